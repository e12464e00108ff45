package declared

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/internal/testinput"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func dataScript(text string) []page.Script {
	return []page.Script{{Type: "application/json", ID: "__NEXT_DATA__", Text: text}}
}

func TestHydrationClaims(t *testing.T) {
	const address = "https://example.org/news/harbour-ferry-held-again"
	const story = `"title":"Ferry held","publishedAt":"2023-03-08T08:35:00Z"`
	tests := []struct {
		name, text string
		want       []string
	}{
		{"slug", `{"props":{"story":{` + story + `,"slug":"harbour-ferry-held-again"}}}`, []string{"headline: Ferry held", "published: 2023-03-08T08:35:00Z"}},
		{"address", `{"props":{"story":{` + story + `,"canonicalUrl":"` + address + `","updatedAt":"2023-03-09"}}}`, []string{"headline: Ferry held", "published: 2023-03-08T08:35:00Z", "updated: 2023-03-09"}},
		{"path without a slash", `{"story":{` + story + `,"path":"news/harbour-ferry-held-again"}}`, []string{"headline: Ferry held", "published: 2023-03-08T08:35:00Z"}},
		{"headline before title", `{"story":{"title":"Ferry | The Quay","headline":"Ferry held","date_published":"2023-03-08","slug":"harbour-ferry-held-again"}}`, []string{"headline: Ferry held", "published: 2023-03-08"}},
		{"authors", `{"story":{` + story + `,"slug":"harbour-ferry-held-again","authors":[{"id":7,"displayName":"Ana Ruiz"},"Bo Lind",{"name":null}]}}`, []string{"headline: Ferry held", "published: 2023-03-08T08:35:00Z", "author: Ana Ruiz", "author: Bo Lind"}},
		{"the only one with an author", `{"story":{` + story + `,"author":"Ana Ruiz"}}`, []string{"headline: Ferry held", "published: 2023-03-08T08:35:00Z", "author: Ana Ruiz"}},
		{"the page's among related", `{"related":[{"title":"Other","publishedAt":"2023-01-01","slug":"other-story-of-the-day","author":"Zed"}],"story":{` + story + `,"slug":"/news/harbour-ferry-held-again/"}}`, []string{"headline: Ferry held", "published: 2023-03-08T08:35:00Z"}},
		{"in a list, by its slug", `{"queries":[{"data":{` + story + `,"slug":"harbour-ferry-held-again"}}]}`, []string{"headline: Ferry held", "published: 2023-03-08T08:35:00Z"}},
		{"flat data", `[{"story":1},{"title":2,"publishedAt":3,"slug":4,"authors":5},"Ferry held","2023-03-08","harbour-ferry-held-again",[6],{"name":7},"Ana Ruiz"]`, []string{"headline: Ferry held", "published: 2023-03-08", "author: Ana Ruiz"}},
		{"another address", `{"story":{` + story + `,"url":"https://example.org/news/other-story-of-the-day","author":"Zed"}}`, nil},
		{"only related", `{"related":[{` + story + `,"author":"Zed"}]}`, nil},
		{"two with an author", `{"a":{` + story + `,"author":"Zed"},"b":{` + story + `,"author":"Zed"}}`, nil},
		{"no author, no address", `{"a":{` + story + `}}`, nil},
		{"no time", `{"a":{"title":"Ferry held","published":true,"slug":"harbour-ferry-held-again"}}`, nil},
		{"time in words", `{"a":{"title":"Ferry held","published":"8 hours ago","slug":"harbour-ferry-held-again"}}`, nil},
		{"no title", `{"a":{"title":{"x":1},"publishedAt":"2023-03-08","slug":"harbour-ferry-held-again"}}`, nil},
		{"too deep", strings.Repeat(`{"a":`, 60) + `{` + story + `,"slug":"harbour-ferry-held-again"}` + strings.Repeat(`}`, 60), nil},
		{"too long", `{"pad":"` + strings.Repeat("x", 1<<20) + `","a":{` + story + `,"slug":"harbour-ferry-held-again"}}`, nil},
		{"not JSON", `window.published = "headline"`, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, c := range hydrationClaims(&page.Facts{Scripts: dataScript(tt.text)}, nil, address, nil) {
				got = append(got, c.Field.String()+": "+c.Raw)
			}
			assert.Equal(t, tt.want, got)
		})
	}
}

func TestHydrationWhere(t *testing.T) {
	scripts := append([]page.Script{{Type: "application/ld+json", Text: "{}"}}, dataScript(`{"props":{"story":{"title":"Ferry held","publishedAt":"2023-03-08","author":{"name":"Ana Ruiz"}}}}`)...)
	claims := hydrationClaims(&page.Facts{Scripts: scripts}, nil, "", nil)
	if assert.Len(t, claims, 3) {
		assert.Equal(t, "script[1]$.props.story.title", claims[0].Where)
		assert.Equal(t, "script[1]$.props.story.author.name", claims[2].Where)
		assert.Equal(t, claim.FromHydration, claims[2].Source)
	}
}

// A long key is in the place of everything below it.
func TestHydrationRoom(t *testing.T) {
	text := `{"` + strings.Repeat("k", 50_000) + `":{"headline":"Pier","datePublished":"2024-05-01","author":["Bo Li"` + strings.Repeat(`,"Bo Li"`, 190) + `]}}`
	size, claims := 0, hydrationClaims(&page.Facts{Scripts: dataScript(text)}, nil, "", nil)
	for _, c := range claims {
		size += len(c.Where) + len(c.Raw)
	}
	assert.NotEmpty(t, claims)
	assert.LessOrEqual(t, size, claim.LeastRoom+claim.RoomGrowth*len(text))
}

func TestHydrationLeavesLinkedDataAlone(t *testing.T) {
	text := `{"@context":"https://schema.org","@type":"NewsArticle","headline":"H","datePublished":"2023-03-08","author":"Ana Ruiz"}`
	assert.Empty(t, hydrationClaims(&page.Facts{Scripts: dataScript(text)}, nil, "", nil))
	assert.Empty(t, hydrationClaims(&page.Facts{Scripts: []page.Script{{Type: "application/ld+json", Text: text}}}, nil, "", nil))
}

func FuzzHydrationClaims(f *testing.F) {
	f.Add(testinput.Graph(), "https://example.org/news/harbour-ferry/")
	f.Add(`{"props":{"article":{"title":"T","publishedAt":"2023-03-08","author":"A"}}}`, "/x")
	f.Fuzz(func(t *testing.T, text, url string) {
		scripts := dataScript(text)
		claims := hydrationClaims(&page.Facts{Scripts: scripts}, nil, url, nil)
		again := hydrationClaims(&page.Facts{Scripts: scripts}, nil, url, nil)
		require.Equal(t, claims, again)
		for _, c := range claims {
			require.NotEmpty(t, c.Raw)
			require.NotZero(t, c.Field)
			require.NotZero(t, c.Source)
			require.True(t, strings.HasPrefix(c.Where, "script["))
			if utf8.ValidString(text) {
				require.True(t, utf8.ValidString(c.Raw) && utf8.ValidString(c.Where), "%q", c)
			}
			if c.Field == claim.FieldAuthor {
				require.NotNil(t, c.Party)
			}
		}
	})
}

func BenchmarkHydrationClaims(b *testing.B) {
	related := strings.Repeat(`{"title":"Other story","publishedAt":"2023-01-01","slug":"other-story","teaser":{"image":"/a.jpg","width":1200}},`, 400)
	scripts := dataScript(`{"props":{"related":[` + related + `],"story":{"title":"Ferry held","publishedAt":"2023-03-08","slug":"harbour-ferry-held-again"}}}`)
	b.ReportAllocs()
	b.SetBytes(int64(len(scripts[0].Text)))
	for b.Loop() {
		hydrationClaims(&page.Facts{Scripts: scripts}, nil, "https://example.org/news/harbour-ferry-held-again", nil)
	}
}
