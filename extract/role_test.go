package extract

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/stretchr/testify/assert"
)

// TestRoles holds that the roles are those that labelling gives, in the same words and order.
func TestRoles(t *testing.T) {
	var given []Role
	for _, r := range labels.Roles() {
		given = append(given, Role(r))
		assert.Equal(t, r.InBody(), Role(r).InBody(), r)
	}
	assert.Equal(t, given, roles[:])
}

// TestKindOfRole holds that a block of the body is of the kind that its markup says, whether by its role or without one.
func TestKindOfRole(t *testing.T) {
	for k := page.Paragraph; k <= page.Control; k++ {
		assert.Equal(t, kindOf(k), Role(labels.OfKind(k)).kind(), "kind %d", k)
	}
}
