package unflatten

import (
	"html"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// longestCharacter is the most bytes of a character reference: "&thetasym;" is one of the longest names.
const longestCharacter = 12

// characterReference is the length of a character reference such as "&#x27;" at the start of s, 0 where none stands there. sure says
// that it gives a number: no text has such a thing but where a program forgot to read it.
func characterReference(s string) (n int, sure bool) {
	if len(s) < 4 || s[0] != '&' || s[1] != '#' && !text.ASCIILetter(s[1]) {
		return 0, false
	}
	end := strings.IndexByte(s[:min(len(s), longestCharacter)], ';')
	if end < 3 {
		return 0, false
	}
	for _, c := range []byte(s[2:end]) {
		if !text.ASCIILetter(c) && !text.ASCIIDigit(c) {
			return 0, false
		}
	}
	if len(readCharacter(s[:end+1])) > end {
		return 0, false // no such name
	}
	return end + 1, s[1] == '#'
}

// readCharacter is what a character reference stands for.
func readCharacter(s string) string { return html.UnescapeString(s) }

// character writes what the character reference at i stands for.
func (w *writer) character(i int) int {
	n, _ := characterReference(w.src[i:w.end])
	if n == 0 {
		return 0
	}
	c := readCharacter(w.src[i : i+n])
	if c == "\n" || c == "\r" {
		c = " "
	}
	w.skip(i, i)
	w.out = append(w.out, c...)
	w.from = i + n
	w.t.moves = append(w.t.moves, newMove(len(w.out), i+n))
	return i + n
}
