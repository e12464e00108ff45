package ticker

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A plus or minus is a sign before its figure or after it, the dash between bid and ask, or that of a score.
func TestReadSign(t *testing.T) {
	for line, want := range map[string]struct {
		n             int // figures
		minus, joined int // the first that has a minus, or is joined to the one before it; -1
		unexpected    bool
	}{
		"Nikkei 38,487.20 -433.10":    {2, 1, -1, false},
		"Nikkei 38,487.20 0.35%-":     {2, 1, -1, false},
		"USD/PKR 278.10 - 280.60":     {2, -1, 1, false},
		"USD/JPY 137.35-37":           {2, -1, 1, false},
		"Gold - 2,327.40":             {1, -1, -1, false},
		"Bayern 3-1":                  {1, -1, -1, true},
		"Nikkei 38,487.20 (-433.10)":  {2, 1, -1, false},
		"Nikkei 38,487.20 - 2,433.10": {2, 1, -1, false},
	} {
		r := quoteReader{line: line, lang: "en"}
		r.read(0)
		q, _ := r.quote(0, false)
		minus, joined := -1, -1
		for k, e := range q.amounts[:q.n] {
			if e.signed && e.minus {
				minus = k
			}
			if e.joined {
				joined = k
			}
		}
		assert.Equal(t, want.n, q.n, line)
		assert.Equal(t, want.minus, minus, line)
		assert.Equal(t, want.joined, joined, line)
		assert.Equal(t, want.unexpected, q.unexpected, line)
	}
}
