package unflatten

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// Two columns of a printed page that were written side by side, with a gutter of spaces between.
const (
	gutter      = 3   // spaces, in most lines
	fewestSides = 5   // lines with words on both sides
	goingOn     = 2   // lines of each side that stop in mid-sentence before one in small letters
	sideWords   = 3   // words a side, in the mean
	mostColumn  = 200 // where the right side begins at most
	mostBlank   = 12  // lines without a word inside the columns
)

// A sided line is cut at the gutter: left is s[start:leftEnd], right is s[rightStart:end], each empty where that side has no words.
type sided struct {
	start, leftEnd, rightStart, end int
}

// twoColumns writes the text with two columns one after the other; nil where it has none.
func twoColumns(s string) *Text {
	at := rightColumn(s)
	if at == 0 {
		return nil
	}
	first, last := -1, -1 // of the lines of the columns
	var lines []sided
	both, left, right := 0, 0, 0
	for from := 0; from < len(s); {
		next := lineAfter(s, from)
		l, ok := cutAt(s, from, next, at)
		if !ok {
			if first >= 0 && both >= fewestSides {
				break
			}
			first, lines, both, left, right = -1, lines[:0], 0, 0, 0
		}
		isBoth := ok && l.leftEnd > l.start && l.end > l.rightStart
		if first >= 0 && len(lines)-last >= mostBlank {
			if both >= fewestSides {
				break
			}
			first, last, lines, both, left, right = -1, -1, lines[:0], 0, 0, 0
		}
		if first < 0 && isBoth {
			first = from
		}
		if first >= 0 {
			lines = append(lines, l)
			left += len(strings.Fields(s[l.start:l.leftEnd]))
			right += len(strings.Fields(s[l.rightStart:l.end]))
			if isBoth {
				both++
			}
			if l.leftEnd > l.start || l.end > l.rightStart {
				last = len(lines)
			}
		}
		from = next
	}
	if both < fewestSides || both*2 < last || left < sideWords*both || right < sideWords*both {
		return nil
	}
	lines = lines[:last]
	sides := [2][]string{}
	for _, l := range lines {
		sides[0] = append(sides[0], s[l.start:l.leftEnd])
		sides[1] = append(sides[1], s[l.rightStart:l.end])
	}
	if !isProse(sides[0]) || !isProse(sides[1]) {
		return nil
	}
	w := &writer{src: s, end: len(s), t: &Text{}}
	w.out = append(make([]byte, 0, len(s)), s[:first]...)
	write := func(from, to int) {
		w.t.moves = append(w.t.moves, newMove(len(w.out), from))
		w.out = append(append(w.out, s[from:to]...), '\n')
	}
	for _, l := range lines {
		write(l.start, l.leftEnd)
	}
	write(lines[last-1].leftEnd, lines[last-1].leftEnd)
	for _, l := range lines {
		write(l.rightStart, l.end)
	}
	end := lineAfter(s, lines[last-1].end)
	w.t.moves = append(w.t.moves, newMove(len(w.out), end))
	w.t.Plain = string(append(w.out, s[end:]...))
	return w.t
}

// rightColumn is the column in which most words begin after a gutter, 0 where few do.
func rightColumn(s string) int {
	if strings.Count(s, "   ") < fewestSides {
		return 0
	}
	var count [mostColumn + 1]int
	for from := 0; from < len(s); {
		next := lineAfter(s, from)
		line := strings.TrimRight(s[from:next], " \r\n")
		if k := strings.LastIndex(line, "   "); k > 0 && strings.TrimSpace(line[:k]) != "" && k < 4*mostColumn {
			if c := utf8.RuneCountInString(line[:k+gutter]); c <= mostColumn {
				count[c]++
			}
		}
		from = next
	}
	best := 0
	for c, n := range count {
		if n > count[best] {
			best = c
		}
	}
	if count[best] < fewestSides {
		return 0
	}
	return best
}

// cutAt cuts the line s[from:next] before column at; false where a word stands across it.
func cutAt(s string, from, next, at int) (sided, bool) {
	line := strings.TrimRight(s[from:next], " \r\n")
	l := sided{start: from, leftEnd: from + len(line), rightStart: from + len(line), end: from + len(line)}
	k := 0
	for n := 0; n < at && k < len(line); n++ {
		_, size := utf8.DecodeRuneInString(line[k:])
		k += size
	}
	if k == len(line) {
		return l, utf8.RuneCountInString(line) < at
	}
	head := strings.TrimRight(line[:k], " ")
	if len(line[:k])-len(head) < gutter-1 || line[k] == ' ' {
		return l, false
	}
	l.leftEnd, l.rightStart = from+len(head), from+k
	return l, true
}

// isProse reports lines of running text: some stop in mid-sentence and the next goes on in small letters.
func isProse(lines []string) bool {
	n := 0
	for i := 1; i < len(lines); i++ {
		before, next := strings.TrimSpace(lines[i-1]), strings.TrimSpace(lines[i])
		if r, _ := utf8.DecodeRuneInString(next); before != "" && unicode.IsLower(r) && !text.EndsSentence(before) {
			n++
		}
	}
	return n >= goingOn
}
