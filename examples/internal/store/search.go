package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"strings"
	"time"
)

// A Query is a search. Its zero value finds every story, the newest first.
type Query struct {
	Text     string `json:"text,omitempty"` // words, "phrases", -words that must not be there, beginnings*
	Host     string `json:"host,omitempty"` // exactly these
	Language string `json:"language,omitempty"`
	Author   string `json:"author,omitempty"`
	Since    string `json:"since,omitempty"` // days, both included
	Until    string `json:"until,omitempty"`
	Newest   bool   `json:"newest,omitempty"` // first, and not the best
	Offset   int    `json:"offset,omitempty"` // of the results; no limit is 20
	Limit    int    `json:"limit,omitempty"`
}

// A Hit is a story found.
type Hit struct {
	ID        int64     `json:"id"`
	URL       string    `json:"url,omitempty"`
	Host      string    `json:"host,omitempty"`
	Site      string    `json:"site,omitempty"`
	Language  string    `json:"language,omitempty"`
	Section   string    `json:"section,omitempty"`
	Type      string    `json:"type,omitempty"`
	Headline  string    `json:"headline,omitempty"`
	Summary   string    `json:"summary,omitempty"`
	Published string    `json:"published,omitempty"`
	Day       string    `json:"day,omitempty"`
	Fetched   time.Time `json:"fetched"`
	Words     int       `json:"words,omitempty"`
	Versions  int       `json:"versions,omitempty"`
	Copies    int       `json:"copies,omitempty"`
	Authors   []string  `json:"authors,omitempty"`
}

// Found is what a search found.
type Found struct {
	Total int   `json:"total"`
	Hits  []Hit `json:"hits"`
}

// rankedMatches is how many of the stories that match are ranked, those gathered last: FTS5 takes some microseconds for each, and
// a frequent word is in half of all stories. The rest come after these, the last gathered first.
const rankedMatches = 2000

// Search finds stories. Which of them have words is asked of the full-text index alone; it has what is filtered by, too.
func (r *Reader) Search(ctx context.Context, q Query) (found *Found, err error) {
	found = new(Found)
	if q.Limit == 0 {
		q.Limit = 20
	}
	count := func(query string, args ...any) error {
		return r.db.QueryRowContext(ctx, query, args...).Scan(&found.Total)
	}
	var ids []int64
	if q.Text == "" {
		from, args := q.from()
		if err = count("SELECT count(*)"+from, args...); err == nil {
			ids, err = r.ids(ctx, "SELECT id"+from+" ORDER BY day DESC, id DESC LIMIT ? OFFSET ?", append(args, q.Limit, q.Offset)...)
		}
	} else {
		match := Match(q.Text)
		if match == "" {
			return found, nil // words that no text can have
		}
		match = strings.Join(append(q.filters(), "("+match+")"), " AND ")
		if err = count("SELECT count(*) FROM words WHERE words MATCH ?", match); err == nil {
			ids, err = r.matching(ctx, q, match, found.Total)
		}
	}
	if err != nil {
		return nil, err
	}
	found.Hits, err = r.hits(ctx, ids)
	return found, err
}

// from is where stories are found without words.
func (q Query) from() (from string, args []any) {
	var conditions []string
	for _, c := range []struct{ condition, arg string }{
		{"host = ?", q.Host}, {"language = ?", q.Language}, {"day >= ?", q.Since}, {"day <= ?", q.Until},
		{"id IN (SELECT article FROM author WHERE name = ?)", q.Author},
	} {
		if c.arg != "" {
			conditions, args = append(conditions, c.condition), append(args, c.arg)
		}
	}
	if len(conditions) > 0 {
		from = " WHERE " + strings.Join(conditions, " AND ")
	}
	return " FROM article" + from, args
}

// matching is a page of results of a query with words, of which there are so many.
func (r *Reader) matching(ctx context.Context, q Query, match string, total int) ([]int64, error) {
	switch {
	case !q.Newest:
		return r.best(ctx, q, match)
	case total <= r.ranked:
		return r.ids(ctx, "SELECT id FROM words CROSS JOIN article ON id = words.rowid WHERE words MATCH ? ORDER BY day DESC, id DESC LIMIT ? OFFSET ?", match, q.Limit, q.Offset)
	}
	// The index of days says which are the newest, and what matches is not looked up (for the sign).
	until := q.Until
	if until == "" {
		until = "9999"
	}
	return r.ids(ctx, "SELECT id FROM article INDEXED BY article_day WHERE day BETWEEN ? AND ? AND +id IN (SELECT rowid FROM words WHERE words MATCH ?) ORDER BY day DESC, id DESC LIMIT ? OFFSET ?",
		q.Since, until, match, q.Limit, q.Offset)
}

// best is the best first, then what is not ranked.
func (r *Reader) best(ctx context.Context, q Query, match string) (ids []int64, err error) {
	n := min(q.Limit, r.ranked-q.Offset)
	if n > 0 {
		ids, err = r.ids(ctx, `SELECT rowid FROM (SELECT rowid, bm25(words, 8, 4, 1, 0) AS score FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?)
			ORDER BY score, rowid DESC LIMIT ? OFFSET ?`, match, r.ranked, n, q.Offset)
	}
	if n == q.Limit || err != nil {
		return ids, err
	}
	rest, err := r.ids(ctx, "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ? OFFSET ?", match, q.Limit-max(n, 0), max(q.Offset, r.ranked))
	return append(ids, rest...), err
}

func (r *Reader) ids(ctx context.Context, query string, args ...any) (ids []int64, err error) {
	rows, err := r.db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	return ids, each(rows, func() error {
		var id int64
		err := rows.Scan(&id)
		ids = append(ids, id)
		return err
	})
}

// each calls scan for each row, and closes them.
func each(rows *sql.Rows, scan func() error) error {
	defer rows.Close()
	for rows.Next() {
		if err := scan(); err != nil {
			return err
		}
	}
	return rows.Err()
}

// hits reads what a list shows of stories, in the order of their ids.
func (r *Reader) hits(ctx context.Context, ids []int64) (list []Hit, err error) {
	wanted, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	rows, err := r.db.QueryContext(ctx, `SELECT id, url, host, site, language, section, type, headline, summary, published, day, fetched, length, versions,
		(SELECT count(*) FROM page WHERE copy_of = a.id), coalesce((SELECT group_concat(name, char(10) ORDER BY place) FROM author WHERE article = a.id), '')
		FROM (SELECT key, value FROM json_each(?)) CROSS JOIN article a ON a.id = value ORDER BY key`, string(wanted))
	if err != nil {
		return nil, err
	}
	return list, each(rows, func() error {
		var h Hit
		var fetched int64
		var authors string
		err := rows.Scan(&h.ID, &h.URL, &h.Host, &h.Site, &h.Language, &h.Section, &h.Type, &h.Headline, &h.Summary, &h.Published, &h.Day,
			&fetched, &h.Words, &h.Versions, &h.Copies, &authors)
		h.Fetched = time.Unix(fetched, 0).UTC()
		if authors != "" {
			h.Authors = strings.Split(authors, "\n")
		}
		list = append(list, h)
		return err
	})
}
