package segment

import (
	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
)

// elements counts those of a tree that may show something.
func elements(t *htmlparse.Tree) int {
	n := 0
	for i := range t.Nodes {
		e := &t.Nodes[i]
		if e.Type == htmlparse.ElementNode && e.Namespace != htmlparse.SVG && !dom.OfAtom(e.Atom()).Has(dom.Unrendered) {
			n++
		}
	}
	return n
}

// tagCounts numbers an element's children by tag. Few tags occur below one parent; past sixteen a map keeps it linear.
type tagCounts struct {
	few  []tagCount
	many map[htmlparse.Name]int32
}

type tagCount struct {
	name htmlparse.Name
	n    int32
}

func (c *tagCounts) next(name htmlparse.Name) int32 {
	for i := range c.few {
		if c.few[i].name == name {
			c.few[i].n++
			return c.few[i].n
		}
	}
	if c.few == nil {
		c.few = make([]tagCount, 0, 8)
	}
	if len(c.few) < 16 {
		c.few = append(c.few, tagCount{name, 1})
		return 1
	}
	if c.many == nil {
		c.many = make(map[htmlparse.Name]int32)
	}
	c.many[name]++
	return c.many[name]
}
