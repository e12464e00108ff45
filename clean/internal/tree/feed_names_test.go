package tree

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"github.com/stretchr/testify/assert"
	"golang.org/x/net/html/atom"
)

// What the feed knows of elements agrees with the table of elements.
func TestFeedNames(t *testing.T) {
	for letter, list := range elements {
		for i := range list {
			el := &list[i]
			assert.EqualValues(t, letter, el.name[0]&0x1f, el.name)
			assert.NotZero(t, atom.Lookup([]byte(el.name)), el.name)
			assert.Same(t, el, elementNamed([]byte(el.name)))
			known := dom.Of(el.name)
			assert.Equal(t, known.Has(dom.Formatting), el.kind == formatting, el.name)
			if el.kind == bounding || el.kind == scoping || el.kind == preformatted {
				assert.True(t, known.Has(dom.Special), el.name)
			}
			if el.block {
				assert.True(t, known.Has(dom.Block) && el.kind == bounding, el.name)
			}
			if el.reads >= readsUnshown && !el.once {
				assert.True(t, known.Has(dom.Unrendered), el.name)
			}
		}
	}
}
