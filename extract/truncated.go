package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
)

// Limits of what counts as a story that stops short. Of 1,326 annotated pages 51 declare that they are not free, and most of
// those show the whole story all the same: a declaration alone says nothing. Nor do the words of an offer below it: the
// story must be short too, or break off.
const (
	wallBlocks    = 8   // blocks with text after the body that are read for the words of a wall
	wallWords     = 40  // words of such a block
	teaserWords   = 450 // words of body, where the page declares that it is not free
	boxWords      = 250 // words of body, where an element is named after the wall, or two blocks ask
	missingLetter = 400 // letters of a declared text that the page must lack
)

// truncation tells a page that stops before its story does, and by what: words of a wall right after a short text or one
// that breaks off, a control to read on after a text that breaks off, or a declared text that goes on where the page stops.
func (s *assembler) truncation(a *Article) (Origin, bool) {
	last := s.lastProse()
	if last < 0 || s.Listing || s.Source.Flat {
		return Origin{}, false
	}
	seen, first := 0, -1 // blocks after the body; the first that asks
	for i := max(0, last-3); i < len(s.Source.Blocks) && seen <= wallBlocks; i++ {
		b := &s.Source.Blocks[i]
		if b.Text == "" {
			continue
		}
		if i > last {
			seen++
		}
		asks := i != last && s.isWall(i)
		if asks && (s.walls(a, i, last) || first >= 0 && s.proseWords(last) < boxWords) || i > last && seen <= 2 && s.readsOn(i, last, a.URL) {
			return Origin{Raw: b.Text, Source: claim.FromShown.String(), Where: s.Source.Path(b.Element)}, true
		}
		if asks && first < 0 {
			first = i
		}
	}
	if rest := s.declaresMore(); rest != "" {
		c := &s.Declared.BodyClaim
		return Origin{Raw: rest, Source: c.Source.String(), Where: c.Where}, true
	}
	return Origin{}, false
}

// lastProse is the last block of the body that is prose; -1 when there is none.
func (s *assembler) lastProse() int {
	for i := s.Len() - 1; i >= 0 && !s.CancelledAt(i); i-- {
		if s.isProse(i) {
			return i
		}
	}
	return -1
}

// proseWords counts the words of the body's prose up to block last.
func (s *assembler) proseWords(last int) int32 {
	words := int32(0)
	for i := 0; i <= last && !s.CancelledAt(i); i++ {
		if s.isProse(i) {
			words += s.Source.Blocks[i].Shape.Words
		}
	}
	return words
}

// isProse reports a block of the body with text of its own that asks for nothing.
func (s *assembler) isProse(i int) bool {
	b, r := &s.Source.Blocks[i], s.Role(i)
	return b.Text != "" && r.InBody() && r != labels.Figure && r != labels.Embed && (b.Shape.Words > wallWords || !s.asks(b.Text))
}

// asks reports words that ask for money or an account to read on.
func (s *assembler) asks(text string) bool {
	_, end := s.asking(text)
	return end > 0
}

// asking is where such words stand in a text, 0 and 0 where there are none.
func (s *assembler) asking(text string) (start, end int) {
	for _, t := range [...]*lang.Table{lang.For(s.Language), lang.For("en")} {
		if _, start, end = t.Find(lang.Paywall, text); end > 0 {
			return start, end
		}
	}
	return 0, 0
}

// isWall reports a block that asks for money or an account to read on.
func (s *assembler) isWall(i int) bool {
	b := &s.Source.Blocks[i]
	el := &s.Elements[b.Element]
	return b.Shape.Words <= wallWords && !s.Hidden(b) && el.Tags&(evidence.InNav|evidence.InDialog) == 0 && el.Above&(evidence.NamedComment|evidence.NamedConsent) == 0 && s.Role(i) != labels.Headline && s.asks(b.Text)
}

// walls reports that the story above a wall is not whole: it breaks off, the wall says how much is missing, or it is short
// and the page says that it is not free or names the wall as one.
func (s *assembler) walls(a *Article, i, last int) bool {
	b := &s.Source.Blocks[i]
	restricted := a.Access == Paywalled || a.Access == Metered
	box := s.Elements[b.Element].Above&^s.Elements[s.Source.Blocks[max(s.First, 0)].Element].Above&evidence.NamedPaywall != 0
	switch {
	case s.breaksOff(last), s.saysHowMuch(b.Text):
		return true
	case !restricted && !box:
		return false
	}
	words := s.proseWords(last)
	return restricted && words < teaserWords || box && words < boxWords || s.unfinished(last) && words < teaserWords
}

// saysHowMuch reports a percentage just before the words that ask: "57 % de cet article à lire". After them it is a discount's.
func (s *assembler) saysHowMuch(text string) bool {
	start, _ := s.asking(text)
	at := strings.LastIndexAny(text[:start], "%٪％")
	return at > 0 && strings.ContainsAny(text[max(0, at-4):at], "0123456789") && len(strings.Fields(text[at:start])) <= 1+mostBetween
}

// mostBetween is how many words stand between a percentage and what it is of.
const mostBetween = 2

// breaksOff reports a paragraph that ends in an ellipsis.
func (s *assembler) breaksOff(i int) bool {
	b := &s.Source.Blocks[i]
	text := strings.TrimRightFunc(b.Text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(")]}\"”»", r) })
	return b.Kind == page.Paragraph && b.Shape.Words >= 8 && (strings.HasSuffix(text, "…") || strings.HasSuffix(text, "...") || strings.HasSuffix(text, "……"))
}

// unfinished reports a paragraph that ends without the mark of a sentence's end, in a script that has one.
func (s *assembler) unfinished(i int) bool {
	b := &s.Source.Blocks[i]
	r, _ := utf8.DecodeLastRuneInString(b.Text)
	return b.Kind == page.Paragraph && b.Shape.Words >= 8 && !b.Shape.EndsStop && (unicode.IsLetter(r) || r == ',') && !lines.WithoutStops(b.Text)
}

// readsOn reports a control to read on, or a link to the page itself, after a text that breaks off: "Read more". A link
// to another page is of another story.
func (s *assembler) readsOn(i, last int, address string) bool {
	b := &s.Source.Blocks[i]
	if !s.breaksOff(last) || s.Hidden(b) || b.Shape.Words > 6 || s.Blocks[i].Line != line.Related {
		return false
	}
	el := &s.Elements[b.Element]
	if el.Above&evidence.NamedRelated&^s.Elements[s.Source.Blocks[last].Element].Above != 0 && b.Kind != page.Control || el.Tags&(evidence.InNav|evidence.InAside) != 0 {
		return false
	}
	for _, sp := range b.Spans {
		if sp.Kind == page.Link && !samePage(sp.Value, address) {
			return false
		}
	}
	return b.Kind == page.Control || b.Shape.Links > 0
}

// samePage reports a link to the page it stands on: to a place in it, to a script, or to its address.
func samePage(link, address string) bool {
	link = strings.TrimSpace(link)
	if link == "" || link[0] == '#' || strings.HasPrefix(strings.ToLower(link), "javascript:") {
		return true
	}
	link, _, _ = strings.Cut(link, "#")
	address, _, _ = strings.Cut(address, "#")
	return address != "" && (link == address || strings.HasSuffix(address, link) && strings.HasPrefix(link, "/"))
}

// declaresMore is the end of a declared text that begins as the page does and goes on where the page stops; "" when the
// page shows it all.
func (s *assembler) declaresMore() string {
	declared := s.Declared.Body
	if len(declared) < 2*missingLetter {
		return ""
	}
	shown, within := 0, 0 // letters of the body; those that stand in the declared text
	end := 0              // where the last of them ends in it
	for i := range s.Len() {
		b := &s.Source.Blocks[i]
		if r := s.Role(i); b.Text == "" || !r.InBody() || r == labels.Figure || r == labels.Embed {
			continue
		}
		f := text.Fold(b.Text)
		shown += len(f)
		if len(f) < 20 {
			continue
		}
		f = f[:text.Boundary(f, min(len(f), 200))]
		if at := strings.Index(declared[end:], f); at >= 0 {
			within += len(f)
			end += at + len(f)
		}
	}
	rest := declared[min(len(declared), end):]
	if within == 0 || len(rest) < missingLetter || len(rest)*2 < shown {
		return ""
	}
	probe := rest[text.Boundary(rest, len(rest)/2):]
	probe = probe[:text.Boundary(probe, min(len(probe), 60))]
	tail := rest[text.Boundary(rest, max(0, len(rest)-60)):]
	for i := range s.Source.Blocks {
		if f := text.Fold(s.Source.Blocks[i].Text); strings.Contains(f, probe) || strings.Contains(f, tail) {
			return "" // the page has it, whatever role it got
		}
	}
	raw := clean.Collapse(s.Declared.BodyClaim.Raw)
	return strings.Clone(raw[text.Boundary(raw, max(0, len(raw)-200)):]) // of the page's own bytes, which are the caller's
}
