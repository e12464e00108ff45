package label

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/body"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
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
			if counted, ok := s.overComments(b); ok {
				end := len(d.In)
				if !counted {
					end = s.nextHeading(i)
				}
				if s.datedBelow(last, i, end, counted) {
					s.dropStory(d, last, i, end)
					return
				}
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

// datedBelow reports that short lines below heading i and before block end state days, in the element that it shares with nothing of the
// story. Below a heading without a number they say besides no more than who wrote: "The draft was open until 3 May 2024" is the story's.
func (s labeller) datedBelow(last, i, end int, counted bool) bool {
	need := leastDated
	if counted {
		need = 1
	}
	to := s.endOf(last, i)
	if to == i+1 {
		to = len(s.Source.Blocks)
	}
	for j, n, dated := i+1, 0, false; j < min(to, end) && need > 0 && (dated || n < commentHead); j++ {
		b := &s.Source.Blocks[j]
		if b.Text == "" {
			continue
		}
		n++
		if b.Shape.Words <= remarkHeadWords && b.Shape.Digits > 0 && !b.Shape.EndsStop && s.Stamps(j).Any() && (counted || s.IsDate(j) || s.writtenOn(j)) {
			dated = true
			need--
		}
	}
	return need == 0
}

// writtenOn reports a line that names somebody before its date: "Ruth Porter on 3 May 2024".
func (s labeller) writtenOn(i int) bool {
	d := s.FirstDate(i)
	if d == nil {
		return false
	}
	line := s.Readings.Authors(lines.TrimSmall(s.Source.Blocks[i].Text[:d.From]))
	return line != nil && lines.NamesAnyone(line)
}

// namesOne reports a person's name and nothing else.
func (s labeller) namesOne(text string) bool {
	line := s.Readings.Byline(text)
	return line != nil && line.Bare && len(line.Authors) == 1
}

// nextHeading is the next heading after heading i that stands no lower than it and is nobody's name over the day of a comment; the end of the page where there is none.
func (s labeller) nextHeading(i int) int {
	level := s.Source.Blocks[i].Level
	for j := i + 1; j < len(s.Source.Blocks); j++ {
		if b := &s.Source.Blocks[j]; b.Kind == page.Heading && b.Level <= level && !s.Hidden(b) && !(j+1 < len(s.Source.Blocks) && s.IsDate(j+1) && s.namesOne(b.Text)) {
			return j
		}
	}
	return len(s.Source.Blocks)
}
