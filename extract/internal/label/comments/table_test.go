package comments

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestCommentWords holds that every line of comments.txt is of a known name.
func TestCommentWords(t *testing.T) {
	for line := range strings.Lines(commentsText) {
		name, _, ok := strings.Cut(strings.TrimSpace(line), ":")
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		require.True(t, ok, line)
		assert.Contains(t, []string{"class", "id", "author", "says", "beside"}, name)
		assert.Equal(t, strings.ToLower(line), line)
	}
	w := table()
	for id, want := range map[string]string{"comment-130013": "130013", "c1508": "1508", "wpd-comm-714510_0": "714510_0", "comments-10376": "", "comment": "", "42": "", "post-7": "", "c770-rt": ""} {
		assert.Equal(t, want, w.numbered(id), id)
	}
	for class, want := range map[string]int{"comment depth-2 even": 2, "wpd_comment_level-3": 3, "in-depth": 0, "level": 0, "depth-0": 0, "depth-200": 0} {
		assert.Equal(t, want, level(class), class)
	}
}
