package unflatten

import "unicode/utf8"

// backspace is how typewriters go back one letter, to print it twice or above a line.
const backspace = '\b'

// struck reports a backspace at i between a letter and the same letter, or between an underscore and a letter.
func struck(s string, i int) bool {
	if i == 0 || i+1 >= len(s) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+1:])
	return before == after || before == '_' || after == '_'
}

// overstrike leaves out the first of two letters in one place, or the underscore of them.
func (w *writer) overstrike(i int) int {
	if !struck(w.src[:w.end], i) {
		return 0
	}
	_, n := utf8.DecodeLastRuneInString(w.src[:i])
	if i-n < w.from {
		return 0 // it is left out already
	}
	if w.src[i+1] == '_' {
		return w.skip(i, i+2)
	}
	return w.skip(i-n, i+1)
}
