package page

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/extract"
)

// The comment at the top of a saved page says where it came from, and when.
func TestSavedFrom(t *testing.T) {
	for page, want := range map[string]struct {
		address string
		at      time.Time
	}{
		"<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://orr.example/ferry?a=1&amp;b=2 \n saved date: Fri May 03 2024 10:15:00 GMT+0200 (Central European Summer Time)\n--><p>a": {"https://orr.example/ferry?a=1&b=2", time.Date(2024, 5, 3, 8, 15, 0, 0, time.UTC)},
		"<!-- Page saved with SingleFile -->":                                           {},
		"<!DOCTYPE html>\n<!-- saved from url=(0025)https://orr.example/ferry -->\n<p>": {address: "https://orr.example/ferry"},
		"<!-- saved from url=(0014)about:internet --><p>":                               {},
		"<!-- a --><!-- saved from url=(0020)http://orr.example/ --><p>":                {address: "http://orr.example/"},
		"<!-- saved from url=(0020)https://orr.example/ <p>":                            {},
		"<p>saved from url=(0020)https://orr.example/":                                  {},
	} {
		doc, err := Kept([]byte(page), false, limit, extract.Hints{})
		require.NoError(t, err)
		assert.Equal(t, want.address, doc.URL, page)
		assert.True(t, want.at.Equal(doc.Fetched), page)
	}
}

// wayback is a page as an archive shows it.
const wayback = `<!DOCTYPE html><html><head><script>__wm.wombat("https://orr.example/ferry","20240503101500","https://archive.example/","web","https://static.archive.example/","1714731300");</script>
<link rel="canonical" href="https://archive.example/web/20240503101500/https://orr.example/ferry">
<script type="application/ld+json">{"@type":"NewsArticle","url":"https:\/\/archive.example\/web\/20240503101500\/https:\/\/orr.example\/ferry"}</script></head>
<body><!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp"><p>12 captures from 3 May 2024 to 4 June 2025</p></div><!-- END WAYBACK TOOLBAR INSERT -->
<article><h1>The ferry is back</h1><p>The <a href="/web/20240503101500/https://orr.example/orr">Orr</a> ferry sails again, the <a href="//archive.example/web/20240503101500/http://trust.example/">trust</a> said,
as <a href="https://archive.example/web/20240503101500/https://other.example/web/20190101000000/http://old.example/">it did before</a>, on 20240503101500/http.</p>
<img src="https://archive.example/web/20240503101500im_/https://orr.example/ferry.jpg"><a href="/web/20240503101500/mailto:post@orr.example">Mail</a></article></body></html>`

// A page of a web archive is read as it was: its own address and links, when it was captured, and no toolbar.
func TestReplayed(t *testing.T) {
	want := `<!DOCTYPE html><html><head><script>__wm.wombat("https://orr.example/ferry","20240503101500","https://archive.example/","web","https://static.archive.example/","1714731300");</script>
<link rel="canonical" href="https://orr.example/ferry">
<script type="application/ld+json">{"@type":"NewsArticle","url":"https:\/\/orr.example\/ferry"}</script></head>
<body>
<article><h1>The ferry is back</h1><p>The <a href="https://orr.example/orr">Orr</a> ferry sails again, the <a href="http://trust.example/">trust</a> said,
as <a href="https://other.example/web/20190101000000/http://old.example/">it did before</a>, on 20240503101500/http.</p>
<img src="https://orr.example/ferry.jpg"><a href="mailto:post@orr.example">Mail</a></article></body></html>`
	doc, err := Kept([]byte(wayback), false, limit, extract.Hints{})
	require.NoError(t, err)
	assert.Equal(t, want, string(doc.HTML))
	assert.Equal(t, "https://orr.example/ferry", doc.URL)
	assert.Equal(t, time.Date(2024, 5, 3, 10, 15, 0, 0, time.UTC), doc.Fetched)

	// The address tells where the page does not.
	bare := `<p><a href="https://archive.example/coll/20240503101500mp_/https://orr.example/b">b</a>`
	doc, err = Served([]byte(bare), limit, extract.Hints{URL: "http://archive.example/coll/20240503101500mp_/https://orr.example/ferry"})
	require.NoError(t, err)
	assert.Equal(t, `<p><a href="https://orr.example/b">b</a>`, string(doc.HTML))
	assert.Equal(t, "https://orr.example/ferry", doc.URL)

	// pywb says it in a script of its own.
	doc, err = Kept([]byte(`<script>wbinfo.timestamp = "20240503101500"; wbinfo.url = "https://orr.example/ferry";</script>`+bare), false, limit, extract.Hints{})
	require.NoError(t, err)
	assert.Equal(t, "https://orr.example/ferry", doc.URL)

	// A page that cites an archive is no page of it.
	doc, err = Kept([]byte(bare), false, limit, extract.Hints{URL: "https://orr.example/20240503/ferry"})
	require.NoError(t, err)
	assert.Equal(t, bare, string(doc.HTML))
	assert.True(t, doc.Fetched.IsZero())
}
