package extract

import (
	"context"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/resolve"
	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

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

// The order of a page's claims does not change what they come to, on any fixture.
func TestClaimOrder(t *testing.T) {
	files, err := filepath.Glob("../testdata/pages/*.txtar")
	require.NoError(t, err)
	r := rand.New(rand.NewPCG(1, 2))
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			require.NoError(t, err)
			claims, ctx, err := new(Extractor).Claims(context.Background(), Document{Source: sourceOf(t, section(t, ar, "source")), HTML: section(t, ar, "page.html")})
			require.NoError(t, err)
			want := resolve.Resolve(claims, ctx)
			for range 5 {
				mixed := slices.Clone(claims)
				r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
				require.Equal(t, want, resolve.Resolve(mixed, ctx))
			}
		})
	}
}
