package lines

import (
	"strings"
	"unicode"

	"github.com/broadsheet-go/broadsheet/metadata/date"
)

// BareName is the name of one person in a script without capitals that stands beside a date in flat text: on the line
// itself, before the date, or on the line next to it. Nothing in the name says that it is one, so its place must.
func (s Reader) BareName(i int) string {
	text := s.Source.Blocks[i].Text
	if !s.Source.Flat || len(text) > 120 {
		return ""
	}
	if d := s.FirstDate(i); d != nil {
		text = strings.Trim(text[:d.From], " \u3000|·,،、-–")
	} else if !s.datedLine(i+1) && !s.datedLine(i-1) {
		return ""
	}
	if date.LabelOf(text, s.Locale) != date.NoLabel {
		return "" // "입력 2023.03.08 10:30"
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
	b := s.Readings.Authors(text)
	if b == nil || len(b.Authors) != 1 || b.Desk != "" || len(b.Agencies) > 0 {
		return ""
	}
	return text
}

func (s Reader) datedLine(i int) bool {
	return i >= 0 && i < len(s.Source.Blocks) && s.IsDate(i)
}
