package dateline

import "unicode/utf8"

// A mark is what stands between two parts of a dateline, or at its end.
type mark uint8

const (
	noMark   mark = iota
	comma         // , ، 、
	slash         // /
	stop          // .
	fullStop      // ; । ۔ »
	colon         // :
	dot           // ·
	hyphen        // -, |
	enDash        // –
	longDash      // —, --, _, .-, ـ, =
)

// markOf is the mark that a character is.
func markOf(r rune) mark {
	switch r {
	case ',', '،', '，', '、':
		return comma
	case '/', '／':
		return slash
	case '.':
		return stop
	case ';', '।', '۔', '»':
		return fullStop
	case ':', '：', '៖', '፦':
		return colon
	case '·', '•', '∙':
		return dot
	case '-', '−', '‐', '|':
		return hyphen
	case '–':
		return enDash
	case '—', '_', 'ـ', '―', '=', '＝':
		return longDash
	}
	return noMark
}

// mark is the mark at j and its end. Several dashes are a long one, as are a stop and a dash; several stops are one.
func (p *reader) mark(j int) (m mark, end int) {
	for end = j; end < len(p.head); {
		r, size := utf8.DecodeRuneInString(p.head[end:])
		next := markOf(r)
		switch {
		case next == noMark, m != noMark && m != stop && m < hyphen, m != noMark && next < hyphen && m+next != 2*stop:
			return m, end
		case m == noMark:
			m = next
		case m >= hyphen && m < longDash && next < longDash && r != '-', m == stop && next == stop: // "–|" divides no more than one
		default:
			m = longDash
		}
		end += size
	}
	return m, end
}
