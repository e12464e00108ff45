package rejoin

import (
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// The widths of hard-wrapped text in columns: shorter lines are menus, strips and titles, longer ones are paragraphs.
const (
	narrowLine = 30
	widestLine = 132
)

const (
	often  = 3  // how many times a text must show how it was broken
	enough = 20 // how many lines end so near their width that one of them fills it
)

// Lines are the lines of a text with its broken paragraphs rejoined.
func Lines(lines []Line, language string) []Line {
	w := wrapping{language: language}
	if w.measure(lines) {
		lines = w.unwrap(lines)
	} else if nodes := brokenAtNodes(lines); nodes || slices.ContainsFunc(lines, func(l Line) bool { return commaApart(&l) }) {
		lines = joinNodes(lines, language, !nodes)
	}
	return joinSignatures(lines, language)
}

// A wrapping is how a text was wrapped.
type wrapping struct {
	width    int16 // of the widest lines
	language string
	exact    bool // each line has as many words as there was room for
	indents  bool // an indent begins a paragraph, for most lines have none
	words    map[string]bool
}

// measure tells text that was wrapped at a fixed width.
//
// The width is the one near which most lines end that go on in the next. Of the lines of about that width that another follows
// directly, most must be full: the next word would not have fitted, or they stop in mid-sentence. At most a fifth of the text
// may stand in wider lines. Lines too short to be wrapped say nothing, nor do those that an address made so long.
func (u *wrapping) measure(lines []Line) bool {
	var sure, all [widestLine + 2]int // how many lines have a width: of those that surely go on, of those that another follows
	surely, n := 0, 0
	for i := range lines {
		l := &lines[i]
		if !l.wrappable() || l.Width > widestLine || !followed(lines, i) {
			continue
		}
		n++
		all[l.Width]++
		if !text.EndsSentence(l.Text) && lines[i+1].startsSmall() {
			surely++
			sure[l.Width]++
		}
	}
	if n < often {
		return false
	}
	if surely >= often {
		u.width = int16(densest(&sure))
	} else {
		u.width = int16(densest(&all))
	}
	if surely < enough {
		for w := min(u.width+5, widestLine); w > u.width; w-- {
			if all[w] > 0 {
				u.width = w // so few may all have had room for a letter or two
			}
		}
	}
	within, beyond := 0, 0
	for i := range lines {
		l := &lines[i]
		switch {
		case !l.wrappable():
		case l.Width <= u.width+1:
			within += len(l.Text)
		case !l.Lead && !l.Broken && !l.marked:
			beyond += len(l.Text)
		}
	}
	if beyond*5 > within {
		return false
	}
	full, wide, small, smallFull, indents := 0, 0, 0, 0, 0
	for i := range lines {
		l := &lines[i]
		if l.Indent {
			indents++
		}
		if !l.wrappable() || !followed(lines, i) || l.Width*10 < u.width*6 || l.Width > u.width {
			continue
		}
		wide++
		ended := text.EndsSentence(l.Text)
		isFull := u.full(l, &lines[i+1], 0)
		if isFull || !ended && l.Width*10 >= u.width*7 {
			full++
		}
		if !ended && lines[i+1].startsSmall() {
			if small++; isFull {
				smallFull++
			}
		}
	}
	u.indents = indents*2 < len(lines)
	u.exact = small >= often && smallFull*10 >= small*9
	return full >= often && full*2 > wide
}

// wrappable reports a line that says something about the width: it is not short, and has a place to be broken.
func (l *Line) wrappable() bool {
	return l.Width >= narrowLine && !l.Gap && l.Kind != page.Heading && l.Kind != page.Code && l.Kind != page.Table &&
		(strings.LastIndexByte(l.Text, ' ') > len(l.Text)/2 || text.Spaceless(lastRune(l.Text)))
}

// densest is the widest of the ten widths that, together, most lines have.
func densest(counts *[widestLine + 2]int) int {
	best, most, sum := 0, 0, 0
	for w := range counts {
		sum += counts[w]
		if w >= 10 {
			sum -= counts[w-10]
		}
		if sum > most && counts[w] > 0 {
			best, most = w, sum
		}
	}
	return best
}

// followed reports that another line comes right after line i.
func followed(lines []Line, i int) bool { return i+1 < len(lines) && !lines[i+1].Blank }

// full reports that the next word would not have fitted, or hardly.
func (u *wrapping) full(l, next *Line, slack int16) bool {
	return l.Broken || l.Width+1+next.First > u.width-slack
}

// unwrap joins the lines of a paragraph. It writes the result over the lines.
func (u *wrapping) unwrap(lines []Line) []Line {
	if slices.ContainsFunc(lines, endsBroken) {
		u.collect(lines)
	}
	joined := lines[:0]
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && u.goesOn(lines, j) {
			j++
		}
		whole := lines[i]
		whole.Text, whole.Spans = u.join(lines[i:j])
		joined = append(joined, whole)
		i = j
	}
	return joined
}

// dash reports a line that begins with a dash of a sentence: the line before it is full and has not ended.
func (u *wrapping) dash(before, next *Line) bool {
	return (strings.HasPrefix(next.Text, "– ") || strings.HasPrefix(next.Text, "— ")) && u.full(before, next, 0) && next.Start == before.Start &&
		!text.EndsSentence(before.Text) && !strings.HasSuffix(before.Text, ":") && !startsItem(before.Text)
}

// goesOn reports that line j goes on with the one before it: no blank line, indent, bullet or label parts them and that one is
// full, or it stops in mid-sentence near the width.
func (u *wrapping) goesOn(lines []Line, j int) bool {
	before, next := &lines[j-1], &lines[j]
	switch {
	case next.Blank, next.Kind != page.Paragraph, before.Kind == page.Heading && !u.headingGoesOn(lines, j), before.Kind == page.Code, before.Kind == page.Table, before.Kind == page.Figure:
		return false
	case next.Lead && next.startsClosing():
		return true // what comes after an address that had a line of its own
	case u.indents && next.Indent && next.Start > before.Start+1, startsItem(next.Text) && !u.dash(before, next), text.Numbered(next.Text, 3) && next.Start != before.Start:
		return false
	case strings.HasPrefix(next.Text, "(") && !strings.ContainsRune(before.Text, ' '):
		return false
	case before.Gap && next.Gap:
		return false
	case next.Start > before.Start+1 && !startsItem(before.Text) && !text.Numbered(before.Text, 3):
		return false
	}
	w := before.Width
	small := next.startsSmall()
	if w*10 < u.width*6 && !((before.Broken || next.Lead) && small) {
		return false
	}
	ended := text.EndsSentence(before.Text) && !u.inDate(before.Text, next.Text)
	switch {
	case before.Broken:
		if ended || !small && w*10 < u.width*7 {
			return false
		}
	case u.full(before, next, 0) && (w <= u.width || !ended):
	case !ended && small:
	case u.exact || ended || w > u.width:
		return false
	case !u.full(before, next, u.width/10) && w*10 < u.width*7:
		return false
	}
	if ended && !text.EndsSentence(next.Text) && !small && !(followed(lines, j) && u.full(next, &lines[j+1], u.width/10)) {
		return false // a line of its own: the last line of a paragraph ends a sentence
	}
	if w*10 <= u.width*9 && line.HeadsStory(next.Text, u.language) {
		return false // a headline above a byline or date
	}
	switch surely(next.Text, u.language) {
	case line.Tail, line.Copyright, line.Correction, line.Print, line.Related:
		return false
	}
	return true
}

// headingGoesOn reports that line j is the rest of a heading that filled the line before it: a blank line comes after it, and it is no
// byline or date.
func (u *wrapping) headingGoesOn(lines []Line, j int) bool {
	before, next := &lines[j-1], &lines[j]
	return !next.Own && !followed(lines, j) && before.Width <= u.width && u.full(before, next, 0) && !text.EndsSentence(before.Text) && !u.standsAlone(next.Text)
}

// inDate reports that a date stands over the end of a line: "28." and "April 2023".
func (u *wrapping) inDate(before, next string) bool {
	day, found := strings.CutSuffix(before, ".")
	if !found || day == "" || !text.ASCIIDigit(day[len(day)-1]) {
		return false
	}
	n := len(day) - 1
	for n > 0 && text.ASCIIDigit(day[n-1]) {
		n--
	}
	if len(day)-n > 2 || n == 0 || day[n-1] != ' ' {
		return false
	}
	_, month := lang.For(u.language).Prefix(lang.Month, next)
	return month > 0
}

// surely is the kind of a line where that is told with some confidence, else Plain.
func surely(s, language string) line.Kind {
	if kind, confidence := line.Classify(s, language); confidence >= 0.8 {
		return kind
	}
	return line.Plain
}
