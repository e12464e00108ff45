package ticker

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/internal/figure"
)

// A Strip is the part of a line that is market quotes: line[Start:End]. What comes before it is a date prefix or
// a label ("MARKETS"), what comes after it is other text, the lead of an article for example.
type Strip struct {
	Quotes     []Quote
	Start, End int
	Strength   Strength
}

// A Strength says how far a line by itself proves that it is a strip.
type Strength uint8

// The strengths. A weak line ("AVN 65.22", "PML 74 +3.5") is a strip in the company of others only; see Merge.
const (
	NoStrip Strength = iota
	WeakStrip
	StrongStrip
)

// Find reads the market quotes a line begins with; ok reports that the line by itself is a strip, which is when
// Strength is StrongStrip. Language is a tag ("en", "de-CH") and may be empty: it decides what a single dot or comma before
// three digits means where the line does not, and whether ▲ is up (everywhere else) or minus (in Japanese); the
// line's own script outranks it. Quotes are in the order of the line. The cost is linear in the line's length.
func Find(line, language string) (s Strip, ok bool) {
	var f Finder
	return f.Find(line, language)
}

// A Finder finds the strips of many lines, whose tokens share one piece of memory. The zero Finder is ready.
type Finder struct{ tokens []token }

// Find does what the function Find does.
func (f *Finder) Find(line, language string) (s Strip, ok bool) {
	prefix, _ := DatePrefix(line)
	if !mayBeginQuote(line[prefix:], language) {
		return Strip{}, false
	}
	if f.tokens == nil {
		f.tokens = make([]token, 0, 48)
	}
	r := quoteReader{line: line, lang: language, tokens: f.tokens[:0]}
	r.read(prefix)
	f.tokens = r.tokens
	if len(r.tokens) < 3 {
		return Strip{}, false
	}
	s = r.strip()
	return s, s.Strength == StrongStrip
}

// Parse is Find for a caller that wants the quotes and the text around them: rest is the line without its
// strip and without the space on both sides of it.
func Parse(line, language string) (quotes []Quote, rest string, ok bool) {
	s, ok := Find(line, language)
	if !ok {
		return nil, line, false
	}
	before, after := strings.TrimRight(line[:s.Start], " "), strings.TrimLeft(line[s.End:], " ")
	if before == "" || after == "" {
		return s.Quotes, before + after, true
	}
	return s.Quotes, before + " " + after, true
}

// mayBeginQuote reports that a line may begin with a quote: a figure, an arrow or a missing value stands within the first
// words, and neither the first word nor the one after the figure is a sentence's. It keeps the cost of prose low.
func mayBeginQuote(line, language string) bool {
	i := firstFigure(line)
	if i < 0 || i == len(line) {
		return i >= 0
	}
	if _, clock := clockAt(line[i:]); clock {
		return true // "As of 4:00 PM: …"
	}
	first, _, _ := strings.Cut(strings.TrimLeft(line[:i], " "), " ")
	var buf [24]byte
	if w := foldInto(buf[:0], first); w != nil && tableMeaning(w)&isProse != 0 {
		return false
	}
	for i < len(line) && ('0' <= line[i] && line[i] <= '9' || line[i] == '.' || line[i] == ',') {
		i++
	}
	if i+1 >= len(line) || line[i] != ' ' || line[i+1] < 'a' || line[i+1] > 'z' {
		return true
	}
	end := WordEnd(line, i+1)
	if rest := line[end:]; len(rest) > 1 && rest[0] == ' ' && '0' <= rest[1] && rest[1] <= '9' {
		return true // Taux 10 ans 3,15 %
	}
	if m := wordMeaning(line[i+1 : end]); m&^(isProse|isLookalike|isZone|isSmall) != 0 {
		return true
	}
	_, n := signPhrase(line[i+1:], language)
	return n != 0
}

// firstFigure is the place of the first figure, arrow or missing value within the words a name has, -1 when there is none, and
// len(line) for a missing value of ASCII.
func firstFigure(line string) int {
	words := 0
	for i := 0; i < len(line) && i < 200; {
		switch c := line[i]; {
		case c >= utf8.RuneSelf:
			n := letterWidth(line[i:])
			if n == 0 {
				var r rune
				if r, n = utf8.DecodeRuneInString(line[i:]); beginsValue(r) {
					return i
				}
			}
			i += n
			continue
		case c >= 'a':
		case c == ' ':
			if words++; words > nameWords+2 {
				return -1
			}
		case '0' <= c && c <= '9':
			return i
		case missingValue(line, i):
			return len(line)
		}
		i++
	}
	return -1
}

// letterWidth is the bytes of the letter outside ASCII that s begins with, for most letters of the scripts of news, told by their
// first bytes. It is 0 where the rune has to be looked at, and 1 for a byte that begins no rune.
func letterWidth(s string) int {
	switch c := s[0]; {
	case c < 0xC2 || c > 0xF4:
		return 1
	case c == 0xD9 || c == 0xDB:
		if len(s) > 1 && arabicLetter(c, s[1]) {
			return 2
		}
	case c < 0xE0:
		return 2
	case c == 0xE0:
		if len(s) > 2 && indicLetter(s[1], s[2]) {
			return 3
		}
	case c == 0xE3:
		if len(s) > 2 && s[1] >= 0x81 && s[1] <= 0x83 { // kana
			return 3
		}
	case c > 0xE3 && c < 0xEF: // Han and Hangul
		return 3
	}
	return 0
}

// arabicLetter reports the two bytes of a letter of the Arabic script among its digits, which are D9 A0 to A9 and DB B0 to B9.
func arabicLetter(first, second byte) bool {
	if first == 0xD9 {
		return second < 0xA0 || second > 0xAF
	}
	return second < 0xB0
}

// indicLetter reports the bytes after E0 of a letter from U+0800 to U+0DFF, whose digits are the last ten but sixteen of each 128.
func indicLetter(second, third byte) bool {
	return second < 0xB8 && (second&1 == 0 || third&0x3F-0x26 > 9)
}

// beginsValue reports a digit outside ASCII, an arrow, a minus, or a pictogram that may be one: "▲", "↓", "٣".
func beginsValue(r rune) bool {
	return r >= 0x660 && (figure.ZeroOf(r) != 0 || r >= 0x2190 && r < 0x2C00 || r == '\u2212' || r >= 0x1F000)
}

// missingValue reports the mark inside "N/A" or "--" at line[i].
func missingValue(line string, i int) bool {
	return i > 0 && (line[i] == '/' && line[i-1]|0x20 == 'n' || line[i] == '-' && line[i-1] == '-')
}

// A quoteReader reads one line: its tokens, what they agree on, and the quotes.
type quoteReader struct {
	line   string
	lang   string
	tokens []token
	point  figure.Mark // the decimal sign of the line
	minus  bool        // ▲ is minus
}

// read cuts the line into tokens from byte i on and settles what the line as a whole decides.
func (r *quoteReader) read(i int) {
	x := lexer{line: r.line, pos: i, lang: r.lang}
	var dots, commas int
	var black, down bool
	for {
		t := x.next()
		r.tokens = append(r.tokens, t)
		switch t.kind {
		case tFigure:
			switch t.fig.Vote() {
			case figure.DotMark:
				dots++
			case figure.CommaMark:
				commas++
			}
		case tArrow:
			black = black || t.arrow == blackUp
			down = down || t.arrow == downArrow
		}
		if t.kind == tEnd {
			break
		}
	}
	switch {
	case dots > commas:
		r.point = figure.DotMark
	case commas > dots:
		r.point = figure.CommaMark
	default:
		r.point = figure.DecimalSign(r.lang)
	}
	if black {
		yes, no := japanese(r.line)
		// Beside ▼ it points up in Japan too.
		r.minus = (yes || !no && (r.lang == "ja" || strings.HasPrefix(r.lang, "ja-"))) && !down
	}
}

// strip reads quotes one after the other until there are none, then judges the line.
func (r *quoteReader) strip() Strip {
	var s Strip
	strong, listed, i := 0, 0, r.afterBars(r.afterTime())
	leading := r.tokens[i].kind == tArrow
	for r.tokens[i].kind != tEnd {
		q, next := r.quote(i, leading)
		strength := NoStrip
		if next > i {
			strength = q.resolve(r)
		}
		if q.meaning&isLookalike != 0 && strong == 0 {
			return Strip{}
		}
		if strength == NoStrip {
			break
		}
		if strength == StrongStrip {
			strong++
		}
		if q.meaning&isMarket&^isGeneric != 0 && q.n == 1 && q.amounts[0].marked {
			listed++
		}
		if len(s.Quotes) == 0 {
			s.Start = int(q.start)
		}
		s.End = int(q.end)
		s.Quotes = append(s.Quotes, q.out)
		i = r.afterBars(next)
	}
	if strong == 0 && listed >= 3 && listed == len(s.Quotes) {
		strong = listed // "Brent $81.62 WTI $76.99 Gold $2,327"
	}
	s.Strength = r.judge(s, strong)
	if s.Strength == NoStrip {
		return Strip{}
	}
	return s
}

// afterTime is the first token after a time of day that stands with its label before all quotes: "As of 4:00 PM EST:", "Stand 17:35 Uhr".
func (r *quoteReader) afterTime() int {
	i := 0
	for i < 3 && r.tokens[i].kind == tWord {
		i++
	}
	if i == 0 {
		return 0
	}
	if r.tokens[i].kind == tColon {
		i++
	}
	if r.tokens[i].kind != tClock {
		return 0
	}
	for i++; r.tokens[i].kind == tWord && (r.tokens[i].flags&isZone != 0 || isCode(codeZone, r.text(r.tokens[i])) || strings.EqualFold(r.text(r.tokens[i]), "Uhr")); {
		i++
	}
	if r.tokens[i].kind == tColon {
		i++
	}
	return i
}

// judge weighs the line: quotes first, then nothing or a text of its own. Text that goes on in lower case, or with a
// stop, makes the whole a sentence.
func (r *quoteReader) judge(s Strip, strong int) Strength {
	if len(s.Quotes) == 0 {
		return NoStrip
	}
	rest := strings.TrimLeft(r.line[s.End:], " \t\n\r\u00a0|•·,;*)")
	if rest == "" {
		if strong > 0 {
			return StrongStrip
		}
		return WeakStrip
	}
	first, _ := utf8.DecodeRuneInString(rest)
	if strong == 0 || strong*2 < len(s.Quotes) || !priced(s.Quotes) || unicode.IsLower(first) || !unicode.IsLetter(first) && !unicode.IsDigit(first) && !opensText(first) {
		return NoStrip
	}
	if r.line[s.End] != ' ' && !unicode.IsUpper(first) && strings.TrimLeft(r.line[s.End:], " ") == rest {
		return NoStrip // glued to a letter without case: a word of a sentence
	}
	return StrongStrip
}

// priced reports a quote with a price and what it moved by: nothing less is cut off a line that goes on.
func priced(quotes []Quote) bool {
	for _, q := range quotes {
		if (q.Price.Stated || q.Bid.Stated) && (q.Change.Stated || q.Percent.Stated || q.Direction != "") {
			return true
		}
	}
	return false
}

func opensText(r rune) bool {
	return unicode.In(r, unicode.Ps, unicode.Pi, unicode.Pd, unicode.So) || r == '"' || r == '\'' || r == '¿' || r == '¡' || r == '#'
}

// afterBars is the first token at or after i that is no separator.
func (r *quoteReader) afterBars(i int) int {
	for {
		switch r.tokens[i].kind {
		case tBar, tDash, tClose:
			i++
		default:
			return i
		}
	}
}

// text is the line between two tokens' bytes.
func (r *quoteReader) text(t token) string { return r.line[t.start:t.end] }
