package htmlparse

import "strings"

// rawText reads the content of an element that holds no markup, up to its end tag or the end of the page.
func (z *tokeniser) rawText() {
	read := spanFlags(0)
	var end int
	switch z.content {
	case scriptData:
		end = z.scriptEnd()
	case rcdata:
		read = references
		fallthrough
	default:
		end = z.rawTextEnd(z.at)
	}
	z.content = data
	if end == z.at && end < len(z.source) {
		z.data()
		return
	}
	z.textUntil(end, read)
}

// rawTextEnd is where the element's end tag begins (13.2.5.9 to 13.2.5.14), at i or after it; without one, the end of the page.
func (z *tokeniser) rawTextEnd(i int) int {
	for n := 1; !z.cancelled(n); n++ {
		close := strings.Index(z.source[i:], "</")
		if close < 0 {
			break
		}
		i += close
		if z.closes(i) {
			return i
		}
		i += len("</")
	}
	return len(z.source)
}

// closes reports the "appropriate end tag" at i.
func (z *tokeniser) closes(i int) bool {
	after := i + len("</") + len(z.element)
	return after < len(z.source) && z.source[i+1] == '/' && endsName[z.source[after]] && isFold(z.source[i+2:after], z.element)
}

// isFold reports that s is a word of small letters in any case.
func isFold(s, word string) bool {
	for i := range len(word) {
		if c := s[i]; c != word[i] && (c < 'A' || c > 'Z' || c+'a'-'A' != word[i]) {
			return false
		}
	}
	return true
}

// scriptEnd is where a script's end tag begins. An end tag counts in the script data state (13.2.5.4) and after "<!--" (script data
// escaped, 13.2.5.20), but not between "<script" and "</script" in there (script data double escaped, 13.2.5.27).
func (z *tokeniser) scriptEnd() int {
	s, i := z.source, z.at
	escaped, doubleEscaped := false, false
	escapeEnd := -1 // of the first "-->" at i or after it, if that was looked for
	for n := 1; !z.cancelled(n); n++ {
		open := strings.IndexByte(s[i:], '<')
		if escaped {
			if escapeEnd < i {
				escapeEnd = indexFrom(s, "-->", i)
			}
			if open < 0 || escapeEnd < i+open {
				if escapeEnd == len(s) {
					break
				}
				i, escaped, doubleEscaped = escapeEnd+len("-->"), false, false
				continue
			}
		}
		if open < 0 {
			break
		}
		i += open
		switch {
		case !escaped && strings.HasPrefix(s[i:], "<!--"):
			escaped = true
			i += len("<!")
		case !doubleEscaped && z.closes(i):
			return i
		case escaped && !doubleEscaped && namesScript(s, i+1):
			doubleEscaped = true
			i += len("<script")
		case doubleEscaped && strings.HasPrefix(s[i:], "</") && namesScript(s, i+2):
			doubleEscaped = false
			i += len("</script")
		default:
			i++
		}
	}
	return len(s)
}

// namesScript reports the word "script" at i, and the end of a name after it.
func namesScript(s string, i int) bool {
	end := i + len("script")
	return end < len(s) && endsName[s[end]] && isFold(s[i:end], "script")
}

// indexFrom is where a word is at i or after it, else the end.
func indexFrom(s, word string, i int) int {
	if n := strings.Index(s[i:], word); n >= 0 {
		return i + n
	}
	return len(s)
}
