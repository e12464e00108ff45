package page

import (
	"bytes"
	"html"
	"strings"
	"time"
)

// savedHead is how much of a page is searched for what the program wrote that saved it: the comment stands at the top.
const savedHead = 64 << 10

// The comments of programs that save a page as one file.
const (
	singleFile = "Page saved with SingleFile" // and below it lines "url: …" and "saved date: …"
	savedURL   = "saved from url=("           // browsers: "saved from url=(0040)https://…", with the length of the address
)

// savedFrom is the address and the time that a comment at the top of a page states; "" and zero where none does.
func savedFrom(b []byte) (address string, at time.Time) {
	head := b[:min(len(b), savedHead)]
	for {
		_, rest, ok := bytes.Cut(head, []byte("<!--"))
		if !ok {
			return "", time.Time{}
		}
		comment, after, closed := bytes.Cut(rest, []byte("-->"))
		if !closed {
			return "", time.Time{}
		}
		switch words := strings.TrimSpace(string(comment)); {
		case strings.HasPrefix(words, singleFile):
			return singleFileSays(words)
		case strings.HasPrefix(words, savedURL):
			if _, address, ok := strings.Cut(words, ")"); ok {
				return html.UnescapeString(strings.TrimSpace(address)), time.Time{}
			}
		}
		head = after
	}
}

// dateOfScripts is how a script writes a time, without the name of the zone.
const dateOfScripts = "Mon Jan 2 2006 15:04:05 GMT-0700"

// singleFileSays reads the lines of SingleFile's comment.
func singleFileSays(comment string) (address string, at time.Time) {
	for line := range strings.Lines(comment) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ":")
		value = strings.TrimSpace(value)
		switch key {
		case "url":
			address = html.UnescapeString(value)
		case "saved date":
			value, _, _ = strings.Cut(value, " (")
			at, _ = time.Parse(dateOfScripts, value)
		}
	}
	return address, at
}
