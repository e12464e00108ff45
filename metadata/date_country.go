package metadata

import "time"

// localTime is an instant in UTC as the clocks of a country show it; ok is false where the country has several zones.
func localTime(t time.Time, country string) (local time.Time, ok bool) {
	spec, ok := countryZone(country)
	if !ok {
		return t, false
	}
	return t.In(fixedZone(spec.at(t.Year(), int(t.Month()), t.Day(), t.Hour()+spec.offset/3600))), true
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
