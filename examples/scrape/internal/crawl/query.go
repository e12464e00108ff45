package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/internal/store"
)

// times is how often each question is asked, in other words each time, of the language that has the most stories.
const times = 51

// A question is one that readers ask.
type question struct {
	name string
	make func(*rand.Rand, *language) store.Query
}

// questions are words of all frequencies, alone and together, with each filter.
func questions() []question {
	text := func(name string, make func(s *rand.Rand, l *language) string) question {
		return question{name, func(s *rand.Rand, l *language) store.Query { return store.Query{Text: make(s, l)} }}
	}
	frequent := func(s *rand.Rand, l *language) string { return l.word(s.IntN(10)) }
	common := func(s *rand.Rand, l *language) string { return l.word(20 + s.IntN(400)) }
	rare := func(s *rand.Rand, l *language) string { return l.word(20_000 + s.IntN(20_000)) }
	list := []question{
		text("a frequent word", frequent),
		text("a common word", common),
		text("a rare word", rare),
		text("two frequent words", func(s *rand.Rand, l *language) string { return frequent(s, l) + " " + frequent(s, l) }),
		text("two common words", func(s *rand.Rand, l *language) string { return common(s, l) + " " + common(s, l) }),
		text("a frequent and a rare word", func(s *rand.Rand, l *language) string { return frequent(s, l) + " " + rare(s, l) }),
		text("a phrase of frequent words", func(s *rand.Rand, l *language) string {
			return `"` + frequent(s, l) + l.space + frequent(s, l) + `"`
		}),
		text("a phrase of common words", func(s *rand.Rand, l *language) string { return `"` + common(s, l) + l.space + frequent(s, l) + `"` }),
		text("a beginning, two syllables", func(s *rand.Rand, l *language) string { return l.word(20+s.IntN(200)) + "*" }),
		text("a beginning, one syllable", func(s *rand.Rand, l *language) string { return l.word(s.IntN(10)) + "*" }),
		text("without a frequent word", func(s *rand.Rand, l *language) string { return common(s, l) + " -" + frequent(s, l) }),
	}
	with := func(name string, filter func(s *rand.Rand, l *language, q *store.Query)) {
		for _, base := range []question{list[0], list[1], {"no words", func(*rand.Rand, *language) store.Query { return store.Query{} }}} {
			list = append(list, question{base.name + name, func(s *rand.Rand, l *language) store.Query {
				q := base.make(s, l)
				filter(s, l, &q)
				return q
			}})
		}
	}
	with(", newest first", func(_ *rand.Rand, _ *language, q *store.Query) { q.Newest = true })
	with(", a site", func(s *rand.Rand, _ *language, q *store.Query) { q.Host = fmt.Sprintf("site%d.example", s.IntN(sites)) })
	with(", a language", func(_ *rand.Rand, l *language, q *store.Query) { q.Language = l.code })
	with(", a week", func(s *rand.Rand, _ *language, q *store.Query) { q.Since, q.Until = week(s) })
	with(", an author", func(s *rand.Rand, l *language, q *store.Query) { q.Author = capital(l.word(s.IntN(400))) + " Mason" })
	with(", a site, a language, a week", func(s *rand.Rand, l *language, q *store.Query) {
		q.Host, q.Language = fmt.Sprintf("site%d.example", s.IntN(sites)), l.code
		q.Since, q.Until = week(s)
	})
	return list
}

func week(s *rand.Rand) (since, until string) {
	first := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, s.IntN(days-7))
	return first.Format(time.DateOnly), first.AddDate(0, 0, 6).Format(time.DateOnly)
}

// ask says how long questions take, with what a desk shows of each result: its surroundings of what was found.
func ask(path string) error {
	r, err := store.OpenReader(path)
	if err != nil {
		return err
	}
	defer r.Close()
	ctx := context.Background()
	for _, question := range questions() {
		source := rand.New(rand.NewPCG(1, 2))
		var searched, shown []time.Duration
		hits := 0
		for range times {
			q := question.make(source, languages[0])
			started := time.Now()
			found, err := r.Search(ctx, q)
			if err != nil {
				return fmt.Errorf("%+v: %w", q, err)
			}
			searched = append(searched, time.Since(started))
			for _, h := range found.Hits {
				text, err := r.Text(ctx, h.ID)
				if err != nil {
					return err
				}
				_ = store.Snippet(text, q.Text)
			}
			shown = append(shown, time.Since(started))
			hits += found.Total
		}
		slices.Sort(searched)
		slices.Sort(shown)
		fmt.Printf("%s %6.1f ms median, %6.1f ms 95th of 100; with what is shown %6.1f ms; %d articles each\n", question.name+strings.Repeat(" ", max(0, 46-len(question.name))),
			ms(searched[times/2]), ms(searched[times*95/100]), ms(shown[times/2]), hits/times)
	}
	return nil
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
