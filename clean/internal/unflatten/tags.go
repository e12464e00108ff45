package unflatten

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// longestTag is the most bytes of a tag that are looked at: pictures are written into attributes.
const longestTag = 1 << 20

// A tag is one of HTML that a program left in the text, as Markdown allows it.
type tag struct {
	name string // in lower case
	end  int    // the byte after it
	shut bool   // an end tag
	href string
}

// tagAt reads the tag at the start of s, the name of an element of HTML between angles; end is 0 where none stands there.
func tagAt(s string) (t tag) {
	k := 1
	if k < len(s) && s[k] == '/' {
		t.shut = true
		k++
	}
	n := k
	for n < len(s) && n < k+12 && (text.ASCIILetter(s[n]) || n > k && text.ASCIIDigit(s[n])) {
		n++
	}
	if n == k || n == len(s) || s[n] != '>' && s[n] != '/' && !text.Space(s[n]) {
		return tag{}
	}
	t.name = strings.ToLower(s[k:n])
	if !dom.Known(t.name) {
		return tag{}
	}
	limit := min(len(s), longestTag)
	for k = n; k < limit; {
		switch c := s[k]; c {
		case '>':
			t.end = k + 1
			return t
		case '<':
			return tag{}
		case '"', '\'':
			shut := strings.IndexByte(s[k+1:limit], c)
			if shut < 0 {
				return tag{}
			}
			if t.name == "a" && strings.HasSuffix(s[n:k], "href=") {
				t.href = s[k+1 : k+1+shut]
			}
			k += shut + 2
			continue
		}
		k++
	}
	return tag{}
}

// dropsContent reports elements between whose tags no text of the page stands.
func dropsContent(name string) bool {
	switch name {
	case "svg", "math":
		return true
	case "head", "title":
		return false
	}
	t := dom.Of(name)
	return t.Has(dom.Unrendered|dom.Fallback) && !t.Has(dom.Void)
}

// tag reads the tag at i: of a link it makes one, and what is shown in lines of its own stands in some.
func (w *writer) tag(i int) int {
	s := w.src[:w.end]
	if strings.HasPrefix(s[i:], "<!--") {
		if end := w.comment.next(s, i+4); end < len(s) {
			return w.skip(i, end+3)
		}
		return 0
	}
	if len(s) > i+2 && s[i+1] == '!' && text.ASCIILetter(s[i+2]) {
		if end := strings.IndexByte(s[i:min(len(s), i+longestAddress)], '>'); end > 0 {
			return w.apart(i, i+end+1)
		}
	}
	t := tagAt(s[i:])
	if t.end == 0 {
		return 0
	}
	next := i + t.end
	switch traits := dom.Of(t.name); {
	case dropsContent(t.name):
		if !t.shut && !strings.HasSuffix(s[i:next], "/>") {
			next = w.pastContent(t.name, next)
		}
		return w.skip(i, next)
	case t.name == "a":
		w.anchor(i, t)
		return w.skip(i, next)
	case t.name == "title":
		opens := !t.shut && afterTag(s[:i])
		if opens || t.shut && w.titled {
			w.titled = opens
			return w.apart(i, next)
		}
		return w.skip(i, next)
	case t.shut && traits.Has(dom.Block), t.name == "option":
		return w.apart(i, next)
	case traits.Has(dom.Heading):
		return w.opens(i, next, page.Heading, int8(t.name[1]-'0'))
	case t.name == "li":
		return w.opens(i, next, page.ListItem, 1)
	case t.name == "figcaption":
		return w.opens(i, next, page.Caption, 0)
	case t.name == "br":
		w.space(i, next)
		w.out[len(w.out)-1] = '\n'
		w.before, w.line = w.line, w.at(next)
		return next
	case traits.Has(dom.Block) && !traits.Has(dom.Control):
		return w.apart(i, next)
	}
	return w.skip(i, next)
}

// afterTag reports that a tag ends s, but for white space: a title stands among the tags of a page's head, not in a sentence about them.
func afterTag(s string) bool {
	k := len(s)
	for k > 0 && k > len(s)-longestCharacter && text.Space(s[k-1]) {
		k--
	}
	return k > 0 && s[k-1] == '>'
}

// apart writes a blank line for the bytes from i to next, a tag, and for the white space after it.
func (w *writer) apart(i, next int) int {
	for next < w.end && text.Space(w.src[next]) {
		next++
	}
	w.skip(i, next)
	w.out = append(w.out, "\n\n"...)
	w.t.moves[len(w.t.moves)-1] = newMove(len(w.out)-2, next-2)
	w.before, w.line = w.line, w.at(next)
	return next
}

// opens is apart for the start tag of what has lines of a kind.
func (w *writer) opens(i, next int, k page.Kind, level int8) int {
	next = w.apart(i, next)
	if next < w.end && w.src[next] == '#' && k == page.ListItem && w.markdown {
		return next
	}
	w.mark(k, level)
	return next
}

// anchor opens or closes a link.
func (w *writer) anchor(i int, t tag) {
	if t.shut {
		if w.anchored && w.anchorHref != "" {
			w.link(w.anchorAt, w.at(i), w.anchorHref)
		}
		w.anchored = false
		return
	}
	w.anchored, w.anchorAt, w.anchorHref = true, w.at(i), t.href
}

// pastContent is the byte after the end tag of an element whose content begins at i: i where there is none.
func (w *writer) pastContent(name string, i int) int {
	s := w.src[:w.end]
	if last, known := w.noEnd[name]; known && i >= last {
		return i
	}
	shut := "</" + name
	for k := i; ; {
		n := strings.Index(s[k:], shut)
		if n < 0 {
			if w.noEnd == nil {
				w.noEnd = map[string]int{}
			}
			w.noEnd[name] = i
			return i
		}
		k += n
		if t := tagAt(s[k:]); t.end > 0 && t.name == name {
			return k + t.end
		}
		k += len(shut)
	}
}

// markedAt reports that a mark told the kind of the line that begins at byte at of Plain.
func (w *writer) markedAt(at int) bool {
	n := len(w.t.Lines)
	return n > 0 && w.t.Lines[n-1].At == at
}
