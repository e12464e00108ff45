package extract

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/broadsheet-go/broadsheet/clean"
)

// TestBodyRole holds that the role of every kind of body block is one that Article.Body takes.
func TestBodyRole(t *testing.T) {
	for k := clean.Paragraph; k <= clean.Control; k++ {
		assert.True(t, bodyRole(&clean.Block{Kind: k}).InBody(), "kind %d", k)
	}
	assert.Equal(t, RoleListItem, bodyRole(&clean.Block{Kind: clean.ListItem}))
	assert.Equal(t, RoleQuote, bodyRole(&clean.Block{Kind: clean.Quotation}))
	assert.Equal(t, RoleFigure, bodyRole(&clean.Block{Kind: clean.Caption}))
}
