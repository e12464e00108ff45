package extract

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const pierPage = `<html lang=en><head><title>Pier reopens</title><meta property="og:image" content="https://news.example/pier.jpg"></head><body>
<h1>Pier reopens</h1><p class=byline>By Mia Lund and Ola Berg, Agence France-Presse</p><time>May 3, 2024 9:30 AM</time>
<p>The pier and its boats opened on Friday, nine days late, the harbour office said in a statement.</p>
<p>It will carry 40 boats a day until autumn, and more if the wind &amp; the tide allow, said the office.</p></body></html>`

// TestParts holds what callers would else write by hand.
func TestParts(t *testing.T) {
	a, err := From([]byte(pierPage), "https://news.example/pier")
	require.NoError(t, err)
	assert.Equal(t, "The pier and its boats opened on Friday, nine days late, the harbour office said in a statement.\n\n"+
		"It will carry 40 boats a day until autumn, and more if the wind & the tide allow, said the office.", a.BodyText())
	assert.Equal(t, "<p>The pier and its boats opened on Friday, nine days late, the harbour office said in a statement.</p>\n"+
		"<p>It will carry 40 boats a day until autumn, and more if the wind &amp; the tide allow, said the office.</p>\n", a.BodyHTML())
	assert.Equal(t, []string{"Mia Lund", "Ola Berg"}, a.Byline.Names())
	assert.Equal(t, "Mia Lund, Ola Berg", a.Byline.String())
	assert.Equal(t, "https://news.example/pier.jpg", a.LeadImage().URL)
	assert.Equal(t, []string{"Agence France-Presse"}, a.Byline.Agencies)
	assert.Equal(t, []string{"AFP"}, a.Byline.AgencyNames)

	_, ok := a.Published.Instant()
	assert.False(t, ok, "a clock without a zone is no instant")
	instant, ok := a.Published.In(time.FixedZone("PKT", 5*3600)).Instant()
	assert.True(t, ok)
	assert.Equal(t, "2024-05-03T04:30:00Z", instant.UTC().Format(time.RFC3339))
	assert.Equal(t, "2024-05-03T09:30+05:00", a.Published.In(time.FixedZone("PKT", 5*3600)).String())

	empty := &Article{}
	assert.Empty(t, empty.BodyText())
	assert.Empty(t, empty.BodyHTML())
	assert.Empty(t, empty.Byline.Names())
	assert.Zero(t, empty.LeadImage())
	_, ok = empty.Published.In(time.UTC).Instant()
	assert.False(t, ok)
	assert.Equal(t, "Harbour Desk", Byline{Desk: "Harbour Desk", Agencies: []string{"AFP"}}.String())
	assert.Equal(t, "AFP, AP", Byline{Agencies: []string{"AFP", "AP"}}.String())
}

// TestCompanies holds that companies are told with their place in the body, also where tables are dropped from it.
func TestCompanies(t *testing.T) {
	page := `<html lang=en><h1>Pier makers merge</h1><table><tr><th>Boats</th><th>Crew</th></tr><tr><td>4</td><td>9</td></tr></table>
<p>Harbour Works Inc. (NASDAQ: HRBW) will buy Quay Steel (7203.T) for nine million, the two companies said on Friday.</p>
<p>Traders of $HRBW were glad, and those who had sold on Thursday were not, said a broker who had bought.</p></html>`
	for _, drop := range []Drop{0, DropTables} {
		a, err := (&Extractor{Drop: drop}).Extract(context.Background(), Document{HTML: []byte(page)})
		require.NoError(t, err)
		var got []string
		for _, c := range a.Companies {
			got = append(got, c.Exchange+" "+c.Symbol+" "+c.Name+" "+a.Body[c.Block].Text[c.Start:c.End])
		}
		assert.Equal(t, []string{"NASDAQ HRBW Harbour Works Inc. (NASDAQ: HRBW)", "TSE 7203 Quay Steel (7203.T)", " HRBW  $HRBW"}, got)
	}
}

// TestNoWords holds that what systems print by mistake is neither people nor body.
func TestNoWords(t *testing.T) {
	a, err := From([]byte(`<html lang=en><head><meta name=author content="/people/staff/mia-lund"></head><h1>Pier reopens</h1><div>headline: Pier reopens datePublished: 2024-05-03 mainEntityOfPage: https://news.example/x</div>
<p>The pier and its boats opened on Friday, nine days late, the harbour office said in a statement.</p><p>It will carry 40 boats a day until autumn, and more if the wind allows, said the office.</p></html>`), "")
	require.NoError(t, err)
	assert.Empty(t, a.Byline.Names())
	assert.Len(t, a.Body, 2)
	require.Contains(t, texts(a.Body)[0], "The pier")
}

// TestGoqueryWithLimits holds that documents and selections of goquery are read under an Extractor's context and limits.
func TestGoqueryWithLimits(t *testing.T) {
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(pierPage))
	require.NoError(t, err)
	want, err := FromDocument(doc)
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	for name, d := range map[string]Document{"document": {Doc: doc}, "selection": {Selection: doc.Selection}} {
		a, err := new(Extractor).Extract(ctx, d)
		require.NoError(t, err, name)
		assert.Equal(t, want.Body, a.Body, name)
		small, err := (&Extractor{MaxNodes: 4}).Extract(ctx, d)
		require.NoError(t, err, name)
		assert.Equal(t, OverLimit, small.Incomplete, name)
	}
	_, err = new(Extractor).Extract(ctx, Document{Doc: doc, Text: "words"})
	require.ErrorIs(t, err, ErrInput)
	cancel()
	_, err = new(Extractor).Extract(ctx, Document{Selection: doc.Selection})
	require.ErrorIs(t, err, context.Canceled)
}

// TestPreload holds that loading ahead changes no answer.
func TestPreload(t *testing.T) {
	Preload("de", "tlh", "")
	Preload()
	_, err := From([]byte(pierPage), "")
	require.NoError(t, err)
}
