package lines

import (
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

// Reader answers questions about single lines of a page.
type Reader struct{ *evidence.Page }

// RoleOf is the role of a block that reads as a stray line; "" for plain text.
func RoleOf(kind line.Kind) labels.Role {
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

// RoleNamed is the role that the names of the elements around a block give it, the innermost first; "" where they say nothing.
func RoleNamed(el *evidence.Element, b *page.Block) labels.Role {
	not := implausibleNames(b)
	for _, g := range [...]evidence.Group{el.Own, el.Near, el.Above} {
		if r := groupRole(g &^ not); r != "" {
			return r
		}
	}
	return ""
}

// implausibleNames are the names that a block cannot bear: sentences are no buttons and no menus, even where whole stories stand in an
// element so named.
func implausibleNames(b *page.Block) evidence.Group {
	if b.Shape.Prose() {
		return evidence.NamedShare | evidence.NamedNav | evidence.NamedLogin | evidence.NamedTool
	}
	return 0
}

// groupRole is the role of the strongest group, the most specific names first.
func groupRole(g evidence.Group) labels.Role {
	for _, x := range [...]struct {
		g evidence.Group
		r labels.Role
	}{
		{evidence.NamedBreadcrumb, labels.Breadcrumb}, {evidence.NamedConsent, labels.Consent}, {evidence.NamedComment, labels.Comment}, {evidence.NamedNewsletter, labels.Newsletter}, {evidence.NamedShare, labels.Share},
		{evidence.NamedAd, labels.Ad}, {evidence.NamedRelated, labels.Related}, {evidence.NamedBio, labels.Biography}, {evidence.NamedTag, labels.Tag}, {evidence.NamedNote, labels.Note}, {evidence.NamedCredit, labels.Credit},
		{evidence.NamedNav | evidence.NamedLogin | evidence.NamedTool, labels.Nav},
	} {
		if g&x.g != 0 {
			return x.r
		}
	}
	return ""
}

// WithoutStops reports text that begins in a script that does not mark the end of a sentence.
func WithoutStops(text string) bool {
	for _, r := range text {
		if unicode.IsLetter(r) {
			sc := lang.ScriptOf(r)
			return sc == lang.Thai || sc == lang.Lao
		}
	}
	return false
}
