package line

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// A Kind names what a line looks like by its own words. It is not a role: that is decided with the line's place in the
// page.
type Kind uint8

// The kinds of line. The comment is an example.
const (
	Plain       Kind = iota // running text, and everything the others do not claim
	Counter                 // "12 Shares", "1.2k views", "3 comments"
	ReadingTime             // "4 min read"
	Share                   // "Share Tweet WhatsApp"
	Related                 // "Also Read: …"
	Newsletter              // "Sign up for our newsletter"
	Credit                  // "Photo: AFP"
	Copyright               // "© 2023 …"
	Consent                 // "We use cookies …"
	Print                   // "Published in Dawn, March 8th, 2023"
	Tail                    // "(Reporting by …; Editing by …)"
	Correction              // "Correction: …"
	Note                    // "Editor's note: …"
	Ad                      // "Advertisement"
	Tag                     // "Tags: …"
	Comments                // "Comments are closed."
)

// String returns the name of the kind: "plain", "reading time".
func (k Kind) String() string {
	names := [...]string{"plain", "counter", "reading time", "share", "related", "newsletter", "credit", "copyright", "consent", "print", "tail", "correction",
		"note", "ad", "tag", "comments"}
	if int(k) < len(names) {
		return names[k]
	}
	return "unknown"
}

// Classify says what a line looks like: by the phrases at its head, what is left after them, its length and its
// marks. Language is a tag and may be empty; English words are looked for on pages of every language, in short lines.
// Confidence is from 0.5 to 1, 0 for Plain: a rank among the rules, not a measured probability. A paragraph that merely
// contains such words is plain. No allocation; the cost does not grow with the line beyond its first and last words.
func Classify(line, language string) (kind Kind, confidence float64) {
	line = lang.TrimSpace(line)
	if line == "" {
		return Plain, 0
	}
	sentence := readsAsSentence(line)
	p := newPhrases(language, sentence, len(line) <= shortLine)
	p.begin(skipMarks(line))
	if !sentence && len(line) <= shortLine {
		if kind, confidence = p.shortKind(line); kind != Plain {
			return kind, confidence
		}
	}
	return p.headKind(line, sentence)
}

// readsAsSentence reports a line that ends with a stop, is longer than a label with its value, and has neither a bracket at
// its start nor a colon near it. Only phrases of several words can make such a line something else than prose.
func readsAsSentence(line string) bool {
	if len(line) <= 40 || line[0] == '(' || line[0] == '[' || !text.EndsSentence(line) {
		return false
	}
	return strings.IndexByte(line[:40], ':') < 0 && !strings.HasPrefix(line, "©") && !strings.HasPrefix(line, "Copyright ")
}

// shortLine is the most bytes of a line that is a control, a label or a credit and nothing else: twenty words of a
// language with long ones.
const shortLine = 160

// A phrases looks words up in the tables that serve a line.
type phrases struct {
	own, und, en *lang.Table
	begins       [3]lang.Classes // the classes a phrase of which may stand at the head of the line, by table in that order
	heads        lang.Classes    // those of all three
}

// newPhrases takes the language's table; English stands in where there is none. Lines that do not read as sentences are
// looked up among the words of every language too, and short ones among the English words of controls.
func newPhrases(language string, sentence, short bool) phrases {
	p := phrases{own: lang.For(language)}
	if p.own == nil {
		p.own = lang.For("en")
	}
	if sentence {
		return p
	}
	p.und = lang.Universal()
	if short && p.own.Code() != "en" {
		p.en = lang.For("en")
	}
	return p
}

// begin notes which classes may have a phrase at the start of s, where the line's first word stands.
func (p *phrases) begin(s string) {
	p.begins = [...]lang.Classes{p.own.Begins(s), p.und.Begins(s), p.en.Begins(s)}
	p.heads = p.begins[0] | p.begins[1] | p.begins[2]
}

// headPhrase is headOf at the start of the line.
func (p *phrases) headPhrase(c lang.Class, s string) head {
	if !p.heads.Has(c) {
		return head{}
	}
	return readHead(p.headPrefix(c, s), s)
}

// headPrefix is prefix at the start of the line.
func (p *phrases) headPrefix(c lang.Class, s string) int {
	n := 0
	for i, t := range [...]*lang.Table{p.own, p.und, p.en} {
		if p.begins[i].Has(c) {
			_, m := t.Prefix(c, s)
			n = max(n, m)
		}
	}
	return n
}

// prefix is the longest phrase of a class at the start of s in any of the tables: its bytes, 0 when there is none.
func (p *phrases) prefix(c lang.Class, s string) int {
	_, n := p.own.Prefix(c, s)
	if p.und != nil {
		_, u := p.und.Prefix(c, s)
		n = max(n, u)
	}
	if p.en != nil {
		_, e := p.en.Prefix(c, s)
		n = max(n, e)
	}
	return n
}

// minute reports a word for a minute at the start of s.
func (p *phrases) minute(s string) bool {
	for _, t := range [...]*lang.Table{p.own, p.en, p.und} {
		if v, n := t.Prefix(lang.Unit, s); n > 0 && v == 60 {
			return true
		}
	}
	return false
}

// all reports that the line s is nothing but phrases of a class, joined by marks and small words, and counts them.
func (p *phrases) all(c lang.Class, s string) int {
	if !p.heads.Has(c) {
		return 0
	}
	s = skipMarks(s)
	n, count := p.headPrefix(c, s), 0
	for n > 0 {
		count++
		for s = skipMarks(s[n:]); s != ""; s = skipMarks(s[n:]) {
			if n = p.prefix(c, s); n > 0 {
				break
			}
			if n = p.connector(s); n == 0 {
				return 0
			}
		}
		if s == "" {
			return count
		}
	}
	return 0
}

// connector is the length of a small word between phrases: "and", "on", "via".
func (p *phrases) connector(s string) int {
	return max(p.prefix(lang.And, s), p.prefix(lang.In, s))
}

// skipMarks cuts what is no letter and no digit off the front of s, but keeps © and @.
func skipMarks(s string) string {
	for s != "" {
		if c := s[0]; c < utf8.RuneSelf {
			if text.ASCIILetter(c) || digit(c) || c == '@' || c == '+' {
				return s
			}
			s = s[1:]
			continue
		}
		r, n := utf8.DecodeRuneInString(s)
		if lang.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) && r != '\ufe0f' || r == '©' || r == '℗' {
			return s
		}
		s = s[n:]
	}
	return s
}

// countWords counts the words of s up to a limit: fields, or in a script without spaces as many runes as a word has.
func countWords(s string, limit int) int {
	n, in, quarters := 0, false, 0
	for _, r := range s {
		switch {
		case r == ' ' || r == '\n' || r == '\t' || r == '\u00a0':
			in = false
		case text.Spaceless(r):
			w := text.WordQuarters(r)
			if quarters += w; (quarters-w+3)/4 < (quarters+3)/4 {
				n++
			}
		case !in:
			in = true
			n++
		}
		if n > limit {
			break
		}
	}
	return n
}

// allNames reports that every word begins as names do: a capital, a digit, a mark or a letter without case; words of up to
// three letters in between ("of", "von", "et") do not count.
func allNames(s string) bool {
	names := 0
	for s = skipMarks(s); s != ""; {
		end := strings.IndexAny(s, " /,;&|")
		if end < 0 {
			end = len(s)
		}
		r, _ := utf8.DecodeRuneInString(s)
		switch {
		case !lang.IsSmall(r):
			names++
		case end > 3:
			return false
		}
		s = skipMarks(s[end:])
	}
	return names > 0
}
