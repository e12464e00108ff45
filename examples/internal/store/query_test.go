package store

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/extract"
)

// A chosen story has what a query may ask for.
type chosen struct {
	id                          int64
	host, language, author, day string
	words                       string
}

// is reports whether a query finds a story, as one would say by hand.
func (c chosen) is(q Query) bool {
	has := func(set, value string) bool { return set == "" || set == value }
	return strings.Contains(c.words, q.Text) && has(q.Host, c.host) && has(q.Language, c.language) && has(q.Author, c.author) &&
		c.day >= q.Since && (q.Until == "" || c.day <= q.Until)
}

// newChosen is a store of sixty stories; every second has the word "harbour", every sixth ten times.
func newChosen(t *testing.T) (*Reader, []chosen) {
	w, path := newWriter(t)
	var list []chosen
	for i := range 60 {
		c := chosen{
			int64(i + 1), []string{"orr.example", "orr-north.example", "quay.example"}[i%3], []string{"en", "en-GB", "ja", "de"}[i%4],
			[]string{"Ana Peña", "Ana Pena", "ana pena", `Ana "Neill`, "Ana P."}[i%5], fmt.Sprintf("%d-%02d-%02d", 2025+i%7/5, 1+7*i%12, 1+11*i%28), "council ",
		}
		if i%2 == 0 {
			c.words += strings.Repeat("harbour ", 1+9*(i%6/4))
		}
		a := published(t, answer(fmt.Sprint(i), "Headline", c.words+strings.Repeat("other words ", 10)), c.day)
		a.Article.URL = "https://www." + c.host + "/" + fmt.Sprint(i)
		a.URL, a.Key, a.Aliases, a.Article.Language = a.Article.URL, a.Article.URL, []string{a.Article.URL}, c.language
		a.Article.Byline.Authors = []extract.Author{{Name: c.author}, {Name: "Everybody"}}
		put(t, w, a)
		list = append(list, c)
	}
	require.NoError(t, w.Close())
	return newReader(t, path), list
}

// pages is all that a query finds, a few at a time, as a reader turns pages.
func pages(t *testing.T, r *Reader, q Query) (ids []int64) {
	t.Helper()
	for q.Limit = 25; ; q.Offset += q.Limit {
		found, err := r.Search(t.Context(), q)
		require.NoError(t, err)
		for _, h := range found.Hits {
			ids = append(ids, h.ID)
		}
		if len(found.Hits) < q.Limit {
			require.Equal(t, len(ids), found.Total, q)
			return ids
		}
	}
}

// Every filter, alone and with others, with words and without, few matches and many, finds what one finds by hand.
func TestFilters(t *testing.T) {
	r, stories := newChosen(t)
	for _, r.ranked = range []int{1000, 9} {
		for _, text := range []string{"", "harbour"} {
			for _, host := range []string{"", "orr.example"} {
				for _, language := range []string{"", "en", "de"} {
					for _, author := range []string{"", "Ana Peña", "Ana Pena", `Ana "Neill`, "Everybody", "Nobody"} {
						for _, days := range [][2]string{{}, {"2025-03-08", ""}, {"", "2025-12-31"}, {"2025-04-02", "2026-01-15"}, {"2025-02-01", "2025-02-28"}, {"2025-06-01", "2025-05-01"}, {"9", "x"}} {
							q := Query{Text: text, Host: host, Language: language, Author: author, Since: days[0], Until: days[1]}
							want := slices.DeleteFunc(slices.Clone(stories), func(c chosen) bool {
								c.author = map[bool]string{true: "Everybody", false: c.author}[q.Author == "Everybody"]
								return !c.is(q)
							})
							slices.SortFunc(want, func(a, b chosen) int { return cmp.Or(cmp.Compare(b.day, a.day), cmp.Compare(b.id, a.id)) })
							var newest []int64
							for _, c := range want {
								newest = append(newest, c.id)
							}
							if text != "" {
								assert.ElementsMatch(t, newest, pages(t, r, q), q)
								q.Newest = true
							}
							assert.Equal(t, newest, pages(t, r, q), q)
						}
					}
				}
			}
		}
	}
}

// The best come first; of very many only the last gathered are ranked, and the others come after them.
func TestRank(t *testing.T) {
	r, stories := newChosen(t)
	var often, once []int64
	for _, c := range slices.Backward(stories) {
		switch strings.Count(c.words, "harbour") {
		case 10:
			often = append(often, c.id)
		case 1:
			once = append(once, c.id)
		}
	}
	assert.Equal(t, slices.Concat(often, once), pages(t, r, Query{Text: "harbour"}))
	r.ranked = 9 // every second from 43 on
	assert.Equal(t, []int64{59, 53, 47, 57, 55, 51, 49, 45, 43, 41, 39, 37}, pages(t, r, Query{Text: "harbour"})[:12])
}

// A new version is found by what it has now, and on the day that it had.
func TestFiltersOfVersions(t *testing.T) {
	w, path := newWriter(t)
	a := published(t, answer("1", "Bridge", "The bridge opens."), "2026-03-08")
	a.Article.Byline.Authors = []extract.Author{{Name: "Lena Vasquez"}}
	put(t, w, a)
	a = answer("1", "Bridge", "The bridge opens late.")
	a.Fetched = fetched.AddDate(0, 1, 0)
	a.Article.Byline.Authors = []extract.Author{{Name: "Óscar Nunn"}}
	put(t, w, a)
	require.NoError(t, w.Close())
	r := newReader(t, path)
	for _, q := range []struct {
		Query
		want []int64
	}{
		{Query{Author: "Óscar Nunn"}, []int64{1}}, {Query{Author: "Lena Vasquez"}, nil}, {Query{Since: "2026-03-08", Until: "2026-03-08"}, []int64{1}}, {Query{Since: "2026-03-09"}, nil},
	} {
		assert.Equal(t, q.want, pages(t, r, q.Query), q)
		q.Text = "bridge"
		assert.Equal(t, q.want, pages(t, r, q.Query), q)
	}
}

func TestBeginnings(t *testing.T) {
	for _, c := range []struct{ least, most, want string }{
		{"00000000", "99999999", ""},
		{"20260308", "20260308", "20260308"},
		{"20260308", "20260311", "20260308 20260309 20260310 20260311"},
		{"20260300", "20260399", "202603"},
		{"20000000", "99999999", "2 3 4 5 6 7 8 9"},
		{"20260309", "20260308", "none"},
	} {
		want := strings.Split(c.want, " ")
		if c.want == "none" {
			want = nil
		}
		assert.Equal(t, want, beginnings(c.least, c.most, "", true, true), c.least)
	}
}
