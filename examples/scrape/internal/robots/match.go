package robots

import "strings"

// Allows reports whether a path, with its query, may be fetched: the longest pattern that fits decides, allow where two are
// equally long, and what no pattern fits is allowed. /robots.txt always is (RFC 9309, 2.2.2).
func (g *Group) Allows(path string) bool {
	if path == "" || path[0] != '/' {
		path = "/" + path
	}
	path = normalise(path)
	if path == "/robots.txt" {
		return true
	}
	longest, allow := -1, true
	for _, r := range g.rules {
		if len(r.pattern) < longest || len(r.pattern) == longest && (allow || !r.allow) {
			continue
		}
		if fits(r.pattern, path) {
			longest, allow = len(r.pattern), r.allow
		}
	}
	return allow
}

// fits matches a pattern from the path's start on: "*" is any run of bytes, "$" at the end the path's end. It takes time
// linear in the path for each "*".
func fits(pattern, path string) bool {
	anchored := strings.HasSuffix(pattern, "$")
	pattern = strings.TrimSuffix(pattern, "$")
	first, rest, wild := strings.Cut(pattern, "*")
	if !strings.HasPrefix(path, first) {
		return false
	}
	path = path[len(first):]
	if !wild {
		return !anchored || path == ""
	}
	parts := strings.Split(rest, "*")
	last := parts[len(parts)-1]
	for _, part := range parts[:len(parts)-1] {
		at := strings.Index(path, part)
		if at < 0 {
			return false
		}
		path = path[at+len(part):]
	}
	if anchored {
		return strings.HasSuffix(path, last)
	}
	return strings.Contains(path, last)
}

const upperHex = "0123456789ABCDEF"

// normalise makes patterns and paths comparable byte by byte (RFC 9309, 2.2.2): bytes beyond ASCII and those that no
// address may hold are percent-encoded, escapes have capital digits, and an escape of an unreserved character is that character.
func normalise(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '%' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2]):
			v := hexValue(s[i+1])<<4 | hexValue(s[i+2])
			if unreserved(v) {
				b.WriteByte(v)
			} else {
				escape(&b, v)
			}
			i += 2
		case c <= ' ' || c >= 0x7f || strings.IndexByte(`"<>\^`+"`{|}", c) >= 0:
			escape(&b, c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

func escape(b *strings.Builder, c byte) {
	b.WriteByte('%')
	b.WriteByte(upperHex[c>>4])
	b.WriteByte(upperHex[c&15])
}

// unreserved is RFC 3986, 2.3.
func unreserved(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '-' || c == '.' || c == '_' || c == '~'
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}

func hexValue(c byte) byte {
	switch {
	case c <= '9':
		return c - '0'
	case c >= 'a':
		return c - 'a' + 10
	}
	return c - 'A' + 10
}
