package page

import (
	"bytes"
	"errors"
	"html"
	"io"
	"mime/multipart"
	"net/mail"
	"net/textproto"
	"net/url"
	"slices"
	"strings"
	"time"
)

// Limits on messages. What browsers and mail programs write has some hundred parts and nests three deep.
const (
	maxHeader = 256 << 10 // bytes of a header
	maxParts  = 20_000    // of a message, counted together
	maxDepth  = 16        // of parts within parts
)

// header is the lines before a message's body, as far as they are some; nil where b does not begin with one.
func header(b []byte) (fields []string) {
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	for line := range bytes.Lines(b[:min(len(b), maxHeader)]) {
		line = bytes.TrimRight(line, "\r\n")
		switch name, _, ok := bytes.Cut(line, []byte(":")); {
		case len(line) == 0:
			return fields
		case len(fields) == 0 && bytes.HasPrefix(line, []byte("From ")): // of a mailbox
		case len(fields) > 0 && (line[0] == ' ' || line[0] == '\t'):
		case ok && token(name):
			fields = append(fields, strings.ToLower(string(name)))
		default:
			return nil
		}
	}
	return nil
}

// token reports a name of a field.
func token(name []byte) bool {
	for _, c := range name {
		if (c|0x20 < 'a' || c|0x20 > 'z') && (c < '0' || c > '9') && c != '-' && c != '_' && c != '.' {
			return false
		}
	}
	return len(name) > 0
}

// isMessage reports mail, or what a browser saved as such: a header that says so, not only lines with colons.
func isMessage(b []byte) bool {
	fields := header(b)
	return len(fields) > 1 && slices.ContainsFunc(fields, func(name string) bool {
		return name == "mime-version" || name == "message-id" || name == "received"
	})
}

// A message is what a saved page or a newsletter holds to be read.
type message struct {
	page        []byte
	text        bool // plain text, in UTF-8
	contentType string
	address     string
	date        time.Time
}

// openMessage takes the page out of a message. Its size is at most limit bytes and one more.
func openMessage(b []byte, limit int64) (*message, error) {
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	if bytes.HasPrefix(b, []byte("From ")) {
		if severalMessages(b) {
			return nil, &Refusal{"a mailbox of several messages", "save one as a file"}
		}
		_, b, _ = bytes.Cut(b, []byte("\n"))
	}
	in, err := mail.ReadMessage(bytes.NewReader(b))
	if err != nil {
		return nil, &Refusal{"a message that cannot be read", err.Error()}
	}
	head := textproto.MIMEHeader(in.Header)
	m := &message{address: location(head)}
	if date, err := in.Header.Date(); err == nil {
		m.date = date
	}
	p := &parts{left: maxParts, frames: map[string]string{}, wanted: head.Get("Snapshot-Content-Location")}
	if p.wanted != "" {
		m.address = p.wanted
	}
	p.collect(head, in.Body, 0)
	subject := words(head.Get("Subject"))
	switch {
	case p.page.found && (len(bytes.TrimSpace(p.page.body)) > 0 || !p.text.found):
		m.page, m.contentType = p.page.body, p.page.contentType
		if m.address == "" {
			m.address = p.page.location
		}
		m.page = titled(p.withFrames(m.page, limit), subject)
	case p.text.found:
		m.page, m.text = plainText(p.text.body, p.text.params), true
		if subject != "" && !bytes.HasPrefix(bytes.TrimSpace(m.page), []byte(subject)) {
			m.page = append([]byte(subject+"\n\n"), m.page...)
		}
	case p.err != nil:
		return nil, &Refusal{"a message that cannot be read", p.err.Error()}
	default:
		return nil, &Refusal{Kind: "a message without a page or a text in it"}
	}
	if int64(len(m.page)) > limit {
		m.page = m.page[:limit+1] // the library says that it is too large
	}
	return m, nil
}

// severalMessages reports a mailbox with more than one message: each begins after a blank line with "From " and a date.
func severalMessages(b []byte) bool {
	for {
		before, rest, ok := bytes.Cut(b, []byte("\nFrom "))
		if !ok {
			return false
		}
		blank := bytes.HasSuffix(before, []byte("\n")) || bytes.HasSuffix(before, []byte("\n\r"))
		if _, next, _ := bytes.Cut(rest, []byte("\n")); blank && isMessage(next) {
			return true
		}
		b = rest
	}
}

// A leaf is a part that may be the page.
type leaf struct {
	found       bool
	body        []byte
	contentType string
	params      map[string]string
	location    string
}

// parts is what a message's parts are searched for.
type parts struct {
	left   int               // parts that may still be read
	wanted string            // the address of the part that is the page, where the message states it
	start  string            // its Content-ID, likewise
	frames map[string]string // the addresses of parts by their Content-ID
	page   leaf
	sure   bool // page is the one that the message states
	text   leaf
	err    error // why there may be more
}

// errNested and errMany are messages that nobody sends.
var (
	errNested = errors.New("its parts are nested too deep")
	errMany   = errors.New("it has too many parts")
)

// collect reads a part and those in it.
func (p *parts) collect(head textproto.MIMEHeader, body io.Reader, depth int) {
	media, params := mediaOf(head.Get("Content-Type"))
	id := strings.Trim(head.Get("Content-ID"), "<> ")
	if id != "" {
		p.frames[id] = location(head)
	}
	disposition, _ := mediaOf(head.Get("Content-Disposition"))
	switch {
	case strings.HasPrefix(media, "multipart/"):
		if depth == maxDepth {
			p.fail(errNested)
			return
		}
		if start := strings.Trim(params["start"], "<> "); start != "" && p.start == "" {
			p.start = start
		}
		p.within(multipart.NewReader(body, params["boundary"]), depth)
	case disposition == "attachment":
	case media == "text/html" || media == "application/xhtml+xml":
		stated := p.start != "" && id == p.start || p.wanted != "" && location(head) == p.wanted
		if p.page.found && (p.sure || !stated) {
			return
		}
		p.page, p.sure = p.read(head, body, params), stated
	case media == "text/plain" && !p.text.found:
		p.text = p.read(head, body, params)
	}
}

// within reads the parts of one.
func (p *parts) within(in *multipart.Reader, depth int) {
	for {
		part, err := in.NextRawPart()
		if err != nil {
			if err != io.EOF {
				p.fail(err)
			}
			return
		}
		if p.left--; p.left < 0 || errors.Is(p.err, errNested) {
			p.fail(errMany)
			return
		}
		p.collect(part.Header, part, depth+1)
	}
}

// fail notes why there may be more in the message: the first reason, for it makes others.
func (p *parts) fail(err error) {
	if p.err == nil {
		p.err = err
	}
}

// read reads a part to its end, or to where it breaks off.
func (p *parts) read(head textproto.MIMEHeader, body io.Reader, params map[string]string) leaf {
	b, err := io.ReadAll(body)
	if err != nil {
		p.fail(err)
	}
	return leaf{true, decoded(b, head.Get("Content-Transfer-Encoding")), head.Get("Content-Type"), params, location(head)}
}

// location is the address of a part, in one line.
func location(head textproto.MIMEHeader) string {
	address := strings.Join(strings.Fields(head.Get("Content-Location")), "")
	if !IsAddress(address) {
		return ""
	}
	return address
}

// withFrames is a page in which what refers to other parts of the message refers to their addresses, and shadow roots are written as
// HTML has them: Chromium saves them under an attribute that only it reads. From limit bytes on nothing is replaced any more: each
// reference may grow.
func (p *parts) withFrames(b []byte, limit int64) []byte {
	b = bytes.ReplaceAll(b, []byte("<template shadowmode="), []byte("<template shadowrootmode="))
	var out []byte
	for int64(len(out)) <= limit {
		before, rest, ok := bytes.Cut(b, []byte("cid:"))
		if !ok {
			break
		}
		out = append(out, before...)
		window, _, _ := bytes.Cut(rest[:min(len(rest), 1<<10)], []byte("cid:")) // each byte is looked at once
		end := bytes.IndexAny(window, "\"'> \t\r\n")
		id := rest[:max(end, 0)]
		name, err := url.PathUnescape(string(id))
		if address := p.frames[html.UnescapeString(name)]; err == nil && address != "" {
			out, b = append(out, html.EscapeString(address)...), rest[len(id):]
			continue
		}
		out, b = append(out, "cid:"...), rest
	}
	if out == nil {
		return b
	}
	return append(out, b...)
}

// titled is a page with the subject as its title, where it has none of its own. The subject is in the characters that all encodings
// of the web share.
func titled(b []byte, subject string) []byte {
	lower := bytes.ToLower(b[:min(len(b), savedHead)])
	if subject == "" || bytes.Contains(lower, []byte("<title")) {
		return b
	}
	at := 0
	for _, name := range []string{"<!doctype", "<html", "<head"} {
		if i := bytes.Index(lower[at:], []byte(name)); i >= 0 && !bytes.HasPrefix(lower[at+i:], []byte("<header")) {
			if end := bytes.IndexByte(lower[at+i:], '>'); end >= 0 {
				at += i + end + 1
			}
		}
	}
	title := "<title>" + references(subject) + "</title>"
	return slices.Concat(b[:at], []byte(title), b[at:])
}
