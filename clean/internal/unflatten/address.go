package unflatten

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// bracketed leaves out an address in brackets that begins at i and makes a link of the words before it.
func (w *writer) bracketed(i int, shut byte) int {
	start := i + 1
	spaced := shut == ')' && start < w.end && w.src[start] == ' '
	if spaced {
		start++
	}
	if !startsAddress(w.src[start:w.end]) {
		return 0
	}
	end, next := w.spacedEnd(start, spaced), 0
	if end < 0 {
		limit := min(w.end, start+longestAddress)
		for end = start; end < limit && w.src[end] != shut && !text.Space(w.src[end]); end++ {
			if shut == ')' && w.src[end] == '(' {
				for end < limit && w.src[end] != ')' && !text.Space(w.src[end]) {
					end++
				}
			}
		}
		if spaced && end+1 < w.end && w.src[end] == ' ' && w.src[end+1] == shut {
			end++
		}
		if end >= w.end || w.src[end] != shut {
			return 0
		}
		next = end + 1
	} else {
		next = end + 2
	}
	from := i
	for from > w.from && w.src[from-1] == ' ' {
		from--
	}
	w.linkBefore(from, next, strings.TrimSpace(w.src[start:end]))
	return w.skip(from, next)
}

// spacedEnd finds " )" in the same line: such an address may have spaces in it.
func (w *writer) spacedEnd(start int, spaced bool) int {
	if !spaced || start < w.noRound {
		return -1
	}
	limit := min(w.end, start+longestAddress)
	n := strings.Index(w.src[start:limit], " )")
	if n < 0 {
		w.noRound = limit - 1
		return -1
	}
	if strings.IndexByte(w.src[start:start+n], '\n') >= 0 {
		return -1
	}
	return start + n
}

// linkBefore makes a link of what stands before an address: its line or what follows the link before it where the address
// ends the line, else the last word.
func (w *writer) linkBefore(from, next int, address string) {
	w.out = append(w.out, w.src[w.from:from]...)
	w.from = from
	end := len(w.out)
	start := max(w.line, w.linked)
	for end > w.before && text.Space(w.out[end-1]) {
		end--
	}
	if start >= end {
		start = max(min(w.before, end), w.linked) // the program broke the line before the address
	}
	rest := w.src[next:min(w.end, next+80)]
	if k := strings.IndexByte(rest, '\n'); k >= 0 {
		rest = rest[:k]
	}
	if strings.TrimSpace(rest) != "" && !anotherAddress(rest) || end-start > 200 {
		start = max(start, strings.LastIndexByte(string(w.out[max(start, end-80):end]), ' ')+1+max(start, end-80))
	}
	for start < end && text.Space(w.out[start]) {
		start++
	}
	w.link(start, end, address)
}

// anotherAddress reports that an address in brackets comes after a few words.
func anotherAddress(s string) bool {
	k := strings.IndexAny(s, "[(<")
	return k >= 0 && startsAddress(strings.TrimPrefix(s[k+1:], " "))
}
