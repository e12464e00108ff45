package address

import "strings"

// longestScheme is more than twice what the longest scheme of IANA's list has.
const longestScheme = 64

// Scheme is the scheme of an address as a browser reads it, in small letters: white space and control characters inside do
// not count. "" for a relative address. One that is longer than any that is known is given as written.
func Scheme(raw string) string {
	end := strings.IndexAny(raw, ":/?#")
	if end < 0 || raw[end] != ':' {
		return ""
	}
	if end > longestScheme {
		return raw[:end]
	}
	return strings.ToLower(strings.Map(func(r rune) rune {
		if r <= ' ' || r == 0x7f {
			return -1
		}
		return r
	}, raw[:end]))
}
