package extract

import (
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"strconv"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestRoles holds that the roles are those that labelling gives, in the same words and order.
func TestRoles(t *testing.T) {
	f, err := parser.ParseFile(gotoken.NewFileSet(), "internal/labels/role.go", nil, 0)
	require.NoError(t, err)
	var given []Role
	ast.Inspect(f, func(n ast.Node) bool {
		v, ok := n.(*ast.ValueSpec)
		if !ok || len(v.Values) != 1 {
			return true
		}
		if lit, ok := v.Values[0].(*ast.BasicLit); ok {
			word, err := strconv.Unquote(lit.Value)
			require.NoError(t, err)
			given = append(given, Role(word))
		}
		return true
	})
	assert.Equal(t, given, roles[:])
	for _, r := range roles {
		assert.True(t, labels.Role(r).Known(), r)
		assert.Equal(t, labels.Role(r).InBody(), r.InBody(), r)
	}
}

// TestKindOfRole holds that a block of the body is of the kind that its markup says, whether by its role or without one.
func TestKindOfRole(t *testing.T) {
	for k := page.Paragraph; k <= page.Control; k++ {
		assert.Equal(t, kindOf(k), Role(labels.OfKind(k)).kind(), "kind %d", k)
	}
}
