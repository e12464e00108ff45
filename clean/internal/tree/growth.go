package tree

import (
	"bytes"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/broadsheet-go/broadsheet/clean/internal/htmltok"
)

// Outgrows reports a page of which html.Parse may make a tree of more nodes than the budget allows, or of more nodes than the
// page has bytes, judged by its tags before any tree is there. It sees the three ways in which a tree outgrows its page: short tags;
// formatting elements that are never closed, for the parser makes each of them again in every block that follows (WHATWG HTML
// 13.2.4.3); and repeated html and body tags, whose attributes it gathers. What it counts too high are tags in scripts and
// comments, and formatting elements around other elements.
func Outgrows(page []byte, b *budget.Budget) bool {
	limit := b.Nodes
	if limit <= 0 || limit > len(page) {
		limit = len(page) + 16
	}
	g := growth{nodes: 3} // html, head and body
	for i, before := 0, 0; ; before = i {
		n := bytes.IndexByte(page[i:], '<')
		if n < 0 {
			return g.nodes+g.again+1 > limit
		}
		if b.Cancelled(g.tags) {
			return false
		}
		i += n + 1
		if i-1 > before && page[i-2] != '>' {
			g.nodes += 1 + g.again // a text
		}
		if i+1 < len(page) {
			g.tag(page[i:])
		}
		if g.nodes > limit {
			return true
		}
	}
}

// A growth is how large a tree may become.
type growth struct {
	nodes int
	tags  int // so far
	again int // the formatting elements, by weight, that the parser may make again before each text and element
	roots int // bytes of html and body tags
	open  [len("strong") + 1][26]unclosed
}

// tag counts the nodes of the tag, or of the comment, that tag begins, without its "<".
func (g *growth) tag(tag []byte) {
	end := tag[0] == '/'
	if g.tags++; end {
		tag = tag[1:]
	}
	n, makes := growing(tag)
	switch {
	case end && (makes == makesAgain || makes == makesOnce):
		g.nodes++ // where it is misnested it is made again
		g.again -= g.of(tag, n).close()
	case makes == makesAgain:
		g.nodes += 1 + g.again
		size := bytes.IndexByte(tag, '<') // the parser copies the attributes too
		g.again += g.of(tag, n).open(1 + max(size, 0)/64)
	case end && makes == makesParagraph:
		g.nodes++ // </p> and </br> are elements
	case end:
	case makes == makesOnce:
		g.nodes += 1 + g.again
		if u := g.of(tag, n); u.count == 0 {
			g.again += u.open(1)
		} else {
			g.nodes++
		}
	case makes == makesRow:
		g.nodes += 3 + g.again
	case makes == makesRoot:
		g.nodes += g.roots / 8
		g.roots += max(bytes.IndexByte(tag, '<'), 0)
	default:
		g.nodes += 1 + g.again
	}
}

// of are the open elements of a name of n letters. The names of formatting elements differ in length or first letter, but for
// strike and strong.
func (g *growth) of(tag []byte, n int) *unclosed { return &g.open[n][(tag[0]|0x20)-'a'] }

// growing tells what the tag of a name makes, and how long that name is.
func growing(tag []byte) (n int, makes made) {
	if len(tag) < 2 {
		return 0, makesOne
	}
	if htmltok.EndsKey(tag[1]) {
		switch tag[0] | 0x20 {
		case 'b', 'i', 's', 'u':
			return 1, makesAgain
		case 'a':
			return 1, makesOnce
		case 'p':
			return 1, makesParagraph
		}
		return 0, makesOne
	}
	name := ""
	switch uint(tag[0]|0x20)<<8 | uint(tag[1]|0x20) {
	case 'e'<<8 | 'm':
		name, makes = "em", makesAgain
	case 't'<<8 | 't':
		name, makes = "tt", makesAgain
	case 'b'<<8 | 'i':
		name, makes = "big", makesAgain
	case 'c'<<8 | 'o':
		name, makes = "code", makesAgain
	case 'f'<<8 | 'o':
		name, makes = "font", makesAgain
	case 's'<<8 | 'm':
		name, makes = "small", makesAgain
	case 's'<<8 | 't':
		name, makes = "strong", makesAgain
		if startsName(tag, "strike") {
			return len("strike"), makesAgain
		}
	case 'n'<<8 | 'o':
		name, makes = "nobr", makesOnce
	case 'b'<<8 | 'r':
		name, makes = "br", makesParagraph
	case 't'<<8 | 'd':
		name, makes = "td", makesRow
	case 't'<<8 | 'h':
		name, makes = "th", makesRow
	case 't'<<8 | 'r':
		name, makes = "tr", makesRow
	case 'h'<<8 | 't':
		name, makes = "html", makesRoot
	case 'b'<<8 | 'o':
		name, makes = "body", makesRoot
	default:
		return 0, makesOne
	}
	if startsName(tag, name) {
		return len(name), makes
	}
	return 0, makesOne
}

// A made is what a start tag makes.
type made uint8

const (
	makesOne       made = iota
	makesParagraph      // one element, and so does the end tag
	makesRow            // a cell or a row, with the group around it
	makesAgain          // a formatting element: one that is made again
	makesOnce           // the same, but only one of the name is open at a time
	makesRoot           // nothing, but it gathers attributes
)

// unclosed are the open formatting elements of one name, and their weight as nodes.
type unclosed struct{ count, weight int }

func (u *unclosed) open(weight int) int {
	u.count++
	u.weight += weight
	return weight
}

// close takes one element out, of the mean weight.
func (u *unclosed) close() int {
	if u.count == 0 {
		return 0
	}
	weight := u.weight / u.count
	u.count--
	u.weight -= weight
	return weight
}

// startsName reports a tag's name at the start of b.
func startsName(b []byte, name string) bool {
	return len(b) > len(name) && htmltok.EndsKey(b[len(name)]) && htmltok.IsFold(b[:len(name)], name)
}
