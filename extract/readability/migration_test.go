package readability

import (
	"bytes"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract"
	"github.com/go-shiori/go-readability"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// old and migrated are the two columns of docs/migration.md as programs: what a service that used go-readability keeps of a page.
type kept struct {
	title, byline, text, image, language string
	published                            time.Time
}

func old(page []byte, address string) (kept, error) {
	u, err := url.Parse(address)
	if err != nil {
		return kept{}, err
	}
	a, err := readability.FromReader(bytes.NewReader(page), u)
	if err != nil {
		return kept{}, err
	}
	k := kept{title: a.Title, byline: a.Byline, text: a.TextContent, image: a.Image, language: a.Language}
	if a.PublishedTime != nil {
		k.published = *a.PublishedTime
	}
	return k, nil
}

func migrated(page []byte, address string) (kept, error) {
	a, err := extract.FromReader(bytes.NewReader(page), extract.Hints{URL: address})
	if err != nil {
		return kept{}, err
	}
	k := kept{title: a.Headline, byline: a.Byline.String(), image: a.LeadImage().URL, language: a.Language}
	k.text = strings.Join(slices.Concat(a.Standfirst, []string{a.BodyText()}), "\n")
	k.published = a.Published.Time // midnight in UTC for a day alone, as go-readability has it
	return k, nil
}

// A tally counts the pages on which both programs were compared in one field.
type tally struct{ pages, same, finer, ours, theirs int }

// add counts a page: whether the answers are the same and, of those that differ, whether ours is theirs and more, and which of them the
// annotation calls right.
func (t *tally) add(same, finer, ours, theirs bool) {
	t.pages++
	switch {
	case same:
		t.same++
	case finer:
		t.finer++
	case ours && !theirs:
		t.ours++
	case theirs && !ours:
		t.theirs++
	}
}

// kept is the share of pages on which the migrated program keeps what it had, or has what is annotated instead.
func (t *tally) kept() float64 { return float64(t.same+t.finer+t.ours) / float64(max(1, t.pages)) }

func (t *tally) String() string {
	return fmt.Sprintf("%d of %d the same, %d finer; of the others %d are annotated as ours, %d as go-readability's; kept %.3f", t.same, t.pages, t.finer, t.ours, t.theirs, t.kept())
}

// TestMigration runs both programs on the pages of testdata, or on 100 pages of the folder that BROADSHEET_PAGES names (migration_pages_test.go).
// Where go-readability finds an article of 100 words or more, the migrated program is held to its title, text and time: title and text
// by their words, the time to the second. Where they differ, an annotation of the page says which is right, and is counted apart.
func TestMigration(t *testing.T) {
	pages := migrationPages(t)
	var titles, times, texts, nearly tally
	news := 0
	for i := range pages {
		p := &pages[i]
		a, err := old(p.html, p.address())
		if err != nil || len(strings.Fields(a.text)) < 100 {
			continue // go-readability finds nothing
		}
		b, err := migrated(p.html, p.address())
		require.NoError(t, err, p.ID)
		same := sameTitle(a.title, b.title)
		titles.add(same, false, letters(b.title) == letters(p.Headline), letters(a.title) == letters(p.Headline))
		if !same {
			t.Logf("%s: title %q, go-readability's %q, annotated %q", p.ID, b.title, a.title, p.Headline)
		}
		shared := overlap(a.text, b.text)
		ours, theirs := p.holds(b.text), p.holds(a.text)
		texts.add(shared >= 0.8, false, ours > theirs, theirs > ours)
		nearly.add(shared >= 0.9, false, ours > theirs, theirs > ours)
		if shared < 0.8 {
			t.Logf("%s: texts share %.2f of their words, with the annotated one ours %.2f, go-readability's %.2f", p.ID, shared, ours, theirs)
		}
		if a.published.IsZero() {
			if !b.published.IsZero() {
				news++
			}
			continue
		}
		same = a.published.Truncate(time.Second).Equal(b.published.Truncate(time.Second))
		times.add(same, finer(a.published, b.published), p.published(b.published), p.published(a.published))
		if !same {
			t.Logf("%s: time %s, go-readability's %s, annotated %s", p.ID, b.published, a.published, p.Published)
		}
	}
	t.Logf("%d pages\ntitle: %s\ntext, 0.8 of its words: %s\ntext, 0.9 of its words: %s\ntime: %s; %d more have one", titles.pages, &titles, &texts, &nearly, &times, news)
	require.Greater(t, titles.pages, 20)
	assert.GreaterOrEqual(t, titles.kept(), 0.9)
	assert.GreaterOrEqual(t, texts.kept(), 0.85) // of the fixtures nothing is annotated, and some are made to be hard
	assert.GreaterOrEqual(t, times.kept(), 0.95)
}

// sameTitle reports titles of the same letters and digits. go-readability often leaves the site's name at the end of its title, after a
// mark that parts the two.
func sameTitle(theirs, ours string) bool {
	if letters(theirs) == letters(ours) {
		return true
	}
	for i, r := range theirs {
		if strings.ContainsRune("|-–—_·•:»(", r) && letters(ours) != "" && (letters(theirs[:i]) == letters(ours) || letters(theirs[i:]) == letters(ours)) {
			return true
		}
	}
	return false
}

// finer reports times of which go-readability keeps less: the day, as a midnight in UTC, or hour and minute, as a clock in UTC.
func finer(theirs, ours time.Time) bool {
	if theirs.Format(time.DateOnly) != ours.Format(time.DateOnly) {
		return false
	}
	clock := theirs.Format("15:04:05")
	return clock == "00:00:00" || clock == ours.Format("15:04")+":00"
}

// letters are the letters and digits of a text, folded.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return r
		}
		return -1
	}, text.Fold(s))
}

// overlap is how much of the words of two texts they share, 0 to 1.
func overlap(a, b string) float64 {
	x, y := fields(a), fields(b)
	shared := 0
	for _, w := range x {
		if i := slices.Index(y, w); i >= 0 {
			shared++
			y = slices.Delete(y, i, i+1)
		}
	}
	return 2 * float64(shared) / float64(max(1, len(x)+len(fields(b))))
}

func fields(s string) []string {
	list := strings.Fields(s)
	if len(list) < len(s)/20 {
		list = strings.Split(text.Fold(s), "")
	}
	for i := range list {
		list[i] = text.Fold(list[i])
	}
	return list
}
