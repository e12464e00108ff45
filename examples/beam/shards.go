package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// A Shard is one input file. Number is its place in the sorted list: of two copies of a story the one in the lower shard, and
// there the earlier, is the first.
type Shard struct {
	Number int64
	Path   string
}

// list lists the files that patterns name, without repeats.
func list(ctx context.Context, patterns string) ([]Shard, error) {
	var paths []string
	for pattern := range strings.SplitSeq(patterns, ",") {
		pattern = strings.TrimSpace(pattern)
		if pattern == "" {
			continue
		}
		fs, err := filesystem.New(ctx, pattern)
		if err != nil {
			return nil, err
		}
		found, err := fs.List(ctx, pattern)
		if closed := fs.Close(); err == nil {
			err = closed
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", pattern, err)
		}
		if len(found) == 0 {
			return nil, fmt.Errorf("%s: no such file", pattern)
		}
		paths = append(paths, found...)
	}
	slices.Sort(paths)
	var shards []Shard
	for i, path := range slices.Compact(paths) {
		shards = append(shards, Shard{int64(i), path})
	}
	return shards, nil
}
