package extract

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// vocabulary holds the properties that schema.org gives each type, its own and those it inherits, with the types of their
// values, as far as WriteJSONLD uses them (schema.org 29).
var vocabulary = map[string]map[string]string{
	"NewsArticle":        article("dateline: Text"),
	"OpinionNewsArticle": article("dateline: Text"),
	"LiveBlogPosting":    article("liveBlogUpdate: BlogPosting"),
	"BlogPosting":        article(""),
	"CollectionPage":     properties(creativeWork),
	"SearchResultsPage":  properties(creativeWork),
	"WebPage":            properties(creativeWork),
	"Person":             properties("name: Text; url: URL; email: Text; jobTitle: Text; honorificPrefix: Text; honorificSuffix: Text; affiliation: Organization; description: Text"),
	"Organization":       properties("name: Text; url: URL; email: Text; description: Text"),
	"Place":              properties("name: Text; url: URL; description: Text"),
	"ImageObject":        properties("url: URL; caption: Text; creditText: Text"),
	"CorrectionComment":  properties("text: Text"),
}

const creativeWork = `url: URL; mainEntityOfPage: URL; headline: Text; alternativeHeadline: Text; author: Person Organization; creditText: Text; editor: Person;
translator: Person Organization; contributor: Person Organization; datePublished: Date DateTime; dateModified: Date DateTime; locationCreated: Place;
image: ImageObject URL; description: Text; abstract: Text; keywords: Text; inLanguage: Text; isAccessibleForFree: Boolean; conditionsOfAccess: Text; license: URL;
publisher: Organization Person; correction: CorrectionComment`

func article(own string) map[string]string {
	return properties(creativeWork + "; articleSection: Text; articleBody: Text; " + own)
}

func properties(list string) map[string]string {
	m := map[string]string{}
	for entry := range strings.SplitSeq(list, ";") {
		if name, types, found := strings.Cut(strings.TrimSpace(entry), ": "); found {
			m[name] = types
		}
	}
	return m
}

// scalars are the forms of values that are no things.
var scalars = map[string]*regexp.Regexp{
	"Text":     regexp.MustCompile(`(?s)\S`),
	"URL":      regexp.MustCompile(`^(?i)(https?://|mailto:)\S+$`),
	"Date":     regexp.MustCompile(`^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$`),
	"DateTime": regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?([-+][0-9]{2}:[0-9]{2})?$`),
}

// checkThing fails on a property or value that schema.org does not know for a thing.
func checkThing(t testing.TB, where string, thing map[string]any) {
	kind, _ := thing["@type"].(string)
	known := vocabulary[kind]
	require.NotNil(t, known, "%s has the type %q", where, kind)
	for name, value := range thing {
		if name == "@type" || name == "@context" {
			continue
		}
		types := strings.Fields(known[name])
		require.NotEmpty(t, types, "%s: a %s has no %s", where, kind, name)
		list, many := value.([]any)
		if !many {
			list = []any{value}
		}
		require.NotEmpty(t, list, "%s.%s", where, name)
		for i, v := range list {
			checkValue(t, fmt.Sprintf("%s.%s[%d]", where, name, i), v, types)
		}
	}
}

func checkValue(t testing.TB, where string, value any, types []string) {
	switch v := value.(type) {
	case map[string]any:
		require.Contains(t, types, v["@type"], where)
		checkThing(t, where, v)
	case bool:
		require.Contains(t, types, "Boolean", where)
	case string:
		require.True(t, slices.ContainsFunc(types, func(s string) bool { return scalars[s] != nil && scalars[s].MatchString(v) }), "%s is %q, not %v", where, v, types)
	default:
		t.Fatalf("%s is %v", where, value)
	}
}

func linkedData(t testing.TB, a *Article) map[string]any {
	t.Helper()
	written := rendered(t, a.WriteJSONLD)
	require.Equal(t, 1, strings.Count(written, "\n"))
	var m map[string]any
	require.NoError(t, json.Unmarshal([]byte(written), &m))
	require.Equal(t, "https://schema.org", m["@context"])
	checkThing(t, "article", m)
	return m
}

// googleProperties are those that Google documents for Article, NewsArticle and BlogPosting, all recommended
// (developers.google.com/search/docs/appearance/structured-data/article), with what an Article has for them.
func googleProperties(a *Article) map[string]bool {
	picture, page := false, false
	for _, image := range a.Images {
		picture = picture || pictureAddress(image.URL) != ""
	}
	for _, author := range a.Byline.Authors {
		page = page || safeAddress(author.URL) != ""
	}
	return map[string]bool{
		"headline": a.Headline != "", "image": picture, "author": len(a.Byline.Authors)+len(a.Byline.Agencies) > 0 || a.Byline.Desk != "", "author.url": page,
		"datePublished": a.Published.Precision >= date.YearMonth, "dateModified": a.Updated.Precision >= date.YearMonth,
	}
}

// checkGoogle holds the JSON-LD of an article against Google's documentation of its properties.
func checkGoogle(t testing.TB, a *Article, m map[string]any) {
	t.Helper()
	has := map[string]bool{}
	for name := range m {
		has[name] = true
	}
	if list, many := m["author"].([]any); many {
		for _, x := range list {
			author := x.(map[string]any)
			assert.Contains(t, []any{"Person", "Organization"}, author["@type"])
			assert.NotEmpty(t, author["name"])
			assert.NotRegexp(t, `(?i)^(by|von|par|por|di) `, author["name"], "the name alone, without the words of a byline")
			has["author.url"] = has["author.url"] || author["url"] != nil
		}
	}
	for name, stated := range googleProperties(a) {
		assert.Equal(t, stated, has[name], name)
	}
}

func TestJSONLDOfPages(t *testing.T) {
	for name, doc := range fixtures(t) {
		t.Run(name, func(t *testing.T) {
			a, err := From(doc.HTML, doc.URL)
			require.NoError(t, err)
			checkGoogle(t, a, linkedData(t, a))
		})
	}
}

func TestJSONLD(t *testing.T) {
	a := harbourArticle()
	a.AltHeadline, a.Section, a.Tags, a.Description, a.Access = "Cranes", "Business", []string{"Ports", "Storms"}, "Nine weeks of work.", Paywalled
	a.Byline.Authors[1] = Author{Name: "Jon Ap Rhys", Role: "Chief correspondent", Organization: "NWA", Email: "jon@nwa.example", Honorific: "Dr", Biography: "He lives at sea."}
	a.Byline.Contributors = []Contributor{{Name: "Ed Itor", Role: "editor"}, {Name: "Lin Gua", Role: "translator"}, {Name: "Pho To", Role: "photographer"}}
	a.Dateline = Dateline{Raw: "VELLIN, May 3 (NWA) —", Places: []string{"VELLIN"}}
	m := linkedData(t, a)
	checkGoogle(t, a, m)
	for name, want := range googleProperties(a) {
		assert.True(t, want, "the sample lacks %s", name)
	}
	assert.Equal(t, "NewsArticle", m["@type"])
	assert.Equal(t, "2024-05-03", m["datePublished"], "a day stays a day")
	assert.Equal(t, "2024-05-03T18:05+02:00", m["dateModified"], "a minute stays a minute")
	assert.Equal(t, "VELLIN, May 3 (NWA)", m["dateline"])
	assert.Equal(t, false, m["isAccessibleForFree"])
	assert.NotContains(t, m, "conditionsOfAccess")
	assert.Equal(t, []any{map[string]any{"@type": "CorrectionComment", "text": "An earlier version named the wrong quay."}}, m["correction"])
	assert.Equal(t, map[string]any{"@type": "Organization", "name": "The Vellin Courier"}, m["publisher"])
	authors := m["author"].([]any)
	require.Len(t, authors, 4)
	assert.Equal(t, map[string]any{"@type": "Person", "name": "Mira Holt", "url": "https://news.example/by/holt"}, authors[0])
	assert.Equal(t, map[string]any{"@type": "Organization", "name": "Courier Desk"}, authors[2])
	assert.Equal(t, "Work took nine weeks.\n\nIt cost 4_000_000 crowns.", m["abstract"])
	assert.Contains(t, m["articleBody"], "opens again on Monday.\n\n1. is not a list\n- nor is this")
	assert.NotContains(t, m["articleBody"], "Two of the cranes", "captions are no body text")
	assert.Equal(t, []any{"Ports", "Storms"}, m["keywords"])
	images := m["image"].([]any)
	assert.Equal(t, map[string]any{"@type": "ImageObject", "url": "https://img.example/cranes.jpg", "creditText": "O. Brandt/NWA"}, images[0])
}

func TestJSONLDAccess(t *testing.T) {
	for access, want := range map[Access]any{Free: true, Metered: false, Paywalled: false, "": nil} {
		m := linkedData(t, &Article{Access: access})
		assert.Equal(t, want, m["isAccessibleForFree"], access)
		assert.Equal(t, access == Metered, m["conditionsOfAccess"] == "metered")
	}
}

func TestJSONLDTypes(t *testing.T) {
	body := []Block{{Kind: Paragraph, Text: "Intro.", Path: "/p[1]"}, {Kind: Heading, Text: "Doors open", Path: "/h2[1]"}, {Kind: Paragraph, Text: "They did.", Path: "/p[2]"}}
	a := &Article{Type: TypeLive, Dateline: Dateline{Raw: "VELLIN:", Places: []string{"VELLIN"}}, Body: body,
		Updates: []Update{{Headline: "Doors open", Body: body[2:]}, {Headline: "Declared", Body: []Block{{Kind: Paragraph, Text: "Only declared."}}}}}
	m := linkedData(t, a)
	assert.Equal(t, "LiveBlogPosting", m["@type"])
	assert.Equal(t, "Intro.", m["articleBody"], "what entries tell stands in them alone")
	assert.Equal(t, []any{
		map[string]any{"@type": "BlogPosting", "headline": "Doors open", "articleBody": "They did."},
		map[string]any{"@type": "BlogPosting", "headline": "Declared", "articleBody": "Only declared."},
	}, m["liveBlogUpdate"])
	assert.NotContains(t, m, "dateline", "schema.org has none for a live blog")
	assert.Equal(t, []any{map[string]any{"@type": "Place", "name": "VELLIN"}}, m["locationCreated"])

	for kind, want := range map[Type]string{
		TypeOpinion: "OpinionNewsArticle", TypePressRelease: "NewsArticle", TypeList: "CollectionPage", "": "NewsArticle",
		TypeSearch: "SearchResultsPage", TypeError: "WebPage", TypeLogin: "WebPage", TypeConsent: "WebPage", TypeChallenge: "WebPage",
	} {
		m := linkedData(t, &Article{Type: kind, Headline: "x", Section: "World", Body: body})
		assert.Equal(t, want, m["@type"])
		assert.Equal(t, kind.IsStory(), m["articleBody"] != nil && m["articleSection"] != nil)
	}
}

func TestJSONLDOfHalfDates(t *testing.T) {
	for text, want := range map[string]any{"2023-03": "2023-03", "--03-08": nil, "---08": nil, "2023-03-08T08:35:00": "2023-03-08T08:35:00"} {
		var d Date
		require.NoError(t, json.Unmarshal([]byte(`"`+text+`"`), &d))
		assert.Equal(t, want, linkedData(t, &Article{Published: d})["datePublished"], text)
	}
}

// In a script element of a page the line stays one script, whatever stands in it.
func TestJSONLDInAPage(t *testing.T) {
	eachAttack(t, func(t *testing.T, a *Article) {
		written := rendered(t, a.WriteJSONLD)
		linkedData(t, a)
		root, err := html.Parse(strings.NewReader(`<html><head><script type="application/ld+json">` + written + `</script></head><body></body></html>`))
		require.NoError(t, err)
		elements := 0
		for n := range root.Descendants() {
			if n.Type == html.ElementNode {
				elements++
			} else if n.Type == html.TextNode {
				require.JSONEq(t, written, n.Data)
			}
		}
		require.Equal(t, 4, elements, "html, head, script, body")
	})
}
