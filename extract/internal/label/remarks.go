package label

import (
	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/body"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

const (
	leastRemarks    = 2  // readers' comments of one shape that follow one another
	mostRemark      = 16 // blocks of one of them
	remarkHeadWords = 8  // in the line that says who and when
	remarkNameWords = 4  // in the name of a reader
)

// withoutRemarks takes from the end of the body the comments of readers that no name of an element tells: after the story's own text,
// two or more times in turn, a line that says who and how long ago, words "reply", or a name below a count of comments, with prose between. All
// that follows the first is theirs.
func (s labeller) withoutRemarks(l *labels.Labels, d *body.Body) {
	from := s.afterOwnText(l, d)
	if from < 0 {
		return
	}
	start := len(d.In)
	counted := func(i int) bool { return s.countedHead(i, from) }
	for _, marks := range [...]func(int) bool{s.agoHead, counted} {
		if first := s.inTurn(d, from, marks); first >= 0 {
			start = min(start, s.outermost(first, from))
		}
	}
	if first := s.replies(d, from); first >= 0 {
		start = min(start, first)
	}
	for start < len(d.In) && start > from && (s.Source.Blocks[start-1].Text == "" || s.CountsComments(start-1)) {
		start--
	}
	for i := start; i < len(d.In); i++ {
		d.In[i] = false
	}
}

// afterOwnText is the block from which comments may begin: so much text of the body stands before it that it is a story. -1 for none.
func (s labeller) afterOwnText(l *labels.Labels, d *body.Body) int {
	own := int32(0)
	for i := max(l.Headline, 0); i < len(d.In); i++ {
		if own >= ownRunes {
			return i
		}
		if d.In[i] {
			own += s.Source.Blocks[i].Shape.Runes
		}
	}
	return -1
}

// inTurn is the first of the marks that follow one another with prose of the body after the first and something said after each; -1
// where they are fewer than leastRemarks.
func (s labeller) inTurn(d *body.Body, from int, mark func(int) bool) int {
	first, n, last, said, inBody := -1, 0, 0, false, false
	for i := from; i < len(d.In); i++ {
		b := &s.Source.Blocks[i]
		if b.Text == "" && b.Kind != page.Figure || s.Hidden(b) {
			continue
		}
		if !mark(i) {
			said = said || b.Shape.Words > remarkNameWords && b.Kind != page.Heading && b.Shape.LinkRunes*2 < b.Shape.Runes
			inBody = inBody || d.In[i]
			continue
		}
		if first >= 0 && (!said || i-last > mostRemark) {
			first, n, inBody = -1, 0, false
		}
		if first < 0 {
			first = i
		}
		last, said = i, false
		n++
	}
	if first < 0 || !said && n > 0 {
		n--
	}
	if n < leastRemarks || !inBody {
		return -1
	}
	return first
}

// agoHead reports a line that says who and how long ago: "oldsalt, 2 days ago".
func (s labeller) agoHead(i int) bool {
	b := &s.Source.Blocks[i]
	if b.Shape.Words > remarkHeadWords || b.Shape.EndsStop || b.Kind == page.Heading || b.Shape.Letters == 0 || b.Shape.Digits == 0 {
		return false
	}
	return s.SaysAgo(b.Text)
}

// countedHead reports a name alone in its block, below a line that counts the comments: "3 comments". One before block from stands at the
// page's head.
func (s labeller) countedHead(i, from int) bool {
	b := &s.Source.Blocks[i]
	if b.Kind == page.Heading || b.Kind == page.Control || b.Shape.Words > remarkNameWords || b.Shape.EndsStop || b.Shape.Letters == 0 || s.Blocks[i].Line != line.Plain {
		return false
	}
	for j := i - 1; j >= max(from, i-mostRemark); j-- {
		if s.CountsComments(j) {
			return s.Source.Blocks[j].Shape.Links == 0
		}
		if s.Source.Blocks[j].Kind == page.Heading {
			return false
		}
	}
	return false
}

// replies is where comments begin of which each ends with the same words that answer it: "Reply". -1 where there are none.
func (s labeller) replies(d *body.Body, from int) int {
	first, second, words := -1, -1, ""
	said, inBody := false, false
	for i := from; i < len(d.In) && second < 0; i++ {
		b := &s.Source.Blocks[i]
		if b.Text == "" || s.Hidden(b) {
			continue
		}
		inBody = inBody || d.In[i]
		if s.Blocks[i].Line != line.Comments || b.Shape.Words > 2 || b.Kind == page.Heading {
			said = said || b.Shape.Words > remarkNameWords && b.Shape.LinkRunes*2 < b.Shape.Runes
			continue
		}
		switch {
		case first >= 0 && b.Text == words && said && i-first <= mostRemark:
			second = i
		default:
			first, words, said = i, b.Text, false
		}
	}
	if second < 0 || !inBody {
		return -1
	}
	a, b := s.siblings(first, second)
	if a >= 0 && s.Source.Elements[b].First > int32(first) && s.Source.Elements[a].Last > s.Source.Elements[a].First+1 {
		return max(int(s.Source.Elements[a].First), from)
	}
	return max(first-(second-first)+1, from)
}

// siblings are the outermost elements around two blocks that hold not both.
func (s labeller) siblings(i, j int) (a, b int32) {
	els := s.Source.Elements
	a, b = s.Source.Blocks[i].Element, s.Source.Blocks[j].Element
	for up := els[a].Parent; up >= 0 && int(els[up].Last) <= j; up = els[a].Parent {
		a = up
	}
	for up := els[b].Parent; up >= 0 && int(els[up].First) > i; up = els[b].Parent {
		b = up
	}
	return a, b
}

// outermost is the first block of what stands around block i and holds nothing of what is before block from.
func (s labeller) outermost(i, from int) int {
	els := s.Source.Elements
	at := i
	for e := s.Source.Blocks[i].Element; e >= 0 && int(els[e].First) >= from && i-int(els[e].First) <= 2; e = els[e].Parent {
		at = int(els[e].First)
	}
	return at
}
