package page

import (
	"bytes"
	"strings"
	"time"

	"github.com/broadsheet-go/broadsheet/extract"
)

// A txtar holds files as text, each after a line "-- NAME --". This project keeps its test pages so, with what is known of a page in
// the file "source", as lines "key: value".

// txtarName is the name in a line that begins a file.
func txtarName(line []byte) (name string, ok bool) {
	line = bytes.TrimRight(line, "\r\n")
	inner, begun := bytes.CutPrefix(line, []byte("-- "))
	inner, ended := bytes.CutSuffix(inner, []byte(" --"))
	name = strings.TrimSpace(string(inner))
	return name, begun && ended && name != "" && !strings.ContainsAny(name, " \t")
}

// isTxtar reports a file that begins with words and then holds files, one of them a page or what is known of one.
func isTxtar(head []byte) bool {
	if !bytes.Contains(head, []byte(" --\n")) || root(head) != "" {
		return false
	}
	for line := range bytes.Lines(head) {
		if name, ok := txtarName(line); ok {
			return name == "source" || isPageName(name)
		}
	}
	return false
}

// listTxtar lists the pages of a txtar.
func listTxtar(b []byte) (*Archive, error) {
	a := &Archive{}
	var hints extract.Hints
	name, begin, at := "", 0, 0
	file := func(end int) {
		switch {
		case name == "":
		case name == "source":
			hints = sourceOf(b[begin:end])
		case isPageName(name):
			a.Pages, a.entries = append(a.Pages, name), append(a.entries, entry{text: b[begin:end]})
		}
	}
	for line := range bytes.Lines(b) {
		if next, ok := txtarName(line); ok {
			file(at)
			name, begin = next, at+len(line)
		}
		at += len(line)
	}
	file(at)
	for i := range a.entries {
		a.entries[i].hints = hints
	}
	if len(a.Pages) == 0 {
		return nil, &Refusal{"a txtar without a page in it", ""}
	}
	return a, nil
}

// sourceOf reads what is known of a page.
func sourceOf(b []byte) (s extract.Hints) {
	for line := range strings.Lines(string(b)) {
		key, value, _ := strings.Cut(line, ":")
		value = strings.TrimSpace(value)
		switch strings.TrimSpace(key) {
		case "url":
			s.URL = value
		case "content-type":
			s.ContentType = value
		case "site":
			s.Site = value
		case "language":
			s.Language = value
		case "country":
			s.Country = value
		case "fetched":
			s.Fetched, _ = time.Parse(time.RFC3339, value)
		}
	}
	return s
}
