package evidence

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestTokens holds the table of class names: every line's name is known, no token is written twice in a line.
func TestTokens(t *testing.T) {
	known := map[string]bool{}
	for _, name := range groupNames {
		known[name] = true
	}
	for line := range strings.Lines(tokensText) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, rest, ok := strings.Cut(line, ":")
		require.True(t, ok, line)
		assert.True(t, known[name], name)
		delete(known, name)
		for word := range strings.FieldsSeq(strings.ReplaceAll(rest, "|", " ")) {
			assert.Equal(t, strings.ToLower(word), word)
		}
	}
	assert.Empty(t, known, "groups without a line")
}

func TestTokenGroups(t *testing.T) {
	for attr, want := range map[string]Group{
		"article-body":                  NamedBody | NamedContent,
		"articleBody":                   NamedBody | NamedContent,
		"ArticleBody__wrapper":          NamedBody | NamedContent,
		"newspaper-x-sidebar":           NamedAside | NamedFactbox,
		"elementor-text-editor":         NamedContent,
		"author-john-doe":               NamedAuthor,
		"share":                         NamedShare,
		"shareholder":                   0,
		"c-most_read":                   NamedRelated,
		"most read":                     0, // two class names make no pair
		"":                              0,
		strings.Repeat("a", 500):        0,
		"x " + strings.Repeat("-é", 99): 0,
	} {
		assert.Equal(t, want, tokenGroups(attr), attr)
	}
}
