package clean

import (
	"iter"
	"slices"
	"sync"

	"github.com/broadsheet-go/broadsheet/clean/internal/detour"
	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"github.com/broadsheet-go/broadsheet/clean/internal/segment"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"golang.org/x/net/html"
)

// A pageTree is the page.Tree of a page. Its nodes are built when they are asked for.
type pageTree struct {
	parsed   *htmlparse.Tree
	elements []htmlparse.NodeID // of Page.Elements
	route    *detour.Route      // nil where nothing was moved
	memory   *segment.Memory    // what the page is made in; nil for memory of its own

	once  sync.Once
	root  *html.Node
	nodes []*html.Node // by htmlparse.NodeID
}

func (t *pageTree) build() {
	t.once.Do(func() {
		if t.nodes == nil {
			t.root, t.nodes = t.parsed.ToNode()
		}
	})
}

func (t *pageTree) Root() *html.Node {
	t.build()
	return t.root
}

func (t *pageTree) Node(element int32) *html.Node {
	t.build()
	id := t.elements[element]
	for int(id) >= len(t.nodes) { // made for what is hidden, in a tree from a caller
		id = t.parsed.Nodes[id].Parent
	}
	return t.nodes[id]
}

func (t *pageTree) Attributes(element int32) iter.Seq2[string, string] {
	return func(yield func(name, value string) bool) {
		list := t.parsed.Attributes(t.elements[element])
		for i := range list {
			if !yield(t.parsed.NameOf(list[i].Name), t.parsed.Value(&list[i])) {
				return
			}
		}
	}
}

func (t *pageTree) Named(names []string) iter.Seq2[int32, page.Attribute] {
	return func(yield func(element int32, a page.Attribute) bool) {
		numbers := make([]htmlparse.Name, 0, 32)
		for _, name := range names {
			if n, ok := t.parsed.FindName(name); ok {
				numbers = append(numbers, n)
			}
		}
		for e, id := range t.elements {
			list := t.parsed.Attributes(id)
			for i := range list {
				a := &list[i]
				if slices.Contains(numbers, a.Name) && !yield(int32(e), page.Attribute{Name: t.parsed.NameOf(a.Name), Value: t.parsed.Value(a)}) {
					return
				}
			}
		}
	}
}
