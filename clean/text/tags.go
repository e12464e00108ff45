package text

import "strings"

// StripTags removes the tags of HTML and comments, and reports whether there were any. Tags that part words leave a space. A tag is
// one of formatting, one with attributes, or one that the text closes: what else stands between angle brackets is text that readers
// see, as are the names of "How to use the <video> element" and the remark of "Revenue <a quarter of plan> falls". "<" before
// anything else is text. The cost is linear.
func StripTags(s string) (plain string, found bool) {
	var b strings.Builder
	var closed pairs
	kept, end := 0, -1 // what is written so far; the next ">"
	for i := strings.IndexByte(s, '<'); i >= 0; {
		if end < i {
			n := strings.IndexByte(s[i:], '>')
			if n < 0 {
				break
			}
			end = i + n
		}
		next := i + 1
		tag, block := textTag(s[next:end])
		if tag == pairedTag {
			if closed == nil {
				closed = pairsOf(s)
			}
			if closed.holds(s[next:end], i) {
				tag = surelyTag
			}
		}
		if tag == surelyTag {
			found = true
			b.WriteString(s[kept:i])
			if block {
				b.WriteByte(' ')
			}
			next = end + 1
			kept = next
		}
		if i = strings.IndexByte(s[next:], '<'); i >= 0 {
			i += next
		}
	}
	if !found {
		return s, false
	}
	b.WriteString(s[kept:])
	return b.String(), true
}

// What stands between angle brackets: text, a tag, or what is a tag where the text closes it.
const (
	noTag = iota
	pairedTag
	surelyTag
)

// textTag reports what the inside of angle brackets is, by HTML's elements and the names of custom ones, which have a hyphen, and
// whether it separates words.
func textTag(inside string) (tag int, block bool) {
	if strings.HasPrefix(inside, "!--") {
		return surelyTag, false
	}
	inside = strings.TrimPrefix(inside, "/")
	name := tagName(inside)
	if name == "" {
		return noTag, false
	}
	rest := inside[len(name):]
	tag = pairedTag
	if strings.IndexByte(rest, '=') >= 0 {
		tag = surelyTag
	}
	bare := strings.Trim(rest, "/ \t\r\n") == ""
	switch strings.ToLower(name) {
	case "a", "b", "i", "u", "s", "em", "strong", "span", "sup", "sub", "small", "big", "mark", "font", "wbr", "strike", "tt":
		if bare {
			tag = surelyTag
		}
		return tag, false
	case "p", "br", "li", "hr", "center":
		if bare {
			tag = surelyTag
		}
		return tag, true
	case "cite", "q", "abbr", "acronym", "code", "kbd", "samp", "var", "dfn", "bdi", "bdo", "data", "time", "ins", "del", "ruby", "rb", "rp", "rt", "label":
		return tag, false
	case "div", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "address",
		"figure", "figcaption", "img", "picture", "source", "video", "audio", "track", "object", "param", "embed", "iframe", "canvas", "svg", "map", "area",
		"table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th",
		"section", "article", "aside", "header", "footer", "main", "nav", "details", "summary", "dialog",
		"form", "fieldset", "legend", "input", "button", "select", "option", "optgroup", "textarea", "output", "progress", "meter",
		"script", "noscript", "style", "template", "slot", "link", "meta", "base", "title", "html", "head", "body":
		return tag, true
	}
	if strings.IndexByte(name, '-') < 0 {
		return noTag, true
	}
	return tag, true
}

// tagName is the name at the start of a tag, as written; "" for what begins no tag.
func tagName(inside string) string {
	n := 0
	for n < len(inside) && n < 32 && (ASCIILetter(inside[n]) || ASCIIDigit(inside[n]) || inside[n] == '-') {
		n++
	}
	if n == 0 || !ASCIILetter(inside[0]) || n < len(inside) && !Space(inside[n]) && inside[n] != '/' && inside[n] != '>' {
		return ""
	}
	return inside[:n]
}

// pairs are the places of the first tag that opens an element and of the last that closes one, by its name.
type pairs map[string]struct{ opened, closed int }

func pairsOf(s string) pairs {
	p := pairs{}
	for at := strings.IndexByte(s, '<'); at >= 0; {
		inside, closes := strings.CutPrefix(s[at+1:], "/")
		if name := strings.ToLower(tagName(inside)); name != "" {
			place, seen := p[name]
			switch {
			case closes && seen:
				place.closed = at
			case !closes && !seen:
				place.opened, seen = at, true
			}
			if seen {
				p[name] = place
			}
		}
		next := strings.IndexByte(s[at+1:], '<')
		if next < 0 {
			break
		}
		at += 1 + next
	}
	return p
}

// holds reports a tag at a place that is one of a pair.
func (p pairs) holds(inside string, at int) bool {
	inside, closes := strings.CutPrefix(inside, "/")
	place := p[strings.ToLower(tagName(inside))]
	return place.closed > 0 && (closes || at < place.closed)
}
