//go:build !race

// The race detector takes minutes over what is counted here.

package hardpages

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/broadsheet-go/broadsheet/extract"
)

// A counter counts what is written.
type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

// outputs are the forms in which an Article leaves the library, each with what the README says of it: how many times the
// page it has at most, besides 2 MiB. usual is what it has of all pages but those of the shortest blocks.
var outputs = []struct {
	name        string
	most, usual int
	write       func(w io.Writer, a *extract.Article) error
}{
	{"JSON", 100, 16, func(w io.Writer, a *extract.Article) error { return a.WriteJSON(w) }},
	{"JSON explained", 200, 32, func(w io.Writer, a *extract.Article) error { return extract.JSON{Explain: true}.Write(w, a) }},
	{"JSON indented", 400, 48, func(w io.Writer, a *extract.Article) error {
		return extract.JSON{Explain: true, Indent: "  "}.Write(w, a)
	}},
	{"Markdown", 50, 12, func(w io.Writer, a *extract.Article) error { return extract.Markdown{FrontMatter: true}.Write(w, a) }},
	{"HTML", 25, 12, func(w io.Writer, a *extract.Article) error { return a.WriteHTML(w) }},
	{"text", 50, 12, func(w io.Writer, a *extract.Article) error { return a.WriteText(w) }},
	{"text wrapped", 100, 12, func(w io.Writer, a *extract.Article) error { return extract.Text{Width: 20}.Write(w, a) }},
	{"JSON-LD", 50, 12, func(w io.Writer, a *extract.Article) error { return a.WriteJSONLD(w) }},
	{"CSV", 50, 12, func(w io.Writer, a *extract.Article) error { return a.WriteCSV(w) }},
	{"TEI", 25, 12, func(w io.Writer, a *extract.Article) error { return a.WriteTEI(w) }},
	{"changes", 100, 16, func(w io.Writer, a *extract.Article) error {
		return json.NewEncoder(w).Encode(extract.Compare(nil, a))
	}},
}

// A heap sums the memory that values hold, what several share once.
type heap struct {
	texts  [][2]uintptr // start and end
	slices map[unsafe.Pointer]bool
	size   uintptr
}

func held(a *extract.Article) int {
	h := heap{slices: map[unsafe.Pointer]bool{}, size: reflect.TypeOf(*a).Size()}
	h.add(reflect.ValueOf(a).Elem())
	slices.SortFunc(h.texts, func(a, b [2]uintptr) int { return int(a[0]) - int(b[0]) })
	end := uintptr(0)
	for _, t := range h.texts {
		if t[1] > end {
			h.size += t[1] - max(t[0], end)
			end = t[1]
		}
	}
	return int(h.size)
}

func (h *heap) add(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		if s := v.String(); s != "" {
			at := uintptr(unsafe.Pointer(unsafe.StringData(s)))
			h.texts = append(h.texts, [2]uintptr{at, at + uintptr(len(s))})
		}
	case reflect.Slice:
		if v.Cap() == 0 || h.slices[v.UnsafePointer()] {
			return
		}
		h.slices[v.UnsafePointer()] = true
		h.size += uintptr(v.Cap()) * v.Type().Elem().Size()
		for i := range v.Len() {
			h.add(v.Index(i))
		}
	case reflect.Pointer:
		if v.IsNil() || v.Type().Elem().PkgPath() == "time" || h.slices[v.UnsafePointer()] {
			return
		}
		h.slices[v.UnsafePointer()] = true
		h.size += v.Type().Elem().Size()
		h.add(v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			h.add(v.Field(i))
		}
	}
}

const (
	mostHeld, usuallyHeld = 200, 24 // times the page, in memory
	slack                 = 2 << 20
)

// shortBlocks are the families whose blocks, or lines, are so short that what is said of each is many times as long.
var shortBlocks = []string{
	"shortest paragraphs", "unclosed formatting", "misplaced in tables", "long link without end", "long absolute link without end",
	"long link to be escaped without end", "lines of a long link", "paragraphs in a long name", "lines in a long name", "paragraphs below many elements",
	"items below many long names", "long class", "marked paragraphs", "emphasised paragraphs", "emphasised and plain", "timed paragraphs", "paragraphs of marks",
	"lines of a deep list", "words of a deep list", "items of deep lists", "items below a deep list", "quotations in quotations", "headings",
	"tables of a wide head", "rows below a wide head", "closed nesting", "replies", "shortest pictures", "letters", "letters and blank lines", "short items", "short headings", "short bylines",
}

// A document is a page of a family in one of the forms in which it enters the library.
type document struct {
	family string
	size   int // unpacked
	extract.Document
}

// documents are the families as bytes, those of products also as trees where the parser takes them; and texts that are flat
// already.
func documents(t *testing.T) []document {
	const size = 64 << 10
	var list []document
	for _, family := range all(t) {
		page, err := family.Page(size)
		require.NoError(t, err)
		list = append(list, document{family.Name, max(len(page), size), extract.Document{HTML: page}})
		if !slices.ContainsFunc(products(), func(f Family) bool { return f.Name == family.Name }) {
			continue
		}
		if root, err := html.Parse(bytes.NewReader(page)); err == nil {
			list = append(list, document{family.Name, max(len(page), size), extract.Document{Node: root}})
		}
	}
	for name, part := range map[string]string{"letters": "x\n", "letters and blank lines": "x\n\n", "short items": "1. x\n", "short headings": "# t\n", "short bylines": "By Bo Li\n",
		"flat sentences": "The boats cross the creek four times an hour.\n", "flat tickers": "AVN 65.22 +0.14\n"} {
		list = append(list, document{name, size, extract.Document{Text: strings.Repeat(part, size/len(part))}})
	}
	return list
}

// TestPagesDoNotMultiply holds what an Article takes in memory and in each of its forms to a multiple of its page.
func TestPagesDoNotMultiply(t *testing.T) {
	x := new(extract.Extractor)
	short := 0
	for _, d := range documents(t) {
		blocks := slices.Contains(shortBlocks, d.family)
		if blocks {
			short++
		}
		a, err := x.Extract(context.Background(), d.Document)
		require.NoError(t, err, d.family)
		check := func(form string, size, most, usual int) {
			limit := most*d.size + slack
			if !blocks {
				limit = usual * d.size
			}
			assert.LessOrEqual(t, size, limit, "%s of %s: %d times", form, d.family, size/d.size)
		}
		check("the Article", held(a), mostHeld, usuallyHeld)
		for _, o := range outputs {
			var c counter
			require.NoError(t, o.write(&c, a))
			check(o.name, int(c), o.most, o.usual)
		}
	}
	assert.GreaterOrEqual(t, short, len(shortBlocks), "families that are listed and made")
}

// TestExplanationsAreLimited holds what is said of each block's score.
func TestExplanationsAreLimited(t *testing.T) {
	for _, family := range all(t) {
		page, err := family.Page(16 << 10)
		require.NoError(t, err)
		list, err := new(extract.Extractor).Explain(context.Background(), extract.Document{HTML: page})
		require.NoError(t, err)
		var c counter
		require.NoError(t, json.NewEncoder(&c).Encode(list))
		assert.LessOrEqual(t, int(c), 3<<10*(len(list)+1), family.Name)
	}
}
