package address

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// plainAbsolute reports an address that parsing, resolving and writing leaves as it is: http or https, a host without port
// and a plain path, or none. Most addresses are.
func plainAbsolute(ref string) bool {
	rest, ok := strings.CutPrefix(ref, "http")
	if !ok {
		return false
	}
	if rest, ok = strings.CutPrefix(strings.TrimPrefix(rest, "s"), "://"); !ok {
		return false
	}
	host := 0
	for host < len(rest) && hostByte(rest[host]) {
		host++
	}
	return host > 0 && (host == len(rest) || plainPath(rest[host:]))
}

// plainPath reports a path from the root, with or without a query and a fragment, that resolving leaves as it is: no empty
// or dotted part, no escape that is cut short, nothing that would be escaped.
func plainPath(ref string) bool {
	if ref == "" || ref[0] != '/' {
		return false
	}
	i := 1
	for ; i < len(ref) && pathByte(ref[i]); i++ {
		switch c := ref[i]; {
		case (c == '/' || c == '.') && ref[i-1] == '/':
			return false
		case c == '%' && (i+2 >= len(ref) || !hexDigit(ref[i+1]) || !hexDigit(ref[i+2])):
			return false
		}
	}
	if i < len(ref) && ref[i] == '?' {
		query := i + 1
		for i++; i < len(ref) && ref[i] > ' ' && ref[i] < 0x7f && ref[i] != '#'; i++ {
		}
		if i == query {
			return false
		}
	}
	if i < len(ref)-1 && ref[i] == '#' {
		for i++; i < len(ref) && fragmentByte(ref[i]); i++ {
		}
	}
	return i == len(ref)
}

// hostByte, pathByte and fragmentByte report bytes that stand for themselves there (RFC 3986, as net/url reads and writes it).
func hostByte(c byte) bool { return letterOrDigit(c) || c == '-' || c == '.' }

func pathByte(c byte) bool {
	switch c {
	case '/', '$', '&', '+', ',', ';', '=', ':', '@', '!', '\'', '(', ')', '*', '%':
		return true
	}
	return fragmentByte(c)
}

func fragmentByte(c byte) bool { return hostByte(c) || c == '_' || c == '~' }

func letterOrDigit(c byte) bool { return text.ASCIILetter(c) || text.ASCIIDigit(c) }

func hexDigit(c byte) bool { return c-'0' < 10 || (c|0x20)-'a' < 6 }
