package strain

import (
	"context"
	"math"
	"runtime"
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

// allocated is how many bytes the extraction of a page allocates, whatever is freed meanwhile.
func allocated(t *testing.T, x *extract.Extractor, page []byte) uint64 {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := x.Extract(context.Background(), extract.Document{HTML: page})
	runtime.ReadMemStats(&after)
	require.NoError(t, err)
	return after.TotalAlloc - before.TotalAlloc
}

// mostGrowth is what twice the input may cost: twice as much, and 15 %.
const mostGrowth = 2.3

// TestAllocationsAreLinear has no limit on nodes, which would hide what grows: the limit only cuts. Lists and maps take
// new room in steps, so growth is the mean over two doublings.
func TestAllocationsAreLinear(t *testing.T) {
	const from, doublings = 256 << 10, 2
	x := &extract.Extractor{MaxNodes: -1}
	for _, family := range all(t) {
		t.Run(family.Name, func(t *testing.T) {
			small, err := family.Page(from)
			require.NoError(t, err)
			large, err := family.Page(from << doublings)
			require.NoError(t, err)
			allocated(t, x, small) // tables of languages load on first use
			a, b := allocated(t, x, small), allocated(t, x, large)
			growth := math.Pow(float64(b)/float64(a), 1.0/doublings)
			assert.LessOrEqual(t, growth, mostGrowth, "%d bytes for %d of input, %d for %d", a, len(small), b, len(large))
		})
	}
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

// TestRealStructureGoesOn holds that no fixture swallows those repeated behind it.
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
