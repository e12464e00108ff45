package address

import (
	_ "embed"
	"net/url"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// SameSite reports two addresses of one site, whatever edition: "www.", "m.", "amp." and "mobile." say nothing, nor does the port.
func SameSite(a, b string) bool {
	host := plainHost(text.Host(a))
	return host != "" && host == plainHost(text.Host(b))
}

// Pathless reports an address without a path.
func Pathless(address string) bool { return strings.Trim(text.Path(address), "/") == "" }

// FrontPage reports the address of the first page of a site or of one of its languages: no path, or that of an index or of a language, and no
// query but a tracker's, since "/?p=1" is a story. An address may be relative; "" and a place on the page are none.
func FrontPage(address string) bool {
	address = trim(address)
	path, query, _ := strings.Cut(text.PathAndQuery(address), "?")
	if scheme := Scheme(address); scheme != "" && scheme != "http" && scheme != "https" || path == "" && query == "" && text.Host(address) == "" {
		return false
	}
	path = strings.ToLower(strings.Trim(path, "/."))
	if dir, name := path[:strings.LastIndexByte(path, '/')+1], path[strings.LastIndexByte(path, '/')+1:]; index(name) {
		path = strings.TrimSuffix(dir, "/")
	}
	return (path == "" || language(path)) && tracked(query)
}

// index reports the name of a file that stands for its folder.
func index(name string) bool {
	name, ending, ok := strings.Cut(name, ".")
	if !ok || name != "index" && name != "default" && name != "home" {
		return false
	}
	switch ending {
	case "html", "htm", "php", "asp", "aspx", "jsp", "shtml":
		return true
	}
	return false
}

//go:embed languages.txt
var languages string

// language reports a folder that is named after a language, or one and a country: "en", "pt-br".
func language(dir string) bool {
	_, codes, _ := strings.Cut(languages, "\n")
	code, country, both := strings.Cut(strings.ReplaceAll(dir, "_", "-"), "-")
	return letters(code) && strings.Contains(codes, " "+code) && (!both || letters(country))
}

func letters(s string) bool { return len(s) == 2 && text.ASCIILetter(s[0]) && text.ASCIILetter(s[1]) }

// tracked reports a query that says nothing but whence a reader came.
func tracked(query string) bool {
	for part := range strings.SplitSeq(query, "&") {
		name, _, _ := strings.Cut(strings.TrimPrefix(part, "amp;"), "=")
		switch name = strings.ToLower(name); name {
		case "", "fbclid", "gclid", "msclkid", "dclid", "igshid", "mc_cid", "mc_eid", "ref", "ref_src", "source", "from", "cmp", "cid", "ito":
		default:
			if !strings.HasPrefix(name, "utm_") && !strings.HasPrefix(name, "at_") {
				return false
			}
		}
	}
	return true
}

// unescaped is a path as readers see it; as it is written where its escapes are damaged.
func unescaped(path string) string {
	if strings.IndexByte(path, '%') >= 0 {
		if plain, err := url.PathUnescape(path); err == nil {
			return plain
		}
	}
	return path
}
