package evidence

import "sync"

// A room is memory in which one page after another is looked at.
type room struct {
	elements []Element
	written  []Names
	blocks   []Block
	named    namedGroups
	numbers  []int32
	floats   []float32
}

// rooms are those that were given back.
var rooms sync.Pool

// mostKept is how many elements a page has at most whose room is kept. Of 1,863 news pages the largest has 6,651.
const mostKept = 1 << 15

// mostNames is how many names of elements are forgotten one by one. Of 232 of those pages the most is 1,355.
const mostNames = 1 << 11

// takeRoom is a room with no page in it.
func takeRoom() *room {
	if r, _ := rooms.Get().(*room); r != nil {
		return r
	}
	return &room{named: namedGroups{seen: make(map[string]Group, 256)}}
}

// Free gives the memory of a page back: neither it nor what Numbers and Floats gave may be used afterwards. What is not given back is
// the garbage collector's.
func (s *Page) Free() {
	r := s.room
	if r == nil || len(r.elements) > mostKept {
		return
	}
	s.room = nil
	if len(r.named.seen) > mostNames { // to clear a map takes as long as it was ever large
		r.named.seen = make(map[string]Group, 256)
	}
	clear(r.named.seen)
	clear(r.named.recent[:])
	r.numbers, r.floats = r.numbers[:0], r.floats[:0]
	rooms.Put(r)
}

// Numbers is n zeros that live as long as the page.
func (s *Page) Numbers(n int) []int32 { return take(&s.room.numbers, n) }

// Floats is n zeros that live as long as the page.
func (s *Page) Floats(n int) []float32 { return take(&s.room.floats, n) }

// take takes n zeros from the room after what is in use, or from twice as large a new one.
func take[T any](in *[]T, n int) []T {
	used := len(*in)
	if cap(*in)-used < n {
		*in, used = make([]T, 0, max(n, 2*cap(*in))), 0
	}
	*in = (*in)[:used+n]
	part := (*in)[used : used+n : used+n]
	clear(part)
	return part
}

// zeroed is n zero values in the memory of s, or in new memory.
func zeroed[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	s = s[:n]
	clear(s)
	return s
}
