package evidence

import (
	"github.com/broadsheet-go/broadsheet/metadata/byline"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/dateline"
)

// blockReadings are what the grammars of metadata make of whole blocks. Each block is read by each grammar when first asked for, and
// at most once.
type blockReadings struct {
	asked     []grammar // of each block, the grammars that have read it
	bylines   map[int]*byline.Byline
	stamps    map[int]*date.Stamps
	dates     map[int]*foundDate
	datelines map[int]*dateline.Dateline
}

// grammar is a set of grammars.
type grammar uint8

const (
	byBylines grammar = 1 << iota
	byStamps
	byDates
	byDatelines
)

// A foundDate is the first date in a text, and where it stands.
type foundDate struct {
	date.Date
	From, To int
}

// first reports that a grammar is asked about block i for the first time.
func (r *blockReadings) first(i int, g grammar, blocks int) bool {
	if r.asked == nil {
		r.asked = make([]grammar, blocks)
	}
	if r.asked[i]&g != 0 {
		return false
	}
	r.asked[i] |= g
	return true
}

// keep puts what a grammar made of block i into its map.
func keep[T any](list map[int]*T, i int, v T) map[int]*T {
	if list == nil {
		list = make(map[int]*T)
	}
	list[i] = &v
	return list
}

// Byline is block i read as a byline, nil where it is none.
func (s *Page) Byline(i int) *byline.Byline {
	r := &s.readings
	if r.first(i, byBylines, len(s.Source.Blocks)) {
		if b, ok := byline.Parse(s.Source.Blocks[i].Text, s.Locale); ok {
			r.bylines = keep(r.bylines, i, b)
		}
	}
	return r.bylines[i]
}

// Stamps are the dates of block i with their labels.
func (s *Page) Stamps(i int) *date.Stamps {
	r := &s.readings
	if r.first(i, byStamps, len(s.Source.Blocks)) {
		if st := date.ParseStamps(s.Source.Blocks[i].Text, s.Locale); st != (date.Stamps{}) {
			r.stamps = keep(r.stamps, i, st)
		}
	}
	if st := r.stamps[i]; st != nil {
		return st
	}
	return new(date.Stamps)
}

// Date is the first date in block i, nil where there is none.
func (s *Page) Date(i int) *foundDate {
	r := &s.readings
	if r.first(i, byDates, len(s.Source.Blocks)) {
		if d, from, to, ok := date.Find(s.Source.Blocks[i].Text, s.Locale); ok {
			r.dates = keep(r.dates, i, foundDate{d, from, to})
		}
	}
	return r.dates[i]
}

// Dateline is the one that block i begins with, nil where there is none.
func (s *Page) Dateline(i int) *dateline.Dateline {
	r := &s.readings
	if r.first(i, byDatelines, len(s.Source.Blocks)) {
		if d, ok := dateline.Parse(s.Source.Blocks[i].Text, s.Locale); ok {
			r.datelines = keep(r.datelines, i, d)
		}
	}
	return r.datelines[i]
}
