package readings

import (
	"github.com/broadsheet-go/broadsheet/metadata/byline"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/dateline"
)

// Readings are what the grammars make of texts under one locale. What its methods point to is shared with whoever asks for
// the same text, and must not be changed: neither it nor what its slices hold. One goroutine at a time may ask.
type Readings struct {
	locale    date.Locale
	bylines   memory[byline.Byline]
	authors   memory[byline.Byline]
	dates     memory[date.Date]
	first     memory[Found]
	stamps    memory[date.Stamps]
	datelines memory[dateline.Dateline]
	unstamped date.Stamps // of every text without a date
}

// A Found is a date in a text, and where it stands: text[From:To].
type Found struct {
	date.Date
	From, To int
}

// memory is what one grammar made of texts; nil is kept for what it does not take.
type memory[T any] map[string]*T

// New has nothing read yet, and reads under l.
func New(l date.Locale) *Readings { return &Readings{locale: l} }

// Locale is what all texts are read under.
func (r *Readings) Locale() date.Locale { return r.locale }

// Byline is a line read by [byline.Parse], nil where that does not take it.
func (r *Readings) Byline(line string) *byline.Byline {
	return once(&r.bylines, line, r.locale, byline.Parse)
}

// Authors is a value read by [byline.ParseAuthors], nil where that does not take it.
func (r *Readings) Authors(value string) *byline.Byline {
	return once(&r.authors, value, r.locale, byline.ParseAuthors)
}

// Date is a text that is a date as a whole, read by [date.Parse]; nil where it is none.
func (r *Readings) Date(text string) *date.Date {
	return once(&r.dates, text, r.locale, date.Parse)
}

// FirstDate is the first date in a text, found by [date.Find]; nil where there is none.
func (r *Readings) FirstDate(text string) *Found {
	return once(&r.first, text, r.locale, find)
}

// Stamps are the dates of a line with their labels, read by [date.ParseStamps]; the zero Stamps where there are none.
func (r *Readings) Stamps(line string) *date.Stamps {
	if s := once(&r.stamps, line, r.locale, stamps); s != nil {
		return s
	}
	return &r.unstamped
}

// Dateline is the one that a text begins with, read by [dateline.Parse]; nil where there is none.
func (r *Readings) Dateline(text string) *dateline.Dateline {
	return once(&r.datelines, text, r.locale, dateline.Parse)
}

// once is what a grammar makes of a text, which it reads the first time only.
func once[T any](m *memory[T], text string, l date.Locale, read func(string, date.Locale) (T, bool)) *T {
	if v, asked := (*m)[text]; asked {
		return v
	}
	var v *T
	if x, ok := read(text, l); ok {
		v = new(T)
		*v = x
	}
	if *m == nil {
		*m = make(memory[T])
	}
	(*m)[text] = v
	return v
}

func find(text string, l date.Locale) (f Found, ok bool) {
	f.Date, f.From, f.To, ok = date.Find(text, l)
	return f, ok
}

func stamps(line string, l date.Locale) (date.Stamps, bool) {
	s := date.ParseStamps(line, l)
	return s, s != (date.Stamps{})
}
