package classify

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/extract/internal/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestWeights fails when the feature code has changed since the weights were made.
func TestWeights(t *testing.T) {
	m, err := model.Read(weights, FeatureNames[:])
	require.NoError(t, err)
	assert.NotEmpty(t, m.First.Trees)
	assert.NotEmpty(t, m.Second.Trees)
	assert.Greater(t, m.Header.Pages, 0)
	assert.Greater(t, m.Header.Score, 0.9)
	assert.LessOrEqual(t, len(weights), 400_000)
	for _, tree := range m.First.Trees {
		for _, n := range tree.Node[1:] {
			require.Less(t, n.Feature(), FirstFeatures, "the first ensemble looks at a column that is filled after it")
		}
	}
}

func TestFeatureNamesAreUnique(t *testing.T) {
	seen := map[string]bool{}
	for _, name := range FeatureNames {
		assert.False(t, seen[name], name)
		seen[name] = true
	}
}
