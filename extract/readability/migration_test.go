package readability

import (
	"bytes"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract"
	"github.com/go-shiori/go-readability"
	"github.com/rogpeppe/go-internal/txtar"
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
	k := kept{title: a.Headline, byline: a.Byline.String(), text: a.BodyText(), image: a.LeadImage().URL, language: a.Language}
	k.published, _ = a.Published.Instant()
	return k, nil
}

// TestMigration runs both programs on the pages of testdata: what they both keep is of one meaning. BROADSHEET_PAGES names a folder of other
// pages to count on. Titles, bylines and texts differ where the extractors do; what a migration may not do is change what a field is.
func TestMigration(t *testing.T) {
	files, err := filepath.Glob("../../testdata/pages/*.txtar")
	require.NoError(t, err)
	pages := map[string][]byte{}
	for _, name := range files {
		ar, err := txtar.ParseFile(name)
		require.NoError(t, err)
		for _, f := range ar.Files {
			if f.Name == "page.html" {
				pages[name] = f.Data
			}
		}
	}
	if dir := os.Getenv("BROADSHEET_PAGES"); dir != "" {
		names, err := filepath.Glob(filepath.Join(dir, "*.html"))
		require.NoError(t, err)
		clear(pages)
		for _, name := range names {
			if pages[name], err = os.ReadFile(name); err != nil {
				t.Fatal(err)
			}
		}
	}
	n, titles, times, timed, texts, more := 0, 0, 0, 0, 0, 0
	for name, page := range pages {
		a, err := old(page, "https://news.example/x")
		if err != nil || len(strings.Fields(a.text)) < 100 {
			continue // go-readability finds nothing
		}
		b, err := migrated(page, "https://news.example/x")
		require.NoError(t, err, name)
		if b.text == "" {
			continue
		}
		n++
		if overlap(a.title, b.title) >= 0.6 {
			titles++
		}
		if overlap(a.text, b.text) >= 0.8 {
			texts++
		}
		for _, words := range [...]string{"published", "updated", b.title} { // what WriteText writes before the body
			if words != "" && strings.HasPrefix(b.text, words) {
				more++
			}
		}
		if !a.published.IsZero() && !b.published.IsZero() {
			timed++
			if a.published.Equal(b.published) {
				times++
			}
		}
	}
	t.Logf("%d pages: the same title on %d, text on %d, time on %d of %d that both have", n, titles, texts, times, timed)
	require.Greater(t, n, 20)
	assert.Zero(t, more, "texts that begin with what is not the body")
	assert.GreaterOrEqual(t, titles*100, n*90)
	assert.GreaterOrEqual(t, times*100, timed*95)
	assert.GreaterOrEqual(t, texts*100, n*70)
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
