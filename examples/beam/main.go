// Command beam reads the pages of many WARC archives or files of JSON lines as articles, on any engine that Apache Beam runs
// on: without flags for one, on the machine it is started on.
//
//	go run . -input 'shards/*.warc.gz' -output articles
//
//	main.go     flags, and the runner
//	pipeline.go what follows what
//	shards.go   the list of shards; read.go: a shard to lines, lines.go: of JSON
//	similar.go  copies of a story, across shards; unique.go: the lines without them
//	counts.go   how many articles each site has a day
//	files.go    files on whatever file system
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/gcs"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/broadsheet-go/broadsheet/extract"
)

var (
	input    = flag.String("input", "", "shards: patterns between commas, of *.warc, *.warc.gz, *.jsonl and *.jsonl.gz")
	output   = flag.String("output", "", "folder to write to")
	format   = flag.String("format", "jsonl", "of the articles without copies: jsonl, or parquet, a table of them with the columns that examples/warc has")
	workers  = flag.Int("workers", 0, "pages read at the same time in one shard; 0 means one for each processor")
	maxBytes = flag.Int64("max-bytes", extract.DefaultMaxBytes, "largest page in bytes, unpacked")
)

func main() {
	flag.Parse()
	beam.Init() // on a worker, does not come back
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "beam:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	switch {
	case *input == "" || *output == "":
		return errors.New("-input and -output are needed")
	case *format != "jsonl" && *format != "parquet":
		return fmt.Errorf("-format %s is not jsonl or parquet", *format)
	case *workers < 0:
		return errors.New("-workers must not be negative")
	case *maxBytes <= 0:
		return errors.New("-max-bytes must be positive")
	}
	shards, err := list(ctx, *input)
	if err != nil {
		return err
	}
	if err := folder(*output); err != nil {
		return err
	}
	return beamx.Run(ctx, pipeline(shards, job{Output: *output, Format: *format, Workers: *workers, MaxBytes: *maxBytes}))
}
