package main

import (
	"iter"

	"github.com/broadsheet-go/broadsheet/examples/scrape/internal/ledger"
	"github.com/broadsheet-go/broadsheet/extract"
)

// copies knows the stories that were written, by address and by words. It takes 16 MB, and half a kilobyte a story.
type copies struct {
	stories   []written
	byAddress map[string]int32
	heads     []int32 // by pair of bytes of a fingerprint and its place: the story that came last with it, counted from 1; 0 is none
	before    []int32 // by story and place: the one before that with the same pair
}

type written struct {
	id    string
	print extract.Fingerprint
}

const (
	places = len(extract.Fingerprint{}) / 2
	values = 1 << 16 // of a pair
)

func newCopies() *copies {
	return &copies{byAddress: map[string]int32{}, heads: make([]int32, places*values)}
}

// add takes a story that was written. Other entries are none.
func (c *copies) add(e ledger.Entry) {
	if e.Outcome != ledger.Article {
		return
	}
	n := int32(len(c.stories))
	c.stories = append(c.stories, written{e.ID, e.Fingerprint})
	for _, address := range e.Addresses {
		if _, taken := c.byAddress[address]; !taken {
			c.byAddress[address] = n
		}
	}
	c.before = append(c.before, make([]int32, places)...)
	if !long(e.Fingerprint) {
		return
	}
	for place, pair := range pairs(e.Fingerprint) {
		head := &c.heads[place*values+pair]
		c.before[int(n)*places+place], *head = *head, n+1
	}
}

// find is the story that another one is a copy of: one found at the same address, one that declares the same address as its
// own, unless their words say otherwise, or one with nearly the same words.
func (c *copies) find(e ledger.Entry) (of string, similarity float64, ok bool) {
	for i, address := range e.Addresses {
		n, known := c.byAddress[address]
		if !known || c.stories[n].id == e.ID {
			continue
		}
		other := c.stories[n]
		alike := e.Fingerprint.Similarity(other.print)
		if i == 0 || !long(e.Fingerprint) || !long(other.print) || alike >= extract.NearDuplicate {
			return other.id, alike, true
		}
	}
	if !long(e.Fingerprint) {
		return "", 0, false
	}
	compared := map[int32]bool{}
	for place, pair := range pairs(e.Fingerprint) {
		for n := c.heads[place*values+pair]; n > 0; n = c.before[int(n-1)*places+place] {
			other := c.stories[n-1]
			if compared[n] || other.id == e.ID {
				continue
			}
			compared[n] = true
			if alike := e.Fingerprint.Similarity(other.print); alike >= extract.NearDuplicate {
				return other.id, alike, true
			}
		}
	}
	return "", 0, false
}

// pairs yields the pairs of bytes of a fingerprint, each with its place, but those of two zeroes.
func pairs(f extract.Fingerprint) iter.Seq2[int, int] {
	return func(yield func(place, pair int) bool) {
		for i := range places {
			pair := int(f[2*i])<<8 | int(f[2*i+1])
			if pair != 0 && !yield(i, pair) {
				return
			}
		}
	}
}

// long reports whether a body has enough words to be compared: half of the parts of its fingerprint are filled, which takes
// about ninety. Shorter ones are notices of paywalls and the like, which many stories share.
func long(f extract.Fingerprint) bool {
	filled := 0
	for _, b := range f {
		if b != 0 {
			filled++
		}
	}
	return filled >= len(f)/2
}

// addresses are those an article is known by: first where it was found, then the one it declares.
func addresses(st *story, a *extract.Article) []string {
	found := st.page.URL
	if st.of != "" {
		found = st.of
	}
	list := []string{identity(found)}
	if a.Canonical != "" && identity(a.Canonical) != list[0] {
		list = append(list, identity(a.Canonical))
	}
	return list
}
