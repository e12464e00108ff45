package extract

import (
	"context"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata"
)

// read labels a page, weighs what it declares and shows, and assembles the Article.
func (x *Extractor) read(ctx context.Context, page *clean.Page, doc *Document) (*Article, error) {
	s, p, claims := x.label(ctx, page, doc)
	if err := ctx.Err(); err != nil {
		return nil, &Error{URL: doc.URL, Offset: -1, Err: err}
	}
	a := assemble(s, p, metadata.Resolve(claims, s.weighing()), doc)
	if err := ctx.Err(); err != nil {
		return nil, &Error{URL: doc.URL, Offset: -1, Err: err}
	}
	a.drop(x.Drop)
	return a, nil
}

// label gives every block its role and collects the claims that the page declares and shows.
func (x *Extractor) label(ctx context.Context, page *clean.Page, doc *Document) (*sheet, *labelled, []metadata.Claim) {
	s, claims, locale := x.sheet(ctx, page, doc)
	var p *labelled
	if page.Flat {
		p = &labelled{Labels: labelText(s, locale)}
	} else {
		p = x.labelPage(s, claims, page.Root, doc.URL, locale, nil)
	}
	return s, p, append(claims, shownClaims(s, p, locale)...)
}

// sheet gathers the evidence about a page's blocks, and what the page declares. It does not hold the page's tree, which is
// 5.5 of the 12.4 MB that a page of 1 MB of fixtures takes: that is free before the Article is assembled.
func (x *Extractor) sheet(ctx context.Context, page *clean.Page, doc *Document) (*sheet, []metadata.Claim, metadata.Locale) {
	claims := append(metadata.Claims(ctx, page, doc.URL), hints(&doc.Source)...)
	known := metadata.Context{Address: doc.URL, Country: doc.Country, Fetched: doc.Fetched, TextLanguage: lang.Guess(sampleText(page))}
	locale := metadata.LocaleOf(claims, known)
	ruled := ruledBlocks(page, x.siteRules(doc.URL, claims))
	s := gather(ctx, page, claims, metadata.SiteName(claims), locale.Language, ruled != nil)
	s.ruled = ruled
	s.known = known
	s.updates = liveClaims(claims)
	return s, claims, locale
}

// weighing is what the weighing of claims depends on besides the claims.
func (s *sheet) weighing() metadata.Context {
	w := s.known
	w.Ordinary = s.ordinary
	return w
}

// hints are what the caller knows, as claims.
func hints(s *Source) []metadata.Claim {
	var claims []metadata.Claim
	if s.Language != "" {
		claims = append(claims, metadata.Claim{Field: metadata.FieldLanguage, Source: metadata.FromHint, Where: "Source.Language", Raw: s.Language})
	}
	if s.Site != "" {
		claims = append(claims, metadata.Claim{Field: metadata.FieldSiteName, Source: metadata.FromHint, Where: "Source.Site", Raw: s.Site})
	}
	return claims
}

// sampleText is up to 4 KB of the page's running text, or as many letters as telling a language ever reads.
func sampleText(page *clean.Page) string {
	parts := make([]string, 0, 16)
	size, runes := 0, int32(0)
	for i := range page.Blocks {
		bl := &page.Blocks[i]
		if (bl.Shape.Runes >= 60 || page.Flat && bl.Shape.Words >= 8) && bl.Shape.LinkRunes*3 < bl.Shape.Runes && (bl.Hidden <= clean.ByStyle || bl.Hidden == clean.ByScript) {
			parts = append(parts, bl.Text)
			size, runes = size+len(bl.Text)+1, runes+bl.Shape.Runes
			if size > 4096 || runes > 2100 {
				break
			}
		}
	}
	return strings.Join(parts, "\n")
}

// rightToLeft reports the languages written from right to left.
func rightToLeft(language string) bool {
	primary, _, _ := strings.Cut(language, "-")
	switch primary {
	case "ar", "he", "iw", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb":
		return true
	}
	return false
}
