package label

import (
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/body"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

const (
	// ownRunes is how much text of the body stands between the headline and the first story that is appended below.
	ownRunes = 300
	// appendedHead is how many blocks with text below its headline an appended story is signed and dated in.
	appendedHead = 5
)

// withoutAppended takes from the body the stories that a page appends below its own, for a reader who scrolls on: each begins with a
// heading that looks like the headline, leads to a page of its own, or is signed as the headline is; it is dated, and has text. One
// that is written as the headline is and leads to another page need not be signed.
func (s labeller) withoutAppended(l *labels.Labels, d *body.Body) {
	if l.Headline < 0 {
		return
	}
	own, last := int32(0), l.Headline // the letters of the body since the headline, and its last block
	for i := l.Headline + 1; i < len(d.In) && !s.CancelledAt(i); i++ {
		b := &s.Source.Blocks[i]
		if own >= ownRunes && b.Kind == page.Heading && s.beginsStory(l, i) && s.signed(i, s.leadsAway(l, i)) {
			i = s.dropStory(d, last, i, len(d.In)) - 1
			continue
		}
		if d.In[i] {
			own, last = own+lettersOf(b), i
		}
	}
}

// lettersOf is how long a block's text is, in letters of an alphabet: a character of Chinese, Japanese or Korean says as much as two.
func lettersOf(b *page.Block) int32 {
	if r, _ := utf8.DecodeRuneInString(b.Text); text.HanOrKana(r) || unicode.Is(unicode.Hangul, r) {
		return 2 * b.Shape.Runes
	}
	return b.Shape.Runes
}

// beginsStory reports a heading after the headline that is one link, has its element and class, or is signed and dated as it is.
func (s labeller) beginsStory(l *labels.Labels, i int) bool {
	b, h := &s.Source.Blocks[i], &s.Source.Blocks[l.Headline]
	if s.Hidden(b) || b.Text == "" || b.Level == 0 || b.Shape.Words < 3 || s.headlineAgain(l, i) {
		return false
	}
	if isLink(b) {
		return true
	}
	if b.Level <= 2 && s.signedBelow(i) && s.signedBelow(l.Headline) && !s.signedParts(l.Headline) {
		return true
	}
	x, y := &s.Source.Elements[b.Element], &s.Source.Elements[h.Element]
	return x.Tag == y.Tag && (x.Tag == "h1" || x.Class != "" && x.Class == y.Class)
}

// leastParts is how many signed and dated headings after the headline are parts of one page: entries, not stories appended to it.
const leastParts = 3

// signedParts reports a page whose parts are signed and dated each.
func (s labeller) signedParts(headline int) bool {
	n := 0
	for i := headline + 1; i < len(s.Source.Blocks) && n < leastParts; i++ {
		if b := &s.Source.Blocks[i]; b.Level > 0 && b.Level <= 2 && b.Shape.Words >= 3 && s.signedBelow(i) {
			n++
		}
	}
	return n >= leastParts
}

// signedBelow reports that right below a heading short lines name who wrote and say a day: "By Ada Frings", "3 May 2024".
func (s labeller) signedBelow(i int) bool {
	dated, named := false, false
	for j, n := i+1, 0; j < len(s.Source.Blocks) && n < 3; j++ {
		b := &s.Source.Blocks[j]
		if b.Text == "" {
			continue
		}
		n++
		if b.Kind == page.Heading || b.Shape.Words > 16 || b.Shape.EndsStop && b.Shape.Words > 8 {
			break
		}
		dated = dated || s.Stamps(j).Any()
		named = named || lines.StartsLikeByline(b.Text, s.Locale) && s.NamesSomebody(j) || s.Elements[b.Element].Own&evidence.NamedAuthor != 0
	}
	return dated && named
}

// leadsAway reports a heading that is one link and otherwise written as a headline that is none.
func (s labeller) leadsAway(l *labels.Labels, i int) bool {
	b, h := &s.Source.Blocks[i], &s.Source.Blocks[l.Headline]
	return isLink(b) && h.Shape.Links == 0 && b.Level > 0 && b.Level == h.Level
}

// signed reports that the blocks below a heading name a day and, unless that is known, somebody who wrote, before its text.
func (s labeller) signed(i int, named bool) bool {
	dated := false
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
// element around its heading holds that does not hold block last, the headline or the last text of the body before it; or, where that
// is the heading alone, all that follows; and nothing from block end on.
func (s labeller) dropStory(d *body.Body, last, i, end int) int {
	to := min(s.endOf(last, i), end)
	holds := false
	for j := i + 1; j < to; j++ {
		holds = holds || d.In[j]
	}
	if !holds {
		to = end
	}
	for j := i; j < to; j++ {
		d.In[j] = false
	}
	return to
}

// endOf is the block after the outermost element around block i that does not hold block last.
func (s labeller) endOf(last, i int) int {
	els := s.Source.Elements
	e := s.Source.Blocks[i].Element
	for up := els[e].Parent; up >= 0 && int(els[up].First) > last; up = els[e].Parent {
		e = up
	}
	return int(els[e].Last)
}
