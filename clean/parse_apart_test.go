package clean

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/broadsheet-go/broadsheet/clean/page"
)

// TestTextsApart holds what stays visible, and whole, around parts that are read apart from the text they stand in.
func TestTextsApart(t *testing.T) {
	for source, want := range map[string][]string{
		"<p>one</p><div><ruby>漢<rt>a<span hidden><p>1</p><p>2</p></span></rt></ruby></div>":                               {"one", "漢", "1", "2"},
		"<p><ruby><rt>a</rt></ruby><ruby><rt>b</rt></ruby>":                                                               {"ab"},
		"<figure class=wp-block-table><table><tr><td>Flour<td>1/2<tr><td>Sugar<td>3/4<tr><td>Milk<td>2</table></figure>":  {"Flour\t1/2\nSugar\t3/4\nMilk\t2"},
		"<p><math><mi>x</mi></math> is the unknown of which we speak here.</p><p aria-hidden=true>Visible paragraph.</p>": {"x is the unknown of which we speak here.", "Visible paragraph."},
		"<blockquote><q><p>Text one.</p><p>Text two.</p></q></blockquote>":                                                {"Text one.", "Text two."},
		`<p>Let <span><span style="display: none;"><math><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x</annotation></semantics></math></span><img src=x.svg aria-hidden=true alt=x></span> be.</p>`: {"Let x be."},
	} {
		p, err := Parse([]byte("<!doctype html><html lang=en><body>"+source), ParseOptions{})
		require.NoError(t, err)
		var got []string
		for i := range p.Blocks {
			if p.Blocks[i].Text != "" {
				got = append(got, p.Blocks[i].Text)
			}
		}
		assert.Equal(t, want, got, source)
		for i := range p.Elements {
			e := &p.Elements[i]
			assert.True(t, e.First <= e.Last && int(e.Last) <= len(p.Blocks), "%s: element %d holds blocks %d to %d of %d", source, i, e.First, e.Last, len(p.Blocks))
			if e.Parent >= 0 && e.First < e.Last {
				assert.GreaterOrEqual(t, e.First, p.Elements[e.Parent].First, source)
			}
		}
	}
}

// TestSetApart holds where style alone parts lines and words: fonts of other sizes, spans that are shown as boxes, spans that touch.
func TestSetApart(t *testing.T) {
	for source, want := range map[string]string{
		"<td><font size=4><b>Bron otwarty</b></font><br><font size=2>Ewa Lis<br>3 marca 2024</font><br><br>Tekst.": "Bron otwarty|Ewa Lis/3 marca 2024|Tekst.",
		"<p><font size=5>Το φράγμα</font><br>Κείμενο εδώ.":                                                         "Το φράγμα|Κείμενο εδώ.",
		"<p><font size=2>one line</font><br><font size=2>of a poem</font>":                                         "one line/of a poem",
		"<p>See <font size=1>(right)</font><br>for more":                                                           "See (right)/for more",
		"<p><span class=t>Sluis weer open</span><br><span class=a>Door Ada Frings</span>":                          "Sluis weer open|Door Ada Frings",
		"<p><span class=v>one line</span><br><span class=v>of a poem</span>":                                       "one line/of a poem",
		"<div class='flex gap-2'><span>द्वारा अदा रोय</span><span>12 मार्च 2024</span></div>":                      "द्वारा अदा रोय|12 मार्च 2024",
		"<div class='d-flex'><span>12 mars 2024</span><span>4 min</span></div>":                                    "12 mars 2024|4 min",
		"<div class=flex>A <span>box in</span><span> a sentence</span> of words</div>":                             "A box in a sentence of words",
		"<li class='flex gap-2'><span>9:00 am.</span> <span>The gates are opened.</span>":                          "9:00 am. The gates are opened.",
		"<ul><li><div class=flex><span>9:00 am.</span><span>The gates are opened.</span></div></ul>":               "9:00 am. The gates are opened.",
		"<p class=flex><span>Ada Frings,</span> <span>the mayor of the town,</span><span>Said on Monday</span>":    "Ada Frings, the mayor of the town, Said on Monday",
		"<div class=flex><span>Ada Frings,</span><span>The mayor of the town</span></div>":                         "Ada Frings, The mayor of the town",
		"<div class=flex><span>The gates of the</span><span>weir are open</span></div>":                            "The gates of the weir are open",
		"<p><span class=v>one line</span><br><span class=w>of a poem</span><br><span class=v>one more</span>":      "one line/of a poem/one more",
		"<div class=flex><span>The</span><span>re</span></div>":                                                    "The re",
		"<div><span>کتبه سلمى حداد</span><span>نُشر في 6 مارس</span></div>":                                        "کتبه سلمى حداد نُشر في 6 مارس",
		"<div><span>The word was bro</span><span>ken</span></div>":                                                 "The word was broken",
		"<p><span>The word was bro</span><span>ken in two</span></p>":                                              "The word was broken in two",
	} {
		p, err := Parse([]byte("<!doctype html><html><body>"+source), ParseOptions{})
		require.NoError(t, err)
		var got []string
		for i := range p.Blocks {
			got = append(got, strings.ReplaceAll(p.Blocks[i].Text, "\n", "/"))
		}
		assert.Equal(t, want, strings.Join(got, "|"), source)
	}
}

// A picture in the reading of a ruby is a block.
func TestPictureInReading(t *testing.T) {
	p, err := Parse([]byte("<p><ruby>漢<rt>かん<img src=a.png></rt></ruby>"), ParseOptions{})
	require.NoError(t, err)
	require.Len(t, p.Blocks, 2)
	assert.Equal(t, page.Figure, p.Blocks[1].Kind)
}

// A tree by hand may have an element without a name.
func TestElementWithoutName(t *testing.T) {
	root := &html.Node{Type: html.DocumentNode}
	nameless := &html.Node{Type: html.ElementNode}
	template := &html.Node{Type: html.ElementNode, Data: "template", DataAtom: atom.Template, Attr: []html.Attribute{{Key: "shadowrootmode", Val: "open"}}}
	template.AppendChild(&html.Node{Type: html.TextNode, Data: "x"})
	nameless.AppendChild(template)
	root.AppendChild(nameless)
	_, err := ParseNode(root, ParseOptions{})
	require.NoError(t, err)
}

// TestPartsApartAreLinear would not end within go test's limit if blocks were moved once for each level, readings joined one by one, or
// the text below a quotation read for each mark.
func TestPartsApartAreLinear(t *testing.T) {
	for _, source := range []string{
		strings.Repeat("x<template>", 5_000) + strings.Repeat("<p>a", 200_000),
		"<ruby>x" + strings.Repeat("<rt>abcdefgh", 500_000),
		"<ruby>x<rt>a</rt>" + strings.Repeat("<i></i>", 400_000) + strings.Repeat("<rt>b", 400_000),
		"<p>" + strings.Repeat("<q>", 500) + strings.Repeat("word &amp; ", 1_000_000),
	} {
		_, err := Parse([]byte(source), ParseOptions{})
		require.NoError(t, err)
	}
}
