package claim

// A Room is how many bytes of claims the data of a page may still make. An object that stands in the data once may be
// referred to by thousands of others, and a long key is part of the place of everything below it; so without a limit a page
// could make claims of its size times its length.
type Room int

const (
	// LeastRoom is what any page may fill.
	LeastRoom = 256 << 10
	// RoomGrowth is what each byte of data adds.
	RoomGrowth = 4
)

// More adds the room of further data.
func (r *Room) More(bytes int) { *r += Room(RoomGrowth * bytes) }

// Take fills n bytes and reports whether there was room for them; else all is full.
func (r *Room) Take(n int) bool {
	if int(*r) < n {
		*r = 0
		return false
	}
	*r -= Room(n)
	return true
}

// Full reports that nothing more may be claimed.
func (r *Room) Full() bool { return *r <= 0 }

// Size is how many bytes of text a Party has.
func (p *Party) Size() int {
	return len(p.URL) + len(p.JobTitle) + len(p.Organization) + len(p.Email) + len(p.Handle) + len(p.Image) + len(p.Description) + len(p.Type)
}
