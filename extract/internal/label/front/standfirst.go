package front

import (
	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/body"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

// summaryLimit is the number of words of a standfirst found by its place alone.
const summaryLimit = 70

// labelSummary finds a standfirst without a telling class: what stands between the headline and the byline or date under it,
// at most three blocks, with more text after it: a byline that closes a short story makes no standfirst of it.
func (s finder) labelSummary(l *labels.Labels, d *body.Body, f *front) {
	if f.headline < 0 {
		return
	}
	var under []int
	words := int32(0)
	for i := f.headline + 1; i < min(f.headline+9, f.to); i++ {
		b := &s.Source.Blocks[i]
		el := &s.Elements[b.Element]
		switch role := l.Role(i); {
		case role == labels.Byline || role == labels.Date:
			if len(under) > 0 && len(under) <= 3 && words <= summaryLimit && s.bodyWords(d, i) > words {
				for _, j := range under {
					l.Assign(j, labels.Standfirst, 0.6, "stands between the headline and the byline")
				}
			}
			return
		case role == labels.Standfirst:
			return
		case role != "" || b.Text == "" || s.Hidden(b):
		case b.Kind == page.Paragraph || b.Kind == page.ListItem || b.Kind == page.Heading:
			if b.Shape.Words < 4 || b.Shape.LinkRunes*2 > b.Shape.Runes || s.Blocks[i].Line != line.Plain || el.Near&(evidence.NamedShare|evidence.NamedCaption|evidence.NamedCredit|evidence.NamedAd|evidence.NamedNewsletter|evidence.NamedFigure|evidence.NamedBio) != 0 || el.Tags&(evidence.InFigure|evidence.InButton|evidence.InNav|evidence.InAside) != 0 {
				continue
			}
			under = append(under, i)
			words += b.Shape.Words
		}
	}
}

// isStandfirst reports the summary between headline and text: by its class, or because it repeats the declared
// description, apart from the text's own container. Behind the first paragraph of the text nothing is a standfirst.
func (s finder) isStandfirst(l *labels.Labels, d *body.Body, i int) bool {
	b := &s.Source.Blocks[i]
	el := &s.Elements[b.Element]
	if l.Headline < 0 || i <= l.Headline || b.Shape.Words < 5 || b.Shape.Words > 120 || b.Kind == page.Caption || el.Tags&evidence.InFigure != 0 || el.Near&(evidence.NamedCaption|evidence.NamedCredit|evidence.NamedFigure|evidence.NamedShare|evidence.NamedBio) != 0 {
		return false
	}
	described := s.Blocks[i].Equal&evidence.EqualDescription != 0
	if near := i <= l.Headline+14; !near && !described || s.proseBetween(l, d, i) {
		return false
	}
	apart := !s.sharesContainer(d, i)
	switch {
	case el.Own&evidence.NamedStandfirst != 0 || el.Near&evidence.NamedStandfirst != 0 && apart:
		return apart || b.Kind == page.Heading || described
	case described && (apart || b.Kind == page.Heading):
		return !s.StartsWithDateline(i)
	}
	return b.Kind == page.Heading && apart && b.Shape.Words >= 8 && i <= l.Headline+3 || s.besideTitle(l, d, i)
}

// besideTitle reports the only paragraph beside the headline, in an element that holds nothing else of the story.
func (s finder) besideTitle(l *labels.Labels, d *body.Body, i int) bool {
	b := &s.Source.Blocks[i]
	p := s.Source.Elements[s.Source.Blocks[l.Headline].Element].Parent
	if p < 0 || i != l.Headline+1 || b.Kind != page.Paragraph || b.Shape.Words < 8 || b.Shape.Words > summaryLimit || !b.Shape.EndsStop || s.Source.Elements[b.Element].Parent != p && b.Element != p || s.StartsWithDateline(i) {
		return false
	}
	title := &s.Source.Elements[p]
	for j := int(title.First); j < int(title.Last); j++ {
		if o := &s.Source.Blocks[j]; j != i && j != l.Headline && o.Shape.Words > 6 {
			return false
		}
	}
	after := 0
	for j := int(title.Last); j < len(d.In) && after < 3; j++ {
		if d.In[j] && s.Source.Blocks[j].Kind == page.Paragraph {
			after++
		}
	}
	return after == 3
}

// proseBetween reports a paragraph of the text between the headline and block i.
func (s finder) proseBetween(l *labels.Labels, d *body.Body, i int) bool {
	for j := l.Headline + 1; j < i; j++ {
		if b := &s.Source.Blocks[j]; d.In[j] && l.Role(j) == "" && b.Kind == page.Paragraph && b.Shape.Words >= 12 {
			return true
		}
	}
	return false
}

// boldWords is the fewest words of a standfirst that is told by its bold print alone.
const boldWords = 12

// labelBold finds a standfirst at the head of the text by its print: one paragraph all in bold, with at least three more
// after it, the next two of which are not. With a dateline it is the first paragraph of the story.
func (s finder) labelBold(l *labels.Labels, d *body.Body, f *front) {
	if l.Headline < 0 || f.first <= l.Headline {
		return
	}
	at, after := -1, 0
	for i := f.first; i < len(d.In) && after < 3; i++ {
		b := &s.Source.Blocks[i]
		if !d.In[i] || b.Kind != page.Paragraph || l.Role(i) != "" {
			if d.In[i] && at < 0 && l.Role(i) == "" && b.Text != "" && b.Kind != page.Caption {
				return
			}
			continue
		}
		switch {
		case at < 0 && (!b.AllStrong() || b.Shape.Words < boldWords || !b.Shape.EndsStop):
			return
		case at < 0:
			at = i
		case after < 2 && b.AllStrong():
			return
		default:
			after++
		}
	}
	if at < 0 || after < 3 {
		return
	}
	if s.StartsWithDateline(at) {
		return
	}
	l.Assign(at, labels.Standfirst, 0.6, "all in bold at the head of the text")
}

// labelPoints finds summary points: a list between the headline and the first paragraph of the text, of two to eight items
// of five to thirty words, with at least three paragraphs after it.
func (s finder) labelPoints(l *labels.Labels, d *body.Body, f *front) {
	if l.Headline < 0 || f.first <= l.Headline {
		return
	}
	var points []int
	paragraphs := 0
	for i := f.first; i < len(d.In) && paragraphs < 3; i++ {
		b := &s.Source.Blocks[i]
		if !d.In[i] || l.Role(i) != "" {
			continue
		}
		switch {
		case b.Kind == page.ListItem && paragraphs == 0:
			if b.Shape.Words < 5 || b.Shape.Words > 30 || b.Shape.LinkRunes*2 > b.Shape.Runes {
				return
			}
			points = append(points, i)
		case b.Kind == page.Paragraph:
			paragraphs++
		case b.Kind == page.ListItem:
			return // the text goes on with a list
		}
	}
	if len(points) < 2 || len(points) > 8 || paragraphs < 3 {
		return
	}
	for _, i := range points {
		l.Assign(i, labels.Standfirst, 0.6, "a list between the headline and the text")
	}
}

// sharesContainer reports that at least three body blocks stand in the same parent as block i: it is one of them.
func (s finder) sharesContainer(d *body.Body, i int) bool {
	p := s.Source.Elements[s.Source.Blocks[i].Element].Parent
	if p < 0 {
		return false
	}
	n := 0
	el := &s.Source.Elements[p]
	for j := el.First; j < el.Last; j++ {
		if d.In[j] && int(j) != i && s.Source.Elements[s.Source.Blocks[j].Element].Parent == p && s.Source.Blocks[j].Kind != page.Heading {
			n++
		}
	}
	return n >= 3
}

func (s finder) standfirstReason(i int) string {
	if s.Blocks[i].Equal&evidence.EqualDescription != 0 {
		return "repeats the declared description under the headline"
	}
	return "stands under the headline, apart from the text"
}
