package line

import "strings"

// longestCount is the most bytes of a count.
const longestCount = 12

// IsCount reports which of how many this is, in figures alone: "2/7", "(2 / 7)".
func IsCount(s string) bool {
	n, _ := Count(s)
	return n > 0
}

// Count is what such a text says: the second of seven. n is 0 where it is none.
func Count(s string) (n, of int) {
	if s = strings.TrimSpace(s); len(s) > longestCount || len(s) < len("1/2") {
		return 0, 0
	}
	if inner, ok := strings.CutPrefix(s, "("); ok {
		s = strings.TrimSuffix(inner, ")")
	}
	from, rest := countFigure(s)
	rest = strings.TrimLeft(rest, " ")
	if rest == "" || rest[0] != '/' && rest[0] != '|' {
		return 0, 0
	}
	to, rest := countFigure(strings.TrimLeft(rest[1:], " "))
	if to < from || rest != "" {
		return 0, 0
	}
	return from, to
}

// countFigure reads the number of at most three figures that s begins with.
func countFigure(s string) (n int, rest string) {
	i := 0
	for ; i < len(s) && i < 3 && digit(s[i]); i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n, s[i:]
}
