package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"github.com/broadsheet-go/broadsheet/extract"
)

// A Story is all that a store has of one.
type Story struct {
	Hit
	Versions []Version // the newest last
	Copies   []Page    // of it, elsewhere
	Of       *Page     // the story that it is a copy of itself
}

// A Version is one of a story.
type Version struct {
	Number  int
	Fetched time.Time
	Article *extract.Article
}

// A Page is another address with the words of a story.
type Page struct {
	ID         int64     `json:"id"`
	Address    string    `json:"address,omitempty"`
	Time       time.Time `json:"time"`
	Similarity float64   `json:"similarity"`
	Written    bool      `json:"written,omitempty"` // it is a story of its own, too
}

// ErrNone is a story that is not there.
var ErrNone = errors.New("there is no such article")

// Story reads one.
func (r *Reader) Story(ctx context.Context, id int64) (*Story, error) {
	hits, err := r.hits(ctx, []int64{id})
	if err != nil {
		return nil, err
	}
	if len(hits) == 0 {
		return nil, ErrNone
	}
	s := &Story{Hit: hits[0]}
	rows, err := r.db.QueryContext(ctx, "SELECT number, fetched, record FROM version WHERE article = ? ORDER BY number", id)
	if err != nil {
		return nil, err
	}
	if err := each(rows, func() error {
		var v Version
		var fetched int64
		var record []byte
		if err := rows.Scan(&v.Number, &fetched, &record); err != nil {
			return err
		}
		v.Fetched = time.Unix(fetched, 0).UTC()
		v.Article, err = articleOf(record)
		s.Versions = append(s.Versions, v)
		return err
	}); err != nil {
		return nil, err
	}
	rows, err = r.db.QueryContext(ctx, `SELECT p.id, p.address, p.time, p.similarity, a.id IS NOT NULL, p.copy_of IS ?1 FROM page p LEFT JOIN article a USING (id)
		WHERE p.copy_of = ?1 OR p.id = (SELECT copy_of FROM page WHERE id = ?1) ORDER BY p.id`, id)
	if err != nil {
		return nil, err
	}
	return s, each(rows, func() error {
		var p Page
		var at int64
		var similarity sql.NullFloat64
		var copied bool
		err := rows.Scan(&p.ID, &p.Address, &at, &similarity, &p.Written, &copied)
		p.Time, p.Similarity = time.Unix(at, 0).UTC(), similarity.Float64
		if copied {
			s.Copies = append(s.Copies, p)
		} else {
			s.Of = &p
		}
		return err
	})
}

func articleOf(record []byte) (*extract.Article, error) {
	var l Record
	err := json.Unmarshal(record, &l)
	if err == nil && l.Article == nil {
		l.Article = &extract.Article{}
	}
	return l.Article, err
}

// Text is the words of the newest version of a story's body.
func (r *Reader) Text(ctx context.Context, id int64) (string, error) {
	var record []byte
	if err := r.db.QueryRowContext(ctx, "SELECT record FROM version WHERE id = (SELECT version FROM article WHERE id = ?)", id).Scan(&record); err != nil {
		return "", err
	}
	a, err := articleOf(record)
	if err != nil {
		return "", err
	}
	return bodyText(a), nil
}
