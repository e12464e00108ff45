package htmlparse

import "html"

func decode(s string, flags spanFlags) string { return html.UnescapeString(s) }

func appendDecoded(dst []byte, s string, flags spanFlags) []byte {
	return append(dst, decode(s, flags)...)
}
