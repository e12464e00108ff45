package date

import (
	"time"

	"github.com/broadsheet-go/broadsheet/metadata/internal/zone"
)

// LocalTime is an instant as the clocks of a country show it; ok is false where the country has several zones.
func LocalTime(t time.Time, country string) (local time.Time, ok bool) {
	z, ok := zoneOfCountry(country)
	if !ok {
		return t, false
	}
	return t.In(fixedZone(z.During(int(t.Unix())))), true
}

// zoneOfCountry is the zone of a country that has one, or nearly all of whose readers live in one.
func zoneOfCountry(country string) (z zone.Zone, ok bool) {
	if z, ok = zoneTables().countries[country]; ok {
		return z, true
	}
	return zone.OfCountry(country)
}
