package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"runtime"
	"slices"

	"github.com/broadsheet-go/broadsheet/extract"
)

// options is a command line, read.
type options struct {
	workers  int
	maxBytes int64
	from, to int64
	out      string
	format   string
	resume   bool
	explain  bool
	quiet    bool
	version  bool
	archives []string

	extractor *extract.Extractor
}

// parse reads a command line and says what is wrong with it.
func parse(args []string) (*options, error) {
	o := &options{}
	set := flag.NewFlagSet("warc", flag.ContinueOnError)
	set.SetOutput(io.Discard)
	set.IntVar(&o.workers, "workers", 0, "")
	set.Int64Var(&o.maxBytes, "max-bytes", extract.DefaultMaxBytes, "")
	set.Int64Var(&o.from, "from", 0, "")
	set.Int64Var(&o.to, "to", math.MaxInt64, "")
	set.StringVar(&o.out, "o", "", "")
	set.StringVar(&o.format, "format", "jsonl", "")
	set.BoolVar(&o.resume, "resume", false, "")
	set.BoolVar(&o.explain, "explain", false, "")
	set.BoolVar(&o.quiet, "quiet", false, "")
	set.BoolVar(&o.version, "version", false, "")
	if err := set.Parse(args); err != nil {
		return nil, err
	}
	if o.archives = set.Args(); o.version {
		return o, nil
	}
	if o.workers == 0 {
		o.workers = runtime.GOMAXPROCS(0)
	}
	o.extractor = &extract.Extractor{MaxBytes: o.maxBytes}
	if err := o.check(); err != nil {
		return nil, err
	}
	o.archives = inside(o.archives)
	return o, nil
}

func (o *options) check() error {
	switch {
	case len(o.archives) == 0:
		return errors.New("no archive given")
	case o.workers < 0:
		return errors.New("-workers must not be negative")
	case o.maxBytes <= 0 || o.maxBytes > 1<<40:
		return errors.New("-max-bytes must be from 1 to 1099511627776")
	case o.from < 0 || o.to <= o.from:
		return errors.New("-from must not be negative, and -to must be larger")
	case len(o.archives) > 1 && (o.from > 0 || o.to < math.MaxInt64):
		return errors.New("-from and -to are bytes of one archive")
	case o.format != "jsonl" && o.format != "parquet":
		return fmt.Errorf("-format %s is not jsonl or parquet", o.format)
	case o.format == "parquet" && (o.resume || o.explain):
		return errors.New("-format parquet takes neither -resume nor -explain: a table is written as a whole, and without reasons")
	case o.resume && o.out == "":
		return errors.New("-resume goes on in the file that -o names")
	}
	for i, name := range o.archives {
		if slices.Contains(o.archives[:i], name) {
			return fmt.Errorf("%s is named twice", name)
		}
	}
	return nil
}
