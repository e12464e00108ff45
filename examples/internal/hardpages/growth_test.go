//go:build !race

// The race detector allocates too, and takes minutes over what is counted here.

package hardpages

import (
	"context"
	"math"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/extract"
)

// allocated is how many bytes the extraction of a page allocates, whatever is freed meanwhile. Two collections before it empty the pools of
// memory that pages leave to the next.
func allocated(t *testing.T, x *extract.Extractor, page []byte) uint64 {
	t.Helper()
	runtime.GC()
	runtime.GC()
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

// TestAllocatedByOne counts what families of one text or one element allocate: a text in the tree, which its blocks share,
// and the room in which it is collected.
func TestAllocatedByOne(t *testing.T) {
	const size = 4 << 20
	most := map[string]int{"body tags": 8, "one text of ideographs": 4, "one word": 4, "figures in one line": 4, "byline words": 4, "entities": 6} // times the page
	found := 0
	for _, family := range all(t) {
		most, listed := most[family.Name]
		if !listed {
			continue
		}
		found++
		t.Run(family.Name, func(t *testing.T) {
			page, err := family.Page(size)
			require.NoError(t, err)
			x := new(extract.Extractor)
			allocated(t, x, page[:len(page)/64]) // tables of languages load on first use
			assert.LessOrEqual(t, allocated(t, x, page), uint64(most*len(page)))
		})
	}
	assert.Len(t, most, found)
}
