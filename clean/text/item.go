package text

// Numbered reports the number of an item at the start of a line: "1. ", "12) ". It has at most so many figures.
func Numbered(s string, figures int) bool {
	n := 0
	for n < len(s) && n < figures && ASCIIDigit(s[n]) {
		n++
	}
	return n > 0 && n+1 < len(s) && (s[n] == '.' || s[n] == ')') && s[n+1] == ' '
}
