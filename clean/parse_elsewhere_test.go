package clean

import (
	"bytes"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

const streamed = `<body><main><h1>Pier reopens</h1><!--$?--><template id="B:0"></template><p>Loading</p><!--/$--><p>It closed in May.</p></main>` +
	`<x-note><template shadowrootmode=open><aside><slot></slot></aside></template>Boats run daily.</x-note>` +
	`<div hidden id="S:0"><p>The <b>pier</b> is open.</p><p>So is the bar.</p></div>`

// TestShownElsewhere holds that a page is read in the order in which it is shown, and that paths are those of the source.
func TestShownElsewhere(t *testing.T) {
	root, err := html.Parse(strings.NewReader(streamed))
	require.NoError(t, err)
	var before, after bytes.Buffer
	require.NoError(t, html.Render(&before, root))
	given, err := ParseNode(root, ParseOptions{})
	require.NoError(t, err)
	require.NoError(t, html.Render(&after, root))
	assert.Equal(t, before.String(), after.String())
	read := parse(t, streamed)
	for _, p := range []*page.Page{given, read} {
		var list []string
		for i := range p.Blocks {
			b := &p.Blocks[i]
			mark := ""
			if b.Hidden == page.ByElement {
				mark = "hidden "
			}
			list = append(list, mark+b.Text+" "+p.Path(b.Element))
			assert.NotNil(t, p.Tree.Node(b.Element))
		}
		assert.Equal(t, []string{
			"Pier reopens /html/body/main[1]/h1[1]",
			"The pier is open. /html/body/div[1]/p[1]",
			"So is the bar. /html/body/div[1]/p[2]",
			"It closed in May. /html/body/main[1]/p[2]",
			"Boats run daily. /html/body/x-note[1]/template[1]/aside[1]",
			"hidden Loading /html/body/main[1]/p[1]",
		}, list)
	}
	var shown bytes.Buffer
	require.NoError(t, html.Render(&shown, read.Tree.Root()))
	assert.Contains(t, shown.String(), "<p>So is the bar.</p><!--/$--><p>It closed in May.</p>")
}

// TestPathElsewhere holds that a path from elsewhere keeps its bounds.
func TestPathElsewhere(t *testing.T) {
	deep := strings.Repeat("<div>", 70)
	for _, c := range []struct{ place, part, want string }{
		{"", "", "/html/body/section[1]/p[1]"},
		{deep, "", "/html/body/section[1]/p[1]"},
		{"", deep, "//div[1]/div[1]"},
	} {
		p := parse(t, `<main>`+c.place+`<template id="B:0"></template>`+strings.Repeat("</div>", strings.Count(c.place, "<"))+`</main><section hidden id="S:0">`+c.part+`<p>Late`)
		require.Len(t, p.Blocks, 1)
		assert.Equal(t, c.want, p.Path(p.Blocks[0].Element)[:len(c.want)])
		assert.LessOrEqual(t, strings.Count(p.Path(p.Blocks[0].Element), "["), 64)
	}
}
