package extract

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/ticker"
	"github.com/broadsheet-go/broadsheet/metadata/byline"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/dateline"
	"github.com/stretchr/testify/require"
)

// joints stand between the pieces of a random line.
var joints = []string{" ", " ", " ", " ", " ", "", "", ", ", ",", "; ", ": ", ":", " | ", "|", "/", " - ", " – ", "-", "(", ") ", "[", "] ",
	"\n", "\t", ". ", " • ", "%", " +", " -", "$", "\u00a0", "\x00", "\u0301"}

// TestRandomLines holds, for every grammar of lines, that it ends and gives nothing that is not in the line. The lines are
// words of the known ones in another order: each piece means something to the grammars, so that they are led where changed
// bytes do not lead. BROADSHEET_RANDOM_LINES=1000000 takes so many lines, others each time.
func TestRandomLines(t *testing.T) {
	n, seed := randomly(t, "BROADSHEET_RANDOM_LINES", 10_000)
	rng, pieces := rand.New(rand.NewPCG(seed, 11)), linePieces(t)
	languages := []string{"en", "de", "fr", "es", "pt", "it", "ru", "uk", "ar", "fa", "ur", "hi", "bn", "zh", "ja", "ko", "tr", "el", "pl", "th", "vi", "xx", ""}
	for range n {
		var b strings.Builder
		for range 1 + rng.IntN(12) {
			b.WriteString(pieces[rng.IntN(len(pieces))] + joints[rng.IntN(len(joints))])
		}
		line, language := b.String(), languages[rng.IntN(len(languages))]
		func() {
			defer func() {
				if p := recover(); p != nil {
					t.Errorf("%q in %q: %v", line, language, p)
				}
			}()
			checkGrammars(t, line, language)
		}()
	}
}

// randomly is how many random inputs a test takes, and from which seed: n from one, unless the variable says how many from
// another each time.
func randomly(t *testing.T, variable string, n int) (int, uint64) {
	t.Helper()
	s := os.Getenv(variable)
	if s == "" {
		return n, 1
	}
	n, err := strconv.Atoi(s)
	require.NoError(t, err)
	return n, uint64(os.Getpid())
}

func checkGrammars(t *testing.T, ln, language string) {
	t.Helper()
	inside := func(parts ...string) {
		t.Helper()
		for _, s := range parts {
			require.True(t, strings.Contains(ln, s) && utf8.ValidString(s), "%q of %q in %q", s, ln, language)
		}
	}
	strip, _ := ticker.Find(ln, language)
	again, _ := ticker.Find(ln, language)
	require.Equal(t, strip, again, "%q", ln)
	require.True(t, 0 <= strip.Start && strip.Start <= strip.End && strip.End <= len(ln), "%q", ln)
	for _, q := range strip.Quotes {
		inside(q.Raw, q.Currency)
	}
	kind, sure := line.Classify(ln, language)
	require.True(t, sure >= 0 && sure <= 1 && (kind == line.Plain) == (sure == 0), "%q: %v %v", ln, kind, sure)
	length, day := ticker.DatePrefix(ln)
	require.LessOrEqual(t, length, len(ln))
	inside(day)

	l := date.Locale{Language: language}
	byline, _ := byline.Parse(ln, l)
	inside(byline.Raw, byline.Desk, byline.Place)
	inside(byline.Agencies...)
	if d, ok := dateline.Parse(ln, l); ok {
		require.True(t, 0 < d.Length && d.Length <= len(ln), "%q", ln)
		inside(d.Raw, d.Region, d.Reporter)
		inside(d.Places...)
	}
	if d, start, end, ok := date.Find(ln, l); ok {
		require.Equal(t, ln[start:end], d.Raw)
		inside(d.Raw)
	}
	if d, ok := date.Parse(ln, l); ok {
		inside(d.Raw)
	}
	a, err := FromText(ln, Hints{Language: language})
	if err == nil {
		checkArticle(t, a)
	}
}

// linePieces are the words of the lines in testdata, with what stands at them and without, and the first half of each line.
func linePieces(t *testing.T) (list []string) {
	t.Helper()
	for _, pattern := range []string{"../testdata/conformance/*.tsv", "../testdata/seed/*.txt"} {
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		require.NotEmpty(t, files)
		for _, name := range files {
			text, err := os.ReadFile(name)
			require.NoError(t, err)
			for line := range strings.Lines(string(text)) {
				line, _, _ = strings.Cut(line, "\t")
				words := strings.Fields(line)
				list = append(list, strings.Join(words[:len(words)/2], " "))
				for _, w := range words {
					list = append(list, w, strings.Trim(w, ".,:;()[]|%"))
				}
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}
