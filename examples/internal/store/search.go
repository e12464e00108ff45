package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
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

// Search finds stories.
func (r *Reader) Search(ctx context.Context, q Query) (*Found, error) {
	from, where, args := q.where()
	found := new(Found)
	if from == "" {
		return found, nil // words that no text can have
	}
	if err := r.db.QueryRowContext(ctx, "SELECT count(*) FROM "+from+where, args...).Scan(&found.Total); err != nil {
		return nil, err
	}
	order := " ORDER BY day DESC, id DESC"
	if q.Text != "" && !q.Newest {
		order = " ORDER BY bm25(words, 8, 4, 1), words.rowid DESC"
	}
	limit := q.Limit
	if limit == 0 {
		limit = 20
	}
	id := "a.id"
	if from == onlyWords {
		id = "words.rowid"
	}
	rows, err := r.db.QueryContext(ctx, "SELECT "+id+" FROM "+from+where+order+" LIMIT ? OFFSET ?", append(args, limit, q.Offset)...)
	if err != nil {
		return nil, err
	}
	var ids []int64
	if err := each(rows, func() error {
		var id int64
		err := rows.Scan(&id)
		ids = append(ids, id)
		return err
	}); err != nil {
		return nil, err
	}
	for _, id := range ids {
		h, err := r.hit(ctx, id)
		if err != nil {
			return nil, err
		}
		found.Hits = append(found.Hits, *h)
	}
	return found, nil
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

func (r *Reader) hit(ctx context.Context, id int64) (*Hit, error) {
	h := &Hit{ID: id}
	var fetched int64
	var authors string
	err := r.db.QueryRowContext(ctx, `SELECT url, host, site, language, section, type, headline, summary, published, day, fetched, length, versions,
		(SELECT count(*) FROM page WHERE copy_of = a.id), coalesce((SELECT group_concat(name, char(10) ORDER BY place) FROM author WHERE article = a.id), '')
		FROM article a WHERE id = ?`, id).Scan(&h.URL, &h.Host, &h.Site, &h.Language, &h.Section, &h.Type, &h.Headline, &h.Summary, &h.Published, &h.Day,
		&fetched, &h.Words, &h.Versions, &h.Copies, &authors)
	h.Fetched = time.Unix(fetched, 0).UTC()
	if authors != "" {
		h.Authors = strings.Split(authors, "\n")
	}
	return h, err
}

// onlyWords is where a query without filters looks.
const onlyWords = "words"

// where is the tables and conditions of a query; from is "" when it can find nothing.
func (q Query) where() (from, where string, args []any) {
	var conditions []string
	add := func(condition string, arg string) {
		if arg != "" {
			conditions, args = append(conditions, condition), append(args, arg)
		}
	}
	from = "article a"
	if q.Text != "" {
		match := Match(q.Text)
		if match == "" {
			return "", "", nil
		}
		from = "words JOIN article a ON a.id = words.rowid"
		if (q == Query{Text: q.Text, Offset: q.Offset, Limit: q.Limit}) {
			from = onlyWords // each of them is an article: it need not be looked up to be counted
		}
		add("words MATCH ?", match)
	}
	add("host = ?", q.Host)
	add("language = ?", q.Language)
	add("day >= ?", q.Since)
	add("day <= ?", q.Until)
	add("EXISTS (SELECT 1 FROM author WHERE article = a.id AND name = ?)", q.Author)
	if len(conditions) > 0 {
		where = " WHERE " + strings.Join(conditions, " AND ")
	}
	return from, where, args
}

// Match is what people type, as FTS5 asks: all words must be there; "in quotes" side by side; -words must not be there;
// beginning* is all that begins so. It is "" when it asks for nothing.
func Match(typed string) string {
	var with, without []string
	for _, t := range terms(typed) {
		if t.not {
			without = append(without, t.fts())
		} else {
			with = append(with, t.fts())
		}
	}
	if len(with) == 0 {
		return ""
	}
	match := strings.Join(with, " AND ")
	if len(without) > 0 {
		match = "(" + match + ") NOT (" + strings.Join(without, " OR ") + ")"
	}
	return match
}

// A term is a word or phrase of a query.
type term struct {
	text           string
	not, beginning bool
}

// terms cuts what people type. A letter or figure makes a word; other signs alone are left out.
func terms(typed string) (list []term) {
	for typed != "" {
		typed = strings.TrimLeftFunc(typed, unicode.IsSpace)
		var t term
		rest, not := strings.CutPrefix(typed, "-")
		if not {
			t.not, typed = true, rest
		}
		end := strings.IndexFunc(typed, unicode.IsSpace)
		if inner, ok := strings.CutPrefix(typed, `"`); ok {
			end = strings.IndexByte(inner, '"')
			if end < 0 {
				end = len(inner)
			}
			t.text, typed = inner[:end], strings.TrimPrefix(inner[end:], `"`)
		} else {
			if end < 0 {
				end = len(typed)
			}
			t.text, typed = typed[:end], typed[end:]
			t.text, t.beginning = strings.CutSuffix(t.text, "*")
		}
		if strings.IndexFunc(t.text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) >= 0 {
			list = append(list, t)
		}
	}
	return list
}

// endsInPair reports that what stands before the last character of a run is one of its characters.
func endsInPair(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	return paired(r)
}

// fts is a term in the language of FTS5. One character of a script that is kept in pairs is what a pair begins with.
func (t term) fts() string {
	s := Words(t.text)
	if r, n := utf8.DecodeRuneInString(t.text); paired(r) && n == len(t.text) {
		t.beginning = true
	} else if end, n := utf8.DecodeLastRuneInString(t.text); paired(end) && endsInPair(t.text[:len(t.text)-n]) {
		// The last character alone stands at the end of a run only; a run of one character is looked up as it is.
		s = strings.TrimRight(s, " ")
		s = s[:strings.LastIndexByte(s, ' ')]
	}
	s = `"` + strings.ReplaceAll(strings.TrimSpace(s), `"`, `""`) + `"`
	if t.beginning {
		s += " *"
	}
	return fmt.Sprint(s)
}
