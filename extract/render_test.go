package extract

import (
	"bytes"
	"encoding/json"
	"errors"
	goflag "flag"
	"io"
	"math"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var updateRender = goflag.Bool("update-render", false, "rewrite testdata/render")

// rendered is what a writer of an article writes.
func rendered(t testing.TB, write func(io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, write(&b))
	return b.String()
}

// The sample of every kind of block, as each format shows it.
func TestWritersGolden(t *testing.T) {
	const file = "testdata/render/harbour.txtar"
	a := harbourArticle()
	got := []txtar.File{
		{Name: "markdown", Data: []byte(rendered(t, func(w io.Writer) error { return Markdown{FrontMatter: true}.Write(w, a) }))},
		{Name: "html", Data: []byte(rendered(t, a.WriteHTML))},
		{Name: "text", Data: []byte(rendered(t, a.WriteText))},
		{Name: "wrapped text", Data: []byte(rendered(t, func(w io.Writer) error { return Text{Width: 40}.Write(w, a) }))},
		{Name: "json-ld", Data: []byte(rendered(t, a.WriteJSONLD))},
		{Name: "tei", Data: []byte(strings.ReplaceAll(rendered(t, a.WriteTEI), Version(), "VERSION"))},
		{Name: "csv", Data: []byte(strings.ReplaceAll(rendered(t, func(w io.Writer) error { return CSV{Header: true}.Write(w, a) }), "\r\n", "\n"))},
		{Name: "json", Data: []byte(rendered(t, func(w io.Writer) error { return JSON{Indent: "  "}.Write(w, a) }))},
	}
	if *updateRender {
		require.NoError(t, os.WriteFile(file, txtar.Format(&txtar.Archive{Files: got}), 0o666))
	}
	want, err := txtar.ParseFile(file)
	require.NoError(t, err)
	require.Len(t, want.Files, len(got))
	for i, f := range want.Files {
		assert.Equal(t, string(f.Data), string(got[i].Data), f.Name)
	}
}

func TestWritersSkipWhatIsMissing(t *testing.T) {
	a := &Article{Body: []Block{{Kind: Paragraph, Text: " \n\t"}, {Kind: Table}, {Kind: Figure, Media: &Media{URL: "data:x"}}, {Kind: Embed}}}
	assert.Empty(t, rendered(t, a.WriteMarkdown))
	assert.Empty(t, rendered(t, a.WriteText))
	assert.Equal(t, "<article>\n<header>\n</header>\n</article>\n", rendered(t, a.WriteHTML))
	assert.Equal(t, "{\"confidence\":0}\n", rendered(t, func(w io.Writer) error { return (&Article{}).WriteJSON(w) }))
}

// Each block of a right-to-left page stays in its own order of runes; direction is stated once.
func TestWriteRightToLeft(t *testing.T) {
	text := "أعلنت الشركة، يوم الاثنين، نتائجها."
	a := &Article{Language: "ar", Dir: "rtl", Headline: "نتائج الشركة", Body: []Block{{Kind: Paragraph, Text: text,
		Spans: []Span{spanOf(text, "الشركة", Link, "https://example.org/شركة")}}}}
	assert.Equal(t, "# نتائج الشركة\n\nأعلنت [الشركة](https://example.org/شركة)، يوم الاثنين، نتائجها.\n", rendered(t, a.WriteMarkdown))
	assert.Contains(t, rendered(t, a.WriteHTML), `<article lang="ar" dir="rtl">`)
	assert.Equal(t, "نتائج الشركة\n\n"+text+"\n", rendered(t, a.WriteText))
}

func TestWriteListLevels(t *testing.T) {
	a := &Article{}
	for _, level := range []int{3, math.MaxInt, math.MinInt, 0, 2, 7, 1} {
		a.Body = append(a.Body, Block{Kind: ListItem, Level: level, Text: "x"})
	}
	assert.Equal(t, "- x\n  - x\n- x\n  - x\n    - x\n      - x\n    - x\n", rendered(t, a.WriteText))
	assert.Equal(t, rendered(t, a.WriteText), rendered(t, a.WriteMarkdown))
	shown := rendered(t, a.WriteHTML)
	assert.Equal(t, strings.Count(shown, "<ul>"), strings.Count(shown, "</ul>"))
	assert.Equal(t, 7, strings.Count(shown, "<li>"))
}

// Lists deeper than maxListDepth come out at that depth, so that output stays linear in the article.
func TestWriteDeepLists(t *testing.T) {
	a := &Article{}
	for level := range 20_000 {
		a.Body = append(a.Body, Block{Kind: ListItem, Level: level + 1, Text: "x"})
	}
	for _, write := range []func(io.Writer) error{a.WriteMarkdown, a.WriteText, a.WriteHTML} {
		assert.Less(t, len(rendered(t, write)), 20_000*(2*maxListDepth+16))
	}
}

// A table whose rows differ wildly in width is not filled up row by row.
func TestWriteUnevenTable(t *testing.T) {
	wide := make([]string, 3_000)
	for i := range wide {
		wide[i] = "c"
	}
	table := [][]string{{"a"}, wide}
	for range 3_000 {
		table = append(table, []string{"b"})
	}
	a := &Article{Body: []Block{{Kind: Table, Rows: table}}}
	assert.Less(t, len(rendered(t, a.WriteMarkdown)), 60_000)
}

func TestLiveEntriesOnce(t *testing.T) {
	entry := Block{Kind: Paragraph, Text: "Doors open.", Path: "html/body/p[1]"}
	a := &Article{Updates: []Update{{Headline: "09:00", Body: []Block{entry}}}}
	assert.Equal(t, "09:00\n\nDoors open.\n", rendered(t, a.WriteText))
	a.Body = []Block{entry}
	assert.Equal(t, "Doors open.\n", rendered(t, a.WriteText), "an entry that stands in the body is not written again")
}

func TestFigureCaptionAndCredit(t *testing.T) {
	const address = "https://img.example/a.jpg"
	picture := Block{Kind: Figure, Text: "alt", Media: &Media{URL: address, Alt: "alt"}}
	caption := Block{Kind: Figure, Text: "The quay. Photo: Lund"}
	tests := map[string]struct {
		body   []Block
		images []Image
		want   string
	}{
		"picture alone":           {[]Block{picture}, nil, "![alt](https://img.example/a.jpg)\n"},
		"caption of the list":     {[]Block{picture}, []Image{{URL: address, Caption: "A quay"}}, "![alt](https://img.example/a.jpg)\\\nA quay\n"},
		"caption block wins":      {[]Block{picture, caption}, []Image{{URL: address, Caption: "A quay"}}, "![alt](https://img.example/a.jpg)\\\nThe quay. Photo: Lund\n"},
		"credit once":             {[]Block{picture, caption}, []Image{{URL: address, Credit: "Lund"}}, "![alt](https://img.example/a.jpg)\\\nThe quay. Photo: Lund\n"},
		"credit after":            {[]Block{picture, caption}, []Image{{URL: address, Credit: "NWA"}}, "![alt](https://img.example/a.jpg)\\\nThe quay. Photo: Lund (NWA)\n"},
		"caption without picture": {[]Block{caption}, nil, "The quay. Photo: Lund\n"},
		"words of a lost picture": {[]Block{{Kind: Figure, Text: "alt", Media: &Media{URL: "data:image/png;base64,AA", Alt: "alt"}}}, nil, "alt\n"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.want, rendered(t, (&Article{Body: test.body, Images: test.images}).WriteMarkdown))
		})
	}
}

// failing accepts n bytes and then fails.
type failing struct {
	n     int
	calls int
}

var errDisk = errors.New("disk full")

func (f *failing) Write(p []byte) (int, error) {
	f.calls++
	if f.n -= len(p); f.n < 0 {
		return 0, errDisk
	}
	return len(p), nil
}

func TestWritersReportTheFirstError(t *testing.T) {
	a := harbourArticle()
	for range 200 {
		a.Body = append(a.Body, Block{Kind: Paragraph, Text: strings.Repeat("words ", 50)})
	}
	for name, write := range map[string]func(io.Writer) error{"markdown": a.WriteMarkdown, "html": a.WriteHTML, "text": a.WriteText, "json": a.WriteJSON,
		"json-ld": a.WriteJSONLD, "tei": a.WriteTEI, "csv": a.WriteCSV, "wrapped": func(w io.Writer) error { return Text{Width: 60}.Write(w, a) }} {
		w := &failing{n: 10_000}
		assert.ErrorIs(t, write(w), errDisk, name)
		assert.LessOrEqual(t, w.calls, 4, "%s goes on after an error", name)
	}
}

// Writers write as they go: no piece is larger than the buffer.
func TestWritersStream(t *testing.T) {
	a := &Article{Body: []Block{{Kind: Paragraph, Text: strings.Repeat("words and more words ", 100_000)}}}
	for _, write := range []func(io.Writer) error{a.WriteMarkdown, a.WriteHTML, a.WriteText, a.WriteTEI} {
		largest := 0
		require.NoError(t, write(writerFunc(func(p []byte) (int, error) { largest = max(largest, len(p)); return len(p), nil })))
		assert.LessOrEqual(t, largest, bufferSize)
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

func TestSafeAddress(t *testing.T) {
	tests := []struct{ raw, want string }{
		{"https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"},
		{" HTTP://EXAMPLE.org ", "HTTP://EXAMPLE.org"},
		{"mailto:desk@example.org", "mailto:desk@example.org"},
		{"https://example.org/a b\"c<d>", "https://example.org/a%20b%22c%3Cd%3E"},
		{"https://example.org/naïve/新聞", "https://example.org/naïve/新聞"},
		{"https://example.org/\u202egnp.exe\u200b\u00a0x", "https://example.org/%E2%80%AEgnp.exe%E2%80%8B%C2%A0x"},
		{"https://example.org/\xff", "https://example.org/%FF"},
		{"https://good.example\\@evil.example/", "https://good.example%5C@evil.example/"},
		{"javascript:alert(1)", ""}, {"JaVaScRiPt:alert(1)", ""}, {"java\nscript:alert(1)", ""}, {"\x01javascript:alert(1)", ""},
		{"java&#115;cript:alert(1)", ""}, {"data:text/html,<script>", ""}, {"vbscript:x", ""}, {"file:///etc/passwd", ""},
		{"ht\ttps://example.org", ""}, {"https://exam\nple.org/", ""}, {"https://example.org/\x00a", ""}, {"https://example.org/\x00", "https://example.org/"},
		{"/news/1", ""}, {"//example.org/", ""}, {"news/1", ""}, {"?a:b", ""}, {"http:/example.org", ""}, {"https://", ""}, {"https:///", ""},
		{"mailto:", ""}, {"", ""}, {":", ""}, {"feed:https://example.org", ""},
	}
	for _, test := range tests {
		assert.Equal(t, test.want, safeAddress(test.raw), "%q", test.raw)
	}
	assert.Empty(t, pictureAddress("mailto:a@example.org"))
}

func TestJSONRoundTrip(t *testing.T) {
	a := harbourArticle()
	written := rendered(t, func(w io.Writer) error { return JSON{Explain: true}.Write(w, a) })
	var back Article
	require.NoError(t, json.Unmarshal([]byte(written), &back))
	assert.Equal(t, a.Blocks(), back.Blocks())
	assert.Equal(t, a.Body, back.Body)
	assert.Equal(t, a.Byline, back.Byline)
	assert.Equal(t, a.Tickers, back.Tickers)
	assert.Equal(t, a.Provenance, back.Provenance)
	assert.Equal(t, a.Published.String(), back.Published.String())
	assert.Equal(t, a.Updated.String(), back.Updated.String())
	assert.Equal(t, written, rendered(t, func(w io.Writer) error { return JSON{Explain: true}.Write(w, &back) }))
}

func TestJSONOnRequest(t *testing.T) {
	a := harbourArticle()
	var plain, full map[string]json.RawMessage
	require.NoError(t, json.Unmarshal([]byte(rendered(t, a.WriteJSON)), &plain))
	require.NoError(t, json.Unmarshal([]byte(rendered(t, func(w io.Writer) error { return JSON{Explain: true}.Write(w, a) })), &full))
	assert.NotContains(t, plain, "blocks")
	assert.NotContains(t, plain, "provenance")
	assert.Contains(t, full, "blocks")
	assert.Contains(t, full, "provenance")
	delete(full, "blocks")
	delete(full, "provenance")
	assert.Equal(t, plain, full, "everything else is the same")
	assert.Contains(t, string(plain["tickers"]), `"price":0,`, "a zero that was on the page is written")
	assert.Equal(t, `"Harbour opens: 3 <new> cranes & a #1 berth"`, string(plain["headline"]))
	for key, value := range plain {
		assert.NotContains(t, []string{`""`, "null", "[]", "{}"}, string(value), key)
	}
}

func TestJSONOfANumberThatIsNone(t *testing.T) {
	err := (&Article{Confidence: math.NaN()}).WriteJSON(io.Discard)
	assert.Error(t, err)
}

func TestUnmarshalJSONErrors(t *testing.T) {
	var a Article
	assert.Error(t, json.Unmarshal([]byte(`{"headline": 3}`), &a))
	assert.NoError(t, json.Unmarshal([]byte(`{}`), &a))
	assert.Nil(t, a.Blocks())
}

// randomArticle makes an article of any bytes: text, spans in and out of range, levels of any size.
func randomArticle(data []byte) *Article {
	a := &Article{Confidence: 1}
	next := func() int {
		if len(data) == 0 {
			return 0
		}
		c := data[0]
		data = data[1:]
		return int(c)
	}
	words := func() string {
		n := min(next(), len(data))
		s := string(data[:n])
		data = data[n:]
		return s
	}
	kinds := []Kind{Paragraph, Heading, ListItem, Quote, Code, Table, Figure, Embed}
	spans := []SpanKind{Link, Strong, Emphasis, CodeSpan, "other"}
	a.Headline, a.Kicker, a.Byline.Raw = words(), words(), words()
	for len(data) > 0 {
		b := Block{Kind: kinds[next()%len(kinds)], Level: next() - 20, Number: (next() - 99) * (1 << (next() % 40)), Offset: next(), Text: words()}
		b.Path = []string{"", "/ul[1]/li[1]", "/ul[1]/li[1]/p[2]", "/ul[1]/li[2]", "/ol[1]/li[1]", "/ol[1]/li[1]/ul[1]/li[1]", "/blockquote[1]"}[next()%7]
		for range next() % 6 {
			b.Spans = append(b.Spans, Span{Start: next() - 5, End: next() - 5, Kind: spans[next()%len(spans)], URL: "https://example.org/" + words()})
		}
		if next()%4 == 0 {
			b.Media = &Media{URL: "https://example.org/" + words(), Alt: words()}
		}
		a.Body = append(a.Body, b)
	}
	return a
}

// withoutBlanks is text without its white space.
func withoutBlanks(s string) string { return strings.Join(strings.Fields(s), "") }

func FuzzWriters(f *testing.F) {
	for _, x := range attacks {
		f.Add([]byte("\x03abc\x00\x00\x00\x01\x00" + string(rune(len(x))) + x + "\x03\x05\x20\x00\x00\x06\x30\x01\x00"))
	}
	f.Add([]byte("\x00\x00\x00\x02\x20\x00\x05a **b\x02\x05\x09\x02\x00\x07\x10\x01\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		a := randomArticle(data)
		shown := rendered(t, a.WriteHTML)
		onlySafe(t, shown)
		document := rendered(t, a.WriteTEI)
		readTEI(t, document)
		linkedData(t, a)
		wrap := rendered(t, func(w io.Writer) error { return Text{Width: 1 + len(data)%40}.Write(w, a) })
		require.Equal(t, withoutBlanks(rendered(t, a.WriteText)), withoutBlanks(wrap), "wrapped text has the same words")
		for _, s := range []string{shown, document, wrap, rendered(t, a.WriteMarkdown), rendered(t, a.WriteText), rendered(t, a.WriteJSON), rendered(t, a.WriteCSV)} {
			require.True(t, utf8.ValidString(s))
			require.Less(t, len(s), 200*len(data)+2_000)
		}
		for _, b := range a.Body {
			list := inline(b.Text, b.Spans)
			var joined strings.Builder
			for i, tok := range list {
				joined.WriteString(b.Text[tok.start:tok.end])
				if tok.op != opWords {
					require.Equal(t, i, list[tok.pair].pair)
				}
			}
			require.Equal(t, b.Text, joined.String(), "inline tokens hold the whole text")
		}
	})
}

func BenchmarkWriters(b *testing.B) {
	a := harbourArticle()
	for range 5 {
		a.Body = append(a.Body, a.Body...)
	}
	for _, x := range []struct {
		name  string
		write func(io.Writer) error
	}{{"markdown", a.WriteMarkdown}, {"html", a.WriteHTML}, {"text", a.WriteText}, {"wrapped", func(w io.Writer) error { return Text{Width: 80}.Write(w, a) }},
		{"json", a.WriteJSON}, {"json-ld", a.WriteJSONLD}, {"tei", a.WriteTEI}, {"csv", a.WriteCSV}} {
		b.Run(x.name, func(b *testing.B) {
			b.SetBytes(int64(len(rendered(b, x.write))))
			b.ReportAllocs()
			for b.Loop() {
				if err := x.write(io.Discard); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
