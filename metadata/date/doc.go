// Package date reads the dates that pages write: in markup, in addresses, and in words of every language of clean/lang.
// It reads what is stated and no more: a date without a year has none, and no clock is asked but Locale.Reference.
//
// [Parse] takes a text that is one date, [Find] the first date inside a text, [ParseStamps] the dates of a line by their
// labels, [FromURL] the date of an address. All of them end in one dateParser (scan.go), which looks forward from a
// position. The forms are tried in this order, and the first that fits is taken:
//
//  1. ISO 8601 and its relatives (iso.go), which need no language; in Parse also Unix seconds (iso.go).
//  2. A date in words or numbers, with a weekday before it or not (day.go): three numbers (numeric.go), then the marks of
//     East Asia (eastasian.go), then by what comes first: the day (dayLed), the month (monthLed) or the year (yearLed).
//     Months of other calendars are looked up last (otherDate in calendars.go).
//  3. The same with the time of day first: "08:35 IST, 8 March 2023" (clockLed in parse.go).
//  4. A span against the reference: "2 hours ago" (relative.go).
//
// Words are looked up in the locale's language, then in English. If neither knows the date, all other languages are
// tried by Parse, which wants them to agree (elsewhere in parse.go). Find guesses the language from the letters, and tries
// all of them in short lines only (findElsewhere in find.go).
//
// So a Spanish ordinal date such as "1.º de marzo de 2023" or "1er de marzo" is read in day.go: dayLed reads the day, its
// function ordinal skips ".º", "er" and the like, which are class Ordinal of clean/lang/es.txt or marks of every language,
// joins (scan.go) skips "de", and month (scan.go) looks "marzo" up, and yearAfter (day.go) reads "de 2023".
//
// After the date comes its time of day (clock.go, minutes.go) and the zone (zone.go by number, zone_name.go by name;
// zones.txt, read by zones.go, has the names and the countries in which they differ). The fields gather in a partialDate
// (moment.go), which checks them against the calendar (calendar.go) and makes the [Date] (date.go, string.go).
//
// What outranks what, where one text has two readings: in numbers a value above 12 is the day; then a weekday that fits
// one order; then the order of the locale (locale.go); else the likelier reading is given with Ambiguous set. A zone that
// is written outranks one inferred from the country. In an address the first full day outranks a year and month (url.go).
//
// Of several days, and of two times of day, the first is the date (span.go).
//
// stamps.go tells publish from update times by their labels, country.go shows an instant on the clocks of a country.
package date
