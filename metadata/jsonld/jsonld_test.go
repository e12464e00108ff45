package jsonld

import (
	"cmp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/internal/schema"
	"github.com/broadsheet-go/broadsheet/metadata/internal/testinput"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func ld(texts ...string) []page.Script {
	var scripts []page.Script
	for _, text := range texts {
		scripts = append(scripts, page.Script{Type: "application/ld+json", Text: text})
	}
	return scripts
}

// told writes claims as "field: raw" lines, without the types, which most cases share; a scope other than the article's
// follows in brackets.
func told(claims []claim.Claim) []string {
	var all []string
	for _, c := range claims {
		if c.Field == claim.FieldContentType {
			continue
		}
		line := c.Field.String() + ": " + c.Raw
		if about := cmp.Or(c.Standing.String(), c.Scope); about != "NewsArticle" && about != "" {
			line += " [" + about + "]"
		}
		all = append(all, line)
	}
	return all
}

func TestJSONLDClaims(t *testing.T) {
	const p = "https://example.org/news/harbour-ferry-held-again"
	tests := []struct {
		name    string
		scripts []page.Script
		want    []string
	}{
		{"plain article",
			ld(`{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry held","datePublished":"2023-03-08T08:35:00Z","dateModified":"2023-03-09","dateCreated":"2023-03-07","author":{"@type":"Person","name":"Ana Ruiz"},"publisher":{"@type":"Organization","name":"The Quay"}}`),
			[]string{"headline: Ferry held", "published: 2023-03-08T08:35:00Z", "updated: 2023-03-09", "created: 2023-03-07", "author: Ana Ruiz", "site: The Quay"}},
		{"author is a string", ld(`{"@type":"NewsArticle","author":"Ana Ruiz"}`), []string{"author: Ana Ruiz"}},
		{"author is an array of strings", ld(`{"@type":"NewsArticle","author":["Ana Ruiz","Bo Lind"]}`), []string{"author: Ana Ruiz", "author: Bo Lind"}},
		{"author is an array of objects", ld(`{"@type":"NewsArticle","author":[{"name":"Ana Ruiz"},null,{"name":"Bo Lind"}]}`), []string{"author: Ana Ruiz", "author: Bo Lind"}},
		{"author has two names", ld(`{"@type":"NewsArticle","author":{"@type":"Person","name":["Ana Ruiz","Bo Lind"]}}`), []string{"author: Ana Ruiz", "author: Bo Lind"}},
		{"authors in nested arrays", ld(`{"@type":"NewsArticle","author":[["Ana Ruiz"],[[{"name":"Bo Lind"}]]]}`), []string{"author: Ana Ruiz", "author: Bo Lind"}},
		{"author is null", ld(`{"@type":"NewsArticle","headline":"X","author":null}`), []string{"headline: X"}},
		{"author says nothing", ld(`{"@type":"NewsArticle","author":[{"name":""},{"name":"undefined"},{},"null",{"@type":"Person"},7,false]}`), nil},
		{"author is an address", ld(`{"@type":"NewsArticle","author":"https://example.org/author/ana"}`), nil},
		{"author in a list object", ld(`{"@type":"NewsArticle","author":{"@list":[{"name":"Ana Ruiz"},"Bo Lind"]}}`), []string{"author: Ana Ruiz", "author: Bo Lind"}},
		{"authors in a numbered object", ld(`{"@type":"NewsArticle","author":{"0":{"name":"Ana Ruiz"},"1":"Bo Lind"}}`), []string{"author: Ana Ruiz", "author: Bo Lind"}},
		{"author in parts", ld(`{"@type":"NewsArticle","author":{"givenName":"Ana","familyName":"Ruiz"}}`), []string{"author: Ana Ruiz"}},
		{"author with a language", ld(`{"@type":"NewsArticle","author":{"name":{"@language":"es","@value":"Ana Ruiz"}}}`), []string{"author: Ana Ruiz"}},
		{"author by reference", ld(`{"@graph":[{"@type":"NewsArticle","author":[{"@id":"#a"}]},{"@type":"Person","@id":"#a","name":"Ana Ruiz"}]}`), []string{"author: Ana Ruiz"}},
		{"author by reference to another script", ld(`{"@type":"NewsArticle","author":{"@id":"#a"}}`, `{"@type":"Person","@id":"#a","name":"Ana Ruiz"}`), []string{"author: Ana Ruiz"}},
		{"author by a string that is an @id", ld(`{"@graph":[{"@type":"NewsArticle","author":"https://example.org/#a"},{"@type":"Person","@id":"https://example.org/#a","name":"Ana Ruiz"}]}`), []string{"author: Ana Ruiz"}},
		{"reference to itself", ld(`{"@type":"NewsArticle","@id":"#x","headline":"H","author":{"@id":"#x"},"publisher":{"@id":"#x"}}`), []string{"headline: H"}},
		{"two members called author", ld(`{"@type":"NewsArticle","author":{"name":"Ana Ruiz"},"author":{"name":"Bo Lind"}}`), []string{"author: Ana Ruiz", "author: Bo Lind"}},
		{"two headlines", ld(`{"@type":"NewsArticle","headline":"Old","headline":"New"}`), []string{"headline: New"}},
		{"creator without author", ld(`{"@type":"NewsArticle","creator":["Ana Ruiz"],"author":null}`), []string{"author: Ana Ruiz"}},
		{"creator beside author", ld(`{"@type":"NewsArticle","creator":["Ana Ruiz","Bo Lind"],"author":"Ana Ruiz"}`), []string{"author: Ana Ruiz", "contributor: Bo Lind"}},
		{"editor, contributor, source", ld(`{"@type":"NewsArticle","editor":"Cy Dale","contributor":{"name":"Di Oke"},"sourceOrganization":"North Wire"}`), []string{"contributor: Cy Dale", "contributor: Di Oke", "contributor: North Wire"}},
		{"type is an array", ld(`{"@type":["Article","NewsArticle","https://example.org/Thing"],"headline":"H"}`), []string{"headline: H"}},
		{"type is an address", ld(`{"@type":"http://schema.org/NewsArticle","headline":"H"}`), []string{"headline: H"}},
		{"type with a prefix", ld(`{"@type":"schema:NewsArticle","schema:headline":"H"}`), []string{"headline: H"}},
		{"type in another case", ld(`{"@type":"newsarticle","Headline":"H","date_published":"2023-03-08"}`), []string{"headline: H", "published: 2023-03-08"}},
		{"no type", ld(`{"@context":"https://schema.org","headline":"H","datePublished":"2023-03-08"}`), []string{"headline: H", "published: 2023-03-08"}},
		{"members of @ signs", ld(`{"@type":"NewsArticle","@author":Ana Ruiz,"headline":"H"}`), []string{"author: Ana Ruiz", "headline: H"}},
		{"root array", ld(`[{"@type":"BreadcrumbList"},null,{"@type":"NewsArticle","headline":"H"}]`), []string{"headline: H"}},
		{"graph in an array", ld(`[{"@graph":[{"@type":"NewsArticle","headline":"H"}]}]`), []string{"headline: H"}},
		{"numbered object", ld(`{"0":{"@type":"NewsArticle","headline":"H"},"1":{"@type":"WebSite","name":"The Quay"}}`), []string{"headline: H", "site: The Quay [WebSite]"}},
		{"two documents in a script", ld(`{"@type":"Organization","name":"Q"}{"@type":"NewsArticle","headline":"H"}`), []string{"headline: H"}},
		{"JSON in a string", ld(`"{\"@type\":\"NewsArticle\",\"headline\":\"H\"}"`), []string{"headline: H"}},
		{"main entity of a page", ld(`{"@type":"WebPage","name":"Page","mainEntity":{"@type":"NewsArticle","headline":"H"}}`), []string{"headline: H", "headline: Page [WebPage]"}},
		{"unlabelled script", []page.Script{{Type: "application/json", Text: `{"@context":"https://schema.org","@type":"NewsArticle","headline":"H"}`}}, []string{"headline: H"}},
		{"comment and trailing comma", ld("{\"@type\":\"NewsArticle\", // story\n\"headline\":\"H\",}"), []string{"headline: H"}},
		{"inner quotes", ld(`{"@type":"NewsArticle","headline":"Mayor on "delay"","datePublished":"2023-03-08"}`), []string{`headline: Mayor on "delay"`, "published: 2023-03-08"}},
		{"truncated time", ld(`{"@type":"NewsArticle","headline":"H","datePublished":"2023-0`), []string{"headline: H"}},
		{"time in quotation marks", ld(`{"@type":"NewsArticle","datePublished":"\"2023-03-08\""}`), []string{"published: 2023-03-08"}},
		{"time as typed value", ld(`{"@type":"NewsArticle","datePublished":{"@type":"Date","@value":"2023-03-08"}}`), []string{"published: 2023-03-08"}},
		{"times in an array", ld(`{"@type":"NewsArticle","datePublished":["2023-03-08","2023-03-09"]}`), []string{"published: 2023-03-08"}},
		{"HTML in values", ld(`{"@type":"NewsArticle","headline":"<p>Tea &amp;amp; salt&nbsp;</p>","description":"&lt;p&gt;One&lt;/p&gt;&lt;p&gt;two&lt;/p&gt;","articleBody":"a\n\n  b"}`), []string{"headline: Tea & salt", "description: One two", "article body: a b"}},
		{"keywords in a string", ld(`{"@type":"NewsArticle","keywords":"ferries, harbour ,,crew"}`), []string{"tag: ferries", "tag: harbour", "tag: crew"}},
		{"keywords in an array", ld(`{"@type":"NewsArticle","keywords":["Paris, Texas",{"@type":"DefinedTerm","name":"crew"}]}`), []string{"tag: Paris, Texas", "tag: crew"}},
		{"sections", ld(`{"@type":"NewsArticle","articleSection":["News","Transport"],"dateline":"LONDON","license":"https://example.org/cc","inLanguage":{"@type":"Language","name":"en"}}`), []string{"section: News", "section: Transport", "dateline: LONDON", "license: https://example.org/cc", "language: en"}},
		{"images", ld(`{"@type":"NewsArticle","image":["https://e.org/1.jpg",{"@type":"ImageObject","url":"https://e.org/2.jpg","caption":"At <b>berth</b>"},{"@id":"#i"}],"thumbnailUrl":"data:image/png;base64,AA"}`, `{"@type":"ImageObject","@id":"#i","contentUrl":"https://e.org/3.jpg?a=1&amp;b=2"}`), []string{"image: https://e.org/1.jpg", "image: https://e.org/2.jpg", "image caption: At berth", "image: https://e.org/3.jpg?a=1&b=2"}},
		{"paywall", ld(`{"@type":"NewsArticle","isAccessibleForFree":"False","hasPart":[{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".paid"}]}`), []string{"access: False", "access: false [WebPageElement]"}},
		{"name beside headline", ld(`{"@type":"NewsArticle","name":"Ferry held | The Quay","headline":"Ferry held","alternativeHeadline":"No boat"}`), []string{"alternative headline: Ferry held | The Quay", "headline: Ferry held", "alternative headline: No boat"}},
		{"name instead of headline", ld(`{"@type":"NewsArticle","name":"Ferry held"}`), []string{"headline: Ferry held"}},
		{"addresses", ld(`{"@type":"NewsArticle","url":"` + p + `","mainEntityOfPage":{"@type":"WebPage","@id":"` + p + `/"}}`), []string{"canonical: " + p, "canonical: " + p + "/"}},
		{"truth value for a page", ld(`{"@type":"NewsArticle","headline":"H","mainEntityOfPage":"True"}`), []string{"headline: H"}},
		{"live blog",
			ld(`{"@type":"LiveBlogPosting","liveBlogUpdate":[{"@type":"BlogPosting","headline":"Boat moves","datePublished":"2023-03-08T09:00Z","articleBody":"It left."},{"@id":"#u2"}],"headline":"Ferry, live","coverageStartTime":"2023-03-08T08:00Z"}`, `{"@type":"Thing","@id":"#u2","datePublished":"2023-03-08T10:00Z"}`),
			[]string{"headline: Ferry, live [LiveBlogPosting]", "live update: 2023-03-08T08:00Z [LiveBlogPosting]", "headline: Boat moves [live update]", "live update: 2023-03-08T09:00Z [live update]", "article body: It left. [live update]", "live update: 2023-03-08T10:00Z [live update]"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, told(Claims(tt.scripts, p, nil, nil)))
		})
	}
}

func TestJSONLDMainArticle(t *testing.T) {
	const p = "https://www.example.org/news/harbour-ferry-held-again?utm_source=x"
	tests := []struct {
		name    string
		scripts []page.Script
		want    []string
	}{
		{"by address", ld(`[{"@type":"NewsArticle","headline":"Other","url":"https://example.org/news/second-story-of-the-day"},{"@type":"NewsArticle","headline":"Ours","mainEntityOfPage":"https://m.example.org/news/harbour-ferry-held-again/"}]`), []string{"headline: Ours", "canonical: https://m.example.org/news/harbour-ferry-held-again/"}},
		{"by @id", ld(`{"@graph":[{"@type":"NewsArticle","headline":"Other","@id":"https://example.org/a/story-with-long-name#n"},{"@type":"NewsArticle","headline":"Ours","@id":"https://example.org/news/harbour-ferry-held-again#n"}]}`), []string{"headline: Ours"}},
		{"by type", ld(`{"@type":"Recipe","name":"Soup"}`, `{"@type":"NewsArticle","headline":"Ours"}`), []string{"headline: Ours"}},
		{"by order", ld(`[{"@type":"NewsArticle","headline":"Ours"},{"@type":"NewsArticle","headline":"Other"}]`), []string{"headline: Ours"}},
		{"the only one, at another address", ld(`{"@type":"NewsArticle","headline":"Ours","url":"https://example.org/"}`), []string{"headline: Ours", "canonical: https://example.org/"}},
		{"no story of a list", ld(`{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Other","datePublished":"2020-01-01"},{"@type":"ListItem","item":{"@type":"NewsArticle","headline":"Other 2"}}]}`), nil},
		{"no story of an untyped list", ld(`{"itemListElement":[{"@type":"NewsArticle","headline":"Other"}]}`), nil},
		{"a list entry at the page's address", ld(`{"@type":"Blog","blogPost":[{"@type":"BlogPosting","headline":"Other","url":"/news/quite-another-story"},{"@type":"BlogPosting","headline":"Ours","url":"/news/harbour-ferry-held-again"}]}`), []string{"headline: Ours [BlogPosting]", "canonical: /news/harbour-ferry-held-again [BlogPosting]"}},
		{"no comment or review", ld(`{"@type":"NewsArticle","headline":"Ours","comment":[{"@type":"Comment","text":"Hm","author":"Zed","datePublished":"2024-01-01"}],"review":{"@type":"Review","author":"Yan"}}`), []string{"headline: Ours"}},
		{"a product's published review", ld(`{"@type":"Product","name":"Boat","review":{"@type":"Review","headline":"Ours","author":"Ana Ruiz","datePublished":"2023-03-08","publisher":{"name":"The Quay"}}}`), []string{"headline: Ours [Review]", "author: Ana Ruiz [Review]", "published: 2023-03-08 [Review]", "site: The Quay [Review]"}},
		{"no video beside the article", ld(`{"@type":"VideoObject","name":"Clip","uploadDate":"2020-01-01"}`, `{"@type":"NewsArticle","headline":"Ours","video":{"@type":"VideoObject","name":"Clip 2","uploadDate":"2020-01-02"}}`), []string{"headline: Ours"}},
		{"no video on its own", ld(`{"@type":"VideoObject","name":"Clip","uploadDate":"2020-01-01"}`), nil},
		{"a video that is the page", ld(`{"@type":"WebPage","mainEntity":{"@type":"VideoObject","name":"Clip","uploadDate":"2020-01-01"}}`), []string{"headline: Clip [VideoObject]", "published: 2020-01-01 [VideoObject]"}},
		{"page beside the article", ld(`{"@graph":[{"@type":"WebPage","name":"Ours - The Quay","datePublished":"2023-03-07"},{"@type":"NewsArticle","headline":"Ours","datePublished":"2023-03-08"},{"@type":"WebSite","name":"The Quay"}]}`), []string{"headline: Ours", "published: 2023-03-08", "headline: Ours - The Quay [WebPage]", "published: 2023-03-07 [WebPage]", "site: The Quay [WebSite]"}},
		{"page without article", ld(`{"@graph":[{"@type":"WebPage","name":"Ours","datePublished":"2023-03-07","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"Ana Ruiz"}]}`), []string{"headline: Ours [WebPage]", "published: 2023-03-07 [WebPage]", "author: Ana Ruiz [WebPage]"}},
		{"no page of another address", ld(`{"@type":"WebPage","name":"Home","url":"https://example.org/"}`), nil},
		{"twin with the author", ld(`{"@type":"Article","headline":"Ours","author":"Ana Ruiz"}`, `{"@type":"NewsArticle","headline":"Ours"}`, `{"@type":"Article","headline":"Other","author":"Zed"}`), []string{"headline: Ours [Article]", "author: Ana Ruiz [Article]", "headline: Ours"}},
		{"no claims from people and organisations", ld(`{"@type":"Person","name":"Zed"}`, `{"@type":"Organization","name":"Q"}`, `{"@type":"Event","name":"Fair","startDate":"2020-01-01"}`), nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, told(Claims(tt.scripts, p, nil, nil)))
		})
	}
}

func TestJSONLDPageFromScripts(t *testing.T) {
	got := Claims(ld(`{"@graph":[{"@type":"WebPage","url":"https://example.org/news/harbour-ferry-held-again"},{"@type":"Article","headline":"Other","url":"https://example.org/news/another-story-of-the-day"},{"@type":"Article","headline":"Ours","url":"https://example.org/news/harbour-ferry-held-again"}]}`), "", nil, nil)
	require.NotEmpty(t, got)
	assert.Contains(t, told(got), "headline: Ours [Article]")
	assert.NotContains(t, told(got), "headline: Other [Article]")
}

func TestJSONLDWhere(t *testing.T) {
	scripts := append([]page.Script{{Type: "application/json", Text: "{}"}}, ld(`{"@graph":[{"@type":"Person","@id":"#b","name":"Bo Lind"},0,{"@type":"OpinionNewsArticle","headline":"H","author":[{"name":"Ana Ruiz"},{"@id":"#b"}],"editor":{"name":"Cy Dale"}}]}`)...)
	want := map[string]string{
		"OpinionNewsArticle": "script[1]$.@graph[2].@type",
		"H":                  "script[1]$.@graph[2].headline",
		"Ana Ruiz":           "script[1]$.@graph[2].author[0].name",
		"Bo Lind":            "script[1]$.@graph[0].name",
		"Cy Dale":            "script[1]$.@graph[2].editor.name",
	}
	got := map[string]string{}
	for _, c := range Claims(scripts, "", nil, nil) {
		got[c.Raw] = c.Where
		assert.Equal(t, "OpinionNewsArticle", c.Scope)
		assert.Equal(t, claim.FromJSONLD, c.Source)
	}
	assert.Equal(t, want, got)
}

func TestJSONLDParty(t *testing.T) {
	tests := []struct {
		name, author string
		want         claim.Party
	}{
		{"everything", `{"@type":"Person","name":"Ana Ruiz","url":"https://e.org/ana","jobTitle":"Harbour reporter","worksFor":{"@type":"Organization","name":"The Quay"},"email":"mailto:ana@e.org","sameAs":["https://facebook.com/ana","https://twitter.com/anaruiz?s=2"],"image":{"@type":"ImageObject","url":"https://e.org/ana.jpg"},"description":"Writes <b>daily</b>."}`,
			claim.Party{Type: "Person", URL: "https://e.org/ana", JobTitle: "Harbour reporter", Organization: "The Quay", Email: "ana@e.org", Handle: "@anaruiz", Image: "https://e.org/ana.jpg", Description: "Writes daily."}},
		{"two types", `{"@type":["Person","Organization"],"name":"Ana Ruiz"}`, claim.Party{Type: "Person"}},
		{"organisation", `{"@type":"Organization","name":"North Wire","image":"https://e.org/n.png"}`, claim.Party{Type: "Organization", Image: "https://e.org/n.png"}},
		{"no type", `{"name":"Ana Ruiz","affiliation":"The Quay"}`, claim.Party{Organization: "The Quay"}},
		{"only an @id", `{"@type":"Person","@id":"https://e.org/people/ana","name":"Ana Ruiz"}`, claim.Party{Type: "Person", URL: "https://e.org/people/ana"}},
		{"page in sameAs", `{"@type":"Person","name":"Ana Ruiz","sameAs":"https://e.org/author/ana"}`, claim.Party{Type: "Person", URL: "https://e.org/author/ana"}},
		{"server of its own", `{"@type":"Person","name":"Ana Ruiz","url":"/ana","sameAs":["https://social.example/@ana"]}`, claim.Party{Type: "Person", URL: "/ana", Handle: "@ana@social.example"}},
		{"reference adds", `{"@id":"#full","name":"A. Ruiz"}`, claim.Party{Type: "Person", JobTitle: "Editor"}},
		{"string", `"Ana Ruiz"`, claim.Party{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			claims := Claims(ld(`{"@type":"NewsArticle","author":`+tt.author+`}`, `{"@type":"Person","@id":"#full","name":"Ana Ruiz","jobTitle":"Editor","knowsAbout":"x"}`), "", nil, nil)
			require.Len(t, claims, 2)
			require.NotNil(t, claims[1].Party)
			assert.Equal(t, tt.want, *claims[1].Party)
		})
	}
}

func TestJSONLDNothing(t *testing.T) {
	assert.Empty(t, Claims(nil, "", nil, nil))
	assert.Empty(t, Claims(ld("", "{}", "[]", "null", `"x"`, `{"@graph":null}`, `{"@type":null}`), "https://example.org/", nil, nil))
	assert.Empty(t, Claims([]page.Script{{Type: "application/json", Text: `{"@type":"NewsArticle","headline":"H"}`}}, "", nil, nil))
}

// A site of generated data must not make the claims many or the reading slow: each of these would take minutes if the
// cost grew with the square of the input.
func TestJSONLDBombs(t *testing.T) {
	const n = 20000
	for name, text := range map[string]string{
		"authors":     `{"@type":"NewsArticle","author":[` + strings.Repeat(`{"@id":"#a"},`, n) + `]},{"@id":"#a","name":"A",` + strings.Repeat(`"x":1,`, n) + `}`,
		"articles":    strings.Repeat(`{"@type":"NewsArticle","headline":"H","url":"/x"}`, n),
		"duplicates":  `{"@type":"NewsArticle",` + strings.Repeat(`"headline":"H","image":"/a.jpg",`, n) + `}`,
		"types":       `{"@type":[` + strings.Repeat(`"NewsArticle",`, n) + `],"headline":"H"}`,
		"sections":    `{"@type":"NewsArticle","articleSection":[` + strings.Repeat(`"S",`, n) + `]}`,
		"nesting":     strings.Repeat(`{"@type":"WebPage","mainEntity":`, n),
		"related":     `{"@type":"NewsArticle","x":[` + strings.Repeat(`{"@type":"NewsArticle","url":"/x"},`, n) + `]}`,
		"live":        `{"@type":"LiveBlogPosting","liveBlogUpdate":[` + strings.Repeat(`{"headline":"H"},`, n) + `]}`,
		"angle":       `{"@type":"NewsArticle","headline":"` + strings.Repeat("<", n*10) + `>"}`,
		"open angles": `{"@type":"NewsArticle","headline":"` + strings.Repeat("<x", n*10) + `"}`,
	} {
		t.Run(name, func(t *testing.T) {
			assert.LessOrEqual(t, len(Claims(ld(text), "https://example.org/y", nil, nil)), maxClaims)
		})
	}
}

// What stands once in the data and is referred to by many is not claimed without end.
func TestJSONLDRoom(t *testing.T) {
	long := strings.Repeat("The boats  cross. ", 3000)
	many := func(part string) string { return strings.TrimSuffix(strings.Repeat(part+",", 2000), ",") }
	for name, text := range map[string]string{
		"people of one employer": `{"@graph":[{"@id":"#o","name":"` + long + `"},{"@type":"NewsArticle","author":[` + many(`{"name":"Bo Li","worksFor":{"@id":"#o"}}`) + `]}]}`,
		"people of one text":     `{"@graph":[{"@id":"#o","description":"` + long + `"},{"@type":"NewsArticle","author":[` + many(`{"name":"Bo Li","@id":"#o"}`) + `]}]}`,
		"one person":             `{"@graph":[{"@id":"#o","name":"` + long + `"},{"@type":"NewsArticle","author":[` + many(`{"@id":"#o"}`) + `]}]}`,
		"one entry":              `{"@graph":[{"@id":"#o","articleBody":"` + long + `"},{"@type":"LiveBlogPosting","liveBlogUpdate":[` + many(`{"@id":"#o"}`) + `]}]}`,
		"below a long key":       `{"` + long + `":{"@type":"NewsArticle","keywords":[` + many(`"a"`) + `]}}`,
	} {
		size, claims := 0, Claims(ld(text), "", nil, nil)
		for _, c := range claims {
			size += len(c.Where) + len(c.Raw)
			if c.Party != nil {
				size += c.Party.Size()
			}
		}
		assert.NotEmpty(t, claims, name)
		assert.LessOrEqual(t, size, claim.LeastRoom+claim.RoomGrowth*len(text), name)
	}
}

func TestSchemaType(t *testing.T) {
	tests := []struct {
		in    string
		class schema.Class
		name  string
	}{
		{"NewsArticle", schema.ClassArticle, "NewsArticle"},
		{"https://schema.org/BlogPosting", schema.ClassArticle, "BlogPosting"},
		{"schema:reportageNewsArticle", schema.ClassArticle, "ReportageNewsArticle"},
		{"Article", schema.ClassGeneral, "Article"},
		{"SponsoredArticle", schema.ClassArticle, "SponsoredArticle"},
		{"MedicalWebPage", schema.ClassPage, "MedicalWebPage"},
		{"Particle", schema.ClassOther, "Particle"},
		{"ListItem", schema.ClassOther, "ListItem"},
		{"", schema.ClassOther, ""},
	}
	for _, tt := range tests {
		class, name := schema.TypeOf(tt.in)
		assert.Equal(t, tt.class, class, tt.in)
		assert.Equal(t, tt.name, name, tt.in)
	}
}

func FuzzJSONLDClaims(f *testing.F) {
	f.Add(testinput.Graph(), "https://example.org/news/harbour-ferry/")
	f.Add(`{"@type":"NewsArticle","author":[{"@id":"#a"}],"@id":"#a","name":{"@value":["x"]}}`, "")
	f.Add(`{"@type":"WebPage","mainEntity":{"@type":"LiveBlogPosting","liveBlogUpdate":{"headline":"<p>&amp;lt;"}}}`, "/x")
	f.Fuzz(func(t *testing.T, text, url string) {
		scripts := ld(text)
		claims := Claims(scripts, url, nil, nil)
		again := Claims(scripts, url, nil, nil)
		require.Equal(t, claims, again)
		for _, c := range claims {
			require.NotEmpty(t, c.Raw)
			require.NotZero(t, c.Field)
			require.NotZero(t, c.Source)
			require.True(t, strings.HasPrefix(c.Where, "script["))
			if utf8.ValidString(text) {
				require.True(t, utf8.ValidString(c.Raw) && utf8.ValidString(c.Where), "%q", c)
			}
			if c.Field == claim.FieldAuthor || c.Field == claim.FieldContributor {
				require.NotNil(t, c.Party)
			}
		}
	})
}

func BenchmarkJSONLDClaims(b *testing.B) {
	scripts := ld(testinput.Graph())
	b.ReportAllocs()
	b.SetBytes(int64(len(scripts[0].Text)))
	for b.Loop() {
		Claims(scripts, "https://example.org/news/harbour-ferry/", nil, nil)
	}
}

// TestJSONLDOfTeasers holds that an article at another address, under another headline than the page's, is that of a teaser.
func TestJSONLDOfTeasers(t *testing.T) {
	titles := []string{"politicsthequay", "harbourferryheldagain"}
	const other = `,"url":"https://example.org/news/storm-over-the-islands-live"`
	for name, c := range map[string]struct {
		script, page string
		want         []string
	}{
		"live blog of a front page": {`{"@type":"LiveBlogPosting","headline":"Storm, live"` + other + `,"liveBlogUpdate":[{"headline":"Roofs","articleBody":"Gone."}]}`, "https://example.org/", nil},
		"live blog of a story":      {`{"@type":"LiveBlogPosting","headline":"Storm, live"` + other + `}`, "https://example.org/news/harbour-ferry-held-again", nil},
		"story of a section":        {`{"@type":"NewsArticle","headline":"Storm","author":"Zed"` + other + `}`, "https://example.org/politics", nil},
		"same headline, moved":      {`{"@type":"NewsArticle","headline":"Harbour ferry held again"` + other + `}`, "https://example.org/a/1", []string{"headline: Harbour ferry held again", "canonical: https://example.org/news/storm-over-the-islands-live"}},
		"address of the front page": {`{"@type":"NewsArticle","headline":"Storm","url":"https://example.org/"}`, "https://example.org/a/1", []string{"headline: Storm", "canonical: https://example.org/"}},
		"no address":                {`{"@type":"NewsArticle","headline":"Storm"}`, "https://example.org/a/1", []string{"headline: Storm"}},
	} {
		assert.Equal(t, c.want, told(Claims(ld(c.script), c.page, titles, nil)), name)
	}
}
