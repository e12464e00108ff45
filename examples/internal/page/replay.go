package page

import (
	"bytes"
	"strings"
	"time"

	"github.com/broadsheet-go/broadsheet/extract"
)

// A web archive shows a page under an address that holds the time of the capture and the page's own address,
//
//	https://archive.example/web/20240503101500/https://news.example/story
//	https://archive.example/web/20240503101500im_/https://news.example/story.jpg
//
// writes every link of the page so, and puts a toolbar at its top (the Wayback Machine, OpenWayback, pywb and their likes).

const stampLength = len("20240503101500")

// replayed takes the address of a capture apart.
func replayed(address string) (own, stamp string, ok bool) {
	rest := address
	for {
		_, after, found := strings.Cut(rest, "/")
		if !found {
			return "", "", false
		}
		rest = after
		if n, ok := stampAt(rest); ok && IsAddress(rest[n:]) {
			return rest[n:], rest[:stampLength], true
		}
	}
}

// stampAt reports a text that begins with the time of a capture, and how long it is with what stands before the page's address.
func stampAt(s string) (n int, ok bool) {
	if len(s) < stampLength+1 || strings.Trim(s[:stampLength], "0123456789") != "" {
		return 0, false
	}
	n = stampLength
	if len(s) > n+3 && letter(s[n]) && letter(s[n+1]) && s[n+2] == '_' {
		n += 3
	}
	return n + 1, s[n] == '/'
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' }

// The marks after which the scripts of an archive are told, in quotes, what they show.
const (
	wombatCall = "__wm.wombat(" // the address and, after a comma, the time
	pywbURL    = "wbinfo.url = "
	pywbStamp  = "wbinfo.timestamp = "
)

// quoted is the first string in quotes right after a mark, and what comes after it.
func quoted(b []byte, mark string) (value string, rest []byte) {
	_, rest, _ = bytes.Cut(b, []byte(mark))
	rest, ok := bytes.CutPrefix(rest, []byte(`"`))
	inside, rest, closed := bytes.Cut(rest, []byte(`"`))
	if !ok || !closed || bytes.IndexByte(inside, '\\') >= 0 {
		return "", nil
	}
	return string(inside), rest
}

// captured is the address and the time of the capture that a page shows: as its address states them, or the page itself.
func captured(b []byte, address string) (own, stamp string, ok bool) {
	if own, stamp, ok = replayed(address); ok {
		return own, stamp, true
	}
	head := b[:min(len(b), savedHead)]
	own, rest := quoted(head, wombatCall)
	stamp, _ = quoted(rest, ",")
	if own == "" {
		own, _ = quoted(head, pywbURL)
		stamp, _ = quoted(head, pywbStamp)
	}
	if _, ok := stampAt(stamp + "/"); ok && own != "" {
		return own, stamp, true
	}
	return "", "", false
}

// The comments around the toolbar.
var (
	toolbarBegin = []byte("<!-- BEGIN WAYBACK TOOLBAR INSERT -->")
	toolbarEnd   = []byte("<!-- END WAYBACK TOOLBAR INSERT -->")
)

// original is a page as it was captured, without the toolbar and with its own links, and its source as it was then. A page that no
// archive shows stays as it is.
func original(b []byte, hints *extract.Hints) []byte {
	own, stamp, ok := captured(b, hints.URL)
	if !ok {
		return b
	}
	if at, err := time.Parse("20060102150405", stamp); err == nil {
		hints.Fetched = at
	}
	if IsAddress(own) {
		hints.URL = own
	}
	before, rest, found := bytes.Cut(b, toolbarBegin)
	if found {
		if _, after, closed := bytes.Cut(rest, toolbarEnd); closed {
			b = append(bytes.Clone(before), after...)
		}
	}
	return ownLinks(b, []byte(stamp))
}

// ownLinks takes the archive's part out of the links of a page, all of which hold the time of the capture. What the page cites of an
// archive itself has another time, and stays.
func ownLinks(b, stamp []byte) []byte {
	var out []byte
	kept, from := 0, 0 // b[:kept] is written
	for {
		i := bytes.Index(b[from:], stamp)
		if i < 0 {
			break
		}
		i += from
		from = i + len(stamp)
		begin, ok := prefixBefore(b, i, kept)
		if !ok {
			continue
		}
		end := from
		if end+3 <= len(b) && letter(b[end]) && letter(b[end+1]) && b[end+2] == '_' {
			end += 3
		}
		end += len(slash(b[end:]))
		if end == from || !startsAddress(b[end:]) {
			continue
		}
		out = append(out, b[kept:begin]...)
		kept, from = end, end
	}
	if kept == 0 {
		return b
	}
	return append(out, b[kept:]...)
}

// slash is the slash that a text begins with, plain or as scripts write it.
func slash(b []byte) []byte {
	switch {
	case bytes.HasPrefix(b, []byte("/")):
		return b[:1]
	case bytes.HasPrefix(b, []byte(`\/`)):
		return b[:2]
	}
	return nil
}

// startsAddress reports what an archive leaves of a link after its own part: an address with its scheme, or without.
func startsAddress(b []byte) bool {
	for _, scheme := range []string{"http:", "https:", "//", `\/\/`, "mailto:"} {
		if bytes.HasPrefix(b, []byte(scheme)) {
			return true
		}
	}
	return false
}

// longestPrefix is the most bytes of a link before the time of a capture: the archive's host and the name of a collection.
const longestPrefix = 200

// prefixBefore is where the link begins that has the time of its capture at i: "https://host/collection/", "//host/collection/" or
// "/collection/". It looks no further back than least.
func prefixBefore(b []byte, i, least int) (begin int, ok bool) {
	least = max(least, i-longestPrefix)
	begin = i
	for begin > least && inLink(b[begin-1]) {
		begin--
	}
	prefix := strings.ReplaceAll(string(b[begin:i]), `\/`, "/")
	if !strings.HasSuffix(prefix, "/") {
		return 0, false
	}
	return begin, strings.HasPrefix(prefix, "/") || IsAddress(prefix)
}

// inLink reports what stands in the archive's part of a link.
func inLink(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || strings.IndexByte(`-._:/\`, c) >= 0
}
