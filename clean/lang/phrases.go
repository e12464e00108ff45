package lang

// Phrases are those of a table that is of no language, with what each means; they are looked up as a Table's. The zero Phrases are none.
type Phrases[V any] struct {
	list     []phrase
	meanings []V
	index    *index
}

// Add adds a phrase. Of equal ones the first is found.
func (p *Phrases[V]) Add(s string, meaning V) {
	p.list = append(p.list, phrase{folded(s), int32(len(p.meanings))})
	p.meanings = append(p.meanings, meaning)
}

// Done ends the adding; before it nothing is found.
func (p *Phrases[V]) Done() { p.index, p.list = newIndex(p.list), nil }

// Prefix finds the longest phrase at the start of s, as Table.Prefix does; n is 0 when there is none.
func (p *Phrases[V]) Prefix(s string) (meaning V, n int) {
	if p.index == nil || s == "" || !p.index.may(s) {
		return meaning, 0
	}
	at, n := p.index.match(s, false)
	if n > 0 {
		meaning = p.meanings[at]
	}
	return meaning, n
}
