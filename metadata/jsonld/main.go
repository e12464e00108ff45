package jsonld

import (
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/internal/address"
	"github.com/broadsheet-go/broadsheet/internal/jsontree"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/internal/schema"
	"github.com/broadsheet-go/broadsheet/metadata/internal/value"
)

// Weights of the marks by which the article is told from other things on its page. Type counts most, then the address;
// what else is stated decides between equals, and then the order of the document.
const (
	weightArticle  = 100 // a kind of Article
	weightGeneral  = 96  // Article itself, which some systems write beside a NewsArticle
	weightWork     = 60
	weightMedia    = 30
	weightAddress  = 50 // the same address as the page; another one counts against
	weightMain     = 15 // mainEntity of the page
	weightHeadline = 4
	weightDate     = 6
	weightAuthor   = 4
	weightBody     = 2
)

// describeAll picks the article and says what is known about it, its page and its site.
func (g *graph) describeAll() {
	if !g.page.Known() {
		g.page = g.statedPage()
	}
	best := -1
	for i := range g.entities {
		e := &g.entities[i]
		e.score = g.weigh(e)
		if e.score > 0 && (best < 0 || e.score > g.entities[best].score) {
			best = i
		}
	}
	if best >= 0 {
		g.describe(&g.entities[best], true)
		g.describeTwins(best)
	}
	g.describePages(best >= 0)
	g.describeSites()
}

// statedPage is the address of the only page that the scripts describe.
func (g *graph) statedPage() address.Page {
	var page address.Page
	for i := range g.entities {
		e := &g.entities[i]
		if e.class != schema.ClassPage || e.scope == "CollectionPage" {
			continue
		}
		for _, a := range g.addresses(e) {
			if page.Known() && !page.Same(a) {
				return address.Page{}
			}
			page = a
		}
	}
	return page
}

// addresses is where an entity says it is: url, mainEntityOfPage, and an @id that is a URL.
func (g *graph) addresses(e *entity) []address.Page {
	var all []address.Page
	add := func(s string) {
		if a := address.ParsePage(s); a.Known() {
			all = append(all, a)
		}
	}
	f := g.factsOf(e.ScriptNode)
	for _, p := range [...]schema.Property{schema.URL, schema.MainEntityOfPage, schema.ID} {
		v := f.member[p]
		if v.Kind() == jsontree.Object {
			inner := g.factsOf(e.With(v))
			add(inner.member[schema.URL].Text())
			v = inner.member[schema.ID]
		}
		add(v.Text())
	}
	return all
}

// at compares an entity's addresses with the page's: 1 where one is the same, -1 where all are others, 0 where nothing
// can be said.
func (g *graph) at(e *entity) int {
	all := g.addresses(e)
	if len(all) == 0 || !g.page.Known() {
		return 0
	}
	for _, a := range all {
		if g.page.Same(a) {
			return 1
		}
	}
	return -1
}

// leastTitle is how many bytes of letters a title has that names one story.
const leastTitle = 12

// elsewhere reports an article that a teaser of the page leads to: all its addresses name other stories, and no title of the page is its headline.
func (g *graph) elsewhere(e *entity) bool {
	if len(g.titles) == 0 || g.at(e) >= 0 {
		return false
	}
	for _, a := range g.addresses(e) {
		if !a.NamesStory() {
			return false // of a site that gives each of its stories the address of its front page
		}
	}
	f := g.factsOf(e.ScriptNode)
	for _, p := range [...]schema.Property{schema.Headline, schema.Name, schema.AltHeadline} {
		headline := text.Fold(firstText(f.member[p]))
		if headline != "" && slices.ContainsFunc(g.titles, func(title string) bool {
			return strings.Contains(title, headline) || len(title) >= leastTitle && strings.Contains(headline, title)
		}) {
			return false
		}
	}
	return true
}

// weigh is how much speaks for an entity being the article; 0 or less where it cannot be.
func (g *graph) weigh(e *entity) int {
	if g.elsewhere(e) {
		return 0
	}
	score := 0
	switch e.class {
	case schema.ClassArticle:
		score = weightArticle
	case schema.ClassGeneral:
		score = weightGeneral
	case schema.ClassWork:
		score = weightWork
	case schema.ClassMedia:
		if !e.isMain && g.at(e) <= 0 {
			return 0
		}
		score = weightMedia
	default:
		return 0
	}
	score += weightAddress * g.at(e)
	if e.isMain {
		score += weightMain
	}
	f := g.factsOf(e.ScriptNode)
	for _, m := range [...]struct {
		p schema.Property
		n int
	}{{schema.Headline, weightHeadline}, {schema.Published, weightDate}, {schema.Author, weightAuthor}, {schema.Body, weightBody}} {
		if f.member[m.p].There() {
			score += m.n
		}
	}
	return max(score, 1)
}

// describeTwins adds other descriptions of the same article: the same @id or headline, the page's address, or nothing
// but the same date.
func (g *graph) describeTwins(best int) {
	main := &g.entities[best]
	if !main.class.IsArticle() {
		return
	}
	f := g.factsOf(main.ScriptNode)
	n := 0
	for i := range g.entities {
		e := &g.entities[i]
		if i == best || !e.class.IsArticle() || n == maxWitnesses {
			continue
		}
		if g.twin(&f, e) {
			n++
			g.describe(e, true)
		}
	}
}

func (g *graph) twin(main *facts, e *entity) bool {
	f := g.factsOf(e.ScriptNode)
	if same(main.member[schema.ID], f.member[schema.ID]) || same(main.member[schema.Headline], f.member[schema.Headline]) {
		return true
	}
	switch g.at(e) {
	case 1:
		return true
	case 0:
		return len(g.addresses(e)) == 0 && same(main.member[schema.Published], f.member[schema.Published])
	}
	return false
}

// same reports two equal strings that say something.
func same(a, b jsontree.Value) bool {
	return a.Kind() == jsontree.String && b.Kind() == jsontree.String && a.Text() != "" && value.Said(a.Text()) == value.Said(b.Text())
}

// describePages adds the pages that are this one; where none is, the only one there is, unless it is a front page.
func (g *graph) describePages(haveArticle bool) {
	n, pages, only := 0, 0, -1
	for i := range g.entities {
		e := &g.entities[i]
		if e.class != schema.ClassPage || n == maxWitnesses {
			continue
		}
		pages++
		only = i
		if g.at(e) >= 0 {
			n++
			g.describe(e, !haveArticle)
		}
	}
	if n > 0 || pages != 1 || haveArticle {
		return
	}
	for _, a := range g.addresses(&g.entities[only]) {
		if !a.NamesStory() {
			return
		}
	}
	g.describe(&g.entities[only], true)
}

// describeSites adds the names of the site, outlet or newspaper.
func (g *graph) describeSites() {
	n := 0
	for i := range g.entities {
		e := &g.entities[i]
		if e.class == schema.ClassSite && n < maxWitnesses {
			n++
			g.party(e.ScriptNode, claim.FieldSiteName, origin{scope: e.scope})
		}
	}
}
