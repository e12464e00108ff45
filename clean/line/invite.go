package line

import (
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// newsletter weighs an invitation: a phrase of several words, or one at the head of a short line that is no sentence.
func (p *phrases) newsletter(line, s string, sentence bool) float64 {
	h := p.headPhrase(lang.Newsletter, s)
	if h.n > 0 && (h.words >= 2 || !sentence && len(line) <= shortLine && !text.EndsSentence(s)) {
		return p.newsletterConfidence(h, s)
	}
	if h.n > 0 && p.mailed(h.rest) {
		return 0.8 // "Subscribe for free and read us every Friday in your inbox."
	}
	return 0
}

// mailed reports that an invitation which begins with one word ends in a phrase of several words of the page's language, or has two phrases
// more, one of them of several words.
func (p *phrases) mailed(s string) bool {
	s = strings.TrimRight(s, " .!。।")
	several, n := false, 0
	for s != "" {
		_, start, end := p.own.Find(lang.Newsletter, s)
		if end == 0 {
			return false
		}
		long := strings.IndexByte(s[start:end], ' ') > 0
		several = several || long
		if n++; long && end == len(s) || several && n > 1 {
			return true
		}
		s = s[end:]
	}
	return false
}

// share reports words of sharing at both ends of a short line, or before or after the name of a network: "Share this on Facebook".
func (p *phrases) share(s string) bool {
	h := p.headPhrase(lang.Share, s)
	if h.n == 0 || countWords(h.rest, 9) > 8 {
		return false
	}
	if sharesOfMarket(s[:h.n]) {
		_, network := p.und.Whole(lang.Share, strings.Trim(h.rest, " .!:|"))
		return network
	}
	network := p.network(s)
	return (h.words >= 2 || network) && p.endsWith(lang.Share, s) || network && countWords(h.rest, 4) <= 3
}

// sharesOfMarket reports words of sharing that are also a share in a company or of a market: the name of a network far after one is a
// company's.
func sharesOfMarket(head string) bool { return head == "शेयर" || head == "シェア" }

// network reports that the line ends or begins in the name of a network, which may have an ending: "Follow us on our channel in Telegram",
// "Facebook'ta paylaş".
func (p *phrases) network(s string) bool {
	s = strings.TrimRight(s, " .!)]")
	if _, n := p.und.Suffix(lang.Share, s); n >= len("Twitter") {
		return true
	}
	first, _, _ := strings.Cut(s, " ")
	return p.inflected(s[strings.LastIndexByte(s, ' ')+1:]) || p.inflected(first)
}

// longestEnding is the most letters of a case ending, or of a preposition that is written as one word with what comes after it.
const longestEnding = 4

// inflected reports the name of a network with an ending ("Facebookon") or, in Hebrew, after a preposition of one letter.
func (p *phrases) inflected(word string) bool {
	if strings.IndexByte(word, '.') >= 0 {
		return false // an address
	}
	if r, n := utf8.DecodeRuneInString(word); lang.ScriptOf(r) == lang.Hebrew {
		if _, ok := p.und.Whole(lang.Share, word[n:]); ok {
			return true
		}
	}
	for range longestEnding {
		_, n := utf8.DecodeLastRuneInString(word)
		if word = word[:len(word)-n]; len(word) < len("Twitter") {
			return false
		}
		if _, ok := p.und.Whole(lang.Share, word); ok {
			return true
		}
	}
	return false
}

// invites reports a line that an English phrase of several words ends ("… in your inbox"), or two phrases in a few words ("Jetzt
// Newsletter abonnieren"). In other languages such an ending also ends prose: "Ответ придёт на электронную почту".
func (p *phrases) invites(s string) bool {
	for _, t := range [...]*lang.Table{p.own, p.en} {
		_, start, end := t.Find(lang.Newsletter, s)
		if end == 0 {
			continue
		}
		if end == len(s) {
			if t.Code() == "en" {
				return strings.Count(s[start:end], " ") >= 2
			}
			continue
		}
		if p.contains(lang.Newsletter, s[end:]) && countWords(s, 7) <= 6 {
			return true
		}
	}
	return false
}

// newsletterConfidence weighs an invitation: a second phrase of the class after the first, or little else.
func (p *phrases) newsletterConfidence(h head, line string) float64 {
	if p.contains(lang.Newsletter, h.rest) {
		return 0.9
	}
	if countWords(line, 11) <= 10 && h.words >= 2 && !h.colon && !strings.HasSuffix(line, ".") {
		return 0.7
	}
	return 0
}
