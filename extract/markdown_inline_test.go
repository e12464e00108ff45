package extract

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// paragraphMarkdown is the Markdown of one paragraph.
func paragraphMarkdown(t *testing.T, text string, spans ...Span) string {
	t.Helper()
	a := &Article{Body: []Block{{Kind: Paragraph, Text: text, Spans: spans}}}
	return strings.TrimSuffix(rendered(t, a.WriteMarkdown), "\n")
}

// The expected Markdown of each case was read back by a CommonMark reader as the words and marks that went in.
func TestMarkdownEmphasis(t *testing.T) {
	const u = "https://example.org/"
	tests := []struct {
		name, text string
		spans      []Span
		want       string
	}{
		{"inside a word", "unbelievable", []Span{{2, 7, Emphasis, "", ""}}, "un*belie*vable"},
		{"white space stays outside", "a b c", []Span{{1, 4, Strong, "", ""}}, "a **b** c"},
		{"only white space", "a b", []Span{{1, 2, Strong, "", ""}}, "a b"},
		{"punctuation beside a letter", `the"best"yet`, []Span{{3, 9, Strong, "", ""}}, `th&#101;**"best"**&#121;et`},
		{"without spaces", "これは「強調」です", []Span{{9, 21, Strong, "", ""}}, "これ&#12399;**「強調」**&#12391;す"},
		{"strong then emphasis", "ab cd", []Span{{0, 2, Strong, "", ""}, {2, 5, Emphasis, "", ""}}, "**ab** *cd*"},
		{"touching", "abcd", []Span{{0, 2, Strong, "", ""}, {2, 4, Emphasis, "", ""}}, "**ab**_cd_"},
		{"the same words twice", "abc", []Span{{0, 3, Strong, "", ""}, {0, 3, Emphasis, "", ""}}, "**_abc_**"},
		{"overlapping", "abcdef", []Span{{0, 4, Emphasis, "", ""}, {2, 6, Strong, "", ""}}, "_ab_**_cd_&#101;f**"},
		{"neighbours of one kind", "abcd", []Span{{0, 2, Strong, "", ""}, {2, 4, Strong, "", ""}}, "**abcd**"},
		{"crossing a link", "a bc d", []Span{{0, 6, Strong, "", ""}, {2, 4, Link, u, ""}}, "**a** [**bc**](https://example.org/) **d**"},
		{"link in a link", "abcd", []Span{{0, 3, Link, u + "1", ""}, {1, 4, Link, u + "2", ""}}, "[abc](https://example.org/1)[d](https://example.org/2)"},
		{"exclamation before a link", "wow!here", []Span{{4, 8, Link, u, ""}}, `wow\![here](https://example.org/)`},
		{"link with brackets", "[1]", []Span{{0, 3, Link, u + "(a)", ""}}, `[\[1\]](https://example.org/\(a\))`},
		{"link to script", "click", []Span{{0, 5, Link, "javascript:alert(1)", ""}}, "click"},
		{"reference in an address", "x", []Span{{0, 1, Link, u + "?a&copy;b&c=1", ""}}, "[x](https://example.org/?a&amp;copy;b&c=1)"},
		{"code", "run `go` now", []Span{{4, 8, CodeSpan, "", ""}}, "run `` `go` `` now"},
		{"code keeps marks", "a*b*c", []Span{{0, 5, CodeSpan, "", ""}}, "`a*b*c`"},
		{"code over a line", "a\nb", []Span{{0, 3, CodeSpan, "", ""}}, "`a b`"},
		{"label of a definition", "a]:b", []Span{{0, 4, Link, u, ""}, {1, 4, CodeSpan, "", ""}}, `[a\]:b](https://example.org/)`},
		{"out of range", "abc", []Span{{-5, 2, Strong, "", ""}, {2, 99, Emphasis, "", ""}, {7, 9, Link, u, ""}, {2, 1, Strong, "", ""}}, "**ab**_c_"},
		{"half a rune", "é", []Span{{1, 2, Strong, "", ""}}, "**é**"},
		{"break inside", "a\nb", []Span{{0, 3, Strong, "", ""}}, "**a\\\nb**"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, paragraphMarkdown(t, test.text, test.spans...))
		})
	}
}

func TestMarkdownEscapes(t *testing.T) {
	tests := []struct{ text, want string }{
		{"1. first", `1\. first`}, {"12) second", `12\) second`}, {"1.5 per cent", "1.5 per cent"}, {"2024.", `2024\.`},
		{"1234567890. ten digits", "1234567890. ten digits"},
		{"# tag", `\# tag`}, {"a # b", "a # b"}, {"- item", `\- item`}, {"-5 degrees", "-5 degrees"}, {"---", `\---`}, {"- - -", `\- - -`},
		{"+ more", `\+ more`}, {"+1", "+1"}, {"> quote", `\> quote`}, {"a > b", "a > b"}, {"===", `\===`}, {":-- x", `\:-- x`},
		{"*stars* and **more**", `\*stars\* and \*\*more\*\*`}, {"snake_case_name", `snake_case_name`}, {"_under_", `\_under\_`},
		{"`code`", "\\`code\\`"}, {"[a](b)", `\[a\](b)`}, {"![a](b)", `!\[a\](b)`}, {"[a]: /b", `\[a\]: /b`}, {"<b>x</b>", `\<b>x\</b>`}, {"1 < 2", `1 \< 2`},
		{"AT&T", "AT&T"}, {"&amp; &#60; &x", `\&amp; \&#60; &x`}, {"~~gone~~", `\~\~gone\~\~`}, {"a | b", `a \| b`}, {`C:\dir`, `C:\\dir`},
		{"    indented", "indented"}, {"a  b", "a b"}, {"a  \nb", "a\\\nb"}, {"a\n\n\nb", "a\\\nb"}, {"a\r\nb", "a\\\nb"}, {"a\n", "a"},
		{"a\n# b", "a\\\n\\# b"}, {"a\n1. b", "a\\\n1\\. b"}, {"a\\\nb", "a\\\\  \nb"}, {"nul\x00", "nul\ufffd"}, {"bad\xff", "bad\ufffd"},
		{"二〇二四年*", `二〇二四年\*`}, {"Ünïcode", "Ünïcode"}, {"a\u00a0b", "a\u00a0b"},
	}
	for _, test := range tests {
		assert.Equal(t, test.want, paragraphMarkdown(t, test.text), "%q", test.text)
	}
}

// The words of a text without marks can be had back by taking the escapes away.
func FuzzMarkdownKeepsWords(f *testing.F) {
	for _, s := range []string{"1. a\n- b", "*a_b*", "a\\\nb", "&amp;", "  x\t y\r\nz", "a | b", "<!-- -->", "\\\\\\"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if strings.TrimSpace(s) == "" {
			return // no block is white space alone, of whatever script
		}
		got := paragraphMarkdown(t, s)
		got = strings.ReplaceAll(got, "\\\n", "\n")
		var b strings.Builder
		for i := 0; i < len(got); i++ {
			if got[i] == '\\' {
				i++
			}
			b.WriteByte(got[i])
		}
		want := strings.Map(visible, s)
		assert.Equal(t, strings.FieldsFunc(want, breaks), strings.FieldsFunc(b.String(), breaks))
	})
}

func breaks(r rune) bool { return r == ' ' || r == '\n' }
