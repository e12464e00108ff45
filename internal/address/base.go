package address

import (
	"net/url"
	"strings"
)

// longestBase is the most bytes of a base element's address: as much as an address in a sitemap has
// (sitemaps.org/protocol.html). The longest of 1,863 pages has 118.
const longestBase = 2048

// A Base is what relative addresses of a page count from. The zero value knows nothing.
type Base struct {
	url    *url.URL // nil when nothing is known
	origin string   // its scheme and host: what stands before an address that begins with "/"; "" without a host
}

// NewBase is the base of a page at an address, which has a base element with this href; either may be "". A base element that is too long,
// or that leads to no page of the web, is none.
func NewBase(page, element string) Base {
	var b Base
	b.url = onWeb(parse(page))
	if element != "" && len(element) <= longestBase {
		u := parse(element)
		if u != nil && b.url != nil {
			u = b.url.ResolveReference(u)
		}
		if u = onWeb(u); u != nil {
			b.url = u
		}
	}
	if b.url != nil {
		b.origin = (&url.URL{Scheme: b.url.Scheme, User: b.url.User, Host: b.url.Host}).String()
	}
	return b
}

// onWeb is an address that has a host, nil for another.
func onWeb(u *url.URL) *url.URL {
	if u == nil || u.Host == "" || u.Opaque != "" || u.Scheme != "" && u.Scheme != "http" && u.Scheme != "https" {
		return nil
	}
	return u
}

// Absolute makes an address absolute. It is "" for one that is neither http, https nor mailto; one that cannot be read, or that nothing is
// known to count from, stays as it is.
func (b *Base) Absolute(ref string) string {
	ref = trim(ref)
	if plainAbsolute(ref) {
		return ref
	}
	if b.origin != "" && plainPath(ref) {
		return b.origin + ref
	}
	if scheme := Scheme(ref); scheme != "" && scheme != "http" && scheme != "https" && scheme != "mailto" {
		return ""
	}
	u := parse(ref)
	if b.url == nil || u == nil || ref == "" {
		return ref
	}
	return written(b.url.ResolveReference(u))
}

// Web makes an address absolute. It is "" for one that is not of the web.
func (b *Base) Web(ref string) string {
	s := b.Absolute(ref)
	if u := parse(s); u == nil || u.Scheme == "" || onWeb(u) == nil {
		return ""
	}
	return s
}

// parse reads an address as browsers do, in which a sign "%" that begins no escape is one; nil for what is none.
func parse(s string) *url.URL {
	u, err := url.Parse(trim(s))
	if err != nil {
		if u, err = url.Parse(escaped(trim(s))); err != nil {
			return nil
		}
	}
	return u
}

// written is an address as a text; net/url leaves blanks in the query.
func written(u *url.URL) string { return strings.ReplaceAll(u.String(), " ", "%20") }

// trim takes off what no browser counts: blanks and controls at the ends, tabs and line ends inside (https://url.spec.whatwg.org/#url-parsing).
func trim(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool { return r <= ' ' || r == '\u00a0' })
	if strings.ContainsAny(s, "\t\n\r") {
		s = strings.NewReplacer("\t", "", "\n", "", "\r", "").Replace(s)
	}
	return s
}

// escaped writes each "%" that begins no escape as one.
func escaped(s string) string {
	var b strings.Builder
	for i := range len(s) {
		b.WriteByte(s[i])
		if s[i] == '%' && (i+2 >= len(s) || !hexDigit(s[i+1]) || !hexDigit(s[i+2])) {
			b.WriteString("25")
		}
	}
	return b.String()
}
