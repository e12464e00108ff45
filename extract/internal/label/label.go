package label

import (
	"strings"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/body"
	"github.com/broadsheet-go/broadsheet/extract/internal/classify"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/comments"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/flat"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/front"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/furniture"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/live"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/extract/internal/model"
	"github.com/broadsheet-go/broadsheet/extract/internal/sites"
)

// Result is a page whose blocks all have their roles.
type Result struct {
	*labels.Labels
	Scores   *classify.Scores // nil for flat text
	Body     *body.Body       // nil for flat text
	Live     []live.Entry
	Comments []comments.Entry
}

// Options are what labelling depends on besides the page.
type Options struct {
	Rules   []*sites.Rule // for each block the rule for its site; nil for a page without rules
	Live    bool          // the page declares a live blog
	Shift   float64       // how far the threshold is moved, in log-odds
	Opinion func() string // asks for a second opinion; nil where there is none to ask
	Observe body.Observer
}

// A labeller gives the blocks of a page their roles.
type labeller struct{ lines.Reader }

// Page gives every block one role, step by step: a block that has one keeps it. The package's documentation says why the steps
// stand in this order.
func Page(r lines.Reader, o Options) *Result {
	s := labeller{r}
	l := labels.New(len(s.Source.Blocks))
	p := &Result{Labels: l}
	rules := newRulings(s.Source, o.Rules)
	s.labelStrips(l, rules)
	if s.Source.Flat {
		if model.Wanted(s.Ctx) == nil && s.noStory(l, nil, func(i int) bool { return s.Source.Blocks[i].Shape.Words > 7 && l.Role(i) == "" }) {
			for i := range s.Source.Blocks {
				l.Assign(i, labels.Other, 0.7, noStoryReason)
			}
			return p
		}
		flat.Label(r, l)
		return p
	}
	if l.Headline = rules.headline; l.Headline < 0 {
		l.Headline = s.findHeadline(rules)
	}
	if rows := model.Wanted(s.Ctx); rows != nil {
		*rows = s.trainingRows(l)
	}
	s.labelRuled(l, rules)
	if l.Headline >= 0 {
		l.Assign(l.Headline, labels.Headline, 0.9, s.headlineReason(l.Headline))
	}
	p.Scores = classify.Score(r.Page, l.Headline)
	d := body.Decide(r.Page, p.Scores.Of, o.Shift, l.Headline, o.Observe)
	if o.Opinion != nil && s.unsure(d) {
		if moved, ok := s.withOpinion(p.Scores.Of, o.Opinion()); ok {
			d = body.Decide(r.Page, moved, o.Shift, l.Headline, o.Observe)
		}
	}
	if !rules.bounded {
		if s.noStory(l, d, func(i int) bool { return d.In[i] }) {
			clear(d.In)
			o.Observe.Tell(noStoryReason, d.In)
		}
	}
	s.afterHeadline(l, d)
	o.Observe.Tell("before the headline", d.In)
	s.withoutTeasers(l, d)
	o.Observe.Tell("headlines of other stories above the byline", d.In)
	if !o.Live {
		s.withoutAppended(l, d)
		o.Observe.Tell("of a story that is appended below", d.In)
		s.withoutComments(l, d)
		o.Observe.Tell("below a heading over comments", d.In)
	}
	s.bound(l, rules, d)
	d.Settle(r.Page)
	p.Body = d
	l.Root, l.Confidence, l.Listing = d.Root, d.Confidence, d.Listing
	p.Live = live.Label(r, l, d, o.Live)
	if !d.Listing && l.NoStory == "" {
		if len(p.Live) == 0 && !rules.bounded {
			s.withoutRemarks(l, d)
			o.Observe.Tell("comments of readers", d.In)
		}
		front.Label(r, l, d)
		s.withoutWaiting(l, d)
	}
	p.Comments = comments.Label(r, l, d)
	people := s.People(l)
	s.labelRelatedLinks(l)
	s.labelBody(l, d, p.Scores, rules.bounded, people)
	furniture.Label(r, l, people)
	return p
}

// afterHeadline drops what was decided to be body before a sure headline, unless it is most of the text: then the
// headline is not where the story starts.
func (s labeller) afterHeadline(l *labels.Labels, d *body.Body) {
	h := l.Headline
	if h < 0 || !s.sureHeadline(h) {
		return
	}
	before, all := int32(0), int32(0)
	for i, in := range d.In {
		if in {
			all += s.Source.Blocks[i].Shape.Runes
			if i < h {
				before += s.Source.Blocks[i].Shape.Runes
			}
		}
	}
	if before*10 > all*3 {
		return
	}
	for i := range h {
		d.In[i] = false
	}
}

// sureHeadline reports a heading that is declared as the headline or is an h1. Any other may be a subheading of the text.
func (s labeller) sureHeadline(h int) bool {
	b := &s.Source.Blocks[h]
	return b.Kind == page.Heading && (b.Level == 1 || s.Blocks[h].Equal&evidence.EqualHeadline != 0)
}

// labelBody gives the blocks of the body their roles, pictures and captions between them included.
func (s labeller) labelBody(l *labels.Labels, d *body.Body, c *classify.Scores, bounded bool, people []string) {
	for i, in := range d.In {
		if in && (l.Role(i) == "" || l.Role(i).InBody()) {
			if l.First < 0 {
				l.First = i
			}
			l.Last = i
		}
	}
	if l.First < 0 {
		return
	}
	from := s.storyStart(l, d)
	var scored []int32
	begun := false // a paragraph of the body came
	for i := from; i < len(d.In) && !s.CancelledAt(i); i++ {
		b := &s.Source.Blocks[i]
		switch {
		case l.Role(i) != "":
		case d.In[i] && s.headlineAgain(l, i):
			l.Assign(i, labels.Other, 0.7, "the headline once more")
		case d.In[i] && s.printsData(i):
			l.Assign(i, labels.Other, 0.8, "microdata printed as text")
		case s.tagLinks(i), d.In[i] && begun && i >= l.Last-mostTagsAtEnd && s.tagsAtEnd(d, i):
			l.Assign(i, labels.Tag, 0.8, "a link to the stories of a tag")
		case d.In[i] && line.IsCount(b.Text) && s.ofPicture(i) && s.isSlide(s.around(i)):
			l.Assign(i, labels.Counter, 0.7, "says which of how many this is")
		case d.In[i] && b.Shape.Words <= shortCaptionWords && s.belowPicture(i) && (!b.Shape.EndsStop || s.beforeCredit(i) && (begun || s.isSlide(s.around(i)))):
			l.Assign(i, labels.Figure, 0.6, captionByPlace)
		case d.In[i] && s.namedCaption(i):
			l.Assign(i, labels.Figure, 0.7, "a caption by its class, below a picture")
		case d.In[i] && s.oneLink(i, l):
			l.Assign(i, labels.Related, 0.8, "one link without an end of sentence between paragraphs")
		case i <= l.Last && s.CreditByPlace(i):
			l.Assign(i, labels.Credit, 0.6, "a name alone at the end of a caption")
		case d.In[i] && i >= l.Last-1 && i > l.First+2 && lines.NamedFirst(b, people):
			l.Assign(i, labels.Biography, 0.7, "begins with the name of the story's author, at its end")
		case d.In[i] && i >= l.Last-3 && s.addressLine(b):
			l.Assign(i, lines.RoleOf(line.Print), 0.7, "an address after a label")
		case d.In[i] && s.strayInBody(i):
			l.Assign(i, lines.RoleOf(s.Blocks[i].Line), 0.7, "reads as such a line inside the body")
		case d.In[i]:
			l.Assign(i, labels.OfKind(b.Kind), classify.Chance(d.Score[i]), "")
			scored = append(scored, int32(i))
			begun = begun || b.Kind == page.Paragraph
		case i < l.Last && !bounded:
			s.labelBetween(l, i)
		}
	}
	c.Reasons(scored, func(i int32, reason string) { l.Explain(int(i), reason) })
}

// storyStart is the first block that can belong to the story: of the element that holds it, or the headline.
func (s labeller) storyStart(l *labels.Labels, d *body.Body) int {
	from := l.First
	if l.Headline >= 0 {
		from = min(from, l.Headline)
	}
	if e := &s.Source.Elements[max(d.Root, 0)]; e.Tag != "html" && e.Tag != "body" {
		from = min(from, int(e.First))
	}
	return from
}

// strayInBody reports a line that stands in the body and says of itself that it is no part of it. What reads as a
// label of another story may still be a heading of this one: that needs a link or a short line as well.
func (s labeller) strayInBody(i int) bool {
	b := &s.Source.Blocks[i]
	if b.Kind == page.Control && strings.HasPrefix(b.Text, "[") && strings.HasSuffix(b.Text, "]") { // "[edit]" in a wiki's heading
		return true
	}
	if !saysAnything(b) {
		return true
	}
	switch s.Blocks[i].Line {
	case line.Correction, line.Note, line.Tail, line.Print, line.Copyright:
		return true
	case line.Ad, line.Share, line.Newsletter, line.Counter, line.Credit, line.Comments, line.Consent, line.Tag:
		return b.Shape.Words <= 40 && b.Kind != page.Heading
	case line.Related:
		return b.Shape.Links > 0 && b.Shape.LinkRunes*2 > b.Shape.Runes
	}
	return false
}

// saysAnything reports text that is more than a link in a sign, as beside a heading ("#"), or a number of stars.
func saysAnything(b *page.Block) bool {
	if b.Kind == page.Code || b.Kind == page.Table || b.Shape.Runes > 24 {
		return true
	}
	stars := strings.Count(b.Text, "★") + strings.Count(b.Text, "☆") + strings.Count(b.Text, "⭐")
	if stars < 3 && (b.Shape.Links == 0 || b.Shape.LinkRunes < b.Shape.Runes) {
		return true
	}
	return strings.IndexFunc(b.Text, unicode.IsLetter) >= 0 || stars < 3 && strings.IndexFunc(b.Text, unicode.IsDigit) >= 0
}

// headlineAgain reports a heading with the words of the headline.
func (s labeller) headlineAgain(l *labels.Labels, i int) bool {
	b := &s.Source.Blocks[i]
	return l.Headline >= 0 && b.Kind == page.Heading && b.Shape.Runes == s.Source.Blocks[l.Headline].Shape.Runes && strings.EqualFold(b.Text, s.Source.Blocks[l.Headline].Text)
}

// oneLink reports a paragraph that is one link and does not end like a sentence: a teaser for another story.
func (s labeller) oneLink(i int, l *labels.Labels) bool {
	b := &s.Source.Blocks[i]
	return b.Kind == page.Paragraph && b.Shape.Links == 1 && !b.Shape.EndsStop && b.Shape.LinkRunes*20 >= b.Shape.Runes*19 && i > l.First && i < l.Last
}

// tagLinks reports a block that is one or several links to tags, with at most a comma or another mark for each.
func (s labeller) tagLinks(i int) bool {
	b := &s.Source.Blocks[i]
	return b.Shape.Links > 0 && b.Shape.Runes-b.Shape.LinkRunes <= b.Shape.Links && !s.Hidden(b) && s.TagLinks(b) == b.Shape.Links
}

// labelBetween labels pictures, captions, credits and embeds that stand inside the story.
func (s labeller) labelBetween(l *labels.Labels, i int) {
	b := &s.Source.Blocks[i]
	el := &s.Elements[b.Element]
	const elsewhere = evidence.NamedRelated | evidence.NamedComment | evidence.NamedAd | evidence.NamedNewsletter | evidence.NamedNav | evidence.NamedShare | evidence.NamedBio
	if s.Hidden(b) || el.Above&elsewhere != 0 && !s.figureOfStory(l, i) || el.Tags&(evidence.InNav|evidence.InAside|evidence.InFooter) != 0 {
		return
	}
	credit := el.Own&evidence.NamedCredit != 0 || s.Blocks[i].Line == line.Credit
	switch {
	case (b.Kind == page.Control || s.opensPicture(b)) && !credit: // "1 / 3", "Enlarge"
	case b.Kind == page.Figure:
		l.Assign(i, labels.Figure, 0.7, "picture inside the story")
	case credit && b.Text != "" && b.Shape.Words <= 25:
		l.Assign(i, labels.Credit, 0.7, "credit by its class or its words")
	case b.Kind == page.Caption, b.Text != "" && el.Near&evidence.NamedCaption != 0, b.Text != "" && el.Tags&evidence.InFigure != 0:
		l.Assign(i, labels.Figure, 0.7, "caption inside the story")
	case b.Kind == page.Embed:
		l.Assign(i, labels.Embed, 0.7, "embed inside the story")
	case s.belowPicture(i):
		l.Assign(i, labels.Figure, 0.6, captionByPlace)
	}
}
