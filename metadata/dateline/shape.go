package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// datelineShaped reports whether a text may begin with a dateline, by its letters and marks alone: words with capitals up to
// a mark that could end a place. It allocates nothing and gives up at the second word of most prose.
func datelineShaped(text string) bool {
	words := 0
	for i := 0; i < len(text) && i < 120 && words <= 9; {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		switch {
		case r == ' ' || r == '\u00a0' || r == '\t' || r == '\n' || r == '\u3000' || r == '\u200f' || r == '\u200e':
			i += size
			continue
		case isOpening(r):
			return true
		case isQuote(r):
			return false
		case '0' <= r && r <= '9':
			return true
		case letterOrMark(r):
			if r >= 0x590 && lang.Caseless(r) {
				return markAhead(text[i:])
			}
			if lang.ScriptOf(r) == lang.Georgian {
				return markAhead(text[i:])
			}
			end := wordSpan(text, i)
			if unicode.IsLower(r) && !connects(text[i:end], text[end:]) {
				return latinMark(text, end) && words > 0
			}
			words++
			i = end
			if latinMark(text, i) {
				return true
			}
		case r == ',' || r == '-' || r == '\'' || r == '’' || r == '&':
			i += size
			if words == 1 && r == ',' && strings.IndexByte(text[:i], '.') > 0 { // "Liputan6.com, Jakarta Harga"
				return true
			}
			if r == ',' && !capitalAhead(text[i:]) {
				return false
			}
		default:
			return words > 0
		}
	}
	return false
}

func letterOrMark(r rune) bool {
	return lang.IsLetter(r) || r >= 0x300 && unicode.Is(unicode.M, r)
}

func isOpening(r rune) bool {
	switch r {
	case '(', '[', '（', '［', '【', '〔', '/':
		return true
	}
	return false
}

func isQuote(r rune) bool {
	switch r {
	case '"', '“', '”', '„', '«', '»', '‘', '「', '『', '‹':
		return true
	}
	return false
}

// wordSpan is the end of the letters, digits, inner apostrophes, hyphens and full stops at text[i:].
func wordSpan(text string, i int) int {
	for i < len(text) {
		c := text[i]
		if c < utf8.RuneSelf {
			if !('a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || (c == '\'' || c == '-' || c == '.') && i+1 < len(text) && letterOrMark(rune(text[i+1]))) {
				return i
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if !letterOrMark(r) && r != '’' && r != '\u200c' && !unicode.IsDigit(r) {
			return i
		}
		i += size
	}
	return i
}

// connects reports whether a word in small letters may stand inside a place or between two: "de", "and", "am", and a word
// with a capital follows.
func connects(word, rest string) bool {
	if utf8.RuneCountInString(word) > 5 {
		return false
	}
	rest = strings.TrimLeft(rest, " \u00a0")
	r := words.First(rest)
	return unicode.IsUpper(r) || utf8.RuneCountInString(word) <= 3 && (strings.HasPrefix(rest, "la ") || strings.HasPrefix(rest, "der "))
}

func capitalAhead(rest string) bool {
	rest = strings.TrimLeft(rest, " \u00a0")
	r := words.First(rest)
	if unicode.IsLower(r) && len(rest) > 1 && 'A' <= rest[1] && rest[1] <= 'Z' {
		return true // "iNews.id"
	}
	if !unicode.IsLower(r) && !isQuote(r) || datePrefix(rest) {
		return true
	}
	_, next, _ := strings.Cut(rest, " ") // ", and ATHENS"
	return len(next) > 1 && len(next) >= len(rest)-6 && 'A' <= next[0] && next[0] <= 'Z' && 'A' <= next[1] && next[1] <= 'Z'
}

// datePrefix reports whether a small word before a digit follows: "mar. 8", "le 8 mars".
func datePrefix(rest string) bool {
	n := wordSpan(rest, 0)
	rest = strings.TrimLeft(rest[n:], ". ")
	return n <= 14 && rest != "" && '0' <= rest[0] && rest[0] <= '9'
}

// latinMark reports whether a mark that may end a place stands at text[i:], a space before it or not.
func latinMark(text string, i int) bool {
	rest, spaced := strings.CutPrefix(text[i:], " ")
	r := words.First(rest)
	switch m := markOf(r); {
	case r == '-':
		return spaced || len(rest) > 1 && (rest[1] == '-' || rest[1] == ' ')
	case r == '.' || r == ';':
		return !spaced
	case r == '(' || r == '[' || '0' <= r && r <= '9' || r == '|':
		return spaced
	default:
		return m == slash || m == colon || m >= hyphen && r != '='
	}
}

// markAhead looks for a mark that may end a place in the first letters of a text in a script without capitals.
func markAhead(text string) bool {
	listed := false
	for i := 0; i < len(text) && i <= 110; {
		if n := plainLetters(text[i:]); n > 0 {
			i += n
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		switch r {
		case ',':
			listed = true
		case '(', '[', ':', '-', '–', '—', 'ـ', '।', '=', '（', '［', '：', '＝', '/', '»', '電', '电', '讯', '訊', '報', '报', '／', '―', ')', '៖', '፦', '·', '•', '∙':
			return true
		case '.':
			return i < 60 // "नई दिल्ली. सरकार ने"
		case '؟', '!', '?', '？', '。':
			return false
		default:
			if (i < 40 || listed) && unicode.IsDigit(r) && text[i-1] == ' ' { // "लखनऊ 3 मई 2023 …", "काठमाडौं, साउन १८ …"
				return true
			}
		}
		i += size
	}
	return false
}

// plainLetters is the length of the letters s begins with which markAhead needs not look at, judged by their bytes alone: two
// bytes from U+00C0 on, the scripts of India, and Han and Hangul, but for the few that it looks for. At most 110 bytes count.
func plainLetters(s string) int {
	i := 0
	for i+2 < len(s) && i <= 110 {
		c, next := s[i], s[i+1]
		switch {
		case c == ' ':
			i++
			continue
		case c < 0xC3, c == 0xE2, c >= 0xEE:
			return i
		case c < 0xE0:
			if c == 0xD8 && next == 0x9F || c == 0xD9 && next == 0x80 { // ؟ ـ
				return i
			}
			i += 2
			continue
		case c == 0xE0:
			if next == 0xA5 && (s[i+2] == 0xA4 || s[i+2] >= 0xA6) { // ।, digits
				return i
			}
		case c == 0xE3 && next == 0x80, c == 0xE1 && (next == 0x9F || next == 0x8D), // East Asian marks, ៖ ፦
			c == 0xE5 && next == 0xA0, c == 0xE6 && next == 0x8A, c == 0xE7 && next == 0x94, c == 0xE8 && (next == 0xAE || next == 0xA8),
			c == 0xE9 && next == 0x9B: // 報 报 电 讯 訊 電
			return i
		}
		i += 3
	}
	return i
}

// A mark is what stands between two parts of a dateline, or at its end.
type mark uint8

const (
	noMark   mark = iota
	comma         // , ، 、
	slash         // /
	stop          // .
	fullStop      // ; । ۔ »
	colon         // :
	dot           // ·
	hyphen        // -, |
	enDash        // –
	longDash      // —, --, _, .-, ـ, =
)

// markOf is the mark that a character is.
func markOf(r rune) mark {
	switch r {
	case ',', '،', '，', '、':
		return comma
	case '/', '／':
		return slash
	case '.':
		return stop
	case ';', '।', '۔', '»':
		return fullStop
	case ':', '：', '៖', '፦':
		return colon
	case '·', '•', '∙':
		return dot
	case '-', '−', '‐', '|':
		return hyphen
	case '–':
		return enDash
	case '—', '_', 'ـ', '―', '=', '＝':
		return longDash
	}
	return noMark
}

// mark is the mark at j and its end. Several dashes are a long one, as are a stop and a dash; several stops are one.
func (p *reader) mark(j int) (m mark, end int) {
	for end = j; end < len(p.head); {
		r, size := utf8.DecodeRuneInString(p.head[end:])
		next := markOf(r)
		switch {
		case next == noMark, m != noMark && m != stop && m < hyphen, m != noMark && next < hyphen && m+next != 2*stop:
			return m, end
		case m == noMark:
			m = next
		case m >= hyphen && m < longDash && next < longDash && r != '-', m == stop && next == stop: // "–|" divides no more than one
		default:
			m = longDash
		}
		end += size
	}
	return m, end
}
