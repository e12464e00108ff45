package tree

import (
	"bytes"

	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"github.com/broadsheet-go/broadsheet/clean/internal/htmltok"
)

// foreign is where the feed is inside svg or math.
type foreign struct {
	open    [][]byte // the open elements, outermost first; empty outside
	mixed   bool     // HTML may be inside, or may have been dropped: open is not sure to be the parser's
	drawing int      // index after the start tag of the svg whose content will be left out; 0 for none
}

// deepForeign is how many elements may be open inside svg or math. Beyond 512 open ones html.Parse refuses a page.
const deepForeign = 1024

// enterForeign begins svg or math. Nothing in an svg is shown; if it turns out to be well nested, it is left out.
func (s *feed) enterForeign(name []byte, drawing bool, tag int) {
	f := &s.foreign
	f.open = append(f.open[:0], name)
	f.mixed = s.choice || s.stored
	f.drawing = 0
	if drawing && !f.mixed {
		s.cut(tag, s.i-1)
		f.drawing = s.i
	}
}

// closeForeign reads an end tag inside svg or math, which starts at start. In foreign content it closes the innermost element
// of its name and what is open inside that; where HTML may be mixed in, only strictly nested tags are trusted to mean the
// same to the parser.
func (s *feed) closeForeign(name []byte, start int) {
	f := &s.foreign
	for i := len(f.open) - 1; i >= 0; i-- {
		if bytes.EqualFold(name, f.open[i]) {
			f.open = f.open[:i]
			if i == 0 && f.drawing > 0 {
				s.cut(f.drawing, start)
				f.drawing = 0
			}
			return
		}
		if f.mixed || len(f.open)-i > 64 {
			break
		}
	}
	s.lost = true
}

// openForeign reads a start tag inside svg or math, or reports false when the tag ends that. Where HTML may be mixed in, the
// parser may read the content of a raw-text element as markup or as text; without a "<" in it both readings are one.
func (s *feed) openForeign(name []byte, el *traits, selfClosing bool) bool {
	f := &s.foreign
	f.mixed = f.mixed || mayHoldHTML(f.open[len(f.open)-1])
	if f.mixed || el.raw == script {
		f.drawing = 0 // scripts are counted
	}
	switch {
	case !f.mixed && dom.Of(el.name).Has(dom.BreaksOut):
		f.open, f.drawing = f.open[:0], 0
		return false
	case f.mixed && el.raw != notRaw:
		end := rawEnd(s.in, s.i, el.name, el.raw)
		s.lost = selfClosing || bytes.IndexByte(s.in[s.i:end], '<') >= 0
	case el.name == "font":
		s.lost = true // ends foreign content if it has certain attributes
	}
	if !selfClosing {
		f.open = append(f.open, name)
		s.lost = s.lost || len(f.open) == deepForeign
	}
	return true
}

// mayHoldHTML reports the elements of svg and math whose content is HTML (WHATWG HTML 13.2.6, integration points).
func mayHoldHTML(name []byte) bool {
	var room [16]byte
	return dom.Of(string(htmltok.Lower(room[:0], name))).Has(dom.SVGIntegrationPoint | dom.MathIntegrationPoint)
}
