package detour

import (
	"strconv"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html/atom"
)

// outline is the tree of a body: elements as tags around what is in them, hidden templates as [ ].
func outline(t *htmlparse.Tree) string {
	var b strings.Builder
	var write func(id htmlparse.NodeID)
	write = func(id htmlparse.NodeID) {
		for c := t.Nodes[id].FirstChild; c != 0; c = t.Nodes[c].NextSibling {
			switch n := &t.Nodes[c]; {
			case n.Type == htmlparse.TextNode:
				b.WriteString(strings.TrimSpace(t.Text(c)))
			case n.Type != htmlparse.ElementNode:
			case n.Atom() == atom.Template:
				b.WriteByte('[')
				write(c)
				b.WriteByte(']')
			default:
				b.WriteString("<" + t.Tag(c) + ">")
				write(c)
				b.WriteString("</" + t.Tag(c) + ">")
			}
		}
	}
	write(bottom(t))
	return b.String()
}

func parsed(t *testing.T, page string) (*htmlparse.Tree, *Route) {
	t.Helper()
	tree, err := htmlparse.Parse(page, htmlparse.Options{Markers: true}, new(budget.Budget))
	require.NoError(t, err)
	return tree, Take(tree, new(budget.Budget))
}

// TestShadowRoots holds which content a host shows, and that the rest is hidden.
func TestShadowRoots(t *testing.T) {
	for name, c := range map[string]struct{ page, want string }{
		"open":                {"<x-tide><template shadowrootmode=open><p>Low water</p></template></x-tide>", "<x-tide><p>Low water</p></x-tide>"},
		"closed, in capitals": {"<main><template shadowrootmode=CLOSED><p>Low water</p></template></main>", "<main><p>Low water</p></main>"},
		"children without a slot are hidden": {
			"<x-tide><template shadowrootmode=open><p>Low water</p></template><p>Get a newer browser</p> now</x-tide>",
			"<x-tide><p>Low water</p></x-tide>[<p>Get a newer browser</p>now]"},
		"a default slot takes words and elements": {
			"<x-tide><template shadowrootmode=open><h2>Tides</h2><slot><p>none</p></slot></template>At <b>six</b></x-tide>",
			"<x-tide><h2>Tides</h2><slot>At<b>six</b></slot></x-tide>[<p>none</p>]"},
		"named slots take theirs, in the order of the slots": {
			"<x-tide><template shadowrootmode=open><i><slot name=low></slot></i><slot></slot></template>high <b slot=low>low</b></x-tide>",
			"<x-tide><i><slot><b>low</b></slot></i><slot>high</slot></x-tide>"},
		"a slot that nobody fills shows its own content": {
			"<x-tide><template shadowrootmode=open><slot name=low><p>none</p></slot></template></x-tide>",
			"<x-tide><slot><p>none</p></slot></x-tide>"},
		"of two slots of a name the first": {
			"<x-tide><template shadowrootmode=open><slot></slot><i><slot>own</slot></i></template><b>six</b></x-tide>",
			"<x-tide><slot><b>six</b></slot><i><slot>own</slot></i></x-tide>"},
		"a host in a shadow tree": {
			"<x-a><template shadowrootmode=open><x-b><template shadowrootmode=open><h2>Tides</h2><slot></slot></template><slot></slot></x-b></template><p>six</p></x-a>",
			"<x-a><x-b><h2>Tides</h2><slot><slot><p>six</p></slot></slot></x-b></x-a>"},
		"a slot of another tree is none": {
			"<x-a><template shadowrootmode=open><x-b><template shadowrootmode=open><slot></slot></template></x-b></template><p>six</p></x-a>",
			"<x-a><x-b><slot></slot></x-b></x-a>[<p>six</p>]"},
		"the second of a host is a template": {
			"<div><template shadowrootmode=open><p>a</p></template><template shadowrootmode=open><p>b</p></template></div>",
			"<div><p>a</p></div>[[<p>b</p>]]"},
		"not of these elements":   {"<ul><template shadowrootmode=open><li>a</template></ul>", "<ul>[<li>a</li>]</ul>"},
		"nor of names like those": {"<font-face><template shadowrootmode=open>a</template></font-face>", "<font-face>[a]</font-face>"},
		"nor in another mode":     {"<div><template shadowrootmode=ajar>a</template></div>", "<div>[a]</div>"},
		"nor by the old name":     {"<div><template shadowroot=open>a</template></div>", "<div>[a]</div>"},
	} {
		t.Run(name, func(t *testing.T) {
			tree, _ := parsed(t, c.page)
			assert.Equal(t, c.want, outline(tree))
		})
	}
}

// TestStreamedParts holds where the parts of each framework go.
func TestStreamedParts(t *testing.T) {
	for name, c := range map[string]struct{ page, want string }{
		"React": {
			`<main><!--$?--><template id="B:0"></template><i>wait</i><!--/$--><p>end</p></main><div hidden id="S:0"><p>late</p></div>`,
			`<main><p>late</p><p>end</p></main><div></div>[<i>wait</i>]`},
		"React, with a prefix of the page's": {
			`<main><template id="shop-B:1f"></template></main><div hidden id="other-S:1f">x</div><div hidden id="shop-S:1f"><p>late</p></div>`,
			`<main><p>late</p></main><div>x</div><div></div>`},
		"React, in a sentence": {
			`<p>The pier <!--$?--><template id="B:0"></template><i>…</i><!--/$--> in May.</p><div hidden id="S:0"><b>opens</b></div>`,
			`<p>The pier<b>opens</b>in May.</p><div></div>[<i>…</i>]`},
		"React, boundaries in what is shown meanwhile": {
			`<main><!--$?--><template id="B:0"></template><!--$--><i>wait</i><!--/$--><i>more</i><!--/$--><p>end</p></main><div hidden id="S:0"><p>late</p></div>`,
			`<main><p>late</p><p>end</p></main><div></div>[<i>wait</i><i>more</i>]`},
		"React, a segment in a part": {
			`<main><!--$?--><template id="B:0"></template><!--/$--></main><div hidden id="S:1"><p>two</p></div><div hidden id="S:0"><p>one</p><template id="P:1"></template><p>three</p></div>`,
			`<main><p>one</p><p>two</p><p>three</p></main><div></div><div></div>`},
		"React, rows": {
			`<table><tbody><tr><td>1</td></tr><template id="P:2"></template></tbody></table><table hidden><tbody id="S:2"><tr><td>2</td></tr></tbody></table>`,
			`<table><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody></table><table><tbody></tbody></table>`},
		"Preact": {
			`<main><!--$s:-22--><i>wait</i><!--/$s:-22--></main><div hidden><preact-island hidden data-target="-22"><p>late</p></preact-island></div>`,
			`<main><p>late</p></main><div><preact-island></preact-island></div>[<i>wait</i>]`},
		"Solid": {
			`<main><template id="pl-03"></template><i>wait</i><!--pl-03--><p>end</p></main><template id="03"><p>late</p></template>`,
			`<main><p>late</p><p>end</p></main>[][<i>wait</i>]`},
		"Marko 5": {
			`<main><span id=afph0><i>wait</i></span></main><div id=af0 style=display:none><p>late</p></div>`,
			`<main><p>late</p></main><div></div>[<span><i>wait</i></span>]`},
		"Marko 6": {
			`<main><!--M_!^4--><i>wait</i><!--M_!4--></main><t M_=4><!--M_#b--></t><t M_=b><p>late</p></t>`,
			`<main><p>late</p></main><t></t><t></t>[<i>wait</i>]`},
		"Marko 6, of another runtime": {
			`<main><!--Ab!^4--><!--Ab!4--></main><t Ac=4>no</t><t Ab=4><p>late</p></t>`,
			`<main><p>late</p></main><t>no</t><t></t>`},
		"Marko 6, a part without a place is hidden": {
			`<main><!--M_!^4--><!--M_!4--></main><t M_=5><p>lost</p></t>`,
			`<main></main>[<t><p>lost</p></t>]`},
		"parts in the order of their places, not their own": {
			`<main><template id="B:0"></template><template id="B:1"></template></main><div hidden id="S:1"><p>two</p></div><div hidden id="S:0"><p>one</p></div>`,
			`<main><p>one</p><p>two</p></main><div></div><div></div>`},
		"a part is used once": {
			`<main><template id="B:0"></template><p>and</p><template id="B:0"></template></main><div hidden id="S:0"><p>late</p></div>`,
			`<main><p>late</p><p>and</p>[]</main><div></div>`},
		"a part in itself stays": {
			`<main>x</main><div hidden id="S:0"><p>late</p><template id="B:0"></template></div><template id="B:1"></template><div hidden id="S:1">y</div>`,
			`<main>x</main><div><p>late</p>[]</div>y<div></div>`},
		"two parts in each other stay hidden": {
			`<div hidden id="S:0"><p>a</p><template id="B:1"></template></div><div hidden id="S:1"><p>b</p><template id="B:0"></template></div>`,
			`<div><p>a</p><p>b</p>[]</div><div></div>`},
		"a part without a place stays": {
			`<main><template id="B:7"></template></main><div hidden id="S:0"><p>late</p></div>`,
			`<main>[]</main><div><p>late</p></div>`},
		"a place without an end is none": {
			`<main><!--$s:1--><p>kept</p></main><preact-island data-target=1>late</preact-island>`,
			`<main><p>kept</p></main><preact-island>late</preact-island>`},
	} {
		t.Run(name, func(t *testing.T) {
			tree, _ := parsed(t, c.page)
			assert.Equal(t, c.want, outline(tree))
		})
	}
}

// TestNothingToMove holds that other pages have no route.
func TestNothingToMove(t *testing.T) {
	for _, page := range []string{"", "<p>a", "<!--$--><p>a<!--/$-->", `<div id="S:0">a</div>`, `<template id=x>a</template>`, `<p id=afph>a`, `<t a=b>c</t>`} {
		_, route := parsed(t, page)
		assert.Nil(t, route, page)
	}
}

// TestElsewhere holds that the path of what was moved is that of the source.
func TestElsewhere(t *testing.T) {
	tree, route := parsed(t, `<main><p>a</p><template id="B:0"></template><p>c</p></main><div>x</div><div hidden id="S:0"><p>z</p><p>b</p></div>`)
	require.NotNil(t, route)
	paths := map[string]string{}
	for id := htmlparse.NodeID(1); int(id) < len(tree.Nodes); id++ {
		if tree.Nodes[id].Atom() == atom.P {
			before, moved := route.Elsewhere(tree, id)
			assert.Equal(t, before != "", moved)
			paths[tree.Text(tree.Nodes[id].FirstChild)] = before + "/p[" + strconv.Itoa(int(route.Nth(id))) + "]"
		}
	}
	assert.Equal(t, map[string]string{"a": "/p[1]", "c": "/p[2]", "z": "/html/body/div[2]/p[1]", "b": "/html/body/div[2]/p[2]"}, paths)
}

// TestManyParts holds that places in places end, and that searches for ends do.
func TestManyParts(t *testing.T) {
	const n = 20_000
	var chain, open strings.Builder
	for i := range n {
		id := strconv.FormatInt(int64(i), 16)
		next := strconv.FormatInt(int64(i+1), 16)
		chain.WriteString(`<div hidden id="S:` + id + `"><section><template id="B:` + next + `"></template></section></div>`)
		open.WriteString(`<!--$s:` + id + `--><preact-island data-target=` + id + `>a</preact-island>`)
	}
	tree, route := parsed(t, `<main><template id="B:0"></template></main>`+chain.String())
	require.NotNil(t, route)
	assert.Less(t, depth(tree), 2*deepest)
	slots := strings.Repeat("<x-a><template shadowrootmode=open>"+strings.Repeat("<div>", 100)+"<slot></slot>"+strings.Repeat("</div>", 100)+"</template>", 300)
	tree, route = parsed(t, slots)
	require.NotNil(t, route)
	assert.Less(t, depth(tree), 3*deepest)
	_, route = parsed(t, open.String())
	assert.Nil(t, route)
}

// depth is how deep a tree is.
func depth(tree *htmlparse.Tree) (most int) {
	for id := range tree.Nodes {
		depth := 0
		for at := htmlparse.NodeID(id); at != htmlparse.Document && depth <= 4*deepest; at = tree.Nodes[at].Parent {
			depth++
		}
		most = max(most, depth)
	}
	return most
}

// FuzzTake holds that no node is lost or shown twice, whatever the marks.
func FuzzTake(f *testing.F) {
	for _, page := range []string{
		`<main><!--$?--><template id="B:0"></template><i>wait</i><!--/$--></main><div hidden id="S:0"><template id="B:0"></template><template id="P:1"></template></div><table><tbody id="S:1"><tr></table>`,
		`<x-a><template shadowrootmode=open><x-b><template shadowrootmode=open><slot name=a></slot></template><slot slot=a></slot></x-b></template><p>six<x-c slot=a><template shadowrootmode=open>`,
		`<!--M_!^4--><i>a</i><!--M_!4--><t M_=4><!--M_#b--><t M_=b><!--M_#4--><span id=afph0><div id=af0><template id=pl-0></template><!--pl-0--><template id=0><!--$s:1--><preact-island data-target=1><!--/$s:1-->`,
	} {
		f.Add(page)
	}
	f.Fuzz(func(t *testing.T, page string) {
		tree, err := htmlparse.Parse(page, htmlparse.Options{Markers: true}, new(budget.Budget))
		require.NoError(t, err)
		words := func() (n int) {
			steps := 0
			for id := tree.Nodes[0].FirstChild; id != 0; id = tree.Next(id, 0) {
				steps++
				require.LessOrEqual(t, steps, len(tree.Nodes))
				if c := tree.Nodes[id].FirstChild; c != 0 {
					require.Equal(t, id, tree.Nodes[c].Parent)
				}
				if tree.Nodes[id].Type == htmlparse.TextNode {
					n += len(tree.Text(id))
				}
			}
			return n
		}
		before := words()
		Take(tree, new(budget.Budget))
		require.Equal(t, before, words())
	})
}
