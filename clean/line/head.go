package line

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/clean/ticker"
)

// headKind names a line by the phrase at its head; what follows decides whether the phrase is a label or the start of a
// sentence.
func (p *phrases) headKind(line string, sentence bool) (Kind, float64) {
	s := skipMarks(line)
	if kind, c := p.copyrightKind(s); kind != Plain {
		return kind, c
	}
	if h := p.headPhrase(lang.Correction, s); h.n > 0 && (h.colon || h.words >= 4 || datedLabel(h.rest)) {
		return Correction, labelConfidence(h)
	}
	if h := p.headPhrase(lang.Note, s); h.n > 0 && (h.colon && (h.words > 1 || loneLabel(line)) || h.words >= 4) {
		if h.words == 1 {
			return Note, 0.6 // "Note:" comes before many a sentence
		}
		return Note, labelConfidence(h)
	}
	if p.advisory(line, s) {
		return Note, 0.9
	}
	if kind, c := p.tailKind(line, s, sentence); kind != Plain {
		return kind, c
	}
	if h := p.headPhrase(lang.Consent, s); h.words >= 3 {
		return Consent, 0.8
	}
	if h := p.headPhrase(lang.Ad, s); h.words >= 4 {
		return Ad, 0.8
	}
	if len(line) > 2*shortLine {
		return Plain, 0
	}
	if h := p.headPhrase(lang.Newsletter, s); h.n > 0 && (h.words >= 2 || !sentence && len(line) <= shortLine && !text.EndsSentence(s)) {
		if c := p.newsletterConfidence(h, s); c > 0 {
			return Newsletter, c
		}
	}
	if h := p.headPhrase(lang.Published, s); h.words >= 5 {
		return Print, 0.9 // "A version of this article appears in print on …"
	}
	if sentence {
		return Plain, 0
	}
	if len(line) <= shortLine && !text.EndsSentence(s) && p.endsWith(lang.Newsletter, s) && p.invites(s) {
		return Newsletter, 0.8
	}
	if h := p.headPhrase(lang.Related, s); h.n > 0 {
		if c := relatedConfidence(h, s); c > 0 {
			return Related, c
		}
	}
	if h := p.headPhrase(lang.Tag, s); h.n > 0 && h.colon && !text.EndsSentence(s) && (tagList(h) || strings.HasPrefix(strings.TrimLeft(s[h.n:], " "), ":") && countWords(h.rest, 13) <= 12) {
		return Tag, 0.85
	}
	if h := p.headPhrase(lang.Share, s); h.n > 0 && (h.words >= 2 || p.network(s)) && countWords(h.rest, 9) <= 8 && p.endsWith(lang.Share, s) {
		return Share, 0.8
	}
	return p.printKind(s)
}

// advisory reports the line in brackets that a wire service puts before a story to say what is new in this version:
// "(Adds quote, details)". It is a list, not a sentence.
func (p *phrases) advisory(line, s string) bool {
	if line[0] != '(' || line[len(line)-1] != ')' || text.EndsSentence(line) || strings.IndexByte(line, ')') < len(line)-1 {
		return false
	}
	h := p.headPhrase(lang.Advisory, s)
	return h.n > 0 && strings.Trim(h.rest, " )") != "" && countWords(s, 41) <= 40
}

// labelConfidence is the confidence of a phrase with or without a mark after it.
func labelConfidence(h head) float64 {
	if h.colon {
		return 0.95
	}
	return 0.85
}

// datedLabel reports that a label goes on with a date and a colon: ", May 4:", "(May 4, 2024):", "vom 4. Mai:". That is at
// most 30 bytes with a digit, in brackets, after a comma, or of at most three words.
func datedLabel(rest string) bool {
	i := strings.IndexByte(rest, ':')
	if i <= 0 || i > 30 || !strings.ContainsAny(rest[:i], "0123456789") {
		return false
	}
	label := strings.TrimLeft(rest[:i], " ")
	return label[0] == '(' || label[0] == ',' || len(strings.Fields(label)) <= 3
}

// loneLabel reports that the first mark of the line is the colon of its label and that the label is before a sentence
// or a list, not inside one.
func loneLabel(line string) bool {
	i := strings.IndexAny(line, ":：")
	return i > 0 && i < 40
}

// relatedConfidence weighs a label before another story. Without a mark it must be a phrase of several words before a
// title: a capital or a quotation, and no stop at the end.
func relatedConfidence(h head, line string) float64 {
	words := countWords(h.rest, 25)
	title := h.rest != "" && ticker.Capital(h.rest) && !strings.HasPrefix(h.rest, ",")
	switch {
	case words > 24 && text.EndsSentence(line):
		return 0
	case h.colon && h.words > 1 && (title || h.rest == ""):
		return 0.95
	case h.colon && h.words > 1:
		return 0.6
	case h.colon && title && !text.EndsSentence(line):
		return 0.8
	case h.words >= 2 && title && words <= 20 && !text.EndsSentence(line) && !strings.HasSuffix(line, ":"):
		return 0.6
	}
	return 0
}

// tagList reports a list of names after a label: few words, or commas between them.
func tagList(h head) bool {
	n := countWords(h.rest, 41)
	if strings.Contains(h.rest, "|") {
		return false // the head of a table
	}
	return n <= 8 || n <= 40 && strings.Count(h.rest, ",")*4 >= n
}

// network reports that the line ends in the name of a network: "Follow us on our channel in Telegram".
func (p *phrases) network(s string) bool {
	_, n := p.und.Suffix(lang.Share, strings.TrimRight(s, " .!)]"))
	return n >= len("Twitter")
}

// invites reports a line that a phrase of several words ends ("… in your inbox"), or two phrases in a few words ("Jetzt
// Newsletter abonnieren").
func (p *phrases) invites(s string) bool {
	for _, t := range [...]*lang.Table{p.own, p.en} {
		_, start, end := t.Find(lang.Newsletter, s)
		if end == 0 {
			continue
		}
		if end == len(s) {
			return strings.Count(s[start:end], " ") >= 2
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

// contains reports a phrase of a class anywhere in s.
func (p *phrases) contains(c lang.Class, s string) bool {
	for _, t := range [...]*lang.Table{p.own, p.en, p.und} {
		if _, _, end := t.Find(c, s); end > 0 {
			return true
		}
	}
	return false
}

// endsWith reports a phrase of a class in the last six words of s, before its stop.
func (p *phrases) endsWith(c lang.Class, s string) bool {
	s = strings.TrimRight(s, " .!)]")
	for i, words := len(s), 0; i > 0 && words < 6; words++ {
		i = strings.LastIndexByte(s[:i], ' ')
		if n := p.prefix(c, s[i+1:]); n > 0 && i+1+n == len(s) {
			return true
		}
	}
	return false
}

// copyrightKind reads "© 2023 …", "Copyright …" with a year, and the long formulas.
func (p *phrases) copyrightKind(line string) (Kind, float64) {
	h := p.headPhrase(lang.Copyright, line)
	if h.n == 0 {
		return Plain, 0
	}
	sign := strings.HasPrefix(line, "©")
	switch {
	case h.words >= 4:
		return Copyright, 0.85
	case sign && hasYear(h.rest[:min(len(h.rest), 60)]) && countWords(line, 41) <= 40:
		return Copyright, 0.95
	case h.words == 1 && strings.EqualFold(firstWord(line), "copyright") && (beginsInDigit(h.rest) || strings.HasPrefix(h.rest, "©") || strings.HasPrefix(h.rest, "ⓒ") || strings.HasPrefix(h.rest, "(c)") ||
		hasYear(line) && countWords(line, 9) <= 8 && !text.EndsSentence(line)):
		return Copyright, 0.9
	case (h.words >= 2 || strings.ContainsRune(h.rest, 'ⓒ')) && countWords(line, 13) <= 12 && (h.colon || p.contains(lang.Copyright, h.rest)), h.words >= 3 && countWords(line, 9) <= 8:
		return Copyright, 0.8
	case sign && countWords(line, 13) <= 12:
		return Copyright, 0.7
	}
	return Plain, 0
}

func beginsInDigit(s string) bool { return s != "" && digit(s[0]) }

func firstWord(s string) string {
	s = skipMarks(s)
	return s[:ticker.WordEnd(s, 0)]
}

// tailHeads are the labels a tail begins with.
const tailHeads lang.Classes = 1<<lang.Reporting | 1<<lang.Contributing | 1<<lang.Writer | 1<<lang.Editor | 1<<lang.Translator

// tailKind reads the line that names who worked on a story: in brackets with one label, or without them with a label of
// several words before a name. S is the line from its first letter on.
func (p *phrases) tailKind(line, s string, sentence bool) (Kind, float64) {
	bracketed := line[0] == '(' || line[0] == '['
	listed := p.heads&tailHeads != 0 && (bracketed || strings.IndexByte(s, ';') > 0 || strings.IndexByte(s, '|') > 0)
	for i, c := range [...]lang.Class{lang.Reporting, lang.Contributing, lang.Writer, lang.Editor, lang.Translator} {
		if p.heads&tailHeads == 0 || i > 1 && !listed {
			break
		}
		h := p.headPhrase(c, s)
		if h.n == 0 || h.rest == "" || !ticker.Capital(h.rest) || countWords(s, 61) > 60 {
			continue
		}
		closed := line[len(line)-1] == ')' || line[len(line)-1] == ']'
		switch {
		case bracketed && closed && (h.words > 1 || h.colon):
			return Tail, 0.95
		case bracketed || h.words < 2 && !h.colon:
		case p.hasSecondLabel(h.rest):
			return Tail, 0.9
		case i < 2 && h.words >= 2 && allNames(strings.TrimRight(h.rest, ".")) && countWords(h.rest, 13) <= 12:
			return Tail, 0.8
		}
	}
	if len(line) <= shortLine && text.EndsSentence(line) && p.endsWith(lang.Contributing, line) && countWords(line, 26) <= 25 && p.contributed(line) {
		return Tail, 0.85
	}
	return Plain, 0
}

// hasSecondLabel reports a second label after a semicolon or a bar: "…; Editing by …".
func (p *phrases) hasSecondLabel(s string) bool {
	for {
		i := strings.IndexAny(s, ";|")
		if i < 0 {
			return false
		}
		s = skipMarks(s[i+1:])
		for _, c := range [...]lang.Class{lang.Reporting, lang.Contributing, lang.Writer, lang.Editor, lang.Translator} {
			if p.prefix(c, s) > 0 {
				return true
			}
		}
	}
}

// contributed reports that the phrase of contribution at the end of a line has several words: "contributed to this report".
func (p *phrases) contributed(line string) bool {
	s := strings.TrimRight(line, " .)]")
	for _, t := range [...]*lang.Table{p.own, p.en} {
		if _, n := t.Suffix(lang.Contributing, s); n > 0 && strings.Count(s[len(s)-n:], " ") >= 2 {
			return true
		}
	}
	return false
}

// printKind reads the line of a print edition: a word of publishing, a preposition, a name and a date, and nothing more.
func (p *phrases) printKind(line string) (Kind, float64) {
	if len(line) > shortLine || countWords(line, 15) > 14 {
		return Plain, 0
	}
	h := p.headPhrase(lang.Published, line)
	if h.n == 0 {
		return Plain, 0
	}
	n := p.prefix(lang.In, h.rest)
	if n == 0 && h.words < 2 {
		return Plain, 0
	}
	rest := strings.TrimLeft(h.rest[n:], " ,")
	if comma := strings.IndexByte(rest, ','); comma > 0 && hasYear(rest[comma:]) && allNames(rest[:comma]) {
		return Print, 0.95
	}
	return Plain, 0
}
