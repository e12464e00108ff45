package text

import "unicode/utf8"

// Boundary is an offset moved into s and back to the start of the rune it stands in.
func Boundary(s string, i int) int {
	i = min(max(i, 0), len(s))
	for n := 1; n < utf8.UTFMax && i > 0 && i < len(s) && !utf8.RuneStart(s[i]); n++ {
		i--
	}
	return i
}

// Cut is s, or as many whole runes of its start as fit into n bytes.
func Cut(s string, n int) string { return s[:Boundary(s, n)] }
