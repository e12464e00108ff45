package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
)

// A place is where a line says its record stands.
type place struct {
	File   string `json:"file"`
	Offset *int64 `json:"offset"`
	Index  int    `json:"index"`
}

// before reports whether the place stands before a record. A nil place stands before all.
func (p *place) before(offset int64, index int) bool {
	return p == nil || *p.Offset < offset || *p.Offset == offset && p.Index < index
}

// resumeFrom makes ready to write after the last whole line of a file, and gives the place which that line names. What stands
// after it is the beginning of a line that a killed run could not finish, and is cut off.
func (o *options) resumeFrom(f *os.File) (*place, error) {
	line, end, err := lastLine(f)
	if err != nil {
		return nil, err
	}
	if err := f.Truncate(end); err != nil {
		return nil, err
	}
	if _, err := f.Seek(end, io.SeekStart); err != nil {
		return nil, err
	}
	if end == 0 {
		return nil, nil
	}
	var p place
	if err := json.Unmarshal(line, &p); err != nil || p.Offset == nil {
		return nil, errors.New("its last line is none of this program")
	}
	if !slices.ContainsFunc(o.archives, func(name string) bool { return fileName(name) == p.File }) {
		return nil, fmt.Errorf("its last line is of %q, which is no archive of this run", p.File)
	}
	return &p, nil
}

// lastLine is the last line of a file that has its line break, and where it ends.
func lastLine(f *os.File) (line []byte, end int64, err error) {
	end, err = f.Seek(0, io.SeekEnd)
	if err != nil {
		return nil, 0, err
	}
	if end, err = afterBreak(f, end); err != nil || end == 0 {
		return nil, 0, err
	}
	begin, err := afterBreak(f, end-1)
	if err != nil {
		return nil, 0, err
	}
	line = make([]byte, end-begin)
	_, err = f.ReadAt(line, begin)
	return line, end, err
}

// afterBreak is the place after the last line break among the first n bytes of a file; 0 when there is none.
func afterBreak(f *os.File, n int64) (int64, error) {
	part := make([]byte, 64<<10)
	for n > 0 {
		part = part[:min(n, int64(cap(part)))]
		n -= int64(len(part))
		if _, err := f.ReadAt(part, n); err != nil {
			return 0, err
		}
		if i := bytes.LastIndexByte(part, '\n'); i >= 0 {
			return n + int64(i) + 1, nil
		}
	}
	return 0, nil
}
