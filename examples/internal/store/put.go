package store

import (
	"encoding/json"
	"strings"
	"time"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract"
	"github.com/broadsheet-go/broadsheet/metadata/date"
)

// An Outcome is what became of an address.
type Outcome string

// The outcomes. Only Article has a record.
const (
	Article   Outcome = "article"    // written
	Copy      Outcome = "copy"       // of a story that is written already
	Unchanged Outcome = "unchanged"  // since it was written
	NoArticle Outcome = "no article" // a page that holds none
	Failed    Outcome = "failed"
)

// An Answer is what an address gave.
type Answer struct {
	Key, Address string // as addresses are compared, and as it was asked for
	Time         time.Time
	Outcome      Outcome // Put makes of an Article what it is

	Cause, Error string // of a failure
	Passing      bool   // the next run tries again

	Article *extract.Article
	URL     string   // where it was found
	Aliases []string // addresses that it is known by, as compared: where it was found first, then what it declares
	Digest  string   // of what a reader would call a change
	Fetched time.Time
	Copies  bool // a copy is written, too
	// Record is the line that an export has for it, line break included. One that cannot be had is a failure.
	Record func(m Mark) ([]byte, error)
}

// A Mark is what a record says about its place in a store.
type Mark struct {
	ID       string `json:"id"`                 // the address as it was asked for first
	Version  int64  `json:"version"`            // of all that a store has, in order
	Revision int    `json:"revision,omitempty"` // from 2 on: the story was written before
}

// known is what a store has of an address.
type known struct {
	id       int64 // 0 is nothing
	address  string
	digest   string // "" is no story
	versions int
	version  int64
	day      string
}

// Put takes an answer. It reaches the disk with the next Commit. line is the record of an Article.
func (w *Writer) Put(a *Answer) (line []byte, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	k := known{address: a.Address}
	_, err = w.row(`SELECT page.id, address, coalesce(digest, ''), coalesce(versions, 0), coalesce(version, 0), coalesce(day, '')
		FROM page LEFT JOIN article USING (id) WHERE key = ?`, []any{a.Key}, &k.id, &k.address, &k.digest, &k.versions, &k.version, &k.day)
	if err != nil {
		return nil, err
	}
	var of, similarity any
	if a.Outcome == Article {
		print := a.Article.Fingerprint()
		if k.digest == "" {
			id, alike, ok, err := w.find(a, print, k.id)
			if err != nil {
				return nil, err
			}
			if ok {
				of, similarity = id, alike
			}
		}
		switch {
		case of != nil && !a.Copies:
			a.Outcome = Copy
		case k.digest == a.Digest:
			a.Outcome = Unchanged
		default:
			m := Mark{ID: k.address, Version: w.last + 1}
			if k.versions > 0 {
				m.Revision = k.versions + 1
			}
			if line, err = a.Record(m); err != nil {
				a.Outcome, a.Cause, a.Error = Failed, "internal error", err.Error()
			}
		}
	}
	_, err = w.row(`INSERT INTO page (key, address, time, outcome, cause, error, passing, copy_of, similarity) VALUES
		(?1, ?2, ?3, ?4, ?5, ?6, ?7, (SELECT coalesce(copy_of, id) FROM page WHERE id = ?8), ?9)
		ON CONFLICT (key) DO UPDATE SET time = excluded.time, outcome = excluded.outcome, cause = excluded.cause, error = excluded.error,
		passing = excluded.passing, copy_of = iif(?10, excluded.copy_of, copy_of), similarity = iif(?10, excluded.similarity, similarity) RETURNING id`,
		[]any{a.Key, a.Address, a.Time.Unix(), string(a.Outcome), null(a.Cause), null(a.Error), a.Passing, of, similarity,
			k.digest == "" && a.Outcome != Failed}, &k.id)
	if err != nil || a.Outcome != Article {
		return nil, err
	}
	return line, w.version(a, &k, line)
}

// null is NULL for "".
func null(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// find is the story that another one is a copy of: one found at the same address, one that declares the same address as its
// own, unless their words say otherwise, or one with nearly the same words.
func (w *Writer) find(a *Answer, print extract.Fingerprint, own int64) (id int64, similarity float64, ok bool, err error) {
	for i, address := range a.Aliases {
		var other []byte
		ok, err := w.row("SELECT id, fingerprint FROM alias JOIN article ON id = article WHERE address = ? AND id != ?", []any{address, own}, &id, &other)
		if err != nil {
			return 0, 0, false, err
		}
		if !ok {
			continue
		}
		f := extract.Fingerprint(other)
		alike := print.Similarity(f)
		if i == 0 || !Long(print) || !Long(f) || alike >= extract.NearDuplicate {
			return id, alike, true, nil
		}
	}
	id, similarity, ok = w.stories.find(print, own)
	return id, similarity, ok, nil
}

// load reads the words of stories, for find.
func (w *Writer) load() error {
	s, err := w.statement("SELECT id, fingerprint FROM article ORDER BY id")
	if err != nil {
		return err
	}
	rows, err := s.Query()
	if err != nil {
		return err
	}
	return each(rows, func() error {
		var id int64
		var print []byte
		err := rows.Scan(&id, &print)
		if err == nil {
			w.stories.add(id, extract.Fingerprint(print))
		}
		return err
	})
}

// version writes a story, or a new version of one.
func (w *Writer) version(a *Answer, k *known, line []byte) (err error) {
	w.last++
	v, number := w.last, k.versions+1
	var changes any
	if number > 1 && !w.brief {
		if changes, err = w.changes(k, a.Article); err != nil {
			return err
		}
	}
	art, print := a.Article, a.Article.Fingerprint()
	day := art.Published.Time.Format(time.DateOnly)
	if art.Published.Precision < date.Day {
		if day = k.day; day == "" {
			day = a.Fetched.UTC().Format(time.DateOnly)
		}
	}
	body := bodyText(art)
	err = w.exec("INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", k.id, v, number, a.Digest, print[:],
		a.URL, text.Site(a.URL), art.Site, art.Language, art.Section, string(art.Type), art.Headline, summary(art),
		art.Published.String(), day, a.Fetched.Unix(), count(body))
	if err != nil {
		return err
	}
	w.stories.add(k.id, print)
	for _, address := range a.Aliases {
		if err := w.exec("INSERT OR IGNORE INTO alias VALUES (?, ?)", address, k.id); err != nil {
			return err
		}
	}
	if w.brief {
		return nil
	}
	if err := w.exec("INSERT INTO version VALUES (?, ?, ?, ?, ?, ?)", v, k.id, number, a.Fetched.Unix(), string(line), changes); err != nil {
		return err
	}
	return w.parts(k.id, v, number, day, a, body)
}

// parts writes what stands in tables of its own.
func (w *Writer) parts(id, v int64, number int, day string, a *Answer, body string) error {
	if number > 1 {
		if err := w.exec("DELETE FROM author WHERE article = ?", id); err != nil {
			return err
		}
	}
	var names []string
	for i, author := range a.Article.Byline.Authors {
		names = append(names, author.Name)
		if err := w.exec("INSERT INTO author VALUES (?, ?, ?)", id, i, author.Name); err != nil {
			return err
		}
	}
	figure := func(n interface{ IsZero() bool }, value float64) any {
		if n.IsZero() {
			return nil
		}
		return value
	}
	quoted := day
	if number > 1 { // quotes change without a new date
		quoted = a.Fetched.UTC().Format(time.DateOnly)
	}
	for i, q := range a.Article.Tickers {
		symbol := q.Symbol
		if symbol == "" {
			symbol = q.Name
		}
		if err := w.exec("INSERT INTO ticker VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", v, i, id, symbol, q.Name, q.Currency,
			figure(q.Price, q.Price.Value), figure(q.Change, q.Change.Value), figure(q.Percent, q.Percent.Value), quoted, a.Fetched.Unix()); err != nil {
			return err
		}
	}
	headline := strings.Join(append([]string{a.Article.Kicker, a.Article.Headline}, a.Article.Standfirst...), "\n")
	filters := filterWords(text.Site(a.URL), a.Article.Language, day, names)
	w.words = append(w.words, indexed{number > 1, []any{id, Words(headline), Words(strings.Join(names, "\n")), Words(body), filters}})
	return nil
}

// indexed is a row for the full-text index.
type indexed struct {
	again bool
	row   []any
}

// index writes the rows that wait for it. FTS5 brings what it has in memory into its tables whenever a savepoint is set,
// which many statements do: between them, it would write a small segment for each story.
func (w *Writer) index() error {
	for _, r := range w.words {
		if r.again {
			if err := w.exec("DELETE FROM words WHERE rowid = ?", r.row[0]); err != nil {
				return err
			}
		}
		if err := w.exec("INSERT INTO words (rowid, headline, names, body, filters) VALUES (?, ?, ?, ?, ?)", r.row...); err != nil {
			return err
		}
	}
	w.words = w.words[:0]
	return nil
}

// changes says what is different from the version before, as JSON.
func (w *Writer) changes(k *known, a *extract.Article) (any, error) {
	var line string
	if _, err := w.row("SELECT record FROM version WHERE id = ?", []any{k.version}, &line); err != nil {
		return nil, err
	}
	var before Record
	if err := json.Unmarshal([]byte(line), &before); err != nil {
		return nil, err
	}
	b, err := json.Marshal(extract.Compare(before.Article, a))
	return string(b), err
}

// A Record is a line of an export, as far as it is read here.
type Record struct {
	Mark
	URL     string           `json:"url"`
	Fetched time.Time        `json:"fetched"`
	Form    string           `json:"form"`
	Pages   []string         `json:"pages"`
	Missing string           `json:"missing"`
	Article *extract.Article `json:"article"`
}

// bodyText is the words of a body.
func bodyText(a *extract.Article) string {
	var b strings.Builder
	for i := range a.Body {
		b.WriteString(a.Body[i].Text)
		b.WriteByte('\n')
	}
	return b.String()
}

// summaryLength is about three lines.
const summaryLength = 300

// summary is what a list shows of a story.
func summary(a *extract.Article) string {
	s := strings.Join(a.Standfirst, " ")
	for i := 0; i < len(a.Body) && s == ""; i++ {
		if a.Body[i].Kind == extract.Paragraph {
			s = a.Body[i].Text
		}
	}
	if len(s) > summaryLength {
		s = text.Cut(s, summaryLength) + "…"
	}
	return s
}
