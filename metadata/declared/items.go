package declared

import (
	"cmp"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/internal/schema"
	"github.com/broadsheet-go/broadsheet/metadata/internal/value"
	"github.com/broadsheet-go/broadsheet/metadata/jsonld"
)

// items are the properties that microdata and RDFa state, and the thing of them that the page's story is.
type items struct {
	page *page.Page
	of   map[int32][]*page.Item // the properties of each thing
	says map[int32]uint64       // which properties of schema each thing has, a bit each
	main int32                  // 0 when no story is described
}

// itemClaims reads microdata and RDFa: the properties of articles, and of things without a stated type.
func itemClaims(claims []claim.Claim, p *page.Page) []claim.Claim {
	list := p.Facts.Items
	s := items{page: p, of: make(map[int32][]*page.Item), says: make(map[int32]uint64)}
	for i := range list {
		it := &list[i]
		s.of[it.ScopeID] = append(s.of[it.ScopeID], it)
		if it.Value != "" || it.Opens != 0 {
			s.says[it.ScopeID] |= 1 << schema.PropertyOf(it.Property)
		}
	}
	s.chooseMain()
	from, to := titleRange(p)
	for i := range list {
		it := &list[i]
		if !s.ofStory(it) {
			continue
		}
		field := s.field(it)
		if at := p.Elements[it.Element].First; field == claim.FieldAuthor && it.ScopeID == 0 && (at < from || at >= to) {
			continue // of another story
		}
		if field != 0 {
			claims = s.claim(claims, it, field)
		}
	}
	if main := s.of[s.main]; s.main != 0 {
		c := s.claimed(main[0], claim.FieldContentType)
		c.Name, c.Raw, c.Where = "", main[0].Scope, s.page.Path(main[0].Element)
		claims = append(claims, c)
	}
	return claims
}

// claimed is a claim of a property, without its words.
func (s *items) claimed(it *page.Item, field claim.Field) claim.Claim {
	c := claim.Claim{Field: field, Source: claim.FromMicrodata, Name: it.Property, Scope: it.Scope, Where: s.page.Path(it.Element) + "[itemprop=" + it.Property + "]"}
	if it.RDFa {
		c.Source = claim.FromRDFa
	}
	return c
}

// claim adds what a property says.
func (s *items) claim(claims []claim.Claim, it *page.Item, field claim.Field) []claim.Claim {
	c := s.claimed(it, field)
	c.Raw = clean.Collapse(bounded(it.Value, field))
	switch {
	case it.Opens != 0 && field == claim.FieldLeadImage:
		image := s.valuesOf(it.Opens)
		c.Raw = image[schema.URL]
		if caption := cmp.Or(image[schema.Caption], image[schema.Description]); c.Raw != "" && caption != "" {
			about := c
			about.Field, about.Raw = claim.FieldImageCaption, caption
			claims = append(claims, about)
		}
	case it.Opens != 0:
		c = s.party(c, it.Opens)
	case field == claim.FieldAuthor && strings.Contains(c.Raw, "://") && it.Text != "":
		c.Raw = it.Text // <a itemprop=author href=…>Jane Doe</a>
	}
	switch {
	case c.Raw == "" || field != claim.FieldAccess && value.Empty(c.Raw):
		return claims
	case field == claim.FieldTag:
		return splitTags(claims, c)
	case schema.PropertyOf(it.Property) == schema.Source:
		if c.Party == nil {
			c.Party = &claim.Party{}
		}
		c.Party.Type = cmp.Or(c.Party.Type, "Organization")
	}
	return append(claims, c)
}

// ofStory reports a property of the page's story, of its page or of a thing without a stated type.
func (s *items) ofStory(it *page.Item) bool {
	if it.ScopeID == 0 {
		return !it.RDFa
	}
	if isArticle(it.Scope) {
		return it.ScopeID == s.main
	}
	return it.Scope == "WebPage" || it.Scope == "CreativeWork" || it.Scope == ""
}

// chooseMain finds the thing that the page's story is, where it describes several: the one with the text, else the one whose headline the title holds, else the first.
func (s *items) chooseMain() {
	top := -1
	title := text.Fold(s.page.Facts.Title)
	for i := range s.page.Facts.Items {
		it := &s.page.Facts.Items[i]
		if it.ScopeID == 0 || s.of[it.ScopeID][0] != it || !isArticle(it.Scope) {
			continue
		}
		n := 0
		for _, it := range s.of[it.ScopeID] {
			switch schema.PropertyOf(it.Property) {
			case schema.Body:
				n += 4
			case schema.Headline, schema.Name:
				if f := text.Fold(it.Value); len(f) > 8 && strings.Contains(title, f) {
					n += 8
				}
			}
		}
		if n > top || n == top && it.ScopeID < s.main {
			s.main, top = it.ScopeID, n
		}
	}
}

// isArticle reports the types of which a page lists several: its own story and others.
func isArticle(typ string) bool {
	class, _ := schema.TypeOf(typ)
	return class.IsArticle()
}

// field is what a property of a story states, 0 where it states no field. The body is read as it is shown.
func (s *items) field(it *page.Item) claim.Field {
	p := schema.PropertyOf(it.Property)
	main := it.ScopeID != 0 && it.ScopeID == s.main
	has := func(p schema.Property) bool { return s.says[it.ScopeID]&(1<<p) != 0 }
	switch p {
	case schema.NoProperty:
		if strings.HasPrefix(it.Property, "date") {
			return spellings().fields[strings.ToLower(it.Property)] // "dateUpdate"
		}
	case schema.Type, schema.Body, schema.Caption:
		return 0
	case schema.URL, schema.MainEntityOfPage, schema.CoverageStart:
		if !main {
			return 0
		}
	case schema.Name:
		switch {
		case !main || it != s.nameOf(it.ScopeID): // others are of people without a type
			return 0
		case has(schema.Headline):
			return claim.FieldAltHeadline
		}
		return claim.FieldHeadline
	case schema.Creator:
		if it.ScopeID != 0 && has(schema.Author) {
			return claim.FieldContributor
		}
	}
	return p.Field()
}

// nameOf is the first name of a thing.
func (s *items) nameOf(id int32) *page.Item {
	for _, it := range s.of[id] {
		if schema.PropertyOf(it.Property) == schema.Name {
			return it
		}
	}
	return nil
}

// valuesOf are the properties of a thing: the last of each that says something; of a property that is a thing, its name or address.
func (s *items) valuesOf(id int32) (values [schema.Properties]string) {
	for _, it := range s.of[id] {
		v := it.Value
		if p := schema.PropertyOf(it.Property); p == schema.Name && it.Text != "" && strings.Contains(v, "://") {
			v = it.Text
		}
		if it.Opens != 0 {
			v = ""
			for _, inner := range s.of[it.Opens] {
				if p := schema.PropertyOf(inner.Property); v == "" && (p == schema.Name || p == schema.URL) {
					v = inner.Value
				}
			}
		}
		if v = clean.Collapse(text.Cut(v, mostBytes)); v != "" {
			values[schema.PropertyOf(it.Property)] = v
		}
	}
	return values
}

// party completes a claim whose value is a thing of its own with that thing's name and other properties.
func (s *items) party(c claim.Claim, id int32) claim.Claim {
	v := s.valuesOf(id)
	c.Raw = cmp.Or(v[schema.Name], strings.TrimSpace(v[schema.GivenName]+" "+v[schema.FamilyName]), v[schema.AltHeadline])
	p := claim.Party{
		URL: v[schema.URL], JobTitle: v[schema.JobTitle], Organization: v[schema.WorksFor], Email: strings.TrimPrefix(v[schema.Email], "mailto:"),
		Handle: jsonld.Handle(v[schema.SameAs]), Image: v[schema.Image], Description: v[schema.Description],
	}
	if of := s.of[id]; len(of) > 0 {
		p.Type = of[0].Scope
	}
	if c.Field == claim.FieldAuthor || c.Field == claim.FieldContributor || c.Field == claim.FieldSiteName {
		c.Party = &p
	}
	return c
}
