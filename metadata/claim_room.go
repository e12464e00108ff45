package metadata

// A room is how many bytes of claims the data of a page may still make. An object that stands in the data once may be
// referred to by thousands of others, and a long key is part of the place of everything below it; so without a limit a page
// could make claims of its size times its length.
type room int

const (
	// leastRoom is what any page may fill.
	leastRoom = 256 << 10
	// roomGrowth is what each byte of data adds.
	roomGrowth = 4
)

// more adds the room of further data.
func (r *room) more(bytes int) { *r += room(roomGrowth * bytes) }

// take fills n bytes and reports whether there was room for them; else all is full.
func (r *room) take(n int) bool {
	if int(*r) < n {
		*r = 0
		return false
	}
	*r -= room(n)
	return true
}

func (r *room) full() bool { return *r <= 0 }

// size is how many bytes of text a Party has.
func (p *Party) size() int {
	return len(p.URL) + len(p.JobTitle) + len(p.Organization) + len(p.Email) + len(p.Handle) + len(p.Image) + len(p.Description) + len(p.Type)
}
