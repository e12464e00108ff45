package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// The widths of hard-wrapped text in columns: shorter lines are menus, strips and titles, longer ones are paragraphs.
const (
	narrowLine = 30
	widestLine = 132
)

// wrapWidth tells text that was wrapped at a fixed width and returns that width in columns, 0 for other text.
//
// Most lines that another follows directly must stop in mid-sentence within 70 % of the widest of them, and at most one in
// five may be longer than hard-wrapped lines are. Lines too short to be wrapped say nothing.
func wrapWidth(lines []flatLine) int {
	width, long, n := 0, 0, 0
	followed := func(i int) bool { return i+1 < len(lines) && !lines[i+1].blank }
	for i := range lines {
		w := columns(lines[i].text, widestLine+1)
		switch {
		case lines[i].cut > 0 || lines[i].kind == page.Heading:
		case w > widestLine:
			long++
		case w >= narrowLine && followed(i):
			n++
			width = max(width, w)
		}
	}
	if n < 3 || long*5 > n {
		return 0
	}
	near := 0
	for i := range lines {
		if w := columns(lines[i].text, widestLine+1); followed(i) && lines[i].cut == 0 && w*10 >= width*7 && w <= width && !text.EndsSentence(lines[i].text) {
			near++
		}
	}
	if near*2 <= n {
		return 0
	}
	return width
}

// columns is the width of a line on a terminal, at most limit.
func columns(s string, limit int) int {
	n := 0
	for _, r := range s {
		if n += text.Columns(r); n >= limit {
			return limit
		}
	}
	return n
}

// unwrap joins the lines of a paragraph. A line goes on in the next one when no blank line, indent, bullet or label parts
// them and it is full: the next word would not have fitted, or it stops in mid-sentence near the width.
func unwrap(lines []flatLine, width int, language string) []flatLine {
	indents := 0
	for i := range lines {
		if lines[i].indent {
			indents++
		}
	}
	u := wrapping{width: width, language: language, indents: indents*2 < len(lines)}
	joined := lines[:0:0]
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && u.goesOn(&lines[j-1], &lines[j]) {
			j++
		}
		whole := lines[i]
		whole.text, whole.spans = u.join(lines[i:j], lines)
		joined = append(joined, whole)
		i = j
	}
	return joined
}

// A wrapping is how a text was wrapped.
type wrapping struct {
	width    int
	language string
	indents  bool // an indent begins a paragraph, for most lines have none
	words    map[string]bool
}

func (u *wrapping) goesOn(before, next *flatLine) bool {
	if next.blank || u.indents && next.indent || startsItem(next.text) || strings.HasPrefix(next.text, "(") && !strings.ContainsRune(before.text, ' ') {
		return false
	}
	if next.kind != page.Paragraph || before.kind == page.Heading {
		return false
	}
	w := columns(before.text, widestLine+1)
	if marks := before.cut + next.lead; marks > 0 {
		w = min(w+marks, u.width)
	}
	if w > u.width || w*10 < u.width*6 {
		return false
	}
	full := w+1+columns(firstPart(next.text), u.width) > u.width-u.width/10
	if !full && (text.EndsSentence(before.text) || w*10 < u.width*7) {
		return false
	}
	if w*10 <= u.width*9 && line.HeadsStory(next.text, u.language) {
		return false // a headline above a byline or date
	}
	kind, confidence := line.Classify(next.text, u.language)
	return kind == line.Plain || confidence < 0.8 || kind != line.Tail && kind != line.Copyright && kind != line.Correction && kind != line.Print && kind != line.Related
}

// firstPart is what a wrapping program keeps together at the start of a line: a word, or one letter of a script without
// spaces.
func firstPart(s string) string {
	if r, n := utf8.DecodeRuneInString(s); text.Spaceless(r) {
		return s[:n]
	}
	if i := strings.IndexByte(s, ' '); i > 0 {
		return s[:i]
	}
	return s
}

// startsItem reports a line that starts with a bullet and a space.
func startsItem(s string) bool {
	for _, p := range [...]string{"- ", "• ", "* ", "– ", "· ", "‣ ", "▪ ", "● ", "○ ", "■ ", "◆ ", "— "} {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// join writes the lines of one paragraph as one line: with a space, without one in scripts that have none, and without the
// hyphen of a word that was broken.
func (u *wrapping) join(part, all []flatLine) (string, []page.Span) {
	spans := part[0].spans
	if len(part) == 1 {
		return part[0].text, spans
	}
	b := []byte(part[0].text)
	for i := 1; i < len(part); i++ {
		before, next := part[i-1].text, part[i].text
		last, n := utf8.DecodeLastRuneInString(before)
		first, _ := utf8.DecodeRuneInString(next)
		switch {
		case spacelessOrMark(last) && spacelessOrMark(first):
		case last == '\u00ad' || last == '-' || last == '\u2010':
			letter, _ := utf8.DecodeLastRuneInString(before[:len(before)-n])
			switch {
			case !unicode.IsLetter(letter) && !unicode.IsDigit(letter):
				b = append(b, ' ') // a dash
			case last == '\u00ad' || unicode.IsLower(first) && unicode.IsLower(letter) && !u.compound(before, next, all):
				b = b[:len(b)-n]
			}
		case part[i].lead > 0 && strings.ContainsRune(".,;:!?)", first): // an address stood between
		default:
			b = append(b, ' ')
		}
		for _, s := range part[i].spans {
			if s.Start == 0 && len(spans) > 0 && s.Value != "" && spans[len(spans)-1].Value == s.Value {
				spans[len(spans)-1].End = int32(len(b)) + s.End
				continue
			}
			s.Start, s.End = s.Start+int32(len(b)), s.End+int32(len(b))
			spans = append(spans, s)
		}
		b = append(b, next...)
	}
	for k := range spans {
		spans[k].End = min(spans[k].End, int32(len(b)))
	}
	return string(b), spans
}

// spacelessOrMark reports the letters of scripts without spaces and their punctuation.
func spacelessOrMark(r rune) bool {
	return text.Spaceless(r) || r >= 0x3001 && r <= 0x301f || r == '・' || r >= 0xff01 && r <= 0xff0f || r >= 0xff1a && r <= 0xff1f
}

// compound reports that a hyphen at a line's end belongs to the word: both of its parts stand by themselves elsewhere in
// the text.
func (u *wrapping) compound(before, next string, all []flatLine) bool {
	if u.words == nil {
		u.words = map[string]bool{}
		for i := range all {
			fields := strings.Fields(all[i].text)
			for k, f := range fields {
				if broken := k == len(fields)-1 && strings.HasSuffix(f, "-") || k == 0 && i > 0 && strings.HasSuffix(all[i-1].text, "-"); !broken {
					u.words[strings.ToLower(strings.TrimFunc(f, notLetter))] = true
				}
			}
		}
	}
	head := before[strings.LastIndexByte(before, ' ')+1 : len(before)-1]
	tail, _, _ := strings.Cut(next, " ")
	head, tail = strings.ToLower(strings.TrimFunc(head, notLetter)), strings.ToLower(strings.TrimFunc(tail, notLetter))
	return strings.Contains(head, "-") || u.words[head+"-"+tail] || !u.words[head+tail] && u.words[head] && u.words[tail]
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }
