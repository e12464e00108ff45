package extract

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestDrop holds over all fixtures that a Drop takes out its own parts and nothing else, and that Blocks loses nothing.
func TestDrop(t *testing.T) {
	dropped := map[Drop]int{}
	for name, doc := range fixtures(t) {
		all, err := new(Extractor).Extract(context.Background(), doc)
		require.NoError(t, err)
		for d, gone := range map[Drop][]Role{
			0: nil, DropTables: {RoleTable}, DropImages: {RoleFigure, RoleCredit}, DropComments: {RoleComment},
			DropTables | DropImages | DropComments: {RoleTable, RoleFigure, RoleCredit, RoleComment},
		} {
			a, err := (&Extractor{Drop: d}).Extract(context.Background(), doc)
			require.NoError(t, err)
			assert.Equal(t, all.Blocks(), a.Blocks(), name)
			for field, lists := range map[string][2][]Block{"body": {all.Body, a.Body}, "other": {all.Other, a.Other}} {
				var want []Block
				for _, b := range lists[0] {
					if !contains(gone, b.Role) {
						want = append(want, b)
					}
				}
				dropped[d] += len(lists[0]) - len(want)
				assert.Equal(t, want, lists[1], "%s: %s without %v", name, field, gone)
			}
			for _, u := range a.Updates {
				for _, b := range u.Body {
					assert.NotContains(t, gone, b.Role)
				}
			}
			if d&DropImages != 0 {
				assert.Empty(t, a.Images)
			} else {
				assert.Equal(t, all.Images, a.Images)
			}
			if d&DropComments != 0 {
				assert.Empty(t, a.Comments)
			} else {
				assert.Equal(t, all.Comments, a.Comments)
			}
			assert.Equal(t, all.Confidence, a.Confidence)
			assert.Equal(t, all.Dateline, a.Dateline)
			assert.Equal(t, all.Provenance, a.Provenance)
		}
	}
	assert.Zero(t, dropped[0])
	for _, d := range []Drop{DropTables, DropImages, DropComments} {
		assert.Positive(t, dropped[d], "no fixture has anything for %b", d)
	}
}

func contains(roles []Role, r Role) bool {
	for _, x := range roles {
		if x == r {
			return true
		}
	}
	return false
}
