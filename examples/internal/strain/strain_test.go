package strain

import (
	"context"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

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

// TestAllocationsAreLinear has no limit on nodes, which would hide what grows: the limit only cuts.
func TestAllocationsAreLinear(t *testing.T) {
	x := &extract.Extractor{MaxNodes: -1}
	_, err := x.Extract(context.Background(), extract.Document{HTML: []byte(opening)}) // embedded tables load on first use
	require.NoError(t, err)
	for _, family := range all(t) {
		t.Run(family.Name, func(t *testing.T) {
			var before uint64
			for _, size := range []int{64 << 10, 128 << 10, 256 << 10} {
				page, err := family.Page(size)
				require.NoError(t, err)
				bytes := allocated(t, x, page)
				if before > 0 {
					assert.LessOrEqual(t, float64(bytes)/float64(before), mostGrowth, "%d bytes for %d of input, %d for half of it", bytes, size, before)
				}
				before = bytes
			}
		})
	}
}
