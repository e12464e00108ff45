package declared

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/internal/address"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/internal/value"
	"github.com/broadsheet-go/broadsheet/metadata/jsonld"
)

// Claims collects everything a page declares: JSON-LD and other JSON, microdata and RDFa, meta and link elements, <time>,
// <title>, attributes of html, and the page's address. Nothing is weighed. What the page shows is not looked at; the
// caller adds it as claims of the source FromShown. A page may make a thousand claims of a field, and twice as many of the
// entries of a live blog; the first ones count. When ctx ends, what there is by then is returned.
func Claims(ctx context.Context, page *page.Page, at string) []claim.Claim {
	f := &page.Facts
	stop := func() bool { return ctx.Err() != nil }
	claims := make([]claim.Claim, 0, 64)
	if f.Title != "" {
		claims = append(claims, claim.Claim{Field: claim.FieldHeadline, Source: claim.FromTitleElement, Where: "title", Raw: bounded(f.Title, claim.FieldHeadline)})
	}
	if f.Language != "" {
		claims = append(claims, claim.Claim{Field: claim.FieldLanguage, Source: claim.FromHTMLAttr, Where: "html[lang]", Raw: f.Language})
	}
	claims = metaClaims(claims, f.Metas)
	claims = cardClaims(claims, f.Metas, f.Language)
	claims = linkClaims(claims, f.Links)
	titles := titlesOf(page, at)
	claims = append(claims, jsonld.Claims(f.Scripts, at, titles, stop)...)
	claims = append(claims, hydrationClaims(f, titles, at, stop)...)
	claims = itemClaims(claims, page)
	claims = timeClaims(claims, page)
	if d, ok := date.FromURL(at); ok {
		claims = append(claims, claim.Claim{Field: claim.FieldPublishedTime, Source: claim.FromAddress, Where: "url", Raw: d.Raw})
	}
	rank(claims)
	return claim.FirstOfFields(claims, claim.MostDeclared)
}

// titlesOf are the page's own titles, folded: of its head, and of its first headings, which on a front page are of
// other stories.
func titlesOf(p *page.Page, at string) []string {
	titles := []string{p.Facts.Title}
	for _, m := range p.Facts.Metas {
		if m.Name == "og:title" {
			titles = append(titles, m.Content)
		}
	}
	for i, n := 0, 0; i < len(p.Blocks) && n < 4 && !address.FrontPage(at); i++ {
		if b := &p.Blocks[i]; b.Kind == clean.Heading && b.Level == 1 {
			titles = append(titles, b.Text)
			n++
		}
	}
	for i := range titles {
		titles[i] = text.Fold(titles[i])
	}
	return slices.DeleteFunc(titles, func(t string) bool { return t == "" })
}

// mostBytes is the most bytes of a value other than the text of the story that claims keep. The longest of 1,863 pages, a
// description, has 16,061.
const mostBytes = 64 << 10

// bounded cuts a value to mostBytes.
func bounded(value string, field claim.Field) string {
	if field == claim.FieldArticleBody {
		return value
	}
	return text.Cut(value, mostBytes)
}

// rank sets the Order of claims: shorter paths come first, so that "author[2]" stands before "author[10]", and what a list
// in one place holds stays in its order.
func rank(claims []claim.Claim) {
	places := make([]*claim.Claim, len(claims))
	for i := range claims {
		places[i] = &claims[i]
	}
	byPlace := func(a, b *claim.Claim) int {
		return cmp.Or(cmp.Compare(len(a.Where), len(b.Where)), cmp.Compare(a.Where, b.Where), cmp.Compare(a.Order, b.Order))
	}
	slices.SortStableFunc(places, byPlace)
	n, last := 0, claim.Claim{}
	for _, c := range places {
		if n == 0 || byPlace(&last, c) != 0 {
			n++
		}
		last = *c
		c.Order = n
	}
}

// metaClaims reads meta elements by the table in names.txt, and in other spellings where no name of the table states the field.
func metaClaims(claims []claim.Claim, metas []page.Meta) []claim.Claim {
	claims = namedClaims(claims, metas, fieldOf)
	stated := func(f claim.Field) bool {
		return slices.ContainsFunc(claims, func(c claim.Claim) bool { return c.Field == f && c.Source != claim.FromTitleElement })
	}
	people, published, updated := stated(claim.FieldAuthor), stated(claim.FieldPublishedTime), stated(claim.FieldUpdatedTime)
	return namedClaims(claims, metas, func(name string) claim.Field {
		f := claim.Field(0)
		if fieldOf(name) == 0 {
			f = spelledField(name)
		}
		if f == claim.FieldAuthor && people || f == claim.FieldPublishedTime && published || f == claim.FieldUpdatedTime && updated {
			return 0
		}
		return f
	})
}

// namedClaims reads the meta elements whose name states a field.
func namedClaims(claims []claim.Claim, metas []page.Meta, fieldOf func(string) claim.Field) []claim.Claim {
	for _, m := range metas {
		field := fieldOf(m.Name)
		if field == 0 {
			continue
		}
		raw := clean.Collapse(bounded(m.Content, field))
		if raw == "" {
			continue
		}
		c := claim.Claim{Field: field, Source: claim.FromMetaTag, Name: m.Name, Where: "meta[" + m.Attr + "=" + m.Name + "]", Raw: raw}
		if strings.HasPrefix(m.Name, "og:") || strings.HasPrefix(m.Name, "article:") {
			c.Source = claim.FromOpenGraph
		}
		switch field {
		case claim.FieldTag:
			claims = splitTags(claims, c)
			continue
		case claim.FieldAuthor:
			c.Order = len(claims) // several elements of one name are several people, in their order
		}
		claims = append(claims, c)
	}
	return claims
}

// splitTags makes a claim of each keyword of a list, with its place in the list as its Order.
func splitTags(claims []claim.Claim, c claim.Claim) []claim.Claim {
	n := 0
	for tag := range value.Keywords(c.Raw) {
		if n++; n > claim.MostDeclared {
			break
		}
		c.Raw = tag
		c.Order = len(claims)
		claims = append(claims, c)
	}
	return claims
}

// linkClaims reads link elements of the head.
func linkClaims(claims []claim.Claim, links []page.LinkFact) []claim.Claim {
	for _, l := range links {
		if l.Href == "" {
			continue
		}
		for rel := range strings.FieldsSeq(l.Rel) {
			c := claim.Claim{Source: claim.FromLinkElement, Where: "link[rel=" + rel + "]", Raw: strings.TrimSpace(l.Href)}
			switch rel {
			case "canonical":
				c.Field = claim.FieldCanonicalURL
			case "amphtml":
				c.Field = claim.FieldAMPURL
			case "license":
				c.Field = claim.FieldLicense
			case "image_src":
				c.Field = claim.FieldLeadImage
			case "alternate":
				if l.Hreflang == "" {
					continue
				}
				c.Field, c.Raw = claim.FieldAlternateURL, l.Hreflang+" "+c.Raw
			default:
				continue
			}
			claims = append(claims, c)
		}
	}
	return claims
}

// timeClaims reads <time> elements that say of themselves what they are. Those that only stand near the headline are
// for the caller to judge.
func timeClaims(claims []claim.Claim, p *page.Page) []claim.Claim {
	from, to := titleRange(p)
	for _, t := range p.Facts.Times {
		if t.Block >= 0 && (t.Block < from || t.Block >= to) && !t.Pubdate {
			continue // of another story
		}
		if t.Property != "" {
			continue // itemClaims has it
		}
		raw := t.Datetime
		if raw == "" {
			raw = t.Text
		}
		if raw == "" {
			continue
		}
		e := &p.Elements[t.Element]
		field := claim.Field(0)
		switch {
		case t.Pubdate:
			field = claim.FieldPublishedTime
		default:
			field = StampClass(e.Class + " " + e.ID)
		}
		if field == 0 || e.Hidden != page.Shown && !t.Pubdate {
			continue
		}
		claims = append(claims, claim.Claim{Field: field, Source: claim.FromTimeElement, Where: p.Path(t.Element), Raw: raw})
	}
	return claims
}

// titleRange is the blocks around the page's title within which its time stamp stands, where it has exactly one h1 that
// the document's title repeats; else all blocks.
func titleRange(page *page.Page) (from, to int32) {
	title := text.Fold(page.Facts.Title)
	found := int32(-1)
	for i := range page.Elements {
		e := &page.Elements[i]
		if e.Tag != "h1" || e.First >= e.Last {
			continue
		}
		if f := text.Fold(page.Blocks[e.First].Text); len(f) < 8 || !strings.Contains(title, f) {
			continue
		}
		if found >= 0 {
			return 0, int32(len(page.Blocks))
		}
		found = e.First
	}
	if found < 0 {
		return 0, int32(len(page.Blocks))
	}
	return found - 8, found + 24
}

// StampClass reads the class names that publishing systems give to their time stamps. "published updated" (WordPress,
// hentry) is a publish time: the theme shows one stamp that has not changed since.
func StampClass(class string) claim.Field {
	published, updated := false, false
	for word := range strings.FieldsSeq(class) {
		switch stampClasses()[strings.ToLower(word)] {
		case claim.FieldPublishedTime:
			published = true
		case claim.FieldUpdatedTime:
			updated = true
		}
	}
	switch {
	case published:
		return claim.FieldPublishedTime
	case updated:
		return claim.FieldUpdatedTime
	}
	return 0
}
