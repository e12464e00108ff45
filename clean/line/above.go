package line

import (
	"github.com/broadsheet-go/broadsheet/clean/internal/figure"
	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/clean/ticker"
)

// HeadsStory reports a short line that is a byline that begins with its word ("Por Ana Ruiz"), or nothing but a date.
func HeadsStory(line, language string) bool {
	if len(line) > shortLine || text.EndsSentence(line) {
		return false
	}
	p := newPhrases(language, false, true)
	h := p.headOf(lang.Byline, line)
	if h.n == 0 && !hasYear(line) || countWords(line, 13) > 12 {
		return false
	}
	if h.n > 0 && h.rest != "" && (h.colon || ticker.Capital(h.rest)) && allNames(h.rest) && countWords(h.rest, 9) <= 8 {
		return true
	}
	return p.dateAlone(line)
}

// dateAlone reports a line with a year of nothing but figures and the words of dates.
func (p *phrases) dateAlone(line string) bool {
	if !hasYear(line) {
		return false
	}
words:
	for s := skipMarks(line); s != ""; s = skipMarks(s) {
		if _, w := figure.DigitOf(s); w != 0 {
			s = s[w:]
			continue
		}
		for _, c := range [...]lang.Class{lang.Month, lang.Weekday, lang.DateJoin, lang.Clock, lang.Meridiem, lang.Ordinal, lang.Published, lang.Updated} {
			if n := p.prefix(c, s); n > 0 {
				s = s[n:]
				continue words
			}
		}
		return false
	}
	return true
}
