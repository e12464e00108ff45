package extract

import (
	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/metadata"
)

// labelText labels the lines of a flattened page, where no markup helps: the grammar of each line, and where it stands.
//
// The story starts at the first prose; the headline is the best title-like line in front of it; a title-like line
// between two paragraphs is no paragraph.
func labelText(s *sheet, locale metadata.Locale) *labels {
	l := &labels{of: make([]label, len(s.page.Blocks)), headline: -1, root: -1, first: -1, last: -1}
	s.labelStrips(l)
	for i := range s.page.Blocks {
		if l.of[i].role == "" && s.prose(i) && lineRole(s.blocks[i].line) == "" {
			if l.first < 0 {
				l.first = i
			}
			l.last = i
		}
	}
	s.textFront(l, locale)
	words := 0
	for i := l.first; i >= 0 && i <= l.last; i++ {
		words += s.textLine(l, i)
	}
	for i := range s.page.Blocks {
		if r := lineRole(s.blocks[i].line); r != "" {
			l.assign(i, r, 0.8, "reads as such a line")
		}
		l.assign(i, RoleOther, 0.5, "outside the body")
	}
	l.confidence = float64(words) / float64(words+40)
	return l
}

// prose reports a line that reads as a paragraph: it ends a sentence and has at least eight words, or is long.
func (s *sheet) prose(i int) bool {
	sh := &s.page.Blocks[i].Shape
	return sh.EndsStop && sh.Words >= 8 || sh.Words >= 30 && sh.Stops > 0 || sh.Words >= 60
}

// textFront labels what stands in front of the first paragraph: headline, byline, dates and the rest.
func (s *sheet) textFront(l *labels, locale metadata.Locale) {
	to := l.first
	if to < 0 {
		to = min(len(s.page.Blocks), 40)
	}
	by := s.textSignature(l, to, locale)
	best, top := -1, 0.0
	for i := range to {
		if l.of[i].role == "" {
			if x := s.titleScore(i, by, to); x > top {
				best, top = i, x
			}
		}
	}
	if best < 0 {
		return
	}
	l.headline = best
	l.assign(best, RoleHeadline, 0.8, "the line most like a headline in front of the text")
	for i := best + 1; i < by; i++ {
		if l.of[i].role == "" && s.page.Blocks[i].Shape.Words >= 6 {
			l.assign(i, RoleStandfirst, 0.6, "between headline and byline")
		}
	}
	if i := best - 1; i >= 0 && l.of[i].role == "" && s.sectionLine(i) {
		l.assign(i, RoleBreadcrumb, 0.6, "one or two words above the headline")
	}
}

// textSignature labels the byline and the dates in front of the text and returns the first of them: the headline stands
// above it. Lines without a date or a word such as "By" count only where nothing but such lines parts them from the text.
func (s *sheet) textSignature(l *labels, to int, locale metadata.Locale) int {
	by, close := to, true
	for i := to - 1; i >= 0 && i >= to-8; i-- {
		switch {
		case l.of[i].role != "":
		case s.isTextByline(i, locale, close):
			l.assign(i, RoleByline, 0.8, "reads as a byline")
			by = i
		case !furnitureMarks(s.page.Blocks[i].Text) && s.isDate(i, locale):
			l.assign(i, RoleDate, 0.8, "reads as a date")
			by = i
		default:
			close = false
		}
	}
	return by
}

// sectionLine reports one or two words that stand by themselves.
func (s *sheet) sectionLine(i int) bool {
	b := &s.page.Blocks[i]
	return b.Shape.Words <= 2 && !b.Shape.EndsStop && b.Shape.Letters > 2 && !furnitureMarks(b.Text)
}

// isTextByline reports a line that names who wrote the story by its own words alone; close says that only such lines part
// it from the text.
func (s *sheet) isTextByline(i int, locale metadata.Locale, close bool) bool {
	b := &s.page.Blocks[i]
	if b.Shape.Words > 30 || b.Shape.EndsStop {
		return false
	}
	line, ok := metadata.ParseByline(b.Text, locale)
	if !ok {
		return false
	}
	signed := len(line.Authors)+len(line.Agencies)+len(line.Contributors) > 0 || line.Desk != ""
	dated := !line.Published.IsZero() || !line.Updated.IsZero()
	return signed && (dated || startsLikeByline(b.Text, locale) || close && b.Shape.Words <= 6 && i > 0)
}

// titleScore says how much a line in front of the text is like a headline: of headline length, close above the byline
// or the text, apart by blank lines, not a list of the page's own words.
func (s *sheet) titleScore(i, by, to int) float64 {
	b := &s.page.Blocks[i]
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
	if i+1 < len(s.page.Blocks) && s.page.Blocks[i+1].Apart {
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

// furnitureMarks reports the arrows, bullets and bars that part the words of menus.
func furnitureMarks(text string) bool {
	for _, r := range text {
		switch r {
		case '►', '▸', '▶', '»', '›', '|', '•', '▾', '▼', '☰', '©':
			return true
		}
	}
	return false
}

// textLine labels one line between the first and the last paragraph and returns its words when it is body.
func (s *sheet) textLine(l *labels, i int) int {
	b := &s.page.Blocks[i]
	words := int(b.Shape.Words)
	if l.of[i].role != "" {
		return 0
	}
	if r := lineRole(s.blocks[i].line); r != "" && !s.longProse(b) {
		l.assign(i, r, 0.8, "reads as such a line")
		return 0
	}
	switch {
	case bulleted(b.Text):
		l.assign(i, RoleListItem, 0.8, "starts with a bullet")
	case s.prose(i) || b.Shape.EndsStop:
		l.assign(i, RoleParagraph, 0.9, "reads as prose")
	case words >= 4:
		l.assign(i, RoleRelated, 0.7, "a title between paragraphs")
		return 0
	default:
		l.assign(i, RoleHeading, 0.6, "a short line between paragraphs")
	}
	return words
}

func (s *sheet) longProse(b *clean.Block) bool { return b.Shape.Words >= 40 && b.Shape.EndsStop }

// bulleted reports a line that starts with a bullet or a dash and a space.
func bulleted(s string) bool {
	for _, p := range [...]string{"- ", "• ", "* ", "– ", "· ", "‣ ", "▪ "} {
		if len(s) > len(p) && s[:len(p)] == p {
			return true
		}
	}
	return false
}
