package hardpages

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/extract"
)

const fixtures = "../../../testdata/pages"

func all(t *testing.T) []Family {
	t.Helper()
	structure, err := RealStructure(fixtures)
	require.NoError(t, err)
	return append([]Family{structure}, Families()...)
}

// TestNodesAreLimited holds the blocks of any page to a share of Extractor.MaxNodes.
func TestNodesAreLimited(t *testing.T) {
	x := &extract.Extractor{MaxNodes: 4000}
	cut := 0
	for _, family := range all(t) {
		page, err := family.Page(1 << 20)
		require.NoError(t, err)
		a, err := x.Extract(context.Background(), extract.Document{HTML: page})
		require.NoError(t, err, family.Name)
		assert.LessOrEqual(t, len(a.Blocks()), x.MaxNodes/8+1, family.Name)
		if a.Incomplete == extract.OverLimit {
			cut++
		}
	}
	assert.Greater(t, cut, 20)
}

func TestSizes(t *testing.T) {
	names := map[string]bool{}
	for _, family := range all(t) {
		assert.False(t, names[family.Name], family.Name)
		names[family.Name] = true
		page, err := family.Page(100_000)
		require.NoError(t, err)
		again, err := family.Page(100_000)
		require.NoError(t, err)
		assert.Equal(t, page, again, family.Name)
		if family.Name == "gzip of words" {
			page, err = clean.Gunzip(context.Background(), page, 1<<20)
			require.NoError(t, err)
		}
		assert.InDelta(t, 100_000, len(page), 20_000, family.Name)
	}
}

// TestRealStructureGoesOn holds that no fixture swallows those repeated after it.
func TestRealStructureGoesOn(t *testing.T) {
	structure, err := RealStructure(fixtures)
	require.NoError(t, err)
	var blocks [2]int
	for i := range blocks {
		page, err := structure.Page(1 << 20 << i)
		require.NoError(t, err)
		a, err := (&extract.Extractor{MaxNodes: -1}).Extract(context.Background(), extract.Document{HTML: page})
		require.NoError(t, err)
		blocks[i] = len(a.Blocks())
	}
	assert.Greater(t, blocks[0], 1<<20/1000)
	assert.InEpsilon(t, 2*blocks[0], blocks[1], 0.1)
}

func TestNoStructure(t *testing.T) {
	_, err := RealStructure(t.TempDir())
	assert.ErrorContains(t, err, "no page with a body")
}
