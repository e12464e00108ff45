package segment

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Every name of the table is one that a class can have and that no other name is a part of.
func TestPosts(t *testing.T) {
	assert.False(t, isPost("quote"))
	assert.NotEmpty(t, posts.names)
	for i, name := range posts.names {
		assert.Len(t, strings.Fields(name), 1)
		assert.True(t, isPost("x "+name+" y"))
		for k, other := range posts.names {
			assert.True(t, i == k || !strings.Contains(name, other), "%s is found by %s", name, other)
		}
	}
	assert.False(t, isPost(""))
}
