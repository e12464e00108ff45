package scripts

import (
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// settle mends the ranges that were found by reading on from where code begins: a quotation mark that nothing closes takes a story into
// the code around it, and a selector or a half of a statement is left between two ranges.
func (c *coder) settle(found []Range) []Range {
	if len(found) == 0 {
		return nil
	}
	var kept []Range
	for _, r := range found {
		for {
			start, end := c.story(r)
			if end == 0 {
				break
			}
			kept = appendRange(kept, Range{Start: r.Start, End: start})
			r.Start = end
		}
		kept = appendRange(kept, r)
	}
	return c.joined(kept)
}

// appendRange appends a range that has something in it.
func appendRange(list []Range, r Range) []Range {
	if r.Start >= r.End {
		return list
	}
	return append(list, r)
}

// storyAhead is how many bytes of prose must stand together within code to be no part of it: more than comments and the values of data
// have without a mark of code.
const storyAhead = 240

// story finds prose within code that begins right after what ends a statement. end is 0 where there is none.
func (c *coder) story(r Range) (start, end int) {
	for i := r.Start + 1; i+storyAhead <= r.End; i++ {
		if !c.endsStatement(i, r.Start) {
			continue
		}
		k := i
		for k < r.End && text.Space(c.s[k]) {
			k++
		}
		if k+storyAhead > r.End || !text.ASCIILetter(c.s[k]) && c.s[k] < utf8.RuneSelf {
			continue
		}
		if part := c.s[k : k+storyAhead]; hardMarks(part) > 1 || !spaced(part) {
			continue
		}
		end := k + storyAhead/2
		for end < r.End && codeMarks(c.s[end:min(r.End, end+storyAhead/2)])*12 < storyAhead/2 {
			end += storyAhead / 4
		}
		if end >= r.End {
			return i, r.End
		}
		return i, c.lastSpace(k, end+firstMark(c.s[end:]))
	}
	return 0, 0
}

// endsStatement reports that a statement, a block or a comment ends before byte i, and no string of data.
func (c *coder) endsStatement(i, from int) bool {
	before, after := byte(0), c.s[i]
	if i-2 >= from {
		before = c.s[i-2]
	}
	closes := strings.IndexByte("})]\"'", before) >= 0
	switch c.s[i-1] {
	case '}':
		return true
	case ';':
		return closes && !(text.Space(after) && after != '\n')
	case ')', ']':
		return closes && !text.Space(after)
	case '\n':
		return before == '\n' && !text.Space(after) // a blank line before a paragraph
	case '/':
		return before == '*' // of a comment
	}
	return false
}

// lastSpace is the last byte from i to k after which there is a space, k where there is none.
func (c *coder) lastSpace(i, k int) int {
	if n := strings.LastIndexAny(c.s[i:k], " \n"); n > 0 {
		return i + n
	}
	return k
}

// spaced reports prose: its words have spaces between them, or are in a script that has none.
func spaced(s string) bool {
	spaces, high := strings.Count(s, " "), 0
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			high++
		}
	}
	return spaces*16 >= len(s) && spaces*3 <= len(s) || high*2 > len(s)
}

// hardMarks counts the marks in s that only code has; from two of them on it stops.
func hardMarks(s string) (n int) {
	for n < 2 {
		k := firstMark(s)
		if k == len(s) {
			return n
		}
		n, s = n+1, s[k+1:]
	}
	return n
}

// firstMark is where the first mark of code stands in s, its length where there is none.
func firstMark(s string) int {
	if k := strings.IndexAny(s, "{}=;<>\\_"); k >= 0 {
		return k
	}
	return len(s)
}

// codeMarks counts the marks in s that code has and prose has not: brackets, signs, and full stops and commas without a space after
// them. Addresses do not count.
func codeMarks(s string) (n int) {
	for i := 0; i < len(s); i++ {
		switch b := s[i]; b {
		case '{', '}', '[', ']', '=', '<', '>', ';', '_', '\\', '#', '*', '@', '(', ')':
			n++
		case ':':
			if strings.HasPrefix(s[i:], "://") {
				for i < len(s) && !text.Space(s[i]) {
					i++
				}
			} else if i+1 < len(s) && !text.Space(s[i+1]) {
				n++
			}
		case '.', ',', '-':
			if i > 0 && i+1 < len(s) && !text.ASCIIDigit(s[i-1]) && text.ASCIILetter(s[i+1]) && !upper(s[i+1]) && (b != '-' || s[i-1] == '-') {
				n++
			}
		}
	}
	return n
}

// enclosed is how many bytes between two ranges are judged by a few marks.
const enclosed = 400

// joined joins ranges between which nothing but code stands, and adds lines and rules beside them that are dense with its marks.
func (c *coder) joined(found []Range) []Range {
	list := make([]Range, 0, len(found))
	add := func(r Range) { list = c.join(list, r) }
	for k, r := range found {
		if k > 0 {
			c.between(found[k-1].End, r.Start, add)
		}
		add(r)
	}
	return list
}

// join appends a range to those before it, or lengthens the last where nothing but white space parts the two.
func (c *coder) join(list []Range, r Range) []Range {
	if n := len(list); n > 0 && strings.TrimSpace(c.s[list[n-1].End:r.Start]) == "" {
		list[n-1].End = r.End
		return list
	}
	return append(list, r)
}

// between adds the code of the bytes from i to end, which stand between two ranges of code, line by line and rule by rule.
func (c *coder) between(i, end int, add func(Range)) {
	few := end-i <= enclosed
	for i < end {
		next := end
		if n := strings.IndexAny(c.s[i:end], "\n}"); n >= 0 {
			next = i + n + 1
		}
		if part := strings.TrimSpace(c.s[i:next]); part != "" && codeLike(part, few) {
			from := i + strings.Index(c.s[i:next], part)
			add(Range{Start: from, End: from + len(part)})
		}
		i = next
	}
}

// codeLike reports a line between code that is code: a comment, or one with many marks; few of them are enough in a small gap.
func codeLike(s string, few bool) bool {
	if strings.HasPrefix(s, "//") && len(s) > 2 || strings.Trim(s, "{}()[];,") == "" {
		return true
	}
	if linked(s) {
		return false
	}
	n := codeMarks(s)
	if few && n >= 2 && n*40 >= len(s) && !(n == 2 && strings.Contains(s, " (")) && !strings.Contains(s, ". ") && !sentence(s) {
		return true
	}
	return n >= 4 && n*14 >= len(s) && strings.ContainsAny(s, "{}=;<>_\\[")
}

// sentence reports a line of words that ends as sentences do and has no mark that only code has but a semicolon.
func sentence(s string) bool {
	return text.EndsSentence(s) && spaced(s) && strings.Count(s, " ") >= 6 && !strings.ContainsAny(s, "{}=<>\\_")
}

// linked reports a line with a link of Markdown.
func linked(s string) bool { return strings.Contains(s, "](/") || strings.Contains(s, "](http") }
