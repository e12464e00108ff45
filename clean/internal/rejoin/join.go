package rejoin

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// A writer writes several lines as one.
type writer struct {
	out   []byte
	spans []page.Span
}

func newWriter(l *Line) writer { return writer{[]byte(l.Text), l.Spans} }

// add appends a line. Two parts of one link become one span.
func (w *writer) add(l *Line) {
	at := int32(len(w.out))
	for _, s := range l.Spans {
		if s.Start == 0 && len(w.spans) > 0 && s.Value != "" && w.spans[len(w.spans)-1].Value == s.Value {
			w.spans[len(w.spans)-1].End = at + s.End
			continue
		}
		s.Start, s.End = s.Start+at, s.End+at
		w.spans = append(w.spans, s)
	}
	w.out = append(w.out, l.Text...)
}

func (w *writer) done() (string, []page.Span) {
	for k := range w.spans {
		w.spans[k].End = min(w.spans[k].End, int32(len(w.out)))
	}
	return string(w.out), w.spans
}

// join writes the lines of one wrapped paragraph as one line: with a space, without one in scripts that have none, and without
// the hyphen of a word that was broken.
func (u *wrapping) join(part []Line) (string, []page.Span) {
	if len(part) == 1 {
		return part[0].Text, part[0].Spans
	}
	w := newWriter(&part[0])
	for i := 1; i < len(part); i++ {
		before, next := part[i-1].Text, part[i].Text
		last, n := utf8.DecodeLastRuneInString(before)
		first, _ := utf8.DecodeRuneInString(next)
		switch {
		case spacelessOrMark(last) && spacelessOrMark(first):
		case last == '\u00ad' || last == '-' || last == '\u2010':
			letter, _ := utf8.DecodeLastRuneInString(before[:len(before)-n])
			switch {
			case !unicode.IsLetter(letter) && !unicode.IsDigit(letter):
				w.out = append(w.out, ' ') // a dash
			case last == '\u00ad' || unicode.IsLower(first) && unicode.IsLower(letter) && !u.compound(before, next):
				w.out = w.out[:len(w.out)-n]
			}
		case (part[i].Lead || part[i-1].Broken) && strings.ContainsRune(".,;:!?)", first): // an address stood between
		default:
			w.out = append(w.out, ' ')
		}
		w.add(&part[i])
	}
	return w.done()
}

// lastRune is the last letter or mark of a text.
func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// spacelessOrMark reports the letters of scripts without spaces and their punctuation.
func spacelessOrMark(r rune) bool {
	return text.Spaceless(r) || r >= 0x3001 && r <= 0x301f || r == '・' || r >= 0xff01 && r <= 0xff0f || r >= 0xff1a && r <= 0xff1f
}

// endsBroken reports a line that ends with the hyphen of a word, it may be a broken one.
func endsBroken(l Line) bool {
	return strings.HasSuffix(l.Text, "-") || strings.HasSuffix(l.Text, "\u2010")
}

// collect finds out which of the words that compound may ask for stand in a text, those left out that end or begin a line at a hyphen.
func (u *wrapping) collect(lines []Line) {
	u.words = map[string]bool{}
	for i := 1; i < len(lines); i++ {
		if endsBroken(lines[i-1]) {
			head, tail := brokenWord(lines[i-1].Text, lines[i].Text)
			for _, w := range [...]string{head + "-" + tail, head + tail, head, tail} {
				u.words[w] = false
			}
		}
	}
	for i := range lines {
		first, ends := i > 0 && strings.HasSuffix(lines[i-1].Text, "-"), strings.HasSuffix(lines[i].Text, "-")
		for rest := lines[i].Text; rest != ""; first = false {
			var f string
			f, rest, _ = strings.Cut(rest, " ")
			if first || rest == "" && ends {
				continue
			}
			if f = strings.ToLower(strings.TrimFunc(f, notLetter)); !u.words[f] {
				if _, asked := u.words[f]; asked {
					u.words[f] = true
				}
			}
		}
	}
}

// brokenWord is the two parts of a word that was broken at a hyphen, in small letters.
func brokenWord(before, next string) (head, tail string) {
	_, n := utf8.DecodeLastRuneInString(before)
	head = before[strings.LastIndexByte(before, ' ')+1 : len(before)-n]
	tail, _, _ = strings.Cut(next, " ")
	return strings.ToLower(strings.TrimFunc(head, notLetter)), strings.ToLower(strings.TrimFunc(tail, notLetter))
}

// compound reports that a hyphen at a line's end belongs to the word: both of its parts stand by themselves elsewhere in
// the text.
func (u *wrapping) compound(before, next string) bool {
	head, tail := brokenWord(before, next)
	return strings.Contains(head, "-") || u.words[head+"-"+tail] || !u.words[head+tail] && u.words[head] && u.words[tail]
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }
