package jsontree

import "sync"

// A Memory is memory for the nodes of trees that live equally long. The zero value is ready to use; a nil one gives each tree memory of
// its own.
type Memory struct {
	nodes []Node // those of all trees so far, one after the other
}

// memories are those that were given back.
var memories sync.Pool

// mostKept is how many nodes a Memory has room for at most that is kept. Of 232 news pages the largest tree has 12,870.
const mostKept = 1 << 16

// TakeMemory is a Memory without trees, used before or new.
func TakeMemory() *Memory {
	if m, _ := memories.Get().(*Memory); m != nil {
		return m
	}
	return new(Memory)
}

// Free gives m back: no Value of a tree in it may be used afterwards.
func (m *Memory) Free() {
	if cap(m.nodes) <= mostKept {
		clear(m.nodes)
		m.nodes = m.nodes[:0]
		memories.Put(m)
	}
}

// tree is a new tree with two zero nodes and room for about n more, after those of the trees in m.
func (m *Memory) tree(n int) *Tree {
	if m == nil {
		return &Tree{Nodes: make([]Node, 2, 2+n)}
	}
	if used := len(m.nodes); cap(m.nodes)-used >= 2+n {
		return &Tree{Nodes: append(m.nodes[used:used], Node{}, Node{})}
	}
	m.nodes = make([]Node, 0, max(2+n, min(2*cap(m.nodes), mostKept)))
	return &Tree{Nodes: append(m.nodes, Node{}, Node{})}
}

// keep takes note of what a tree that is whole has used, in m or in what it grew into.
func (m *Memory) keep(t *Tree) {
	if m == nil {
		return
	}
	used := len(m.nodes)
	if cap(t.Nodes) == cap(m.nodes)-used {
		m.nodes = m.nodes[:used+len(t.Nodes)]
	} else {
		m.nodes = t.Nodes
	}
	t.Nodes = t.Nodes[:len(t.Nodes):len(t.Nodes)]
}
