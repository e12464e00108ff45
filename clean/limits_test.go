package clean

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// nodesPerBlock is how many of MaxNodes each block may stand for, as ParseOptions says.
const nodesPerBlock = 8

// outgrowing are pages of n parts of which html.Parse makes far more nodes than they have tags, or much of few bytes.
func outgrowing(n int) map[string]string {
	var open, roots strings.Builder
	for i := range 300 {
		fmt.Fprintf(&open, "<b id=%d>", i)
	}
	for i := range n {
		fmt.Fprintf(&roots, "<body a%d=x>", i)
	}
	return map[string]string{
		"short tags":      strings.Repeat("<p>x", n),
		"unclosed":        "<p>" + open.String() + "</p>" + strings.Repeat("<p>x</p>", n),
		"unclosed in td":  "<table><td>" + open.String() + strings.Repeat("<p>x</p>", n),
		"many attributes": "<p><b" + strings.Repeat(" abcdefg", 1) + strings.Repeat(" a=b", 3000) + "></p>" + strings.Repeat("<p>x</p>", n),
		"body tags":       roots.String(),
		"comments":        strings.Repeat("<!>", n),
		"cells":           strings.Repeat("<table><td>x</table>", n),
	}
}

func TestNodesAreLimited(t *testing.T) {
	for name, source := range outgrowing(20000) {
		t.Run(name, func(t *testing.T) {
			const limit = 1000
			p, err := Parse([]byte(source), ParseOptions{MaxNodes: limit})
			require.NoError(t, err)
			assert.LessOrEqual(t, len(slices.Collect(p.Tree.Root().Descendants())), limit+8)
			assert.LessOrEqual(t, len(p.Blocks), limit/nodesPerBlock+1)
			assert.Equal(t, name != "body tags" && name != "comments", p.Cut == page.AtLimit)
		})
	}
}

// Of a page that is cut the beginning is read as it is without a limit.
func TestCutPageBegins(t *testing.T) {
	var source strings.Builder
	source.WriteString("<title>Pier</title><article><h1>The pier reopens</h1>")
	for i := range 400 {
		fmt.Fprintf(&source, "<p>Paragraph %d of <b>many</b>.</p>\n", i)
	}
	whole, err := Parse([]byte(source.String()), ParseOptions{})
	require.NoError(t, err)
	assert.Equal(t, page.NotCut, whole.Cut)
	beginning, err := Parse([]byte(source.String()), ParseOptions{MaxNodes: 800})
	require.NoError(t, err)
	assert.Equal(t, page.AtLimit, beginning.Cut)
	require.Len(t, beginning.Blocks, 101)
	for i := range beginning.Blocks {
		assert.Equal(t, whole.Blocks[i].Text, beginning.Blocks[i].Text)
	}
	assert.Equal(t, "Pier", beginning.Facts.Title)
	for i := range beginning.Elements {
		assert.LessOrEqual(t, beginning.Elements[i].First, beginning.Elements[i].Last)
		assert.LessOrEqual(t, int(beginning.Elements[i].Last), len(beginning.Blocks))
	}
	enough, err := Parse([]byte(source.String()), ParseOptions{MaxNodes: 4000})
	require.NoError(t, err)
	assert.Equal(t, page.NotCut, enough.Cut)
	assert.Len(t, enough.Blocks, len(whole.Blocks))
}

// The limit on blocks holds for the pieces of one text and for pictures in running text too.
func TestBlocksAreLimited(t *testing.T) {
	for name, source := range map[string]string{
		"pieces":   "<pre><ul><li>" + strings.Repeat("line\n\n", 1000),
		"pictures": "<p>a" + strings.Repeat("<img src=/a.jpg>", 180),
	} {
		p, err := Parse([]byte(source), ParseOptions{MaxNodes: 200})
		require.NoError(t, err)
		assert.Len(t, p.Blocks, 200/nodesPerBlock+1, name)
		assert.Equal(t, page.AtLimit, p.Cut, name)
	}
}

func TestGivenTreeIsLimited(t *testing.T) {
	root, err := html.Parse(strings.NewReader(strings.Repeat("<p>x", 1000)))
	require.NoError(t, err)
	p, err := ParseNode(root, ParseOptions{MaxNodes: 400})
	require.NoError(t, err)
	assert.Equal(t, page.AtLimit, p.Cut)
	assert.Len(t, p.Blocks, 51)
	flat, err := ParseText(strings.Repeat("A line.\n", 1000), ParseOptions{MaxNodes: 400})
	require.NoError(t, err)
	assert.Equal(t, page.AtLimit, flat.Cut)
	assert.Len(t, flat.Blocks, 51)
}

func TestLongTextIsCut(t *testing.T) {
	for name, source := range map[string]string{
		"words":      "<p>" + strings.Repeat("word ", 50000),
		"one word":   "<p>" + strings.Repeat("w", 200000),
		"characters": "<p>" + strings.Repeat("港", 70000),
		"pre":        "<pre>" + strings.Repeat("code\n", 50000),
		"table":      "<table><tr><th>A<th>B" + strings.Repeat("<tr><td>cell<td>cell", 20000),
		"figures":    "<p>" + strings.Repeat("AVN 65.22 | ", 20000),
	} {
		t.Run(name, func(t *testing.T) {
			p, err := Parse([]byte(source), ParseOptions{})
			require.NoError(t, err)
			require.Greater(t, len(p.Blocks), 2)
			var got strings.Builder
			for i := range p.Blocks {
				b := &p.Blocks[i]
				assert.LessOrEqual(t, len(b.Text), budget.LongestPiece)
				assert.EqualValues(t, i+1, b.Piece)
				got.WriteString(b.Text)
			}
			root, err := html.Parse(strings.NewReader(source))
			require.NoError(t, err)
			plain := func(s string) string { return strings.Join(strings.Fields(s), "") }
			var want strings.Builder
			for n := range root.Descendants() {
				if n.Type == html.TextNode {
					want.WriteString(n.Data)
				}
			}
			assert.Equal(t, plain(want.String()), plain(got.String()))
		})
	}
	flat, err := ParseText(strings.Repeat("word ", 50000), ParseOptions{})
	require.NoError(t, err)
	assert.Len(t, flat.Blocks, 4)
}

// Pieces have the spans that lie in them, and of those that go on over several as many as reopen carries on.
func TestSpansOfPieces(t *testing.T) {
	p, err := Parse([]byte("<p>"+strings.Repeat("<b><a href=/x>", 40)+"one<br><br>two <i>three</i><br><br><i>four</i>"), ParseOptions{})
	require.NoError(t, err)
	require.Len(t, p.Blocks, 3)
	kinds := func(b *page.Block) (list []page.SpanKind) {
		for _, s := range b.Spans {
			list = append(list, s.Kind)
		}
		return list
	}
	assert.Equal(t, []page.SpanKind{page.Strong, page.Link, page.Emphasis}, kinds(&p.Blocks[1]))
	assert.Equal(t, []page.SpanKind{page.Strong, page.Link, page.Emphasis}, kinds(&p.Blocks[2]))
	assert.Equal(t, "three", p.Blocks[1].Text[p.Blocks[1].Spans[2].Start:p.Blocks[1].Spans[2].End])
	assert.Equal(t, "four", p.Blocks[2].Text[p.Blocks[2].Spans[2].Start:p.Blocks[2].Spans[2].End])
}

// countdown is a context that ends when it has been asked so often.
type countdown struct {
	context.Context
	left int
}

func (c *countdown) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

func TestContextStopsParsing(t *testing.T) {
	pages := outgrowing(20000)
	pages["deep"] = strings.Repeat("<div>", 20000)
	pages["long"] = "<p>" + strings.Repeat("word ", 200000)
	pages["br"] = "<p>" + strings.Repeat("A line.<br><br>", 20000)
	for name, source := range pages {
		t.Run(name, func(t *testing.T) {
			all := &countdown{context.Background(), 1 << 30}
			_, err := Parse([]byte(source), ParseOptions{Context: all})
			require.NoError(t, err)
			asked := 1<<30 - all.left
			require.Greater(t, asked, len(source)>>17)
			for _, n := range []int{0, 1, asked / 2, asked - 1} {
				_, err := Parse([]byte(source), ParseOptions{Context: &countdown{context.Background(), n}})
				assert.ErrorIs(t, err, context.Canceled, "asked %d of %d times", n, asked)
			}
		})
	}
	_, err := ParseText(strings.Repeat("A line.\n", 20000), ParseOptions{Context: &countdown{context.Background(), 3}})
	assert.ErrorIs(t, err, context.Canceled)
	root, err := html.Parse(bytes.NewReader([]byte(pages["short tags"])))
	require.NoError(t, err)
	_, err = ParseNode(root, ParseOptions{Context: &countdown{context.Background(), 3}})
	assert.ErrorIs(t, err, context.Canceled)
}
