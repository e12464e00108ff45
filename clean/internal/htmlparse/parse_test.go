package htmlparse

import (
	"strings"
	"testing"
	"unsafe"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html/atom"
)

// find is the first element of a name.
func find(tree *Tree, name string) NodeID {
	for n := tree.Next(Document, Document); n != 0; n = tree.Next(n, Document) {
		if tree.Tag(n) == name {
			return n
		}
	}
	return 0
}

// Texts, values and scripts are pieces of the source.
func TestNothingIsCopied(t *testing.T) {
	page := "<p class='one two'>some text<script>if (a < b && c) x()</script>"
	tree := mustParse(t, page)
	value, _ := tree.Attr(find(tree, "p"), atom.Class)
	for _, s := range []string{value, tree.Text(tree.Nodes[find(tree, "p")].FirstChild), tree.Text(tree.Nodes[find(tree, "script")].FirstChild)} {
		at := strings.Index(page, s)
		require.Positive(t, at, s)
		assert.Same(t, unsafe.StringData(page[at:]), unsafe.StringData(s))
	}
	assert.Empty(t, tree.written)
}

func TestDecoding(t *testing.T) {
	for in, want := range map[string]string{
		"a&amp;b":               "a&b",
		"&eacute;&#233;&#xE9;é": "éééé",
		"a\r\nb\rc":             "a\nb\nc",
		"a\x00b":                "ab",
		"&":                     "&",
		"&#x80;&#0;&#x110000;":  "€\uFFFD\uFFFD",
		"&nosuch; &notit; &amp": "&nosuch; ¬it; &",
		"&semi;&nGt;&bne;":      ";≫\u20D2=\u20E5",
		"&#99999999999999999;":  "\uFFFD",
	} {
		tree := mustParse(t, "<p>"+in+"</p>")
		text := tree.Nodes[find(tree, "p")].FirstChild
		assert.Equal(t, want, tree.Text(text), in)
		assert.Equal(t, "."+want, string(tree.AppendText([]byte("."), text)), in)
	}
	for in, want := range map[string]string{
		"?a=1&copy=2&amp=3&lt;": "?a=1&copy=2&amp=3<",
		"&copy &copy;x &copyx":  "© ©x &copyx",
		"a\r\nb\x00":            "a\nb\uFFFD",
	} {
		tree := mustParse(t, `<p title="`+in+`">`)
		value, _ := tree.Attr(find(tree, "p"), atom.Title)
		assert.Equal(t, want, value, in)
	}
}

// White space is what it says, not how it is written.
func TestSpaceIsRead(t *testing.T) {
	assert.Equal(t, "| <html>\n|   <head>\n|     <title>\n|   <body>\n", dump(t, "&#32;\r\n&Tab;<title></title>", Options{}))
	assert.Equal(t, "| <html>\n|   <head>\n|   <body>\n|     <table>\n|       \"  \"\n", dump(t, "<table>&#32; </foo>", Options{}))
}

// Pieces that are one text in the tree are one text to read, wherever they stood.
func TestMergedText(t *testing.T) {
	tree := mustParse(t, "<table>a&amp;<tr>b<td>c</foo>&lt</foo>d</td>e</table>f</foo>g")
	assert.Equal(t, []string{"a&be", "c<d", "fg"}, words(tree))
}

func TestComments(t *testing.T) {
	page := "a<!--x-->b<!--$?--><table><!--y--> <!--$--></table>"
	for _, test := range []struct {
		options Options
		want    string
	}{
		{Options{}, `a,b,table, `},
		{Options{Markers: true}, `a,b,$?,table, ,$`},
		{Options{Comments: true}, `a,x,b,$?,table,y, ,$`},
	} {
		tree, err := Parse(page, test.options, &budget.Budget{})
		require.NoError(t, err)
		consistent(t, tree)
		var got []string
		for n, body := find(tree, "body"), find(tree, "body"); n != 0; n = tree.Next(n, body) {
			switch tree.Nodes[n].Type {
			case TextNode, CommentNode:
				got = append(got, tree.Text(n))
			case ElementNode:
				got = append(got, tree.Tag(n))
			}
		}
		assert.Equal(t, "body,"+test.want, strings.Join(got, ","))
	}
	for marker, want := range map[string]bool{
		"$": true, "$?": true, "/$": true, "$s:0-1": true, "/$s:0-1": true, "pl-00": true, "M_!^a": true, "M_!a": true, "M_#a": true, "x9#b": true,
		"": false, "[if IE]": false, " $": false, "word": false, "two words!": false, "!x": false, "$" + strings.Repeat("x", longestMarker): false,
	} {
		assert.Equal(t, want, isMarker(marker), marker)
	}
}

func FuzzParse(f *testing.F) {
	for _, d := range knownDifferences {
		f.Add(d.example)
	}
	f.Add(page)
	f.Fuzz(func(t *testing.T, page string) {
		page = strings.ToValidUTF8(page, "")
		tree := mustParse(t, page)
		assert.LessOrEqual(t, depth(tree), maxDepth+1)
		page = strings.ReplaceAll(page, "\x00", "") // which package charset does
		if isKnown(page) {
			return
		}
		ours, theirs := sameAsNet(t, page)
		assert.Equal(t, theirs, ours)
	})
}

func BenchmarkParse(b *testing.B) {
	page := strings.Repeat(page[strings.Index(page, "<p>"):], 1000)
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse(page, Options{}, &budget.Budget{}); err != nil {
			b.Fatal(err)
		}
	}
}
