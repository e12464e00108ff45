package flat

import (
	"hash/maphash"
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
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
	clock     bool  // is the label of a time with a time of day and no day: "Updated at 18:20"
	dateline  bool  // begins with a dateline
	labels    bool  // labels the paragraphs after it
	states    bool  // has a finite verb of headlines
	furniture bool  // has the arrows and bars of menus
	again     bool  // begins one of the first lines, which is longer: the page's title has the headline and the site
	sited     bool  // ends with a mark and a few words, as a page's title with the site
	bullet    bool  // begins with a bullet
	numbered  bool  // begins with a number and a full stop, as an item
	first     rune
	last      rune
}

// LongestByline is how many words a line has at most that is asked for a byline or a date.
const LongestByline = 32

// longestSignature is how many words a line has at most that is asked who signs it, though no word such as "By" and no date says that it
// may: of longer ones a few in a thousand name somebody.
const longestSignature = 8

// gatherLines finds out the facts about every line; the grammars are asked for those in reach of a story. address are the words of the
// page's address.
func (s labeller) gatherLines(address map[wordID]bool, near []reach) []lineFacts {
	blocks := s.Source.Blocks
	facts := make([]lineFacts, len(blocks))
	same, seed := make(map[uint64]int32, len(blocks)), maphash.MakeSeed()
	bytes := 0
	for i := range blocks {
		bytes += len(blocks[i].Text)
	}
	words := newVocabulary(bytes, len(blocks))
	for i := range blocks {
		if s.CancelledAt(i) {
			return facts
		}
		b := &blocks[i]
		f := &facts[i]
		f.prose = b.Shape.EndsStop && b.Shape.Words >= 12 && b.Shape.LinkRunes*3 < b.Shape.Runes
		f.first, _ = utf8.DecodeRuneInString(b.Text)
		f.last, _ = utf8.DecodeLastRuneInString(b.Text)
		f.bullet = bulleted(b.Text)
		f.numbered = f.first >= '0' && f.first <= '9' && text.Numbered(b.Text, 3)
		words.add(i, b.Text, f.prose)
		if len(b.Text) <= 300 {
			same[maphash.String(seed, unmarked(b.Text, f))]++
		}
	}
	words.markAddress(address)
	title, titled := s.titleLine(facts), 0
	if title >= 0 {
		titled = words.markTitle(title)
	}
	for i := range blocks {
		if s.CancelledAt(i) {
			return facts
		}
		b := &blocks[i]
		f := &facts[i]
		if f.wordUse = words.use(i, f.prose, len(address), titled); i == title {
			f.ofTitle, f.titleWords = -1, -1
		}
		f.prose = s.prose(i)
		f.signs = codeSigns(b.Text)
		f.repeats = 1
		if len(b.Text) <= 300 {
			f.repeats = same[maphash.String(seed, unmarked(b.Text, f))]
		}
		f.furniture = furnitureMarks(b.Text)
		if near[i] != outside {
			s.readLine(i, f, near[i] == beside)
			f.dateline = b.Shape.Words >= 8 && s.StartsWithDateline(i)
		}
		f.again = s.beginsTitle(i)
		f.sited = b.Shape.Words <= LongestHeadline && lines.SiteCut(b.Text) > 0
	}
	return facts
}

// readLine asks the grammars for a short line. Who signs a story and what labels its parts stands near its prose or a date.
func (s labeller) readLine(i int, f *lineFacts, near bool) {
	b := &s.Source.Blocks[i]
	if b.Shape.Words <= LongestByline && b.Kind != page.Code {
		if b.Shape.Digits > 0 {
			f.dated = s.Stamps(i).Any()
			f.isDate = f.dated && s.IsDate(i)
			f.clock = !f.dated && s.Stamps(i).Clock && s.IsDate(i)
		}
		if b.Shape.Words >= 2 && !f.furniture {
			f.by = lines.StartsLikeByline(b.Text, s.Locale)
			f.signed = (f.by || near && !b.Shape.EndsStop && (b.Shape.Words <= longestSignature || f.dated && b.Shape.Words <= 16) && mayName(f, &b.Shape)) && s.NamesSomebody(i)
		}
	}
	if near && b.Shape.Words <= 20 && !f.furniture {
		f.labels = s.labelsNext(i)
		f.states = s.states(b.Text)
	}
}

// mayName reports a line that may be a name: two of its words begin with capitals, or it is in a script that has none.
func mayName(f *lineFacts, sh *page.Shape) bool {
	return f.capitals >= 2 || sh.Upper == 0 && !lang.IsSmall(f.first)
}

// titleLine is the longest of the three first lines, where it has as many words as a title: -1 where none has.
func (s labeller) titleLine(facts []lineFacts) int {
	best, most := -1, int32(3)
	for i := range min(3, len(facts)) {
		if sh := &s.Source.Blocks[i].Shape; sh.Words > most && sh.Words <= 30 && !facts[i].prose {
			best, most = i, sh.Words
		}
	}
	return best
}

// unmarked is a line without the bullet or the number that it begins with.
func unmarked(line string, f *lineFacts) string {
	if !f.bullet && !f.numbered {
		return line
	}
	_, rest, _ := strings.Cut(line, " ")
	return rest
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
		n += int32(codeSign[s[i]])
	}
	return n
}

var codeSign = [256]uint8{'{': 1, '}': 1, ';': 1, '=': 1, '<': 1, '>': 1, '_': 1, '\\': 1, '|': 1, '/': 1, '[': 1, ']': 1, '+': 1, '*': 1, '#': 1, '@': 1, '~': 1}
