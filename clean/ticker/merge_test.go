package ticker

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func seedLines(t *testing.T, name string) []string {
	text, err := os.ReadFile("../../testdata/seed/" + name)
	require.NoError(t, err)
	return strings.Split(string(text), "\n")
}

func TestSeedStrips(t *testing.T) {
	runs := Merge(seedLines(t, "brecorder-2022-07-05.txt"), "en")
	require.Len(t, runs, 1)
	run := runs[0]
	assert.Equal(t, []int{0, 34}, []int{run.First, run.Last})
	require.Len(t, run.Quotes, 34)
	flat, indices := 0, 0
	for i, q := range run.Quotes {
		assert.Equal(t, LineSpan{First: i, Last: i + 1, Start: 0, End: len(q.Raw)}, run.Spans[i])
		assert.True(t, q.Price.Stated && q.Change.Stated && q.Percent.Stated, q.Raw)
		if q.Direction == Flat {
			flat++
		}
		if strings.HasPrefix(q.Symbol, "BR") || strings.HasPrefix(q.Symbol, "KSE") {
			indices++
		}
	}
	assert.Equal(t, 3, flat)
	assert.Equal(t, 4, indices)

	runs = Merge(seedLines(t, "brecorder-2023-03-08.txt"), "en")
	require.Len(t, runs, 1)
	assert.Equal(t, []Quote{{Raw: "AVN 65.22 Increased By ▲ 0.14 (0.22%)", Symbol: "AVN", Price: Number{65.22, true}, Change: Number{0.14, true},
		Percent: Number{0.22, true}, Direction: Up}}, runs[0].Quotes)
}

func TestMerge(t *testing.T) {
	tests := []struct {
		name   string
		lines  []string
		want   string // symbol or name, price and first:last of each quote, runs separated by "/"
		locale string
	}{
		{"one quote on three lines", []string{"AVN", "65.22", "+0.14 (0.22%)", "A story follows here."}, "AVN 65.22 0:3", "en"},
		{"several spread quotes", []string{"DAX", "15.631,87", "+0,46 %", "MDAX", "28.605,10", "-0,10 %"}, "DAX 15631.87 0:3, MDAX 28605.1 3:6", "de"},
		{"price and change on the next line", []string{"Nikkei 225 38,053.67", "-1,027.58 (-2.63%)"}, "Nikkei 225 38053.67 0:2", "en"},
		{"weak lines in a row", []string{"AVN 65.22", "BOP 5.44", "PTC 6.97"}, "AVN 65.22 0:1, BOP 5.44 1:2, PTC 6.97 2:3", "en"},
		{"two weak lines", []string{"AVN 65.22", "BOP 5.44"}, "", "en"},
		{"weak beside strong", []string{"AVN 65.22", "BOP 5.44 +0.10 (1.87%)"}, "AVN 65.22 0:1, BOP 5.44 1:2", "en"},
		{"prose parts runs", []string{"BOP 5.44 +0.10 (1.87%)", "Shares were mixed on Monday.", "PTC 6.97 -0.10 (-1.41%)"}, "BOP 5.44 0:1/PTC 6.97 2:3", "en"},
		{"scores", []string{"Arsenal", "3", "Chelsea", "1"}, "", "en"},
		{"weather", []string{"Karachi", "34°", "Lahore", "29°"}, "", "en"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var runs []string
			for _, run := range Merge(test.lines, test.locale) {
				var quotes []string
				for i, q := range run.Quotes {
					s := run.Spans[i]
					quotes = append(quotes, strings.TrimSpace(q.Symbol+q.Name)+" "+figureText(q.Price)+" "+string(rune('0'+s.First))+":"+string(rune('0'+s.Last)))
				}
				runs = append(runs, strings.Join(quotes, ", "))
			}
			assert.Equal(t, test.want, strings.Join(runs, "/"))
		})
	}
}
