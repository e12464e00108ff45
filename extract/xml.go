package extract

import "bufio"

// An xmlWriter writes elements of XML 1.0. The bufio.Writer keeps the first error.
type xmlWriter struct{ w *bufio.Writer }

// start writes a start tag with attributes, name and value in turn; an attribute without a value is left out.
func (x *xmlWriter) start(tag string, attributes ...string) {
	x.tag(tag, attributes)
	x.w.WriteByte('>')
}

// open is start with a line break after it, for an element that holds elements only.
func (x *xmlWriter) open(tag string, attributes ...string) {
	x.start(tag, attributes...)
	x.line()
}

func (x *xmlWriter) end(tag string) {
	x.w.WriteString("</")
	x.w.WriteString(tag)
	x.w.WriteByte('>')
}

// close is end with a line break after it.
func (x *xmlWriter) close(tag string) {
	x.end(tag)
	x.line()
}

// empty writes an element without content.
func (x *xmlWriter) empty(tag string, attributes ...string) {
	x.tag(tag, attributes)
	x.w.WriteString("/>")
}

// leaf writes an element with words in it, also when there are none.
func (x *xmlWriter) leaf(tag, words string, attributes ...string) {
	x.start(tag, attributes...)
	x.words(words)
	x.close(tag)
}

func (x *xmlWriter) tag(tag string, attributes []string) {
	x.w.WriteByte('<')
	x.w.WriteString(tag)
	for i := 0; i+1 < len(attributes); i += 2 {
		if attributes[i+1] == "" {
			continue
		}
		x.w.WriteByte(' ')
		x.w.WriteString(attributes[i])
		x.w.WriteString(`="`)
		x.words(attributes[i+1])
		x.w.WriteByte('"')
	}
}

func (x *xmlWriter) line() { x.w.WriteByte('\n') }

// words writes escaped text on one line.
func (x *xmlWriter) words(s string) {
	plain := plainPrefix(s)
	x.w.WriteString(s[:plain])
	for r := range visibleRunes(s[plain:]) {
		if r == '\n' {
			r = ' '
		}
		x.rune(r)
	}
}

// rune writes a rune of visibleRunes.
func (x *xmlWriter) rune(r rune) {
	switch r {
	case '&':
		x.w.WriteString("&amp;")
	case '<':
		x.w.WriteString("&lt;")
	case '>':
		x.w.WriteString("&gt;")
	case '"':
		x.w.WriteString("&quot;")
	default:
		x.w.WriteRune(r)
	}
}
