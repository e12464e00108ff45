package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"strings"
)

// A Count says how many lines of a site are of a day. Errors have no day.
type Count struct {
	Site     string `json:"site"`
	Day      string `json:"day,omitempty"` // of publication; "" when pages do not state it
	Articles int    `json:"articles"`
	Errors   int    `json:"errors"`
}

// counted gives the key a row counts under: site, day, and whether it is an error.
func counted(r Row, emit func(string)) {
	kind := "article"
	if r.Failed {
		kind = "error"
	}
	emit(r.Site + "\t" + r.Day + "\t" + kind)
}

func asCount(key string, n int) Count {
	site, rest, _ := strings.Cut(key, "\t")
	day, kind, _ := strings.Cut(rest, "\t")
	if kind == "error" {
		return Count{Site: site, Day: day, Errors: n}
	}
	return Count{Site: site, Day: day, Articles: n}
}

// counts writes all counts into one file, sorted by site and day.
type counts struct{ job }

// ProcessElement gets every count under one key.
func (f *counts) ProcessElement(ctx context.Context, _ int, next func(*Count) bool) error {
	type place struct{ site, day string }
	sum := map[place]Count{}
	for c := (Count{}); next(&c); c = (Count{}) {
		at := place{c.Site, c.Day}
		s := sum[at]
		sum[at] = Count{c.Site, c.Day, s.Articles + c.Articles, s.Errors + c.Errors}
	}
	list := make([]Count, 0, len(sum))
	for _, c := range sum {
		list = append(list, c)
	}
	slices.SortFunc(list, func(a, b Count) int { return cmp.Or(cmp.Compare(a.Site, b.Site), cmp.Compare(a.Day, b.Day)) })
	return write(ctx, strings.TrimSuffix(f.Output, "/")+"/counts.jsonl", func(w *bufio.Writer) error {
		out := json.NewEncoder(w)
		for _, c := range list {
			if err := out.Encode(c); err != nil {
				return err
			}
		}
		return nil
	})
}
