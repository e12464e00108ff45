package comments

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/extract/internal/body"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// commented is what Label finds in a section below a story, a line a comment: depth, author, time and words; and a function for
// the role of the first block that holds a text. Blocks of class t are the story's body.
func commented(t *testing.T, section string) (list []string, roleOf func(text string) labels.Role) {
	t.Helper()
	page, err := clean.Parse([]byte(`<!doctype html><html lang="en"><head><title>Ferry pier reopens</title></head><body><article><h1>Ferry pier reopens</h1>
<p class=t>The old ferry pier opened again on Friday after fourteen months of repairs, the port trust said in a statement.</p>
<p class=t>Four boats an hour will cross the creek until midnight. A fifth is kept at the pier for the school run, an officer said.</p>
<p class=t>The repairs cost less than planned, because the old piles turned out to be sound. The port trust paid for them alone.</p>
</article>`+section+`</body></html>`), clean.ParseOptions{})
	require.NoError(t, err)
	english := []claim.Claim{{Field: claim.FieldLanguage, Source: claim.FromHTMLAttr, Raw: "en"}}
	known := resolve.PageInfo{Address: "https://harbour.example/pier", Fetched: time.Date(2024, 5, 6, 12, 0, 0, 0, time.UTC)}
	r := lines.Reader{Page: evidence.Gather(context.Background(), page, english, known, false)}
	l := labels.New(len(page.Blocks))
	d := &body.Body{In: make([]bool, len(page.Blocks)), Root: -1}
	for i := range page.Blocks {
		d.In[i] = slices.Contains(strings.Fields(page.Elements[page.Blocks[i].Element].Class), "t")
	}
	entries := Label(r, l, d)
	depth := make([]int, len(entries))
	for k, e := range entries {
		if e.Above >= 0 {
			depth[k] = depth[e.Above]
		}
		if !e.Valid {
			continue
		}
		if depth[k]++; e.Level > 0 {
			depth[k] = e.Level
		}
		var words []string
		for _, i := range e.Words {
			words = append(words, page.Blocks[i].Text)
		}
		list = append(list, fmt.Sprintf("%d %s (%s): %s", depth[k], e.Author, e.Time, strings.Join(words, " / ")))
	}
	return list, func(text string) labels.Role {
		i := slices.IndexFunc(page.Blocks, func(b clean.Block) bool { return strings.Contains(b.Text, text) })
		require.GreaterOrEqual(t, i, 0, text)
		return l.Role(i)
	}
}

func TestCommentsOfWordPress(t *testing.T) {
	list, roleOf := commented(t, `<div id="comments" class="comments-area"><h2 class="comments-title">3 thoughts on “Ferry pier reopens”</h2>
<ol class="comment-list">
<li id="comment-71" class="comment even thread-even depth-1 parent"><article id="div-comment-71" class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><img class="avatar" src="/a/71.jpg" alt=""><b class="fn">Tide Watcher</b> <span class="says">says:</span></div>
<div class="comment-metadata"><a href="#comment-71"><time datetime="2024-05-03T17:21:09+05:00">May 3, 2024 at 5:21 pm</time></a></div></footer>
<div class="comment-content"><p>At last. The bus took an hour.</p><p>Will the school run be free?</p></div>
<div class="reply"><a class="comment-reply-link" href="?replytocom=71" data-commentid="71">Reply</a></div></article>
<ol class="children"><li id="comment-72" class="comment byuser comment-author-sana bypostauthor odd alt depth-2"><article id="div-comment-72" class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><b class="fn"><a href="/author/sana" class="url">Sana Q.</a></b> <span class="says">says:</span></div>
<div class="comment-metadata"><a href="#comment-72"><time datetime="2024-05-03T18:02:00+05:00">May 3, 2024 at 6:02 pm</time></a></div></footer>
<div class="comment-content"><p>Free until July.</p></div><div class="reply"><a class="comment-reply-link" href="?replytocom=72">Reply</a></div></article></li></ol></li>
<li id="comment-75" class="comment even thread-odd depth-1"><article id="div-comment-75" class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">K. Lund</b> <span class="says">says:</span></div>
<div class="comment-metadata"><a href="#comment-75"><time datetime="2024-05-04T08:00:00+05:00">May 4, 2024 at 8:00 am</time></a></div></footer>
<div class="comment-content"><blockquote><p>Four boats an hour</p></blockquote><p>That is two fewer than before.</p></div></article></li></ol>
<div id="respond" class="comment-respond"><h3 id="reply-title" class="comment-reply-title">Leave a Reply</h3>
<form id="commentform" class="comment-form"><p class="comment-notes">Your email address will not be published.</p><p class="comment-form-author"><label>Name *</label> <input></p></form></div></div>`)
	assert.Equal(t, []string{
		"1 Tide Watcher (2024-05-03T17:21:09+05:00): At last. The bus took an hour. / Will the school run be free?",
		"2 Sana Q. (2024-05-03T18:02:00+05:00): Free until July.",
		"1 K. Lund (2024-05-04T08:00:00+05:00): Four boats an hour / That is two fewer than before.",
	}, list)
	for _, text := range []string{"Tide Watcher says:", "May 3, 2024 at 5:21", "At last. The bus", "Free until July"} {
		assert.Equal(t, labels.Comment, roleOf(text), text)
	}
}

// Nested boxes without numbers, names by their place, relative times.
func TestCommentsInNestedBoxes(t *testing.T) {
	list, _ := commented(t, `<section class="reader-comments"><h2>Comments</h2>
<div class="box"><div class="top"><span class="nick">tidewatcher</span> · <span class="when">2 days ago</span></div><div class="words">At last. The bus took an hour.</div><div class="actions"><a href="#">Reply</a> <a href="#">Report</a></div>
  <div class="box"><div class="top"><span class="nick">port_officer</span> · <span class="when">yesterday</span></div><div class="words">We are glad too, and sorry about the bus.</div></div>
</div>
<div class="box"><div class="top"><span class="nick">lund</span> · <span class="when">3 hours ago</span></div><div class="words">That is two fewer than before.</div></div>
</section>`)
	assert.Equal(t, []string{
		"1 tidewatcher (2024-05-04): At last. The bus took an hour.",
		"2 port_officer (2024-05-05): We are glad too, and sorry about the bus.",
		"1 lund (2024-05-06T09:00+00:00): That is two fewer than before.",
	}, list)
}

// Data attributes say who and when; names and dates in one line; headings as names; microdata.
func TestCommentsByOtherMarks(t *testing.T) {
	for name, c := range map[string]struct {
		section string
		want    []string
	}{
		"data attributes": {`<div class="discussion"><div class="item" data-comment-id="a1" data-author="Tide Watcher" data-created="1714738869"><p>At last. The bus took an hour.</p></div>
<div class="item" data-comment-id="a2" data-author="K. Lund" data-created="1714795200000"><p>That is two fewer than before.</p></div></div>`,
			[]string{"1 Tide Watcher (2024-05-03T12:21:09+00:00): At last. The bus took an hour.", "1 K. Lund (2024-05-04T04:00:00+00:00): That is two fewer than before."}},
		"one comment": {`<div id="comments"><div class="comment"><div class="comment-author">Tide Watcher</div><div class="comment-body">At last. The bus took an hour.</div></div></div>`,
			[]string{"1 Tide Watcher (): At last. The bus took an hour."}},
		"name beside the date": {`<ul class="comments"><li id="comment-8"><h4><span class="dark">Tide Watcher</span> <time datetime="2024-05-03">3 May</time></h4><p>At last. The bus took an hour.</p></li></ul>`,
			[]string{"1 Tide Watcher (2024-05-03): At last. The bus took an hour."}},
		"by and on": {`<ul class="comments"><li id="comment-8"><h4>Boats</h4><span class="metadata">Written by tidewatcher on 3 May 2024, 17:21</span><p>At last. The bus took an hour.</p></li></ul>`,
			[]string{"1 tidewatcher (2024-05-03T17:21): Boats / At last. The bus took an hour."}},
		"name above the date": {`<ol class="comments"><li id="comment-8"><h3>Tide Watcher</h3><p>3 May 2024 at 17:21</p><p>At last. The bus took an hour.</p></li></ol>`,
			[]string{"1 Tide Watcher (2024-05-03T17:21): At last. The bus took an hour."}},
		"microdata": {`<section id="reactions"><div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><b itemprop="author">Tide Watcher</b> <time itemprop="datePublished" datetime="2024-05-03">3 May</time><p itemprop="text">At last. The bus took an hour.</p></div></section>`,
			[]string{"1 Tide Watcher (2024-05-03): At last. The bus took an hour."}},
		"title of a relative date": {`<div class="comments"><div id="comment-733_0" class="wpd-comment"><div class="wpd-comment-header"><div class="wpd-comment-author">TMS</div><div class="wpd-reply-to">Reply to <a href="#comment-700">Lund</a></div><div class="wpd-comment-date" title="May 3, 2024 4:09 pm">some months ago</div></div><div class="wpd-comment-text"><p>Good catch!</p></div><div class="wpd-vote-result">10</div></div></div>`,
			[]string{"1 TMS (2024-05-03T16:09): Good catch!"}},
	} {
		t.Run(name, func(t *testing.T) { list, _ := commented(t, c.section); assert.Equal(t, c.want, list) })
	}
}

// What stands under such names and is no comment on the story.
func TestNoComments(t *testing.T) {
	for name, section := range map[string]string{
		"form only":         `<div id="comments" class="comments"><h3>Leave a Reply</h3><form class="comment-form"><p class="comment-notes">Your email address will not be published on 3 May 2024.</p><p class="comment-form-author"><label>Name</label></p></form></div>`,
		"comments closed":   `<div id="comments" class="comments"><p class="no-comments">Comments are closed.</p></div>`,
		"recent comments":   `<aside><div class="widget widget_recent_comments"><h3>Recent comments</h3><ul><li class="recentcomments"><span class="comment-author-link">Max</span> on <a href="/b">Bridge closed for a second week in a row</a></li><li class="recentcomments"><span class="comment-author-link">Ann</span> on <a href="/c">Harbour master leaves</a></li></ul></div></aside>`,
		"columns":           `<section class="commentary"><div class="comment"><h3><a href="/x">Why the tides were late</a></h3><span class="author">Jane Doe</span></div></section>`,
		"counter of others": `<div class="comments-link"><a href="#c">12 comments</a> <time datetime="2024-05-03">3 May</time></div>`,
	} {
		t.Run(name, func(t *testing.T) { list, _ := commented(t, section); assert.Empty(t, list) })
	}
}
