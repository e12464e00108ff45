package extract

import (
	"context"
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestLabelsAreFinal holds that the claims of shown blocks are taken from the labels that the Article has.
func TestLabelsAreFinal(t *testing.T) {
	x := new(Extractor)
	for name, doc := range fixtures(t) {
		page, err := x.parse(context.Background(), &doc, nil)
		require.NoError(t, err, name)
		p := x.label(context.Background(), page, &doc, nil)
		a, err := x.Extract(context.Background(), doc)
		require.NoError(t, err, name)
		for i, b := range a.Blocks() {
			require.Equal(t, [2]string{string(p.Role(i)), p.At(i).Reason}, [2]string{string(b.Role), b.Reason}, "%s: %q", name, b.Text)
		}
	}
}

// TestHeadIsNoComment: a page that is named after comments all over has a byline and a date at its head, and no comment there.
func TestHeadIsNoComment(t *testing.T) {
	a, err := From([]byte(`<html lang="de"><head><title>Der Kai im Wind</title></head><body class="page"><div class="category-kommentar">
<h1>Der Kai im Wind</h1><div class="widget"><ul><li><a href="/kommentar/">Kommentar</a></li><li><a href="/2019/10/19/">19. Oktober 2019</a></li><li>Boris T. Kaiser</li></ul></div><div class="widget"><p>Zum Anhören: 4 Minuten, vom 19. Oktober 2019</p></div>
<div class="story">`+harbourParagraphs(4)+`</div></div></body></html>`), "https://news.example/kai")
	require.NoError(t, err)
	checkArticle(t, a)
	assert.Empty(t, a.Comments)
	require.Len(t, a.Byline.Authors, 1)
	assert.Equal(t, "Boris T. Kaiser", a.Byline.Authors[0].Name)
	assert.Equal(t, RoleByline, blockWith(t, a, "Boris T. Kaiser").Role)
}

// TestEntryTimes: when the entries of a live blog were written says when the page was only where it shows nothing else.
func TestEntryTimes(t *testing.T) {
	for head, want := range map[string][]string{
		"<p class=date>2 May 2024, 07:55</p>": {"2 May 2024, 07:55"},
		"":                                    {"2024-05-02T10:15:00+02:00", "2024-05-02T09:40:00+02:00", "2024-05-02T08:05:00+02:00"},
	} {
		claims, _, err := new(Extractor).Claims(context.Background(), Document{Hints: Hints{URL: "https://news.example/live/election-day"}, HTML: livePage("", head+livePosts)})
		require.NoError(t, err)
		var list []string
		for _, c := range claims {
			if c.Source == claim.FromShown && c.Field == claim.FieldPublishedTime {
				list = append(list, c.Raw)
			}
		}
		assert.Equal(t, want, list)
	}
}

// TestOneLocale holds that labelling, weighing and assembling read lines under one locale, so that each asks for the readings of
// those before it, and that what they share is changed by none.
func TestOneLocale(t *testing.T) {
	x := new(Extractor)
	for name, doc := range fixtures(t) {
		page, err := x.parse(context.Background(), &doc, nil)
		require.NoError(t, err, name)
		p := x.label(context.Background(), page, &doc, nil)
		r := resolve.Resolve(p.claims, p.Weighing())
		require.Equal(t, p.Locale, p.Readings.Locale(), name)
		require.Equal(t, p.Locale, resolve.LocaleFor(r.Language.Value, p.Known), name)
		again := p.Weighing()
		require.Same(t, p.Readings, again.Readings, name)
		again.Readings = nil
		require.Equal(t, r, resolve.Resolve(p.claims, again), name)
	}
}

// TestEachLineIsReadOnce: what labelling read of a line is what weighing and assembling say of it. The readings are falsified
// between, so that an answer from another reading shows. That no stage asks a grammar itself, TestGrammarsAreAskedThroughReadings holds.
func TestEachLineIsReadOnce(t *testing.T) {
	x := new(Extractor)
	doc := Document{Hints: Hints{URL: "https://news.example/harbour"}, HTML: []byte(`<html lang="en"><head><title>Harbour open again</title></head><body><article>
<h1>Harbour open again</h1><p class="byline">By Jane Doe</p><p class="date">Published 3 May 2024</p>
<p>LONDON, May 2 (Reuters) - The harbour is open again after a winter of works, and the first ships are expected on Friday morning.</p>` + harbourParagraphs(4) + `</article></body></html>`)}
	article := func(falsify func(p *assembler)) *Article {
		page, err := x.parse(context.Background(), &doc, nil)
		require.NoError(t, err)
		p := x.label(context.Background(), page, &doc, nil)
		falsify(p)
		return p.assemble(resolve.Resolve(p.claims, p.Weighing()), &doc)
	}
	a := article(func(*assembler) {})
	require.Len(t, a.Byline.Authors, 1)
	require.Equal(t, [3]string{"Jane Doe", "2024-05-03", "LONDON"}, [3]string{a.Byline.Authors[0].Name, a.Published.String(), a.Dateline.Places[0]})
	a = article(func(p *assembler) {
		for i := range p.Source.Blocks {
			if line := p.Byline(i); line != nil && len(line.Authors) > 0 {
				line.Authors[0].Name = "John Roe"
			}
			if d := p.Dateline(i); d != nil {
				d.Places[0] = "PARIS"
			}
		}
		for _, c := range p.claims {
			if c.Field == claim.FieldPublishedTime {
				d := p.Readings.Date(c.Raw)
				require.NotNil(t, d, c.Raw)
				d.Time = d.Time.AddDate(-1, 0, 0)
			}
		}
	})
	require.Len(t, a.Byline.Authors, 1)
	require.Equal(t, [3]string{"John Roe", "2023-05-03", "PARIS"}, [3]string{a.Byline.Authors[0].Name, a.Published.String(), a.Dateline.Places[0]})
}

// TestEntryTimeIsReadOnce is the same for the entries of a live blog, whose times labelling read to find them.
func TestEntryTimeIsReadOnce(t *testing.T) {
	x := new(Extractor)
	doc := Document{Hints: Hints{URL: "https://news.example/live/election-day"}, HTML: livePage("", livePosts)}
	page, err := x.parse(context.Background(), &doc, nil)
	require.NoError(t, err)
	p := x.label(context.Background(), page, &doc, nil)
	require.NotEmpty(t, p.Live)
	for _, sp := range p.Source.Blocks[p.Live[0].Time].Spans {
		if d := p.Readings.Date(sp.Value); d != nil {
			d.Time = d.Time.AddDate(-1, 0, 0)
		}
	}
	a := p.assemble(resolve.Resolve(p.claims, p.Weighing()), &doc)
	require.Equal(t, "2023", a.Updates[0].Time.String()[:4])
}
