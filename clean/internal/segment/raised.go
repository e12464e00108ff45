package segment

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// raised says how figures in sup and sub are written, so that 10⁶ is never read as 106.
type raised int8

const (
	level    raised = iota
	superior        // with the superscripts of Unicode
	inferior        // with its subscripts
)

// longestRaised is the most bytes that are written so; longer ones are no index or exponent.
const longestRaised = 12

const (
	plainRaised = "0123456789+-−=()n"
	superiors   = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ"
	inferiors   = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙ"
)

// raise reports how the text of a sup or sub is written: with figures of Unicode where it has one for each character. Letters stay,
// because most are an ending: 1<sup>er</sup>, 2<sup>nd</sup>.
func (w *walker) raise(id htmlparse.NodeID, as raised) (how raised, source string) {
	words := w.shortText(id, longestRaised)
	for _, r := range words {
		if !strings.ContainsRune(plainRaised, r) {
			return level, ""
		}
	}
	n := len(w.text.buf)
	if n == 0 || !text.ASCIIDigit(w.text.buf[n-1]) && w.holdsLink(id) {
		return level, "" // the number of a note
	}
	if !strings.ContainsAny(words, "0123456789") && !(words == "n" && text.ASCIIDigit(w.text.buf[n-1])) {
		return level, "" // a sign alone, as in a brand's name
	}
	return as, words
}

// raiseMark adds "^" (sup) or "_" (sub) between a figure and figures right after it that Unicode cannot raise or lower: 10^1.5.
func (w *walker) raiseMark(id htmlparse.NodeID, as raised) {
	words := w.shortText(id, longestRaised)
	if words == "" || len(w.text.buf) == 0 || !text.ASCIIDigit(w.text.buf[len(w.text.buf)-1]) || !text.ASCIIDigit(words[0]) || strings.ContainsFunc(words, isLetter) {
		return
	}
	if w.text.spacePending {
		return
	}
	w.text.add([...]string{superior: "^", inferior: "_"}[as], false)
}

func isLetter(r rune) bool { return text.Word(r) && (r < '0' || r > '9') }

// write is s in the figures of r.
func (r raised) write(s string) string {
	table := superiors
	switch r {
	case level:
		return s
	case inferior:
		table = inferiors
	}
	to := []rune(table)
	var b strings.Builder
	for _, c := range s {
		i := 0
		for _, p := range plainRaised {
			if p == c {
				c = to[i]
				break
			}
			i++
		}
		b.WriteRune(c)
	}
	return b.String()
}
