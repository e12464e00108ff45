package extract

import (
	"net/url"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// A resolver makes the addresses on a page absolute, as long as its allowance lasts.
type resolver struct {
	allowance
	base   *url.URL // what relative addresses count from; nil when nothing is known
	origin string   // base's scheme and host: what stands before an address that begins with "/"; "" without a host
}

// newResolver resolves against the page's address and its <base>.
func newResolver(page *page.Page, address string) *resolver {
	r := &resolver{allowance: newAllowance(page), base: baseURL(page, address)}
	if r.base != nil && r.base.Host != "" && r.base.Opaque == "" {
		r.origin = (&url.URL{Scheme: r.base.Scheme, User: r.base.User, Host: r.base.Host}).String()
	}
	return r
}

// baseURL is what relative addresses on the page count from; nil when nothing is known. A base that is too long is none.
func baseURL(page *page.Page, address string) *url.URL {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		u = nil
	}
	if page.Facts.Base == "" || len(page.Facts.Base) > longestBase {
		return u
	}
	b, err := url.Parse(page.Facts.Base)
	switch {
	case err != nil:
		return u
	case u != nil:
		return u.ResolveReference(b)
	case b.Host != "":
		return b
	}
	return u
}

// absolute resolves an address as written against the page's; "" for one that is neither http, https nor mailto, and when
// the allowance is used up. What does not parse stays as it is.
func (r *resolver) absolute(ref string) string {
	ref = strings.TrimSpace(ref)
	if len(ref) > int(r.allowance) {
		return "" // before any work
	}
	if ref = r.resolved(ref); !r.take(len(ref)) {
		return ""
	}
	return ref
}

func (r *resolver) resolved(ref string) string {
	if plainAbsolute(ref) {
		return ref
	}
	if r.origin != "" && plainPath(ref) {
		return r.origin + ref
	}
	if scheme := schemeOf(ref); scheme != "" && scheme != "http" && scheme != "https" && scheme != "mailto" {
		return ""
	}
	if r.base == nil || ref == "" {
		return ref
	}
	u, err := url.Parse(ref)
	if err != nil {
		return ref
	}
	return r.base.ResolveReference(u).String()
}

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
