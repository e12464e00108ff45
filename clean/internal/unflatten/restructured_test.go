package unflatten

import (
	"fmt"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// structured is a text in reStructuredText without its marks.
func structured(t *testing.T, source string) *Text {
	t.Helper()
	u := Undo(source, page.ReStructuredText, new(budget.Budget))
	require.NotNil(t, u)
	return u
}

// kinds are the lines with marks, as "kind level words".
func kinds(u *Text) (list []string) {
	for _, l := range u.Lines {
		line, _, _ := strings.Cut(u.Plain[l.At:], "\n")
		list = append(list, fmt.Sprint(l.Kind, " ", l.Level, " ", line))
	}
	return list
}

func TestStructuredTitles(t *testing.T) {
	u := structured(t, "=========\nThe paper\n=========\n\nThe mill\n========\nIt opened on Monday.\n\nThe wheel\n---------\n\nIt is of oak.\n--- so they say.\n\n"+
		"The old mill\n============\n\nIt burned.\n\n------\n\n Above\n\nThe sea: a\nlonger line\n===========\n\nLe café\n~~~~~~~\n\nNine\n\"\"\"\n")
	assert.Equal(t, "\nThe paper\n\n\nThe mill\n\nIt opened on Monday.\n\nThe wheel\n\n\nIt is of oak.\n--- so they say.\n\nThe old mill\n\n\nIt burned.\n\n\n\n Above\n\n"+
		"The sea: a\nlonger line\n===========\n\nLe café\n\n\nNine\n\"\"\"\n", u.Plain)
	assert.Equal(t, []string{heading(1, "The paper"), heading(2, "The mill"), heading(3, "The wheel"), heading(2, "The old mill"), heading(4, "Le café")}, kinds(u))
}

func heading(level int, words string) string { return fmt.Sprint(page.Heading, " ", level, " ", words) }

func TestStructuredLinks(t *testing.T) {
	u := structured(t, "They went to the `old mill <https://a.example/mill>`_ and `home <home_>`__, says the mayor_, not the snake_case or `The Council`_.\n"+
		"See `here`__ and there__, `<https://a.example/>`_, note [1]_ and\n`a long\nname <https://a.example/long>`_. Not `a word, not word_, 5 * 3, x_.\n\n"+
		".. _mayor: https://a.example/mayor\n.. _`the council`: /council\n.. _home: /home\n.. __: /here\n__ /there\n")
	assert.Equal(t, "They went to the old mill and home, says the mayor, not the snake_case or The Council.\n"+
		"See here and there, <https://a.example/>, note [1] and\na long\nname. Not `a word, not word_, 5 * 3, x_.\n\n\n\n\n\n\n", u.Plain)
	var links []string
	for _, l := range u.Links {
		links = append(links, u.Plain[l.Start:l.End]+" -> "+l.Address)
	}
	assert.Equal(t, []string{"old mill -> https://a.example/mill", "home -> /home", "mayor -> https://a.example/mayor", "The Council -> /council",
		"here -> /here", "there -> /there", "<https://a.example/> -> https://a.example/", "a long\nname -> https://a.example/long"}, links)
}

func TestStructuredInline(t *testing.T) {
	u := structured(t, "The **whole** *town* ran ``make *all*`` at :time:`nine`, and `ten`:sup: of H\\ :sub:`2`\\ O \\*came\\*.\n")
	assert.Equal(t, "The whole town ran make *all* at nine, and ten of H2O *came*.\n", u.Plain)
}

func TestStructuredLines(t *testing.T) {
	u := structured(t, ":Author: Ida Holm\n:Date: 2024-05-03\n\n* one\n  and a half\n- two\n#. three\n\n| a verse\n| of two\n\n:ref: `x`\n")
	assert.Equal(t, "Author: Ida Holm\nDate: 2024-05-03\n\none\n  and a half\ntwo\nthree\n\na verse\nof two\n\nref: x\n", u.Plain)
	item := fmt.Sprint(page.ListItem, " 1 ")
	own := fmt.Sprint(page.Paragraph, " 0 ")
	assert.Equal(t, []string{own + "Author: Ida Holm", own + "Date: 2024-05-03", item + "one", item + "two", item + "three", own + "a verse", own + "of two", own + "ref: x"}, kinds(u))
}

func TestDirectives(t *testing.T) {
	u := structured(t, "Before.\n\n.. image:: mill.jpg\n   :alt: The mill\n   :width: 20\n\n.. figure:: wheel.jpg\n   :alt: The wheel\n\n   The wheel, of oak.\n\n"+
		".. note:: Bring boots.\n\n.. sidebar:: The river\n   :class: wide\n\n   It is long.\n\n.. a comment\n   of two lines\n\n.. |x| image:: x.png\n\n.. video:: 17\n\n   It moves.\n\n"+
		".. [1] A note.\n\n..\n\nAfter... and .. so on.\n")
	assert.Equal(t, []string{"Before.", "The wheel, of oak.", "Bring boots.", "The river", "It is long.", "It moves.", "[1] A note.", "After... and .. so on."}, words(u.Plain))
	assert.Contains(t, kinds(u), fmt.Sprint(page.Caption, " 0 The wheel, of oak."))
}

// What begins in the line after a directive without an argument is its content, and marks in a broken argument are read.
func TestDirectiveContent(t *testing.T) {
	u := structured(t, "Before.\n\n.. note::\n   Bring boots.\n\n.. pull-quote::\n   We waited\n   ten years.\n\n.. compound::\n   :class: x\n   It is long.\n\n"+
		".. tip:: Ask ``Ida`` or\n   *Tom* there.\n   :class: x\n\n.. rubric:: What it\n   costs\n   :class: x\n\nAfter.\n")
	assert.Equal(t, []string{"Before.", "Bring boots.", "We waited", "ten years.", "It is long.", "Ask Ida or", "Tom there.", "What it costs", "After."}, words(u.Plain))
	assert.Contains(t, kinds(u), fmt.Sprint(page.Heading, " 2 What it costs"))
}

// words are the lines of a text that are not blank.
func words(s string) (list []string) {
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

func TestLiteral(t *testing.T) {
	u := structured(t, "They typed::\n\n    make *all*\n\n    make `x`_\n\nand *went*. Or ::\n\n  a\n\n.. code-block:: sh\n   :linenos:\n\n   rm *\n\nDone::\nno block\n")
	assert.Equal(t, "They typed:\n\n    make *all*\n\n    make `x`_\n\nand went. Or \n\n  a\n\n\n\n   rm *\n\nDone:\nno block\n", u.Plain)
	var code []string
	for _, c := range u.Code {
		assert.True(t, c.Shown)
		code = append(code, u.Plain[c.Start:c.End])
	}
	assert.Equal(t, []string{"    make *all*\n\n    make `x`_", "  a", "   rm *"}, code)
}
