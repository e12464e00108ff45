package main

import (
	_ "embed"
	"net/url"
	"slices"
	"strings"
	"sync"
)

//go:embed tracking.txt
var trackingText string

// tracking reads tracking.txt: names, and beginnings of names.
var tracking = sync.OnceValues(func() (names map[string]bool, starts []string) {
	names = map[string]bool{}
	for line := range strings.Lines(trackingText) {
		line = strings.TrimSpace(line)
		if start, ok := strings.CutSuffix(line, "*"); ok {
			starts = append(starts, start)
		} else if line != "" && line[0] != '#' {
			names[line] = true
		}
	}
	return names, starts
})

// identity is the same for addresses that are taken for one page: scheme, case of the host, default port, fragment, order of
// the parameters and those of tracking.txt make no difference. An address that cannot be read is its own.
func identity(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" {
		return address
	}
	host := strings.TrimSuffix(strings.ToLower(u.Hostname()), ".")
	if port := u.Port(); port != "" && port != "80" && port != "443" {
		host += ":" + port
	}
	path := u.EscapedPath()
	if path == "" {
		path = "/"
	}
	if query := query(u.RawQuery); query != "" {
		path += "?" + query
	}
	return host + path
}

// query is the parameters that count, sorted.
func query(raw string) string {
	names, starts := tracking()
	var kept []string
	for part := range strings.SplitSeq(raw, "&") {
		name, _, _ := strings.Cut(part, "=")
		if part == "" || names[strings.ToLower(name)] ||
			slices.ContainsFunc(starts, func(s string) bool { return strings.HasPrefix(strings.ToLower(name), s) }) {
			continue
		}
		kept = append(kept, part)
	}
	slices.Sort(kept)
	return strings.Join(kept, "&")
}
