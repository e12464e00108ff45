package date

import (
	"iter"
	"strings"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/lang"
)

// Stamps are the dates of a line, told apart by the labels before them: "Published March 8, 2023 Updated March 9".
type Stamps struct {
	Published Date // labelled as a publish time
	Updated   Date // labelled as an update time
	Bare      Date // the first date without a label, unless it stands after an update
	Covered   int  // bytes of the line that are dates, labels and the words and marks between them
	Clock     bool // a label with a time of day and no day stands in it: "Updated at 18:20"
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
		label := lastLabel(line[end:end+from], l)
		s.Covered += to - from
		if label.label != NoLabel {
			s.Covered += from - label.from
		}
		switch {
		case d.Precision < Day:
		case label.label == LabelUpdated && s.Updated.IsZero():
			s.Updated = d
		case label.label == LabelPublished && s.Published.IsZero():
			s.Published = d
		case label.label == NoLabel && s.Bare.IsZero() && s.Updated.IsZero():
			s.Bare = d
		}
		end += to
	}
	s.addClock(line, end, l)
	return s
}

// addClock adds a time of day with a label and without a day, after byte from of the line: the day is that of the publish time.
func (s *Stamps) addClock(line string, from int, l Locale) {
	label, start, end, ok := FindClock(line[from:], l)
	if !ok {
		return
	}
	s.Clock = true
	s.Covered += end - start
	day := s.Published
	if day.IsZero() {
		day = s.Bare
	}
	if label == LabelUpdated && s.Updated.IsZero() {
		s.Updated, _ = OnDay(day, line[from+start:from+end], l)
	}
}

// OnDay is the time of day that a text ends with, on the day of a date that is not later; false where there is no such day.
func OnDay(day Date, text string, l Locale) (Date, bool) {
	if day.Precision < Day {
		return Date{}, false
	}
	text = text[strings.IndexFunc(text, unicode.IsDigit):]
	written := day.Raw
	if day.Precision > Day {
		r := newReader(day.Raw, l, true)
		var m partialDate
		end := r.day(0, &m)
		if end == 0 {
			return Date{}, false
		}
		written = day.Raw[:end]
	}
	d, ok := Parse(written+" "+text, l)
	if !ok || d.Precision <= Day || day.Precision > Day && d.Time.Before(day.Time) {
		return Date{}, false
	}
	return d, true
}

// longestClock is the length in bytes of a line in which a time of day without a day is looked for: a byline with two of them.
const longestClock = 160

// FindClock finds a label and a time of day after it that has no day: "Updated at 18:20", "Stand: 10.45 Uhr". It is line[start:end].
//
// It is asked of lines, of at most longestClock bytes.
func FindClock(line string, l Locale) (label Label, start, end int, ok bool) {
	if len(line) > longestClock || strings.IndexFunc(line, unicode.IsDigit) < 0 {
		return NoLabel, 0, 0, false
	}
	r := newReader(line, l, false)
	for found := range labelsIn(line, l) {
		var m partialDate
		if end := r.announcedClock(r.skipAll(found.to, ":：-–—,|"), &m); end > 0 && !r.letterAt(end) {
			return found.label, found.from, r.zone(end, &m), true
		}
	}
	return NoLabel, 0, 0, false
}

// A labelAt is a label and where it stands in its line.
type labelAt struct {
	label    Label
	from, to int
}

// labelsIn are the labels of a line: those of updates first.
func labelsIn(s string, l Locale) iter.Seq[labelAt] {
	return func(yield func(labelAt) bool) {
		for _, label := range [...]Label{LabelUpdated, LabelPublished} {
			for _, t := range [...]*lang.Table{lang.For(l.Language), lang.For("en"), lang.Universal()} {
				for rest := 0; rest < len(s); {
					_, from, to := t.Find(labelClasses[label], s[rest:])
					if to == 0 {
						break
					}
					if !yield(labelAt{label, rest + from, rest + to}) {
						return
					}
					rest += to
				}
			}
		}
	}
}

// lastLabel finds the label that ends last in s, close to its end: its class and where it starts. Of two that end together the longer
// is meant: 更新时间 is a time of update, though 时间 alone stands before publish times.
func lastLabel(s string, l Locale) (last labelAt) {
	for found := range labelsIn(s, l) {
		if len(strings.Trim(s[found.to:], " :|•·-–—,")) <= 12 && (found.to > last.to || found.to == last.to && found.from < last.from) {
			last = found
		}
	}
	return last
}

// A Label is what the words before a date say of it.
type Label uint8

// The labels.
const (
	NoLabel        Label = iota // none
	LabelPublished              // "Published on"
	LabelUpdated                // "Last updated:"
)

// labelClasses are the words of each label.
var labelClasses = [...]lang.Class{LabelPublished: lang.Published, LabelUpdated: lang.Updated}

// LabelOf is what a label at the end of s, close before a date, announces.
func LabelOf(s string, l Locale) Label { return lastLabel(s, l).label }

// ClockAtEnd is where a time of day begins that a line ends with and a word announces: "at 8:35 AM", "um 8.35 Uhr"; 0 where there is none.
//
// It is asked of lines, of at most longestClock bytes.
func ClockAtEnd(line string, l Locale) int {
	if len(line) > longestClock {
		return 0
	}
	r := newReader(line, l, false)
	for i := 1; i < len(line); i++ {
		if line[i-1] != ' ' {
			continue
		}
		if _, n := r.word(lang.Clock, i); n == 0 {
			continue
		}
		var m partialDate
		if end := r.announcedClock(i, &m); end > 0 && r.zone(end, &m) == len(line) {
			return i
		}
	}
	return 0
}
