package clean

import (
	"fmt"
	"strings"
	"testing"
	"unsafe"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func parse(t testing.TB, source string) *page.Page {
	t.Helper()
	p, err := Parse([]byte(source), ParseOptions{})
	require.NoError(t, err)
	return p
}

func texts(p *page.Page) []string {
	var list []string
	for _, b := range p.Blocks {
		list = append(list, b.Text)
	}
	return list
}

// TestBlocks holds how text is cut and spaced.
func TestBlocks(t *testing.T) {
	for _, c := range []struct {
		name, page string
		want       []string
	}{
		{"paragraphs without closing tags", "<p>one<p>two", []string{"one", "two"}},
		{"heading and text do not glue", "<h2>Foo</h2><p>Bar", []string{"Foo", "Bar"}},
		{"white space is one space", "<p> a \n\t b <b> c </b> d </p>", []string{"a b c d"}},
		{"no-break spaces are spaces", "<p>10&nbsp;000&#8239;km&#12288;x</p>", []string{"10 000 km x"}},
		{"soft hyphens and zero-width spaces go", "<p>Donau&shy;dampf&#8203;schiff</p>", []string{"Donaudampfschiff"}},
		{"joiners of Persian stay", "<p>می\u200cخواهم</p>", []string{"می\u200cخواهم"}},
		{"a drop cap is part of its word", `<p><span class="dropcap">T</span>he ship</p>`, []string{"The ship"}},
		{"emphasis inside a word does not part it", "<p>un<em>believ</em>able</p>", []string{"unbelievable"}},
		{"neighbouring links are words", "<div><a href=/a>News</a><a href=/b>Sport</a></div>", []string{"News Sport"}},
		{"neighbouring links in Han are not parted", "<div><a href=/a>新闻</a><a href=/b>体育</a></div>", []string{"新闻体育"}},
		{"name and time are words", "<div><span class=n>Jane Doe</span><time>10:15</time></div>", []string{"Jane Doe 10:15"}},
		{"a label and its text are words", `<p><span class="label">Note:</span>open daily</p>`, []string{"Note: open daily"}},
		{"a comma after a link stays close", "<p><a href=/a>Jane</a><span class=s>,</span> Kim", []string{"Jane, Kim"}},
		{"a line break is kept", "<p>Main Street 1<br>Springfield</p>", []string{"Main Street 1\nSpringfield"}},
		{"two line breaks part paragraphs", "<div>one<br><br>two<br> <br/>three<br>four</div>", []string{"one", "two", "three\nfour"}},
		{"a span named br breaks the line", `<p>Main Street 1<span class="c-text br"></span>Springfield</p>`, []string{"Main Street 1\nSpringfield"}},
		{"two of them part paragraphs", `<div>A title<span class="br"></span><span class="br"></span>Some text.</div>`, []string{"A title", "Some text."}},
		{"a flag named br breaks nothing", `<p>Rio <span class="flag br"></span>de Janeiro</p>`, []string{"Rio de Janeiro"}},
		{"nor does br before a name", `<li><span class="br"></span>Brasil</li>`, []string{"Brasil"}},
		{"nor a span named br that holds words", `<p>a <span class="br">b</span> c</p>`, []string{"a b c"}},
		{"a kicker in its headline's heading", "<h1><span>National march</span>The ninth is near</h1>", []string{"National march The ninth is near"}},
		{"so after a question", "<h2>Really?<em>Yes</em></h2>", []string{"Really? Yes"}},
		{"a word of two cases stays one", "<h1>The <b>i</b>Phone of Mc<i>Donald</i></h1>", []string{"The iPhone of McDonald"}},
		{"and so does a word in a paragraph", "<p>Java<b>Script</b></p>", []string{"JavaScript"}},
		{"text beside blocks", "<div>a<p>b</p>c</div>", []string{"a", "b", "c"}},
		{"a link around blocks", "<a href=/x><h3>Title</h3><p>Text</p></a>", []string{"Title", "Text"}},
		{"scripts, styles and comments are not text", "<p>a<script>x</script><style>y</style><!-- z -->b", []string{"ab"}},
		{"svg titles are not text", "<p>a<svg><title>Icon</title></svg>b</p>", []string{"ab"}},
		{"preformatted text keeps its lines", "<pre>\nif x {\n\ty\n}\n</pre>", []string{"if x {\n\ty\n}"}},
		{"cells by tab, rows by line", "<table><tr><th>A<th>B<tr><td>1<td>2 <b>3</b></table>", []string{"A\tB\n1\t2 3"}},
		{"an empty cell keeps its place", "<table><tr><th>A<th>B<th>C<tr><td>1<td><td>3</table>", []string{"A\tB\tC\n1\t\t3"}},
		{"a caption is apart from its table", "<table><caption>Rates</caption><tr><th>A<th>B<tr><td>1<td>2</table>", []string{"Rates", "A\tB\n1\t2"}},
		{"a table that lays out is no table", "<table><tr><td><p>one</p><p>two</p><p>three</p><td>side</table>", []string{"one", "two", "three", "side"}},
		{"display: block makes a block", `<div><span style="display:block">a</span><span style="display: block">b</span></div>`, []string{"a", "b"}},
		{"entities", "<p>A&amp;B &lt;i&gt; &#9650;", []string{"A&B <i> ▲"}},
		{"uppercase tags and bare attributes", "<P ALIGN=center>a<FONT COLOR=red>b</FONT></P>", []string{"ab"}},
		{"custom elements run inline", "<p>a <x-tip class=t>b</x-tip> c</p>", []string{"a b c"}},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, texts(parse(t, c.page))) })
	}
}

// TestVisible holds what counts as visible without style sheets; see the package documentation.
func TestVisible(t *testing.T) {
	for _, c := range []struct {
		markup string
		shown  bool
	}{
		{"<p>x</p>", true},
		{"<p hidden>x</p>", false},
		{"<p hidden=until-found>x</p>", true},
		{"<div hidden><p>x</p></div>", false},
		{"<p aria-hidden=true>x</p>", true},
		{`<p style="display:none">x</p>`, false},
		{`<p style="color: red; DISPLAY : None !important">x</p>`, false},
		{`<p style="visibility:hidden">x</p>`, false},
		{`<p style="opacity:0">x</p>`, true},
		{"<p>a</p><noscript><p>x</p></noscript>", false},
		{"<template><p>x</p></template>", false},
		{"<details><summary>s</summary><p>x</p></details>", true},
		{"<dialog><p>x</p></dialog>", false},
		{"<dialog open><p>x</p></dialog>", true},
	} {
		p := parse(t, c.markup)
		found := false
		for _, b := range p.Blocks {
			if b.Text == "x" {
				found = true
				assert.Equal(t, c.shown, b.Hidden == page.Shown, c.markup)
			}
		}
		assert.True(t, found, "%s: what is hidden is kept, and says so", c.markup)
	}
}

func TestKinds(t *testing.T) {
	p := parse(t, `<h2>a</h2><p>b</p><ul><li>c<ul><li>d</ul></ul><blockquote><p>e</blockquote><pre>f</pre><figure><img src=/i.jpg alt=pic><figcaption>g</figcaption></figure>
		<button>h</button><blockquote class=twitter-tweet><p>i</p></blockquote><div role=heading aria-level=3>j</div><iframe src=https://v.example/1></iframe>`)
	var got []string
	for _, b := range p.Blocks {
		got = append(got, fmt.Sprintf("%s %d/%d", b.Text, b.Kind, b.Level))
	}
	assert.Equal(t, []string{
		"a 1/2", "b 0/0", "c 2/1", "d 2/2", "e 3/0", "f 4/0", " 7/0", "g 6/0", "h 9/0", "i 8/0", "j 1/3", " 8/0",
	}, got)
}

func TestPath(t *testing.T) {
	p := parse(t, "<div><p>a</p></div><div><section><p>b</p><p>c</p></section></div>")
	require.Len(t, p.Blocks, 3)
	assert.Equal(t, "/html/body/div[2]/section[1]/p[2]", p.Path(p.Blocks[2].Element))
	assert.Empty(t, p.Path(-1))
	deep := parse(t, strings.Repeat("<div>", 70)+"a")
	assert.Equal(t, "/"+strings.Repeat("/div[1]", 64), deep.Path(deep.Blocks[0].Element), "the innermost 64")
	assert.Empty(t, p.Path(int32(len(p.Elements))))
}

// A path is short, however deep the page and however long its names.
func TestLongPaths(t *testing.T) {
	for _, test := range []struct{ page, want string }{
		{"<x-" + strings.Repeat("w", 70_000) + "><p>a", "/html/body/*/p[1]"},
		{strings.Repeat("<section>", 60) + "<p>a", "//" + strings.Repeat("section[1]/", 46) + "p[1]"},
		{strings.Repeat("<x-"+strings.Repeat("w", 40)+">", 60) + "<p>a", "/" + strings.Repeat("/x-"+strings.Repeat("w", 40)+"[1]", 11) + "/p[1]"},
	} {
		p := parse(t, test.page)
		assert.Equal(t, test.want, p.Path(p.Blocks[0].Element))
	}
}

// One value is taken for few properties, however many names its element has.
func TestNamesOfAProperty(t *testing.T) {
	p := parse(t, `<i itemprop="author creator">a</i><meta content=b itemprop="`+strings.Repeat("headline ", 10_000)+`">`)
	assert.Len(t, p.Facts.Items, 2+8)
}

func TestPieces(t *testing.T) {
	p := parse(t, "<td>First.<br><br>Second <a href=/x>link</a>.")
	require.Len(t, p.Blocks, 2)
	a, b := p.Blocks[0], p.Blocks[1]
	assert.Equal(t, a.Element, b.Element)
	assert.Equal(t, [4]int{1, 0, 2, 8}, [4]int{int(a.Piece), int(a.Offset), int(b.Piece), int(b.Offset)})
	require.Len(t, b.Spans, 1)
	assert.Equal(t, "link", b.Text[b.Spans[0].Start:b.Spans[0].End])
}

func TestSpans(t *testing.T) {
	p := parse(t, `<p>See <a href="/a">the <b>bold</b> story</a> of <time datetime="2023-03-08">today</time>.</p>`)
	require.Len(t, p.Blocks, 1)
	b := p.Blocks[0]
	var got []string
	for _, s := range b.Spans {
		got = append(got, fmt.Sprintf("%d %q %q", s.Kind, b.Text[s.Start:s.End], s.Value))
	}
	assert.Equal(t, []string{`1 "the bold story" "/a"`, `2 "bold" ""`, `5 "today" "2023-03-08"`}, got)
	require.Len(t, p.Facts.Times, 1)
	assert.EqualValues(t, 0, p.Facts.Times[0].Block)
}

// In <pre> white space counts, but not at the ends of a block that is no code.
func TestPiecesInPre(t *testing.T) {
	for _, c := range []struct{ html, text, span string }{
		{"<pre><ul><li>\t\n\n<b>nine  ten</b> z", "nine  ten z", "nine  ten"},
		{"<pre><ul><li>\n \n\t<b>one</b>\n", "one", "one"},
		{"<pre>one   <a href=/a><br></a><a href=/b>two</a></pre>", "one   \ntwo", "two"}, // a line break inside a link that began after spaces
		{"<pre><b>one  </b><br>two</pre>", "one  \ntwo", "one"},
	} {
		p := parse(t, c.html)
		require.Len(t, p.Blocks, 1, "%q", c.html)
		b := p.Blocks[0]
		assert.Equal(t, c.text, b.Text)
		assert.Zero(t, b.Piece, "a block less the white space at its ends is whole")
		require.Len(t, b.Spans, 1)
		assert.Equal(t, c.span, b.Text[b.Spans[0].Start:b.Spans[0].End])
	}
}

func TestStripPieces(t *testing.T) {
	p := parse(t, "<div> date 2023-03-08 AVN 65.22 Increased By ▲ 0.14 (0.22%)</div><p>date 2023-09-22 LAHORE: The court heard the case.</p>")
	require.Len(t, p.Blocks, 4)
	assert.True(t, p.Blocks[0].DatePrefix)
	require.Len(t, p.Blocks[1].Quotes, 1)
	assert.Equal(t, "AVN", p.Blocks[1].Quotes[0].Symbol)
	assert.True(t, p.Blocks[2].DatePrefix)
	assert.Equal(t, "LAHORE: The court heard the case.", p.Blocks[3].Text)
	assert.Empty(t, p.Blocks[3].Quotes)
}

func TestFacts(t *testing.T) {
	p := parse(t, `<html lang=de dir=rtl><head><title> A &amp; B </title><meta name=Author content="Jane Doe"><link rel="Canonical" href=/c>
		<link rel=stylesheet href=x.css><script type="application/ld+json">{"a":1}</script><script>var x</script>
		<body><article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop=headline>H</h1>
		<span itemprop=author itemscope itemtype=http://schema.org/Person><a itemprop="url name" href=/jd>Jane</a></span>
		<time itemprop=datePublished datetime=2023-03-08>today</time></article>`)
	f := p.Facts
	assert.Equal(t, [3]string{"de", "rtl", "A & B"}, [3]string{f.Language, f.Dir, f.Title})
	assert.Equal(t, []page.Meta{{Name: "author", Attr: "name", Content: "Jane Doe"}}, f.Metas)
	assert.Equal(t, []page.LinkFact{{Rel: "canonical", Href: "/c"}}, f.Links)
	assert.Equal(t, []page.Script{{Type: "application/ld+json", Text: `{"a":1}`}}, f.Scripts)
	var items []string
	for _, it := range f.Items {
		items = append(items, fmt.Sprintf("%d/%d %s.%s=%s opens %d", it.ScopeID, it.Outer, it.Scope, it.Property, it.Value, it.Opens))
	}
	assert.Equal(t, []string{
		"1/0 NewsArticle.headline=H opens 0", "1/0 NewsArticle.author=Jane opens 2", "2/1 Person.url=/jd opens 0",
		"2/1 Person.name=/jd opens 0", "1/0 NewsArticle.datePublished=2023-03-08 opens 0",
	}, items)
}

// A page has at most 10,000 facts of a kind.
func TestFactsAreLimited(t *testing.T) {
	p := parse(t, strings.Repeat("<p itemprop=a>x", 12_000))
	assert.Len(t, p.Facts.Items, 10_000)
}

// TestLinearCost holds that work grows with the page, not with its square: ten times the page may not cost more nodes of
// fact text than the budget, and must finish.
func TestLinearCost(t *testing.T) {
	for name, source := range map[string]string{
		"nested items":    strings.Repeat("<div itemprop=a>", 400) + strings.Repeat("<p>x</p>", 100_000),
		"many tags":       manyTags(50_000),
		"nested tables":   strings.Repeat("<table><tr><td>x", 20_000),
		"unclosed inline": strings.Repeat("<a href=/x>", 100_000) + "x",
		"breaks":          "<div>" + strings.Repeat("a<br><br>", 100_000),
		"siblings":        strings.Repeat("<p>x", 200_000),
		"open spans":      strings.Repeat("<span class=a><b><i>", 150) + strings.Repeat("<p>x</p>", 100_000),
		"links in links":  strings.Repeat("<a href=/x><div>x", 50_000),
	} {
		t.Run(name, func(t *testing.T) {
			p := parse(t, source)
			assert.NotEmpty(t, p.Blocks)
			spans := 0
			for i := range p.Blocks {
				spans += len(p.Blocks[i].Spans)
			}
			assert.LessOrEqual(t, spans, 10*len(p.Blocks)+1000, "open spans multiply")
		})
	}
}

func manyTags(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "<x-%d>a</x-%d>", i, i)
	}
	return b.String()
}

func FuzzParse(f *testing.F) {
	f.Add([]byte("<p>A<table><tr><td>b<table><br><br>c"), "text/html; charset=utf-8")
	f.Add([]byte("<div hidden><b>x</div><select><option>y"), "")
	f.Fuzz(func(t *testing.T, b []byte, contentType string) {
		p, err := Parse(b, ParseOptions{ContentType: contentType})
		require.NoError(t, err)
		checkPage(t, p)
	})
}

// checkPage holds what is true of every page.
func checkPage(t testing.TB, p *page.Page) {
	t.Helper()
	for i := range p.Blocks {
		b := &p.Blocks[i]
		require.True(t, b.Text != "" || b.Media != nil, "block %d shows nothing", i)
		require.True(t, b.Element >= 0 && int(b.Element) < len(p.Elements))
		require.Equal(t, strings.Trim(b.Text, " \n"), b.Text)
		if b.Kind != page.Code && b.Kind != page.Table {
			require.Equal(t, strings.Trim(b.Text, " \n\t"), b.Text)
			require.True(t, !strings.Contains(b.Text, "  ") || strings.Contains(p.Path(b.Element), "/pre["), "%q", b.Text)
		}
		for _, s := range b.Spans {
			require.True(t, s.Start >= 0 && s.Start < s.End && int(s.End) <= len(b.Text))
		}
	}
	for i := range p.Elements {
		e := &p.Elements[i]
		require.True(t, e.Parent < int32(i) && e.First >= 0 && e.Last <= int32(len(p.Blocks)))
	}
	for i := range p.Facts.Times {
		require.True(t, p.Facts.Times[i].Block < int32(len(p.Blocks)))
	}
}

// What a page keeps of a caller's tree is its own: no text that the caller cut out of a longer one.
func TestTextsOfCallersAreCopied(t *testing.T) {
	longer := strings.Repeat("The pier reopens. ", 1000)
	root := &html.Node{Type: html.DocumentNode}
	p := &html.Node{Type: html.ElementNode, Data: "p", DataAtom: atom.P}
	p.AppendChild(&html.Node{Type: html.TextNode, Data: longer[:17]})
	root.AppendChild(p)
	source, err := ParseNode(root, ParseOptions{})
	require.NoError(t, err)
	require.Len(t, source.Blocks, 1)
	assert.Equal(t, longer[:17], source.Blocks[0].Text)
	assert.NotSame(t, unsafe.StringData(longer), unsafe.StringData(source.Blocks[0].Text))
	assert.Same(t, root, source.Tree.Root())
	assert.Same(t, p, source.Tree.Node(source.Blocks[0].Element))
}
