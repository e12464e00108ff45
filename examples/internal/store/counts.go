package store

import (
	"context"
	"time"
)

// A Count is how many stories have something in common.
type Count struct {
	Name string `json:"name"`
	N    int    `json:"n"`
}

// What stories may have in common, as tables and columns.
const (
	ByHost     = "article GROUP BY host"
	ByLanguage = "article GROUP BY language"
	ByAuthor   = "author GROUP BY name"
)

var countColumns = map[string]string{ByHost: "host", ByLanguage: "language", ByAuthor: "name"}

// Counts counts stories by one of the constants above, the most frequent first.
func (r *Reader) Counts(ctx context.Context, by string, limit int) (list []Count, err error) {
	rows, err := r.db.QueryContext(ctx, "SELECT "+countColumns[by]+", count(*) FROM "+by+" ORDER BY 2 DESC, 1 LIMIT ?", limit)
	if err != nil {
		return nil, err
	}
	return list, each(rows, func() error {
		var c Count
		err := rows.Scan(&c.Name, &c.N)
		list = append(list, c)
		return err
	})
}

// A Day is how many stories of a host are of a day.
type Day struct {
	Day, Host string
	N         int
}

// Days counts the stories of each day and host, days in order.
func (r *Reader) Days(ctx context.Context, since, until string) (list []Day, err error) {
	rows, err := r.db.QueryContext(ctx, "SELECT day, host, count(*) FROM article WHERE day >= ? AND (? = '' OR day <= ?) GROUP BY day, host", since, until, until)
	if err != nil {
		return nil, err
	}
	return list, each(rows, func() error {
		var d Day
		err := rows.Scan(&d.Day, &d.Host, &d.N)
		list = append(list, d)
		return err
	})
}

// A Symbol is something that is quoted.
type Symbol struct {
	Symbol string `json:"symbol,omitempty"` // days
	Name   string `json:"name,omitempty"`
	First  string `json:"first,omitempty"`
	Last   string `json:"last,omitempty"`
	Quotes int    `json:"quotes,omitempty"`
}

// Symbols lists what is quoted, the most frequent first.
func (r *Reader) Symbols(ctx context.Context, limit int) (list []Symbol, err error) {
	rows, err := r.db.QueryContext(ctx, "SELECT symbol, max(name), min(day), max(day), count(*) FROM ticker GROUP BY symbol ORDER BY 5 DESC, 1 LIMIT ?", limit)
	if err != nil {
		return nil, err
	}
	return list, each(rows, func() error {
		var s Symbol
		err := rows.Scan(&s.Symbol, &s.Name, &s.First, &s.Last, &s.Quotes)
		list = append(list, s)
		return err
	})
}

// A Quote is what was said of a symbol.
type Quote struct {
	Day      string    `json:"day,omitempty"`
	Time     time.Time `json:"time"`            // when its page was fetched
	Price    *float64  `json:"price,omitempty"` // nil is not stated
	Change   *float64  `json:"change,omitempty"`
	Percent  *float64  `json:"percent,omitempty"`
	Currency string    `json:"currency,omitempty"`
	Article  int64     `json:"article,omitempty"`
	Headline string    `json:"headline,omitempty"`
	Host     string    `json:"host,omitempty"`
}

// Quotes lists what was said of a symbol, in order of time.
func (r *Reader) Quotes(ctx context.Context, symbol string) (list []Quote, err error) {
	rows, err := r.db.QueryContext(ctx, `SELECT t.day, time, price, change, percent, currency, article, headline, host FROM ticker t JOIN article a ON a.id = t.article
		WHERE symbol = ? ORDER BY t.day, time, t.version, place`, symbol)
	if err != nil {
		return nil, err
	}
	return list, each(rows, func() error {
		var q Quote
		var at int64
		err := rows.Scan(&q.Day, &at, &q.Price, &q.Change, &q.Percent, &q.Currency, &q.Article, &q.Headline, &q.Host)
		q.Time = time.Unix(at, 0).UTC()
		list = append(list, q)
		return err
	})
}
