package htmlparse

import (
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// TestSelectedContent holds what a selectedcontent element shows (WHATWG HTML 4.10.7 and 4.10.17), in trees of this package and of others.
func TestSelectedContent(t *testing.T) {
	const button = "<button><selectedcontent>none</selectedcontent></button>"
	for markup, want := range map[string]string{
		"<select>" + button + "<option>Leek<option>Kale</select>":                                       "Leek",
		"<select>" + button + "<option>Leek<option selected><b>Cow</b> pea</select>":                    "Cow pea",
		"<select>" + button + "<option selected>Leek<option selected>Kale<option>Dill</select>":         "Kale",
		"<select>" + button + "<option disabled>Choose<optgroup><option>Kale</optgroup></select>":       "Kale",
		"<select multiple>" + button + "<option selected>Leek</select>":                                 "none",
		"<select>" + button + "</select>":                                                               "none",
		button:                                                                                          "none",
		"<select>" + button + "<button><selectedcontent>two</selectedcontent></button><option>Leek":     "Leek",
		"<select><option>" + "<selectedcontent>none</selectedcontent></option></select>":                "none",
		"<select>" + button + "<option>Leek</select><select>" + button + "<option>Kale</select>":        "Leek",
		"<svg><selectedcontent>none</selectedcontent></svg><select><option>Leek</select>":               "none",
		"<select>" + button + "<option><selectedcontent>inner</selectedcontent> Leek</option></select>": "inner Leek",
		"<select><div>" + button + "</div><option>Leek</select>":                                        "Leek",
	} {
		b := budget.Budget{}
		tree, err := Parse(markup, Options{}, &b)
		require.NoError(t, err)
		assert.Equal(t, want, selectedWords(tree), markup)

		root, err := html.Parse(strings.NewReader(markup))
		require.NoError(t, err)
		other, sources := FromNode(root, &b)
		require.Len(t, sources, len(other.Nodes), markup)
		for _, n := range sources {
			assert.NotNil(t, n, markup)
		}
	}
}

// selectedWords is the text of a tree's first selectedcontent element.
func selectedWords(t *Tree) string {
	name, _ := t.FindName("selectedcontent")
	for id := range NodeID(len(t.Nodes)) {
		if t.Nodes[id].Name != name || t.Nodes[id].Type != ElementNode {
			continue
		}
		words := ""
		for c := t.Nodes[id].FirstChild; c != 0; c = t.Next(c, id) {
			if t.Nodes[c].Type == TextNode {
				words += t.Text(c)
			}
		}
		return words
	}
	return ""
}

// TestSelectedContentEnds holds that copies end with the limit on nodes.
func TestSelectedContentEnds(t *testing.T) {
	b := budget.Budget{Nodes: 60}
	tree, err := Parse("<select><button><selectedcontent></selectedcontent></button><option>"+strings.Repeat("<i>x</i>", 20)+"</select>", Options{}, &b)
	require.NoError(t, err)
	assert.True(t, tree.Truncated)
	assert.LessOrEqual(t, len(tree.Nodes), 60)
}
