package ticker

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestStripParts(t *testing.T) {
	tests := []struct {
		line, language string
		before, strip  string
		after          string
		strength       Strength
	}{
		{"AVN 65.22 Increased By ▲ 0.14 (0.22%)", "en", "", "AVN 65.22 Increased By ▲ 0.14 (0.22%)", "", StrongStrip},
		{" date 2023-03-08 AVN 65.22 ▲ 0.14", "en", " date 2023-03-08 ", "AVN 65.22 ▲ 0.14", "", StrongStrip},
		{"MARKETS Dow 32,798.40 -0.18%", "en", "MARKETS ", "Dow 32,798.40 -0.18%", "", StrongStrip},
		{"Markets: Dow 32,798.40 -0.18% | Nasdaq 11,576.00 +0.40% |", "en", "Markets: ", "Dow 32,798.40 -0.18% | Nasdaq 11,576.00 +0.40%", " |", StrongStrip},
		{"AVN 65.22 ▲ 0.14 (0.22%) LAHORE: The court ruled.", "en", "", "AVN 65.22 ▲ 0.14 (0.22%)", " LAHORE: The court ruled.", StrongStrip},
		{"AVN 65.22 ▲ 0.14 (0.22%) “We won,” she said.", "en", "", "AVN 65.22 ▲ 0.14 (0.22%)", " “We won,” she said.", StrongStrip},
		{"AVN 65.22 ▲ 0.14 (0.22%)LAHORE: The court ruled.", "en", "", "AVN 65.22 ▲ 0.14 (0.22%)", "LAHORE: The court ruled.", StrongStrip},
		{"AVN 65.22 ▲ 0.14 (0.22%) after the bell", "en", "", "", "", NoStrip},
		{"KAPCO -- --", "en", "", "KAPCO -- --", "", WeakStrip},
		{"AVN 65.22 5%", "en", "", "AVN 65.22 5%", "", WeakStrip},
		{"AVN 65.22", "en", "", "AVN 65.22", "", WeakStrip},
		{"The court ruled.", "en", "", "", "", NoStrip},
		{" date 2023-09-22 LAHORE: The court ruled.", "en", "", "", "", NoStrip},
		{"", "", "", "", "", NoStrip},
	}
	for _, test := range tests {
		s, ok := Find(test.line, test.language)
		assert.Equal(t, test.strength, s.Strength, test.line)
		assert.Equal(t, test.strength == StrongStrip, ok, test.line)
		if test.strength != NoStrip {
			assert.Equal(t, []string{test.before, test.strip, test.after}, []string{test.line[:s.Start], test.line[s.Start:s.End], test.line[s.End:]}, test.line)
		}
	}
}

// The rest of a line keeps what stands on both sides of its quotes.
func TestParseRest(t *testing.T) {
	quotes, rest, ok := Parse("MARKETS: Dow 32,798.40 -0.18% LONDON: Shares fell.", "en")
	assert.True(t, ok)
	assert.Len(t, quotes, 1)
	assert.Equal(t, "MARKETS: LONDON: Shares fell.", rest)
	quotes, _, _ = Parse("WTI Bid -37.63 Ask -37.60", "en")
	assert.Equal(t, []Number{{-37.63, true}, {-37.60, true}}, []Number{quotes[0].Bid, quotes[0].Ask}, "prices below zero")
}

func TestQuoteFields(t *testing.T) {
	number := func(v float64) Number { return Number{v, true} }
	tests := []struct {
		line, language string
		want           Quote
	}{
		{"Tesla Inc. (NASDAQ: TSLA) $182.00 −3.04%", "en", Quote{Raw: "Tesla Inc. (NASDAQ: TSLA) $182.00 −3.04%", Symbol: "TSLA", Name: "Tesla Inc.", Exchange: "NASDAQ",
			Price: number(182), Currency: "$", Percent: number(-3.04), Direction: Down}},
		{"SENSEX 79,724.12 +335.06 (+0.42%) 15:30 IST", "en", Quote{Raw: "SENSEX 79,724.12 +335.06 (+0.42%) 15:30 IST", Symbol: "SENSEX", Price: number(79724.12),
			Change: number(335.06), Percent: number(0.42), Direction: Up, AsOf: "15:30 IST"}},
		{"SAP SE 215,40 € +1,85 (+0,87 %)", "de", Quote{Raw: "SAP SE 215,40 € +1,85 (+0,87 %)", Name: "SAP SE", Price: number(215.40), Currency: "€",
			Change: number(1.85), Percent: number(0.87), Direction: Up}},
		{"USD Buying 277.90 Selling 279.40", "en", Quote{Raw: "USD Buying 277.90 Selling 279.40", Symbol: "USD", Bid: number(277.9), Ask: number(279.4)}},
		{"HSBA 612.30p DOWN 1.40p (0.23%)", "en", Quote{Raw: "HSBA 612.30p DOWN 1.40p (0.23%)", Symbol: "HSBA", Price: number(612.3), Currency: "p",
			Change: number(-1.4), Percent: number(-0.23), Direction: Down}},
	}
	for _, test := range tests {
		s, _ := Find(test.line, test.language)
		assert.Equal(t, []Quote{test.want}, s.Quotes, test.line)
	}
}
