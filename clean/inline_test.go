package clean

import (
	"strings"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func TestSameText(t *testing.T) {
	for _, c := range []struct{ text, collected, want string }{
		{"The pier reopens", "The pier reopens", "The pier reopens"},
		{"\n\t The pier reopens\n", "The pier reopens", "The pier reopens"},
		{"The  pier", "The pier", ""},
		{"The pier", "The pier reopens", ""},
		{strings.Repeat(" ", 40) + "The pier", "The pier", ""}, // most of what it would keep is space
		{"The pier ", "the pier", ""},
		{"", "The pier", ""},
	} {
		assert.Equal(t, c.want, sameText(c.text, []byte(c.collected)), "%q", c.text)
	}
}

// A block takes its text from the tree only where no caller can have cut that text out of a longer one.
func TestTextsOfCallersAreCopied(t *testing.T) {
	longer := strings.Repeat("The pier reopens. ", 1000)
	root := &html.Node{Type: html.DocumentNode}
	p := &html.Node{Type: html.ElementNode, Data: "p", DataAtom: atom.P}
	p.AppendChild(&html.Node{Type: html.TextNode, Data: longer[:17]})
	root.AppendChild(p)
	page, err := ParseNode(root, ParseOptions{})
	require.NoError(t, err)
	require.Len(t, page.Blocks, 1)
	assert.Equal(t, longer[:17], page.Blocks[0].Text)
	assert.NotSame(t, unsafe.StringData(longer), unsafe.StringData(page.Blocks[0].Text))

	page, err = Parse([]byte("<p>The pier reopens.</p>"), ParseOptions{})
	require.NoError(t, err)
	require.Len(t, page.Blocks, 1)
	text := page.Elements[page.Blocks[0].Element].Node.FirstChild.Data
	assert.Same(t, unsafe.StringData(text), unsafe.StringData(page.Blocks[0].Text), "not copied")
}
