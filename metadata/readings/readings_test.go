package readings

import (
	"testing"
	"time"

	"github.com/broadsheet-go/broadsheet/metadata/byline"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/dateline"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestOnce holds that a grammar reads a text once, also where it does not take it.
func TestOnce(t *testing.T) {
	var m memory[int]
	calls := map[string]int{}
	length := func(text string, _ date.Locale) (int, bool) {
		calls[text]++
		return len(text), text != ""
	}
	for range 3 {
		require.NotNil(t, once(&m, "abc", date.Locale{}, length))
		require.Equal(t, 3, *once(&m, "abc", date.Locale{}, length))
		require.Nil(t, once(&m, "", date.Locale{}, length))
	}
	require.Equal(t, map[string]int{"abc": 1, "": 1}, calls)
	require.Same(t, once(&m, "abc", date.Locale{}, length), once(&m, "abc", date.Locale{}, length))
}

// TestReadings holds that each method is the grammar that it names, under the locale of all.
func TestReadings(t *testing.T) {
	l := date.Locale{Language: "en", Country: "GB", Reference: time.Date(2024, 5, 2, 12, 0, 0, 0, time.UTC)}
	r := New(l)
	require.Equal(t, l, r.Locale())
	for _, text := range []string{
		"By Jane Doe", "By Jane Doe, 3 May 2024", "jane doe", "Reuters", "3/5/2024", "Published 3 May 2024, updated 4 May 2024", "an hour ago",
		"LONDON, May 2 (Reuters) - The harbour is open again.", "The harbour was closed on 1 May 2024.", "The harbour is open again.", "",
	} {
		for range 2 {
			check(t, text, r.Byline(text), byline.Parse, l)
			check(t, text, r.Authors(text), byline.ParseAuthors, l)
			check(t, text, r.Date(text), date.Parse, l)
			check(t, text, r.Dateline(text), dateline.Parse, l)
			assert.Equal(t, date.ParseStamps(text, l), *r.Stamps(text), text)
			d, from, to, ok := date.Find(text, l)
			f := r.FirstDate(text)
			if assert.Equal(t, ok, f != nil, text) && ok {
				assert.Equal(t, Found{d, from, to}, *f, text)
			}
		}
	}
}

// check compares a reading with what the grammar makes of the text.
func check[T any](t *testing.T, text string, got *T, read func(string, date.Locale) (T, bool), l date.Locale) {
	t.Helper()
	want, ok := read(text, l)
	if assert.Equal(t, ok, got != nil, text) && ok {
		assert.Equal(t, want, *got, text)
	}
}
