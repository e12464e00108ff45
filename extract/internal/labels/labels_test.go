package labels

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/stretchr/testify/assert"
)

// TestAssignOnce holds that no block is labelled a second time.
func TestAssignOnce(t *testing.T) {
	l := New(2)
	assert.Equal(t, Role(""), l.Role(0))
	assert.True(t, l.Assign(0, Share, 0.65432, "by its class"))
	assert.False(t, l.Assign(0, Embed, 1, "embed in an entry"))
	assert.Equal(t, Label{Share, "by its class", 0.654}, l.At(0))
	assert.True(t, l.Assign(1, Other, 3, ""))
	assert.Equal(t, 1.0, l.At(1).Score)
	assert.Equal(t, 2, l.Len())
}

// TestOfKind holds that every kind of block has a role of the body.
func TestOfKind(t *testing.T) {
	for k := page.Paragraph; k <= page.Control; k++ {
		assert.True(t, OfKind(k).InBody(), "kind %d", k)
	}
	assert.Equal(t, ListItem, OfKind(page.ListItem))
	assert.Equal(t, Quote, OfKind(page.Quotation))
	assert.Equal(t, Figure, OfKind(page.Caption))
}

func TestRoles(t *testing.T) {
	seen := map[Role]bool{}
	for _, r := range roles {
		assert.False(t, seen[r], r)
		assert.True(t, r.Known())
		seen[r] = true
	}
	assert.False(t, Role("advertisement").Known())
}
