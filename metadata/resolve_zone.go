package metadata

import "time"

// localDay gives an instant in UTC the site's own offset, as inferred, where another claim says that readers saw another
// day, "2023-11-01T23:01:00Z" under the address /2023/11/02/ of an Italian site, or where it is midnight there: systems that
// keep a day alone write its beginning. The instant stays the same.
func localDay(d Date, list []dated, country string) Date {
	if _, offset := d.Time.Zone(); d.Zone != ZoneStated || offset != 0 || d.Precision < Minute {
		return d
	}
	spec, ok := countryZone(country)
	if !ok {
		return d
	}
	t := d.Time
	local := t.In(fixedZone(spec.at(t.Year(), int(t.Month()), t.Day(), t.Hour()+spec.offset/3600)))
	if local.Day() == t.Day() {
		return d
	}
	if local.Hour() == 0 && local.Minute() == 0 && local.Second() == 0 {
		d.Time, d.Zone = local, ZoneInferred
		return d
	}
	for i := range list {
		if c := &list[i].date; c.Zone != ZoneStated && c.Time.Year() == local.Year() && c.Time.YearDay() == local.YearDay() {
			d.Time, d.Zone = local, ZoneInferred
			return d
		}
	}
	return d
}

// countryZone is the zone of a country that has one zone, or nearly all of whose readers live in one. From the IANA time
// zone database.
func countryZone(country string) (zoneSpec, bool) {
	const half = 1800
	hours, rule := 0, noDST
	switch country {
	case "GB", "IE", "PT":
		rule = euDST
	case "DE", "AT", "CH", "IT", "FR", "ES", "NL", "BE", "LU", "LI", "DK", "SE", "NO", "PL", "CZ", "SK", "HU", "SI", "HR", "RS", "BA", "ME", "MK", "AL", "MT":
		hours, rule = 1, euDST
	case "FI", "GR", "RO", "BG", "EE", "LV", "LT", "UA", "CY":
		hours, rule = 2, euDST
	case "IS", "GH", "CI", "SN":
	case "NG", "DZ", "TN":
		hours = 1
	case "ZA", "LS", "ZW", "BW", "LY":
		hours = 2
	case "TR", "RU", "BY", "KE", "TZ", "UG", "ET", "SA", "IQ", "KW", "QA":
		hours = 3
	case "AE", "OM", "AZ", "GE", "AM":
		hours = 4
	case "PK", "UZ":
		hours = 5
	case "IN", "LK":
		return zoneSpec{offset: 5*3600 + half}, true
	case "BD":
		hours = 6
	case "TH", "VN":
		hours = 7
	case "CN", "TW", "HK", "SG", "MY", "PH":
		hours = 8
	case "JP", "KR":
		hours = 9
	case "BR", "AR", "UY":
		hours = -3
	case "VE", "BO":
		hours = -4
	case "CO", "PE", "EC", "PA", "JM":
		hours = -5
	case "CR", "GT", "HN", "SV", "NI":
		hours = -6
	default:
		return zoneSpec{}, false
	}
	return zoneSpec{offset: hours * int(time.Hour/time.Second), rule: rule}, true
}
