package detour

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"golang.org/x/net/html/atom"
)

// deepest is how many elements a place or host may stand in: browsers nest no deeper. With what is moved there, a tree stays less than
// three times as deep.
const deepest = 512

// searches is how many nodes the search for ends of places may visit, for each node of the page.
const searches = 4

// A Route says where the nodes of a tree stood before some were moved.
type Route struct {
	nth     []int32                               // of each element among those of its name, in its parent
	parents map[htmlparse.NodeID]htmlparse.NodeID // of the nodes that were moved
	paths   map[htmlparse.NodeID]string           // of such parents, where they were asked for
}

// Take moves the pieces of a tree, nil where there are none.
func Take(t *htmlparse.Tree, b *budget.Budget) *Route {
	m := mover{tree: t, limits: b, steps: searches * len(t.Nodes), route: &Route{nth: positions(t), parents: map[htmlparse.NodeID]htmlparse.NodeID{}}}
	m.shadows()
	m.parts()
	if len(m.route.parents) == 0 {
		return nil
	}
	return m.route
}

// Nth is the place of an element among those of its name in its parent, counted from 1; 0 of one that was made since.
func (r *Route) Nth(id htmlparse.NodeID) int32 {
	if int(id) < len(r.nth) {
		return r.nth[id]
	}
	return 0
}

// Elsewhere is the path of what a node stood in; moved is false of a node that is where it was.
func (r *Route) Elsewhere(t *htmlparse.Tree, id htmlparse.NodeID) (path string, moved bool) {
	parent, moved := r.parents[id]
	if !moved {
		return "", false
	}
	path, ok := r.paths[parent]
	if !ok {
		path = r.path(t, parent)
		if r.paths == nil {
			r.paths = map[htmlparse.NodeID]string{}
		}
		r.paths[parent] = path
	}
	return path, true
}

// path is that of an element where it stood, as page.Page.Path gives it.
func (r *Route) path(t *htmlparse.Tree, id htmlparse.NodeID) string {
	var chain []page.Element
	for ; id != htmlparse.Document && len(chain) < deepest; id = r.parent(t, id) {
		chain = append(chain, page.Element{Tag: t.Tag(id), Nth: max(r.Nth(id), 1)})
	}
	p := page.Page{Elements: chain}
	for i := range chain {
		chain[i].Parent = int32(i) + 1
	}
	if len(chain) == 0 {
		return ""
	}
	chain[len(chain)-1].Parent = -1
	return p.Path(0)
}

// parent is what a node stood in.
func (r *Route) parent(t *htmlparse.Tree, id htmlparse.NodeID) htmlparse.NodeID {
	if parent, moved := r.parents[id]; moved {
		return parent
	}
	return t.Nodes[id].Parent
}

// positions numbers the elements of each parent by name.
func positions(t *htmlparse.Tree) []int32 {
	nth := make([]int32, len(t.Nodes))
	count := map[htmlparse.Name]int32{}
	for id := range t.Nodes {
		first := t.Nodes[id].FirstChild
		if first == 0 {
			continue
		}
		clear(count)
		for c := first; c != 0; c = t.Nodes[c].NextSibling {
			if n := &t.Nodes[c]; n.Type == htmlparse.ElementNode {
				count[n.Name]++
				nth[c] = count[n.Name]
			}
		}
	}
	return nth
}

// A mover moves nodes of one tree.
type mover struct {
	tree   *htmlparse.Tree
	limits *budget.Budget
	route  *Route
	bottom htmlparse.NodeID // the element whose end takes what is hidden, once it was looked for
	steps  int              // nodes that the search for ends of places may still visit
}

// take takes a node from its place.
func (m *mover) take(id htmlparse.NodeID) {
	if _, moved := m.route.parents[id]; !moved {
		m.route.parents[id] = m.tree.Nodes[id].Parent
	}
	m.tree.Remove(id)
}

// moveBefore moves what is in an element before a node.
func (m *mover) moveBefore(from, before htmlparse.NodeID) {
	parent := m.tree.Nodes[before].Parent
	for child := m.tree.Nodes[from].FirstChild; child != 0; {
		next := m.tree.Nodes[child].NextSibling
		m.take(child)
		m.tree.InsertBefore(parent, child, before)
		child = next
	}
}

// hide moves consecutive nodes, from first to before end, into a template at the end of the page, and leaves them where there is none.
func (m *mover) hide(first, end htmlparse.NodeID) {
	if !m.shows(first, end) {
		return
	}
	if m.bottom == 0 {
		m.bottom = bottom(m.tree)
	}
	if m.bottom == 0 || m.inside(m.bottom, first, end) {
		return
	}
	template := m.tree.NewElement(htmlparse.Name(atom.Template))
	for id := first; id != end && id != 0; {
		next := m.tree.Nodes[id].NextSibling
		m.take(id)
		m.tree.AppendChild(template, id)
		id = next
	}
	m.tree.AppendChild(m.bottom, template)
}

// shows reports an element or words among the nodes from first to before end.
func (m *mover) shows(first, end htmlparse.NodeID) bool {
	for id := first; id != end && id != 0; id = m.tree.Nodes[id].NextSibling {
		switch m.tree.Nodes[id].Type {
		case htmlparse.ElementNode:
			return true
		case htmlparse.TextNode:
			if strings.TrimSpace(m.tree.Text(id)) != "" {
				return true
			}
		}
	}
	return false
}

// inside reports that a node is one of those from first to before end, or in one.
func (m *mover) inside(id, first, end htmlparse.NodeID) bool {
	parent := m.tree.Nodes[first].Parent
	for ; id != htmlparse.Document && m.tree.Nodes[id].Parent != parent; id = m.tree.Nodes[id].Parent {
	}
	for n := first; n != end && n != 0; n = m.tree.Nodes[n].NextSibling {
		if n == id {
			return true
		}
	}
	return false
}

// within reports that a node is in an element, or deeper than deepest.
func (m *mover) within(id, element htmlparse.NodeID) bool {
	for range deepest {
		if id == element {
			return true
		}
		if id == htmlparse.Document {
			return false
		}
		id = m.tree.Nodes[id].Parent
	}
	return true
}

// deep reports a node deeper than deepest.
func (m *mover) deep(id htmlparse.NodeID) bool { return m.within(id, none) }

// none is the number of no node.
const none htmlparse.NodeID = -1

// bottom is the body, else the first element.
func bottom(t *htmlparse.Tree) htmlparse.NodeID {
	first := htmlparse.Document
	for id := t.Nodes[htmlparse.Document].FirstChild; id != 0; id = t.Next(id, htmlparse.Document) {
		if n := &t.Nodes[id]; n.Type == htmlparse.ElementNode {
			if n.Atom() == atom.Body {
				return id
			}
			if first == htmlparse.Document {
				first = id
			}
		}
	}
	return first
}
