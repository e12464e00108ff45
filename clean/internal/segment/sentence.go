package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"golang.org/x/net/html/atom"
)

// cuts reports whether an element that is shown as a block or a control ends the text around it. Browsers show controls, frames and
// canvases in the line: inside a sentence they end nothing, and a control that is all of a heading is the heading.
func (w *walker) cuts(id htmlparse.NodeID, up *frame) bool {
	switch name := w.tree.Nodes[id].Atom(); name {
	case atom.Template, atom.Canvas:
		if w.tree.Nodes[id].FirstChild == 0 {
			return false
		}
		return name != atom.Canvas || !w.midSentence(id)
	case atom.Iframe:
		return !w.midSentence(id)
	case atom.Label:
		return w.saysAnything(id) && !w.midSentence(id) && !w.ticked(id, up)
	case atom.Button:
		return id != up.choice && !w.midSentence(id) && !(up.kind == page.Heading && w.allOfHeading(id, up))
	case atom.Select:
		return !w.midSentence(id)
	case atom.Optgroup:
		return up.choice == 0
	case atom.Option:
		return id != up.choice
	}
	return true
}

// shownOf is what a list of options shows: the button that it begins with (4.10.7), which holds a copy of the chosen option, else that option: the
// last of those selected, else the first that is not disabled.
func (w *walker) shownOf(list htmlparse.NodeID) htmlparse.NodeID {
	first, last := htmlparse.NodeID(0), htmlparse.NodeID(0)
	left := mostLooked
	for c := w.tree.Nodes[list].FirstChild; c != 0 && left > 0; c = w.tree.Next(c, list) {
		left--
		switch w.tree.Nodes[c].Atom() {
		case atom.Button:
			if first == 0 && w.tree.Nodes[c].Parent == list {
				return c
			}
		case atom.Option:
			if _, ok := w.tree.Attr(c, atom.Selected); ok {
				last = c
			}
			if _, disabled := w.tree.Attr(c, atom.Disabled); first == 0 && !disabled {
				first = c
			}
		}
	}
	if last != 0 {
		return last
	}
	return first
}

// mostBeside is how many siblings of an element are looked at for the text after it.
const mostBeside = 16

// midSentence reports an element with text before and after it in the line, of which the first does not end where the second begins.
// Beside links it is one of a row.
func (w *walker) midSentence(id htmlparse.NodeID) bool {
	buf := w.text.buf
	if len(buf) == 0 || buf[len(buf)-1] == '\n' || w.afterLink(id) {
		return false
	}
	left := mostBeside
	for n := w.tree.Nodes[id].NextSibling; n != 0 && left > 0; n = w.tree.Nodes[n].NextSibling {
		left--
		words := ""
		switch node := &w.tree.Nodes[n]; node.Type {
		case htmlparse.TextNode:
			words = w.tree.Text(n)
		case htmlparse.ElementNode:
			if t := dom.OfAtom(node.Atom()); node.Atom() == atom.Br || t.Has(dom.Block) && !t.Has(dom.Control|dom.Fallback) {
				return false
			} else if t.Has(dom.Block|dom.Unrendered) || !shown(w.tree, n) {
				continue
			} else if node.Atom() == atom.A {
				return false // links in a row
			}
			words = w.firstWords(n)
		}
		if words = strings.TrimSpace(words); words == "" {
			continue
		}
		first, _ := utf8.DecodeRuneInString(words)
		return !text.EndsSentence(string(buf[max(0, len(buf)-64):])) || !unicode.IsUpper(first) && !unicode.IsDigit(first)
	}
	return false
}

// afterLink reports that a link stands right before an element.
func (w *walker) afterLink(id htmlparse.NodeID) bool {
	before := w.elementBefore(id)
	return before != 0 && w.tree.Nodes[before].Atom() == atom.A
}

// firstWords is the first text below an element that is not blank.
func (w *walker) firstWords(id htmlparse.NodeID) string {
	left := mostLooked
	for c := w.tree.Nodes[id].FirstChild; c != 0 && left > 0; c = w.tree.Next(c, id) {
		left--
		if w.tree.Nodes[c].Type == htmlparse.TextNode && strings.TrimSpace(w.tree.Text(c)) != "" {
			return w.tree.Text(c)
		}
	}
	return ""
}

// ticked reports a label that is all an item of a list says, beside a box to tick, outside of a form: an ingredient, a thing to do.
func (w *walker) ticked(id htmlparse.NodeID, up *frame) bool {
	item := w.tree.Nodes[id].Parent
	if up.kind != page.ListItem || w.tree.Nodes[item].Atom() != atom.Li {
		return false
	}
	box := false
	for c := w.tree.Nodes[item].FirstChild; c != 0; c = w.tree.Nodes[c].NextSibling {
		switch n := &w.tree.Nodes[c]; {
		case c == id:
		case n.Type == htmlparse.TextNode && strings.TrimSpace(w.tree.Text(c)) == "":
		case n.Atom() == atom.Input && strings.EqualFold(w.attr(c, atom.Type), "checkbox"):
			box = true
		default:
			return false
		}
	}
	for e := w.tree.Nodes[item].Parent; box && e != 0; e = w.tree.Nodes[e].Parent {
		if w.tree.Nodes[e].Atom() == atom.Form {
			return false
		}
	}
	return box
}

// allOfHeading reports a control outside of which the heading around it says nothing.
func (w *walker) allOfHeading(id htmlparse.NodeID, up *frame) bool {
	heading := w.nodes[up.block]
	left := mostLooked
	for c := w.tree.Nodes[heading].FirstChild; c != 0; {
		if left--; left == 0 {
			return false
		}
		if c == id {
			if c = w.tree.Nodes[c].NextSibling; c != 0 {
				continue
			}
			break
		}
		if n := &w.tree.Nodes[c]; n.Type == htmlparse.TextNode && strings.TrimSpace(w.tree.Text(c)) != "" {
			return false
		}
		c = w.tree.Next(c, heading)
	}
	return w.saysAnything(id)
}
