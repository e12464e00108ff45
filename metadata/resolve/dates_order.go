package resolve

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/broadsheet-go/broadsheet/metadata/date"
)

// resolveDayMonth decides the order of day and month of ambiguous dates by a date of another source: "09.10.2024" beside
// "2024-09-10T16:07Z". A date of its own kind decides before one of the other: a story may have been published in one order and
// updated in the other.
func resolveDayMonth(lists ...[]dated) {
	sure := func(day date.Date, lists ...[]dated) bool {
		return slices.ContainsFunc(lists, func(list []dated) bool {
			return slices.ContainsFunc(list, func(o dated) bool { return !o.date.Ambiguous && maybeSameDay(o.date, day) })
		})
	}
	for _, list := range lists {
		for i := range list {
			d := &list[i].date
			if !d.Ambiguous || d.Time.Day() > 12 {
				continue
			}
			other := swapped(*d)
			if here, there := sure(*d, list), sure(other, list); there && !here || here == there && sure(other, lists...) && !sure(*d, lists...) {
				*d = other
			}
		}
	}
}

// followOrder gives dates that can be read in two orders the one in which the page's other dates are written, where a number above
// 12 tells it: "03/04/2025" beside "03/25/2025". Where they contradict one another, nothing is changed.
func followOrder(lists ...[]dated) {
	monthFirst, dayFirst := false, false
	for _, list := range lists {
		for i := range list {
			first, second, ok := numbersOf(list[i].date.Raw)
			monthFirst = monthFirst || ok && first <= 12 && second > 12
			dayFirst = dayFirst || ok && first > 12 && second <= 12
		}
	}
	if monthFirst == dayFirst {
		return
	}
	for _, list := range lists {
		for i := range list {
			d := &list[i].date
			first, second, ok := numbersOf(d.Raw)
			if !ok || !d.Ambiguous || first > 12 || second > 12 {
				continue
			}
			if month := time.Month(first); monthFirst != (d.Time.Month() == month && d.Time.Day() == second) {
				*d = swapped(*d)
			}
			d.Ambiguous = false
		}
	}
}

// swapped is a date with day and month exchanged.
func swapped(d date.Date) date.Date {
	t := d.Time
	d.Time = time.Date(t.Year(), time.Month(t.Day()), int(t.Month()), t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), t.Location())
	return d
}

// numbersOf are the first two numbers of a date that ends with its year in figures: 3 and 25 of "03/25/2025".
func numbersOf(raw string) (first, second int, ok bool) {
	at := strings.IndexFunc(raw, unicode.IsDigit)
	if at < 0 {
		return 0, 0, false
	}
	numbers := strings.FieldsFunc(raw[at:], func(r rune) bool { return r == '/' || r == '.' || r == '-' || r == ' ' })
	if len(numbers) < 3 || len(numbers[0]) > 2 || len(numbers[1]) > 2 || len(numbers[2]) < 4 {
		return 0, 0, false
	}
	first, err1 := strconv.Atoi(numbers[0])
	second, err2 := strconv.Atoi(numbers[1])
	_, err3 := strconv.Atoi(numbers[2][:4])
	return first, second, err1 == nil && err2 == nil && err3 == nil
}
