package htmlparse

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
)

// A tokenType is the sort of a token (13.2.5). Characters come as texts, as long as they can be.
type tokenType uint8

const (
	endOfFile tokenType = iota
	textToken
	startTag
	endTag
	commentToken
	doctypeToken
)

// A token is what the tokeniser found last.
type token struct {
	kind        tokenType
	selfClosing bool
	forceQuirks bool // of a doctype
	name        Name // of a tag or doctype
	text        span // of a text or comment
	attributes  attributeRange
}

// An attributeRange is a piece of Tree.attributes: those of a tag; of a doctype its identifiers, called public and system.
type attributeRange struct{ start, end int32 }

// A contentModel says how the tokeniser reads what comes next: the states in which the tree construction may leave it.
type contentModel uint8

const (
	data       contentModel = iota // 13.2.5.1
	rcdata                         // 13.2.5.2: references, but no markup
	rawText                        // 13.2.5.3: neither
	scriptData                     // 13.2.5.4: neither, and comments hide the end tag
	plainText                      // 13.2.5.5: neither, and no end
)

// A tokeniser cuts a source into tokens (13.2.5). Between two "<" it looks at no byte by itself.
type tokeniser struct {
	tree   *Tree
	budget *budget.Budget
	source string
	at     int // of the next byte
	token  token

	content      contentModel
	element      string    // whose end tag ends the content, where that is not data
	cdataAllowed bool      // the adjusted current node is not in the HTML namespace
	controls     spanFlags // returns and nuls, if the source has any
	stopped      bool      // the budget's context ended
	seen         map[Name]int32
}

func newTokeniser(source string, t *Tree, b *budget.Budget) tokeniser {
	z := tokeniser{tree: t, budget: b, source: source}
	if strings.IndexByte(source, '\r') >= 0 {
		z.controls |= returns
	}
	if strings.IndexByte(source, 0) >= 0 {
		z.controls |= nuls
	}
	return z
}

// next reads the next token.
func (z *tokeniser) next() {
	switch z.content {
	case data:
		z.data()
	case plainText:
		z.content = data
		z.textUntil(len(z.source), 0)
	default:
		z.rawText()
	}
}

// data reads on in the data state (13.2.5.1) and, at a "<" that opens something, in the tag open state (13.2.5.6).
func (z *tokeniser) data() {
	start := z.at
	for i, n := start, 1; ; n++ {
		open := strings.IndexByte(z.source[i:], '<')
		if open < 0 || z.cancelled(n) {
			z.textUntil(len(z.source), references)
			return
		}
		i += open
		if !opens(z.source[i:]) {
			i++
			continue
		}
		if i > start {
			z.textUntil(i, references)
			return
		}
		z.at = i
		if z.markup() {
			return
		}
		start, i = z.at, z.at
	}
}

// opens reports that a "<" opens a tag, a comment or the like.
func opens(s string) bool {
	if len(s) < 2 {
		return false
	}
	switch c := s[1]; c {
	case '!', '?':
		return true
	case '/':
		return len(s) > 2
	default:
		return isLetter(c)
	}
}

// markup reads what the "<" at z.at opens. It reports false for what is no token, such as "</>".
func (z *tokeniser) markup() bool {
	s := z.source
	switch c := s[z.at+1]; c {
	case '!':
		return z.markupDeclaration()
	case '?':
		z.bogusComment(z.at + 1)
	case '/': // 13.2.5.7, end tag open state
		switch c := s[z.at+2]; {
		case isLetter(c):
			z.tag(endTag, z.at+2)
		case c == '>':
			z.at += len("</>")
			return false
		default:
			z.bogusComment(z.at + 2)
		}
	default:
		z.tag(startTag, z.at+1)
	}
	return true
}

// textUntil makes a text of what comes before end, or says that nothing is left.
func (z *tokeniser) textUntil(end int, read spanFlags) {
	if z.at >= end || z.stopped {
		z.endOfFile()
		return
	}
	z.token.kind = textToken
	z.token.text = z.span(z.at, end, read)
	z.at = end
}

func (z *tokeniser) endOfFile() {
	z.at = len(z.source)
	z.token = token{kind: endOfFile}
}

// span is a piece of the source with what has to be decoded in it; read says whether references are read.
func (z *tokeniser) span(start, end int, read spanFlags) span {
	s := z.source[start:end]
	flags := spanFlags(0)
	if read != 0 && strings.IndexByte(s, '&') >= 0 {
		flags = read
	}
	if z.controls != 0 {
		if z.controls&returns != 0 && strings.IndexByte(s, '\r') >= 0 {
			flags |= returns
		}
		if z.controls&nuls != 0 && strings.IndexByte(s, 0) >= 0 {
			flags |= nuls
		}
	}
	return span{int32(start), int32(end), flags}
}

// cancelled reports that the budget's context ended, for the n-th step of a loop.
func (z *tokeniser) cancelled(n int) bool {
	z.stopped = z.stopped || z.budget.Cancelled(n)
	return z.stopped
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// isSpace reports white space in tags and between elements (13.2.5.6); a carriage return counts as the line feed that it becomes.
func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }

func skipSpace(s string, i int) int {
	for i < len(s) && isSpace(s[i]) {
		i++
	}
	return i
}
