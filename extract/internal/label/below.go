package label

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/body"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

const (
	// leastDated is how many dated lines stand below a heading over comments of readers that shows no number.
	leastDated = 2
	// commentHead is how many blocks with text below it the first of them is among.
	commentHead = 4
)

// withoutComments takes from the body what readers wrote below the story, where no name of an element says so: a heading that is
// a word for comments, with their number or not, and below it short lines with days, one a comment.
func (s labeller) withoutComments(l *labels.Labels, d *body.Body) {
	own, last := int32(0), max(l.Headline, 0)
	for i := last; i < len(d.In) && !s.CancelledAt(i); i++ {
		b := &s.Source.Blocks[i]
		if own >= ownRunes && b.Kind == page.Heading && !s.Hidden(b) && i > last && s.Elements[b.Element].Tags&evidence.InNav == 0 {
			if counted, ok := s.overComments(b); ok && s.datedBelow(last, i, counted) {
				s.dropStory(d, last, i)
				return
			}
		}
		if d.In[i] {
			own, last = own+lettersOf(b), i
		}
	}
}

// overComments reports a heading that is nothing but a phrase for comments, and whether it shows how many there are.
func (s labeller) overComments(b *page.Block) (counted, ok bool) {
	if b.Shape.Words > 5 {
		return false, false
	}
	const marks = "0123456789().,:[] "
	words := strings.TrimLeft(b.Text, marks)
	for _, t := range [...]*lang.Table{lang.For(s.Language), lang.Universal(), lang.For("en")} {
		if _, n := t.Prefix(lang.Comment, words); n > 0 && strings.Trim(words[n:], marks) == "" {
			return b.Shape.Digits > 0, true
		}
	}
	return false, false
}

// datedBelow reports that short lines below heading i state days, in the element that it shares with nothing of the story.
func (s labeller) datedBelow(last, i int, counted bool) bool {
	need := leastDated
	if counted {
		need = 1
	}
	to := s.endOf(last, i)
	if to == i+1 {
		to = len(s.Source.Blocks)
	}
	for j, n, dated := i+1, 0, false; j < to && need > 0 && (dated || n < commentHead); j++ {
		b := &s.Source.Blocks[j]
		if b.Text == "" {
			continue
		}
		n++
		if b.Shape.Words <= 8 && b.Shape.Digits > 0 && !b.Shape.EndsStop && s.Stamps(j).Any() {
			dated = true
			need--
		}
	}
	return need == 0
}
