package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// maxTokens bounds a byline: the longest of the conformance lines has 31.
const maxTokens = 96

// A token is one word, mark, address or date of a line: line[start:end].
type token struct {
	start, end int
	kind       tokenKind
	shape      shape
	mark       rune // of a markToken
	spaced     bool // white space stands before it
}

type tokenKind uint8

const (
	wordToken tokenKind = iota + 1
	markToken
	emailToken
	handleToken
	linkToken
	dateToken
)

// A shape says how a word is written.
type shape uint8

const (
	uncased shape = iota // a script without capitals
	lower                // "jane"
	title                // "Jane", "McDonald", "O'Neil", "Anne-Marie"
	upper                // "JANE", "BBC"
	initial              // "J", "J.", "E.J."
	mixed                // "iPhone"
	numeral              // digits and marks only
	coded                // letters and digits: "reader42", "g1"
)

// cutTokens cuts line into tokens. Spans of dates become one token each. It reports false when the line has more than
// maxTokens.
func cutTokens(line string, dates []dateSpan, w *words.Words, out *[maxTokens]token) (n int, ok bool) {
	spaced := false
	for i := 0; i < len(line); {
		if len(dates) > 0 && i >= dates[0].start {
			if n == maxTokens {
				return n, false
			}
			out[n] = token{start: i, end: dates[0].end, kind: dateToken}
			n, i, dates, spaced = n+1, dates[0].end, dates[1:], false
			continue
		}
		limit := len(line)
		if len(dates) > 0 {
			limit = dates[0].start
		}
		r, size := utf8.DecodeRuneInString(line[i:])
		if unicode.IsSpace(r) && r != '\n' || r == '\u200e' || r == '\u200f' || r == '\ufeff' {
			i += size
			spaced = true
			continue
		}
		if n == maxTokens {
			return n, false
		}
		t := nextToken(line[:limit], i, w)
		t.spaced = spaced
		out[n] = t
		n, i, spaced = n+1, t.end, false
	}
	return n, true
}

func nextToken(s string, i int, w *words.Words) token {
	r, size := utf8.DecodeRuneInString(s[i:])
	if end, kind := address(s, i); end > 0 {
		return token{start: i, end: end, kind: kind}
	}
	if !text.Word(r) && !elided(s[i:]) {
		return token{start: i, end: i + size, kind: markToken, mark: r}
	}
	end := wordEnd(s, i, w)
	if !text.Word(r) {
		end = i + size + 1
	}
	return token{start: i, end: end, kind: wordToken, shape: letterShape(s[i:end])}
}

// elided reports a particle of one letter after an apostrophe: "van 't Hoff".
func elided(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return words.IsApostrophe(r) && len(s) > size+1 && (s[size] == 't' || s[size] == 's') && s[size+1] == ' '
}

// address recognises an e-mail address, a handle or a web address at s[i:]; end is 0 when there is none.
func address(s string, i int) (end int, kind tokenKind) {
	at, dot, slash := -1, false, false
	j := i
scan:
	for ; j < len(s); j++ {
		switch c := s[j]; {
		case c == '@':
			if at >= 0 {
				break scan
			}
			at = j
		case c == '.':
			dot = dot || at >= 0
		case c == ':' && strings.HasPrefix(s[j:], "://"):
			slash = true
		case c == '/' && slash, c == '_', c == '-', c == '+', c == '?' && slash, c == '=' && slash, c == '&' && slash, c == ':' && slash, c == '%' && slash, c == '#' && slash:
		case '0' <= c && c <= '9', 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
		default:
			break scan
		}
	}
	for j > i && (s[j-1] == '.' || s[j-1] == '-') {
		j--
	}
	switch {
	case slash:
		return j, linkToken
	case at == i && j > i+1:
		return j, handleToken
	case at > i && dot && j > at+3:
		return j, emailToken
	case j-i > 4 && strings.EqualFold(s[i:i+4], "www."):
		return j, linkToken
	}
	return 0, 0
}

// wordEnd finds the end of the word at s[i:]. Apostrophes, hyphens and full stops between letters belong to it, and a full
// stop after an initial or a known abbreviation. Runs of Han and kana end where a known phrase begins or ends.
func wordEnd(s string, i int, w *words.Words) int {
	if text.HanOrKana(words.First(s[i:])) {
		return spacelessEnd(s, i, w)
	}
	j, prev := i, rune(0)
	for j < len(s) {
		r, size := utf8.DecodeRuneInString(s[j:])
		if unicode.IsUpper(r) && unicode.IsLower(prev) && (j-i > 2 && labelGlued(s[j:], w) || glueing(s[i:j], w)) {
			return j
		}
		if text.Word(r) && !text.HanOrKana(r) || r == '\u200c' || r == '\u200d' || r == '\u00ad' {
			j, prev = j+size, r
			continue
		}
		after := words.First(s[j+size:])
		joins := unicode.IsLetter(prev) || unicode.Is(unicode.M, prev)
		switch {
		case words.IsApostrophe(r) && joins && unicode.IsLetter(after),
			(r == '-' || r == '‐' || r == '‑' || r == '־') && joins && unicode.IsLetter(after) && !(w.Code == "tr" && nextReporter(s[i:j], s[j+size:])),
			r == '.' && (joins || unicode.IsDigit(prev) && j-i > 3 && unicode.IsLower(after)) && unicode.IsLetter(after) && !text.HanOrKana(after) && dotted(s[i:j], s[j+1:]) && !w.Whole(lang.Honorific, s[i:j+1]):
			j, prev = j+size, r
			continue
		case r == '.' && abbreviation(s[i:j], w):
			return j + size
		}
		break
	}
	return j
}

// nextReporter reports whether a hyphen stands between two reporters as Turkish agencies sign, each surname in capitals:
// "Elif KOÇ-Ali ER".
func nextReporter(head, tail string) bool {
	_, size := utf8.DecodeRuneInString(tail)
	return letterShape(head) == upper && size < len(tail) && unicode.IsLower(words.First(tail[size:]))
}

// labelGlued reports whether the words of a label or title begin s: page text often lacks the space in "MillsPublished Jul 17"
// and "ExnerKorrespondent".
func labelGlued(s string, w *words.Words) bool {
	for _, c := range [...]lang.Class{lang.Published, lang.Updated, lang.Byline, lang.Role} {
		if _, n := w.Prefix(c, s); n > 3 {
			return true
		}
	}
	return false
}

// glueing reports whether a word in small letters, or "By", is a byline's label that lacks the space after it: "bySauli
// Giliard".
func glueing(word string, w *words.Words) bool {
	return (word == "By" || unicode.IsLower(words.First(word))) && len(word) <= 4 && w.Whole(lang.Byline, word)
}

// dotted reports whether "." between head and tail stands inside one word: after an initial ("E.J."), inside "Ph.D.", in a
// domain ("KOMPAS.com").
func dotted(head, tail string) bool {
	if k := strings.LastIndexByte(head, '.'); k >= 0 {
		head = head[k+1:]
	}
	if utf8.RuneCountInString(head) <= 2 {
		return true
	}
	n := 0
	for n < len(tail) && ('a' <= tail[n]|0x20 && tail[n]|0x20 <= 'z') {
		n++
	}
	lowTail := n > 0 && tail[0] >= 'a'
	allUpper := strings.ToUpper(tail[:n]) == tail[:n] && strings.ToUpper(head) == head
	if n == 2 && lowTail && len(tail) >= 5 && tail[2] == '.' && unicode.IsLower(words.First(tail[3:])) {
		return true // "mirror.co.uk"
	}
	return n >= 2 && n <= 4 && (lowTail || allUpper) && (n == len(tail) || tail[n] != '.')
}

// abbreviation reports whether a full stop after word belongs to it.
func abbreviation(word string, w *words.Words) bool {
	if strings.IndexByte(word, '.') >= 0 {
		return utf8.RuneCountInString(word[strings.LastIndexByte(word, '.')+1:]) <= 2
	}
	switch n := utf8.RuneCountInString(word); {
	case n == 1:
		return unicode.IsLetter(words.First(word)) && !unicode.IsLower(words.First(word))
	case n == 2 && unicode.Is(unicode.Mn, words.Last(word)) || n == 2 && unicode.Is(unicode.Mc, words.Last(word)):
		return true // a letter with its vowel sign
	case n > 6:
		return false
	}
	for _, c := range [...]lang.Class{lang.Honorific, lang.Suffix} {
		if w.Whole(c, word) {
			return true
		}
	}
	return len(word) == 2 && unicode.IsUpper(words.First(word)) && !strings.ContainsAny(word, "aeiouyAEIOUY")
}

// cutClasses are the classes whose phrases end a word in a script without spaces.
var cutClasses = [...]lang.Class{
	lang.Agency, lang.Role, lang.Desk, lang.Byline, lang.Editor, lang.Photographer, lang.Illustrator, lang.Translator,
	lang.Writer, lang.Reporting, lang.Contributing, lang.Published, lang.Updated,
}

func phraseAt(s string, w *words.Words) int {
	best, begins := 0, w.Begins(s)
	for _, c := range cutClasses {
		if !begins.Has(c) {
			continue
		}
		if _, n := w.Prefix(c, s); n > best {
			best = n
		}
	}
	return best
}

// spacelessEnd finds the end of a Han or kana word: a known phrase at its start, else the letters up to the next known
// phrase of two letters or more. A phrase of one letter counts at the start when a mark or space follows it.
func spacelessEnd(s string, i int, w *words.Words) int {
	if n := phraseAt(s[i:], w); n > 0 {
		_, size := utf8.DecodeRuneInString(s[i:])
		if n > size || !text.Word(words.First(s[i+n:])) {
			return i + n
		}
	}
	j := i
	for j < len(s) {
		r, size := utf8.DecodeRuneInString(s[j:])
		after := words.First(s[j+size:])
		switch {
		case text.HanOrKana(r) || r == 'ー' || r == '〇':
			if j > i {
				if n := phraseAt(s[j:], w); n > size && text.Word(words.Last(s[j:j+n])) {
					return j // a label that ends in a mark, such as 文／, begins no word's second half
				}
			}
		case (r == '·' || r == '．') && lang.ScriptOf(after) == lang.Han, (r == '・' || r == '･') && words.IsKana(after) && words.IsKana(words.Last(s[:j])):
		default:
			return j
		}
		j += size
	}
	return j
}

func letterShape(word string) shape {
	var up, low, un, dig, dots int
	firstUp := false
	for _, r := range word {
		switch {
		case unicode.IsUpper(r):
			if up+low+un == 0 {
				firstUp = true
			}
			up++
		case unicode.IsLower(r):
			low++
		case unicode.IsDigit(r):
			dig++
		case unicode.IsLetter(r):
			un++
		case r == '.':
			dots++
		}
	}
	switch {
	case up+low+un == 0:
		return numeral
	case dig > 0:
		return coded
	case un > 0 && up+low == 0:
		return uncased
	case firstUp && low == 0 && (up == 1 || dots > 0 && up <= dots+1):
		return initial
	case low == 0:
		return upper
	case firstUp:
		return title
	case up == 0:
		return lower
	}
	return mixed
}
