package declared

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
)

// Twitter's cards show up to two pairs of a label and its data, which publishing systems fill with the author in the
// page's language: twitter:label1 "Verfasst von", twitter:data1 "Jane Doe". Some write the label into the name instead.
const (
	cardLabel = "twitter:label"
	cardData  = "twitter:data"
	cardMisc  = "twitter:misc:"
)

// cardClaims claims the data of a card whose label is nothing but a word before people.
func cardClaims(claims []claim.Claim, metas []page.Meta, language string) []claim.Claim {
	for i := range metas {
		m := &metas[i]
		if !strings.HasPrefix(m.Name, "twitter:") {
			continue
		}
		if label, ok := strings.CutPrefix(m.Name, cardMisc); ok && announcesAuthor(label, language) {
			claims = cardClaim(claims, m)
			continue
		}
		number, ok := strings.CutPrefix(m.Name, cardLabel)
		if !ok || !announcesAuthor(m.Content, language) {
			continue
		}
		for j := range metas {
			if data, ok := strings.CutPrefix(metas[j].Name, cardData); ok && data == number {
				claims = cardClaim(claims, &metas[j])
				break
			}
		}
	}
	return claims
}

func cardClaim(claims []claim.Claim, m *page.Meta) []claim.Claim {
	raw := clean.Collapse(m.Content)
	if raw == "" {
		return claims
	}
	return append(claims, claim.Claim{Field: claim.FieldAuthor, Source: claim.FromMetaTag, Name: m.Name, Where: "meta[" + m.Attr + "=" + m.Name + "]", Raw: raw})
}

// announcesAuthor reports a label such as "Written by", in the page's language or in English.
func announcesAuthor(label, language string) bool {
	label = strings.TrimRight(clean.Collapse(label), " :：")
	for _, t := range [...]*lang.Table{lang.For(language), lang.For("en"), lang.Universal()} {
		if _, ok := t.Whole(lang.Byline, label); ok {
			return true
		}
	}
	return false
}
