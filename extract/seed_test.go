package extract

import (
	"os"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/ticker"
	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func seed(t *testing.T, name string) *Article {
	t.Helper()
	text, err := os.ReadFile("../testdata/seed/" + name)
	require.NoError(t, err)
	a, err := FromText(string(text), Hints{})
	require.NoError(t, err)
	return a
}

// firstSeed holds an Article to the first of the two pages the project was started from.
func firstSeed(t *testing.T, a *Article) {
	t.Helper()
	assert.Equal(t, "Counterterrorism programmes: Pakistan, US express resolve to deepen cooperation", a.Headline)
	assert.Equal(t, "Ali Hussain Published March 8, 2023 Updated March 8, 2023 08:35am", a.Byline.Raw)
	require.Len(t, a.Byline.Authors, 1)
	assert.Equal(t, Author{Name: "Ali Hussain"}.Name, a.Byline.Authors[0].Name)
	assert.Empty(t, a.Byline.Desk)
	assert.Equal(t, "ISLAMABAD:", a.Dateline.Raw)
	assert.Equal(t, 10, a.Dateline.Length)
	assert.Equal(t, []string{"ISLAMABAD"}, a.Dateline.Places)
	assert.Empty(t, a.Dateline.Agencies)
	assert.True(t, a.Dateline.Date.IsZero())
	require.Len(t, a.Tickers, 1)
	q := a.Tickers[0]
	assert.Equal(t, "AVN 65.22 Increased By ▲ 0.14 (0.22%)", q.Raw)
	assert.Equal(t, "AVN", q.Symbol)
	assert.Equal(t, ticker.Up, q.Direction)
	assert.Equal(t, [3]ticker.Number{{Value: 65.22, Stated: true}, {Value: 0.14, Stated: true}, {Value: 0.22, Stated: true}}, [3]ticker.Number{q.Price, q.Change, q.Percent})
	require.Len(t, a.Body, 8)
	for _, b := range a.Body {
		assert.Equal(t, Paragraph, b.Kind)
		assert.NotContains(t, b.Text, "Pak-US counterterrorism talks kicked off")
	}
	assert.Regexp(t, "^ISLAMABAD: Pakistan and the United States have expressed", a.Body[0].Text)
	assert.Regexp(t, "^In a separate statement, the Foreign Office said", a.Body[7].Text)
	roles := map[string]Role{}
	for _, b := range a.Blocks() {
		roles[b.Text] = b.Role
	}
	assert.Equal(t, RoleRelated, roles["Pak-US counterterrorism talks kicked off"])
}

func TestFirstSeed(t *testing.T) {
	a := seed(t, "brecorder-2023-03-08.txt")
	firstSeed(t, a)
	assert.Equal(t, "2023-03-08", a.Published.String())
	assert.Equal(t, "2023-03-08T08:35", a.Updated.String())
	for _, b := range a.Blocks() {
		if b.Role == RoleDatePrefix {
			assert.Equal(t, "date 2023-03-08", b.Text)
			return
		}
	}
	t.Error("the date prefix has no block of its own")
}

func TestFirstSeedAsMarkup(t *testing.T) {
	ar, err := txtar.ParseFile("../testdata/pages/brecorder-shape.txtar")
	require.NoError(t, err)
	a, err := From(section(t, ar, "page.html"), hintsOf(t, section(t, ar, "source")).URL)
	require.NoError(t, err)
	firstSeed(t, a)
	assert.Equal(t, "2023-03-08", a.Published.String()[:10])
	assert.Equal(t, "2023-03-08T08:35", a.Updated.String()[:16])
}

func TestSecondSeed(t *testing.T) {
	a := seed(t, "brecorder-2022-07-05.txt")
	assert.Equal(t, "Business Recorder's BRIndex30, BRIndex100 recomposed", a.Headline)
	assert.Equal(t, "BR Web Desk", a.Byline.Desk)
	assert.Empty(t, a.Byline.Authors)
	assert.Equal(t, "2022-07-05", a.Published.String())
	assert.True(t, a.Updated.IsZero())
	assert.Equal(t, "Markets", a.Section)
	require.Len(t, a.Tickers, 34)
	flat := 0
	for _, q := range a.Tickers {
		if q.Direction == ticker.Flat {
			flat++
		}
	}
	assert.Equal(t, 3, flat)
	assert.Equal(t, "KSE30", a.Tickers[33].Symbol)
	require.Len(t, a.Body, 1)
	assert.Regexp(t, "^Business Recorder's BRIndex30 and BRIndex100 indices were", a.Body[0].Text)
	furniture := 0
	for _, b := range a.Other {
		if b.Role == RoleOther {
			furniture++
		}
	}
	assert.Equal(t, 2, furniture)
}
