package ticker

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// firstMove is the price and the change of the first quote of a line, as weighChange sees them.
func firstMove(t *testing.T, line string) *move {
	r := quoteReader{line: line, lang: "en"}
	r.read(0)
	q, next := r.quote(0, false)
	require.NotZero(t, next, line)
	p := q.assign()
	q.fill(&r, p)
	require.True(t, p.price >= 0 && p.change >= 0 && p.percent < 0, "%s: %+v", line, p)
	return &move{q.amounts[p.price], q.amounts[p.change], q.meaning&isMarket != 0, q.out.Symbol != "", q.out.Direction != "" || q.signs(), q.pointedAt(p.change)}
}

// Each rule about a price with its change holds for its example and not for the line beside it.
func TestMove(t *testing.T) {
	for _, c := range []struct {
		rule    string
		holds   func(*move) bool
		yes, no string
	}{
		{"impossible", (*move).impossible, "Germany 2 +3", "Germany 20.50 +3.10"},
		{"share of votes", (*move).shareOfVotes, "Greens 14.8 (+5.9)", "Greens 14.80 (+5.90)"},
		{"share of votes", (*move).shareOfVotes, "Labour 33.7 (+1.6)", "Nikkei 33.7 (+1.6)"},
		{"of the market, which way", (*move).ofMarket, "Nikkei 38,487 +433", "Greens 38,487 +433"},
		{"of the market, both with decimals", (*move).ofMarket, "Nikkei 2,327.40 12.10", "Infosys 2,327.40 12.10"},
		{"unproved: integers", (*move).unproved, "Infosys 38 +4", "Infosys 38.20 +0.45"},
		{"unproved: no direction", (*move).unproved, "Infosys 38.20 0.45", "Infosys 38.20 -0.45"},
		{"unproved: decimals", (*move).unproved, "Delta 1.2345 +0.5", "Delta 1.23 +0.5"},
		{"of a code", (*move).ofCode, "AVN 65.22 +0.14", "Avanceon 65.22 +0.14"},
		{"of a code", (*move).ofCode, "AVN 65.22 +0.14", "AVN 65.22 +40.14"},
		{"of money", (*move).ofMoney, "Infosys $19.30 ▼ 4", "Infosys $19.30 -4"},
		{"of decimals, thousands", (*move).ofDecimals, "Infosys 1,471.30 -4.25", "Infosys 471.30 -4.25"},
		{"of decimals, arrow", (*move).ofDecimals, "Wipro 471.30 ▼ 4.5", "Wipro 471.30 ▼ 4"},
	} {
		assert.True(t, c.holds(firstMove(t, c.yes)), "%s: %s", c.rule, c.yes)
		assert.False(t, c.holds(firstMove(t, c.no)), "%s: %s", c.rule, c.no)
	}
}

func TestFirstFigure(t *testing.T) {
	for line, want := range map[string]int{
		"AVN 65.22":      4,
		"Gold ▲ 3":       5,
		"Nifty −3":       6,
		"ذهب ٢٣":         7,
		"ซื้อ ๔๕":        13,
		"सोना ६५":        13,
		"日経平均 ３８":        13,
		"エン 🔺 3":         7,
		"Gold N/A":       8,
		"Gold --":        7,
		"Gold -":         -1,
		"And/or nothing": -1,
		"A word, and a word, and a word, and a word, and a word, and 12": -1,
		"": -1,
	} {
		assert.Equal(t, want, firstFigure(line), line)
	}
}

// What is passed over as a letter by its first bytes is a whole rune, and none that a value begins with.
func TestLetterWidth(t *testing.T) {
	known := 0
	for r := rune(0x80); r <= 0x1FFFF; r++ {
		if r >= 0xD800 && r < 0xE000 {
			continue
		}
		s := string(r)
		if n := letterWidth(s + "  "); n != 0 {
			known++
			if n != len(s) || beginsValue(r) {
				t.Fatalf("%U: %d bytes of %d", r, n, len(s))
			}
		}
	}
	assert.Greater(t, known, 40000)
}
