package htmlparse

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func mustParse(t *testing.T, page string) *Tree {
	t.Helper()
	tree, err := Parse(page, Options{}, &budget.Budget{})
	require.NoError(t, err)
	consistent(t, tree)
	return tree
}

// words are those of a tree's texts in document order.
func words(tree *Tree) []string {
	var s []byte
	for n := tree.Next(Document, Document); n != 0; n = tree.Next(n, Document) {
		if tree.Nodes[n].Type == TextNode {
			s = append(tree.AppendText(s, n), ' ')
		}
	}
	return strings.Fields(string(s))
}

// depth is that of the deepest element.
func depth(tree *Tree) int {
	deepest, level := 0, 1
	for n := tree.Nodes[Document].FirstChild; n != Document; {
		if tree.Nodes[n].Type == ElementNode {
			deepest = max(deepest, level)
		}
		if child := tree.Nodes[n].FirstChild; child != 0 {
			n, level = child, level+1
			continue
		}
		for n != Document && tree.Nodes[n].NextSibling == 0 {
			n, level = tree.Nodes[n].Parent, level-1
		}
		if n != Document {
			n = tree.Nodes[n].NextSibling
		}
	}
	return deepest
}

// What is nested too deep is moved up in its order.
func TestDepth(t *testing.T) {
	for _, test := range []struct {
		open, close string
		n           int
		deep        bool
	}{
		{"<div>", "</div>", 490, false},
		{"<div>", "</div>", 600, true},
		{"<span>", "</span>", 600, true},
		{"<b>", "</b>", 600, true},
		{"<font color=red>", "</font>", 600, true},
		{"<font>", "", 600, true},
		{"<span class=a>", "", 5000, true},
		{"<table><tr><td>", "</td></tr></table>", 10_000, true},
		{"<ul><li>", "</li></ul>", 10_000, true},
		{"<ul><li>", "", 10_000, true},
		{"<blockquote><p>", "</blockquote>", 2000, true},
		{"<div>", "</div>", 20_000, true},
		{"<svg><foreignObject>", "</foreignObject></svg>", 1000, true},
		{"<template>", "</template>", 1000, true},
		{"<div><b><i>", "</b></div>", 1000, true},
	} {
		t.Run(fmt.Sprint(test.open, test.n, test.close != ""), func(t *testing.T) {
			var page strings.Builder
			want := []string{"first"}
			page.WriteString("<!doctype html><p>first</p>")
			for i := range test.n {
				fmt.Fprintf(&page, "%sin%d ", test.open, i)
				want = append(want, fmt.Sprintf("in%d", i))
			}
			for i := test.n - 1; i >= 0 && test.close != ""; i-- {
				fmt.Fprintf(&page, "%s out%d ", test.close, i)
				want = append(want, fmt.Sprintf("out%d", i))
			}
			tree := mustParse(t, page.String())
			assert.Equal(t, test.deep, tree.Deep)
			assert.LessOrEqual(t, depth(tree), maxDepth)
			assert.Equal(t, want, words(tree))
		})
	}
}

// hardPages are pages that grow or take long where no bound holds, by the bytes that they are to have.
var hardPages = map[string]func(n int) string{
	"formatting never closed": func(n int) string { return numbered("<b a%d>", n/2) + repeat("<p>x", n/2) },
	"fonts in paragraphs":     func(n int) string { return numbered("<p><font c%d>x", n) },
	"adoption":                func(n int) string { return numbered("<b a%d><i><u><p></b>x", n) },
	"adoption, deep":          func(n int) string { return repeat("<b><i><u><div></b>", n) },
	"forms":                   func(n int) string { return repeat("<form><div></form>", n) },
	"rows with formatting":    func(n int) string { return "<table>" + repeat("<b>x<tr>", n) },
	"texts before a table":    func(n int) string { return "<table>" + repeat("a<tr>b<td>c</foo>d", n) },
	"bodies":                  func(n int) string { return numbered("<body a%d><p b>", n) },
	"templates":               func(n int) string { return repeat("<template><tr>", n) },
	"attributes":              func(n int) string { return "<p " + numbered("a%d ", n) + ">" },
	"script, escaped":         func(n int) string { return "<script>" + repeat("<!--<script>--><", n) },
	"comment of dashes":       func(n int) string { return "<!--" + repeat("--x", n) },
	"signs that open nothing": func(n int) string { return repeat("< ", n) },
	"frameset":                func(n int) string { return "<frameset>" + repeat("x ", n) },
	"links around blocks":     func(n int) string { return repeat("<a><p><svg><desc>", n) },
}

func repeat(s string, n int) string { return strings.Repeat(s, n/len(s)) }

func numbered(format string, n int) string {
	var s strings.Builder
	for i := 0; s.Len() < n; i++ {
		fmt.Fprintf(&s, format, i)
	}
	return s.String()
}

// No page makes many more nodes than it has bytes, nor nests deeper than the bound, nor goes on past its context or its limit.
func TestHardPages(t *testing.T) {
	const size = 1 << 18
	for name, page := range hardPages {
		t.Run(name, func(t *testing.T) {
			page := page(size)
			tree := mustParse(t, page)
			assert.Less(t, len(tree.Nodes), size)
			assert.Less(t, len(tree.attributes), 2*size)
			assert.LessOrEqual(t, depth(tree), maxDepth+1)

			limited, err := Parse(page, Options{}, &budget.Budget{Nodes: 1000})
			require.NoError(t, err)
			consistent(t, limited)
			assert.Equal(t, len(tree.Nodes) > 1000, limited.Truncated)
			assert.LessOrEqual(t, len(limited.Nodes), 1000+50, "what one more token makes")

			asked := &counting{Context: context.Background(), ends: 1 << 30}
			b := budget.New(asked, 0)
			_, err = Parse(page, Options{}, &b)
			require.NoError(t, err)
			assert.Greater(t, asked.times, 10, "how often the context is asked")
			asked = &counting{Context: context.Background(), ends: 5}
			b = budget.New(asked, 0)
			tree, err = Parse(page, Options{}, &b)
			assert.ErrorIs(t, err, context.Canceled)
			assert.Nil(t, tree)
			assert.Less(t, asked.times, 10)
		})
	}
}

// counting is a context that ends when it was asked so many times.
type counting struct {
	context.Context
	times, ends int
}

func (c *counting) Err() error {
	if c.times++; c.times > c.ends {
		return context.Canceled
	}
	return nil
}

func (c *counting) Deadline() (time.Time, bool) { return time.Time{}, false }

// A tree that ends at the limit is a page all the same.
func TestNodesLimit(t *testing.T) {
	for limit := 1; limit < 12; limit++ {
		tree, err := Parse("<!doctype html><p>a<p>b<p>c", Options{}, &budget.Budget{Nodes: limit})
		require.NoError(t, err)
		consistent(t, tree)
		assert.Equal(t, limit < 11, tree.Truncated, "%d", limit)
		root, _ := tree.ToNode()
		assert.Contains(t, dumpNode(root), "<body>")
	}
}

func TestLongSource(t *testing.T) {
	assert.Positive(t, int32(longestSource*3), "positions are int32")
}
