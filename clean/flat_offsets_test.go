package clean

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// offsetsHold fails unless each block's first word stands where it says, and none before that of an earlier block.
func offsetsHold(t *testing.T, source string, o ParseOptions) {
	p, err := ParseText(source, o)
	require.NoError(t, err)
	last := 0
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Kind == page.Code {
			continue
		}
		require.LessOrEqual(t, last, int(b.Offset), "block %d %q of %q", i, text.Cut(b.Text, 60), source)
		last = int(b.Offset)
		shown := firstWord(strings.Map(func(r rune) rune {
			if text.Invisible(r) {
				return -1
			}
			return r
		}, validUTF8(source[last:min(len(source), last+200)])))
		word := firstWord(b.Text)
		require.NotEmpty(t, shown)
		require.True(t, strings.HasPrefix(word, shown) || strings.HasPrefix(shown, word), "block %d %q stands at %d, %q, of %q", i, text.Cut(b.Text, 60), last, shown, source)
	}
}

// firstWord is the letters and digits that a text begins with, or its first mark.
func firstWord(s string) string {
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if end < 0 {
		return s
	}
	_, n := utf8.DecodeRuneInString(s)
	return s[:max(end, n)]
}

// TestFlatOffsets holds that the pieces of a line that is cut know where they stood: behind marks, white space, and line ends that were wrapped.
func TestFlatOffsets(t *testing.T) {
	const strip = "AVN  65.22 Increased By ▲ 0.14 (0.22%)"
	for name, source := range map[string]string{
		"spaces":     "  " + strip + "   The   mill\u00a0\u00a0 on the hill  opened on Monday.",
		"invisible":  "\ufeff\u200b" + strip + " \u200b\u200dThe\u200b mill opened\u200d\u200b on Monday.",
		"date":       "date  2023-03-08  The mill opened on Monday.",
		"links":      strip + " The [mill on the hill](https://example.org/a) opened.\n\n" + strip + " [Bread](https://example.org/b) is cheaper.",
		"no UTF-8":   "The \xff\xfe mill\xff opened on \xe2\x80Monday.\n" + strip + " \xffBread is cheaper.\nThe \xffpier is shut.",
		"wrapped":    strings.Repeat("The mill on the hill opened on Monday and its baker was seen at the\nwindow of the house beside it, where the bread is sold by the pound,\nand more of it than ever before, as the inspec-\ntor said when he came.\n\n"+strip+" It went\non in the\nafternoon.\n\n", 6),
		"long":       strings.Repeat("mill  on\u00a0the  hill ", 20_000),
		"html":       "<p>" + strip + " The <b>mill</b> opened. <i>Bread</i> is &amp; stays cheaper.</p>\n<p>The &eacute;cole is shut.</p>",
		"quotations": "> " + strip + " The **mill** opened\n> on Monday.\n\n- one\n- two **three**\n",
	} {
		t.Run(name, func(t *testing.T) {
			for _, f := range []page.TextFormat{page.AnyText, page.PlainText, page.MarkdownText, page.ReStructuredText} {
				offsetsHold(t, source, ParseOptions{TextFormat: f})
			}
		})
	}
	p, err := ParseText("date   2023-03-08   AVN 65.22  Increased By ▲ 0.14 (0.22%)   The mill on the hill opened.", ParseOptions{})
	require.NoError(t, err)
	require.Len(t, p.Blocks, 3)
	assert.Equal(t, [3]int32{0, 20, 63}, [3]int32{p.Blocks[0].Offset, p.Blocks[1].Offset, p.Blocks[2].Offset})
}

// TestFlatOffsetsOfAnyText holds it of texts made of parts that flat texts have, in any order.
func TestFlatOffsetsOfAnyText(t *testing.T) {
	parts := []string{"mill# ", "#hill  ", "opened#\u00a0", "on Monday. ", "\n", "\n\n", "\r\n", "\t", "\nAVN  65.22 Increased By ▲ 0.14 (0.22%)  The mill# on the hill opened. ", "date 2023-03-08 ", "[#pier](https://example.org/) ",
		"**bread#** ", "\n- ", "\n> ", "\n## ", "hyphen-\nated ", "\u200b", "&amp; ", "<b>quay#</b> ", "`code#` ", "\xff", "É", "港湾", "。", "\n| a | b |\n| --- | --- |\n| c | d |\n", "1. ", "\\* ", "_so#_ ", "![x](y.png) ", "https://example.org/a "}
	random := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		var b strings.Builder
		for i := range 1 + random.IntN(40) {
			b.WriteString(strings.Replace(parts[random.IntN(len(parts))], "#", strconv.Itoa(i), 1)) // no two words are the same
		}
		offsetsHold(t, b.String(), ParseOptions{TextFormat: []page.TextFormat{page.AnyText, page.PlainText, page.MarkdownText, page.ReStructuredText}[random.IntN(4)]})
	}
}
