package line

import (
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/clean/ticker"
)

// A head is a phrase at the start of a line and what comes after it.
type head struct {
	n     int    // bytes of the phrase, 0 when there is none
	words int    // of the phrase
	colon bool   // a colon, a bar, a dash with spaces or an arrow follows
	rest  string // after the phrase and its mark
}

// headOf reads a phrase of class c at the start of s.
func (p *phrases) headOf(c lang.Class, s string) head { return readHead(p.prefix(c, s), s) }

// readHead reads the phrase of n bytes at the start of s.
func readHead(n int, s string) head {
	if n == 0 {
		return head{}
	}
	h := head{n: n, words: strings.Count(strings.TrimSpace(s[:n]), " ") + strings.Count(s[:n], "-") + 1}
	if r, _ := utf8.DecodeRuneInString(s); text.Spaceless(r) && n >= 9 {
		h.words = max(h.words, n/6) // two Han or kana are a word
	}
	h.rest, h.colon = afterLabel(s[n:])
	return h
}

// afterLabel goes over the mark after a label and the space around it.
func afterLabel(s string) (rest string, colon bool) {
	t := strings.TrimLeft(s, " \u00a0.")
	if t != "" && (text.ASCIILetter(t[0]) || t[0] == '"') {
		return t, false
	}
	r, n := utf8.DecodeRuneInString(t)
	switch r {
	case ':', '：', '|', '»', '>', '►', '▶', '→', '؛', '．', '｜', '=', '＝':
		colon = true
	case '-', '–', '—', 'ー', '~':
		colon = len(t) < len(s) || n < len(t) && t[n] == ' '
	default:
		return t, false
	}
	if !colon {
		return t, false
	}
	return strings.TrimLeft(t[n:], " \u00a0:>-–—"), true
}

// labelConfidence is the confidence of a phrase with or without a mark after it.
func labelConfidence(h head) float64 {
	if h.colon {
		return 0.95
	}
	return 0.85
}

// datedLabel reports that a label goes on with a date and a colon: ", May 4:", "(May 4, 2024):", "vom 4. Mai:". That is at
// most 30 bytes with a digit, in brackets, after a comma, or of at most three words.
func datedLabel(rest string) bool {
	i := strings.IndexByte(rest, ':')
	if i <= 0 || i > 30 || !strings.ContainsAny(rest[:i], "0123456789") {
		return false
	}
	label := strings.TrimLeft(rest[:i], " ")
	return label[0] == '(' || label[0] == ',' || len(strings.Fields(label)) <= 3
}

// loneLabel reports that the first mark of the line is the colon of its label and that the label is before a sentence
// or a list, not inside one.
func loneLabel(line string) bool {
	i := strings.IndexAny(line, ":：")
	return i > 0 && i < 40
}

// relatedConfidence weighs a label before another story. Without a mark it must be a phrase of several words before a
// title: a capital or a quotation, and no stop at the end.
func relatedConfidence(h head, line string) float64 {
	words := countWords(h.rest, 25)
	title := h.rest != "" && ticker.Capital(h.rest) && !strings.HasPrefix(h.rest, ",")
	switch {
	case words > 24 && text.EndsSentence(line):
		return 0
	case h.colon && h.words > 1 && (title || h.rest == ""):
		return 0.95
	case h.colon && h.words > 1:
		return 0.6
	case h.colon && title && !text.EndsSentence(line):
		return 0.8
	case h.words >= 2 && title && words <= 20 && !text.EndsSentence(line) && !strings.HasSuffix(line, ":"):
		return 0.6
	}
	return 0
}

// tagList reports a list of names after a label: few words, or commas between them.
func tagList(h head) bool {
	n := countWords(h.rest, 41)
	if strings.Contains(h.rest, "|") {
		return false // the head of a table
	}
	return n <= 8 || n <= 40 && strings.Count(h.rest, ",")*4 >= n
}
