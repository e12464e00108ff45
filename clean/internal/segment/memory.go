package segment

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"github.com/broadsheet-go/broadsheet/clean/page"
)

// A textArena keeps many texts in few pieces of memory, of arenaSize bytes each: one text that is kept holds no more, and nothing
// of the page that it comes from.
type textArena struct {
	piece *strings.Builder
}

const arenaSize = 4096

// keep returns b as a string.
func (r *textArena) keep(b []byte) string {
	if r == nil || len(b) > arenaSize/4 {
		return string(b)
	}
	start := r.grow(len(b))
	r.piece.Write(b)
	return r.piece.String()[start:]
}

// keepString is keep of a string.
func (r *textArena) keepString(s string) string {
	if len(s) > arenaSize/4 {
		return strings.Clone(s)
	}
	start := r.grow(len(s))
	r.piece.WriteString(s)
	return r.piece.String()[start:]
}

// grow makes room for n bytes and returns where they go. What is written there never moves what is there already, so that the
// strings of earlier texts stay good.
func (r *textArena) grow(n int) int {
	if r.piece == nil || r.piece.Cap()-r.piece.Len() < n {
		r.piece = new(strings.Builder)
		r.piece.Grow(arenaSize)
	}
	return r.piece.Len()
}

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
