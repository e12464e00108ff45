package segment

import "strings"

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
