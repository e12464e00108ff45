package segment

import (
	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"golang.org/x/net/html/atom"
)

// describe sets what a block element tells its text: its kind and level.
func (w *walker) describe(id htmlparse.NodeID, a *attrs, f *frame) {
	name := w.tree.Nodes[id].Atom()
	switch t := dom.OfAtom(name); {
	case t.Has(dom.Heading):
		f.kind, f.level = page.Heading, int8(name.String()[1]-'0')
	case t.Has(dom.List):
		f.lists = min(f.lists+1, 100)
	case t.Has(dom.ListItem):
		f.kind, f.level = page.ListItem, max(f.lists, 1)
	case t.Has(dom.Control):
		f.kind = page.Control
	case name == atom.P:
		if k, ok := kindOfClass(a.class); ok {
			f.kind = k
			if k == page.ListItem {
				f.level = max(f.lists, 1)
			}
		}
	}
	switch name {
	case atom.Blockquote:
		f.kind = page.Quotation
		if isPost(a.class) {
			f.kind, f.post = page.Embed, true
		}
	case atom.Div:
		if a.class != "" && !f.post && w.quotesPost(id, a.class) {
			f.post = true
		}
	case atom.Pre:
		f.kind, f.pre = page.Code, true
	case atom.Figcaption, atom.Caption:
		f.kind, f.cells = page.Caption, false
	case atom.Table:
		if w.dataTable(id) {
			f.cells = true
			f.closes |= closeTable
		} else if f.kind == page.Heading || f.kind == page.ListItem {
			f.kind = page.Paragraph
		}
	case atom.Article, atom.Section, atom.Main:
		if f.kind == page.ListItem { // cards in a list are pages of their own, not items of one
			f.kind = page.Paragraph
		}
	}
	if a.heading && f.kind == page.Paragraph {
		f.kind, f.level = page.Heading, a.level
	}
	if f.post {
		f.kind = page.Embed
	}
}

// enterCell runs inside a table of data: cells are separated by tabs, rows by line ends.
func (w *walker) enterCell(id htmlparse.NodeID, isBlock bool) {
	switch name := w.tree.Nodes[id].Atom(); {
	case name == atom.Tr:
		w.text.row()
	case name == atom.Td || name == atom.Th:
		w.text.cell(firstCell(w.tree, id))
	case isBlock || name == atom.Br:
		w.text.space()
	}
}

// firstCell reports whether no cell stands before n in its row.
func firstCell(t *htmlparse.Tree, id htmlparse.NodeID) bool {
	for p := t.Nodes[id].PrevSibling; p != 0; p = t.Nodes[p].PrevSibling {
		if t.Nodes[p].Type == htmlparse.ElementNode {
			return false
		}
	}
	return true
}
