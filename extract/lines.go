package extract

import (
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

// A reader answers questions about single lines of a page.
type reader struct{ *sheet }

// lineRole is the role of a block that reads as a stray line; "" for plain text.
func lineRole(kind line.Kind) labels.Role {
	switch kind {
	case line.Counter, line.ReadingTime:
		return labels.Counter
	case line.Share:
		return labels.Share
	case line.Related:
		return labels.Related
	case line.Newsletter:
		return labels.Newsletter
	case line.Credit:
		return labels.Credit
	case line.Copyright:
		return labels.Copyright
	case line.Consent:
		return labels.Consent
	case line.Print:
		return labels.Date
	case line.Tail:
		return labels.Contributors
	case line.Correction:
		return labels.Correction
	case line.Note:
		return labels.Note
	case line.Ad:
		return labels.Ad
	case line.Tag:
		return labels.Tag
	case line.Comments:
		return labels.Comment
	}
	return ""
}

// namedRole is the role that the names of the elements around a block give it, the innermost first; "" where they say nothing.
func namedRole(el *elementEvidence, b *page.Block) labels.Role {
	not := misnamed(b)
	for _, g := range [...]group{el.own, el.near, el.above} {
		if r := groupRole(g &^ not); r != "" {
			return r
		}
	}
	return ""
}

// misnamed are the names that a block cannot bear: sentences are no buttons and no menus, even where whole stories stand in an
// element so named.
func misnamed(b *page.Block) group {
	if b.Shape.Prose() {
		return gShare | gNav | gLogin | gTool
	}
	return 0
}

// groupRole is the role of the strongest group, the most specific names first.
func groupRole(g group) labels.Role {
	for _, x := range [...]struct {
		g group
		r labels.Role
	}{
		{gBreadcrumb, labels.Breadcrumb}, {gConsent, labels.Consent}, {gComment, labels.Comment}, {gNewsletter, labels.Newsletter}, {gShare, labels.Share},
		{gAd, labels.Ad}, {gRelated, labels.Related}, {gBio, labels.Biography}, {gTag, labels.Tag}, {gNote, labels.Note}, {gCredit, labels.Credit},
		{gNav | gLogin | gTool, labels.Nav},
	} {
		if g&x.g != 0 {
			return x.r
		}
	}
	return ""
}

// withoutStops reports text that begins in a script that does not mark the end of a sentence.
func withoutStops(text string) bool {
	for _, r := range text {
		if unicode.IsLetter(r) {
			sc := lang.ScriptOf(r)
			return sc == lang.Thai || sc == lang.Lao
		}
	}
	return false
}
