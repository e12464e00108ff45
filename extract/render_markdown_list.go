package extract

import "strconv"

// list writes lists. What belongs to an item is indented by the width of its marker. Of two lists that follow one another
// the second has other markers, without which they would be read as one.
func (m *markdown) list(items []Block) {
	m.open()
	var indents []string // by depth: what stands before the lines of an item's content
	for p := range list(items) {
		if p.more {
			m.prefix = indents[p.depth-1]
			m.paragraph(p.Text, p.Spans)
			continue
		}
		outer := ""
		if p.depth > 1 {
			outer = indents[p.depth-2]
		}
		if p.first && p.number > 1 && len(indents) > 0 {
			m.w.WriteByte('\n') // only a list that begins at 1 may stand right below other text
		}
		marker := itemMarker(p)
		m.prefix = outer + markerSpace[:len(marker)]
		indents = append(indents[:p.depth-1], m.prefix)
		m.w.WriteString(outer)
		m.w.WriteString(marker)
		m.inline(p.Text, p.Spans, running)
		m.w.WriteByte('\n')
	}
	m.prefix = ""
}

// markerSpace is as wide as the longest marker.
const markerSpace = "           "

// itemMarker is what stands before an item, with the space after it: at most eleven bytes.
func itemMarker(p listPart) string {
	switch {
	case p.number > 0 && p.second:
		return strconv.Itoa(p.number) + ") "
	case p.number > 0:
		return strconv.Itoa(p.number) + ". "
	case p.second:
		return "* "
	}
	return "- "
}
