package declared

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
)

// itemClaims reads microdata and RDFa: the properties of articles, and of things without a stated type.
func itemClaims(claims []claim.Claim, page *page.Page) []claim.Claim {
	items := page.Facts.Items
	main := mainItem(page)
	from, to := titleRange(page)
	for i := range items {
		it := &items[i]
		if it.ScopeID != 0 && !articleScope(it.Scope) || main != 0 && it.ScopeID != main && storyScope(it.Scope) && it.ScopeID != 0 {
			continue
		}
		field := itemField(it.Property)
		if at := page.Elements[it.Element].First; field == claim.FieldAuthor && it.ScopeID == 0 && (at < from || at >= to) {
			continue // of another story
		}
		if field == 0 || it.RDFa && it.ScopeID == 0 {
			continue
		}
		c := claim.Claim{Field: field, Source: claim.FromMicrodata, Name: it.Property, Scope: it.Scope, Raw: clean.Collapse(bounded(it.Value, field)), Where: page.Path(it.Element) + "[itemprop=" + it.Property + "]"}
		if it.RDFa {
			c.Source = claim.FromRDFa
		}
		if it.Opens != 0 {
			c = describedParty(c, items, it.Opens)
		}
		if field == claim.FieldAuthor && strings.Contains(c.Raw, "://") && it.Text != "" {
			c.Raw = it.Text // <a itemprop=author href=…>Jane Doe</a>
		}
		if c.Raw == "" {
			continue
		}
		if field == claim.FieldTag {
			claims = splitTags(claims, c)
			continue
		}
		claims = append(claims, c)
	}
	return claims
}

// mainItem is the ScopeID of the thing that the page's story is, where it describes several articles: the one with the
// text, else the one whose headline the title holds, else the first. 0 when none is described.
func mainItem(page *page.Page) int32 {
	best, top := int32(0), -1
	title := text.Fold(page.Facts.Title)
	score := make(map[int32]int)
	for i := range page.Facts.Items {
		it := &page.Facts.Items[i]
		if it.ScopeID == 0 || !storyScope(it.Scope) {
			continue
		}
		n := score[it.ScopeID]
		switch it.Property {
		case "articleBody":
			n += 4
		case "headline", "name":
			if f := text.Fold(it.Value); len(f) > 8 && strings.Contains(title, f) {
				n += 8
			}
		}
		score[it.ScopeID] = n
	}
	for id, n := range score {
		if n > top || n == top && id < best {
			best, top = id, n
		}
	}
	return best
}

// storyScope reports the types of which a page lists several: its own story and others.
func storyScope(typ string) bool {
	return typ == "BlogPosting" || typ == "h-entry" || strings.HasSuffix(typ, "Article")
}

// describedParty completes a claim whose value is a thing of its own with that thing's name and other properties.
func describedParty(c claim.Claim, items []page.Item, id int32) claim.Claim {
	p := claim.Party{}
	c.Raw = ""
	for i := range items {
		it := &items[i]
		if it.ScopeID != id {
			continue
		}
		p.Type = it.Scope
		v := clean.Collapse(it.Value)
		switch it.Property {
		case "name":
			if c.Raw == "" {
				c.Raw = v
				if it.Text != "" && strings.Contains(v, "://") {
					c.Raw = it.Text
				}
			}
		case "url":
			p.URL = v
			if c.Raw == "" && c.Field == claim.FieldLeadImage {
				c.Raw = v
			}
		case "jobTitle":
			p.JobTitle = v
		case "email":
			p.Email = strings.TrimPrefix(v, "mailto:")
		case "contentUrl":
			if c.Field == claim.FieldLeadImage {
				c.Raw = v
			}
		}
	}
	if c.Field == claim.FieldAuthor || c.Field == claim.FieldContributor || c.Field == claim.FieldSiteName {
		c.Party = &p
	}
	return c
}

// articleScope reports the schema.org types whose properties speak of the page's article.
func articleScope(typ string) bool {
	switch typ {
	case "", "WebPage", "LiveBlogPosting", "BlogPosting", "Report", "CreativeWork", "h-entry":
		return true
	}
	return strings.HasSuffix(typ, "Article")
}

// itemField is the field of a schema.org property.
func itemField(property string) claim.Field {
	switch property {
	case "headline":
		return claim.FieldHeadline
	case "alternativeHeadline":
		return claim.FieldAltHeadline
	case "author", "creator":
		return claim.FieldAuthor
	case "editor", "contributor", "translator":
		return claim.FieldContributor
	case "datePublished":
		return claim.FieldPublishedTime
	case "dateModified":
		return claim.FieldUpdatedTime
	case "dateCreated":
		return claim.FieldCreatedTime
	case "description":
		return claim.FieldDescription
	case "articleSection":
		return claim.FieldSection
	case "keywords":
		return claim.FieldTag
	case "image", "thumbnailUrl":
		return claim.FieldLeadImage
	case "inLanguage":
		return claim.FieldLanguage
	case "isAccessibleForFree":
		return claim.FieldAccess
	case "dateline":
		return claim.FieldDatelineText
	case "publisher":
		return claim.FieldSiteName
	case "license":
		return claim.FieldLicense
	}
	if strings.HasPrefix(property, "date") {
		return spellings().fields[strings.ToLower(property)] // "dateUpdate"
	}
	return 0
}
