package segment

import (
	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"github.com/broadsheet-go/broadsheet/clean/page"
)

// A Memory is memory for the elements and blocks of one page after the other: each ends the life of that before it.
type Memory struct {
	elements []page.Element
	nodes    []htmlparse.NodeID
	blocks   []page.Block
}

// Free ends the life of the page in m and lets go of its texts; the room stays.
func (m *Memory) Free() {
	clear(m.elements)
	clear(m.blocks)
	m.elements, m.nodes, m.blocks = m.elements[:0], m.nodes[:0], m.blocks[:0]
}

// room is empty memory for so many elements and blocks.
func (m *Memory) room(elements, blocks int) ([]page.Element, []htmlparse.NodeID, []page.Block) {
	if m == nil {
		return make([]page.Element, 0, elements), make([]htmlparse.NodeID, 0, elements), make([]page.Block, 0, blocks)
	}
	m.Free()
	return withRoom(m.elements, elements), withRoom(m.nodes, elements), withRoom(m.blocks, blocks)
}

// withRoom is s where it has room for n, else new memory.
func withRoom[T any](s []T, n int) []T {
	if cap(s) >= n {
		return s
	}
	return make([]T, 0, max(n, 3*cap(s)/2)) // so that pages that grow slowly make few
}

// keep remembers what a page was made in, which may have grown.
func (m *Memory) keep(p *page.Page, nodes []htmlparse.NodeID) {
	if m != nil {
		m.elements, m.nodes, m.blocks = p.Elements, nodes, p.Blocks
	}
}
