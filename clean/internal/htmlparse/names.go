package htmlparse

import "golang.org/x/net/html/atom"

// longestAtom is no shorter than any name in package atom.
const longestAtom = 32

// names are those of a tree that package atom lacks.
type names struct {
	list   []string
	number map[string]Name
}

// FindName is the number of a name, if the tree may have one of that name.
func (t *Tree) FindName(s string) (n Name, ok bool) {
	if len(s) <= longestAtom {
		if a := atom.Lookup([]byte(s)); a != 0 {
			return Name(a), true
		}
	}
	n, ok = t.names.number[s]
	return n, ok
}

// NameFor is the number of a name, which is new if the tree has none of that name yet.
func (t *Tree) NameFor(s string) Name {
	if n, ok := t.FindName(s); ok {
		return n
	}
	if t.names.number == nil {
		t.names.number = map[string]Name{}
	}
	n := ownName | Name(len(t.names.list))
	t.names.list = append(t.names.list, s)
	t.names.number[s] = n
	return n
}

// nameFor is NameFor of bytes that the tree does not keep.
func (t *Tree) nameFor(s []byte) Name {
	if len(s) <= longestAtom {
		if a := atom.Lookup(s); a != 0 {
			return Name(a)
		}
	}
	if n, ok := t.names.number[string(s)]; ok {
		return n
	}
	return t.NameFor(string(s))
}

// NameOf is the name with a number of this tree.
func (t *Tree) NameOf(n Name) string {
	if n&ownName != 0 {
		return t.names.list[n&^ownName]
	}
	return atom.Atom(n).String()
}
