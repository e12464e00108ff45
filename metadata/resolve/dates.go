package resolve

import (
	"slices"
	"strings"
	"time"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/readings"
)

// dated is a claim of a date, read.
type dated struct {
	claim claim.Claim
	date  date.Date
	trust float64
}

// weighAllDates weighs publish and update times. Neither ever stands in for the other.
func weighAllDates(r *Resolution, claims []claim.Claim, read *readings.Readings) {
	l := read.Locale()
	published := readDates(ofField(claims, claim.FieldPublishedTime), read)
	updated := readDates(ofField(claims, claim.FieldUpdatedTime), read)
	for _, c := range ofField(claims, claim.FieldBylineLine) {
		for _, d := range lineDates(c, read) {
			if d.claim.Field == claim.FieldPublishedTime {
				published = append(published, d)
			} else {
				updated = append(updated, d)
			}
		}
	}
	resolveDayMonth(published, updated)
	followOrder(published, updated)
	for i := range published {
		published[i].date = localDay(published[i].date, published, l.Country)
	}
	for i := range updated {
		updated[i].date = localDay(updated[i].date, updated, l.Country)
	}
	discount(published, updated)
	r.Published, r.PublishedAt = weighDates(published, l.Reference, date.Date{})
	r.Updated, r.UpdatedAt = weighDates(updated, l.Reference, r.Published)
	if p, u := r.Published, r.Updated; p.Precision > date.Day && p.Precision == u.Precision && p.Time.Equal(u.Time) {
		r.Updated, r.UpdatedAt = date.Date{}, Choice{Rivals: append([]claim.Claim{r.UpdatedAt.Winner}, r.UpdatedAt.Rivals...)} // never changed since
	}
}

// discountFactor is what is left of the trust in a claim that another one speaks against.
const discountFactor = 0.3

// discount lowers the trust in publish times that other claims speak against. A declared publish time that is not before the
// declared update is often the time of the last change, written into both; where the page shows an earlier day, that
// counts. Microdata of three days and more are of a list of stories. A date at the start of the text may be of the event. A shown date without a label that is the day of the declared update is the update.
func discount(published, updated []dated) {
	list := microdataDays(published) > 2
	for i := range published {
		p := &published[i]
		switch {
		case list && p.claim.Source == claim.FromMicrodata:
			p.trust *= discountFactor
		case p.claim.Standing == claim.StandingLead:
			p.trust *= discountFactor
		case shownDate(p):
			if p.claim.Standing != claim.StandingLabelled && declaredOn(updated, p.date) && !declaredOn(published, p.date) && slices.ContainsFunc(published, declaredDate) {
				p.trust *= discountFactor
			}
		case declaredDate(*p) && declaredUntil(updated, p.date) && shownEarlier(published, p.date):
			p.trust *= discountFactor
		}
	}
}

// microdataDays is how many days microdata state.
func microdataDays(list []dated) (days int) {
	for i := range list {
		same := func(d dated) bool { return d.claim.Source == claim.FromMicrodata && maybeSameDay(d.date, list[i].date) }
		if list[i].claim.Source == claim.FromMicrodata && !slices.ContainsFunc(list[:i], same) {
			days++
		}
	}
	return days
}

// shownDate reports a date that readers see, in a block or a <time> element.
func shownDate(d *dated) bool {
	return d.claim.Source == claim.FromShown || d.claim.Source == claim.FromTimeElement
}

// declaredDate reports a date of the metadata.
func declaredDate(d dated) bool {
	return !shownDate(&d) && d.claim.Source != claim.FromAddress
}

// declaredOn reports a date of the metadata on the same day.
func declaredOn(list []dated, day date.Date) bool {
	return slices.ContainsFunc(list, func(d dated) bool { return declaredDate(d) && maybeSameDay(d.date, day) })
}

// declaredUntil reports a date of the metadata on the same day or before it.
func declaredUntil(list []dated, day date.Date) bool {
	return slices.ContainsFunc(list, func(d dated) bool {
		return declaredDate(d) && (maybeSameDay(d.date, day) || d.date.Time.Before(day.Time))
	})
}

// shownEarlier reports a shown date that is at least two days earlier.
func shownEarlier(list []dated, day date.Date) bool {
	return slices.ContainsFunc(list, func(d dated) bool {
		return shownDate(&d) && day.Time.Sub(d.date.Time) > 48*time.Hour
	})
}

// lineDates are the whole days that a shown byline states, with a label or without.
func lineDates(c claim.Claim, read *readings.Readings) []dated {
	if read.Byline(c.Raw) == nil {
		return nil
	}
	var list []dated
	add := func(d date.Date, f claim.Field, s claim.Standing) {
		if d.Precision >= date.Day {
			c.Field, c.Standing, c.Raw = f, s, d.Raw
			list = append(list, dated{c, d, trust(&c)})
		}
	}
	st := read.Stamps(c.Raw)
	add(st.Published, claim.FieldPublishedTime, claim.StandingLabelled)
	add(st.Updated, claim.FieldUpdatedTime, claim.StandingLabelled)
	if st.Published.IsZero() {
		add(st.Bare, claim.FieldPublishedTime, claim.StandingPlain)
	}
	return list
}

// readDates parses claims; what states no whole day is left out.
func readDates(claims []claim.Claim, read *readings.Readings) []dated {
	list := make([]dated, 0, len(claims)+2)
	for i := range claims {
		c := &claims[i]
		if d := readDate(c, read); d.Precision >= date.Day {
			list = append(list, dated{*c, d, trust(c)})
		}
	}
	return list
}

// readDate is the date that a claim is, or that stands in it.
func readDate(c *claim.Claim, read *readings.Readings) date.Date {
	if c.Source == claim.FromAddress {
		if d, ok := date.FromURL(c.Raw); ok {
			return d
		}
	}
	if d := read.Date(c.Raw); d != nil {
		return *d
	}
	if c.Source != claim.FromAddress && len(c.Raw) < 200 {
		if f := read.FirstDate(c.Raw); f != nil {
			return f.Date
		}
	}
	return date.Date{}
}

// firstPaper is the year of the first newspaper, of Strasbourg. No page is older; years about 1400 are of the Islamic and Persian
// calendars.
const firstPaper = 1605

// weighDates chooses among claims of one date. Claims that can mean the same day support each other; of the strongest
// such group the most exact claim wins, then the most trusted. Claims later than the fetch (by more than the widest
// difference of zones) are impossible. For updates, after is the publish time: an earlier update is no update.
func weighDates(list []dated, fetched time.Time, after date.Date) (date.Date, Choice) {
	var rivals []claim.Claim
	kept := list[:0:0]
	for _, d := range list {
		switch {
		case d.date.Time.Year() < firstPaper: // a year of another calendar
			rivals = append(rivals, d.claim)
		case !fetched.IsZero() && d.date.Time.After(fetched.Add(26*time.Hour)):
			rivals = append(rivals, d.claim)
		case !after.IsZero() && before(d.date, after):
			rivals = append(rivals, d.claim)
		default:
			kept = append(kept, d)
		}
	}
	best, score := -1, -1.0
	for i := range kept {
		s := support(kept, i)
		if s > score+1e-9 || s > score-1e-9 && better(&kept[i], &kept[best]) {
			best, score = i, s
		}
	}
	if best < 0 {
		return date.Date{}, Choice{Rivals: rivals}
	}
	best = mostExact(kept, best)
	w := &kept[best]
	ch := Choice{Value: w.date.String(), Winner: w.claim, Confidence: score}
	for i := range kept {
		if i != best && !maybeSameDay(kept[i].date, w.date) {
			ch.Rivals = append(ch.Rivals, kept[i].claim)
		}
	}
	slices.SortStableFunc(ch.Rivals, func(a, b claim.Claim) int {
		switch x, y := trust(&a), trust(&b); {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	ch.Rivals = append(ch.Rivals, rivals...)
	return w.date, ch
}

// mostExact is the most exact of the claims that agree with list[best]: the day was decided by all of them together.
func mostExact(list []dated, best int) int {
	day := list[best].date
	for i := range list {
		if maybeSameDay(list[i].date, day) && exactness(list[i].date) > exactness(list[best].date) {
			best = i
		} else if maybeSameDay(list[i].date, day) && exactness(list[i].date) == exactness(list[best].date) && preferred(&list[i], &list[best]) {
			best = i
		}
	}
	return best
}

// preferred orders claims of one day that are equally exact: what is stated in metadata was written by the clock, what is
// shown may be rounded; among the former JSON-LD comes first, the order of the sources.
func preferred(a, b *dated) bool {
	if x, y := a.date.Time, b.date.Time; x.Format(time.DateTime) == y.Format(time.DateTime) {
		_, i := x.Zone()
		if _, j := y.Zone(); i != j && (i == 0 || j == 0) {
			return i != 0 // the clock of the place, once with its offset and once called UTC
		}
	}
	if a.claim.Source != b.claim.Source {
		return a.claim.Source < b.claim.Source
	}
	return a.trust > b.trust
}

// support is the chance that one of the claims that agree with list[i] is right; each source counts once.
func support(list []dated, i int) float64 {
	miss := 1 - list[i].trust
	var seen [32]bool
	seen[list[i].claim.Source] = true
	for j := range list {
		if s := list[j].claim.Source; j != i && !seen[s] && maybeSameDay(list[i].date, list[j].date) {
			seen[s] = true
			miss *= 1 - 0.7*list[j].trust // sources of one page are not independent
		}
	}
	return 1 - miss
}

// better orders claims of equal support: an exact instant first, then trust, then the earlier one.
func better(a, b *dated) bool {
	if x, y := exactness(a.date), exactness(b.date); x != y {
		return x > y
	}
	if a.trust != b.trust {
		return a.trust > b.trust
	}
	return a.date.Time.Before(b.date.Time)
}

func exactness(d date.Date) int {
	n := min(int(d.Precision), int(date.Minute)) * 2
	if d.Precision > date.Day && d.Zone != date.ZoneUnknown {
		n++
	}
	return n
}

// maybeSameDay reports that two dates can mean the same day: the same calendar day as written, or instants that some zone puts
// on one day with the other's.
func maybeSameDay(a, b date.Date) bool {
	ay, am, ad := a.Time.Date()
	by, bm, bd := b.Time.Date()
	if ay == by && am == bm && ad == bd {
		return true
	}
	az, bz := a.Precision > date.Day && a.Zone != date.ZoneUnknown, b.Precision > date.Day && b.Zone != date.ZoneUnknown
	delta := a.Time.Sub(b.Time).Abs()
	switch {
	case az && bz:
		return delta <= 2*time.Hour
	case a.Precision > date.Day && b.Precision > date.Day:
		return delta <= 14*time.Hour && a.Time.Minute() == b.Time.Minute()
	}
	return false
}

// before reports that a is certainly earlier than b.
func before(a, b date.Date) bool {
	if a.Precision == date.Day || b.Precision == date.Day {
		return a.Time.Before(b.Time) && !maybeSameDay(a, b) && b.Time.Sub(a.Time) > 36*time.Hour
	}
	return a.Time.Add(time.Minute).Before(b.Time)
}

// country reads the site's country from its address, else from the region of its language.
func country(address, language string) string {
	host := text.Host(address)
	switch tld := host[strings.LastIndexByte(host, '.')+1:]; tld {
	case "uk":
		return "GB"
	case "eu", "tv", "io", "me", "co", "fm", "am", "ai", "cc", "la", "ly", "nu", "sh", "st", "tk", "to", "vc", "ws": // sold to everybody
	default:
		if len(tld) == 2 {
			return strings.ToUpper(tld)
		}
	}
	parts := strings.Split(language, "-")
	for _, p := range parts[1:] {
		if len(p) == 2 && language != "es-LA" { // the Graph API's tag for Latin America, not Laos
			return p
		}
	}
	return ""
}
