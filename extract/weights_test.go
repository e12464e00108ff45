package extract

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

// TestWeights fails when the feature code has changed since the weights were made.
func TestWeights(t *testing.T) {
	m, err := model.Read(weights, featureNames[:])
	require.NoError(t, err)
	assert.NotEmpty(t, m.First.Trees)
	assert.NotEmpty(t, m.Second.Trees)
	assert.Greater(t, m.Header.Pages, 0)
	assert.Greater(t, m.Header.Score, 0.9)
	assert.LessOrEqual(t, len(weights), 400_000)
	for _, tree := range m.First.Trees {
		for _, n := range tree.Node[1:] {
			require.Less(t, n.Feature(), firstFeatures, "the first ensemble looks at a column that is filled after it")
		}
	}
}

func TestFeatureNamesAreUnique(t *testing.T) {
	seen := map[string]bool{}
	for _, name := range featureNames {
		assert.False(t, seen[name], name)
		seen[name] = true
	}
}

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
	for attr, want := range map[string]group{
		"article-body":                  gBody | gContent,
		"articleBody":                   gBody | gContent,
		"ArticleBody__wrapper":          gBody | gContent,
		"newspaper-x-sidebar":           gAside | gFactbox,
		"elementor-text-editor":         gContent,
		"author-john-doe":               gAuthor,
		"share":                         gShare,
		"shareholder":                   0,
		"c-most_read":                   gRelated,
		"most read":                     0, // two class names make no pair
		"":                              0,
		strings.Repeat("a", 500):        0,
		"x " + strings.Repeat("-é", 99): 0,
	} {
		assert.Equal(t, want, tokenGroups(attr), attr)
	}
}
