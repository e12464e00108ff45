package date

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
)

// Stamps are the dates of a line, told apart by the labels before them: "Published March 8, 2023 Updated March 9".
type Stamps struct {
	Published Date // labelled as a publish time
	Updated   Date // labelled as an update time
	Bare      Date // the first date without a label, unless it stands after an update
	Covered   int  // bytes of the line that are dates, labels and the words and marks between them
}

// Any reports that the line states at least one whole day.
func (s *Stamps) Any() bool {
	return s.Published.Precision >= Day || s.Updated.Precision >= Day || s.Bare.Precision >= Day
}

// ParseStamps reads every date of a line. A label counts for the date that follows it with at most twelve bytes between.
func ParseStamps(line string, l Locale) Stamps {
	var s Stamps
	end := 0
	for range 4 {
		d, from, to, ok := Find(line[end:], l)
		if !ok {
			break
		}
		label, at := lastLabel(line[end:end+from], l)
		start := from
		if label != 0 {
			start = at
		}
		s.Covered += to - start
		switch {
		case d.Precision < Day:
		case label == lang.Updated && s.Updated.IsZero():
			s.Updated = d
		case label == lang.Published && s.Published.IsZero():
			s.Published = d
		case label == 0 && s.Bare.IsZero() && s.Updated.IsZero():
			s.Bare = d
		}
		end += to
	}
	return s
}

// lastLabel finds the label that stands last in s, close to its end: its class and where it starts.
func lastLabel(s string, l Locale) (lang.Class, int) {
	class, start := lang.Class(0), 0
	for _, t := range [...]*lang.Table{lang.For(l.Language), lang.For("en"), lang.Universal()} {
		for _, c := range [...]lang.Class{lang.Published, lang.Updated} {
			for rest := 0; rest < len(s); {
				_, from, to := t.Find(c, s[rest:])
				if to == 0 {
					break
				}
				if len(strings.Trim(s[rest+to:], " :|•·-–—,")) <= 12 && (class == 0 || rest+from > start) {
					class, start = c, rest+from
				}
				rest += to
			}
		}
	}
	return class, start
}

// A Label is what the words before a date say of it.
type Label uint8

// The labels.
const (
	NoLabel        Label = iota // none
	LabelPublished              // "Published on"
	LabelUpdated                // "Last updated:"
)

// LabelOf is what a label at the end of s, close before a date, announces.
func LabelOf(s string, l Locale) Label {
	switch class, _ := lastLabel(s, l); class {
	case lang.Published:
		return LabelPublished
	case lang.Updated:
		return LabelUpdated
	}
	return NoLabel
}
