package segment

import (
	"unicode"
	"unicode/utf8"
	"unsafe"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// inline collects the text of one block.
//
// Invariants: what is collected is valid UTF-8 without leading space; white space is single, except in <pre>; the ends of
// spans lie on its rune boundaries.
type inline struct {
	buf          []byte
	spans        []page.Span
	opened       []int32 // indices into spans of those still open, outer first
	lastClose    int     // size when the last inline element closed, if nothing came after it; else -1
	lastTag      int     // size when a span last began or ended: white space before that stays
	boundary     int     // size when an inline element in a heading last began or ended
	times        []int32 // for each span, 1 + index into facts.Times, or 0
	timed        []int32 // times of the spans that take returned
	arena        *textArena
	spanArena    []page.Span // memory for the spans of many blocks
	spacePending bool        // white space was met and not yet written
	wordsTouch   bool        // two inline elements touch: a space belongs between words
	pre          bool        // some of it came from <pre>
}

// add appends text, normalised as text.Collapse does.
func (t *inline) add(s string, pre bool) {
	if pre {
		t.addPre(s)
		return
	}
	for s != "" {
		var run string
		var gap bool
		gap, run, s = text.Next(s)
		if t.spacePending = t.spacePending || gap; run == "" {
			break
		}
		r, _ := utf8.DecodeRuneInString(run)
		t.before(r)
		t.buf = append(t.buf, run...)
	}
}

// before writes the space that belongs between what was collected and r, if any.
func (t *inline) before(r rune) {
	label := t.lastClose == len(t.buf) && len(t.buf) > 0 && t.buf[len(t.buf)-1] == ':' // <b class=label>Note:</b>text
	if len(t.buf) > 0 && (t.spacePending || t.wordsTouch || label) {
		last, _ := utf8.DecodeLastRune(t.buf)
		switch {
		case last == ' ' || last == '\n' || last == '\t':
		case t.spacePending:
			t.buf = append(t.buf, ' ')
		case (text.Word(last) || last == ':' || last == ';' || last == '|') && text.Word(r) && !text.Spaceless(last) && !text.Spaceless(r):
			t.buf = append(t.buf, ' ')
		}
	} else if t.boundary == len(t.buf) && t.boundary > 0 && gluedWords(t.buf, r) {
		t.buf = append(t.buf, ' ')
	}
	t.spacePending, t.wordsTouch = false, false
	t.lastClose = -1
}

// markBoundary notes that an inline element in a heading begins or ends here: style sheets may show what comes before on a line of
// its own, as a kicker, with no space in the text.
func (t *inline) markBoundary() { t.boundary = len(t.buf) }

// gluedWords reports two words without a space between them: a capital after a word in small letters of at least three, or after
// the end of a sentence. (<span>Demo</span>Der)
func gluedWords(b []byte, r rune) bool {
	if !unicode.IsUpper(r) {
		return false
	}
	if last := b[len(b)-1]; last == '?' || last == '!' {
		return true
	}
	for range 3 {
		last, n := utf8.DecodeLastRune(b)
		if !unicode.IsLower(last) {
			return false
		}
		b = b[:len(b)-n]
	}
	return true
}

func (t *inline) addPre(s string) {
	t.pre = true
	for _, r := range s {
		switch {
		case r == '\n' || r == '\t':
			if len(t.buf) > 0 || r == '\t' {
				t.buf = append(t.buf, byte(r))
			}
		case r == 0x00a0:
			t.buf = append(t.buf, ' ')
		case r < ' ' || r == 0x7f || text.Invisible(r):
		default:
			t.buf = utf8.AppendRune(t.buf, r)
		}
	}
	t.spacePending, t.lastClose = false, -1
}

// space separates words without ending the block.
func (t *inline) space() { t.spacePending = true }

// lineBreak writes a <br>.
func (t *inline) lineBreak() {
	if len(t.buf) > 0 {
		t.trimRight()
		t.buf = append(t.buf, '\n')
	}
	t.spacePending, t.wordsTouch, t.lastClose = false, false, -1
}

// row starts a row of a table of data.
func (t *inline) row() {
	t.trimRight()
	if n := len(t.buf); n > 0 && t.buf[n-1] != '\n' {
		t.buf = append(t.buf, '\n')
	}
	t.spacePending, t.wordsTouch, t.lastClose = false, false, -1
}

// cell starts a cell of a table of data, so many columns after the one before.
func (t *inline) cell(after int) {
	if after > 0 {
		t.trimRight()
	}
	for range after {
		t.buf = append(t.buf, '\t')
	}
	t.spacePending, t.wordsTouch, t.lastClose = false, false, -1
}

// trimRight cuts spaces off the end, which only <pre> leaves there.
func (t *inline) trimRight() {
	n := len(t.buf)
	for n > t.lastTag && t.buf[n-1] == ' ' {
		n--
	}
	t.buf = t.buf[:n]
}

// open starts a span. fact is 1 + the index of the span's TimeFact, or 0.
func (t *inline) open(k page.SpanKind, value string, element, fact int32) {
	if t.lastClose >= 0 && t.lastClose == len(t.buf) && !t.spacePending && len(t.spans) > 0 && k >= page.Link {
		prev := &t.spans[len(t.spans)-1]
		if separatesWords(prev.Kind) && separatesWords(k) && !dropCap(t.buf[prev.Start:]) {
			t.wordsTouch = true
		}
	}
	t.lastTag = len(t.buf)
	t.opened = append(t.opened, int32(len(t.spans)))
	t.spans = append(t.spans, page.Span{Start: int32(t.lastTag), End: -1, Kind: k, Value: value, Element: element})
	t.times = append(t.times, fact)
}

// close ends the innermost open span.
func (t *inline) close() {
	i := t.opened[len(t.opened)-1]
	t.opened = t.opened[:len(t.opened)-1]
	if i < 0 {
		return // not carried on into this block
	}
	t.lastTag = len(t.buf)
	t.spans[i].End = int32(t.lastTag)
	if k := t.spans[i].Kind; separatesWords(k) {
		t.lastClose = t.lastTag
	}
}

// separatesWords reports the spans that pages set apart by style alone: two that touch are two words.
func separatesWords(k page.SpanKind) bool {
	return k == page.Link || k == page.Time || k == page.Marked
}

// dropCap reports a single letter: the first of a word that goes on outside its span.
func dropCap(b []byte) bool {
	_, n := utf8.DecodeRune(b)
	return n == len(b)
}

// mostCopied is how long a text is that is copied, in bytes; the memory of a longer one becomes its string.
const mostCopied = 1 << 20

// take ends the block and returns its words and spans; spans that are still open go on in the next block.
func (t *inline) take() (words string, spans []page.Span, times []int32) {
	end := len(t.buf)
	for end > 0 && text.Space(t.buf[end-1]) {
		end--
	}
	switch {
	case end > mostCopied:
		words, t.buf = unsafe.String(unsafe.SliceData(t.buf), end), nil // nobody else has it
		spans, times = t.finish(words)
	case end > 0:
		words = t.arena.keep(t.buf[:end])
		spans, times = t.finish(words)
	}
	t.reopen()
	t.buf = t.buf[:0]
	t.spacePending, t.wordsTouch, t.lastClose, t.lastTag, t.boundary, t.pre = false, false, -1, 0, 0, false
	return words, spans, times
}

// finish clips the collected spans to words, the text without the white space at its end, and drops those that are empty then. The
// times it returns are overwritten by the next block.
func (t *inline) finish(words string) (spans []page.Span, times []int32) {
	if len(t.spans) == 0 {
		return nil, nil
	}
	if cap(t.spanArena)-len(t.spanArena) < len(t.spans) {
		t.spanArena = make([]page.Span, 0, max(64, len(t.spans)))
	}
	first := len(t.spanArena)
	t.timed = t.timed[:0]
	for i, s := range t.spans {
		if s.End < 0 {
			s.End = int32(len(words))
		}
		if s, ok := clipSpan(s, words, 0, int32(len(words))); ok && (s.Kind != page.Ruby || s.Value != "") {
			t.spanArena = append(t.spanArena, s)
			t.timed = append(t.timed, t.times[i])
		}
	}
	if len(t.spanArena) == first {
		return nil, nil
	}
	return t.spanArena[first:len(t.spanArena):len(t.spanArena)], t.timed
}

// clipSpan moves a span into words, which is bytes start to end of what the span counts in, without white space at its ends;
// false when nothing is left of it.
func clipSpan(s page.Span, words string, start, end int32) (page.Span, bool) {
	s.Start, s.End = max(s.Start, start)-start, min(s.End, end)-start
	from, to := text.Trim(words, int(s.Start), int(s.End))
	s.Start, s.End = int32(from), int32(to)
	return s, from < to
}

// carried is how many open spans of each kind go on in the next block: of nested ones of a kind the innermost say all. So
// markup that never closes cannot make every later block longer.
var carried = [...]int8{page.Link: 1, page.Strong: 1, page.Emphasis: 1, page.CodeSpan: 1, page.Time: 1, page.Marked: 3, page.Superscript: 1, page.Subscript: 1, page.Ruby: 1, page.Formula: 1}

// reopen keeps the spans that are still open for the next block. A span that is not carried on stays on the stack of open
// ones as -1, for the element that will close it.
func (t *inline) reopen() {
	left := carried
	for k := len(t.opened) - 1; k >= 0; k-- {
		i := t.opened[k]
		if i < 0 {
			continue
		}
		if kind := t.spans[i].Kind; left[kind] > 0 {
			left[kind]--
		} else {
			t.opened[k] = -1
		}
	}
	n := int32(0)
	for k, i := range t.opened {
		if i >= 0 {
			t.spans[n], t.times[n] = t.spans[i], t.times[i]
			t.spans[n].Start = 0
			t.opened[k] = n
			n++
		}
	}
	t.spans, t.times = t.spans[:n], t.times[:n]
}
