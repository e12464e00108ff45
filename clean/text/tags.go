package text

import "strings"

// StripTags removes the tags of HTML and comments, and reports whether there were any. Tags that part words leave a space. "<" before
// anything else is text. The cost is linear.
func StripTags(s string) (plain string, found bool) {
	var b strings.Builder
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
		if tag, block := textTag(s[next:end]); tag {
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

// textTag reports whether the inside of angle brackets is a tag of HTML or of a custom element, whose names have a hyphen, and whether
// it separates words.
func textTag(inside string) (isTag, block bool) {
	if strings.HasPrefix(inside, "!--") {
		return true, false
	}
	inside = strings.TrimPrefix(inside, "/")
	n := 0
	for n < len(inside) && n < 32 && (ASCIILetter(inside[n]) || ASCIIDigit(inside[n]) || inside[n] == '-') {
		n++
	}
	if n == 0 || !ASCIILetter(inside[0]) || n < len(inside) && !Space(inside[n]) && inside[n] != '/' {
		return false, false
	}
	switch strings.ToLower(inside[:n]) {
	case "a", "b", "i", "u", "s", "em", "strong", "span", "sup", "sub", "small", "big", "mark", "font", "cite", "q", "abbr", "acronym", "code", "kbd", "samp", "var",
		"dfn", "bdi", "bdo", "data", "time", "wbr", "ins", "del", "strike", "tt", "ruby", "rb", "rp", "rt", "label":
		return true, false
	case "p", "br", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre", "blockquote", "center", "address",
		"figure", "figcaption", "img", "picture", "source", "video", "audio", "track", "object", "param", "embed", "iframe", "canvas", "svg", "map", "area",
		"table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th",
		"section", "article", "aside", "header", "footer", "main", "nav", "details", "summary", "dialog",
		"form", "fieldset", "legend", "input", "button", "select", "option", "optgroup", "textarea", "output", "progress", "meter",
		"script", "noscript", "style", "template", "slot", "link", "meta", "base", "title", "html", "head", "body":
		return true, true
	}
	return strings.IndexByte(inside[:n], '-') > 0, true
}
