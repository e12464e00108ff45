package ledger

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
)

// ErrForeign is an output file that is not the journal's: it was there before, or somebody changed it.
var ErrForeign = errors.New("is not as its journal says, or has none: move it away")

// restore brings output and journal to the last record that both have whole.
func (l *Ledger) restore(known func(Entry)) (cut int64, err error) {
	info, err := l.output.Stat()
	if err != nil {
		return 0, err
	}
	size := info.Size()
	r := bufio.NewReaderSize(l.journal, 64<<10)
	first, err := r.ReadString('\n')
	switch {
	case err == io.EOF && size > 0: // a journal is begun before its output
		return 0, l.foreign()
	case err == io.EOF:
		return 0, l.begin()
	case err != nil:
		return 0, err
	case first != header:
		return 0, fmt.Errorf("%s: is no journal of this version", l.journal.Name())
	}
	kept := int64(len(header)) // bytes of the journal
	for number := 2; ; number++ {
		line, err := r.ReadBytes('\n')
		if err == io.EOF {
			break // what stands here without a line break was being written
		}
		if err != nil {
			return 0, err
		}
		var e Entry
		if err := json.Unmarshal(line, &e); err != nil {
			return 0, fmt.Errorf("%s: line %d: %w", l.journal.Name(), number, err)
		}
		if e.End < l.end {
			return 0, fmt.Errorf("%s: line %d: the output cannot become shorter", l.journal.Name(), number)
		}
		if e.End > size {
			break // the machine went down before the record was on disk
		}
		kept += int64(len(line))
		l.end = e.End
		known(e)
	}
	if err := l.check(size); err != nil {
		return 0, err
	}
	return size - l.end, errors.Join(trim(l.journal, kept), trim(l.output, l.end))
}

// check refuses to cut what is no record of ours.
func (l *Ledger) check(size int64) error {
	if l.end > 0 {
		last := make([]byte, 1)
		if _, err := l.output.ReadAt(last, l.end-1); err != nil {
			return err
		}
		if last[0] != '\n' {
			return l.foreign()
		}
	}
	if size == l.end {
		return nil
	}
	start := make([]byte, min(int64(len(recordStart)), size-l.end))
	if _, err := l.output.ReadAt(start, l.end); err != nil {
		return err
	}
	if string(start) != recordStart[:len(start)] {
		return l.foreign()
	}
	return nil
}

func (l *Ledger) foreign() error { return fmt.Errorf("%s %w", l.output.Name(), ErrForeign) }

// header is the journal's first line.
const header = `{"journal":"broadsheet scrape","version":1}` + "\n"

// begin starts a journal.
func (l *Ledger) begin() error {
	if err := trim(l.journal, 0); err != nil {
		return err
	}
	if _, err := l.journal.WriteString(header); err != nil {
		return err
	}
	return l.journal.Sync()
}

// recordStart is how every record starts.
const recordStart = `{"id":`

// trim shortens a file and goes to its end.
func trim(f *os.File, size int64) error {
	if err := f.Truncate(size); err != nil {
		return err
	}
	_, err := f.Seek(size, io.SeekStart)
	return err
}
