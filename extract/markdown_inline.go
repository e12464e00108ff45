package extract

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A place is where inline Markdown is written.
type place int8

const (
	running place = iota // from the start of a line; a line break is kept
	oneLine              // inside a line: a heading, a table cell; a line break becomes a space
)

// inline writes the text of a block with its links and emphasis.
func (m *markdown) inline(text string, spans []Span, where place) {
	n := &inlineMarkdown{markdown: m, text: text, tokens: inline(text, emphasised(spans)), where: where, lineStart: where == running}
	n.weigh()
	for i := 0; i < len(n.tokens); i++ {
		t := n.tokens[i]
		switch {
		case t.op == opWords:
			n.words(i)
		case t.mark == markCode:
			n.codeSpan(i + 1)
			i = t.pair
		case t.mark == markLink && t.op == opStart:
			n.settle()
			n.put("[")
			n.link = true
		case t.mark == markLink:
			n.link = false
			n.put("](")
			n.put(destination(t.value))
			n.put(")")
		default:
			if t.op == opStart {
				n.settle()
			}
			n.put(n.delimiter(i))
		}
	}
}

// emphasised are the spans that Markdown has marks for.
func emphasised(spans []Span) []Span {
	without := func(s Span) bool { return s.Kind == Superscript || s.Kind == Subscript || s.Kind == Ruby }
	if !slices.ContainsFunc(spans, without) {
		return spans
	}
	return slices.DeleteFunc(slices.Clone(spans), without)
}

// inlineMarkdown is the state of one text being written.
type inlineMarkdown struct {
	*markdown
	text   string
	tokens []token
	where  place

	// Runes that are written as character references, so that emphasis beside them is read as such (see weigh).
	first, last []bool // by token

	link      bool // inside a link
	lineStart bool // nothing stands on this line yet
	space     bool // a space is due before the next rune
	lineBreak bool // a line break is due before the next rune
	wrote     bool // something was written
	backslash bool // the last rune written is a backslash of the text
}

// A side is what CommonMark's rules about emphasis see beside a delimiter.
type side int8

const (
	sideSpace  side = iota // white space, or the end of the text
	sidePunct              // punctuation, a delimiter, a bracket
	sideOther              // letters, digits and marks
	sideSymbol             // a symbol outside ASCII: punctuation since CommonMark 0.31, a letter before
)

func sideOf(r rune) side {
	r = visible(r)
	switch {
	case unicode.IsSpace(r):
		return sideSpace
	case unicode.IsPunct(r), r < utf8.RuneSelf && unicode.IsSymbol(r):
		return sidePunct
	case unicode.IsSymbol(r):
		return sideSymbol
	}
	return sideOther
}

// weigh finds the runes to write as character references. A delimiter run opens emphasis only when it is "left-flanking"
// (CommonMark 0.31, 6.2): with a letter before it and punctuation after it, as in `the**"best"**`, it does not, which
// is common in scripts without spaces. A reference ends in ";", punctuation, and lets it open. Closing is its mirror image.
// A "_" may not stand beside a letter on its outside at all.
func (n *inlineMarkdown) weigh() {
	n.first, n.last = make([]bool, len(n.tokens)), make([]bool, len(n.tokens))
	for i := len(n.tokens) - 2; i >= 0; i-- {
		next := n.tokens[i+1]
		if n.tokens[i].op == opWords && next.op == opStart && emphasises(next) && n.right(i) >= sideOther {
			n.last[i] = n.delimiter(i+1) == "_" || n.left(i+2) != sideOther
		}
	}
	for i := 1; i < len(n.tokens); i++ {
		before := n.tokens[i-1]
		if n.tokens[i].op == opWords && before.op == opEnd && emphasises(before) && n.left(i) >= sideOther {
			n.first[i] = n.delimiter(i-1) == "_" || n.right(i-2) != sideOther
		}
	}
}

func emphasises(t token) bool { return t.mark == markStrong || t.mark == markEmphasis }

// left is what stands first in token i; right is what stands last.
func (n *inlineMarkdown) left(i int) side {
	t := n.tokens[i]
	r, size := utf8.DecodeRuneInString(n.text[t.start:t.end])
	if t.op != opWords || n.first[i] || n.last[i] && size == t.end-t.start {
		return sidePunct
	}
	return sideOf(r)
}

func (n *inlineMarkdown) right(i int) side {
	t := n.tokens[i]
	r, size := utf8.DecodeLastRuneInString(n.text[t.start:t.end])
	if t.op != opWords || n.last[i] || n.first[i] && size == t.end-t.start {
		return sidePunct
	}
	return sideOf(r)
}

// delimiter is the delimiter of the strong or emphasis token i. Emphasis takes "_" where it stands beside strong text, so
// that two runs of "*" are never read as one.
func (n *inlineMarkdown) delimiter(i int) string {
	t := n.tokens[i]
	if t.mark == markStrong {
		return "**"
	}
	for _, end := range [2]int{i, t.pair} {
		for _, beside := range [2]int{end - 1, end + 1} {
			if beside >= 0 && beside < len(n.tokens) && n.tokens[beside].op != opWords && n.tokens[beside].mark == markStrong {
				return "_"
			}
		}
	}
	return "*"
}

// put writes markup as it is.
func (n *inlineMarkdown) put(s string) {
	n.w.WriteString(s)
	n.lineStart, n.wrote, n.backslash = false, true, false
}

// settle writes the white space that is due.
func (n *inlineMarkdown) settle() {
	switch {
	case n.lineBreak && n.wrote && n.where == running:
		mark := "\\\n"
		if n.backslash { // popular readers take "\\\\\\\n" for three characters and no break
			mark = "  \n"
		}
		n.w.WriteString(mark)
		n.w.WriteString(n.prefix)
		n.lineStart = true
	case (n.space || n.lineBreak) && n.wrote:
		n.w.WriteByte(' ')
	}
	n.space, n.lineBreak = false, false
}

// codeSpan writes token i as code, fenced by more backticks than stand in it. Inside a link, code with "]:" is written as
// words: at the start of a paragraph it would end the label of a link reference definition, which knows no code.
func (n *inlineMarkdown) codeSpan(i int) {
	s := n.text[n.tokens[i].start:n.tokens[i].end]
	if n.link && strings.Contains(s, "]:") {
		n.words(i)
		return
	}
	n.settle()
	fence := strings.Repeat("`", longestRun(s, '`')+1)
	pad := ""
	if strings.HasPrefix(s, "`") || strings.HasSuffix(s, "`") {
		pad = " "
	}
	n.put(fence + pad)
	for r := range visibleRunes(s) {
		if r == '\n' {
			r = ' '
		}
		n.w.WriteRune(r)
	}
	n.put(pad + fence)
}

// words writes the words of token i, escaped.
func (n *inlineMarkdown) words(i int) {
	t := n.tokens[i]
	s := n.text[t.start:t.end]
	beforeLink := i+1 < len(n.tokens) && n.tokens[i+1].mark == markLink && n.tokens[i+1].op == opStart
	marker := -1 // offset of the "." or ")" that would make a list item of the line
	for at := 0; at < len(s); {
		r, size := utf8.DecodeRuneInString(s[at:])
		last := at+size == len(s)
		switch r := visible(r); {
		case r == ' ':
			n.space = true
		case r == '\n':
			n.lineBreak = true
		case at == 0 && n.first[i] || last && n.last[i]:
			n.settle()
			n.put("&#" + strconv.Itoa(int(r)) + ";")
		default:
			n.settle()
			if n.lineStart {
				marker = at + listNumber(s[at:])
			}
			if n.lineStart && n.opensBlock(s[at:]) || at == marker || r < utf8.RuneSelf && n.special(s, at, beforeLink) {
				n.w.WriteByte('\\')
			}
			n.w.WriteRune(r)
			n.lineStart, n.wrote, n.backslash = false, true, r == '\\'
			if at > marker && !n.last[i] {
				if plain := plainPrefix(s[at+size:]); plain > 0 {
					n.w.WriteString(s[at+size:][:plain])
					size += plain
					n.backslash = false
				}
			}
		}
		at += size
	}
}

// special reports whether the ASCII rune s[at] needs a backslash anywhere in a line.
func (n *inlineMarkdown) special(s string, at int, beforeLink bool) bool {
	switch s[at] {
	case '\\', '`', '*', '[', ']', '<', '~', '|':
		return true
	case '_':
		return !insideWord(s, at)
	case '&':
		return entity(s[at:])
	case '!':
		return beforeLink && at+1 == len(s)
	case '#':
		return n.where == oneLine
	}
	return false
}

// insideWord reports whether letters or digits stand on both sides of s[at], none of them the first or last rune of s, which
// may be written as a reference.
func insideWord(s string, at int) bool {
	before, b := utf8.DecodeLastRuneInString(s[:at])
	after, a := utf8.DecodeRuneInString(s[at+1:])
	return at > b && at+1+a < len(s) && letterOrFigure(before) && letterOrFigure(after)
}

func letterOrFigure(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// opensBlock reports whether s, at the start of a line, begins with a mark that would make a block of it.
func (n *inlineMarkdown) opensBlock(s string) bool {
	next := byte(' ')
	if len(s) > 1 {
		next = s[1]
	}
	spaced := next == ' ' || next == '\t' || next == '\n' || next == '\r' || next == '\v' || next == '\f'
	switch s[0] {
	case '#', '>', '=':
		return true
	case '+':
		return spaced
	case '-':
		return spaced || next == '-' || next == ':'
	case ':':
		return next == '-'
	}
	return false
}

// listNumber is the offset of the "." or ")" after one to nine digits at the start of s, when white space or the end
// follows it; else -1 less than any offset.
func listNumber(s string) int {
	digits := 0
	for digits < len(s) && digits < 9 && '0' <= s[digits] && s[digits] <= '9' {
		digits++
	}
	if digits == 0 || digits == len(s) || s[digits] != '.' && s[digits] != ')' {
		return -1 << 30
	}
	if digits+1 < len(s) && s[digits+1] > ' ' && s[digits+1] < utf8.RuneSelf {
		return -1 << 30
	}
	return digits
}
