package address

import "strings"

// A Page is a URL as far as it tells pages apart: without scheme, fragment, the host names of mobile editions, AMP's
// path segment, and the closing slash.
type Page struct {
	Host, Path, query string
}

// ParsePage reads a URL, absolute or not. What is no URL is an address without path.
func ParsePage(s string) Page {
	s = strings.TrimSpace(s)
	if n := strings.IndexByte(s, '#'); n >= 0 {
		s = s[:n]
	}
	var a Page
	s, a.query, _ = strings.Cut(s, "?")
	a.query = strings.ReplaceAll(a.query, "&amp;", "&")
	if n := strings.Index(s, "//"); n >= 0 && (n == 0 || s[n-1] == ':') {
		a.Host, s, _ = strings.Cut(s[n+2:], "/")
		s = "/" + s
	} else if !strings.HasPrefix(s, "/") {
		return Page{}
	}
	a.Host = plainHost(strings.ToLower(a.Host))
	s = strings.TrimPrefix(unescaped(s), "/amp/")
	s, _, _ = strings.Cut(s, ";") // a session
	for _, tail := range []string{"/", "/index.html", "/index.php", "/amp", ".amp", ".amp.html", ".html", ".htm", "/"} {
		s = strings.TrimSuffix(s, tail)
	}
	a.Path = "/" + strings.TrimPrefix(s, "/")
	return a
}

// plainHost takes the labels of an edition off a host.
func plainHost(host string) string {
	for _, label := range []string{"www.", "amp.", "m.", "mobile."} {
		if rest := strings.TrimPrefix(host, label); strings.IndexByte(rest, '.') > 0 {
			host = rest
		}
	}
	return host
}

// Known reports an address that can be compared.
func (a Page) Known() bool { return a.Path != "" }

// longSlug is the length in bytes from which a path, or its last segment, is taken to name one page on any host and under
// any section.
const longSlug = 16

// Same reports that two addresses lead to one page. The query counts where the path alone names no page; the host and
// the sections count where the last segment is short, since editions, languages and staging hosts share the long ones.
func (a Page) Same(b Page) bool {
	if !a.Known() || !b.Known() {
		return false
	}
	last, other := a.Slug(), b.Slug()
	if len(last) >= longSlug && strings.EqualFold(last, other) {
		return true
	}
	if !strings.EqualFold(a.Path, b.Path) || (byQuery(last) && a.query != b.query) {
		return false
	}
	return a.Host == b.Host || a.Host == "" || b.Host == "" || a.NamesStory()
}

// Slug is the path's last segment.
func (a Page) Slug() string { return a.Path[strings.LastIndexByte(a.Path, '/')+1:] }

// NamesStory reports a path that is long enough to name one page.
func (a Page) NamesStory() bool { return len(a.Path) >= longSlug }

// byQuery reports a last segment that is a program, or none: the page is in the query.
func byQuery(slug string) bool {
	for _, ending := range [...]string{".php", ".asp", ".aspx", ".jsp", ".cfm", ".do", ".dll", ".pl", ".cgi"} {
		if strings.HasSuffix(slug, ending) {
			return true
		}
	}
	return slug == ""
}
