package unflatten

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// A text whose running heads and page numbers are told by their repetition has so many pages.
const (
	printed     = 3
	mostPrinted = 1 << 14
)

// A printedPage is the lines between two form feeds, blank ones left out: where the first two and the last two stand.
type printedPage struct {
	start, end int
	top        [2]string
	bottom     [2]string
	topEnd     [2]int // after the line
	bottomAt   [2]int // where the line begins
}

// pageBreaks finds what a program that prints wrote between the lines of a text: page numbers, the running heads of all pages but the first,
// and the form feeds between. Each range goes from the start of a line to that of another.
func pageBreaks(s string) []Range {
	if n := strings.Count(s, "\f"); n < printed-1 || n > mostPrinted {
		return nil
	}
	var pages []printedPage
	tops, bottoms := map[string]int{}, map[string]int{}
	for at := 0; at <= len(s); {
		end := len(s)
		if n := strings.IndexByte(s[at:], '\f'); n >= 0 {
			end = at + n
		}
		if p := readPage(s, at, end); p.top[0] != "" {
			pages = append(pages, p)
			for k := range p.top {
				tops[p.top[k]]++
				bottoms[p.bottom[k]]++
			}
		}
		at = end + 1
	}
	repeats := func(of map[string]int, line string) bool {
		return line != "" && of[line] >= printed && of[line]*2 >= len(pages)
	}
	if len(pages) < printed {
		return nil
	}
	var found []Range
	any := false
	for k := range pages {
		p := &pages[k]
		from, to := p.start, p.end
		for j := 0; k > 0 && j < len(p.top) && repeats(tops, p.top[j]); j++ {
			from = p.topEnd[j]
			any = true
		}
		for j := 0; j < len(p.bottom) && p.bottomAt[j] >= from && repeats(bottoms, p.bottom[j]); j++ {
			to = p.bottomAt[j]
			any = true
		}
		from += blankAhead(s[from:to])
		if k > 0 {
			found[len(found)-1].End = from
		}
		to = from + len(strings.TrimRight(s[from:to], " \r\n"))
		ended := text.EndsSentence(s[max(from, to-100):to])
		if to < len(s) && s[to] != '\f' {
			to = lineAfter(s, to)
		}
		if ended && to < p.end && s[to] == '\n' {
			to++ // the next page begins a paragraph
		}
		found = append(found, Range{Start: to, End: p.end})
	}
	if !any {
		return nil
	}
	return found
}

// blankAhead is how many bytes of blank lines a text begins with.
func blankAhead(s string) int {
	n := len(s) - len(strings.TrimLeft(s, " \r\n"))
	return strings.LastIndexByte(s[:n], '\n') + 1
}

// readPage reads the first and last lines of a page.
func readPage(s string, start, end int) printedPage {
	p := printedPage{start: start, end: end}
	at := start
	for k := 0; k < len(p.top) && at < end; {
		next := min(lineAfter(s, at), end)
		if line := figuresAlike(s[at:next]); line != "" {
			p.top[k], p.topEnd[k] = line, next
			k++
		}
		at = next
	}
	at = end
	for k := 0; k < len(p.bottom) && at > start; {
		from := strings.LastIndexByte(s[start:at-1], '\n') + 1 + start
		if line := figuresAlike(s[from:at]); line != "" {
			p.bottom[k], p.bottomAt[k] = line, from
			k++
		}
		at = from
	}
	return p
}

// longestHead is the most bytes of a running head.
const longestHead = 160

// figuresAlike is a line with each number as one figure, so that "Page 3 of 9" and "Page 10 of 9" are alike; a long line is its own.
func figuresAlike(line string) string {
	line = strings.TrimSpace(line)
	if len(line) > longestHead || strings.IndexFunc(line, func(r rune) bool { return r < 0x80 && text.ASCIIDigit(byte(r)) }) < 0 {
		return line
	}
	var out []byte
	for i := range len(line) {
		switch digit := text.ASCIIDigit(line[i]); {
		case !digit:
			out = append(out, line[i])
		case i == 0 || !text.ASCIIDigit(line[i-1]):
			out = append(out, '0')
		}
	}
	return string(out)
}
