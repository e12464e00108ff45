package unglue

import (
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// A Glue says whether a text was glued.
type Glue struct {
	table        *lang.Table
	ends, inside int // borders after a sentence's end, and all others
	sentences    int // sentences that end before a space
	words        int
	count        map[string]int // how often words with a capital inside were read
	reading      bool
	lowQuotes    bool // quotations open with a low mark, so that they close with one that opens them elsewhere
}

// New begins to look at a text in a language.
func New(language string) *Glue { return &Glue{table: lang.For(language)} }

// often is how many borders a glued text has at least after ends of sentences, and several is how many of other sorts.
const (
	often   = 3
	several = 12
)

// Read counts the borders in a part of the text, until the budget's context ends.
func (g *Glue) Read(s string, limits *budget.Budget) {
	g.reading = true
	sc := scanner{g: g, s: s, limits: limits}
	for sc.next(len(s)) {
		if sc.ended {
			g.ends++
		} else {
			g.inside++
		}
	}
	g.reading = false
	g.sentences += sc.sentences
	g.words += sc.words
	g.lowQuotes = g.lowQuotes || sc.low
}

// seen is how often a word with a capital inside was read, at most so many different ones.
func (g *Glue) seen(word string) int {
	if !g.reading {
		return g.count[word]
	}
	if g.count == nil {
		g.count = map[string]int{}
	}
	if n := g.count[word]; n > 0 || len(g.count) < 4096 {
		g.count[word] = n + 1
	}
	return 0
}

// Holds reports that the parts that were read were glued: a sentence in forty ends without a space after it, or one word in
// fifty touches the next.
func (g *Glue) Holds() bool {
	return g.ends >= often && g.ends*40 >= g.sentences || g.ends > 0 && g.ends+g.inside >= several && (g.ends+min(g.inside, 3*len(g.count)/2))*50 >= g.words
}

// Next is the first border in s after byte from, at most end.
func (g *Glue) Next(s string, from, end int) int {
	sc := scanner{g: g, s: s, from: from, i: from, spaces: true}
	if sc.next(end) {
		return sc.i
	}
	return end
}

// A scanner finds borders, one after the other. It stands on the byte after one.
type scanner struct {
	g         *Glue
	s         string
	from      int  // where the piece begins
	i         int  // the border that was found
	spaces    bool // several spaces are a border
	ended     bool // the border comes after the end of a sentence
	low       bool // a low mark opened a quotation
	right     bool // the piece has a "«"
	angle     bool // the piece has a "»" that nothing opened: quotations are »so«
	quotes    int  // straight quotation marks in the piece
	sentences int
	words     int
	steps     int
	limits    *budget.Budget // nil where the piece is bounded
}

// next goes to the next border before end.
func (sc *scanner) next(end int) bool {
	var last rune // the letter or mark right before i
	blanks := 0
	for i := sc.i; i < end; {
		if sc.steps++; sc.limits != nil && sc.limits.Cancelled(sc.steps) {
			return false
		}
		if small(sc.s[i]) && (blanks <= 1 || !sc.spaces) { // never a border: the rest of the word neither, nor small words after it
			for i++; i < end; i++ {
				if c := sc.s[i]; !small(c) {
					if c != ' ' || i+1 == end || !small(sc.s[i+1]) {
						break
					}
					sc.words++
				}
			}
			last, blanks = rune(sc.s[i-1]), 0
			continue
		}
		r, size := rune(sc.s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(sc.s[i:])
		}
		switch {
		case r == '\n' || r == '\r':
			last, sc.from, sc.quotes, blanks = 0, i+size, 0, 0
		case r == ' ' || r == '\t' || r == '\u00a0':
			if blanks++; blanks == 1 {
				sc.words++
			}
		default:
			switch {
			case blanks > 0:
				if sc.spaces && blanks > 1 && i > sc.from && last != 0 && sc.apart(last, r, blanks) {
					sc.found(i)
					return true
				}
				if (last == '.' || last == '!' || last == '?') && unicode.IsUpper(r) {
					sc.sentences++
				}
				last = 0
			case i > sc.from && last != 0 && sc.border(i, last, r):
				sc.found(i)
				return true
			}
			blanks = 0
			if r == '"' {
				sc.quotes++
			}
			sc.low = sc.low || r == '„'
			if r == '«' || r == '»' {
				sc.angle = r == '»' && !sc.right
				sc.right = sc.right || r == '«'
			}
			last = r
		}
		i += size
	}
	sc.i = end
	return false
}

// small reports a small letter of English.
func small(c byte) bool { return 'a' <= c && c <= 'z' }

// found ends a piece at i.
func (sc *scanner) found(i int) {
	sc.i, sc.from, sc.quotes, sc.right, sc.angle = i, i, 0, false, false
}

// apart reports that several spaces are a border: three, or two between words that do not follow one another in a sentence.
func (sc *scanner) apart(last, r rune, blanks int) bool {
	if blanks >= 3 {
		return true
	}
	return !text.SentenceEnd(last) && !text.Closing(last) && last != ',' && last != ';' && (unicode.IsUpper(r) || unicode.IsDigit(r))
}
