package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// safeAddress returns an address that is fit to be written as a link, or "" for one that is not.
//
// Only absolute http, https and mailto addresses are. An address with a control character inside is refused whole: browsers
// strip some of them, which is how "java\nscript:" gets past a filter that does not. Spaces, quotes, angle brackets and
// characters that cannot be seen are percent-encoded; the rest stays as it was written.
func safeAddress(raw string) string {
	s := strings.TrimFunc(raw, func(r rune) bool { return r <= ' ' || unicode.IsSpace(r) })
	scheme, rest, found := strings.Cut(s, ":")
	if !found {
		return ""
	}
	switch {
	case strings.EqualFold(scheme, "http"), strings.EqualFold(scheme, "https"):
		if !strings.HasPrefix(rest, "//") || strings.Trim(rest, "/") == "" {
			return ""
		}
	case strings.EqualFold(scheme, "mailto"):
		if rest == "" {
			return ""
		}
	default:
		return ""
	}
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] == 0x7f {
			return ""
		}
	}
	return encodeAddress(s)
}

// pictureAddress is safeAddress for something that is shown in place: http and https only.
func pictureAddress(raw string) string {
	if s := safeAddress(raw); len(s) > 4 && strings.EqualFold(s[:4], "http") {
		return s
	}
	return ""
}

// encodeAddress percent-encodes the bytes of s that neither a quoted attribute nor a Markdown destination may hold.
func encodeAddress(s string) string {
	i := strings.IndexFunc(s, mustEncode)
	if i < 0 {
		return s
	}
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	b.Grow(len(s) + 16)
	for i, r := range s {
		if !mustEncode(r) {
			b.WriteRune(r)
			continue
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		for _, c := range []byte(s[i : i+size]) {
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		}
	}
	return b.String()
}

// mustEncode reports whether a rune of an address is written as %XX: what RFC 3986 never allows raw, and runes without a
// picture of their own (spaces, format characters, invalid bytes).
func mustEncode(r rune) bool {
	switch r {
	case ' ', '"', '<', '>', '\\', '^', '`', '{', '|', '}', utf8.RuneError:
		return true
	}
	return r > 0x7f && !unicode.IsGraphic(r) || r > 0x7f && unicode.IsSpace(r)
}
