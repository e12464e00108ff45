package resolve

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// An agency is one, with its article or without.
func TestAgencyOnce(t *testing.T) {
	list := []string{"The Associated Press"}
	assert.True(t, holdsAgency(list, "Associated Press"))
	assert.True(t, holdsAgency([]string{"Reuters"}, "REUTERS"))
	assert.False(t, holdsAgency(list, "Reuters"))
}
