package main

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/broadsheet-go/broadsheet/extract"
)

// Copies of a story are found as the documentation of extract.Fingerprint tells: two bodies that are alike have a pair of
// bytes in common, so only articles that share a pair are compared. An article is a copy when one before it, in the order of
// shards and lines, is alike enough. That does not depend on what an engine does first.

// A Left is a line that is left out of the unique ones: a copy of another, or an error.
type Left struct {
	Shard, Line     int64
	OfShard, OfLine int64   // what it is a copy of; OfShard is -1 for an error
	Similarity      float64 // 0 for an error
}

// bands gives a row once for each pair of bytes of its fingerprint, under the pair and its place.
func bands(r Row, emit func(int64, Row)) {
	for i := 0; i+1 < len(r.Fingerprint); i += 2 {
		if pair := int64(r.Fingerprint[i])<<8 | int64(r.Fingerprint[i+1]); pair != 0 {
			emit(int64(i)<<16|pair, r)
		}
	}
}

// similar compares the rows that share a pair, and gives each that has an earlier one like it, with the first of these.
func similar(_ int64, next func(*Row) bool, emit func(string, Left)) {
	var rows []Row
	for r := (Row{}); next(&r); r = (Row{}) {
		rows = append(rows, r)
	}
	slices.SortFunc(rows, func(a, b Row) int { return cmp.Or(cmp.Compare(a.Shard, b.Shard), cmp.Compare(a.Line, b.Line)) })
	prints := make([]extract.Fingerprint, len(rows))
	for i, r := range rows {
		copy(prints[i][:], r.Fingerprint)
		for k := range i {
			if s := prints[i].Similarity(prints[k]); s >= extract.NearDuplicate {
				emit(fmt.Sprintf("%d:%d", r.Shard, r.Line), Left{r.Shard, r.Line, rows[k].Shard, rows[k].Line, s})
				break
			}
		}
	}
}

// first gives each copy once, as that of the earliest article it was found to be a copy of.
func first(_ string, next func(*Left) bool, emit func(int64, Left)) {
	var best Left
	next(&best)
	for l := (Left{}); next(&l); {
		if cmp.Or(cmp.Compare(l.OfShard, best.OfShard), cmp.Compare(l.OfLine, best.OfLine)) < 0 {
			best = l
		}
	}
	emit(best.Shard, best)
}

// failed gives the lines that hold no article.
func failed(r Row, emit func(int64, Left)) {
	if r.Failed {
		emit(r.Shard, Left{Shard: r.Shard, Line: r.Line, OfShard: -1})
	}
}

func byNumber(s Shard) (int64, Shard) { return s.Number, s }
