package extract

import (
	"strings"
	"unicode"

	"github.com/broadsheet-go/broadsheet/metadata"
)

// bareName is the name of one person in a script without capitals that stands beside a date in flat text: on the line
// itself, in front of the date, or on the line next to it. Nothing in the name says that it is one, so its place must.
func (s *sheet) bareName(i int, locale metadata.Locale) string {
	text := s.page.Blocks[i].Text
	if !s.page.Flat || len(text) > 120 {
		return ""
	}
	if _, from, _, ok := metadata.FindDate(text, locale); ok {
		text = strings.Trim(text[:from], " \u3000|·,،、-–")
	} else if !s.datedLine(i+1, locale) && !s.datedLine(i-1, locale) {
		return ""
	}
	runes := 0
	for _, r := range text {
		switch {
		case unicode.IsUpper(r) || unicode.IsLower(r), !unicode.IsLetter(r) && !unicode.IsMark(r) && r != ' ' && r != '・' && r != '·' && r != '\u200c':
			return ""
		}
		runes++
	}
	if runes < 2 || runes > 24 || strings.Count(text, " ") > 3 || !strings.Contains(text, " ") && runes > 6 {
		return ""
	}
	b, ok := metadata.ParseAuthors(text, locale)
	if !ok || len(b.Authors) != 1 || b.Desk != "" || len(b.Agencies) > 0 {
		return ""
	}
	return text
}

func (s *sheet) datedLine(i int, locale metadata.Locale) bool {
	return i >= 0 && i < len(s.page.Blocks) && s.isDate(i, locale)
}
