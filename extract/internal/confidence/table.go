package confidence

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed confidence.txt
var tableText string

var (
	tableOnce sync.Once
	tables    map[Field]map[string]float64
)

func table() map[Field]map[string]float64 {
	tableOnce.Do(func() { tables = readTable(tableText) })
	return tables
}

// readTable reads the table: field, name of the feature, weight, number of pages. A line that does not parse is left out, and a test holds
// that there is none.
func readTable(text string) map[Field]map[string]float64 {
	m := map[Field]map[string]float64{}
	for line := range strings.Lines(text) {
		w := strings.Split(strings.TrimSpace(line), "\t")
		if len(w) != 4 || strings.HasPrefix(w[0], "#") {
			continue
		}
		if v, err := strconv.ParseFloat(w[2], 64); err == nil {
			if m[Field(w[0])] == nil {
				m[Field(w[0])] = map[string]float64{}
			}
			m[Field(w[0])][w[1]] = v
		}
	}
	return m
}
