package segment

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"golang.org/x/net/html/atom"
)

// longestSource is the most bytes of a formula's source that are kept.
const longestSource = 4096

// formulaSource is the TeX of a formula: its annotation (MathML 3, 5.2), else its alttext.
func (w *walker) formulaSource(math htmlparse.NodeID) string {
	left := mostLooked
	for c := w.tree.Nodes[math].FirstChild; c != 0 && left > 0; c = w.tree.Next(c, math) {
		left--
		if n := &w.tree.Nodes[c]; n.Atom() == atom.Annotation && n.FirstChild != 0 && w.tree.Nodes[n.FirstChild].Type == htmlparse.TextNode {
			if strings.Contains(strings.ToLower(w.attrNamed(c, "encoding")), "tex") {
				return text.Cut(text.Collapse(w.tree.Text(n.FirstChild)), longestSource)
			}
		}
	}
	return text.Cut(text.Collapse(w.attrNamed(math, "alttext")), longestSource)
}

// attrNamed is attr for the names that package atom lacks.
func (w *walker) attrNamed(n htmlparse.NodeID, name string) string {
	list := w.tree.Attributes(n)
	for i := range list {
		if w.tree.NameOf(list[i].Name) == name {
			return w.tree.Value(&list[i])
		}
	}
	return ""
}

// copyOfFormula reports the second writing of a formula, for the eye alone, beside one in MathML for readers of screens: KaTeX and MathJax
// write both.
func (w *walker) copyOfFormula(id htmlparse.NodeID) bool {
	return w.holdsFormula(w.tree.Nodes[id].PrevSibling) && !w.holdsFormula(id) || w.holdsFormula(w.tree.Nodes[id].NextSibling) && !w.holdsFormula(id)
}

// holdsFormula reports MathML, or an element around nothing else.
func (w *walker) holdsFormula(id htmlparse.NodeID) bool {
	for range 4 {
		if id == 0 || w.tree.Nodes[id].Type != htmlparse.ElementNode {
			return false
		}
		if n := &w.tree.Nodes[id]; n.Namespace == htmlparse.MathML {
			return true
		}
		if id = w.onlyChild(id); id == 0 {
			return false
		}
	}
	return false
}

// onlyChild is the element that is all of another, but for white space and comments.
func (w *walker) onlyChild(id htmlparse.NodeID) (only htmlparse.NodeID) {
	left := mostBeside
	for c := w.tree.Nodes[id].FirstChild; c != 0; c = w.tree.Nodes[c].NextSibling {
		if left--; left < 0 {
			return 0
		}
		switch w.tree.Nodes[c].Type {
		case htmlparse.ElementNode:
			if only != 0 {
				return 0
			}
			only = c
		case htmlparse.TextNode:
			if strings.TrimSpace(w.tree.Text(c)) != "" {
				return 0
			}
		}
	}
	return only
}

// formulaInStead reports a formula hidden by style beside its copy for the eye, which is left out: the formula is what is shown (MediaWiki).
func (w *walker) formulaInStead(id htmlparse.NodeID) bool {
	n := &w.tree.Nodes[id]
	for _, beside := range [...]htmlparse.NodeID{n.PrevSibling, n.NextSibling} {
		if beside != 0 && w.tree.Nodes[beside].Type == htmlparse.ElementNode && w.attrNamed(beside, "aria-hidden") == "true" && !w.holdsFormula(beside) {
			return w.holdsFormula(id)
		}
	}
	return false
}

// spaceOfFormula reports white space between the elements of a formula, which is not shown (MathML 3, 2.1.7).
func (w *walker) spaceOfFormula(s string) bool {
	return w.tree.Nodes[w.top().node].Namespace == htmlparse.MathML && strings.TrimSpace(s) == ""
}
