package shown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/internal/address"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
)

// longestSite is the most words of a site's name in a title: "Tides from the Top Down" has five.
const longestSite = 7

// Site claims the name of a site that declares none: the last part of the page's title, or the first, where the address, the
// masthead or the line of the copyright says it too.
func Site(p *page.Page, claims []claim.Claim, address string) []claim.Claim {
	if p.Facts.Title == "" || resolve.SiteName(claims) != "" {
		return nil
	}
	first, last := resolve.TitleEnds(text.Collapse(p.Facts.Title))
	for _, name := range [...]string{last, first} {
		if f := text.Fold(name); len(f) > 2 && len(strings.Fields(name)) <= longestSite && (namesHost(name, f, address) || ownsPage(p, f)) {
			return []claim.Claim{{Field: claim.FieldSiteName, Source: claim.FromTitleElement, Where: "title", Raw: name}}
		}
	}
	return nil
}

// namesHost reports a name that the host of an address is made of: its letters, most of them, or its initials.
func namesHost(name, folded, address string) bool {
	host := text.Site(address)
	if i := strings.LastIndexByte(host, '.'); i > 0 {
		host = host[:i]
	}
	initials := ""
	for word := range strings.FieldsSeq(name) {
		if r, _ := utf8.DecodeRuneInString(word); unicode.IsLetter(r) {
			initials += text.Fold(string(r))
		}
	}
	for label := range strings.SplitSeq(host, ".") {
		f := text.Fold(label)
		switch {
		case f == "" || len(f) < 3:
		case f == folded, len(initials) > 2 && f == initials:
			return true
		case len(folded) > 4 && strings.Contains(f, folded) && len(f) <= len(folded)+6, len(f) > 4 && strings.Contains(folded, f) && len(folded) <= len(f)+8:
			return true
		}
	}
	return false
}

// ownsPage reports a folded name that stands alone in a link to the site's front page, as the words of a logo, or behind the sign
// of the copyright.
func ownsPage(p *page.Page, folded string) bool {
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if m := b.Media; m != nil && i < mastheadBlocks && m.Alt != "" && strings.TrimSuffix(strings.TrimPrefix(text.Fold(m.Alt), "logo"), "logo") == folded {
			return true
		}
		if b.Text == "" || len(b.Text) > 200 {
			continue
		}
		if strings.Contains(b.Text, "©") && strings.Contains(text.Fold(b.Text), folded) {
			return true
		}
		if len(b.Spans) == 0 || len(b.Text) > 2*len(folded)+8 || !text.FoldsTo(b.Text, folded) {
			continue
		}
		for _, sp := range b.Spans {
			if sp.Kind == page.Link && int(sp.End-sp.Start)*2 > len(b.Text) && address.FrontPage(sp.Value) {
				return true
			}
		}
	}
	return false
}

// mastheadBlocks is how many blocks from its start a page has its masthead in.
const mastheadBlocks = 30
