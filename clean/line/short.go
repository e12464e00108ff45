package line

import (
	"strings"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/internal/figure"
	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/clean/ticker"
)

// shortKind names a line that is nothing but phrases of one class, with their numbers.
func (p *phrases) shortKind(line string) (Kind, float64) {
	if kind, c := p.counterKind(line); kind != Plain {
		return kind, c
	}
	for _, w := range [...]struct {
		class lang.Class
		kind  Kind
	}{{lang.Ad, Ad}, {lang.Comment, Comments}, {lang.Share, Share}, {lang.Newsletter, Newsletter}, {lang.Related, Related},
		{lang.Consent, Consent}, {lang.Copyright, Copyright}} {
		phrase := line
		if w.class == lang.Share {
			phrase = withoutLength(line)
		}
		n := p.all(w.class, phrase)
		switch {
		case n == 0 || sparse(line):
		case n > 1 || strings.IndexByte(line, ' ') > 0:
			return w.kind, 0.9
		case w.kind == Ad:
			return w.kind, 0.8
		default:
			return w.kind, 0.5 // one word may be many things: "Background", "Letters"
		}
	}
	return p.creditKind(line)
}

// withoutLength is a line without the length of a recording at its end: "Listen to this article 5:12".
func withoutLength(line string) string {
	end := len(line)
	for end > 0 && (digit(line[end-1]) || line[end-1] == ':') {
		end--
	}
	if at := strings.IndexByte(line[end:], ':'); at <= 0 || end == 0 {
		return line
	}
	return strings.TrimRight(line[:end], " ·|-(")
}

// sparse reports a line of fewer than three letters, or with more marks than letters.
func sparse(line string) bool {
	letters, marks := 0, 0
	for _, r := range line {
		switch {
		case r == '©':
			return false
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			letters += 1 + len(string(r))/3
		case r != ' ':
			marks++
		}
	}
	return letters < 3 || marks > letters
}

// counterKind reads numbers with the words of counters: "12 Shares", "Views: 1.2k", "(3) Comments", "4 min read".
func (p *phrases) counterKind(line string) (Kind, float64) {
	numbers, labels := 0, 0
	minutes, reading := false, false
	for s := skipMarks(line); s != ""; s = skipMarks(s) {
		if _, w := figure.DigitOf(s); w != 0 {
			f := figure.Scan(s, 0, false)
			if f.Broken {
				return Plain, 0
			}
			if s = s[f.End:]; strings.HasPrefix(s, "/") {
				return Plain, 0 // 4.7/5
			}
			numbers++
			if n := magnitudeLength(s); n > 0 {
				s = s[n:]
			}
			continue
		}
		if numbers+labels == 0 && p.heads&(1<<lang.Counter|1<<lang.Unit) == 0 {
			return Plain, 0
		}
		n := p.prefix(lang.Counter, s)
		minute := p.minute(s)
		if n == 0 && minute {
			n = ticker.WordEnd(s, 0)
		}
		if n == 0 {
			return Plain, 0
		}
		minutes = minutes || minute
		reading = reading || minute && strings.TrimRight(s[:n], ".") != s[:ticker.WordEnd(s, 0)] || !minute
		labels++
		s = s[n:]
	}
	switch {
	case numbers == 0 || labels == 0 || numbers > labels+1:
	case minutes && (reading || labels > 1):
		return ReadingTime, 0.95
	case !minutes:
		return Counter, 0.9
	}
	return Plain, 0
}

// magnitudeLength is the length of the K, M or B, with the space before it, that belongs to the number before s.
func magnitudeLength(s string) int {
	n := 0
	if n < len(s) && s[n] == ' ' {
		n++
	}
	end := ticker.WordEnd(s, n)
	if end > n && end-n < 8 && ticker.IsMagnitudeWord(s[n:end]) {
		return end
	}
	return 0
}

// creditKind reads the credit of a picture: a label with names after it, or nothing but sources, in brackets or not.
func (p *phrases) creditKind(line string) (Kind, float64) {
	slash := strings.LastIndexByte(line, '/')
	if slash < 0 && !p.beginsCredit(line) && !strings.Contains(line, "©") {
		return Plain, 0
	}
	words := countWords(line, 14)
	if words > 14 {
		return Plain, 0
	}
	body := strings.TrimSpace(strings.Trim(line, "()[]（）【】"))
	bracketed := len(body) < len(line)
	if strings.HasPrefix(body, "©") && !hasYear(body) && allNames(body[len("©"):]) && words <= 10 {
		return Credit, 0.8
	}
	for _, c := range [...]lang.Class{lang.Credit, lang.Photographer, lang.Illustrator} {
		if confidence := p.labelledCredit(p.headPhrase(c, skipMarks(body)), body, bracketed); confidence > 0 {
			return Credit, confidence
		}
	}
	if n, pictures := p.leadSources(body); n > 0 && (bracketed || pictures && strings.Contains(body, " ")) {
		return Credit, 0.85
	}
	if slash = strings.LastIndexByte(body, '/'); slash > 0 && words <= 6 && allNames(body) {
		if n, _ := p.sources(body[slash+1:]); n > 0 {
			return Credit, 0.8 // Jane Doe/Reuters
		}
		if n, _ := p.sources(body[:slash]); n > 0 && words > 1 && strings.IndexByte(body, '/') == slash {
			return Credit, 0.8 // REUTERS/Jane Doe
		}
	}
	return Plain, 0
}

// beginsCredit reports a phrase that a credit begins with at the start of the line.
func (p *phrases) beginsCredit(line string) bool {
	for _, c := range [...]lang.Class{lang.Credit, lang.Photographer, lang.Illustrator, lang.Agency} {
		if p.heads.Has(c) && p.headPrefix(c, skipMarks(line)) > 0 {
			return true
		}
	}
	return false
}

// leadSources is sources at the start of the line.
func (p *phrases) leadSources(s string) (count int, pictures bool) {
	if p.heads&(1<<lang.Credit|1<<lang.Agency) == 0 {
		return 0, false
	}
	return p.sources(s)
}

// labelledCredit weighs the label of a credit before names: with a colon, or with a preposition at its end ("Photo
// by"). A single word before names that are no known source may label anything ("Graphics: …").
func (p *phrases) labelledCredit(h head, body string, bracketed bool) float64 {
	if h.n == 0 {
		return 0
	}
	label := strings.TrimRight(skipMarks(body)[:h.n], " ")
	last := label[strings.LastIndexByte(label, ' ')+1:]
	switch {
	case courtesyOf(h, label) && !text.EndsSentence(body):
		return 0.8
	case h.rest == "":
		return p.loneCredit(h, last, bracketed)
	case h.colon && p.onlySources(h.rest):
		return 0.95 // "Foto: dpa"
	case !allNames(h.rest) || countWords(h.rest, 11) > 10:
		return 0
	case setOff(h, label):
		return p.creditedTo(h)
	case h.words > 1 && !text.EndsSentence(body) && p.isPreposition(last):
		return 0.9 // "Photo by Jane Doe"
	}
	return 0
}

// loneCredit weighs a label of several words without a name: "(File photo)", "Photo credit:", "File photo".
func (p *phrases) loneCredit(h head, last string, bracketed bool) float64 {
	switch {
	case h.words < 2:
		return 0
	case bracketed || h.colon:
		return 0.8
	case p.prefix(lang.Credit, last) > 0:
		return 0.6
	}
	return 0
}

// courtesyOf reports a label of three words that ends in "of", before up to six words of any kind: "Photo courtesy of the museum".
func courtesyOf(h head, label string) bool {
	return h.words > 2 && strings.HasSuffix(label, " of") && countWords(h.rest, 7) <= 6
}

// setOff reports a mark between a label and the names: "Photo: Jane Doe", "Foto/Jane Doe", "Ph. Jane Doe".
func setOff(h head, label string) bool {
	return h.colon || strings.HasPrefix(h.rest, "/") || strings.HasSuffix(label, ".")
}

// creditedTo weighs the names after a label that is set off. Figures are of something else unless they are in an account's name.
func (p *phrases) creditedTo(h head) float64 {
	switch {
	case p.contains(lang.Agency, h.rest) || p.contains(lang.Credit, h.rest):
		return 0.95
	case strings.ContainsAny(h.rest, "0123456789") && !strings.Contains(h.rest, "@"):
		return 0
	case h.words == 1:
		return 0.7
	}
	return 0.9
}

// onlySources reports nothing but agencies and picture sources.
func (p *phrases) onlySources(s string) bool {
	n, _ := p.sources(s)
	return n > 0
}

// isPreposition reports a word that leads to a name: "by", "of", "von", "via".
func (p *phrases) isPreposition(w string) bool {
	return p.prefix(lang.Byline, w) == len(w) || p.prefix(lang.In, w) == len(w) || w == "of" || w == "via" || w == "von" || w == "de"
}

// sources counts the phrases when s is nothing but agencies and picture sources; pictures reports that one of them is the
// name of a picture source and not of an agency: "Associated Press" by itself is a byline.
func (p *phrases) sources(s string) (count int, pictures bool) {
	for s = skipMarks(s); s != ""; s = skipMarks(s) {
		_, u := p.und.Prefix(lang.Credit, s)
		_, a := p.und.Prefix(lang.Agency, s)
		n := max(u, a)
		for _, t := range [...]*lang.Table{p.own, p.en} {
			_, credit := t.Prefix(lang.Credit, s)
			_, agency := t.Prefix(lang.Agency, s)
			n = max(n, credit, agency)
		}
		if n == 0 {
			return 0, false
		}
		pictures = pictures || u == n && a < n
		count++
		s = s[n:]
	}
	return count, pictures
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
