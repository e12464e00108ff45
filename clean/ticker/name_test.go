package ticker

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestBracketedName has a line for each rule about brackets in the name of a quote, and what exchange, symbol and name they make.
func TestBracketedName(t *testing.T) {
	for _, c := range []struct{ rule, line, exchange, symbol, name string }{
		{"isSymbol, after its exchange", "Apple Inc (NASDAQ: AAPL) 189.84 +1.25", "NASDAQ", "AAPL", "Apple Inc"},
		{"isSymbol, alone", "Apple Inc (AAPL) 189.84 +1.25", "", "AAPL", "Apple Inc"},
		{"isSymbol, digits and a stop", "Tencent (0700.HK) 372.40 +1.25", "", "0700.HK", "Tencent"},
		{"isSymbol, one letter", "Citigroup (C) 61.84 +1.25", "", "", "Citigroup (C)"},
		{"isSymbol, a commodity", "Crude oil (WTI) 78.26 +0.25", "", "", "Crude oil (WTI)"},
		{"isSymbol, small letters", "Crude oil (Nymex) 78.26 +0.25", "", "", "Crude oil (Nymex)"},
		{"isSymbol, two words", "Gold (PER OUNCE) 2,327.40 +12.10", "", "", "Gold (PER OUNCE)"},
		{"a symbol without a name", "(NASDAQ: AAPL) 189.84 +1.25", "NASDAQ", "AAPL", ""},
		{"a measure", "Gold (10 gm) 74,200 +120", "", "", "Gold (10 gm)"},
		{"isFineness", "Silver (999) ₹74,200.50 +120", "", "", "Silver (999)"},
	} {
		r := quoteReader{line: c.line, lang: "en"}
		r.read(0)
		q, _ := r.quote(0, false)
		q.fill(&r, q.assign())
		assert.Equal(t, []string{c.exchange, c.symbol, c.name}, []string{q.out.Exchange, q.out.Symbol, q.out.Name}, c.rule)
	}
}

// TestNameEnds has a line for each rule about marks in and after the name of a quote.
func TestNameEnds(t *testing.T) {
	for _, c := range []struct{ rule, line, exchange, symbol, name string }{
		{"colonBeforeFigure", "Gold: 2,327.40 +12.10", "", "", "Gold"},
		{"colonBeforeFigure, a label", "Gold: Last 2,327.40 +12.10", "", "", "Gold"},
		{"colonAfterExchange", "NASDAQ: AAPL 189.84 +1.25", "NASDAQ", "AAPL", ""},
		{"another word before a colon", "Markets: AAPL 189.84 +1.25", "", "AAPL", ""},
		{"barBeforeFigure", "Gold | 2,327.40 +12.10", "", "", "Gold"},
		{"barBeforeFigure, a comma after a symbol", "AVN, 65.22 +0.14", "", "AVN", ""},
		{"barBeforeFigure, a comma after a name", "Avanceon, 65.22 +0.14", "", "", ""},
		{"numericSymbol", "HKG: 0700 HK$372.40", "HKG", "0700", ""},
	} {
		r := quoteReader{line: c.line, lang: "en"}
		r.read(0)
		q, next := r.quote(0, false)
		if next > 0 {
			q.fill(&r, q.assign())
		}
		assert.Equal(t, []string{c.exchange, c.symbol, c.name}, []string{q.out.Exchange, q.out.Symbol, q.out.Name}, c.rule)
	}
}

// TestWordEnd holds which signs and figures belong to a word.
func TestWordEnd(t *testing.T) {
	for line, want := range map[string]string{
		"Brent crude": "Brent", "S&P 500": "S&P", "^GSPC": "^GSPC", "TA-35": "TA-35", "Gold-0.5%": "Gold", "SENSEX60,348.09": "SENSEX",
		"Rs279.40": "Rs", "Rs279": "Rs", "Rs27": "Rs27", "M1.5": "M1", "Nifty50": "Nifty50", "ユーロ・ドル": "ユーロ・ドル", "ドル・円 150": "ドル・円", "ドル・米": "ドル",
		"St. Gallen": "St.", "Index. 4": "Index", "U.S.": "U.S", "O'Neil": "O'Neil", "руб. +0,24": "руб.", "(x": "",
	} {
		assert.Equal(t, want, line[:WordEnd(line, 0)], line)
	}
}
