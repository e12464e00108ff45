package shown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
)

// splitKicker parts the words above a headline from the headline where both stand in one heading: by the class of the
// first part, or because the second equals a declared headline. kicker is "" when there is none.
func (s *collector) splitKicker(i int) (kicker, title string) {
	b := &s.Source.Blocks[i]
	if s.Source.Flat {
		if k := s.Kicker(i); k > 0 {
			return strings.Trim(b.Text[:k], kickerMarks), b.Text[k:]
		}
		return "", s.Title(i)
	}
	for _, sp := range b.Spans {
		if sp.Start != 0 || int(sp.End) >= len(b.Text) {
			continue
		}
		named := sp.Kind == page.Marked && s.Elements[sp.Element].Own&evidence.NamedKicker != 0
		if kicker, title = parted(b.Text, int(sp.End)); title != "" && (named || s.declares(title)) {
			return kicker, title
		}
	}
	if kicker, title = s.betweenBadges(b); title != "" {
		return kicker, title
	}
	for at := 0; at < len(b.Text); at++ {
		switch b.Text[at] {
		case ':', '|', '-', '/', '\n':
			if kicker, title = parted(b.Text, at); title != "" && s.declares(title) && !s.declares(b.Text) {
				return kicker, title
			}
		}
	}
	return "", b.Text
}

// betweenBadges parts small elements at both ends of a heading from what is left, where that is a headline which the page declares, or which its
// title begins with: "Exclusive", "Subscribers only".
func (s *collector) betweenBadges(b *page.Block) (kicker, title string) {
	from, to := 0, len(b.Text)
	for _, sp := range b.Spans {
		if int(sp.End-sp.Start) > mostBadge || sp.Kind != page.Marked && sp.Kind != page.Strong {
			continue
		}
		switch {
		case sp.Start == 0:
			from = int(sp.End)
		case int(sp.End) == len(b.Text) && !unicode.IsLower(firstRune(b.Text[sp.Start:])):
			to = int(sp.Start)
		}
	}
	if from >= to || from == 0 && to == len(b.Text) {
		return "", ""
	}
	title = strings.Trim(b.Text[from:to], kickerMarks)
	if len(strings.Fields(title)) < 3 && !text.Spaceless(firstRune(title)) || s.declares(b.Text) || !s.declares(title) && !s.titled(title) {
		return "", ""
	}
	return strings.Trim(b.Text[:from], kickerMarks), title
}

// mostBadge is the most bytes of a badge in a headline.
const mostBadge = 40

// titled reports that the page's title is these words and what a mark parts from them.
func (s *collector) titled(title string) bool {
	rest, ok := strings.CutPrefix(text.Collapse(s.Source.Facts.Title), title)
	return ok && (rest == "" || rest[0] == ' ' && strings.ContainsAny(rest[:min(4, len(rest))], "|-–—·:»"))
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// kickerMarks part a kicker from its headline.
const kickerMarks = " \n:|/–—-•·"

// parted cuts a heading at a byte; nothing when the first part is longer than eight words.
func parted(text string, at int) (kicker, title string) {
	kicker, title = strings.Trim(text[:at], kickerMarks), strings.TrimLeft(text[at:], kickerMarks)
	if kicker == "" || len(strings.Fields(kicker)) > 8 {
		return "", ""
	}
	return kicker, title
}

// declares reports that the page declares these words as a headline.
func (s *collector) declares(title string) bool {
	f := text.Fold(title)
	for _, h := range s.Declared.Headlines {
		if f == h {
			return true
		}
	}
	return false
}
