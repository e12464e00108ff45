package clean

import "strings"

// pathDepth is the most elements a path names; the pages of the corpora are at most 56 deep.
const pathDepth = 64

// Path is the XPath of an element: "/html/body/main/article/p[3]". The index is left out where it is 1 and the tag is
// one of html, head, body. Of an element deeper than 64 the path begins with "//" and names the innermost 64.
func (p *Page) Path(element int32) string {
	if element < 0 || int(element) >= len(p.Elements) {
		return ""
	}
	var stack [64]int32
	chain := stack[:0]
	for e := element; e >= 0 && len(chain) <= pathDepth; e = p.Elements[e].Parent {
		chain = append(chain, e)
	}
	var b strings.Builder
	if len(chain) > pathDepth {
		chain = chain[:pathDepth]
		b.WriteByte('/')
	}
	b.Grow(8 * len(chain))
	for i := len(chain) - 1; i >= 0; i-- {
		e := &p.Elements[chain[i]]
		if e.Tag == "" {
			continue // no element: the text of a bare text node
		}
		b.WriteByte('/')
		b.WriteString(e.Tag)
		if e.Tag != "html" && e.Tag != "body" {
			b.WriteByte('[')
			writeInt(&b, e.Nth)
			b.WriteByte(']')
		}
	}
	return b.String()
}

// writeInt writes a number that is not negative.
func writeInt(b *strings.Builder, n int32) {
	var d [10]byte
	i := len(d)
	for {
		i--
		d[i] = byte('0' + n%10)
		if n /= 10; n == 0 {
			break
		}
	}
	b.Write(d[i:])
}
