// Package store keeps what examples/scrape gathers in one SQLite file, and answers what examples/desk asks of it.
//
//	schema.sql  the tables
//	store.go    the file: opening, versions, statements
//	writer.go   Writer: one process that writes
//	put.go      what becomes of an answer: a new story, a new version, a copy
//	near.go     stories with nearly the same words
//	words.go    text as the full-text index has it
//	reader.go   Reader: records; any number of processes read
//	filter.go   what stories are filtered by, in the full-text index
//	search.go   Query: words and filters
//	match.go    what people type, as the full-text index asks
//	snippet.go  where in a text the words of a query stand
//	story.go    one story with its versions and copies
//	counts.go   stories of days, hosts, languages and authors; quotes
package store

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"sync"

	"modernc.org/sqlite" // registers "sqlite"
)

//go:embed schema.sql
var schema string

const (
	schemaVersion = 1
	application   = 0x42726473 // "Brds"
)

// What may be wrong with a file.
var (
	ErrForeign = errors.New("is no store of scrape")
	ErrNewer   = errors.New("was written by a newer version of this program")
)

// memory is a store that goes away with its Writer.
const memory = ":memory:"

// address is a file as the driver wants it.
func address(path, parameters string) string {
	if path == memory {
		return path
	}
	return "file:" + (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath() + parameters
}

// A conn is one connection with the statements that it has prepared. Its methods may be called from many goroutines.
type conn struct {
	db   *sql.DB
	conn *sql.Conn

	mu       sync.Mutex
	prepared map[string]*sql.Stmt
}

func connect(path, parameters string) (*conn, error) {
	db, err := sql.Open("sqlite", address(path, parameters))
	if err != nil {
		return nil, err
	}
	c := &conn{db: db, prepared: map[string]*sql.Stmt{}}
	if c.conn, err = db.Conn(context.Background()); err != nil {
		return nil, errors.Join(foreign(path, err), db.Close())
	}
	return c, nil
}

// Close closes the connection, after its statements: what is left open keeps the file from being tidied up.
func (c *conn) Close() error {
	var errs []error
	for _, s := range c.prepared {
		errs = append(errs, s.Close())
	}
	return errors.Join(append(errs, c.conn.Close(), c.db.Close())...)
}

func (c *conn) statement(query string) (*sql.Stmt, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	s := c.prepared[query]
	if s == nil {
		var err error
		if s, err = c.conn.PrepareContext(context.Background(), query); err != nil {
			return nil, fmt.Errorf("%w: %s", err, query)
		}
		c.prepared[query] = s
	}
	return s, nil
}

func (c *conn) exec(query string, args ...any) error {
	s, err := c.statement(query)
	if err != nil {
		return err
	}
	_, err = s.Exec(args...)
	return err
}

// row reads the first row into targets; found is false when there is none.
func (c *conn) row(query string, args []any, targets ...any) (found bool, err error) {
	s, err := c.statement(query)
	if err != nil {
		return false, err
	}
	err = s.QueryRow(args...).Scan(targets...)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

// check says whether the file is a store of this version; empty that it holds nothing yet.
func (c *conn) check(path string) (empty bool, err error) {
	var id, version, tables int
	for pragma, target := range map[string]*int{"PRAGMA application_id": &id, "PRAGMA user_version": &version, "SELECT count(*) FROM sqlite_schema": &tables} {
		if err := c.conn.QueryRowContext(context.Background(), pragma).Scan(target); err != nil {
			return false, foreign(path, err)
		}
	}
	switch {
	case tables == 0 && id == 0 && version == 0:
		return true, nil
	case id != application:
		return false, fmt.Errorf("%s: %w", path, ErrForeign)
	case version > schemaVersion:
		return false, fmt.Errorf("%s: %w: its schema is number %d, this program knows %d", path, ErrNewer, version, schemaVersion)
	}
	return false, nil
}

// foreign is an error of reading a file, which may be no database.
func foreign(path string, err error) error {
	if code(err) == notADatabase {
		err = ErrForeign
	}
	return fmt.Errorf("%s: %w", path, err)
}

// Primary result codes of SQLite.
const (
	busy         = 5
	notADatabase = 26
)

func code(err error) int {
	var e *sqlite.Error
	if errors.As(err, &e) {
		return e.Code() & 0xff
	}
	return 0
}
