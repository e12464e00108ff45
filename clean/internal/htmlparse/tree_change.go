package htmlparse

import "golang.org/x/net/html/atom"

// NewElement makes an element of HTML without attributes that is in no place yet.
func (t *Tree) NewElement(name Name) NodeID {
	return t.add(Node{Type: ElementNode, Name: name})
}

// NewText makes a text that is in no place yet.
func (t *Tree) NewText(s string) NodeID {
	return t.add(Node{Type: TextNode, flags: written, start: t.write(s)})
}

func (t *Tree) add(n Node) NodeID {
	t.Nodes = append(t.Nodes, n)
	return NodeID(len(t.Nodes) - 1)
}

// write adds a text that the source does not have, and returns its place.
func (t *Tree) write(s string) int32 {
	t.written = append(t.written, s)
	return int32(len(t.written) - 1)
}

// AppendChild makes a node that has no parent the last child of another.
func (t *Tree) AppendChild(parent, child NodeID) {
	p, c := &t.Nodes[parent], &t.Nodes[child]
	c.Parent, c.PrevSibling, c.NextSibling = parent, p.LastChild, 0
	if p.LastChild == 0 {
		p.FirstChild = child
	} else {
		t.Nodes[p.LastChild].NextSibling = child
	}
	p.LastChild = child
}

// InsertBefore makes a node that has no parent a child of another before one of its children, or the last where before is 0.
func (t *Tree) InsertBefore(parent, child, before NodeID) {
	if before == 0 {
		t.AppendChild(parent, child)
		return
	}
	b, c := &t.Nodes[before], &t.Nodes[child]
	c.Parent, c.PrevSibling, c.NextSibling = parent, b.PrevSibling, before
	if b.PrevSibling == 0 {
		t.Nodes[parent].FirstChild = child
	} else {
		t.Nodes[b.PrevSibling].NextSibling = child
	}
	b.PrevSibling = child
}

// Remove takes a node with what is in it from its place, if it has one.
func (t *Tree) Remove(n NodeID) {
	c := &t.Nodes[n]
	if n == Document || c.Parent == Document && t.Nodes[Document].FirstChild != n && c.PrevSibling == 0 {
		return
	}
	p := &t.Nodes[c.Parent]
	if c.PrevSibling == 0 {
		p.FirstChild = c.NextSibling
	} else {
		t.Nodes[c.PrevSibling].NextSibling = c.NextSibling
	}
	if c.NextSibling == 0 {
		p.LastChild = c.PrevSibling
	} else {
		t.Nodes[c.NextSibling].PrevSibling = c.PrevSibling
	}
	c.Parent, c.PrevSibling, c.NextSibling = 0, 0, 0
}

// Graft copies a node of another tree with what is in it. The copy is in no place yet.
func (t *Tree) Graft(from *Tree, root NodeID) NodeID {
	top := t.graftNode(from, root)
	at := top
	for n := root; ; {
		if child := from.Nodes[n].FirstChild; child != 0 {
			n = child
		} else {
			for n != root && from.Nodes[n].NextSibling == 0 {
				n, at = from.Nodes[n].Parent, t.Nodes[at].Parent
			}
			if n == root {
				return top
			}
			n, at = from.Nodes[n].NextSibling, t.Nodes[at].Parent
		}
		child := t.graftNode(from, n)
		t.AppendChild(at, child)
		at = child
	}
}

// graftNode copies a node without what is in it.
func (t *Tree) graftNode(from *Tree, id NodeID) NodeID {
	n := &from.Nodes[id]
	switch n.Type {
	case ElementNode, DoctypeNode:
		start := int32(len(t.attributes))
		list := from.Attributes(id)
		for i := range list {
			name := t.NameFor(from.NameOf(list[i].Name))
			t.attributes = append(t.attributes, Attribute{name, span{start: t.write(from.Value(&list[i])), flags: written}})
		}
		return t.add(Node{Type: n.Type, Name: t.NameFor(from.NameOf(n.Name)), Namespace: n.Namespace, start: start, end: int32(len(t.attributes))})
	case DocumentNode:
		return t.add(Node{Type: DocumentNode})
	}
	return t.add(Node{Type: n.Type, flags: written, start: t.write(from.Text(id))})
}

// copyContent copies what is in a node, of the same tree, into another; copied is told each node and its copy.
func (t *Tree) copyContent(from, to NodeID, limit int, copied func(of, as NodeID)) {
	at := to
	for n := t.Nodes[from].FirstChild; n != 0; {
		if limit > 0 && len(t.Nodes) >= limit {
			t.Truncated = true
			return
		}
		c := t.Nodes[n]
		c.Parent, c.FirstChild, c.LastChild, c.PrevSibling, c.NextSibling = 0, 0, 0, 0, 0
		child := t.add(c)
		t.AppendChild(at, child)
		if copied != nil {
			copied(n, child)
		}
		if first := t.Nodes[n].FirstChild; first != 0 {
			n, at = first, child
			continue
		}
		for n != from && t.Nodes[n].NextSibling == 0 {
			n = t.Nodes[n].Parent
			if n != from {
				at = t.Nodes[at].Parent
			}
		}
		if n == from {
			return
		}
		n = t.Nodes[n].NextSibling
	}
}

// showSelected copies the content of the chosen option into the selectedcontent element of each select that has one (4.10.17, "update a
// select's selectedcontent"). The standard does so whenever an option ends; what the last left is the same.
func (t *Tree) showSelected(limit int, copied func(of, as NodeID)) {
	name, ok := t.FindName("selectedcontent")
	if !ok {
		return
	}
	filled := make(map[NodeID]bool)
	for id := range NodeID(len(t.Nodes)) {
		if n := &t.Nodes[id]; n.Name != name || n.Type != ElementNode || n.Namespace != HTML {
			continue
		}
		list := t.selectAround(id, name)
		if list == 0 || filled[list] {
			continue
		}
		filled[list] = true
		option := t.chosenOption(list)
		if option == 0 {
			continue
		}
		for t.Nodes[id].FirstChild != 0 {
			t.Remove(t.Nodes[id].FirstChild)
		}
		t.copyContent(option, id, limit, copied)
	}
}

// mostAround is how many elements around a selectedcontent are looked at for its select.
const mostAround = 64

// selectAround is the select that a selectedcontent element shows the choice of; 0 where it is disabled: in an option, in another
// selectedcontent or select besides, or where several options may be chosen.
func (t *Tree) selectAround(id NodeID, name Name) NodeID {
	list := NodeID(0)
	left := mostAround
	for up := t.Nodes[id].Parent; up != Document; up = t.Nodes[up].Parent {
		n := &t.Nodes[up]
		if left--; left == 0 || n.Name == name || n.Name == Name(atom.Option) || n.Name == Name(atom.Select) && list != 0 {
			return 0
		}
		if n.Name == Name(atom.Select) {
			list = up
		}
	}
	if _, multiple := t.Attr(list, atom.Multiple); list == 0 || multiple {
		return 0
	}
	return list
}

// chosenOption is the option that a select shows (4.10.7, "selectedness setting algorithm"): the last of those selected, else the first
// that is not disabled; 0 where it has none.
func (t *Tree) chosenOption(list NodeID) NodeID {
	first, last := NodeID(0), NodeID(0)
	for c := t.Nodes[list].FirstChild; c != 0; c = t.Next(c, list) {
		if t.Nodes[c].Atom() != atom.Option {
			continue
		}
		if _, ok := t.Attr(c, atom.Selected); ok {
			last = c
		}
		if _, disabled := t.Attr(c, atom.Disabled); first == 0 && !disabled {
			first = c
		}
	}
	if last != 0 {
		return last
	}
	return first
}
