package extract

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestFavor holds that the points lie on one curve: over all fixtures, precision keeps no more text than balanced, and
// balanced no more than recall; and that they do differ.
func TestFavor(t *testing.T) {
	size := map[Favor]int{}
	for _, doc := range fixtures(t) {
		for _, f := range []Favor{Precision, Balanced, Recall} {
			a, err := (&Extractor{Favor: f}).Extract(context.Background(), doc)
			require.NoError(t, err)
			for _, b := range a.Body {
				size[f] += len(b.Text)
			}
		}
	}
	assert.Less(t, size[Precision], size[Balanced])
	assert.Less(t, size[Balanced], size[Recall])
}
