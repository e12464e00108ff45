package detour

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"golang.org/x/net/html/atom"
)

// shadows puts the shadow trees of all hosts in their places, outer before inner.
func (m *mover) shadows() {
	t := m.tree
	var roots []htmlparse.NodeID
	for id := t.Nodes[htmlparse.Document].FirstChild; id != 0; id = t.Next(id, htmlparse.Document) {
		if isShadowRoot(t, id) {
			roots = append(roots, id)
		}
	}
	done := map[htmlparse.NodeID]bool{}
	for i, root := range roots {
		host := t.Nodes[root].Parent
		if m.limits.Cancelled(i) {
			return
		}
		if !done[host] && mayHost(t, host) && !m.deep(host) {
			done[host] = true
			m.shadow(host, root)
		}
	}
}

// isShadowRoot reports a template that is a shadow root where its parent may have one.
func isShadowRoot(t *htmlparse.Tree, id htmlparse.NodeID) bool {
	n := &t.Nodes[id]
	if n.Atom() != atom.Template || n.Namespace != htmlparse.HTML {
		return false
	}
	list := t.Attributes(id)
	for i := range list {
		if list[i].Name.Atom() == 0 && t.NameOf(list[i].Name) == "shadowrootmode" {
			v := t.Value(&list[i])
			return strings.EqualFold(v, "open") || strings.EqualFold(v, "closed")
		}
	}
	return false
}

// mayHost reports a valid shadow host name (DOM standard 4.8): that of a custom element or one of a few others.
func mayHost(t *htmlparse.Tree, id htmlparse.NodeID) bool {
	n := &t.Nodes[id]
	if n.Type != htmlparse.ElementNode || n.Namespace != htmlparse.HTML {
		return false
	}
	switch n.Atom() {
	case atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Div, atom.Footer, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Header, atom.Main, atom.Nav, atom.P, atom.Section, atom.Span:
		return true
	case 0:
	default:
		return false
	}
	switch tag := t.Tag(id); tag {
	case "annotation-xml", "color-profile", "font-face", "font-face-src", "font-face-uri", "font-face-format", "font-face-name", "missing-glyph":
		return false
	default:
		return tag != "" && tag[0] >= 'a' && tag[0] <= 'z' && strings.IndexByte(tag, '-') > 0
	}
}

// shadow makes a shadow tree the content of its host. The children that the host had go to the slots for them (DOM standard 4.2.2.3);
// others are hidden.
func (m *mover) shadow(host, root htmlparse.NodeID) {
	t := m.tree
	slots := m.slots(root)
	m.take(root)
	light := t.Nodes[host].FirstChild
	for child := light; child != 0; {
		n := &t.Nodes[child]
		next := n.NextSibling
		name := ""
		if n.Type == htmlparse.ElementNode {
			name, _ = t.Attr(child, atom.Slot)
		}
		if s := slots[name]; s != nil && (n.Type == htmlparse.ElementNode || n.Type == htmlparse.TextNode) {
			if !s.used {
				m.hide(t.Nodes[s.id].FirstChild, 0) // its own content is shown only where it has no other
				s.used = true
			}
			m.take(child)
			t.AppendChild(s.id, child)
		}
		child = next
	}
	m.hide(t.Nodes[host].FirstChild, 0)
	for child := t.Nodes[root].FirstChild; child != 0; {
		next := t.Nodes[child].NextSibling
		m.take(child)
		t.AppendChild(host, child)
		child = next
	}
}

// A slot is one of a shadow tree.
type slot struct {
	id   htmlparse.NodeID
	used bool // it has children of the host
}

// slots are those of a shadow tree by name, the first of each.
func (m *mover) slots(root htmlparse.NodeID) map[string]*slot {
	t := m.tree
	slots := map[string]*slot{}
	for id := t.Nodes[root].FirstChild; id != 0; {
		n := &t.Nodes[id]
		if n.Atom() == atom.Slot && n.Namespace == htmlparse.HTML {
			name, _ := t.Attr(id, atom.Name)
			if slots[name] == nil {
				slots[name] = &slot{id: id}
			}
		}
		if n.Atom() == atom.Template { // another tree
			id = after(t, id, root)
		} else {
			id = t.Next(id, root)
		}
	}
	return slots
}

// after is the node after id and all that is in it, below root; 0 after the last.
func after(t *htmlparse.Tree, id, root htmlparse.NodeID) htmlparse.NodeID {
	for ; id != root; id = t.Nodes[id].Parent {
		if next := t.Nodes[id].NextSibling; next != 0 {
			return next
		}
	}
	return 0
}
