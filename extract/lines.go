package extract

import (
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata"
)

// lineRole is the role of a block that reads as a stray line; "" for plain text.
func lineRole(kind clean.LineKind) Role {
	switch kind {
	case clean.LineCounter, clean.LineReadingTime:
		return RoleCounter
	case clean.LineShare:
		return RoleShare
	case clean.LineRelated:
		return RoleRelated
	case clean.LineNewsletter:
		return RoleNewsletter
	case clean.LineCredit:
		return RoleCredit
	case clean.LineCopyright:
		return RoleCopyright
	case clean.LineConsent:
		return RoleConsent
	case clean.LinePrint:
		return RoleDate
	case clean.LineTail:
		return RoleContributors
	case clean.LineCorrection:
		return RoleCorrection
	case clean.LineNote:
		return RoleNote
	case clean.LineAd:
		return RoleAd
	case clean.LineTag:
		return RoleTag
	case clean.LineComments:
		return RoleComment
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
