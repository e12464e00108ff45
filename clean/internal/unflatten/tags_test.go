package unflatten

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/broadsheet-go/broadsheet/clean/page"
)

// TestTags holds what tags of HTML make of a text: lines of their own, headings, items, captions and links; scripts, pictures and
// comments are no text.
func TestTags(t *testing.T) {
	const source = "<html><head><title>The mill - Hill News</title><script>var a = 1 < 2;</script></head><body class=\"a > b\"><div\n  class='menu'><ul><li><a href=\"/a\">Sport</a><li>Mill</ul></div>" +
		"<h1 id=top>The mill\nopens</h1><p>The <b>old</b> mill<br>opened <!-- not\n\nshown --> on <a href='/m?a=1'>Monday</a>.</p><figure><img alt=\"x\" src=\"data:image/png;base64,AA=\"><figcaption>The wheel</figcaption></figure>" +
		"<svg><text>Up</text></svg><P>It turns, 1 < 2 and a<b said. <x-y>Odd</x-y> <3</P></body></html>"
	u := Undo(source, page.AnyText, new(budget.Budget))
	require.NotNil(t, u)
	assert.Equal(t, []string{"The mill - Hill News", "Sport", "Mill", "The mill", "opens", "The old mill", "opened  on Monday.", "The wheel", "It turns, 1 < 2 and a<b said. <x-y>Odd</x-y> <3"}, words(u.Plain))
	var links []string
	for _, l := range u.Links {
		links = append(links, u.Plain[l.Start:l.End]+" "+l.Address)
	}
	assert.Equal(t, []string{"Sport /a", "Monday /m?a=1"}, links)
	assert.Subset(t, kinds(u), []string{heading(1, "The mill"), fmt.Sprint(page.ListItem, " 1 Sport"), fmt.Sprint(page.ListItem, " 1 Mill"), fmt.Sprint(page.Caption, " 0 The wheel")})
	at := strings.Index(u.Plain, "It turns")
	assert.Equal(t, strings.Index(source, "It turns"), offset(u, at))
	u = Undo("Use <select> to choose.\n\nThe word </select> ends it, and <title> names </b> </b> </b> a page.\n", page.AnyText, new(budget.Budget))
	require.NotNil(t, u)
	assert.Equal(t, "Use to choose. The word ends it, and names a page.", strings.Join(strings.Fields(u.Plain), " "), "nothing is lost but the tags")
	for _, s := range []string{"He wrote <b> and </b> once.", "a < b and c > d </", "x</y></z></q>"} {
		assert.Nil(t, Undo(s, page.AnyText, new(budget.Budget)), s)
	}
}

// TestTagsLinear ends in a second or two.
func TestTagsLinear(t *testing.T) {
	for _, part := range []string{"<a href=\"", "</div><", "<div a='", "<!--", "</a></a></a><script>", "<p ", "</p>", "<style></styl", "</b><h1>"} {
		Undo("</a></a></a>"+strings.Repeat(part, (1<<20)/len(part)), page.AnyText, new(budget.Budget))
	}
}

// TestMarksInCode holds that code shows no convention and keeps its marks.
func TestMarksInCode(t *testing.T) {
	script := "var a = {\"x\":\"[b](/c) [d](/e) [f](/g)\", y_z: b_c_d};"
	u := Undo(script, page.AnyText, new(budget.Budget))
	assert.Equal(t, script, u.Plain)
	assert.Equal(t, []Range{{Start: 0, End: len(script)}}, u.Code)
	u = Undo("[a](/b) [c](/d)\n"+script+"\n[e](/f) and *g*", page.AnyText, new(budget.Budget))
	assert.Equal(t, "a c\n"+script+"\ne and g", u.Plain)
	assert.Equal(t, []Range{{Start: 4, End: 4 + len(script)}}, u.Code)
}

// TestMarkdownWithoutLinks holds that titles alone tell Markdown, also one in an item.
func TestMarkdownWithoutLinks(t *testing.T) {
	u := Undo("Home\n\n  * # The mill\n\n## The mill\n\nIt *turns* again.\n\n### The wheel\n\nOf oak.\n", page.AnyText, new(budget.Budget))
	require.NotNil(t, u)
	assert.Equal(t, []string{"Home", "The mill", "The mill", "It turns again.", "The wheel", "Of oak."}, words(u.Plain))
	assert.Equal(t, []string{heading(1, "The mill"), heading(2, "The mill"), heading(3, "The wheel")}, kinds(u))
	for _, s := range []string{"#mill\n\n#wheel\n\n#river\n", "He is\n# one\nof us\n# two\n"} {
		assert.Nil(t, Undo(s, page.AnyText, new(budget.Budget)), s)
	}
}
