package store

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

// ErrInUse is a file that another process writes.
var ErrInUse = errors.New("another process is using it")

// A Writer writes a store. From Open to Close it is in a transaction, which Commit ends and begins anew: what SQLite lets
// one process hold is the lock. In the moment between, another process may take it; each transaction therefore looks
// whether this run is still the newest, and ends it where it is not.
type Writer struct {
	*conn
	path  string
	run   int64
	brief bool // in memory: what is only there to be read later is left out

	mu      sync.Mutex // of the transaction
	last    int64      // version
	words   []indexed  // not in the index yet
	stories *near
}

// Open opens a store, or makes one, and begins to write. Without a path it is in memory, and only knows what was there.
func Open(path string) (w *Writer, err error) {
	w = &Writer{path: path, brief: path == "", stories: newNear()}
	if w.brief {
		w.path = memory
	}
	if w.conn, err = connect(w.path, "?_pragma=busy_timeout(0)"); err != nil {
		return nil, err
	}
	if err := w.begin(); err != nil {
		return nil, errors.Join(err, w.conn.Close())
	}
	return w, nil
}

// do runs statements that are not worth preparing.
func (w *Writer) do(statements string) error {
	_, err := w.conn.conn.ExecContext(context.Background(), statements)
	if code(err) == busy {
		err = ErrInUse
	}
	if err != nil {
		return fmt.Errorf("%s: %w", w.path, err)
	}
	return nil
}

// begin takes the file, makes its tables where there are none, and reads what has to be in memory.
func (w *Writer) begin() error {
	empty, err := w.check(w.path) // before anything is written to it
	if err == nil {
		err = w.do("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; BEGIN IMMEDIATE")
	}
	if err == nil {
		empty, err = w.check(w.path)
	}
	if err == nil && empty {
		err = w.do(fmt.Sprintf("%s; PRAGMA application_id = %d; PRAGMA user_version = %d", schema, application, schemaVersion))
	}
	if err == nil {
		_, err = w.row("INSERT INTO run (started) VALUES (?) RETURNING id, (SELECT coalesce(max(id), 0) FROM version)", []any{time.Now().Unix()}, &w.run, &w.last)
	}
	if err == nil {
		err = w.load()
	}
	if err != nil {
		return err
	}
	return w.Commit()
}

// Commit brings to disk what was put.
func (w *Writer) Commit() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	newest, err := w.run, w.index()
	if err == nil {
		err = w.do("COMMIT; BEGIN IMMEDIATE")
	}
	if err == nil {
		_, err = w.row("SELECT max(id) FROM run", nil, &newest)
	}
	if newest != w.run {
		err = fmt.Errorf("%s: %w", w.path, ErrInUse)
	}
	return err
}

// Close brings to disk what was put and lets others write.
func (w *Writer) Close() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	err := w.index()
	if err == nil {
		err = w.exec("UPDATE run SET ended = ? WHERE id = ?", time.Now().Unix(), w.run)
	}
	if err == nil {
		err = w.do("COMMIT; PRAGMA optimize")
	}
	return errors.Join(err, w.conn.Close())
}

// Answered says when an address, as addresses are compared, was asked for before; passing: it failed, and may not another time.
func (w *Writer) Answered(key string) (at time.Time, passing, ok bool, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	var second int64
	ok, err = w.row("SELECT time, passing FROM page WHERE key = ?", []any{key}, &second, &passing)
	return time.Unix(second, 0), passing, ok, err
}

// Kept is an answer that its server can be asked about again; Packed is the body, packed with gzip.
type Kept = struct {
	ETag, Modified, ContentType string
	Packed                      []byte
}

// Find is the answer of an address that is kept; nil when there is none.
func (w *Writer) Find(address string) (*Kept, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	k := new(Kept)
	ok, err := w.row("SELECT etag, modified, content_type, body FROM kept WHERE address = ?", []any{address}, &k.ETag, &k.Modified, &k.ContentType, &k.Packed)
	if !ok {
		return nil, err
	}
	return k, nil
}

// Keep keeps an answer instead of the one before. It reaches the disk with the next Commit.
func (w *Writer) Keep(address string, k *Kept) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.exec("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?)", address, k.ETag, k.Modified, k.ContentType, k.Packed)
}
