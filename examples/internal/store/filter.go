package store

import (
	"encoding/hex"
	"strings"
)

// What stories are filtered by stands in the full-text index as words that nobody types: a sign of private use, a letter for
// the field, and the value.
const (
	ofHost     = "\ue000h"
	ofLanguage = "\ue000l"
	ofAuthor   = "\ue000a"
	ofDay      = "\ue000d"
)

// filterWord is a value as one word, whatever it has of spaces, signs, capitals and accents.
func filterWord(field, value string) string { return field + hex.EncodeToString([]byte(value)) }

// dayWord is a day, or the beginning of days.
func dayWord(day string) string { return ofDay + strings.ReplaceAll(day, "-", "") }

// filterWords is what a story is found by.
func filterWords(host, language, day string, authors []string) string {
	words := []string{filterWord(ofHost, host), filterWord(ofLanguage, language), dayWord(day)}
	for _, name := range authors {
		words = append(words, filterWord(ofAuthor, name))
	}
	return strings.Join(words, " ")
}

// filters is what a query is filtered by, in the language of FTS5.
func (q Query) filters() (list []string) {
	for _, f := range []struct{ field, value string }{{ofHost, q.Host}, {ofLanguage, q.Language}, {ofAuthor, q.Author}} {
		if f.value != "" {
			list = append(list, `"`+filterWord(f.field, f.value)+`"`)
		}
	}
	if q.Since != "" || q.Until != "" {
		least, most := []byte("00000000"), []byte("99999999")
		copy(least, strings.ReplaceAll(q.Since, "-", ""))
		copy(most, strings.ReplaceAll(q.Until, "-", ""))
		days := []string{`"` + ofDay + `"`} // no day
		for _, beginning := range beginnings(string(least), string(most), "", true, true) {
			days = append(days, `"`+dayWord(beginning)+`" *`)
		}
		list = append(list, "("+strings.Join(days, " OR ")+")")
	}
	return list
}

// beginnings are beginnings of numbers of as many digits, after so: together they begin all those from the least to the most, and
// no others. For days it takes no calendar: those that there are not have no stories. Unless low, nothing is less than the least;
// unless high, nothing more than the most.
func beginnings(least, most, so string, low, high bool) (list []string) {
	at := len(so)
	low, high = low && strings.Trim(least[at:], "0") != "", high && strings.Trim(most[at:], "9") != ""
	if !low && !high {
		return []string{so}
	}
	for digit := byte('0'); digit <= '9'; digit++ {
		if (!low || digit >= least[at]) && (!high || digit <= most[at]) {
			list = append(list, beginnings(least, most, so+string(digit), low && digit == least[at], high && digit == most[at])...)
		}
	}
	return list
}
