package date

import "time"

// LocalTime is an instant in UTC as the clocks of a country show it; ok is false where the country has several zones.
func LocalTime(t time.Time, country string) (local time.Time, ok bool) {
	spec, ok := zoneTables().countries[country]
	if !ok {
		return t, false
	}
	return t.In(fixedZone(spec.at(t.Year(), int(t.Month()), t.Day(), t.Hour()+spec.offset/3600))), true
}
