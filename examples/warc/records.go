package main

import (
	"errors"
	"io"
	"iter"

	"github.com/broadsheet-go/broadsheet/examples/warc/archive"
	"github.com/broadsheet-go/broadsheet/examples/warc/articles"
)

// A job is one record, a damaged part of an archive, or an archive that cannot be read.
type job struct {
	file   string // as named on the command line
	record *archive.Record
	damage *archive.Damage
	err    error
}

// name is the archive as lines name it: standard input has no name.
func (j *job) name() string { return fileName(j.file) }

func fileName(arg string) string {
	if arg == "-" {
		return ""
	}
	return arg
}

// records are the records of the archives.
type records struct {
	*options
	stdin io.Reader
	after *place // the last record that was answered, nil when none was
}

// all yields what the archives hold, one after another.
func (in *records) all() iter.Seq[job] {
	return func(yield func(job) bool) {
		for _, name := range in.archives {
			if in.after != nil && in.after.File != fileName(name) {
				continue // was read to its end before
			}
			if !in.archive(name, yield) {
				return
			}
			in.after = nil
		}
	}
}

// archive yields the records of one archive. It reports false when no more are wanted.
func (in *records) archive(name string, yield func(job) bool) bool {
	from := in.from
	if in.after != nil {
		from = *in.after.Offset
	}
	file, packed, err := in.open(name, from)
	if err != nil {
		return yield(job{file: name, err: err})
	}
	defer file.Close()
	r := articles.NewReader(file, from, in.extractor)
	if from > 0 && in.after == nil {
		if err := r.Sync(packed); err != nil {
			return yield(job{file: name, err: err})
		}
	}
	for {
		record, err := r.Next()
		j := job{file: name, record: record}
		var offset int64
		var index int
		switch {
		case err == io.EOF:
			return true
		case errors.As(err, &j.damage):
			offset, index = j.damage.Offset, j.damage.Index
		case err != nil:
			return yield(job{file: name, err: err})
		default:
			offset, index = record.Offset, record.Index
		}
		if offset >= in.to {
			return true
		}
		if in.after.before(offset, index) && !yield(j) {
			return false
		}
	}
}

// open opens an archive at an offset. Packed reports that the archive begins like gzip, where an offset was given.
func (in *records) open(name string, offset int64) (file io.ReadCloser, packed bool, err error) {
	if file, err = openArchive(name, in.stdin); err != nil {
		return nil, false, err
	}
	if packed, err = skip(file, offset); err != nil {
		file.Close()
		return nil, false, err
	}
	return file, packed, nil
}

// skip goes to an offset, by reading where there is no other way. The end of the archive may come before.
func skip(r io.Reader, offset int64) (packed bool, err error) {
	var begin [1]byte
	n, err := io.ReadFull(r, begin[:min(offset, 1)])
	if err == io.EOF {
		return false, nil
	}
	packed = begin[0] == 0x1f
	if f, ok := r.(io.Seeker); ok && err == nil {
		if _, err := f.Seek(offset, io.SeekStart); err == nil {
			return packed, nil
		}
	}
	if err == nil {
		_, err = io.CopyN(io.Discard, r, offset-int64(n))
	}
	if err == io.EOF {
		err = nil
	}
	return packed, err
}
