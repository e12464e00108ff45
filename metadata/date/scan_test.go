package date

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestBesideNumbers(t *testing.T) {
	for _, r := range "年월ที่ເດືອນខែလひカ" {
		assert.True(t, besideNumbers(r), "%c", r)
	}
	for _, r := range "aяاमའመՀ、3" {
		assert.False(t, besideNumbers(r), "%c", r)
	}
}
