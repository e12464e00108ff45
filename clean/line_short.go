package clean

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
)

// shortKind names a line that is nothing but phrases of one class, with their numbers.
func (p *phrases) shortKind(line string) (LineKind, float64) {
	if kind, c := p.counterKind(line); kind != LinePlain {
		return kind, c
	}
	for _, w := range [...]struct {
		class lang.Class
		kind  LineKind
	}{{lang.Ad, LineAd}, {lang.Comment, LineComments}, {lang.Share, LineShare}, {lang.Newsletter, LineNewsletter}, {lang.Related, LineRelated},
		{lang.Consent, LineConsent}, {lang.Copyright, LineCopyright}} {
		n := p.all(w.class, line)
		switch {
		case n == 0:
		case n > 1 || strings.IndexByte(line, ' ') > 0:
			return w.kind, 0.9
		case w.kind != LineComments: // one word may be many things: "Letters"
			return w.kind, 0.7
		}
	}
	return p.creditKind(line)
}

// counterKind reads numbers with the words of counters: "12 Shares", "Views: 1.2k", "(3) Comments", "4 min read".
func (p *phrases) counterKind(line string) (LineKind, float64) {
	numbers, labels := 0, 0
	minutes, reading := false, false
	for s := skipMarks(line); s != ""; s = skipMarks(s) {
		if _, w := digitOf(s); w != 0 {
			f := scanFigure(s, 0, false)
			if f.broken {
				return LinePlain, 0
			}
			s = s[f.end:]
			numbers++
			if n := magnitudeLength(s); n > 0 {
				s = s[n:]
			}
			continue
		}
		n := p.prefix(lang.Counter, s)
		minute := p.minute(s)
		if n == 0 && minute {
			n = wordEnd(s, 0)
		}
		if n == 0 {
			return LinePlain, 0
		}
		minutes = minutes || minute
		reading = reading || minute && strings.TrimRight(s[:n], ".") != s[:wordEnd(s, 0)] || !minute
		labels++
		s = s[n:]
	}
	switch {
	case numbers == 0 || labels == 0 || numbers > labels+1:
	case minutes && (reading || labels > 1):
		return LineReadingTime, 0.95
	case !minutes:
		return LineCounter, 0.9
	}
	return LinePlain, 0
}

// magnitudeLength is the length of the K, M or B, with the space in front, that belongs to the number before s.
func magnitudeLength(s string) int {
	n := 0
	if n < len(s) && s[n] == ' ' {
		n++
	}
	end := wordEnd(s, n)
	if end > n && end-n < 8 && wordMeaning(s[n:end])&magnitude != 0 {
		return end
	}
	return 0
}

// creditKind reads the credit of a picture: a label with names behind it, or nothing but sources, in brackets or not.
func (p *phrases) creditKind(line string) (LineKind, float64) {
	words := countWords(line, 14)
	if words > 14 {
		return LinePlain, 0
	}
	body := strings.TrimSpace(strings.Trim(line, "()[]（）【】"))
	bracketed := len(body) < len(line)
	if strings.HasPrefix(body, "©") && !hasYear(body) && allNames(body[len("©"):]) && words <= 10 {
		return LineCredit, 0.8
	}
	for _, c := range [...]lang.Class{lang.Credit, lang.Photographer, lang.Illustrator} {
		h := p.headOf(c, skipMarks(body))
		if h.n == 0 {
			continue
		}
		switch {
		case h.rest == "" && (h.words > 1 || bracketed):
			return LineCredit, 0.8
		case h.rest == "":
		case endsSentence(body) && !h.colon:
		case (h.colon || h.words > 1) && allNames(h.rest) && countWords(h.rest, 11) <= 10:
			return LineCredit, 0.9
		}
	}
	if p.sources(body) > 0 {
		if bracketed || strings.ContainsAny(body, "/|") || p.prefix(lang.Agency, body) != len(body) {
			return LineCredit, 0.85
		}
	}
	if slash := strings.LastIndexByte(body, '/'); slash > 0 && words <= 6 && allNames(body) && p.sources(body[slash+1:]) > 0 {
		return LineCredit, 0.8 // Jane Doe/Reuters
	}
	return LinePlain, 0
}

// sources counts the phrases when s is nothing but agencies and picture sources.
func (p *phrases) sources(s string) int {
	count := 0
	for s = skipMarks(s); s != ""; s = skipMarks(s) {
		n := max(p.prefix(lang.Credit, s), p.prefix(lang.Agency, s))
		if n == 0 {
			return 0
		}
		count++
		s = s[n:]
	}
	return count
}

// hasYear reports a year from 1900 to 2099 in s.
func hasYear(s string) bool {
	for i := 0; i+4 <= len(s); i++ {
		if (s[i] == '1' && s[i+1] == '9' || s[i] == '2' && s[i+1] == '0') && digit(s[i+2]) && digit(s[i+3]) &&
			(i == 0 || !digit(s[i-1])) && (i+4 == len(s) || !digit(s[i+4])) {
			return true
		}
	}
	return false
}

func digit(c byte) bool { return '0' <= c && c <= '9' }
