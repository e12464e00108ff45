package extract

import (
	"strings"
	"unicode"

	"github.com/broadsheet-go/broadsheet/metadata/byline"
)

// bareName is the name of one person in a script without capitals that stands beside a date in flat text: on the line
// itself, in front of the date, or on the line next to it. Nothing in the name says that it is one, so its place must.
func (s reader) bareName(i int) string {
	text := s.page.Blocks[i].Text
	if !s.page.Flat || len(text) > 120 {
		return ""
	}
	if d := s.date(i); d != nil {
		text = strings.Trim(text[:d.from], " \u3000|·,،、-–")
	} else if !s.datedLine(i+1) && !s.datedLine(i-1) {
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
	b, ok := byline.ParseAuthors(text, s.locale)
	if !ok || len(b.Authors) != 1 || b.Desk != "" || len(b.Agencies) > 0 {
		return ""
	}
	return text
}

func (s reader) datedLine(i int) bool {
	return i >= 0 && i < len(s.page.Blocks) && s.isDate(i)
}
