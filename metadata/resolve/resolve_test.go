package resolve

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func declared(f claim.Field, s claim.Source, where, raw string) claim.Claim {
	return claim.Claim{Field: f, Source: s, Where: where, Raw: raw}
}

func shownAt(f claim.Field, at int, raw string) claim.Claim {
	return claim.Claim{Field: f, Source: claim.FromShown, Where: "/html/body/main[1]/p[1]", Raw: raw, At: at}
}

func TestResolveByline(t *testing.T) {
	jsonld := func(name string) claim.Claim {
		return declared(claim.FieldAuthor, claim.FromJSONLD, "script[0]$.author.name", name)
	}
	meta := func(name string) claim.Claim {
		return declared(claim.FieldAuthor, claim.FromMetaTag, "meta[name=author]", name)
	}
	site := declared(claim.FieldSiteName, claim.FromOpenGraph, "meta[property=og:site_name]", "The Harbour Gazette")
	for name, tt := range map[string]struct {
		claims  []claim.Claim
		authors []string
		desk    string
	}{
		"one source":                       {[]claim.Claim{jsonld("Jane Doe")}, []string{"Jane Doe"}, ""},
		"sources agree":                    {[]claim.Claim{jsonld("Jane Doe"), meta("JANE DOE"), shownAt(claim.FieldBylineLine, 1, "By Jane Doe")}, []string{"Jane Doe"}, ""},
		"the site signs with its own name": {[]claim.Claim{site, jsonld("The Harbour Gazette")}, nil, "The Harbour Gazette"},
		"a person outweighs the site":      {[]claim.Claim{site, jsonld("The Harbour Gazette"), shownAt(claim.FieldBylineLine, 1, "By Jane Doe")}, []string{"Jane Doe"}, ""},
		"an organisation is no person": {[]claim.Claim{{Field: claim.FieldAuthor, Source: claim.FromJSONLD, Where: "$.author.name", Raw: "Harbour Gazette", Party: &claim.Party{Type: "Organization"}}},
			nil, "Harbour Gazette"},
		"a labelled line outweighs an account":  {[]claim.Claim{jsonld("Katie Scott"), shownAt(claim.FieldBylineLine, 1, "By Jane Doe")}, []string{"Jane Doe"}, ""},
		"an editor's line is no author's":       {[]claim.Claim{jsonld("Jane Doe"), shownAt(claim.FieldBylineLine, 1, "Edited by John Roe")}, []string{"Jane Doe"}, ""},
		"a second line that nobody knows":       {[]claim.Claim{jsonld("Jane Doe"), shownAt(claim.FieldBylineLine, 1, "By Jane Doe"), shownAt(claim.FieldBylineLine, 2, "Richard Miles")}, []string{"Jane Doe"}, ""},
		"both of a line":                        {[]claim.Claim{jsonld("Jane Doe"), shownAt(claim.FieldBylineLine, 1, "By Jane Doe and John Roe")}, []string{"Jane Doe", "John Roe"}, ""},
		"a label alone":                         {[]claim.Claim{shownAt(claim.FieldBylineLine, 1, "Written By"), shownAt(claim.FieldBylineLine, 2, "Jane Doe")}, []string{"Jane Doe"}, ""},
		"a line without a word beside one with": {[]claim.Claim{shownAt(claim.FieldBylineLine, 1, "By Jane Doe"), {Field: claim.FieldBylineLine, Source: claim.FromShown, Group: 1, Raw: "Harbour Diary", At: 2}}, []string{"Jane Doe"}, ""},
		"template remains":                      {[]claim.Claim{jsonld("{{author.name}}"), meta("null")}, nil, ""},
		"accounts":                              {[]claim.Claim{jsonld("q_admin"), meta("admin")}, nil, ""},
		"the paper beside a person":             {[]claim.Claim{site, shownAt(claim.FieldBylineLine, 1, "By Jane Doe, THE HARBOUR GAZETTE")}, []string{"Jane Doe"}, ""},
		"the site of its only writer":           {[]claim.Claim{declared(claim.FieldSiteName, claim.FromOpenGraph, "s", "Jane Doe"), shownAt(claim.FieldBylineLine, 1, "By Jane Doe")}, []string{"Jane Doe"}, ""},
		"a catalogue's order":                   {[]claim.Claim{{Field: claim.FieldAuthor, Source: claim.FromMetaTag, Name: "citation_author", Raw: "Roe, Kenya", Order: 1}, {Field: claim.FieldAuthor, Source: claim.FromMetaTag, Name: "citation_author", Raw: "Doe, Jane", Order: 2}}, []string{"Kenya Roe", "Jane Doe"}, ""},
		"a catalogue's list":                    {[]claim.Claim{{Field: claim.FieldAuthor, Source: claim.FromMetaTag, Name: "dc.creator", Raw: "Roe, Jan; Ruiz, Ana M."}}, []string{"Jan Roe", "Ana M. Ruiz"}, ""},
		"marks without width":                   {[]claim.Claim{jsonld("Jane\u200b Doe\ufeff")}, []string{"Jane Doe"}, ""},
		"initials in brackets":                  {[]claim.Claim{jsonld("Jane Doe (jad)")}, []string{"Jane Doe"}, ""},
		"one name is short for another":         {[]claim.Claim{jsonld("Jane"), shownAt(claim.FieldBylineLine, 1, "Jane Doe")}, []string{"Jane Doe"}, ""},
		"an author box is weaker than a byline": {[]claim.Claim{{Field: claim.FieldBylineLine, Source: claim.FromShown, Standing: claim.StandingBiography, Raw: "John Roe", At: 9}, shownAt(claim.FieldBylineLine, 1, "By Jane Doe")}, []string{"Jane Doe"}, ""},
		"an author box is better than nobody":   {[]claim.Claim{{Field: claim.FieldBylineLine, Source: claim.FromShown, Standing: claim.StandingBiography, Raw: "John Roe", At: 9}}, []string{"John Roe"}, ""},
		"entries of a live blog":                {[]claim.Claim{{Field: claim.FieldAuthor, Source: claim.FromJSONLD, Standing: claim.StandingLiveUpdate, Raw: "John Roe"}, jsonld("Jane Doe")}, []string{"Jane Doe"}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			r := Resolve(append(tt.claims, declared(claim.FieldLanguage, claim.FromHTMLAttr, "html[lang]", "en")), PageInfo{})
			var names []string
			for _, a := range r.Byline.Authors {
				names = append(names, a.Name)
			}
			assert.Equal(t, tt.authors, names)
			assert.Equal(t, tt.desk, r.Byline.Desk)
		})
	}
}

func TestResolveOrdinaryWords(t *testing.T) {
	claims := []claim.Claim{shownAt(claim.FieldBylineLine, 1, "Rose Gardens")}
	assert.NotEmpty(t, Resolve(claims, PageInfo{}).Byline.Authors, "nobody knows better")
	page := PageInfo{Ordinary: func(name string) bool { return name == "Rose Gardens" }}
	assert.Empty(t, Resolve(claims, page).Byline.Authors)
}

func TestPlain(t *testing.T) {
	for raw, want := range map[string]string{
		"L&#39;orage &amp;amp; la criée": "L'orage & la criée",
		"Ruhe &amp;quot;jetzt&amp;quot;": "Ruhe \"jetzt\"",
		"Fish & chips; ferry":            "Fish & chips; ferry",
		"R&D":                            "R&D",
		"<b>Ferry</b>\u2060 held":        "Ferry held",
	} {
		assert.Equal(t, want, Plain(raw))
	}
	shown := shownAt(claim.FieldHeadline, 1, "What &amp; means in a page")
	assert.Equal(t, "What &amp; means in a page", Resolve([]claim.Claim{shown}, PageInfo{}).Headline.Value)
}

// What readers see between angle brackets is text.
func TestResolveAngleBrackets(t *testing.T) {
	for _, title := range []string{"Why the <section> and <article> tags differ", "Orders <a tenth of them foreign> slump", "What <b> does"} {
		claims := []claim.Claim{shownAt(claim.FieldHeadline, 1, title), declared(claim.FieldHeadline, claim.FromTitleElement, "title", title+" | Gazette")}
		assert.Equal(t, title, Resolve(claims, PageInfo{}).Headline.Value)
	}
	markup := declared(claim.FieldHeadline, claim.FromOpenGraph, "meta[property=og:title]", "<h1><i>Ferry</i> held</h1>")
	assert.Equal(t, "Ferry held", Resolve([]claim.Claim{markup}, PageInfo{}).Headline.Value)
}

// An address that is none leaves the field to the next claim.
func TestResolveAddresses(t *testing.T) {
	page := PageInfo{Address: "https://gazette.example/news/1"}
	image := func(s claim.Source, raw string) claim.Claim { return declared(claim.FieldLeadImage, s, "image", raw) }
	for name, claims := range map[string][]claim.Claim{
		"no address":  {image(claim.FromOpenGraph, "http://[cdn/pier.jpg"), image(claim.FromMetaTag, "https://gazette.example/pier.jpg")},
		"pixels":      {image(claim.FromMicrodata, "data:image/gif;base64,R0lGOD"), image(claim.FromOpenGraph, "/pier.jpg")},
		"a template":  {image(claim.FromJSONLD, "{{ image }}"), image(claim.FromOpenGraph, "/pier.jpg")},
		"markup":      {image(claim.FromJSONLD, "<img src='/other.jpg'>"), image(claim.FromOpenGraph, "/pier.jpg")},
		"one is good": {image(claim.FromOpenGraph, "/pier.jpg")},
	} {
		assert.Equal(t, "https://gazette.example/pier.jpg", Resolve(claims, page).Image.Value, name)
	}
	amp := []claim.Claim{declared(claim.FieldAMPURL, claim.FromLinkElement, "a", "javascript:void(0)"), declared(claim.FieldAMPURL, claim.FromLinkElement, "b", "/news/1/amp")}
	assert.Equal(t, "https://gazette.example/news/1/amp", Resolve(amp, page).AMP.Value)
}

// A page's base element counts for what it declares, and a sign "%" that begins no escape costs no address.
func TestResolveBase(t *testing.T) {
	page := PageInfo{Address: "https://gazette.example/news/1", Base: "//cdn.gazette.example/eu/"}
	for raw, want := range map[string]string{"pier.jpg": "https://cdn.gazette.example/eu/pier.jpg", "/pier.jpg": "https://cdn.gazette.example/pier.jpg", "50%off.jpg": "https://cdn.gazette.example/eu/50%25off.jpg", "https://gazette.example/50%off.jpg": "https://gazette.example/50%25off.jpg"} {
		assert.Equal(t, want, Resolve([]claim.Claim{declared(claim.FieldLeadImage, claim.FromOpenGraph, "image", raw)}, page).Image.Value, raw)
	}
	author := claim.Claim{Field: claim.FieldAuthor, Source: claim.FromJSONLD, Raw: "Jane Doe", Party: &claim.Party{URL: "people/jane-doe"}}
	r := Resolve([]claim.Claim{author, declared(claim.FieldCanonicalURL, claim.FromLinkElement, "link", "https://gazette.example/en/?ref=x"), declared(claim.FieldCanonicalURL, claim.FromOpenGraph, "og", "new\ns/1")}, page)
	assert.Equal(t, "https://cdn.gazette.example/eu/people/jane-doe", r.Byline.Authors[0].URL)
	assert.Equal(t, "https://cdn.gazette.example/eu/news/1", r.Canonical.Value, "a front page is no story's own address")
}

// Words of accounts without a name are words elsewhere.
func TestResolveWordsOfNobody(t *testing.T) {
	claims := []claim.Claim{declared(claim.FieldSection, claim.FromOpenGraph, "meta[property=article:section]", "Test")}
	for i, tag := range []string{"Test", "Default", "Array", "null"} {
		claims = append(claims, claim.Claim{Field: claim.FieldTag, Source: claim.FromMetaTag, Raw: tag, Order: i})
	}
	claims = append(claims, declared(claim.FieldAuthor, claim.FromMetaTag, "meta[name=author]", "Unknown"), declared(claim.FieldAuthor, claim.FromJSONLD, "$.author", "default"))
	r := Resolve(claims, PageInfo{})
	assert.Equal(t, "Test", r.Section.Value)
	assert.Equal(t, []string{"Test", "Default", "Array"}, r.Tags)
	assert.Empty(t, r.Byline.Authors)
}

func TestResolveAuthorURL(t *testing.T) {
	claims := []claim.Claim{shownAt(claim.FieldBylineLine, 1, "By Jane Doe"), {Field: claim.FieldAuthor, Source: claim.FromShown, Raw: "Jane Doe", At: 2, Party: &claim.Party{URL: "/author/jane-doe"}}}
	r := Resolve(claims, PageInfo{Address: "https://gazette.example/news/1"})
	require.Len(t, r.Byline.Authors, 1)
	assert.Equal(t, "https://gazette.example/author/jane-doe", r.Byline.Authors[0].URL)
}

func TestResolveDates(t *testing.T) {
	published := func(s claim.Source, where, raw string) claim.Claim {
		return declared(claim.FieldPublishedTime, s, where, raw)
	}
	updated := func(s claim.Source, where, raw string) claim.Claim {
		return declared(claim.FieldUpdatedTime, s, where, raw)
	}
	const jsonld = "script[0]$.datePublished"
	for name, tt := range map[string]struct {
		claims             []claim.Claim
		page               PageInfo
		published, updated string
	}{
		"agreement, the most exact claim": {claims: []claim.Claim{published(claim.FromJSONLD, jsonld, "2023-03-08T08:35:00+05:00"), published(claim.FromAddress, "url", "2023/03/08"), published(claim.FromMetaTag, "meta[name=date]", "2023-03-08")},
			published: "2023-03-08T08:35:00+05:00"},
		"an update is no publish time":      {claims: []claim.Claim{updated(claim.FromJSONLD, "$.dateModified", "2023-03-08")}, updated: "2023-03-08"},
		"a publish time is no update":       {claims: []claim.Claim{published(claim.FromJSONLD, jsonld, "2023-03-08")}, published: "2023-03-08"},
		"an update before the publish time": {claims: []claim.Claim{published(claim.FromJSONLD, jsonld, "2023-03-08"), updated(claim.FromJSONLD, "$.dateModified", "2023-03-01")}, published: "2023-03-08"},
		"never changed": {claims: []claim.Claim{published(claim.FromJSONLD, jsonld, "2023-03-08T08:35:00Z"), updated(claim.FromJSONLD, "$.dateModified", "2023-03-08T08:35:00Z")},
			published: "2023-03-08T08:35:00+00:00"},
		"microdata of a list of stories": {claims: []claim.Claim{published(claim.FromMicrodata, "span[1]", "2023-04-01T10:00:00Z"), published(claim.FromMicrodata, "span[2]", "2023-04-03T10:00:00Z"), published(claim.FromMicrodata, "span[3]", "2023-04-05T10:00:00Z"), published(claim.FromHydration, "$.date", "2023-03-08")},
			published: "2023-03-08"},
		"microdata of two days": {claims: []claim.Claim{published(claim.FromMicrodata, "span[1]", "2023-04-01T10:00:00Z"), published(claim.FromMicrodata, "span[2]", "2023-04-03T10:00:00Z"), published(claim.FromHydration, "$.date", "2023-03-08")},
			published: "2023-04-01T10:00:00+00:00"},
		"a claim of the future": {claims: []claim.Claim{published(claim.FromJSONLD, jsonld, "2031-01-01"), published(claim.FromMetaTag, "meta[name=date]", "2023-03-08")},
			page: PageInfo{Fetched: time.Date(2023, 3, 9, 0, 0, 0, 0, time.UTC)}, published: "2023-03-08"},
		"the update written into both, the page shows the day": {claims: []claim.Claim{published(claim.FromJSONLD, jsonld, "2025-11-05"), updated(claim.FromJSONLD, "$.dateModified", "2025-11-05"), shownAt(claim.FieldPublishedTime, 1, "2024-01-31")},
			published: "2024-01-31", updated: "2025-11-05"},
		"a shown date that is the update": {claims: []claim.Claim{published(claim.FromJSONLD, jsonld, "2020-03-10"), updated(claim.FromJSONLD, "$.dateModified", "2025-02-12"), shownAt(claim.FieldPublishedTime, 1, "2025-02-12")},
			published: "2020-03-10", updated: "2025-02-12"},
		"the day that readers saw": {claims: []claim.Claim{published(claim.FromJSONLD, jsonld, "2023-11-01T23:01:00Z"), published(claim.FromAddress, "url", "2023/11/02")}, page: PageInfo{Address: "https://gazette.example.it/2023/11/02/a"},
			published: "2023-11-02T00:01:00+01:00"},
		"relative, without a clock": {claims: []claim.Claim{shownAt(claim.FieldPublishedTime, 1, "2 hours ago")}},
		"relative, to the fetch": {claims: []claim.Claim{shownAt(claim.FieldPublishedTime, 1, "2 days ago")}, page: PageInfo{Fetched: time.Date(2023, 3, 10, 12, 0, 0, 0, time.UTC)},
			published: "2023-03-08"},
		"one clock, called UTC once": {claims: []claim.Claim{published(claim.FromJSONLD, jsonld, "2023-07-17T11:21:03+00:00"), published(claim.FromOpenGraph, "meta[property=article:published_time]", "2023-07-17T11:21:03+01:00")},
			published: "2023-07-17T11:21:03+01:00"},
		"day and month, decided by another source": {claims: []claim.Claim{shownAt(claim.FieldPublishedTime, 1, "09/10/2024"), published(claim.FromMetaTag, "meta[name=date]", "2024-10-09")}, published: "2024-10-09"},
		"day and month of an update":               {claims: []claim.Claim{shownAt(claim.FieldUpdatedTime, 1, "09/10/2024"), updated(claim.FromOpenGraph, "meta[property=article:modified_time]", "2024-10-09")}, updated: "2024-10-09"},
		"day and month of an update, decided by the publish time": {claims: []claim.Claim{shownAt(claim.FieldUpdatedTime, 1, "09/10/2024"), published(claim.FromMetaTag, "meta[name=date]", "2024-10-09")},
			published: "2024-10-09", updated: "2024-10-09"},
		"day and month, of its own kind first": {claims: []claim.Claim{shownAt(claim.FieldPublishedTime, 1, "03/04/2024"), published(claim.FromMetaTag, "meta[name=date]", "2024-03-04"), updated(claim.FromMetaTag, "meta[name=lastmod]", "2024-04-03")},
			published: "2024-03-04", updated: "2024-04-03"},
		"a byline's date without a label": {claims: []claim.Claim{shownAt(claim.FieldBylineLine, 1, "By Jane Doe March 8, 2023")}, published: "2023-03-08"},
		"a year alone":                    {claims: []claim.Claim{published(claim.FromJSONLD, jsonld, "2023")}},
	} {
		t.Run(name, func(t *testing.T) {
			r := Resolve(append(tt.claims, declared(claim.FieldLanguage, claim.FromHTMLAttr, "html[lang]", "en")), tt.page)
			assert.Equal(t, tt.published, r.Published.String())
			assert.Equal(t, tt.updated, r.Updated.String())
		})
	}
}

func TestResolveExplains(t *testing.T) {
	r := Resolve(contradictions(), PageInfo{Address: "https://gazette.example/ferry"})
	assert.Equal(t, "2023-03-08T08:35:00+00:00", r.PublishedAt.Value)
	assert.Equal(t, claim.FromJSONLD, r.PublishedAt.Winner.Source)
	var raws []string
	for _, c := range r.PublishedAt.Rivals {
		raws = append(raws, c.Raw)
	}
	assert.Contains(t, raws, "2023-03-01")
	assert.Equal(t, "Ferry returns after nine days", r.Headline.Value)
	assert.NotEmpty(t, r.Headline.Rivals)
	assert.Equal(t, "Jane Doe", r.BylineFrom.Value)
	assert.NotEmpty(t, r.BylineFrom.Rivals)
	assert.Greater(t, r.BylineFrom.Confidence, 0.5)
}

// contradictions is a page whose sources disagree about everything.
func contradictions() []claim.Claim {
	return []claim.Claim{
		declared(claim.FieldLanguage, claim.FromHTMLAttr, "html[lang]", "en"),
		declared(claim.FieldHeadline, claim.FromTitleElement, "title", "Ferry returns after nine days | Gazette"),
		declared(claim.FieldHeadline, claim.FromJSONLD, "script[0]$.headline", "Ferry returns after nine days"),
		declared(claim.FieldHeadline, claim.FromOpenGraph, "meta[property=og:title]", "You will not believe which ferry is back"),
		shownAt(claim.FieldHeadline, 1, "Ferry returns after nine days"),
		declared(claim.FieldAuthor, claim.FromJSONLD, "script[0]$.author[0].name", "Jane Doe"),
		declared(claim.FieldAuthor, claim.FromMetaTag, "meta[name=author]", "Web Desk"),
		shownAt(claim.FieldBylineLine, 2, "By Jane Doe"),
		shownAt(claim.FieldBylineLine, 3, "Photos by John Roe"),
		declared(claim.FieldPublishedTime, claim.FromJSONLD, "script[0]$.datePublished", "2023-03-08T08:35:00Z"),
		declared(claim.FieldPublishedTime, claim.FromOpenGraph, "meta[property=article:published_time]", "2023-03-08T08:35:00Z"),
		declared(claim.FieldPublishedTime, claim.FromMetaTag, "meta[name=pubdate]", "2023-03-01"),
		declared(claim.FieldUpdatedTime, claim.FromJSONLD, "script[0]$.dateModified", "2023-03-09T10:00:00Z"),
		declared(claim.FieldUpdatedTime, claim.FromOpenGraph, "meta[property=article:modified_time]", "2023-03-10T10:00:00Z"),
		declared(claim.FieldTag, claim.FromMetaTag, "meta[name=keywords]", "ferry"),
		declared(claim.FieldTag, claim.FromMetaTag, "meta[name=keywords]", "harbour"),
		declared(claim.FieldSection, claim.FromOpenGraph, "meta[property=article:section]", "News"),
		declared(claim.FieldSection, claim.FromJSONLD, "script[0]$.articleSection", "Local"),
	}
}

// Neither the order of the claims nor a repeat of one changes the answer.
func TestResolveOrder(t *testing.T) {
	claims := contradictions()
	page := PageInfo{Address: "https://gazette.example/ferry"}
	want := Resolve(claims, page)
	r := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		mixed := append(slices.Clone(claims), claims[r.IntN(len(claims))])
		r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		require.Equal(t, want, Resolve(mixed, page))
	}
}

// FuzzResolve holds that what comes out stands in a claim, letters and digits compared, and that order does not matter.
func FuzzResolve(f *testing.F) {
	f.Add("By Jane Doe and John Roe", "Ferry returns | Gazette", "2023-03-08T08:35:00Z", "Gazette")
	f.Add("Von: Katrin Ahlers (ka)", "Neue Brücke", "8. März 2023", "")
	f.Add("記者 佐藤一郎", "港北造船、３年ぶり増産へ", "2023年3月8日", "みなと新聞")
	f.Fuzz(func(t *testing.T, byline, headline, date, site string) {
		claims := []claim.Claim{
			declared(claim.FieldAuthor, claim.FromJSONLD, "$.author", byline), shownAt(claim.FieldBylineLine, 1, byline), declared(claim.FieldHeadline, claim.FromTitleElement, "title", headline),
			declared(claim.FieldPublishedTime, claim.FromJSONLD, "$.datePublished", date), shownAt(claim.FieldPublishedTime, 2, date), declared(claim.FieldSiteName, claim.FromOpenGraph, "og:site_name", site),
		}
		r := Resolve(claims, PageInfo{})
		assert.Contains(t, text.Fold(Plain(headline)), text.Fold(r.Headline.Value))
		for _, a := range r.Byline.Authors {
			for _, part := range []string{a.Name, a.Role, a.Organization, a.Place, a.Email} {
				for _, word := range runsOf(part) {
					assert.Contains(t, text.Fold(byline), text.Fold(word), "%q", part)
				}
			}
		}
		slices.Reverse(claims)
		assert.Equal(t, r, Resolve(claims, PageInfo{}))
	})
}

// runsOf are the runs of letters and digits of s.
func runsOf(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return text.Fold(string(r)) == "" })
}
