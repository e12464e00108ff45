package resolve

import "github.com/broadsheet-go/broadsheet/metadata/date"

// localDay gives an instant in UTC the site's own offset, as inferred, where another claim says that readers saw another
// day, "2023-11-01T23:01:00Z" under the address /2023/11/02/ of an Italian site, or where it is midnight there: systems that
// keep a day alone write its beginning. The instant stays the same.
func localDay(d date.Date, list []dated, country string) date.Date {
	if _, offset := d.Time.Zone(); d.Zone != date.ZoneStated || offset != 0 || d.Precision < date.Minute {
		return d
	}
	local, ok := date.LocalTime(d.Time, country)
	if !ok || local.Day() == d.Time.Day() {
		return d
	}
	if local.Hour() == 0 && local.Minute() == 0 && local.Second() == 0 {
		d.Time, d.Zone = local, date.ZoneInferred
		return d
	}
	for i := range list {
		if c := &list[i].date; c.Zone != date.ZoneStated && c.Time.Year() == local.Year() && c.Time.YearDay() == local.YearDay() {
			d.Time, d.Zone = local, date.ZoneInferred
			return d
		}
	}
	return d
}
