package resolve

import (
	"time"

	"github.com/broadsheet-go/broadsheet/metadata/date"
)

// localDay gives an instant in UTC the site's own offset, as inferred, where the page shows the same time on the clock of the place,
// "9:30" beside "04:30Z"; where another claim says that readers saw another day, "2023-11-01T23:01:00Z" under the address /2023/11/02/
// of an Italian site; or where it is midnight there: systems that keep a day alone write its beginning. The instant stays the same.
func localDay(d date.Date, list []dated, country string) date.Date {
	if _, offset := d.Time.Zone(); d.Zone != date.ZoneStated || offset != 0 || d.Precision < date.Minute {
		return d
	}
	local, ok := date.LocalTime(d.Time, country)
	for i := range list {
		if offset := shownOffset(d, &list[i], local, ok); offset != 0 {
			d.Time, d.Zone = d.Time.In(time.FixedZone("", offset)), date.ZoneInferred
			return d
		}
	}
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

// Offsets from UTC in seconds, of which a clock that is shown without its zone may differ from an instant: those of whole hours that
// people live in. Half hours are believed of the site's own country alone.
const (
	earliestOffset = -10 * 3600
	latestOffset   = 13 * 3600
)

// shownOffset is the offset from UTC at which a clock that the page shows, without its zone, shows the instant d; 0 when it is another
// time. Where the site's country is known its offset decides.
func shownOffset(d date.Date, shown *dated, local time.Time, known bool) int {
	s := shown.date
	if !shownDate(shown) || s.Precision < date.Minute || s.Zone != date.ZoneUnknown {
		return 0
	}
	offset := int(s.Time.Truncate(time.Minute).Sub(d.Time.Truncate(time.Minute)) / time.Second)
	if known {
		if _, own := local.Zone(); own != offset {
			return 0
		}
		return offset
	}
	if offset%3600 != 0 || offset < earliestOffset || offset > latestOffset || s.Time.Minute() == 0 && d.Time.Second() == 0 {
		return 0 // of two times at the full hour any could be meant
	}
	return offset
}
