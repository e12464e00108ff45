package label

import (
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/body"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

const (
	fewestTeasers = 3
	mostTeasers   = 40 // blocks between the headline and the line that signs the story
	teaserWords   = 45 // of the words below a teaser's link
)

// withoutTeasers takes the latest headlines of a site out of the body that stand between the story's headline and the line that says who
// wrote it: three links or lines that begin with a time of day, with a few words below each, or lines below "Latest news", and no prose among them. The text of the story
// stands below that line, and is half as long at least.
func (s labeller) withoutTeasers(l *labels.Labels, d *body.Body) {
	if l.Headline < 0 || s.Source.Flat {
		return
	}
	signed := s.signature(l.Headline)
	if signed < 0 {
		return
	}
	var teasers []int
	heads, n, below, labelled := 0, int32(0), false, false
	for i := l.Headline + 1; i < signed; i++ {
		b := &s.Source.Blocks[i]
		if b.Text == "" {
			continue
		}
		labelled = labelled || s.Blocks[i].Line == line.Related
		head := b.Kind != page.ListItem && b.Shape.Words >= 3 && (isLink(b) && !ofContents(b) || startsWithClock(b.Text) || labelled && b.Shape.Words <= teaserWords)
		switch {
		case head:
			heads++
		case below && b.Shape.Words <= teaserWords:
		case d.In[i]:
			return // a summary, or the story's beginning
		}
		if d.In[i] {
			teasers, n = append(teasers, i), n+b.Shape.Runes
		}
		below = head
	}
	rest := int32(0)
	for i := signed; i < len(d.In); i++ {
		if d.In[i] {
			rest += s.Source.Blocks[i].Shape.Runes
		}
	}
	if heads < fewestTeasers || rest*2 < n {
		return
	}
	for _, i := range teasers {
		d.In[i] = false
	}
}

// ofContents reports a line of the page's own contents: its link leads to another place on the page.
func ofContents(b *page.Block) bool {
	return slices.ContainsFunc(b.Spans, func(sp page.Span) bool { return sp.Kind == page.Link && strings.HasPrefix(sp.Value, "#") })
}

// signature is the first line below the headline that says who wrote the story, -1 where there is none near it.
func (s labeller) signature(headline int) int {
	for i := headline + 1; i < len(s.Source.Blocks) && i <= headline+mostTeasers; i++ {
		b := &s.Source.Blocks[i]
		if b.Text == "" || b.Shape.Words > 16 || startsWithClock(b.Text) || isLink(b) && b.Kind == page.Heading {
			continue
		}
		if (lines.StartsLikeByline(b.Text, s.Locale) || s.Elements[b.Element].Own&evidence.NamedAuthor != 0) && s.NamesSomebody(i) {
			return i
		}
	}
	return -1
}

// startsWithClock reports a line that begins with a time of day and goes on.
func startsWithClock(text string) bool {
	start, end := line.Clock(text)
	return start == 0 && end+2 < len(text) && text[end] == ' '
}
