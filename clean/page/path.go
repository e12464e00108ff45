package page

import "strings"

const (
	// pathDepth is the most elements a path names; the pages of the corpora are at most 56 deep.
	pathDepth = 64
	// pathBytes is the longest path; that of the corpora has 389 bytes.
	pathBytes = 512
	// longestName is the longest name of an element in a path, in bytes.
	longestName = 64
)

// Path is the XPath of an element: "/html/body/main/article/p[3]". The index is left out where it is 1 and the tag is
// one of html, head, body. It is the place in the source, also of what is shown elsewhere. Of an element deeper than 64, and where the path would have more than 512 bytes, it begins with
// "//" and names the innermost. An element with a name of more than 64 bytes is "*".
func (p *Page) Path(element int32) string {
	return new(Paths).Of(p, element)
}

// Paths makes the paths of many elements of a page, in pieces of memory that each hold some.
type Paths struct {
	piece *strings.Builder
	size  int // of the next piece; the first holds one path
}

// most bytes of a piece.
const pieceBytes = 4096

// room is where the next n bytes go. What is written there never moves what is there already.
func (r *Paths) room(n int) *strings.Builder {
	if r.piece == nil || r.piece.Cap()-r.piece.Len() < n {
		r.piece = new(strings.Builder)
		r.piece.Grow(max(n, r.size))
		r.size = pieceBytes
	}
	return r.piece
}

// Of is Page.Path of an element.
func (r *Paths) Of(p *Page, element int32) string {
	if element < 0 || int(element) >= len(p.Elements) {
		return ""
	}
	var stack [pathDepth + 1]int32
	chain := stack[:0]
	size, before := 0, ""
	for e := element; e >= 0 && len(chain) <= pathDepth && size <= pathBytes; e = p.Elements[e].Parent {
		chain = append(chain, e)
		size += p.Elements[e].stepSize()
		if path, moved := p.Elsewhere[e]; moved {
			if before = path; len(path)+size > pathBytes || strings.Count(path, "/")+len(chain) > pathDepth {
				before = "/"
			}
			break
		}
	}
	if len(chain) > pathDepth || size > pathBytes {
		last := len(chain) - 1
		size -= p.Elements[chain[last]].stepSize()
		chain, before = chain[:last], "/"
	}
	b := r.room(len(before) + size)
	start := b.Len()
	b.WriteString(before)
	for i := len(chain) - 1; i >= 0; i-- {
		p.Elements[chain[i]].writeStep(b)
	}
	return b.String()[start:]
}

// stepSize is how many bytes an element has in a path.
func (e *Element) stepSize() int {
	switch {
	case e.Tag == "":
		return 0
	case len(e.Tag) > longestName:
		return len("/*")
	case e.Tag == "html" || e.Tag == "body":
		return len("/") + len(e.Tag)
	}
	digits := 1
	for n := e.Nth; n >= 10; n /= 10 {
		digits++
	}
	return len("/[]") + len(e.Tag) + digits
}

func (e *Element) writeStep(b *strings.Builder) {
	switch {
	case e.Tag == "": // no element: the text of a bare text node
	case len(e.Tag) > longestName:
		b.WriteString("/*")
	case e.Tag == "html" || e.Tag == "body":
		b.WriteByte('/')
		b.WriteString(e.Tag)
	default:
		b.WriteByte('/')
		b.WriteString(e.Tag)
		b.WriteByte('[')
		writeInt(b, e.Nth)
		b.WriteByte(']')
	}
}

// writeInt writes a number that is not negative.
func writeInt(b *strings.Builder, n int32) {
	var d [10]byte
	i := len(d)
	for {
		i--
		d[i] = byte('0' + n%10)
		if n /= 10; n == 0 {
			break
		}
	}
	b.Write(d[i:])
}
