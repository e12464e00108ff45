package resolve

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/broadsheet-go/broadsheet/metadata/claim"
)

//go:embed trust.txt
var trustText string

var (
	trustOnce  sync.Once
	trustTable map[trustKey]float64
)

// trustKey is a row of trust.txt.
type trustKey struct{ field, kind string }

// trust is the measured share of pages on which a claim of this kind was right. Kinds that were never measured get 0.5.
func trust(c *claim.Claim) float64 {
	trustOnce.Do(func() { trustTable = readTrust(trustText) })
	field, source := trustField(c.Field), c.Source.String()
	for _, detail := range [...]string{c.Scope, c.Standing.String(), c.Name} {
		if detail == "" {
			continue
		}
		if v, ok := trustTable[trustKey{field, source + ":" + detail}]; ok {
			return v
		}
	}
	if v, ok := trustTable[trustKey{field, source}]; ok {
		return v
	}
	return 0.5
}

func trustField(f claim.Field) string {
	switch f {
	case claim.FieldHeadline, claim.FieldAltHeadline:
		return "headline"
	case claim.FieldPublishedTime, claim.FieldUpdatedTime: // no corpus annotates update times: a source is as good for both
		return "published"
	case claim.FieldAuthor, claim.FieldBylineLine:
		return "author"
	}
	return ""
}

// readTrust reads the table; a line that does not parse is left out, and a test holds that there is none.
func readTrust(text string) map[trustKey]float64 {
	m := make(map[trustKey]float64, 64)
	for line := range strings.Lines(text) {
		w := strings.Fields(line)
		if len(w) != 4 || strings.HasPrefix(w[0], "#") {
			continue
		}
		if v, err := strconv.ParseFloat(w[2], 64); err == nil {
			m[trustKey{w[0], w[1]}] = v
		}
	}
	return m
}
