package extract

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

const ruledPage = `<!doctype html><html lang="en"><head><title>Ferry pier reopens</title></head><body>
<h1>Ferry pier reopens</h1>
<div class="who"><span class="name">Port Desk</span></div>
<div class="story">
<p>The old ferry pier opened again on Friday after fourteen months of repairs, the port trust said in a statement.</p>
<p class="sub">Four boats an hour</p>
<h3>Costs</h3>
<ul><li>The repairs cost less than planned, because the old piles turned out to be sound.</li></ul>
<div class="facts"><p>The pier was built in 1911 and is 240 metres long, and boats land on both sides of it.</p><p class="source">Port trust figures</p></div>
<button>Save this story</button>
<p><a class="promo" href="/tides">Why the tides were late this spring, and what the harbour master says about them.</a></p>
</div>
<div class="elsewhere"><p>A second crossing is planned for the autumn, and the city has asked three companies for their prices.</p>
<p>They have until the end of the month to answer, said the city engineer, who expects all of them to do so.</p></div>
</body></html>`

func readRuled(t *testing.T, rules, address string) *Article {
	t.Helper()
	sites, err := ParseSites(rules)
	require.NoError(t, err)
	a, err := (&Extractor{Sites: sites}).Extract(context.Background(), Document{Hints: Hints{URL: address}, HTML: []byte(ruledPage)})
	require.NoError(t, err)
	checkArticle(t, a)
	return a
}

func blockWith(t *testing.T, a *Article, text string) Block {
	t.Helper()
	for _, b := range a.Blocks() {
		if strings.Contains(b.Text, text) {
			return b
		}
	}
	t.Fatalf("no block holds %q", text)
	return Block{}
}

func TestSiteRules(t *testing.T) {
	a := readRuled(t, `
harbour.example
	.story          -> paragraph
	.story .sub     -> heading
	.story .facts   -> other_furniture
	.facts .source  → credit
	.promo          -> related
	.who            -> byline
`, "https://www.harbour.example/pier")
	want := map[string]Role{
		"Ferry pier reopens": RoleHeadline, "Port Desk": RoleByline, "The old ferry pier": RoleParagraph, "Four boats": RoleHeading, "Costs": RoleHeading,
		"The repairs cost": RoleListItem, "The pier was built": RoleOther, "Port trust figures": RoleCredit, "Save this story": RoleOther, "Why the tides": RoleRelated,
	}
	for text, role := range want {
		assert.Equal(t, role, blockWith(t, a, text).Role, text)
	}
	sub := blockWith(t, a, "Four boats")
	assert.Equal(t, Heading, sub.Kind)
	assert.Equal(t, 2, sub.Level)
	assert.Equal(t, 3, blockWith(t, a, "Costs").Level)
	assert.Equal(t, "site rule of line 6: .facts .source", blockWith(t, a, "Port trust figures").Reason)
	assert.False(t, blockWith(t, a, "A second crossing").Role.InBody(), "a rule for the body bounds it")
	assert.Len(t, a.Body, 4)
	assert.Equal(t, "Port Desk", a.Byline.Raw)
	assert.Greater(t, a.Confidence, 0.4)
}

// TestSiteRuleAlone holds that a rule outside the body leaves the rest to labelling.
func TestSiteRuleAlone(t *testing.T) {
	plain := readRuled(t, "", "https://harbour.example/pier")
	require.True(t, blockWith(t, plain, "A second crossing").Role.InBody())
	a := readRuled(t, "harbour.example\n\t.story > p:first-child -> standfirst", "https://harbour.example/pier")
	assert.Equal(t, RoleStandfirst, blockWith(t, a, "The old ferry pier").Role)
	for i, b := range plain.Blocks() {
		if !strings.HasPrefix(b.Text, "The old ferry pier") {
			assert.Equal(t, b.Role, a.Blocks()[i].Role, b.Text)
		}
	}
}

// TestSiteRulesThatDoNotApply holds that rules of other hosts, and rules that match nothing, change nothing.
func TestSiteRulesThatDoNotApply(t *testing.T) {
	want := explainedJSON(t, readRuled(t, "", "https://harbour.example/pier"))
	for _, rules := range []string{"arbour.example\n\tp -> ad", "www.harbour.example\n\tp -> ad", "harbour.example\n\t.nothing p -> paragraph\n\tarticle > h1 -> headline"} {
		a := readRuled(t, rules, "https://harbour.example/pier")
		a.Provenance.Rules = nil // they tell that they matched nothing
		assert.Equal(t, want, explainedJSON(t, a), rules)
	}
}

// TestSiteRuleOrder holds which of two rules decides: the innermost element, then the longer host, then the later line.
func TestSiteRuleOrder(t *testing.T) {
	for rules, want := range map[string]Role{
		"a.example\n\t.facts p -> note\n\t.facts -> ad":                  RoleNote,
		"a.example\n\t.facts p -> note\n\tp:first-child -> tag":          RoleTag,
		"b.a.example\n\t.facts p -> note\na.example\n\t.facts p -> tag":  RoleNote,
		"a.example b.example\n\t.facts -> note\nb.example\n\tp -> share": RoleNote,
	} {
		a := readRuled(t, rules, "https://B.A.example:8080/pier")
		assert.Equal(t, want, blockWith(t, a, "The pier was built").Role, rules)
	}
}

// TestSiteRuleHeadline holds that one block is the headline.
func TestSiteRuleHeadline(t *testing.T) {
	a := readRuled(t, "harbour.example\n\t.story h3, .who -> headline\n\th1 -> kicker", "https://harbour.example/pier")
	assert.Equal(t, RoleHeadline, blockWith(t, a, "Port Desk").Role)
	assert.NotEqual(t, RoleHeadline, blockWith(t, a, "Costs").Role)
	assert.Equal(t, RoleKicker, blockWith(t, a, "Ferry pier reopens").Role)
}

// TestSiteRulesFindTheirHost holds that every entry point hears rules, and that a page without address is known by its own.
func TestSiteRulesFindTheirHost(t *testing.T) {
	sites, err := ParseSites("harbour.example\n\t.facts -> note")
	require.NoError(t, err)
	x := &Extractor{Sites: sites}
	page := strings.Replace(ruledPage, "</title>", `</title><link rel="canonical" href="https://harbour.example/pier">`, 1)
	root, err := html.Parse(strings.NewReader(page))
	require.NoError(t, err)
	for _, doc := range []Document{{HTML: []byte(page)}, {Node: root}, {Node: root, Hints: Hints{URL: "https://harbour.example/pier"}}} {
		a, err := x.Extract(context.Background(), doc)
		require.NoError(t, err)
		assert.Equal(t, RoleNote, blockWith(t, a, "The pier was built").Role)
	}
	a, err := x.Extract(context.Background(), Document{HTML: []byte(page), Hints: Hints{URL: "https://other.example/pier"}})
	require.NoError(t, err)
	assert.NotEqual(t, RoleNote, blockWith(t, a, "The pier was built").Role)
	_, err = x.Extract(context.Background(), Document{Text: "A line of flattened text", Hints: Hints{URL: "https://harbour.example/pier"}})
	assert.NoError(t, err)
}

// TestSiteRulesLeaveQuotes holds that quotes inside a body by rule are still read.
func TestSiteRulesLeaveQuotes(t *testing.T) {
	sites, err := ParseSites("harbour.example\n\tbody -> paragraph")
	require.NoError(t, err)
	a, err := (&Extractor{Sites: sites}).Extract(context.Background(), Document{Hints: Hints{URL: "https://harbour.example/"}, HTML: []byte(
		`<body><p>HRBR 84.10 Increased By ▲ 1.15 (1.39%)</p><p>The pier opened.</p><p hidden>Not shown.</p></body>`)})
	require.NoError(t, err)
	require.Len(t, a.Tickers, 1)
	assert.Equal(t, []string{"The pier opened."}, texts(a.Body))
}

func TestParseSitesErrors(t *testing.T) {
	for text, want := range map[string]SiteError{
		"\t.a -> ad":                         {1, ".a -> ad", "a rule without a host above it"},
		"a.example\n\t.a ad":                 {2, ".a ad", "no arrow (-> or →) between selector and role"},
		"a.example\n\n# x\n\t.a -> advert":   {4, ".a -> advert", `unknown role "advert"`},
		"a.example\n\t.a ->":                 {2, ".a ->", "no role after the arrow"},
		"a.example\n\t-> ad":                 {2, "-> ad", "no selector before the arrow"},
		"a.example\n\tdiv.story [href -> ad": {2, "div.story [href -> ad", `no CSS selector: it cannot be read after "div.story"`},
		"a.example\n\t[ -> ad":               {2, "[ -> ad", "no CSS selector"},
		"a.example\n\tp:first-kid -> ad":     {2, "p:first-kid -> ad", `no CSS selector that can be read: :first-kid is unknown here (:has, :not, :first-child and :nth-child are known, for example)`},
		"https://a.example/\n\t.a -> ad":     {1, "https://a.example/", `"https://a.example/" is no host name: it has ":"`},
		"example\n\t.a -> ad":                {1, "example", `"example" is no host name: it has no dot`},
		"a..example\n\t.a -> ad":             {1, "a..example", `"a..example" is no host name: a label is empty`},
		"a.example\n.a -> ad":                {2, ".a -> ad", "a rule must be indented"},
	} {
		s, err := ParseSites(text)
		assert.Nil(t, s, text)
		var got *SiteError
		if assert.True(t, errors.As(err, &got), text) {
			assert.Equal(t, want, *got, text)
		}
	}
	_, err := ParseSites("a.example\n\t.a -> advert\n\t.b -> adverb")
	assert.ErrorContains(t, err, "line 2")
	assert.ErrorContains(t, err, "line 3: unknown role \"adverb\": \".b -> adverb\"")
}

func FuzzParseSites(f *testing.F) {
	f.Add("a.example\n\t.story > p -> paragraph")
	f.Add("a.example\n\tdiv[ -> ad\n\t:has(:has(a)) -> nav")
	f.Fuzz(func(t *testing.T, rules string) {
		s, err := ParseSites(rules)
		if err != nil {
			var e *SiteError
			require.ErrorAs(t, err, &e)
			return
		}
		a, err := (&Extractor{Sites: s}).Extract(context.Background(), Document{Hints: Hints{URL: "https://a.example/"}, HTML: []byte(ruledPage)})
		require.NoError(t, err)
		checkArticle(t, a)
	})
}

func TestRuledFieldsAreComplete(t *testing.T) {
	rules, err := ParseSites("harbour.example\n\t.who -> field:byline\n\t.when -> field:published\n")
	require.NoError(t, err)
	x := &Extractor{Sites: rules}
	page := reopeningPage("", `<p class=who>By Ada Frings and Ivo Lund, Reuters</p><p class=when>3 May 2024, 9:30</p>`, `<div class=author-bio><p>Ada Frings has written about the harbour for the Gazette since the spring of 2011.</p></div>`)
	a, err := x.Extract(context.Background(), Document{HTML: []byte(page), Hints: Hints{URL: "https://harbour.example/pier"}})
	require.NoError(t, err)
	assert.Equal(t, []string{"Reuters"}, a.Byline.AgencyNames)
	require.Len(t, a.Byline.Authors, 2)
	assert.NotEmpty(t, a.Byline.Authors[0].Biography)
	assert.Equal(t, "minute", a.Provenance.Published.Precision)
	assert.NotEmpty(t, a.Provenance.Published.Zone)
}
