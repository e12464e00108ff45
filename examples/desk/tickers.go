package main

import (
	"context"
	"net/http"
	"strconv"

	"github.com/broadsheet-go/broadsheet/examples/internal/store"
)

// A market is the page of quotes: all that is quoted, or one symbol over time.
type market struct {
	Symbol  string         `json:"symbol,omitempty"`
	Name    string         `json:"name,omitempty"`
	Symbols []store.Symbol `json:"symbols,omitempty"`
	Quotes  []store.Quote  `json:"quotes,omitempty"`
	Chart   *line          `json:"-"`
}

func (d *desk) tickers(ctx context.Context, r *http.Request) (title string, data any, err error) {
	m := &market{Symbol: r.FormValue("symbol")}
	if m.Symbol == "" {
		m.Symbols, err = d.store.Symbols(ctx, 500)
		return "Tickers", m, err
	}
	if m.Quotes, err = d.store.Quotes(ctx, m.Symbol); err != nil {
		return "", nil, err
	}
	if len(m.Quotes) == 0 {
		return "", nil, wrong("nothing of that name is quoted")
	}
	m.Chart = drawLine(m.Quotes)
	return m.Symbol, m, nil
}

// Figure is a number as it stands in a table, "–" where none is stated.
func (m *market) Figure(f *float64) string {
	if f == nil {
		return "–"
	}
	return strconv.FormatFloat(*f, 'f', -1, 64)
}
