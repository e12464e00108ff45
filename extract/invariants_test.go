package extract

import (
	"bytes"
	"context"
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/PuerkitoBio/goquery"
	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// fixtures are the HTML pages of testdata with their addresses.
func fixtures(t testing.TB) map[string]Document {
	t.Helper()
	files, err := filepath.Glob("../testdata/pages/*.txtar")
	require.NoError(t, err)
	docs := map[string]Document{}
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		require.NoError(t, err)
		d := Document{HTML: optional(ar, "page.html")}
		for line := range strings.Lines(string(optional(ar, "source"))) {
			if url, ok := strings.CutPrefix(strings.TrimSpace(line), "url: "); ok {
				d.URL = url
			}
		}
		docs[filepath.Base(file)] = d
	}
	return docs
}

// checkArticle holds what is true of every Article: each block has one role and stands in exactly one place, and all
// text is valid.
func checkArticle(t testing.TB, a *Article) {
	t.Helper()
	count := map[Role]int{}
	inBody, shown := 0, 0
	for _, b := range a.Blocks() {
		require.NotEmpty(t, b.Role, "block %q", b.Text)
		require.NotEmpty(t, b.Reason, "block %q", b.Text)
		require.True(t, b.Score >= 0 && b.Score <= 1, "score %v", b.Score)
		require.True(t, utf8.ValidString(b.Text))
		for _, s := range b.Spans {
			require.True(t, 0 <= s.Start && s.Start < s.End && s.End <= len(b.Text), "span %v of %q", s, b.Text)
			require.True(t, utf8.RuneStart(b.Text[s.Start]) && (s.End == len(b.Text) || utf8.RuneStart(b.Text[s.End])))
		}
		if b.Text == "" && b.Media == nil {
			t.Errorf("a block shows nothing: %+v", b)
		}
		count[b.Role]++
		if b.Role.InBody() {
			inBody++
		} else if b.Text != "" {
			shown++
		}
	}
	require.Len(t, a.Body, inBody)
	require.Len(t, a.Standfirst, count[RoleStandfirst])
	require.Len(t, a.Corrections, count[RoleCorrection])
	require.Len(t, a.Related, count[RoleRelated])
	commented := 0
	for _, c := range a.Comments {
		require.NotEmpty(t, c.Body)
		require.True(t, c.Author != "" || !c.Time.IsZero())
		require.GreaterOrEqual(t, c.Depth, 1)
		for _, b := range c.Body {
			require.Equal(t, RoleComment, b.Role)
		}
		commented += len(c.Body)
	}
	require.LessOrEqual(t, count[RoleHeadline], 1)
	apart := commented
	for _, b := range a.Blocks() {
		switch b.Role {
		case RoleHeadline, RoleKicker, RoleStandfirst, RoleTicker, RoleCorrection, RoleRelated:
			if b.Text != "" {
				apart++
			}
		}
	}
	require.Equal(t, shown, apart+len(a.Other))
	require.True(t, a.Confidence >= 0 && a.Confidence <= 1)
	require.LessOrEqual(t, a.Dateline.Length, maxText(a))
	for _, s := range []string{a.Headline, a.Byline.Raw, a.Description, a.Section, a.Site} {
		require.True(t, utf8.ValidString(s), "%q", s)
	}
}

func maxText(a *Article) int {
	n := 0
	for _, b := range a.Blocks() {
		n = max(n, len(b.Text))
	}
	return n
}

func TestInvariants(t *testing.T) {
	for name, doc := range fixtures(t) {
		t.Run(name, func(t *testing.T) {
			a, err := new(Extractor).Extract(context.Background(), doc)
			require.NoError(t, err)
			checkArticle(t, a)
			checkLetters(t, doc.HTML, a)
		})
	}
}

// aside are the marks of what may stand after the sentence that holds it.
var aside = []string{"<noscript", "<template", "hidden", "style=", "<select", "checkbox", "<rt", "<rp", "<sup", "<sub", "<figure", "editsection", "["}

// checkLetters holds that each visible letter of a page in UTF-8 stands in one block, or in one reading of a ruby, and in its order on pages
// where nothing stands inside a sentence that is no part of it.
func checkLetters(t testing.TB, page []byte, a *Article) {
	t.Helper()
	root, err := html.ParseWithOptions(bytes.NewReader(page), html.ParseOptionEnableScripting(false))
	require.NoError(t, err)
	var got strings.Builder
	for _, b := range a.Blocks() {
		if !carriedByScript(&b) {
			got.WriteString(letters(b.Text))
			for _, s := range b.Spans {
				if s.Kind == Ruby || s.Kind == Superscript || s.Kind == Subscript {
					got.WriteString(letters(s.Value))
				}
			}
		}
	}
	want, have := letters(allText(root, false)), got.String()
	if source := strings.ToLower(string(page)); slices.ContainsFunc(aside, func(mark string) bool { return strings.Contains(source, mark) }) {
		want, have = sorted(want), sorted(have)
	}
	require.Equal(t, want, have, "a visible letter was lost, doubled or moved")
}

func sorted(s string) string {
	r := []rune(s)
	slices.Sort(r)
	return string(r)
}

// allText is every text of a tree but what no browser shows.
func allText(n *html.Node, ruby bool) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	if n.Type == html.ElementNode {
		switch n.Data {
		case "head", "title", "script", "style", "iframe", "object", "video", "audio", "canvas", "svg", "datalist", "amp-iframe", "amp-ad", "amp-video", "fencedframe", "portal", "annotation", "annotation-xml":
			return ""
		case "rp":
			if c := n.FirstChild; ruby && c != nil && c.NextSibling == nil && c.Type == html.TextNode && len(c.Data) <= 8 {
				return ""
			}
		case "ruby":
			ruby = true
		case "noscript", "template", "option":
			ruby = false
		}
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(allText(c, ruby))
	}
	return b.String()
}

// letters drops everything but letters and digits.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

func explainedJSON(t testing.TB, a *Article) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, JSON{Explain: true}.Write(&b, a))
	return b.String()
}

// TestDeterminism runs one Extractor over all pages in several goroutines: same bytes, same Article.
func TestDeterminism(t *testing.T) {
	docs := fixtures(t)
	want := map[string]string{}
	x := new(Extractor)
	for name, doc := range docs {
		a, err := x.Extract(context.Background(), doc)
		require.NoError(t, err)
		want[name] = explainedJSON(t, a)
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for name, doc := range docs {
				a, err := x.Extract(context.Background(), doc)
				if assert.NoError(t, err) {
					assert.Equal(t, want[name], explainedJSON(t, a), name)
				}
			}
		})
	}
	wg.Wait()
}

// TestTreeIsLeftAlone holds that FromNode and FromDocument change nothing and agree with From.
func TestTreeIsLeftAlone(t *testing.T) {
	for name, doc := range fixtures(t) {
		root, err := html.ParseWithOptions(bytes.NewReader(doc.HTML), html.ParseOptionEnableScripting(false))
		require.NoError(t, err)
		var before, after bytes.Buffer
		require.NoError(t, html.Render(&before, root))
		a, err := FromNode(root, doc.Hints)
		require.NoError(t, err)
		_, err = FromDocument(goquery.NewDocumentFromNode(root))
		require.NoError(t, err)
		require.NoError(t, html.Render(&after, root))
		require.Equal(t, before.String(), after.String(), name)
		b, err := new(Extractor).Extract(context.Background(), doc)
		require.NoError(t, err)
		if len(b.Body) > 0 && carriedByScript(&b.Body[0]) { // only From has the text of scripts
			require.NotContains(t, texts(a.Body), b.Body[0].Text, name)
			continue
		}
		require.Equal(t, texts(b.Body), texts(a.Body), name)
	}
}

// carriedByScript reports a block whose text stands in the source in a script only.
func carriedByScript(b *Block) bool { return strings.Contains(b.Path, "/script[") }

func texts(blocks []Block) []string {
	var list []string
	for i := range blocks {
		list = append(list, blocks[i].Text)
	}
	return list
}

// asParsed drops what Parse reads otherwise than the parser: NUL, and the letters with which UTF-8 begins that was taken for
// Latin-1 and encoded again, since such text is repaired.
func asParsed(r rune) rune {
	if r == 0 || r >= 0xC0 && r <= 0xFF {
		return -1
	}
	return r
}

// FuzzFrom holds, of any UTF-8 page, that each visible letter stands once and in its place in the blocks, that every block has
// one role, that the answer depends on nothing but the page, and that JSON loses nothing of it.
func FuzzFrom(f *testing.F) {
	for _, seed := range []string{
		"<p>A<table><tr><td>b<table><br><br>c",
		"<title>Bridge opens</title><h1>Bridge opens</h1><p class=byline>By Jane Doe<p>VELLIN, May 3 - The bridge opened on Friday, nine years after work began.<ul><li>a<li>b</ul>",
		`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge opens","datePublished":"2024-05-03"}</script><article><h1>Bridge</h1><p>x</article>`,
		"<div hidden><p>The bridge opened.</div><noscript><p>It opened.</noscript><pre>a\n b</pre><p>AVN 65.22 Increased By ▲ 0.14 (0.22%)",
		"<select><option>a</select><textarea>b</textarea><button>Share</button><figure><img src=a.jpg alt=b><figcaption>c</figure>",
	} {
		f.Add(seed)
	}
	const head = "<!doctype html><meta charset=utf-8>"
	between := []byte(head + "<h1>Ferry sinks</h1><p>VELLIN - The ferry sank on Saturday.")
	f.Fuzz(func(t *testing.T, text string) {
		page := []byte(head + strings.ToValidUTF8(strings.Map(asParsed, text), "?"))
		a := checkPage(t, page)
		if a == nil {
			return
		}
		_, err := From(between, randomAddress)
		require.NoError(t, err)
		again, err := From(page, randomAddress)
		require.NoError(t, err)
		require.Equal(t, explainedJSON(t, a), explainedJSON(t, again))
	})
}

const randomAddress = "https://news.example/2023/03/08/story"

// checkPage holds what is true of every page in UTF-8, and that JSON loses nothing of its Article, which is nil where the page
// is refused as no HTML.
func checkPage(t *testing.T, page []byte) *Article {
	t.Helper()
	a, err := From(page, randomAddress)
	if err != nil {
		require.ErrorIs(t, err, ErrNotHTML)
		return nil
	}
	checkArticle(t, a)
	checkLetters(t, page, a)
	want := explainedJSON(t, a)
	var back Article
	require.NoError(t, json.Unmarshal([]byte(want), &back))
	require.Equal(t, want, explainedJSON(t, &back))
	return a
}

func FuzzFromText(f *testing.F) {
	f.Add("AVN 65.22 Increased By ▲ 0.14 (0.22%)\nA headline of five words\n\nBy Jane Doe\n\nKARACHI: The first sentence is long enough to be one.")
	f.Add("a\rb\r\nc\u2028d")
	f.Fuzz(func(t *testing.T, text string) {
		a, err := FromText(text, Hints{})
		if err != nil {
			return
		}
		checkArticle(t, a)
	})
}
