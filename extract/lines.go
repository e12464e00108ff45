package extract

import (
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/metadata"
)

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

// namesHelpers reports a line that names people with another part in the story than writing or picturing it, and nobody else:
// "责任编辑：赵敏".
func (s *sheet) namesHelpers(i int, locale metadata.Locale) bool {
	b := &s.page.Blocks[i]
	if b.Shape.Words > 16 || b.Shape.EndsStop {
		return false
	}
	line, ok := metadata.ParseByline(b.Text, locale)
	return ok && len(line.Contributors) > 0 && len(line.Authors) == 0 && line.Desk == "" &&
		!slices.ContainsFunc(line.Contributors, func(c metadata.Contributor) bool { return c.Role == "photographer" })
}

// startsLikeByline reports a line that begins with a word that stands in front of people, such as "By".
func startsLikeByline(text string, l metadata.Locale) bool {
	_, ok := afterBylineWord(text, l)
	return ok
}

// afterBylineWord is what follows the word in front of people at the start of a line.
func afterBylineWord(text string, l metadata.Locale) (rest string, ok bool) {
	for _, t := range [...]*lang.Table{lang.For(l.Language), lang.Universal()} {
		for _, c := range [...]lang.Class{lang.Byline, lang.Reporting, lang.Editor, lang.Writer} {
			if _, n := t.Prefix(c, text); n > 0 {
				return strings.TrimLeft(text[n:], " :\n"), true
			}
		}
	}
	return "", false
}

// datelineAlone reports a block that is a dateline and nothing else.
func datelineAlone(text string, l metadata.Locale) bool {
	if len(text) > 120 {
		return false
	}
	d, ok := metadata.ParseDateline(text, l)
	return ok && strings.TrimSpace(text[d.Length:]) == ""
}

// startsWithDateline reports the first paragraph of a story: whatever else repeats its words, a dateline begins it.
func startsWithDateline(text string, l metadata.Locale) bool {
	d, ok := metadata.ParseDateline(text, l)
	return ok && d.Length > 0
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
