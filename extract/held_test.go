package extract

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestBytesAreTheCallers holds that an Article stays what it is when the bytes of its page are used for something else.
func TestBytesAreTheCallers(t *testing.T) {
	files, err := filepath.Glob("../testdata/pages/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		require.NoError(t, err)
		doc := Document{Hints: hintsOf(t, section(t, ar, "source")), HTML: section(t, ar, "page.html")}
		a, err := new(Extractor).Extract(context.Background(), doc)
		require.NoError(t, err)
		var before, after bytes.Buffer
		require.NoError(t, JSON{Explain: true}.Write(&before, a))
		for i := range doc.HTML {
			doc.HTML[i] = 'x'
		}
		require.NoError(t, JSON{Explain: true}.Write(&after, a))
		require.Equal(t, before.String(), after.String(), file)
	}
}

// TestMemoryIsUsedAgain holds that an Article stays what it is when others are made in the memory of its page, and that they are what
// they would be in memory of their own.
func TestMemoryIsUsedAgain(t *testing.T) {
	docs := fixtures(t)
	names := slices.Sorted(maps.Keys(docs))
	write := func(a *Article) string {
		var b bytes.Buffer
		require.NoError(t, JSON{Explain: true}.Write(&b, a))
		return b.String()
	}
	x, memory := new(Extractor), new(clean.Memory)
	var articles []*Article
	var alone []string
	for _, name := range names {
		doc := docs[name]
		a, err := x.extract(context.Background(), &doc, new(clean.Memory))
		require.NoError(t, err, name)
		alone = append(alone, write(a))
		a, err = x.extract(context.Background(), &doc, memory)
		require.NoError(t, err, name)
		articles = append(articles, a)
		if len(articles)%2 == 0 { // with what the last page left in it, and without
			memory.Free()
		}
	}
	for i, name := range names {
		require.Equal(t, alone[i], write(articles[i]), name)
	}
}

// TestArticleLeavesThePage holds that an Article keeps nothing of its page alive but what it says: no text, address, name or date
// in it shares memory with the whole page.
func TestArticleLeavesThePage(t *testing.T) {
	const size = 8 << 20
	page := func() []byte {
		var b strings.Builder
		b.WriteString(`<!DOCTYPE html><html lang=en dir=ltr><head><title>Pier reopens</title><base href="https://pier.example/a/"><link rel=canonical href="https://pier.example/a/story">` +
			`<meta name=author content="Ada Lund"><meta property="og:site_name" content="The Pier"><meta property="article:published_time" content="2024-05-03T10:00:00Z">` +
			`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Pier reopens","author":{"@type":"Person","name":"Ada Lund","url":"https://pier.example/ada"},"keywords":["ferries"],"dateModified":"2024-05-03T11:00:00Z"}</script>` +
			`</head><body itemscope itemtype="https://schema.org/NewsArticle"><article class=story><h1 itemprop=headline>Pier reopens</h1><p class=byline>By <a rel=author href="/ada" itemprop=author>Ada Lund</a></p>` +
			`<time datetime="2024-05-03T10:00:00Z">3 May 2024</time><figure><img src="/pier.jpg" alt="The pier"><figcaption>The pier on Monday. Photo: Kim Moe</figcaption></figure>`)
		for i := range 12 {
			fmt.Fprintf(&b, "<p>The pier of town %d reopens on Monday, said <a href=\"/people/%d\">the harbour master</a>, after a winter of repairs &amp; delays.</p>", i, i)
		}
		b.WriteString(`</article><section class=comments id=comments><h2>Comments</h2><div class=comment data-comment-id=71 data-author="Kim Moe" title="x"><span class=name>Kim Moe</span><time datetime=2024-05-04>4 May</time><p>Good news for all of us here.</p></div></section>`)
		b.WriteString(strings.Repeat(`<div class="x" data-y="z"><!-- filling --><style>.a{b:c}</style></div>`, size/70))
		return []byte(b.String())
	}
	heap := func() int {
		runtime.GC()
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return int(m.HeapAlloc)
	}
	_, err := From([]byte("<p>warm"), "")
	require.NoError(t, err)
	before := heap()
	a, err := From(page(), "https://pier.example/a/story")
	require.NoError(t, err)
	held := heap() - before
	assert.Less(t, held, size/8)
	assert.NotEmpty(t, a.Comments)
	assert.Len(t, a.Byline.Authors, 1)
	runtime.KeepAlive(a)
}

// TestClaimsLeaveTheBytes holds that claims stay what they are when the bytes of their page are used for something else.
func TestClaimsLeaveTheBytes(t *testing.T) {
	for name, doc := range fixtures(t) {
		doc.HTML = bytes.Clone(doc.HTML)
		claims, _, err := new(Extractor).Claims(context.Background(), doc)
		require.NoError(t, err, name)
		before := fmt.Sprintf("%+v", claims)
		for i := range doc.HTML {
			doc.HTML[i] = 'x'
		}
		require.Equal(t, before, fmt.Sprintf("%+v", claims), name)
	}
}

// TestDeclaredTextsAreTheArticles holds that texts that only scripts of a page declare do not hang on the page's bytes.
func TestDeclaredTextsAreTheArticles(t *testing.T) {
	live := reopeningPage(`<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Ferry pier reopens","liveBlogUpdate":[
{"@type":"BlogPosting","datePublished":"2024-05-03T08:00:00Z","articleBody":"The first boat has left the pier."},
{"@type":"BlogPosting","datePublished":"2024-05-03T09:00:00Z","articleBody":"The second boat has left the pier."}]}</script>`, "", "")
	rest := strings.Repeat(" The harbour master asks for patience until the cranes are back from the dry dock in the autumn of the year.", 8)
	plain := strings.NewReplacer("<p>", "", "</p>", "", "\n", " ").Replace(reopeningProse)
	walled := reopeningPage(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry pier reopens","isAccessibleForFree":false,"articleBody":"`+plain+rest+`"}</script>`, "", "<div class=paywall>Subscribe to read the full story.</div>")
	for name, page := range map[string]string{"live": live, "walled": walled} {
		b := []byte(page)
		a, err := From(b, "https://harbour.example/2024/05/03/pier")
		require.NoError(t, err)
		if name == "live" {
			require.NotEmpty(t, a.Updates)
		} else {
			require.NotEmpty(t, a.Provenance.Truncated.Raw)
		}
		var before, after bytes.Buffer
		require.NoError(t, JSON{Explain: true}.Write(&before, a))
		for i := range b {
			b[i] = '#'
		}
		require.NoError(t, JSON{Explain: true}.Write(&after, a))
		assert.Equal(t, before.String(), after.String(), name)
	}
}
