package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/extract"
	"github.com/broadsheet-go/broadsheet/metadata"
)

// TestFamilies holds that every role has exactly one family and a colour.
func TestFamilies(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "../../extract/role.go", nil, 0)
	require.NoError(t, err)
	roles := 0
	ast.Inspect(file, func(n ast.Node) bool {
		v, ok := n.(*ast.ValueSpec)
		if !ok || len(v.Values) != 1 {
			return true
		}
		literal, ok := v.Values[0].(*ast.BasicLit)
		if !ok { // a list of roles, not a role
			return true
		}
		name, err := strconv.Unquote(literal.Value)
		require.NoError(t, err)
		homes := 0
		for _, f := range families {
			if slices.Contains(f.roles, extract.Role(name)) {
				homes++
			}
		}
		assert.Equal(t, 1, homes, "families of %q", name)
		assert.Contains(t, style, ".r-"+slug(extract.Role(name))+" {", "a colour")
		roles++
		return true
	})
	assert.Greater(t, roles, 30)
}

func TestLegend(t *testing.T) {
	blocks := []extract.Block{{Role: extract.RoleNav}, {Role: extract.RoleParagraph}, {Role: "horoscope"}, {Role: extract.RoleNav}}
	assert.Equal(t, []legendFamily{
		{"Story", []legendRole{{"paragraph", "paragraph", 1, true}}},
		{"Furniture", []legendRole{{"nav", "nav", 2, false}}},
		{"Unnamed", []legendRole{{"horoscope", "horoscope", 1, false}}},
	}, legend(blocks))
}

func TestOwnFields(t *testing.T) {
	assert.Equal(t, []string{"paywall: p-17", "topics: sea, ports"}, ownFields([]extract.Field{{Name: "paywall", Values: []string{"p-17"}}, {Name: "topics", Values: []string{"sea", "ports"}}}))
}

// TestEveryField holds that the panel has every field of an Article but those that are its text, and every origin.
func TestEveryField(t *testing.T) {
	have := map[string]bool{"Body": true, "Related": true, "Comments": true, "Other": true, "Provenance": true}
	origins := map[*extract.Origin]bool{}
	a := &extract.Article{}
	p := reflect.ValueOf(&a.Provenance).Elem()
	for i := range p.NumField() {
		if p.Field(i).Type() != reflect.TypeFor[extract.Origin]() {
			continue
		}
		p.Field(i).Set(reflect.ValueOf(extract.Origin{Source: "json-ld"}))
	}
	for _, f := range fields(a) {
		have[f.Name] = true
		if f.Origin != nil {
			origins[f.Origin] = true
		}
	}
	for _, f := range reflect.VisibleFields(reflect.TypeFor[extract.Article]()) {
		if f.IsExported() {
			assert.True(t, have[f.Name], "Article.%s is not in the panel", f.Name)
		}
	}
	for i := range p.NumField() {
		if origin, ok := p.Field(i).Addr().Interface().(*extract.Origin); ok {
			assert.True(t, origins[origin], "Provenance.%s is not in the panel", p.Type().Field(i).Name)
		}
	}
}

func TestFieldsOfAPage(t *testing.T) {
	a, err := extract.From([]byte(`<html lang="en"><head><title>Harbour opens - The Orr Courier</title><meta property="og:title" content="Harbour open again">
<meta property="article:published_time" content="2024-05-03T09:30:00+05:00"></head><body><article><h1>Harbour opens</h1><p class="byline">By Sana Qureshi</p>
<p>LONDON, March 8 (Reuters) - The harbour of Vellin opened again on Monday, nine weeks after the storm had closed it, the port authority said.</p></article></body></html>`), "https://news.example/a")
	require.NoError(t, err)
	list := map[string]field{}
	for _, f := range fields(a) {
		list[f.Name] = f
	}
	h := list["Headline"]
	assert.Equal(t, []string{"Harbour opens"}, h.Values)
	require.GreaterOrEqual(t, h.Block, 0)
	assert.Equal(t, extract.RoleHeadline, a.Blocks()[h.Block].Role)
	require.NotEmpty(t, h.Rivals)
	assert.Equal(t, "Harbour open again", h.Rivals[0].Raw)
	assert.Equal(t, -1, h.Rivals[0].Block)
	assert.Equal(t, []string{"2024-05-03T09:30:00+05:00"}, list["Published"].Values)
	assert.Equal(t, "to the second, zone stated", list["Published"].Note)
	assert.Contains(t, list["Byline"].Values, "author: Sana Qureshi")
	assert.Contains(t, list["Dateline"].Values, "places: LONDON")
	assert.Empty(t, list["Updated"].Values)
	assert.Nil(t, list["Updated"].Origin)
}

func TestShorten(t *testing.T) {
	assert.Equal(t, "/html/body/p[1]", shorten("/html/body/p[1]"))
	long := "/html/body" + strings.Repeat("/div[12]", 20) + "/p[3]"
	assert.True(t, strings.HasPrefix(shorten(long), "…/div"), shorten(long))
	assert.True(t, strings.HasSuffix(shorten(long), "/p[3]"))
	one := "/" + strings.Repeat("x", 90)
	assert.Equal(t, one, shorten(one))
}

func TestParts(t *testing.T) {
	b := &extract.Block{Text: "LONDON: one two three", Spans: []extract.Span{
		{Start: 8, End: 15, Kind: extract.Link, URL: "https://news.example/"}, {Start: 12, End: 21, Kind: extract.Strong},
	}}
	assert.Equal(t, []part{
		{"LONDON:", "dateline", ""}, {" ", "", ""}, {"one ", "link", "https://news.example/"}, {"two", "link strong", "https://news.example/"}, {" three", "strong", ""},
	}, parts(b, 7))
	assert.Empty(t, parts(&extract.Block{}, 0))
}

func TestRows(t *testing.T) {
	nav := func(s string) extract.Block { return extract.Block{Role: extract.RoleNav, Text: s} }
	var a extract.Article
	require.NoError(t, a.UnmarshalJSON([]byte(`{"blocks":[{"kind":"paragraph","role":"nav","text":"Home","score":1},{"kind":"paragraph","role":"nav","text":"World","score":1},
		{"kind":"paragraph","role":"paragraph","text":"One.","score":1},{"kind":"paragraph","role":"paragraph","text":"Two.","score":1},{"kind":"paragraph","role":"nav","text":"`+strings.Repeat("x", 61)+`","score":1}]}`)))
	list := rows(&inspection{article: &a, peer: &peer{absent: "no"}})
	require.Len(t, list, 4)
	assert.Len(t, list[0].Blocks, 2)
	assert.True(t, list[0].Run)
	assert.False(t, list[1].Again)
	assert.True(t, list[2].Again)
	assert.False(t, list[3].Run)
	two := nav("a\nb")
	assert.False(t, short(&two))
}

func TestFound(t *testing.T) {
	page := []string{"home", "onestory", "two", "", "two", "thelastparagraphofthestory", "somethingelsethatislongenough", "home"}
	assert.Equal(t, []bool{false, true, true, false, false, true, false, false}, found(page, []string{"onestory", "two", "thelastparagraph", "ofthestory"}),
		"a block that the other text has in two pieces is found")
	assert.Equal(t, make([]bool, 8), found(page, nil))
	assert.Equal(t, []bool{true, true, true, false, true, true, true, true}, found(page, page))
	many := slices.Repeat([]string{"same"}, 20_000)
	assert.Len(t, found(many, many), 20_000)
}

func TestCommonIsLongest(t *testing.T) {
	length := func(a, b string) int { return len(common(strings.Split(a, ""), strings.Split(b, ""))) }
	assert.Equal(t, 4, length("abcbdab", "bdcaba"))
	assert.Equal(t, 0, length("abc", "xyz"))
	assert.Equal(t, []match{{0, 0}, {2, 1}, {4, 2}}, common([]string{"a", "b", "c", "", "a"}, []string{"a", "c", "a"}))
}

func TestDifference(t *testing.T) {
	story := "<h1>Harbour opens</h1>"
	for _, s := range []string{"nine weeks after the storm had closed it", "after engineers had worked in three shifts", "when the first ship came in from the islands"} {
		story += "<p>The harbour of Vellin opened again on Monday, " + s + ", the port authority said in a statement.</p>"
	}
	doc := extract.Document{HTML: []byte("<html><body><nav><a href=/>Home</a></nav><article>" + story + "</article><footer>© The Orr Courier</footer></body></html>")}
	b, a := reportOf(t, doc)
	assert.Contains(t, string(b), "Fields compared")
	p := askPeer(doc, a.Blocks())
	require.Empty(t, p.absent)
	agreements := map[extract.Role]agreement{}
	for i := range a.Blocks() {
		agreements[a.Blocks()[i].Role] = p.agreement(i, &a.Blocks()[i])
	}
	assert.Equal(t, inBoth, agreements[extract.RoleParagraph])
	assert.Equal(t, inNeither, agreements[extract.RoleNav])
	total := 0
	for _, d := range p.differences(a.Blocks()) {
		total += d.Blocks
	}
	assert.Equal(t, len(a.Blocks()), total, "every block with text has an agreement")
	p.has = make([]bool, len(p.has))
	assert.Equal(t, inOurs, p.agreement(slices.IndexFunc(a.Blocks(), func(b extract.Block) bool { return b.Role == extract.RoleParagraph }), &extract.Block{Role: extract.RoleParagraph, Text: "x"}))
	p.has[0] = true
	assert.Equal(t, inTheirs, p.agreement(0, &extract.Block{Role: extract.RoleNav, Text: "x"}))
	assert.Equal(t, agreement(""), p.agreement(0, &extract.Block{Role: extract.RoleFigure}), "a picture has no text to compare")
}

func TestPeerAbsent(t *testing.T) {
	for name, doc := range map[string]extract.Document{
		"flattened text":        {Text: "one"},
		"exceeds 512":           {HTML: []byte(strings.Repeat("<div>", 600) + "x")},
		"elements":              {HTML: []byte(strings.Repeat("<p>x</p>", peerElements))},
		"invalid control chara": {HTML: []byte("<p>x"), Hints: extract.Hints{URL: "https://news.example/\x7f"}},
	} {
		p := askPeer(doc, []extract.Block{{Role: extract.RoleParagraph, Text: "x"}})
		assert.Contains(t, p.absent, name)
		assert.Equal(t, agreement(""), p.agreement(0, &extract.Block{Role: extract.RoleParagraph, Text: "x"}))
	}
}

func TestSameTime(t *testing.T) {
	at := time.Date(2024, 5, 3, 4, 30, 20, 0, time.UTC)
	date := func(s string) extract.Date {
		d, ok := metadata.ParseDate(s, metadata.Locale{})
		require.True(t, ok, s)
		return d
	}
	assert.True(t, sameTime(extract.Date{}, nil))
	assert.False(t, sameTime(extract.Date{}, &at))
	assert.False(t, sameTime(date("2024-05-03"), nil))
	assert.True(t, sameTime(date("2024-05-03"), &at))
	assert.False(t, sameTime(date("2024-05-04"), &at))
	assert.False(t, sameTime(date("2024-05"), &at))
	assert.True(t, sameTime(date("2024-05-03T09:30+05:00"), &at))
	assert.False(t, sameTime(date("2024-05-03T09:31+05:00"), &at))
	assert.True(t, sameTime(date("2024-05-03T04:30"), &at))
}
