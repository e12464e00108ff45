package front

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/body"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

// A front is the stretch of a page that can belong to the head of the story.
type front struct {
	headline    int // -1 when none is shown
	first, last int // of the body; -1 when there is none
	from, to    int // the stretch: blocks [from:to)
	around      evidence.Group
	signed      string // the folded text of the first byline
}

// A finder finds the head of the story.
type finder struct{ lines.Reader }

// Label labels what stands around the headline and before the text: kicker, standfirst, byline, date and a
// dateline alone in its block. It also looks after the text, where some sites sign.
func Label(r lines.Reader, l *labels.Labels, d *body.Body) {
	s := finder{r}
	first, last := d.Bounds()
	if first < 0 && l.Headline < 0 {
		return
	}
	f := s.newFront(l.Headline, s.firstText(d, first), last)
	s.labelTails(l, f)
	for i := f.from; i < f.to; i++ {
		if l.Role(i) == "" && !s.Hidden(&s.Source.Blocks[i]) {
			s.labelBlock(l, d, f, i)
		}
	}
	s.labelAbove(l, f)
	s.labelSummary(l, d, f)
	s.labelPoints(l, d, f)
	s.labelBold(l, d, f)
	if last >= 0 && l.Role(last) == "" && s.Source.Blocks[last].Shape.Words <= 8 && lines.StartsLikeByline(s.Source.Blocks[last].Text, s.Locale) {
		s.labelSignature(l, f, last)
	}
	for i := last + 1; last >= 0 && i < min(last+16, len(d.In)); i++ {
		if l.Role(i) == "" && !d.In[i] && !s.Hidden(&s.Source.Blocks[i]) {
			s.labelSignature(l, f, i)
		}
	}
}

// labelTails labels the lines after the first paragraphs that name who worked on the story besides its authors, where the
// words alone do not tell.
func (s finder) labelTails(l *labels.Labels, f *front) {
	if f.first < 0 {
		return
	}
	for i := f.first + 2; i < min(f.last+9, len(s.Source.Blocks)) && !s.CancelledAt(i); i++ {
		b := &s.Source.Blocks[i]
		el := &s.Elements[b.Element]
		if l.Role(i) != "" || b.Kind != page.Paragraph || s.Blocks[i].Line == line.Tail || s.Hidden(b) || f.beside(el) {
			continue
		}
		if s.NamesHelpers(i) {
			l.Assign(i, labels.Contributors, 0.8, "names who worked on the story besides its authors")
		}
	}
}

// firstText is the first block of the body that is no picture; first when there is none.
func (s finder) firstText(d *body.Body, first int) int {
	for i := max(first, 0); i < len(d.In); i++ {
		if k := s.Source.Blocks[i].Kind; d.In[i] && k != page.Figure && k != page.Caption && k != page.Embed {
			return i
		}
	}
	return first
}

// newFront is the stretch around the headline. Names of elements that the headline and the text
// stand in themselves say nothing about what is beside them.
func (s finder) newFront(headline, first, last int) *front {
	f := &front{headline: headline, first: first, last: last}
	f.from, f.to = s.frontRange(headline, first)
	if headline >= 0 {
		f.around = s.Elements[s.Source.Blocks[headline].Element].Above
	}
	if first >= 0 {
		f.around |= s.Elements[s.Source.Blocks[first].Element].Above
	}
	return f
}

// dated reports a short block of the stretch that states a day.
func (s finder) dated(f *front, i int) bool {
	if i < f.from || i >= f.to {
		return false
	}
	b := &s.Source.Blocks[i]
	return b.Shape.Words <= 24 && b.Shape.Digits > 0 && s.Stamps(i).Any()
}

// farText is how many blocks can stand between headline and text before what is in the middle belongs to something else,
// such as a column of other stories.
const farText = 20

// between reports that block i stands below the headline and before the text, at most twenty blocks down, or close to
// either where they are further apart. The first two blocks of what was decided to be the text may be a standfirst and the
// byline below it. Where no headline is shown, the ten blocks before the text count.
func (f *front) between(i int) bool {
	if f.headline < 0 {
		return i < f.first && i >= f.first-10
	}
	if f.first > f.headline+farText {
		return i > f.headline && i <= f.headline+4 || i >= f.first-6 && i <= f.first+1
	}
	return i > f.headline && i <= f.headline+20 && (i <= f.first+1 || f.first <= f.headline && i <= f.headline+4)
}

// close reports that block i is one of the three above the headline, or stands between it and the text.
func (f *front) close(i int) bool {
	return f.headline >= 0 && i >= f.headline-3 && i < f.headline || f.between(i)
}

// frontLimit is the largest number of blocks that are looked at for the head of the story.
const frontLimit = 160

// frontRange is the blocks that can belong to the head of the story: from eight blocks above the headline to the tenth
// block of the body.
func (s finder) frontRange(headline, first int) (from, to int) {
	n := len(s.Source.Blocks)
	switch {
	case headline < 0:
		from, to = first-12, first+2
	case first < 0:
		from, to = headline-8, headline+12
	default:
		from, to = min(headline, first)-8, max(first, headline)+10
		if to-from > frontLimit {
			from, to = headline-8, headline+frontLimit-8
		}
	}
	return max(from, 0), min(to, n)
}

func (s finder) labelBlock(l *labels.Labels, d *body.Body, f *front, i int) {
	b := &s.Source.Blocks[i]
	el := &s.Elements[b.Element]
	if b.Text == "" || b.Kind == page.Control || el.Tags&(evidence.InDialog|evidence.InButton) != 0 || s.elsewhere(f, i) {
		return
	}
	switch {
	case s.isByline(f, i):
		if t := text.Fold(b.Text); f.signed == "" {
			f.signed = t
		} else if strings.Contains(f.signed, t) {
			return // the name under the author's picture, once more
		}
		l.Assign(i, labels.Byline, 0.85, "reads as a byline")
	case s.isFrontDate(f, i):
		l.Assign(i, labels.Date, 0.85, "reads as a date")
	case i > 0 && l.Role(i-1) == labels.Date && s.ClockOfDate(i):
		l.Assign(i, labels.Date, 0.8, "the time of day of the date before it")
	case l.Headline >= 0 && i < l.Headline && i >= l.Headline-4 && el.Near&evidence.NamedKicker != 0 && b.Shape.Words <= 8:
		if !s.labelPath(l, i) {
			l.Assign(i, labels.Kicker, 0.75, "kicker by its class")
		}
	case s.isStandfirst(l, d, i):
		l.Assign(i, labels.Standfirst, 0.75, s.standfirstReason(i))
	case (d.In[i] || f.headline >= 0 && i > f.headline) && s.DatelineAlone(i):
		l.Assign(i, labels.Dateline, 0.8, "a dateline alone")
	}
}

// labelPath finds the words above a headline that lead to the page step by step: three links, or what parts them.
func (s finder) labelPath(l *labels.Labels, i int) bool {
	b := &s.Source.Blocks[i]
	if b.Shape.Links <= 2 && strings.Count(b.Text, "|") <= 1 && !strings.Contains(b.Text, "›") {
		return false
	}
	l.Assign(i, labels.Breadcrumb, 0.6, "a path right above the headline")
	return true
}

// labelAbove finds a kicker without a telling class: a few words in the headline's own parent, right above it.
func (s finder) labelAbove(l *labels.Labels, f *front) {
	i := f.headline - 1
	if i < 0 || l.Role(i) != "" {
		return
	}
	b, h := &s.Source.Blocks[i], &s.Source.Blocks[f.headline]
	parent := s.Source.Elements[h.Element].Parent
	el := &s.Elements[b.Element]
	if b.Text == "" || s.NamesSomebody(i) || b.Shape.Words > 6 || b.Shape.EndsStop || b.Kind != page.Paragraph && b.Kind != page.Heading || parent < 0 || s.Source.Elements[b.Element].Parent != parent || s.Hidden(b) {
		return
	}
	if s.labelPath(l, i) {
		return
	}
	if e := &s.Source.Elements[parent]; e.Last-e.First <= 12 && el.Tags&(evidence.InNav|evidence.InButton|evidence.InDialog) == 0 && el.Near&^f.around&(evidence.NamedBreadcrumb|evidence.NamedNav|evidence.NamedShare|evidence.NamedRelated|evidence.NamedDate|evidence.NamedAd) == 0 && s.Blocks[i].Line == line.Plain {
		l.Assign(i, labels.Kicker, 0.6, "a few words right above the headline")
	}
}

// bodyWords counts the words of the body after block i.
func (s finder) bodyWords(d *body.Body, i int) int32 {
	words := int32(0)
	for j := i + 1; j < len(d.In); j++ {
		if d.In[j] {
			words += s.Source.Blocks[j].Shape.Words
		}
	}
	return words
}

// elsewhere reports a block that belongs to something else than the head of the story: a menu, a list of other stories,
// comments. Between headline and text only the block's own name says so.
func (s finder) elsewhere(f *front, i int) bool {
	el := &s.Elements[s.Source.Blocks[i].Element]
	const others = evidence.NamedRelated | evidence.NamedBreadcrumb | evidence.NamedNav | evidence.NamedComment
	if el.Tags&evidence.InNav != 0 && !(f.headline >= 0 && f.between(i) && s.IsDate(i)) && !(lines.StartsLikeByline(s.Source.Blocks[i].Text, s.Locale) && s.NamesSomebody(i)) {
		return true
	}
	if s.besideHeadline(f, i) {
		return false
	}
	if f.between(i) {
		return el.Own&evidence.NamedAuthor == 0 && el.Own&^f.around&(evidence.NamedRelated|evidence.NamedBreadcrumb) != 0
	}
	return el.Tags&evidence.InFooter != 0 || el.Near&^f.around&others != 0
}

// besideHeadline reports a block right above or below the headline in the same parent.
func (s finder) besideHeadline(f *front, i int) bool {
	if f.headline < 0 || i < f.headline-1 || i > f.headline+1 {
		return false
	}
	p := s.Source.Elements[s.Source.Blocks[f.headline].Element].Parent
	return p >= 0 && s.Source.Elements[s.Source.Blocks[i].Element].Parent == p
}

// beside reports an element that stands beside the story: in a menu, a box or a picture's words.
func (f *front) beside(el *evidence.Element) bool {
	return el.Near&^f.around&(evidence.NamedRelated|evidence.NamedComment|evidence.NamedNav|evidence.NamedShare|evidence.NamedBio|evidence.NamedCaption) != 0 || el.Tags&(evidence.InNav|evidence.InAside|evidence.InFigure) != 0
}

// labelSignature finds a byline or a date right after the text.
func (s finder) labelSignature(l *labels.Labels, f *front, i int) {
	b := &s.Source.Blocks[i]
	el := &s.Elements[b.Element]
	if b.Text != "" && b.Shape.Words <= 5 && b.Kind != page.ListItem && el.Near&evidence.NamedAuthor != 0 && el.Above&^f.around&(evidence.NamedRelated|evidence.NamedComment) == 0 && s.NamesSomebody(i) && !s.Ordinary(b.Text) {
		l.Assign(i, labels.Biography, 0.6, "name at the head of an author's box")
		return
	}
	if b.Text != "" && i <= f.last+8 && b.Shape.Words <= mostSigned && !f.beside(el) && s.signedByMarkup(f, i) {
		l.Assign(i, labels.Byline, 0.7, "names after the text that their markup says are the authors")
		return
	}
	if b.Text == "" || i > f.last+8 || b.Shape.Words > 14 || f.beside(el) || el.Tags&(evidence.InFooter|evidence.InArticle) == evidence.InFooter || b.Kind == page.Control || b.Kind == page.Heading {
		return
	}
	switch st := s.Stamps(i); {
	case (st.Any() || s.Blocks[i].Equal&evidence.EqualAuthor != 0 || lines.StartsLikeByline(b.Text, s.Locale)) && s.isByline(f, i):
		l.Assign(i, labels.Byline, 0.7, "signature after the text")
	case st.Any() && st.Covered*2 >= len(b.Text) && i <= f.last+4:
		l.Assign(i, labels.Date, 0.6, "date after the text")
	}
}

// mostSigned is the most words of a line after the text that the markup says is signed.
const mostSigned = 5

// signedByMarkup reports a line that is one name, whose own element, not those around the line, is named after authors. Where somebody is
// declared or has signed it may be of another story.
func (s finder) signedByMarkup(f *front, i int) bool {
	b := &s.Source.Blocks[i]
	if f.signed != "" || len(s.Declared.People) > 0 || len(s.Signers(i)) != 1 || s.Ordinary(b.Text) {
		return false
	}
	for _, sp := range b.Spans {
		if sp.Kind == page.Marked && sp.Element != b.Element && s.Elements[sp.Element].Own&evidence.NamedAuthor != 0 {
			return int(sp.End-sp.Start)*10 >= len(b.Text)*8
		}
	}
	return false
}
