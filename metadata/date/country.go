package date

import "time"

// LocalTime is an instant as the clocks of a country show it; ok is false where the country has several zones.
func LocalTime(t time.Time, country string) (local time.Time, ok bool) {
	zone, ok := zoneOfCountry(country)
	if !ok {
		return t, false
	}
	return t.In(fixedZone(zone.during(int(t.Unix())))), true
}

// zoneOfCountry is the zone of a country that has one, or nearly all of whose readers live in one.
func zoneOfCountry(country string) (z zoneSpec, ok bool) {
	if z, ok = zoneTables().countries[country]; ok {
		return z, true
	}
	zone := tzTables().countries[country]
	if zone == nil {
		return zoneSpec{}, false
	}
	return zoneNamed(zone.name)
}
