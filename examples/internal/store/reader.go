package store

import (
	"database/sql"
	"errors"
	"iter"
	"os"
)

// A Reader reads a store, also one that is being written. Its methods may be called from many goroutines.
type Reader struct {
	db     *sql.DB
	ranked int // of what matches
}

// OpenReader opens a store that is there, to be read only.
func OpenReader(path string) (*Reader, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, err
	}
	parameters := "?mode=ro&_pragma=query_only(1)&_pragma=busy_timeout(10000)&_pragma=cache_size(-32768)"
	c, err := connect(path, parameters)
	if err != nil {
		return nil, err
	}
	empty, err := c.check(path)
	if err == nil && empty {
		err = &os.PathError{Op: "open", Path: path, Err: ErrForeign}
	}
	return &Reader{c.db, rankedMatches}, errors.Join(err, c.conn.Close())
}

// Close closes it.
func (r *Reader) Close() error { return r.db.Close() }

// A Line is the record of a version.
type Line struct {
	Version int64
	Text    string // line break included
}

// Lines yields the records after a version, in order, as far as there are any now.
func (r *Reader) Lines(after int64) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		rows, err := r.db.Query("SELECT id, record FROM version WHERE id > ? ORDER BY id", after)
		if err != nil {
			yield(Line{}, err)
			return
		}
		defer rows.Close()
		for rows.Next() {
			var l Line
			if err := rows.Scan(&l.Version, &l.Text); !yield(l, err) || err != nil {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(Line{}, err)
		}
	}
}

// Line is the record of one version; "" where there is none.
func (r *Reader) Line(version int64) (text string, err error) {
	err = r.db.QueryRow("SELECT record FROM version WHERE id = ?", version).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return text, err
}
