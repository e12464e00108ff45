package main

import (
	"regexp"
	"strings"
	"time"
)

var by = regexp.MustCompile(`^by\b:?\s*`)

// names are names as they are compared, each once.
func names(list []string) map[string]bool {
	set := map[string]bool{}
	for _, s := range list {
		if s = strings.Trim(by.ReplaceAllString(fold(s), ""), " .,;:|-"); s != "" {
			set[s] = true
		}
	}
	return set
}

// both is how many names two sets share.
func both(a, b map[string]bool) int {
	n := 0
	for s := range a {
		if b[s] {
			n++
		}
	}
	return n
}

// A moment is a day, or a time of it with its offset.
type moment struct {
	time.Time
	instant bool
}

// readMoment reads a time as annotations and answers have it. A time without an offset is only a day.
func readMoment(s string) (moment, bool) {
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02 15:04:05Z07:00"} {
		if t, err := time.Parse(layout, s); err == nil {
			return moment{t, true}, true
		}
	}
	if len(s) < len(time.DateOnly) {
		return moment{}, false
	}
	t, err := time.Parse(time.DateOnly, s[:len(time.DateOnly)])
	return moment{Time: t}, err == nil
}

// day is the calendar day of a moment where the other one is.
func (m moment) day(other moment) string {
	if m.instant && other.instant {
		return m.In(other.Location()).Format(time.DateOnly)
	}
	return m.Format(time.DateOnly)
}
