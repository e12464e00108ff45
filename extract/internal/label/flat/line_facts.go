package flat

import (
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
)

// lineFacts are what is known of one line by itself and by its words.
type lineFacts struct {
	wordUse
	signs     int32 // braces, semicolons and the like: more of them are in code than in prose
	repeats   int32 // how often the text holds the same line
	prose     bool  // reads as a paragraph by the hand-made rule
	signed    bool  // reads as a byline
	by        bool  // begins with a word such as "By"
	dated     bool  // has a date
	isDate    bool  // is a date, with its label if it has one
	dateline  bool  // begins with a dateline
	labels    bool  // labels the paragraphs after it
	states    bool  // has a finite verb of headlines
	furniture bool  // has the arrows and bars of menus
	again     bool  // begins one of the first lines, which is longer: the page's title has the headline and the site
	first     rune
	last      rune
}

// LongestByline is how many words a line has at most that is asked for a byline or a date.
const LongestByline = 32

// gatherLines finds out the facts about every line. address are the words of the page's address.
func (s labeller) gatherLines(address map[wordID]bool) []lineFacts {
	blocks := s.Source.Blocks
	facts := make([]lineFacts, len(blocks))
	same := make(map[string]int32, len(blocks))
	bytes := 0
	for i := range blocks {
		bytes += len(blocks[i].Text)
	}
	words := newVocabulary(bytes)
	for i := range blocks {
		if s.CancelledAt(i) {
			return facts
		}
		b := &blocks[i]
		f := &facts[i]
		f.prose = b.Shape.EndsStop && b.Shape.Words >= 12 && b.Shape.LinkRunes*3 < b.Shape.Runes
		words.add(i, b.Text, f.prose)
		if len(b.Text) <= 300 {
			same[b.Text]++
		}
	}
	for i := range blocks {
		if s.CancelledAt(i) {
			return facts
		}
		b := &blocks[i]
		f := &facts[i]
		f.wordUse = words.use(b.Text, f.prose, address)
		f.prose = s.prose(i)
		f.signs = codeSigns(b.Text)
		f.repeats = 1
		if len(b.Text) <= 300 {
			f.repeats = same[b.Text]
		}
		f.first, _ = utf8.DecodeRuneInString(b.Text)
		f.last, _ = utf8.DecodeLastRuneInString(b.Text)
		f.furniture = furnitureMarks(b.Text)
		if b.Shape.Words <= LongestByline && b.Kind != page.Code {
			if b.Shape.Digits > 0 {
				f.dated = s.Stamps(i).Any()
				f.isDate = f.dated && s.IsDate(i)
			}
			if b.Shape.Words >= 2 && !f.furniture {
				f.by = lines.StartsLikeByline(b.Text, s.Locale)
				f.signed = (f.by || !b.Shape.EndsStop && b.Shape.Words <= 16) && s.NamesSomebody(i)
			}
		}
		f.dateline = b.Shape.Words >= 8 && s.StartsWithDateline(i)
		f.again = s.beginsTitle(i)
		if b.Shape.Words <= 20 && !f.furniture {
			f.labels = s.labelsNext(i)
			f.states = s.states(b.Text)
		}
	}
	return facts
}

// beginsTitle reports a line of some length that one of the three first lines begins with.
func (s labeller) beginsTitle(i int) bool {
	line := s.Source.Blocks[i].Text
	if len(line) < 15 {
		return false
	}
	for k := range min(3, i) {
		if first := s.Source.Blocks[k].Text; len(first) > len(line) && strings.HasPrefix(first, line) {
			return true
		}
	}
	return false
}

// codeSigns counts the signs that programs have and prose has not.
func codeSigns(s string) (n int32) {
	for i := range len(s) {
		switch s[i] {
		case '{', '}', ';', '=', '<', '>', '_', '\\', '|', '/', '[', ']', '+', '*', '#', '@', '~':
			n++
		}
	}
	return n
}
