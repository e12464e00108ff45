package unflatten

import (
	"sort"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// A pair is a link or image of Markdown: the places of its "[" and its "]", and where its address ends.
type pair struct{ open, shut, end int }

// A closer is a link being read: where its "]" stands, where it begins in Plain, and where it leads.
type closer struct {
	shut, end, start int
	address          string
}

// pairs finds the links and images in one pass with a stack of openings.
func pairs(s string, code []Range) []pair {
	var open []int
	var found []pair
	shut := -1 // the next ")"
	for i := 0; i < len(s); i++ {
		for len(code) > 0 && i >= code[0].Start {
			i = max(i, code[0].End)
			code, open = code[1:], open[:0]
		}
		if i >= len(s) {
			break
		}
		switch s[i] {
		case '\\':
			i++
		case '[':
			open = append(open, i)
		case ']':
			if len(open) == 0 {
				continue
			}
			o := open[len(open)-1]
			open = open[:len(open)-1]
			if i+1 < len(s) && s[i+1] == '(' {
				if shut < i {
					if n := strings.IndexByte(s[i:], ')'); n >= 0 {
						shut = i + n
					} else {
						shut = len(s)
					}
				}
				if shut == len(s) || shut > i+longestAddress && !strings.HasPrefix(s[i+2:], "data:") {
					continue
				}
				if end := addressEnd(s, i+2); end > 0 {
					found = append(found, pair{o, i, end})
					i = end - 1
				}
			}
		}
	}
	sort.Slice(found, func(a, b int) bool { return found[a].open < found[b].open })
	return found
}

// longestAddress is the most bytes of an address that are looked at where it does not end; one in data: may be longer.
const longestAddress = 2048

// brokenLines is over how many line ends an address goes on at most: programs that wrap lines break it at hyphens, and its title at spaces.
const brokenLines = 4

// addressEnd is the byte after the ")" of an address that begins at i, 0 where it does not end.
func addressEnd(s string, i int) int {
	limit := min(len(s), i+longestAddress)
	if strings.HasPrefix(s[i:], "data:") {
		n := i
		for n < len(s) && s[n] > ' ' && s[n] != ')' {
			n++
		}
		if n < len(s) && s[n] == ')' {
			return n + 1
		}
		return 0
	}
	depth, quoted, broken := 0, false, 0
	for ; i < limit; i++ {
		switch s[i] {
		case '\\':
			i++
		case '\n':
			if broken++; broken > brokenLines || i+1 < len(s) && text.Space(s[i+1]) {
				return 0
			}
		case '"':
			quoted = !quoted && i > 0 && s[i-1] == ' '
		case '(':
			if !quoted {
				depth++
			}
		case ')':
			if quoted && (i+1 >= len(s) || s[i-1] != '"') {
				continue
			}
			if depth == 0 {
				return i + 1
			}
			depth--
		}
	}
	return 0
}

// address is the address between two brackets, without its title.
func address(s string) string {
	s = strings.TrimSpace(s)
	if rest, ok := strings.CutPrefix(s, "<"); ok {
		s, _, _ = strings.Cut(rest, ">")
		return s
	}
	s, _, _ = strings.Cut(s, " \"")
	return strings.ReplaceAll(s, "\n", "")
}

// square reads a "[".
func (w *writer) square(i int) int {
	for len(w.links) > 0 && w.links[0].open < i {
		w.links = w.links[1:]
	}
	switch {
	case len(w.links) > 0 && w.links[0].open == i:
		p := w.links[0]
		w.links = w.links[1:]
		w.skip(i, i+1)
		w.closing = append(w.closing, closer{p.shut, p.end, w.at(i + 1), address(w.src[p.shut+2 : p.end-1])})
		return i + 1
	case w.numbers:
		if next := w.numbered(i); next > 0 {
			return next
		}
	}
	if w.squares {
		return w.bracketed(i, ']')
	}
	return w.referring(i)
}

// closeLink reads a "]".
func (w *writer) closeLink(i int) int {
	for n := len(w.closing); n > 0; n = len(w.closing) {
		c := w.closing[n-1]
		if c.shut > i {
			return 0
		}
		w.closing = w.closing[:n-1]
		if c.shut == i {
			w.link(c.start, w.at(i), c.address)
			return w.skip(i, c.end)
		}
	}
	return 0
}

// image leaves a picture out: what it shows is no text of the page.
func (w *writer) image(i int) int {
	for len(w.links) > 0 && w.links[0].open <= i {
		w.links = w.links[1:]
	}
	if len(w.links) == 0 || w.links[0].open != i+1 {
		return 0
	}
	end := w.links[0].end
	return w.skip(i, end)
}

// escape takes the backslash from a mark that is not meant as one.
func (w *writer) escape(i int) int {
	if i+1 < w.end {
		if c := w.src[i+1]; c > ' ' && c < 0x7f && !text.WordByte(c) {
			w.skip(i, i+1)
			return i + 2
		} else if c == '\n' {
			return w.skip(i, i+1)
		} else if c == ' ' && w.restructured {
			return w.skip(i, i+2)
		}
	}
	return 0
}

// star leaves the stars of emphasis out.
func (w *writer) star(i int) int {
	n := run(w.src[i:w.end])
	if n > 3 || n == 1 && !w.flanks(i, 1) {
		return i + n
	}
	return w.skip(i, i+n)
}

// emphasis leaves out underscores at the edge of a word.
func (w *writer) emphasis(i int) int {
	n := run(w.src[i:w.end])
	if n > 3 || !w.flanks(i, n) {
		return i + n
	}
	return w.skip(i, i+n)
}

// strike leaves out the one or two waves around words that are struck out (GFM, 6.5): nothing parts them from the words.
func (w *writer) strike(i int) int {
	s := w.src[:w.end]
	n := run(s[i:])
	if i == w.strikeEnd {
		return w.skip(i, i+n)
	}
	find := &w.strike1
	if n == 2 {
		find = &w.strike2
	}
	end := find.next(s, i+n)
	if n > 2 || end >= w.paragraphEnd(i) || run(s[end:]) != n || text.Space(s[i+n]) || text.Space(s[end-1]) ||
		n == 1 && (i > 0 && text.WordByte(s[i-1]) || end+1 < len(s) && text.WordByte(s[end+1])) {
		return i + n
	}
	w.strikeEnd = end
	return w.skip(i, i+n)
}

// flanks reports marks that stand at one edge of a word, not in it and not between spaces.
func (w *writer) flanks(i, n int) bool {
	before, after := byte(' '), byte(' ')
	if i > 0 {
		before = w.src[i-1]
	}
	if i+n < w.end {
		after = w.src[i+n]
	}
	inside := func(c byte) bool { return !text.Space(c) }
	return (inside(before) || inside(after)) && !(text.WordByte(before) && text.WordByte(after))
}

// run is how often the first byte of s is repeated.
func run(s string) int {
	n := 1
	for n < len(s) && s[n] == s[0] {
		n++
	}
	return n
}

// underlined is the level of a title of one line with a line of "=" or "-" below it, 0 for other lines.
func (w *writer) underlined(i int) int8 {
	s := w.src[:w.end]
	if before := strings.TrimSuffix(strings.TrimSuffix(s[:i], "\n"), "\r"); before != "" && !strings.HasSuffix(before, "\n") {
		return 0 // text comes right before it
	}
	below := strings.IndexByte(s[i:min(len(s), i+longestAddress)], '\n')
	if below < 0 || ruleLine(s[i:]) > 0 || bullet(s[i:i+below+1]) > 0 {
		return 0
	}
	line := lineAt(s[:min(len(s), i+below+1+longestAddress)], i+below+1)
	if len(line) < 3 || run(line) < len(line) {
		return 0
	}
	switch line[0] {
	case '=':
		return 1
	case '-':
		return 2
	}
	return 0
}
