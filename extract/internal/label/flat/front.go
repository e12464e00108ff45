package flat

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

// labelFront labels what stands before the first paragraph: headline, byline, dates and the rest. It reports whether
// a byline stands there.
func (s labeller) labelFront(l *labels.Labels) (signed bool) {
	to := l.First
	if to < 0 {
		to = min(len(s.Source.Blocks), 40)
	}
	by, signed := s.labelSignature(l, to)
	best, top := -1, 0.0
	for i := range to {
		if l.Role(i) == "" && lines.RoleOf(s.Blocks[i].Line) == "" {
			if x := s.titleScore(i, by, to); x > top {
				best, top = i, x
			}
		}
	}
	if best < 0 {
		return signed
	}
	head := s.titleAbove(l, best)
	l.Headline = head
	l.Assign(head, labels.Headline, 0.8, "the line most like a headline before the text")
	for i := head + 1; i < max(by, best+1); i++ {
		if l.Role(i) == "" && s.Source.Blocks[i].Shape.Words >= 6 && lines.RoleOf(s.Blocks[i].Line) == "" {
			l.Assign(i, labels.Standfirst, 0.6, "between headline and byline")
		}
	}
	s.labelSections(l, head)
	return signed
}

// titleAbove is the first of at most three title-like lines that end in best: the headline has its standfirst below it.
// More of them are a list of other stories, and only the last belongs to this one.
func (s labeller) titleAbove(l *labels.Labels, best int) int {
	i := best
	for i > 0 && best-i <= 3 && s.titleLike(l, i-1) {
		i--
	}
	if best-i > 2 {
		return best
	}
	return i
}

// titleLike reports a line that could be a headline: four to forty words, without a full stop and the marks of menus.
func (s labeller) titleLike(l *labels.Labels, i int) bool {
	b := &s.Source.Blocks[i]
	return l.Role(i) == "" && b.Shape.Words >= 4 && b.Shape.Words <= 40 && !(b.Shape.EndsStop && strings.HasSuffix(b.Text, ".")) &&
		!furnitureMarks(b.Text) && lines.RoleOf(s.Blocks[i].Line) == ""
}

// labelSections labels the one or two words above the headline: its section, or a menu when there are three such lines.
func (s labeller) labelSections(l *labels.Labels, headline int) {
	from := headline
	for from > 0 && l.Role(from-1) == "" && s.sectionLine(from-1) {
		from--
	}
	if headline-from >= 3 {
		for i := from; i < headline; i++ {
			l.Assign(i, labels.Nav, 0.6, "several short lines above the headline")
		}
		return
	}
	if from < headline {
		l.Assign(headline-1, labels.Breadcrumb, 0.6, "one or two words above the headline")
	}
}

// labelSignature labels the byline and the dates before the text and returns the first of them: the headline stands
// above it. Lines without a date or a word such as "By" count only where nothing but such lines parts them from the text.
func (s labeller) labelSignature(l *labels.Labels, to int) (by int, signed bool) {
	by, adjoining := to, true
	for i := to - 1; i >= 0 && i >= to-8; i-- {
		switch {
		case l.Role(i) != "":
		case s.isByline(i, adjoining) || adjoining && i > 0 && s.titleLike(l, i-1) && s.BareName(i) != "":
			l.Assign(i, labels.Byline, 0.8, "reads as a byline")
			by, signed = i, true
		case adjoining && i > 1 && roleAlone(s.Source.Blocks[i].Text, s.Language):
			l.Assign(i, labels.Byline, 0.6, "a job title beside the byline")
			by = i
		case !furnitureMarks(s.Source.Blocks[i].Text) && (s.IsDate(i) || adjoining && s.holdsDate(i)):
			l.Assign(i, labels.Date, 0.8, "reads as a date")
			by = i
		default:
			adjoining = adjoining && lines.RoleOf(s.Blocks[i].Line) != ""
		}
	}
	return by, signed
}

// roleAlone reports a line that is a job title and nothing else.
func roleAlone(text, language string) bool {
	for _, t := range [...]*lang.Table{lang.For(language), lang.For("en")} {
		if _, ok := t.Whole(lang.Role, text); ok {
			return true
		}
	}
	return false
}

// holdsDate reports a short line of which a third is a date: other words stand beside it, such as a relative time.
func (s labeller) holdsDate(i int) bool {
	b := &s.Source.Blocks[i]
	if b.Shape.Words > 14 || b.Shape.EndsStop || b.Shape.Digits < 4 {
		return false
	}
	st := s.Stamps(i)
	return st.Any() && st.Covered*3 >= len(b.Text)
}

// sectionLine reports one or two words that stand by themselves.
func (s labeller) sectionLine(i int) bool {
	b := &s.Source.Blocks[i]
	return b.Shape.Words <= 2 && !b.Shape.EndsStop && b.Shape.Letters > 2 && !furnitureMarks(b.Text)
}

// isByline reports a line that names who wrote the story by its own words alone; adjoining says that only such lines part
// it from the text.
func (s labeller) isByline(i int, adjoining bool) bool {
	b := &s.Source.Blocks[i]
	if b.Shape.Words > 30 || b.Shape.EndsStop {
		return false
	}
	line := s.Byline(i)
	if line == nil || !lines.NamesAnyone(line) {
		return false
	}
	dated := !line.Published.IsZero() || !line.Updated.IsZero()
	return (dated || lines.StartsLikeByline(b.Text, s.Locale) || adjoining && b.Shape.Words <= 6 && i > 0)
}

// titleScore says how much a line before the text is like a headline: of headline length, close above the byline
// or the text, apart by blank lines, not a list of the page's own words.
func (s labeller) titleScore(i, by, to int) float64 {
	b := &s.Source.Blocks[i]
	w := b.Shape.Words
	if w < 3 || w > 40 || len(b.Text) > 300 {
		return 0
	}
	x := 1.0
	if w >= 5 && w <= 22 {
		x += 1
	}
	if b.Apart {
		x += 0.5
	}
	if i+1 < len(s.Source.Blocks) && s.Source.Blocks[i+1].Apart {
		x += 0.5
	}
	if i < by {
		x += 1.5 / float64(by-i)
	} else {
		x -= 0.7
	}
	x += 0.8 / float64(to-i)
	if b.Shape.EndsStop && b.Text[len(b.Text)-1] == '.' {
		x -= 1
	}
	if furnitureMarks(b.Text) {
		x -= 2
	}
	return max(x, 0.01)
}
