package date

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// countedFrom is the note of times that are counted from now.
const countedFrom = "counted from 2024-06-04T17:45"

// TestConformance reads dates-own.tsv: dates as browsers write them for a language and country (Intl.DateTimeFormat with the data of
// CLDR 48, so that the value is known before), and ours with what is special about them. Parse reads each; Find reads what Parse does
// or, where the form is too weak in running text, nothing. In what the note calls a line Find reads the date, and Parse what Find does
// or nothing.
func TestConformance(t *testing.T) {
	data, err := os.ReadFile("../../testdata/conformance/dates-own.tsv")
	require.NoError(t, err)
	found, dates := 0, 0
	for i, line := range strings.Split(strings.TrimRight(string(data), "\n"), "\n")[1:] {
		cells := strings.Split(line, "\t")
		require.Len(t, cells, 5, "line %d", i+2)
		text, locale, want, note := cells[0], Locale{Language: cells[1], Country: cells[2]}, cells[3], cells[4]
		if note == countedFrom {
			locale.Reference = time.Date(2024, 6, 4, 17, 45, 0, 0, time.UTC)
		}
		d, parsed := Parse(text, locale)
		if parsed || note != "a line" {
			assert.Equal(t, want, d.String(), "line %d: %s", i+2, text)
		}
		if want != "" {
			dates++
		}
		d, _, _, ok := Find(text, locale)
		if ok {
			found++
		}
		if ok || note == "a line" {
			assert.Equal(t, want, d.String(), "Find, line %d: %s", i+2, text)
		}
	}
	assert.Greater(t, dates, 1200)
	assert.Greater(t, found, dates*8/10)
	t.Logf("%d dates, of which Find reads %d", dates, found)
}
