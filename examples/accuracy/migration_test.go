package main

import (
	"bytes"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/markusmobius/go-trafilatura"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/extract"
)

// TestMigrationFields runs both columns of the table for go-trafilatura in docs/migration.md on the pages of testdata: what both say of a field
// is of one meaning, so that on most pages one value is in the other. How well each finds them is measured by the program, not here.
func TestMigrationFields(t *testing.T) {
	names, err := filepath.Glob("../../testdata/pages/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	both, same := map[string]int{}, map[string]int{}
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		_, page, _ := bytes.Cut(data, []byte("-- page.html --\n"))
		page, _, _ = bytes.Cut(page, []byte("\n-- "))
		a, err := trafilatura.Extract(bytes.NewReader(page), trafilatura.Options{OriginalURL: address("https://news.example/x")})
		if err != nil {
			continue // it finds nothing
		}
		b, err := extract.FromReader(bytes.NewReader(page), extract.Hints{URL: "https://news.example/x"})
		require.NoError(t, err, name)
		see := func(field, theirs, ours string) {
			if theirs, ours = fold(theirs), fold(ours); theirs == "" || ours == "" {
				return
			}
			both[field]++
			if strings.Contains(theirs, ours) || strings.Contains(ours, theirs) {
				same[field]++
			} else {
				t.Logf("%s: %s %q, go-trafilatura's %q", filepath.Base(name), field, ours, theirs)
			}
		}
		m := a.Metadata
		see("Title", m.Title, b.Headline)
		see("Author", m.Author, first(b.Byline.Names()))
		if !m.Date.IsZero() && !b.Published.IsZero() {
			see("Date", m.Date.Format("2006-01-02"), b.Published.Time.Format("2006-01-02"))
		}
		see("Description", m.Description, b.Description)
		see("Image", file(m.Image), file(b.LeadImage().URL)) // ours is as the page shows it, theirs as it is shared: another size
		see("Categories", first(m.Categories), b.Section)
		see("Tags", first(m.Tags), first(b.Tags))
		see("License", m.License, b.License)
		see("PageType", m.PageType, string(b.Type))
		if u, err := url.Parse(b.Canonical); err == nil && m.Sitename != u.Host {
			see("Hostname", m.Hostname, u.Host)
			see("Sitename", m.Sitename, b.Site)
		}
		see("ContentText", a.ContentText, paragraph(b.Body))
		if len(b.Comments) > 0 {
			see("CommentsText", a.CommentsText, b.Comments[0].Body[0].Text)
		}
	}
	for field, n := range both {
		t.Logf("%s: %d of %d", field, same[field], n)
		assert.GreaterOrEqual(t, same[field]*4, n*3, field)
	}
	for _, field := range [...]string{"Title", "Author", "Date", "Sitename", "Description", "Hostname", "ContentText"} {
		assert.Greater(t, both[field], 10, field)
	}
}

// paragraph is the first paragraph of a text.
func paragraph(list []extract.Block) string {
	for i := range list {
		if list[i].Kind == extract.Paragraph {
			return list[i].Text
		}
	}
	return ""
}

// file is the last part of an address.
func file(address string) string {
	address, _, _ = strings.Cut(address, "?")
	return address[strings.LastIndex(address, "/")+1:]
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}

// optionsPage has a table, a reader's comment, a box beside the story, a link and a picture.
const optionsPage = `<!DOCTYPE html><html lang="en"><head><title>Ferry line keeps its winter timetable - Harbour Gazette</title></head><body>
<article><h1>Ferry line keeps its winter timetable</h1>
<p>The ferry line will keep its winter timetable until the end of April, its manager said on Monday, because two of its five boats are still in the yard.</p>
<p>Passengers had asked for <a href="https://news.example/boats">more boats in the morning</a>, when the queue at the northern pier now reaches as far as the fish market.</p>
<img src="https://news.example/pier.jpg" alt="The northern pier">
<div class="promo-box"><p>Our newsletter about the harbour comes every Friday, and costs the reader nothing but a minute at breakfast.</p></div>
<table><tr><th>Pier</th><th>Passengers</th></tr><tr><td>Northern pier</td><td>Eleven hundred</td></tr><tr><td>Southern pier</td><td>Seven hundred</td></tr></table>
<p>A third boat is to return in the second week of March, when its new engine has been tried on the open water beyond the island.</p></article>
<section id="comments"><h2>Comments</h2><ul><li class="comment"><b class="comment-author">oarsman</b><p class="comment-body">I have waited forty minutes on that pier, twice in one week, with a bicycle.</p></li></ul></section>
</body></html>`

// TestMigrationOptions runs the options of both columns: each leaves out what the other leaves out.
func TestMigrationOptions(t *testing.T) {
	theirs := func(o trafilatura.Options) string {
		o.OriginalURL = address("https://news.example/x")
		a, err := trafilatura.Extract(strings.NewReader(optionsPage), o)
		require.NoError(t, err)
		return a.ContentText + "\n" + a.CommentsText
	}
	ours := func(x extract.Extractor) string {
		a, err := x.ExtractFrom(t.Context(), strings.NewReader(optionsPage), extract.Hints{URL: "https://news.example/x"})
		require.NoError(t, err)
		text := a.BodyText()
		for i := range a.Comments {
			text += "\n" + a.Comments[i].Body[0].Text
		}
		return text
	}
	sites, err := extract.ParseSites("news.example\n\t.promo-box -> related\n")
	require.NoError(t, err)
	const table, comment, box, story = "Eleven hundred", "waited forty minutes", "comes every Friday", "two of its five boats"
	for _, o := range []struct {
		name    string
		theirs  trafilatura.Options
		ours    extract.Extractor
		without string
	}{
		{"ExcludeTables", trafilatura.Options{ExcludeTables: true}, extract.Extractor{Drop: extract.DropTables}, table},
		{"ExcludeComments", trafilatura.Options{ExcludeComments: true}, extract.Extractor{Drop: extract.DropComments}, comment},
		{"PruneSelector", trafilatura.Options{PruneSelector: ".promo-box"}, extract.Extractor{Sites: sites}, box},
		{"FavorPrecision", trafilatura.Options{Focus: trafilatura.FavorPrecision}, extract.Extractor{Favor: extract.Precision}, "Gazette"},
	} {
		a, b := theirs(o.theirs), ours(o.ours)
		assert.NotContains(t, a, o.without, o.name)
		assert.NotContains(t, b, o.without, o.name)
		assert.Contains(t, a, story, o.name)
		assert.Contains(t, b, story, o.name)
	}
	all := ours(extract.Extractor{})
	assert.Contains(t, all, table)
	assert.Contains(t, all, comment)
	assert.Contains(t, theirs(trafilatura.Options{}), table)
	assert.Contains(t, theirs(trafilatura.Options{}), comment)

	_, err = trafilatura.Extract(strings.NewReader(optionsPage), trafilatura.Options{MaxTreeSize: 2})
	require.Error(t, err, "it refuses what is too large")
	x := extract.Extractor{MaxNodes: 20}
	a, err := x.ExtractFrom(t.Context(), strings.NewReader(optionsPage), extract.Hints{})
	require.NoError(t, err)
	assert.Equal(t, extract.OverLimit, a.Incomplete)
}
