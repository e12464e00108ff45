package date

import (
	"encoding/json"
	"fmt"
)

// String returns the ISO 8601 form of exactly what is stated: "---08", "--03-08", "2023-03", "2023-03-08",
// "2023-03-08T08:35" or "2023-03-08T08:35:00", the last two with an offset ("+05:00", never "Z") where the zone is known.
// The zero Date is "". [Parse] reads every form back.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	var buf [32]byte
	return string(d.append(buf[:0]))
}

func (d Date) append(b []byte) []byte {
	b = d.Time.AppendFormat(b, precisions[d.Precision].layout)
	if d.Precision >= Minute && d.Zone != ZoneUnknown {
		b = d.Time.AppendFormat(b, "-07:00")
	}
	return b
}

// precisions are the name and the layout of each.
var precisions = [...]struct{ name, layout string }{
	NoDate:    {"", ""},
	DayOnly:   {"day only", "---02"},
	MonthDay:  {"month and day", "--01-02"},
	YearMonth: {"month", "2006-01"},
	Day:       {"day", "2006-01-02"},
	Minute:    {"minute", "2006-01-02T15:04"},
	Second:    {"second", "2006-01-02T15:04:05"},
}

// MarshalJSON writes the form of [Date.String], or null for the zero Date.
func (d Date) MarshalJSON() ([]byte, error) {
	if d.IsZero() {
		return []byte("null"), nil
	}
	b := append(make([]byte, 0, 32), '"')
	return append(d.append(b), '"'), nil
}

// UnmarshalJSON reads what [Date.MarshalJSON] writes; null and "" give the zero Date. An offset is read as
// [ZoneStated]: how it was found is not part of the JSON. Any other text is an error.
func (d *Date) UnmarshalJSON(b []byte) error {
	var s *string
	if err := json.Unmarshal(b, &s); err != nil {
		return fmt.Errorf("metadata: date: %w", err)
	}
	if s == nil || *s == "" {
		*d = Date{}
		return nil
	}
	r := dateParser{s: *s, whole: true}
	var m partialDate
	if r.iso(0, &m) != len(*s) {
		return fmt.Errorf("metadata: date: %q is not an ISO 8601 date", *s)
	}
	got, ok := m.date(*s)
	if !ok {
		return fmt.Errorf("metadata: date: %q names no day of the calendar", *s)
	}
	*d = got
	return nil
}

// SameDay reports that both dates state a calendar day and state the same one, each in its own zone.
func (d Date) SameDay(other Date) bool {
	if d.Precision < Day || other.Precision < Day {
		return false
	}
	y, m, day := d.Time.Date()
	oy, om, oday := other.Time.Date()
	return y == oy && m == om && day == oday
}

// String returns "day only", "month and day", "month", "day", "minute" or "second"; "" for [NoDate].
func (p Precision) String() string { return precisions[p].name }

// String returns "stated", "inferred" or "unknown".
func (z Zone) String() string { return [...]string{"unknown", "inferred", "stated"}[z] }
