package text

import (
	"net/url"
	"strings"
)

// Host is the host of an address, in small letters and without port; "" where it has none or is no address.
func Host(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return ""
	}
	return strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
}

// Site is the host of an address without "www.", so that two addresses of one site have the same; "" where Host has none.
func Site(address string) string { return strings.TrimPrefix(Host(address), "www.") }

// Path is the path of an address as it is written, absolute or not: without scheme, host, query and fragment.
func Path(address string) string {
	address = PathAndQuery(address)
	if i := strings.IndexByte(address, '?'); i >= 0 {
		return address[:i]
	}
	return address
}

// PathAndQuery is an address as it is written, without scheme, host and fragment.
func PathAndQuery(address string) string {
	if i := strings.IndexByte(address, '#'); i >= 0 {
		address = address[:i]
	}
	i := strings.Index(address, "//")
	if i < 0 || i > 0 && (address[i-1] != ':' || strings.ContainsAny(address[:i], "/?")) {
		return address
	}
	address = address[i+2:]
	if i = strings.IndexAny(address, "/?"); i < 0 {
		return ""
	}
	return address[i:]
}
