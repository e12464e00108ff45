package tree

import (
	"context"
	"io"
	"regexp"
	"strings"
	"testing"
	"testing/iotest"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

func TestFeed(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"script", `<p>a</p><script src=x>var a = "<p>";</script><p>b`, `<p>a</p><script></script><p>b`},
		{"style", `<STYLE media="a>b">p > a{}</STYLE >x`, `<STYLE></STYLE >x`},
		{"JSON-LD", `<script async type="application/ld+json">{"a":"<b>", "c":1}</script>`, "<script type=\"application/ld+json\">\x010</script>"},
		{"short JSON", `<script type="application/ld+json">{}</script>`, ""},
		{"JSON with CDATA", `<script type=application/ld+json>//<![CDATA[
{}//]]></script><script type=json>{"another": 1, "b": 2}</script>`, "<script type=application/ld+json>\x010</script><script type=json>\x011</script>"},
		{"the mark is taken", "\x01<script type=json>{\"another\": 1, \"b\": 2}</script>", ""},
		{"reference in type", `<script type="application/ld&#43;js&#111;n">{}</script>`, ""},
		{"Next.js data", `<script id="__NEXT_DATA__" type="text/plain">{}</script>`, ""},
		{"the first type counts", `<script type=module type=json>{}</script>`, `<script></script>`},
		{"unclosed", `<p>a<script>var b`, `<p>a<script>`},
		{"unclosed style", `<p>a<style>b</styl`, `<p>a<style>`},
		{"empty", `<script></script><style></style>`, ""},
		{"in a comment", `<!-- <script>a</script> --><script>b</script>`, `<script></script>`},
		{"abrupt comments", `<!--><style>a</style><!---><style>b</style>`, `<style></style><style></style>`},
		{"bang comment", `<!--a--!><style>b</style>`, `<style></style>`},
		{"a comment between words", `a<!-- b -->c &am<!-- -->p; d <!-- e --!>f`, `a<!---->c &am<!---->p; d <!-- e --!>f`},
		{"a comment beside a tag", `<i>a<!-- b --></i><!-- c -->d <!-- e --> <i>`, `<i>a</i>d <!----> <i>`},
		{"a comment in white space", "<i>a</i> <!-- b --> <!-- c -->\n<i>", "<i>a</i>  \n<i>"},
		{"a comment at the end", "a <!-- b", ""},
		{"escaped", `<script><!-- a </script>b<script>c</script>`, `<script></script>b<script></script>`},
		{"double escaped", `<script><!-- <script>a</script> b --> c</script>d`, `<script></script>d`},
		{"double escape needs a tag", `<script><!-- <scripts>a</script>b`, `<script></script>b`},
		{"end tag with attributes", `<script>a</script x="</script>">b`, `<script></script x="</script>">b`},
		{"not an end tag", `<script>a</scripts></script/>b`, `<script></script/>b`},
		{"in a title", `<title><script>a</script></title>`, ""},
		{"in a textarea", `<textarea><style>a</style></textarea><style>b</style>`, `<textarea><style>a</style></textarea><style></style>`},
		{"in xmp", `<xmp><script>a</script></xmp>`, ""},
		{"after plaintext", `<plaintext><script>a</script>`, ""},
		{"in noscript", `<noscript><style>a</style> <!-- b --></noscript><style>b</style>`, `<noscript><style>a</style> <!-- b --></noscript><style></style>`},
		{"in an attribute", `<a class="<script>b</script>" id='<style>'>d</a><style>e</style>`, `<a class="<script>b</script>" id='<style>'>d</a><style></style>`},
		{"in a bogus comment", `<?a <script>b</script><style>c</style>`, `<?a <script>b</script><style></style>`},
		{"svg", `<body>a<svg viewBox="0 0 1 1"><style>a{}</style><title>b</title><use x="#a"></svg>c`, `<body>a<svg></svg>c`},
		{"svg before the body", `<svg a=b><title>c</title></svg><frameset>`, ""},
		{"svg ended by HTML", `<body><svg a=b><style><b></style></svg><style>c</style>`, `<body><svg><style><b></style></svg><style></style>`},
		{"CDATA in svg", `<body><svg><style><![CDATA[a>b{}</svg>]]></style></svg><style>c</style>`, `<body><svg></svg><style></style>`},
		{"svg closed by another", `<div><svg></div><style>c</style>`, ""},
		{"HTML in svg", `<svg><foreignObject><p>a</svg><style>b</style>`, ""},
		{"HTML in svg, nested", `<svg><foreignObject><p>a</p></foreignObject></svg><style>b</style>`, `<svg><foreignObject><p>a</p></foreignObject></svg><style></style>`},
		{"svg closed at once", `<svg width=1 /><style>c</style>`, `<svg width=1 /><style></style>`},
		{"math", `<math a=b><mi data-c=d>e</mi>  <!-- f --></math>`, ""},
		{"select", `<select><style>a</style></select><style>b</style>`, `<select><style>a</style></select><style></style>`},
		{"uppercase", `<SCRIPT TYPE="TEXT/JAVASCRIPT">a</SCRIPT>`, `<SCRIPT></SCRIPT>`},
		{"slashes", `<script/type=module/>a</script>b`, `<script></script>b`},
		{"cut tag", `<p>a<script type="`, ""},
		{"text", "a < b <> c </ d", ""},
		{"text that begins no tag", "a  <  b <  <i>", ""},

		{"attributes", `<div data-a="b" class=c onclick='d' id=e f>`, `<div class=c id=e>`},
		{"attributes that touch", `<div data-a="b"class="c"/id=d>`, `<div class="c" id=d>`},
		{"a value before a slash", `<div class=a data-b=c/>`, `<div class=a>`},
		{"a slash that is a value", `<a href=/b/ data-c>d</a><a href=/b/>`, `<a href=/b/>d</a><a href=/b/>`},
		{"upper case", `<DIV CLASS=a ALIGN=b>`, `<DIV CLASS=a>`},
		{"one name twice", `<p id=a class=b ID=c CLASS=d>`, `<p id=a class=b>`},
		{"a reference or line end in a value", "<a data-a href='/b?c&amp;d' class=e><a data-a class='b\r\nc'>", "<a href='/b?c&amp;d' class=e><a class='b\r\nc'>"},
		{"attributes where the mark is taken", "\x01<p data-a class=b>", "\x01<p class=b>"},
		{"elements the parser compares", `<b data-a=1><font color=2 size=3>`, ""},
		{"page, body and meta", `<html data-a><body onload=b><meta charset=c>`, ""},
		{"hidden by style", `<p style="color:red"><p style="DISPLAY:none"><p style="vis&#105;bility:hidden">`, `<p><p style="DISPLAY:none"><p style="vis&#105;bility:hidden">`},
		{"the first style counts", `<p style="color:red" style="display:none">`, `<p>`},
		{"links", `<link rel=stylesheet href=a><link rel="Canonical x" href=b media=c><link href=d>`, `<link><link rel="Canonical x" href=b media=c><link>`},
		{"authors", `<a rel="nofollow" href=a><a rel="author me" href=b>`, `<a href=a><a rel="author me" href=b>`},
		{"pictures", `<img src="/a.jpg" srcset="b 1x" data-src=c alt=d loading=lazy>`, `<img src="/a.jpg" alt=d>`},
		{"lazy pictures", `<img src="data:image/gif;base64,R0" srcset="b 1x" data-src=c alt=d>`, ""},
		{"list items", `<ol start=3 reversed type=a><li value="5" data-x=y>`, `<ol start=3 reversed><li value="5">`},
		{"attributes that somebody reads", `<p data-by=a data-bx=b DATA-BY=c title=d>`, `<p data-by=a title=d>`},
		{"inputs", `<input type=hidden name=a value=b>`, `<input type=hidden>`},
		{"unknown elements", `<my-el class=a slot=b><amp-img src=c layout=d>`, `<my-el class=a><amp-img src=c>`},

		{"white space at the ends of text", "<p>\n\t a  b\n\n</p>", "<p> a  b\n</p>"},
		{"white space between blocks", "<div>\n  <p>a</p>\n\n<p>b</p> c </div> <b>", "<div><p>a</p><p>b</p> c </div> <b>"},
		{"white space in the last text", "<i>a</i> \n \t b  ", "<i>a</i> b  "},
		{"nothing but white space at the end", "<i>a</i> \n \t ", "<i>a</i> "},
		{"white space between inline elements", "<i>a</i> \n<i>b</i>", "<i>a</i>\n<i>b</i>"},
		{"white space after an end tag", "a</div>  </p>  b<p>", "a</div> </p> b<p>"},
		{"white space where a style is open", "<b><p>a</b> <p>b</p> <p>", ""},
		{"white space after a style in order", "<a><div><b>a</b></div></a> <p>", "<a><div><b>a</b></div></a><p>"},
		{"white space after a style across cells", "<b><table><td></b></table> <p>", ""},
		{"white space in pre", "<pre>\n\n a  <!-- b -->\n</pre>  <p>", ""},
	}
	also := map[string]bool{"data-by": true, "title": true}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			want := test.want
			if want == "" {
				want = test.in
			}
			in := []byte(test.in)
			got := read(t, newFeed(in, also, longText, new(budget.Budget)), false)
			assert.Equal(t, want, got)
			assert.Equal(t, test.in, string(in), "the input is not modified")
			assert.Equal(t, want, read(t, newFeed(in, also, longText, new(budget.Budget)), true), "in small parts")
		})
	}
}

// read is what a feed gives, with attributes in the place of their marks.
func read(t *testing.T, s *feed, slow bool) string {
	t.Helper()
	r := io.Reader(s)
	if slow {
		r = iotest.OneByteReader(s)
	}
	fed, err := io.ReadAll(r)
	require.NoError(t, err)
	return regexp.MustCompile(` \x01\d+`).ReplaceAllStringFunc(string(fed), func(mark string) string {
		i, ok := marked(mark[1:])
		require.True(t, ok)
		var b strings.Builder
		for _, a := range s.markedAttributes(i) {
			b.WriteString(" " + string(s.in[a.key:a.keyEnd]))
			if a.value > 0 {
				b.WriteString("=" + quoted(s.in, a))
			}
		}
		return b.String()
	})
}

// quoted is a value as it is written.
func quoted(page []byte, a marking) string {
	if q := page[a.value-1]; q == '"' || q == '\'' {
		a.value, a.valueEnd = a.value-1, a.valueEnd+1
	}
	return string(page[a.value:a.valueEnd])
}

// A long text is not in the feed.
func TestLongText(t *testing.T) {
	unit := "The pier reopens &amp; the ferry\r\nsails again &lt;on Monday&gt; &#233;t&eacute &amp"
	for _, n := range []int{1, 300, 5000} {
		text := strings.Repeat(unit+" ", n)
		page := []byte("<p>" + text + "<b>x</b>" + text)
		fed := read(t, newFeed(page, nil, longText, new(budget.Budget)), false)
		assert.Equal(t, n > 1, len(fed) < 100, "%d bytes for %d", len(fed), len(page))
	}
}

func TestNumericReference(t *testing.T) {
	for text, want := range map[string]rune{"1": 1, "0000001;x": 1, "x1;": 1, "X01g": 1, "1a": 1, "x1a": 26, "12": 12, ";": 0, "": 0, "x": 0, "233;": 'é', "xE9 ": 'é'} {
		got, _ := numericReference([]byte(text))
		assert.Equal(t, want, got, text)
	}
	for _, text := range []string{"4294967297", "x100000001", strings.Repeat("9", 1000)} {
		got, after := numericReference([]byte(text + ";"))
		assert.Greater(t, got, rune(unicode.MaxRune), text)
		assert.Equal(t, ";", string(after))
	}
}

func BenchmarkFeed(b *testing.B) {
	unit := `<div class="story"><a href="/news/1">A headline of some length</a><p>And a sentence about it, with &amp; in it.</p></div>` +
		`<script async>(function(){var a="<div>";for(var i=0;i<10;i++){if(a<i){document.write(a)}}` + strings.Repeat("x=1;", 100) + `})()</script>`
	page := []byte(strings.Repeat(unit, 174<<10/len(unit)))
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		io.Copy(io.Discard, newFeed(page, nil, longText, new(budget.Budget)))
	}
}

// TestNewlines holds that a script's text gets the line ends that the parser gives it.
func TestNewlines(t *testing.T) {
	for _, text := range []string{"", "one", "one\r\ntwo\rthree\n\rfour\r\r\n", "\r", "\r\n", "é\r",
		strings.Repeat("x", budget.LongestPiece-1) + "\r\ny\r", strings.Repeat("a\r\n", budget.LongestPiece), strings.Repeat("\r", budget.LongestPiece+2)} {
		z := html.NewTokenizer(strings.NewReader("<script>" + text + "</script>"))
		z.Next()
		want := ""
		if z.Next() == html.TextToken {
			want = z.Token().Data
		}
		assert.Equal(t, want, newlines([]byte(text), new(budget.Budget)), "%q", text)
	}
}

// TestDeepDrawing holds that what the feed remembers of open elements does not grow with a page.
func TestDeepDrawing(t *testing.T) {
	page := []byte("<body>" + strings.Repeat("<svg>", 1<<18))
	s := newFeed(page, nil, longText, new(budget.Budget))
	n, err := io.Copy(io.Discard, s)
	require.NoError(t, err)
	assert.Equal(t, len(page), int(n), "given as it is")
	assert.LessOrEqual(t, len(s.foreign.open), deepForeign)
}

// asked counts how often a context is asked.
type asked struct {
	context.Context
	times int
}

func (c *asked) Err() error {
	c.times++
	return nil
}

// A context that ended is noticed inside one text and one drawing; it is asked within one tag.
func TestContextEndsInFeed(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	b := budget.New(ctx, 0)
	var out strings.Builder
	writeText(&out, []byte(strings.Repeat("&amp;", 1<<20)), &b)
	writeText(&out, []byte(strings.Repeat("字", 1<<20)), &b)
	assert.Empty(t, out.String())

	drawing := newFeed([]byte("<body><svg>"+strings.Repeat("<path d=m>", 1<<20)), nil, longText, &b)
	_, err := drawing.Read(make([]byte, 100))
	assert.ErrorIs(t, err, io.EOF)
	assert.Zero(t, drawing.i)

	counting := &asked{Context: context.Background()}
	b = budget.New(counting, 0)
	_, err = io.Copy(io.Discard, newFeed([]byte("<p"+strings.Repeat(" class=b", 1<<20)+">"), nil, longText, &b))
	require.NoError(t, err)
	assert.Greater(t, counting.times, 2*(1<<20)/4096)
}
