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
	kind, c := p.anyHead(line, s, sentence)
	if kind != Plain || len(line) > 2*shortLine {
		return kind, c
	}
	kind, c = p.shortHead(line, s, sentence)
	if kind != Plain || sentence {
		return kind, c
	}
	return p.labelHead(line, s)
}

// anyHead tries the heads of lines of any length. S is the line from its first letter on, here and below.
func (p *phrases) anyHead(line, s string, sentence bool) (Kind, float64) {
	if kind, c := p.copyrightKind(s); kind != Plain {
		return kind, c
	}
	if c := p.correction(s); c > 0 {
		return Correction, c
	}
	if c := p.note(line, s); c > 0 {
		return Note, c
	}
	if p.advisory(line, s) {
		return Note, 0.9
	}
	if kind, c := p.tailKind(line, s, sentence); kind != Plain {
		return kind, c
	}
	if p.headPhrase(lang.Consent, s).words >= 3 { // "We use cookies to give you …"
		return Consent, 0.8
	}
	if p.headPhrase(lang.Ad, s).words >= 4 { // "Story continues below advertisement …"
		return Ad, 0.8
	}
	return Plain, 0
}

// shortHead tries the heads of lines up to twice shortLine that may be sentences.
func (p *phrases) shortHead(line, s string, sentence bool) (Kind, float64) {
	if c := p.newsletter(line, s, sentence); c > 0 {
		return Newsletter, c
	}
	if p.headPhrase(lang.Published, s).words >= 5 { // "A version of this article appears in print on …"
		return Print, 0.9
	}
	return Plain, 0
}

// labelHead tries the heads of lines that do not read as sentences.
func (p *phrases) labelHead(line, s string) (Kind, float64) {
	if len(line) <= shortLine && p.endsWith(lang.Newsletter, s) && !text.EndsSentence(s) && p.invites(s) {
		return Newsletter, 0.8
	}
	if c := p.related(s); c > 0 {
		return Related, c
	}
	if p.tags(s) {
		return Tag, 0.85
	}
	if p.share(s) {
		return Share, 0.8
	}
	return p.printKind(s)
}

// correction weighs a label of corrections with a mark or a date after it, or a phrase of four words: "Correction, May 4: …",
// "An earlier version of this article …".
func (p *phrases) correction(s string) float64 {
	if h := p.headPhrase(lang.Correction, s); h.n > 0 && (h.colon || h.words >= 4 || datedLabel(h.rest)) {
		return labelConfidence(h)
	}
	return 0
}

// note weighs a label of editors' notes with a mark after it, or a phrase of four words: "Editor's note: …".
func (p *phrases) note(line, s string) float64 {
	h := p.headPhrase(lang.Note, s)
	switch {
	case h.n == 0:
		return 0
	case h.words == 1 && h.colon && loneLabel(line):
		return 0.6 // "Note:" comes before many a sentence
	case h.words > 1 && h.colon, h.words >= 4:
		return labelConfidence(h)
	}
	return 0
}

// related weighs a label before another story: "Also read: …".
func (p *phrases) related(s string) float64 {
	if h := p.headPhrase(lang.Related, s); h.n > 0 {
		return relatedConfidence(h, s)
	}
	return 0
}

// tags reports a label with a list of names, or with a colon right after it and up to twelve words: "Tags: economy, budget".
func (p *phrases) tags(s string) bool {
	h := p.headPhrase(lang.Tag, s)
	if h.n == 0 || !h.colon || text.EndsSentence(s) {
		return false
	}
	return tagList(h) || strings.HasPrefix(strings.TrimLeft(s[h.n:], " "), ":") && countWords(h.rest, 13) <= 12
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
	for _, t := range [...]*lang.Table{p.own, p.und, p.en} {
		if !t.Ends(c, s) {
			continue
		}
		for i, words := len(s), 0; i > 0 && words < 6; words++ {
			i = strings.LastIndexByte(s[:i], ' ')
			if _, n := t.Prefix(c, s[i+1:]); n > 0 && i+1+n == len(s) {
				return true
			}
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
	case h.words >= 4: // "All rights reserved by …"
		return Copyright, 0.85
	case sign && hasYear(h.rest[:min(len(h.rest), 60)]) && countWords(line, 41) <= 40: // "© 2023 Example Media Ltd. …"
		return Copyright, 0.95
	case h.words == 1 && copyrightWord(line, h):
		return Copyright, 0.9
	case p.twoCopyrights(line, h), h.words >= 3 && countWords(line, 9) <= 8:
		return Copyright, 0.8
	case sign && countWords(line, 13) <= 12: // "© Example Media"
		return Copyright, 0.7
	}
	return Plain, 0
}

// copyrightWord reports the word itself before a year or a sign, or in a short line with a year: "Copyright 2023 …", "Copyright ©",
// "Copyright Example Times, 2023". Copyright is a subject of sentences too.
func copyrightWord(line string, h head) bool {
	if !strings.EqualFold(firstWord(line), "copyright") {
		return false
	}
	for _, sign := range [...]string{"©", "ⓒ", "(c)"} {
		if strings.HasPrefix(h.rest, sign) {
			return true
		}
	}
	return beginsInDigit(h.rest) || hasYear(line) && countWords(line, 9) <= 8 && !text.EndsSentence(line)
}

// twoCopyrights reports a short line with a phrase of several words, or one before the sign ⓒ, and a mark or a second phrase after
// it: "Privacy policy | Terms of use | About us".
func (p *phrases) twoCopyrights(line string, h head) bool {
	if h.words < 2 && !strings.ContainsRune(h.rest, 'ⓒ') || countWords(line, 13) > 12 {
		return false
	}
	return h.colon || p.contains(lang.Copyright, h.rest)
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
	if p.heads&tailHeads != 0 {
		for _, c := range tailClasses(line, s) {
			if confidence := p.labelledTail(c, line, s); confidence > 0 {
				return Tail, confidence
			}
		}
	}
	if p.contributedLine(line) {
		return Tail, 0.85
	}
	return Plain, 0
}

// tailLabels are the classes of the labels that a tail begins with. The first two also stand before names alone.
var tailLabels = [...]lang.Class{lang.Reporting, lang.Contributing, lang.Writer, lang.Editor, lang.Translator}

// tailClasses are the classes that the first label of a line may have: all in brackets or with a mark between labels.
func tailClasses(line, s string) []lang.Class {
	if opensBracket(line) || strings.IndexByte(s, ';') > 0 || strings.IndexByte(s, '|') > 0 {
		return tailLabels[:]
	}
	return tailLabels[:2]
}

// labelledTail weighs a line that begins with a label of class c, 0 for what is no tail.
func (p *phrases) labelledTail(c lang.Class, line, s string) float64 {
	h := p.headPhrase(c, s)
	sure := h.words > 1 || h.colon
	switch {
	case !beforeNames(h) || !sure || countWords(s, 61) > 60:
		return 0
	case opensBracket(line):
		if closesBracket(line) {
			return 0.95 // "(Reporting by Jane Doe)"
		}
		return 0
	case p.hasSecondLabel(h.rest):
		return 0.9 // "Reporting by Jane Doe; Editing by John Roe"
	case h.words > 1 && (c == lang.Reporting || c == lang.Contributing) && onlyNames(h.rest):
		return 0.8 // "Additional reporting by Jane Doe and John Roe."
	}
	return 0
}

func opensBracket(line string) bool { return line[0] == '(' || line[0] == '[' }

func closesBracket(line string) bool { return line[len(line)-1] == ')' || line[len(line)-1] == ']' }

// beforeNames reports a label with a word in capitals after it: "Reporting by Jane Doe", not "Reporting by the council".
func beforeNames(h head) bool { return h.n > 0 && h.rest != "" && ticker.Capital(h.rest) }

// onlyNames reports up to twelve words that are nothing but names.
func onlyNames(s string) bool { return allNames(strings.TrimRight(s, ".")) && countWords(s, 13) <= 12 }

// contributedLine reports a short sentence that ends in what people did: "Jane Doe in Lagos contributed to this report."
func (p *phrases) contributedLine(line string) bool {
	return len(line) <= shortLine && text.EndsSentence(line) && p.endsWith(lang.Contributing, line) && countWords(line, 26) <= 25 && p.contributed(line)
}

// hasSecondLabel reports a second label after a semicolon or a bar: "…; Editing by …".
func (p *phrases) hasSecondLabel(s string) bool {
	for {
		i := strings.IndexAny(s, ";|")
		if i < 0 {
			return false
		}
		s = skipMarks(s[i+1:])
		for _, c := range tailLabels {
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
	if len(line) > shortLine {
		return Plain, 0
	}
	h := p.headPhrase(lang.Published, line)
	if h.n == 0 || countWords(line, 15) > 14 {
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
