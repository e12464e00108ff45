package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/metadata"
)

// bylineParts part a line under a headline into its statements: "News | By Jane Doe | April 13 | 4 min read".
const bylineParts = "|·•∙⋅\n●▪‧"

// bylinePart is the part of a line that names who wrote the story, where the whole line says more than a byline does: what
// begins with "by", up to a date, else up to a comma; or, beside a date, a name alone.
func (s *sheet) bylinePart(text string, dated bool, l metadata.Locale) (string, bool) {
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(bylineParts, r) }) {
		part = strings.TrimSpace(part)
		if part == "" || len(part) > 200 {
			continue
		}
		if rest, ok := afterBylineWord(part, l); ok && rest != "" {
			if p, ok := labelledPart(part, l); ok {
				return p, true
			}
			continue
		}
		if !dated || strings.IndexByte(part, ' ') <= 0 {
			continue
		}
		if line, ok := metadata.ParseByline(part, l); ok && len(line.Authors) > 0 && line.Bare && !s.ordinary(part) {
			return part, true
		}
	}
	return "", false
}

// labelledPart shortens a part that begins with "by" until it reads as a byline.
func labelledPart(part string, l metadata.Locale) (string, bool) {
	if namesSomebody(part, l) {
		return part, true
	}
	if _, from, _, ok := metadata.FindDate(part, l); ok && from > 0 {
		if part = trimSmall(part[:from]); namesSomebody(part, l) {
			return part, true
		}
	}
	if head, _, ok := strings.Cut(part, ","); ok && namesSomebody(head, l) {
		return head, true
	}
	return "", false
}

func namesSomebody(text string, l metadata.Locale) bool {
	line, ok := metadata.ParseByline(text, l)
	return ok && named(&line)
}

func named(line *metadata.Byline) bool {
	return len(line.Authors)+len(line.Contributors)+len(line.Agencies) > 0 || line.Desk != ""
}

// trimSmall drops marks and small words of at most three letters from the end: the "on" in front of a date.
func trimSmall(s string) string {
	for {
		s = strings.TrimRightFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '.' && r != ')' })
		i := strings.LastIndexByte(s, ' ')
		if r, _ := utf8.DecodeRuneInString(s[i+1:]); i < 0 || len(s)-i > 4 || !unicode.IsLower(r) {
			return s
		}
		s = s[:i]
	}
}
