package label

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/body"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

const (
	// ownRunes is how much text of the body stands between the headline and the first story that is appended below.
	ownRunes = 300
	// appendedHead is how many blocks with text below its headline an appended story is signed and dated in.
	appendedHead = 5
)

// withoutAppended takes from the body the stories that a page appends below its own, for a reader who scrolls on: each begins with a
// heading that looks like the headline or leads to a page of its own, is signed and dated, and has text.
func (s labeller) withoutAppended(l *labels.Labels, d *body.Body) {
	if l.Headline < 0 {
		return
	}
	own := int32(0)
	for i := l.Headline + 1; i < len(d.In) && !s.CancelledAt(i); i++ {
		b := &s.Source.Blocks[i]
		if own >= ownRunes && b.Kind == page.Heading && s.beginsStory(l.Headline, i) && s.signed(i) {
			i = s.dropStory(d, l.Headline, i) - 1
			continue
		}
		if d.In[i] {
			own += b.Shape.Runes
		}
	}
}

// beginsStory reports a heading after the headline that is one link, or has its element and class.
func (s labeller) beginsStory(headline, i int) bool {
	b, h := &s.Source.Blocks[i], &s.Source.Blocks[headline]
	if s.Hidden(b) || b.Text == "" || b.Level == 0 || b.Shape.Words < 3 || s.headlineWords(headline, i) {
		return false
	}
	if b.Shape.Links == 1 && b.Shape.LinkRunes*10 >= b.Shape.Runes*9 {
		return true
	}
	x, y := &s.Source.Elements[b.Element], &s.Source.Elements[h.Element]
	return x.Tag == y.Tag && (x.Tag == "h1" || x.Class != "" && x.Class == y.Class)
}

func (s labeller) headlineWords(headline, i int) bool {
	return strings.EqualFold(s.Source.Blocks[i].Text, s.Source.Blocks[headline].Text)
}

// signed reports that the blocks below a heading name a day and somebody who wrote, before its text.
func (s labeller) signed(i int) bool {
	dated, named := false, false
	for j, n := i+1, 0; j < len(s.Source.Blocks) && n < appendedHead; j++ {
		b := &s.Source.Blocks[j]
		if b.Text == "" {
			continue
		}
		n++
		if b.Kind == page.Heading || s.Prosaic(b) {
			break
		}
		dated = dated || s.Stamps(j).Any()
		if !named {
			_, line := s.Signature(j)
			named = line != nil || s.Elements[b.Element].Own&evidence.NamedAuthor != 0
		}
	}
	return dated && named
}

// dropStory takes the story that begins with heading i from the body and returns the block after it. The story is what the outermost
// element around its heading holds that holds neither the headline nor text of the body before it; or, where that is the heading
// alone, all that follows.
func (s labeller) dropStory(d *body.Body, headline, i int) int {
	e := s.Source.Blocks[i].Element
	for {
		up := s.Source.Elements[e].Parent
		if up < 0 {
			break
		}
		from := int(s.Source.Elements[up].First)
		if from <= headline {
			break
		}
		before := false
		for j := from; j < i; j++ {
			before = before || d.In[j]
		}
		if before {
			break
		}
		e = up
	}
	to := int(s.Source.Elements[e].Last)
	text := false
	for j := i + 1; j < to; j++ {
		text = text || d.In[j]
	}
	if !text {
		to = len(d.In)
	}
	for j := i; j < to; j++ {
		d.In[j] = false
	}
	return to
}
