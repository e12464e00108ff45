package extract

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The tests of this file read whole pages: what one rule gives another takes, and the answer must hold. Each rule by itself has its
// rows beside its code, in the packages of internal: label/front for what stands around the headline, label/furniture for what is no
// text, label/comments, label/live, body for which blocks are the text, shown for what the labelled blocks claim.

// storyText is three paragraphs of a story for pages whose head is under test.
const storyText = `<p>The ferry between the two harbours returned to service on Monday after nine days in dry dock, and the first crossing was full before dawn.</p>
<p>Crews replaced a cracked shaft that had kept the vessel from sailing since the storm, and engineers tested it twice on the open water.</p>
<p>The council said that the timetable would stay as it was until autumn, when a second vessel is expected to join the first.</p>`

// storyPage is a page whose headline stands between the markup of above and below.
func storyPage(above, below, after string) string {
	return `<html lang="en"><head><title>Ferry returns after nine days in dock</title></head><body><nav><a href="/sport">Grand Stand</a></nav><article>` + above +
		`<h1>Ferry returns after nine days in dock</h1>` + below + storyText + after + `</article></body></html>`
}

func TestFront(t *testing.T) {
	for name, tt := range map[string]struct {
		above, below, after string
		authors             []string
		published           string
		kicker              string
		standfirst          []string
	}{
		"byline with its word":        {below: `<p>By Jane Doe</p>`, authors: []string{"Jane Doe"}},
		"name and date":               {below: `<div>March 8, 2023 • Jane Doe • 3 minutes</div>`, authors: []string{"Jane Doe"}, published: "2023-03-08"},
		"name beside a date":          {below: `<div>Jane Doe</div><div>March 8, 2023</div>`, authors: []string{"Jane Doe"}, published: "2023-03-08"},
		"byline inside a longer line": {below: `<div>Local | By Jane Doe | March 8, 2023 | 59 Comments</div>`, authors: []string{"Jane Doe"}, published: "2023-03-08"},
		"one name that links to its author": {below: `<div>by <a href="/author/amanda">amanda</a> · March 8, 2023 at 3:00 am · One comment so far</div>`,
			authors: []string{"amanda"}, published: "2023-03-08T03:00"},
		"label in a block of its own":     {below: `<div>Written by</div><div>Jane Doe</div>`, authors: []string{"Jane Doe"}},
		"a menu entry is no author":       {below: `<div>Grand Stand</div><div>March 8, 2023</div>`, published: "2023-03-08"},
		"everyday words are no author":    {below: `<div>Second Vessel</div><div>March 8, 2023</div>`, published: "2023-03-08"},
		"a section link is no author":     {below: `<div><a href="/category/harbour-life">Harbour Life</a> March 8, 2023</div>`, published: "2023-03-08"},
		"a list of classes says nothing":  {below: `<div class="tag-popular"><p>March 8, 2023</p></div>`, published: "2023-03-08"},
		"date in a list":                  {below: `<ul class="nav meta"><li>8 March 2023 18:29</li></ul>`, published: "2023-03-08T18:29"},
		"date above the headline":         {above: `<div>Press release // 8 March 2023</div>`, published: "2023-03-08"},
		"date after the text":             {after: `<p>Published on 8 March 2023</p>`, published: "2023-03-08"},
		"a caption's date is not it":      {below: `<figure><img src="a.jpg"><figcaption>The ferry in its dock, 1 March 2023</figcaption></figure><p>By Jane Doe</p>`, authors: []string{"Jane Doe"}},
		"signature":                       {after: `<p>By Jane Doe</p>`, authors: []string{"Jane Doe"}},
		"author's box":                    {after: `<div class="author-box"><h4>Jane Doe</h4><p>Jane Doe writes about ships and the people on them.</p></div>`, authors: []string{"Jane Doe"}},
		"a signed story and a box":        {below: `<p>By Jane Doe</p>`, after: `<div class="author-box"><h4>John Roe</h4></div>`, authors: []string{"Jane Doe"}},
		"standfirst before a byline":      {below: `<p>A cracked shaft kept the vessel from its work.</p><p>By Jane Doe</p>`, authors: []string{"Jane Doe"}, standfirst: []string{"A cracked shaft kept the vessel from its work."}},
		"kicker in the headline's parent": {above: `<header><p>Harbour diary</p>`, below: `</header><p>By Jane Doe</p>`, authors: []string{"Jane Doe"}, kicker: "Harbour diary"},
	} {
		t.Run(name, func(t *testing.T) {
			a, err := From([]byte(storyPage(tt.above, tt.below, tt.after)), "https://gazette.example/news/1")
			require.NoError(t, err)
			var names []string
			for _, x := range a.Byline.Authors {
				names = append(names, x.Name)
			}
			assert.Equal(t, tt.authors, names, "authors")
			assert.Equal(t, tt.published, a.Published.String(), "published")
			assert.Equal(t, tt.kicker, a.Kicker, "kicker")
			assert.Equal(t, tt.standfirst, a.Standfirst, "standfirst")
			assert.True(t, a.Updated.IsZero(), "updated")
		})
	}
}

// TestTextBeforeHeadline: what stands before the headline is no part of the story, unless the heading taken for the
// headline may be a subheading: no h1, and not in the declared words.
func TestTextBeforeHeadline(t *testing.T) {
	const lead = "The dredger left the outer basin"
	for name, c := range map[string]struct {
		heading string
		kept    bool
	}{
		"an h1":                     {"<h1>Routes to the grain quay this year</h1>", false},
		"the declared words":        {"<h2>Best routes to the grain quay this year</h2>", false},
		"a subheading much like it": {"<h2>Routes to the grain quay this year</h2>", true},
	} {
		page := `<html><head><title>Best routes to the grain quay this year</title><meta property="og:title" content="Best routes to the grain quay this year"></head><body><main><div>` +
			harbourParagraphs(1) + c.heading + strings.Repeat("<p>Ships from the north berth at the first quay, where a pilot waits for them until six in the evening.</p><p>Those from the south wait for the tide behind the mole, as they have done since the lock was built.</p>", 3) +
			"</div></main></body></html>"
		a, err := From([]byte(page), "")
		require.NoError(t, err, name)
		require.NotEmpty(t, a.Body, name)
		assert.Equal(t, c.kept, strings.HasPrefix(a.Body[0].Text, lead), "%s: %s", name, a.Body[0].Text)
	}
}

// TestHidden: what a page does not show is no body, unless the story itself is what it hides; templates never are.
func TestHidden(t *testing.T) {
	const head = `<html lang="en"><head><title>Grain quay open again</title></head><body><main><article><h1>Grain quay open again</h1>`
	story := harbourParagraphs(4)
	const aside = "<p>Subscribers can listen to this story, read by its author, in the app of the paper.</p>"
	for name, c := range map[string]struct {
		page string
		body int
	}{
		"a hidden part":                    {head + story + "<div hidden>" + aside + "</div></article>", 4},
		"a part that is not displayed":     {head + story + `<div style="display:none">` + aside + "</div></article>", 4},
		"a template":                       {head + story + "<template>" + aside + "</template></article>", 4},
		"a story for when scripts are off": {head + "<noscript>" + story + "</noscript></article>", 4},
		"a hidden story":                   {head + "<div hidden>" + story + "</div></article>", 4},
		"a template of a story":            {head + "<template>" + story + "</template></article>", 0},
	} {
		a, err := From([]byte(c.page), "")
		require.NoError(t, err, name)
		assert.Len(t, a.Body, c.body, name)
	}
}

// TestMisnamed: names of elements do not make sentences share buttons, nor the path to the page a kicker.
func TestMisnamed(t *testing.T) {
	page := `<html lang="en"><head><title>Quay wall is rebuilt</title></head><body><main>
<div class="eyebrow"><a href="/">Home</a> <a href="/port">Port</a> <a href="/port/quays">Quays</a></div><h1>Quay wall is rebuilt</h1>` + harbourParagraphs(4) + `</main>
<aside class="social-share"><a href="#">Share on paper</a><h3><a href="/port/leaves">A company leaves</a></h3><p>Another ferry company said on Monday that it would leave the inner basin, since its larger ships need deeper water than the old quay has.</p></aside></body></html>`
	a, err := From([]byte(page), "https://news.example/port/quays/wall")
	require.NoError(t, err)
	assert.Empty(t, a.Kicker)
	require.Len(t, a.Body, 4)
	roles := map[string]Role{}
	for _, b := range a.Blocks() {
		first, _, _ := strings.Cut(b.Text, " ")
		roles[first] = b.Role
	}
	assert.Equal(t, RoleShare, roles["Share"])
	assert.Equal(t, RoleOther, roles["Another"])
	assert.Equal(t, RoleBreadcrumb, roles["Home"])
}

// harbourParagraphs are n paragraphs of an invented story.
func harbourParagraphs(n int) string {
	all := []string{
		"The dredger left the outer basin at noon on Tuesday, and the pilots say that ships of nine metres can now reach the grain quay.",
		"Work had been held up since January, when divers found the keel of a wooden vessel in the silt below the second berth.",
		"Archaeologists lifted the keel in March. It lies in a tank of fresh water in the old customs house, where it can be seen on Fridays.",
		"The port authority puts the cost of the delay at four million. The insurers have said that they will pay no more than half of it.",
	}
	return "<p>" + strings.Join(all[:n], "</p><p>") + "</p>"
}

func TestStandfirst(t *testing.T) {
	const bold = "<p><strong>Ships of nine metres can reach the grain quay again, five months after divers found a wreck below the second berth.</strong></p>"
	const boldPlace = "<p><strong>MARSTRAND, May 4 – Ships of nine metres can reach the grain quay again, five months after divers found a wreck.</strong></p>"
	const points = "<ul><li>Ships of nine metres can dock again.</li><li>The delay cost four million so far.</li></ul>"
	for name, c := range map[string]struct {
		body string
		want []string
		head string // of the body's first block
	}{
		"a lead in bold print":           {bold + harbourParagraphs(4), []string{"Ships of nine metres can reach"}, "The dredger left"},
		"a lead in bold with a dateline": {boldPlace + harbourParagraphs(4), nil, "MARSTRAND, May 4"},
		"all in bold":                    {bold + bold + bold + bold, nil, "Ships of nine"},
		"too little text after it":       {bold + harbourParagraphs(2), nil, "Ships of nine"},
		"summary points":                 {points + harbourParagraphs(4), []string{"Ships of nine metres can dock", "The delay cost"}, "The dredger left"},
		"a list inside the text":         {harbourParagraphs(1) + points + harbourParagraphs(4), nil, "The dredger left"},
		"a subheading after a paragraph": {harbourParagraphs(1) + "<h2>Archaeologists lifted the keel of a wooden vessel in March</h2>" + harbourParagraphs(4), nil, "The dredger left"},
		"the headline once more":         {"<h2>Grain quay open again</h2>" + harbourParagraphs(4), nil, "The dredger left"},
	} {
		a, err := From([]byte("<html><head><title>Grain quay open again</title></head><body><article><h1>Grain quay open again</h1><div>"+c.body+"</div></article></body></html>"), "")
		require.NoError(t, err, name)
		assert.Equal(t, "Grain quay open again", a.Headline, name)
		if assert.Len(t, a.Standfirst, len(c.want), name) {
			for i := range c.want {
				assert.Contains(t, a.Standfirst[i], c.want[i], name)
			}
		}
		require.NotEmpty(t, a.Body, name)
		assert.True(t, strings.HasPrefix(a.Body[0].Text, c.head), "%s: %s", name, a.Body[0].Text)
	}
}

// TestDescribedStandfirst: what repeats the declared description is a standfirst, unless a dateline shows that the story
// begins there.
func TestDescribedStandfirst(t *testing.T) {
	const summary = "Ships of nine metres can reach the grain quay again, five months after divers found a wreck below the second berth."
	for name, c := range map[string]struct{ lead, language string }{
		"a summary":                    {summary, "en"},
		"a dateline":                   {"MARSTRAND, May 4 (AP) — " + summary, "en"},
		"a dateline in black brackets": {"【パリ＝山田太郎】港湾局は４日、第二バースの下で沈没船が見つかってから五か月ぶりに、喫水九メートルの船が穀物埠頭に接岸できるようになったと発表した。", "ja"},
	} {
		a, err := From([]byte("<html lang="+c.language+"><head><title>Grain quay open again</title><meta name=description content=\""+c.lead+"\"></head><body><article><h1>Grain quay open again</h1><div><p>"+
			c.lead+"</p>"+harbourParagraphs(2)+"</div></article></body></html>"), "")
		require.NoError(t, err, name)
		require.NotEmpty(t, a.Body, name)
		if c.lead == summary {
			assert.Equal(t, []string{summary}, a.Standfirst, name)
		} else {
			assert.Empty(t, a.Standfirst, name)
			assert.Equal(t, c.lead, a.Body[0].Text, name)
		}
	}
}

// TestCommentsByRule holds that a rule for a site makes a comment section of what has no telling name.
func TestCommentsByRule(t *testing.T) {
	sites, err := ParseSites("harbour.example\n\t.voices -> comment")
	require.NoError(t, err)
	page := `<body><h1>Ferry pier reopens</h1><p>The old ferry pier opened again on Friday after fourteen months of repairs, the port trust said in a statement.</p>
<div class="voices"><div class="v"><b class="nick">lund</b> <time datetime="2024-05-04">4 May</time><p>That is two fewer than before.</p></div><div class="v"><b class="nick">ann</b> <time datetime="2024-05-05">5 May</time><p>Not on Sundays.</p></div></div></body>`
	a, err := (&Extractor{Sites: sites}).Extract(context.Background(), Document{Hints: Hints{URL: "https://harbour.example/"}, HTML: []byte(page)})
	require.NoError(t, err)
	checkArticle(t, a)
	var list []string
	for _, c := range a.Comments {
		list = append(list, fmt.Sprintf("%d %s (%s): %s", c.Depth, c.Author, c.Time, strings.Join(texts(c.Body), " / ")))
	}
	assert.Equal(t, []string{"1 lund (2024-05-04): That is two fewer than before.", "1 ann (2024-05-05): Not on Sundays."}, list)
}
