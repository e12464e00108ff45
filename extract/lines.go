package extract

import (
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

// A reader answers questions about single lines of a page.
type reader struct{ *sheet }

// lineRole is the role of a block that reads as a stray line; "" for plain text.
func lineRole(kind clean.LineKind) labels.Role {
	switch kind {
	case clean.LineCounter, clean.LineReadingTime:
		return labels.Counter
	case clean.LineShare:
		return labels.Share
	case clean.LineRelated:
		return labels.Related
	case clean.LineNewsletter:
		return labels.Newsletter
	case clean.LineCredit:
		return labels.Credit
	case clean.LineCopyright:
		return labels.Copyright
	case clean.LineConsent:
		return labels.Consent
	case clean.LinePrint:
		return labels.Date
	case clean.LineTail:
		return labels.Contributors
	case clean.LineCorrection:
		return labels.Correction
	case clean.LineNote:
		return labels.Note
	case clean.LineAd:
		return labels.Ad
	case clean.LineTag:
		return labels.Tag
	case clean.LineComments:
		return labels.Comment
	}
	return ""
}

// namedRole is the role that the names of the elements around a block give it, the innermost first; "" where they say nothing.
func namedRole(el *elementEvidence, b *clean.Block) labels.Role {
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
func misnamed(b *clean.Block) group {
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
