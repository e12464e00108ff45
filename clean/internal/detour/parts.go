package detour

import (
	"maps"
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
)

// A spot is a mark and where it is.
type spot struct {
	mark
	node htmlparse.NodeID
}

// parts puts streamed parts into their places.
func (m *mover) parts() {
	t := m.tree
	var spots []spot
	parts := map[key]htmlparse.NodeID{} // 0 of those that were not found yet
	for id := t.Nodes[htmlparse.Document].FirstChild; id != 0; id = t.Next(id, htmlparse.Document) {
		if mark, ok := markOf(t, id); ok {
			spots = append(spots, spot{mark, id})
			parts[mark.key] = 0
		}
	}
	if len(spots) == 0 {
		return
	}
	unplaced := m.find(parts)
	for i, s := range spots {
		part := parts[s.key]
		if m.limits.Cancelled(i) {
			return
		}
		if part == 0 || part == s.node || m.within(s.node, part) {
			continue
		}
		delete(parts, s.key) // each is used once
		if s.by == marko6 {
			delete(unplaced, part)
		}
		m.place(&s, part)
	}
	for _, id := range slices.Sorted(maps.Keys(unplaced)) { // a style sheet hides those of Marko 6
		m.hide(id, t.Nodes[id].NextSibling)
	}
}

// find looks for the parts that there is a place for. It returns all parts of the runtimes of Marko 6 that have places.
func (m *mover) find(parts map[key]htmlparse.NodeID) map[htmlparse.NodeID]bool {
	t := m.tree
	runtimes := map[string]bool{}
	for k := range parts {
		if k.by == marko6 {
			runtimes[k.runtime] = true
		}
	}
	streamed := map[htmlparse.NodeID]bool{}
	for id := t.Nodes[htmlparse.Document].FirstChild; id != 0; id = t.Next(id, htmlparse.Document) {
		if t.Nodes[id].Type != htmlparse.ElementNode {
			continue
		}
		partsOf(t, id, func(k key) {
			if part, wanted := parts[k]; wanted && part == 0 {
				parts[k] = id
			}
			if k.by == marko6 && runtimes[k.runtime] {
				streamed[id] = true
			}
		})
	}
	return streamed
}

// place puts what is in a part into a place, and hides what the place showed meanwhile.
func (m *mover) place(s *spot, part htmlparse.NodeID) {
	t := m.tree
	end := t.Nodes[s.node].NextSibling
	first := end
	switch s.is {
	case whole:
		first = s.node
	case toEnd, toReturn:
		if end = m.end(s); end == 0 {
			if s.is == toEnd {
				return
			}
			end = first
		}
	}
	m.moveBefore(part, s.node)
	m.hide(first, end)
	if s.is != whole && t.Nodes[s.node].FirstChild == 0 {
		t.Remove(s.node) // a template would part the words around it
	}
}

// end is the comment that ends what a place shows meanwhile, 0 where there is none. The search stops where it was too long.
func (m *mover) end(s *spot) htmlparse.NodeID {
	t := m.tree
	open := 0
	for id := t.Nodes[s.node].NextSibling; id != 0 && m.steps > 0; id = t.Nodes[id].NextSibling {
		m.steps--
		if t.Nodes[id].Type != htmlparse.CommentNode {
			continue
		}
		switch text := t.Text(id); {
		case text == s.until && open == 0:
			return id
		case s.is == toReturn && text == s.until:
			open--
		case s.is == toReturn && strings.HasPrefix(text, "$"):
			open++
		}
	}
	return 0
}
