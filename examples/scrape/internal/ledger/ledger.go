// Package ledger writes records to a file and keeps a journal of what became of each address, so that a run that was
// killed at any moment goes on where it was: no record is lost, torn or written twice.
//
//	ledger.go   Ledger: writing
//	entry.go    Entry, Outcome: a line of the journal
//	recover.go  what the last run left
//
// A record is written first, then its line in the journal, which says how long the output is with it. What stands after
// the length in the journal's last line is therefore of a record that counts as not written, and is cut off. Records reach
// the disk before the journal does, so that this holds for machines that lose power, too.
package ledger

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"
)

// A Ledger is an output file and its journal. One goroutine at a time may use it.
type Ledger struct {
	output  *os.File
	journal *os.File
	lock    *flock.Flock
	end     int64 // length of the output
}

// A Record is what becomes of an address: the line for the output, line break included, or none, and the journal's.
type Record struct {
	Line  []byte
	Entry Entry
}

// ErrInUse is a folder that another process works with.
var ErrInUse = errors.New("another process is using it")

// Open opens an output file and its journal, which is in a folder of its own, and brings both to where the last run was.
// It calls known with each line of the journal. cut is how many bytes of the output were those of an unfinished record.
func Open(output, folder string, known func(Entry)) (l *Ledger, cut int64, err error) {
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return nil, 0, err
	}
	l = &Ledger{lock: flock.New(filepath.Join(folder, "lock"))}
	locked, err := l.lock.TryLock()
	if err != nil {
		return nil, 0, err
	}
	if !locked {
		return nil, 0, fmt.Errorf("%s: %w", folder, ErrInUse)
	}
	cut, err = l.open(output, filepath.Join(folder, "journal.jsonl"), known)
	if err != nil {
		return nil, 0, errors.Join(err, l.Close())
	}
	return l, cut, nil
}

func (l *Ledger) open(output, journal string, known func(Entry)) (cut int64, err error) {
	if l.journal, err = os.OpenFile(journal, os.O_RDWR|os.O_CREATE, 0o666); err != nil {
		return 0, err
	}
	if l.output, err = os.OpenFile(output, os.O_RDWR|os.O_CREATE, 0o666); err != nil {
		return 0, err
	}
	return l.restore(known)
}

// Write writes records. When it fails the Ledger is of no more use; the next Open finds what was written whole.
func (l *Ledger) Write(records []Record) error {
	var lines, entries bytes.Buffer
	for _, r := range records {
		lines.Write(r.Line)
		r.Entry.End = l.end + int64(lines.Len())
		if err := r.Entry.append(&entries); err != nil {
			return err
		}
	}
	if lines.Len() > 0 {
		if _, err := l.output.Write(lines.Bytes()); err != nil {
			return err
		}
		if err := l.output.Sync(); err != nil {
			return err
		}
	}
	l.end += int64(lines.Len())
	_, err := l.journal.Write(entries.Bytes())
	return err
}

// Close closes the files and lets others use them.
func (l *Ledger) Close() error {
	var errs []error
	if l.journal != nil {
		errs = append(errs, l.journal.Sync())
	}
	for _, f := range []*os.File{l.output, l.journal} {
		if f != nil {
			errs = append(errs, f.Close())
		}
	}
	return errors.Join(append(errs, l.lock.Unlock())...)
}
