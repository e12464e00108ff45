package company

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFind(t *testing.T) {
	for text, want := range map[string]string{
		"Shares of Apple Inc. (NASDAQ: AAPL) rose.":                      "NASDAQ AAPL [Apple Inc.]",
		"Avanceon (PSX: AVN) said on Monday":                             "PSX AVN [Avanceon]",
		"said that Toyota Motor (7203.T) will build":                     "TSE 7203 [Toyota Motor]",
		"贵州茅台（600519.SH）周一上涨":                                            "SSE 600519 [贵州茅台]",
		"Reliance Industries Ltd (BSE: 500325, NSE: RELIANCE) fell":      "BSE 500325 [Reliance Industries Ltd]; NSE RELIANCE [Reliance Industries Ltd]",
		"Reliance, BSE: 500325, closed higher":                           "BSE 500325 [Reliance]",
		"Why $TSLA and $NVDA fell":                                       "TSLA []; NVDA []",
		"The bank of Nova Scotia (TSX, NYSE: BNS)":                       "NYSE BNS []",
		"Berkshire Hathaway (NYSE:BRK.B) said":                           "NYSE BRK.B [Berkshire Hathaway]",
		"Bank of America Corp (BAC.N), the second":                       "NYSE BAC [Bank of America Corp]",
		"Volkswagen (VOWG_p.DE) rose":                                    "",
		"Tencent (0700.HK) fell":                                         "HKEX 0700 [Tencent]",
		"Samsung Electronics (005930.KS) said":                           "KRX 005930 [Samsung Electronics]",
		"三菱商事（東証：8058）が発表":                                               "TSE 8058 [三菱商事]",
		"It costs $US 5 or $USD 6, and $AB 7.":                           "",
		"The score (HOME: 3) and (see p. 7) and (U.S.) and (a.k.a. X.T)": "",
		"The medals (London: 2012), (Tokyo: 2020) and the AIM: 2030":     "",
		"Temperatures at noon (Frankfurt: 12, Paris: 14), (Milan: 2)":    "",
		"Brown (No.T) and the church of Saint Luke (St.L)":               "",
		"Rain at noon (NOTE: bring a coat)":                              "",
		"BSE: what the exchange said":                                    "",
		"He was 12:30 late, the NYSE: a story":                           "",
		"Alphabet (NASDAQ: GOOG, GOOGL) and Meta (META.O)":               "NASDAQ GOOG [Alphabet]; NASDAQ GOOGL [Alphabet]; NASDAQ META [Meta]",
		"no trigger in this line":                                        "",
	} {
		var got []string
		for _, m := range Find(text) {
			got = append(got, strings.TrimSpace(m.Exchange+" "+m.Symbol)+" ["+m.Name+"]")
			assert.True(t, m.Start >= 0 && m.Start < m.End && m.End <= len(text), text)
			assert.Contains(t, text[m.Start:m.End], m.Symbol)
		}
		assert.Equal(t, strings.TrimSpace(want), strings.TrimSpace(strings.Join(got, "; ")), text)
	}
}

// TestNoMemory holds that a text without a trigger costs none.
func TestNoMemory(t *testing.T) {
	text := strings.Repeat("The boats cross the creek four times an hour, and nobody waits. ", 20)
	assert.Zero(t, testing.AllocsPerRun(100, func() { Find(text) }))
}

// TestTable holds that no name and no end stands for two exchanges.
func TestTable(t *testing.T) {
	names, ends := map[string]string{}, map[string]string{}
	for line := range strings.Lines(exchangesText) {
		code, rest, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		n, e, _ := strings.Cut(rest, ";")
		for _, list := range []struct {
			words string
			of    map[string]string
		}{{n, names}, {e, ends}} {
			for w := range strings.SplitSeq(list.words, "|") {
				if w = strings.TrimSpace(w); w != "" {
					assert.Empty(t, list.of[w], "%s of %s", w, code)
					list.of[w] = code
				}
			}
		}
	}
	assert.Greater(t, len(names), 150)
}
