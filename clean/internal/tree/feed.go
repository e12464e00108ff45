package tree

import (
	"bytes"
	"io"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/broadsheet-go/broadsheet/clean/internal/htmltok"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// A feed is a page as the parser is given it: without the text of scripts and styles, comments, drawings, attributes that
// nobody reads and white space that shows nothing. All of that is two fifths of what parsing costs.
//
// Invariant: the walk over html.Parse of the feed, without scripting, finds what it finds over html.Parse of the page. The
// feed follows x/net/html's tokeniser. What a tag means can depend on the tree, which it does not build: inside math, select
// and noscript it leaves out no tag and no text, and where the two could be read differently it gives the rest of
// the page as it is.
//
// It implements io.Reader and holds no copy of the page.
type feed struct {
	in    []byte
	i     int      // the next byte to look at
	from  int      // in[from:] is not yet in queue
	queue [][]byte // what is read next
	next  int      // queue[:next] has been read
	done  bool     // queue is the rest

	limits *budget.Budget
	ask    int // the byte at which its context is asked next: a drawing of megabytes is looked at before any of it is queued

	also     map[string]bool // attributes that somebody else reads
	alsoLong uint64          // the lengths of their names, one bit each

	lost   bool // what the next tags mean depends on the tree: the rest of the page is given as it is
	choice bool // inside select
	stored bool // a template element occurred, in which svg can be dropped
	body   bool // a body tag occurred: no frameset can take its place any more, whatever text there is
	asIs   bool // a pre occurred: white space may count
	kept   int  // the end of the last noscript element: nothing is left out before it

	foreign  foreign
	styles   styles
	text     textRun
	elements int         // start tags of elements that the walk may record
	marks    bool        // the page does not hold the character that marks begin with
	data     []int       // the texts of scripts of data that marks stand for: pairs of start and end in in
	long     int         // a text of so many bytes is marked
	texts    []int       // the long texts that marks stand for, as data
	attrs    [][]marking // the attributes that marks stand for, in rows
	room     []byte      // for the marks in queue
}

// newFeed makes the feed of a page. It keeps the attributes named in also besides those that the walk reads, and marks texts of
// at least long bytes. It ends where the budget's context does.
func newFeed(b []byte, also map[string]bool, long int, limits *budget.Budget) *feed {
	s := &feed{in: b, limits: limits, queue: make([][]byte, 0, 32), marks: bytes.IndexByte(b, markStart) < 0, long: long, also: also}
	for name := range also {
		s.alsoLong |= 1 << (len(name) & 63)
	}
	return s
}

// Read gives the next part of the page.
func (s *feed) Read(p []byte) (n int, err error) {
	for n < len(p) {
		if s.next == len(s.queue) {
			if s.done {
				break
			}
			s.fill()
			continue
		}
		k := copy(p[n:], s.queue[s.next])
		n += k
		if s.queue[s.next] = s.queue[s.next][k:]; len(s.queue[s.next]) == 0 {
			s.next++
		}
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// enough is how many bytes of the page are looked at before what is kept of them is given to the parser.
const enough = 4096

// fill looks at further tokens of the page and queues what is kept of them.
func (s *feed) fill() {
	s.queue, s.room, s.next = s.queue[:0], s.room[:0], 0
	for s.i < len(s.in) && !s.lost {
		if s.i >= s.ask {
			if s.ask = s.i + budget.LongestPiece; s.limits.Err() != nil {
				s.done = true
				return
			}
		}
		n := bytes.IndexByte(s.in[s.i:], '<')
		if n < 0 {
			s.words(s.i, len(s.in))
			break
		}
		s.words(s.i, s.i+n)
		s.i += n
		start := s.i
		s.token()
		if start < s.kept && s.i > s.kept {
			s.lost = true // read as markup, this token straddles the end of a noscript
		}
		if s.foreign.drawing == 0 && (s.i-s.from >= enough || len(s.queue) >= cap(s.queue)-8) {
			s.cut(s.i, s.i)
			return
		}
	}
	s.cut(len(s.in), len(s.in))
	s.done = true
}

// cut leaves in[start:end] out, which comes after all that was left out before.
func (s *feed) cut(start, end int) {
	if start > s.from {
		s.queue = append(s.queue, s.in[s.from:start])
	}
	s.from = end
}

// token reads the token that starts with the "<" at s.i, and with a raw-text element its text too.
func (s *feed) token() {
	b := s.in[s.i:]
	if len(b) < 2 {
		s.i++
		return
	}
	switch c := b[1]; {
	case c == '!':
		s.declaration()
	case c == '?':
		s.until(">")
		s.text = textRun{}
	case c == '/':
		s.endTag()
		s.text = textRun{}
	case text.ASCIILetter(c):
		s.startTag()
	default:
		s.text = textRun{any: true, ink: true, cut: true}
		s.i++
	}
}

// until moves to the place after the next end, or to the end of the page.
func (s *feed) until(end string) {
	n := bytes.Index(s.in[s.i:], []byte(end))
	if n < 0 {
		s.i = len(s.in)
		return
	}
	s.i += n + len(end)
}

// declaration reads a comment, a doctype, or a CDATA section, which outside foreign content is a comment up to ">".
func (s *feed) declaration() {
	b := s.in[s.i:]
	if bytes.HasPrefix(b, []byte("<!--")) {
		start := s.i
		s.i = htmltok.AfterComment(s.in, start)
		s.comment(start)
		return
	}
	s.text = textRun{}
	if len(s.foreign.open) == 0 || !bytes.HasPrefix(b, []byte("<![CDATA[")) {
		s.until(">")
		return
	}
	section, _, _ := bytes.Cut(b, []byte("]]>"))
	s.lost = s.foreign.mixed && bytes.IndexByte(section, '>') >= 0
	s.until("]]>")
}

func (s *feed) endTag() {
	if s.i+2 < len(s.in) && !text.ASCIILetter(s.in[s.i+2]) {
		s.until(">")
		return
	}
	start := s.i
	name := htmltok.TagName(s.in[s.i+2:])
	s.skipAttributes(s.i + 2 + len(name))
	if len(s.foreign.open) > 0 {
		s.closeForeign(name, start)
		return
	}
	el := elementNamed(name)
	if el.kind == choice {
		s.choice = false
	}
	s.styles.close(el)
}

// skipAttributes moves from the end of a tag's name to the place after the tag, and reports whether it ended in "/>". The slash may also
// be the end of an unquoted value; doubt says that it cannot be told.
func (s *feed) skipAttributes(i int) (selfClosing, doubt bool) {
	if i < len(s.in) && s.in[i] == '>' {
		s.i = i + 1
		return false, false
	}
	var last, a htmltok.Attribute
	from := i
	for n, more := 1, true; more; n++ {
		last, from = a, i
		if a, i, more = htmltok.NextAttribute(s.in, i); s.limits.Cancelled(n) {
			i = len(s.in)
			break
		}
	}
	s.i = i
	s.lost = s.lost || htmltok.SkipSpace(s.in, from) == len(s.in) // the page ends inside the tag
	if i < 2 || s.in[i-1] != '>' || s.in[i-2] != '/' {
		return false, false
	}
	doubt = bytes.HasSuffix(last.Value, []byte("/"))
	return !doubt, doubt
}

func (s *feed) startTag() {
	name := htmltok.TagName(s.in[s.i+1:])
	start, tag := s.i, s.i+1+len(name)
	el := elementNamed(name)
	selfClosing, doubt := s.skipAttributes(tag)
	if doubt && (len(s.foreign.open) > 0 || el.kind == foreignRoot) {
		s.lost = true
		return
	}
	if len(s.foreign.open) > 0 && s.openForeign(name, el, selfClosing) {
		s.text = textRun{}
		return
	}
	if el.reads < readsUnshown && !el.once {
		s.elements++
	}
	if el.block && start >= s.kept {
		s.dropSpace(start)
	}
	s.text = textRun{block: el.block}
	s.styles.open(el)
	switch el.kind {
	case foreignRoot:
		if !selfClosing {
			s.enterForeign(name, el.name == "svg" && s.body && start >= s.kept, tag)
		}
		return
	case unknowable:
		s.lost = true
		return
	case choice:
		s.choice = true
	case template:
		s.stored = true
		s.lost = s.choice
	case preformatted:
		s.asIs = true
	}
	s.body = s.body || el.name == "body"
	if start >= s.kept && !s.lost {
		s.attributes(el, tag)
	}
	if el.raw != notRaw {
		s.rawText(el, tag)
	}
}

// rawText leaves out the text of the script or style whose start tag ended at s.i, or passes over that of another element.
// The attributes are read from tag on.
//
// The content of a noscript element is kept as it is. It is markup to the parser without scripting, except where that drops
// the tag, as in select; both readings must end at the same tag.
func (s *feed) rawText(el *traits, tag int) {
	start := s.i
	if el.raw == noScript {
		if start >= s.kept {
			s.kept = rawEnd(s.in, start, el.name, noScript)
		}
		return
	}
	end := rawEnd(s.in, start, el.name, el.raw)
	s.i = end
	if start < s.kept || s.choice || start == end {
		return
	}
	switch {
	case el.raw == style || el.raw == script && !isJSON(s.in, tag):
		s.cut(start, end)
	case el.raw == script && s.marks && end-start > 16:
		s.cut(start, end)
		s.queue = append(s.queue, appendMark(nil, len(s.data)/2))
		s.data = append(s.data, start, end)
	}
}
