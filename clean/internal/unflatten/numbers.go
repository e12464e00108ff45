package unflatten

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// number reads "[12]" at i and returns the byte after it, 0 where none stands there.
func number(s string, i int) (n, end int) {
	for k := i + 1; k < len(s) && k < i+8; k++ {
		switch {
		case s[k] == ']' && k > i+1:
			return n, k + 1
		case !text.ASCIIDigit(s[k]):
			return 0, 0
		}
		n = n*10 + int(s[k]-'0')
	}
	return 0, 0
}

// digits reports that "[2]" with the number n is no link's: it stands right after a letter, and the link before it has another number
// than the one before n. Lynx writes what is set below the line so: "CO[2]".
func digits(s string, i, n, before int) bool {
	return n < 100 && n != before+1 && i > 0 && text.WordByte(s[i-1])
}

// lowered writes a figure that is set below the line.
func (w *writer) lowered(i, next, n int) int {
	w.skip(i, next)
	for _, d := range strconv.Itoa(n) {
		w.out = append(w.out, string('₀'+d-'0')...)
	}
	w.t.moves[len(w.t.moves)-1] = newMove(len(w.out), next)
	return next
}

// listHeading stands above the numbered list of addresses.
const listHeading = "\nReferences\n"

// references reads the numbered list of addresses at the end of the text. What stands there is no text of the page; it is read
// no further than its heading when at least three lines of the list are addresses.
func (w *writer) references() {
	at := strings.LastIndex(w.src, listHeading)
	if at < 0 {
		return
	}
	var found []string
	n := 0
	for line := range strings.SplitSeq(w.src[at+len(listHeading):], "\n") {
		number, address, ok := strings.Cut(strings.TrimSpace(line), ". ")
		if k, err := strconv.Atoi(number); ok && err == nil && k > 0 && k < 1<<20 && k <= len(found)+1000 {
			for len(found) <= k {
				found = append(found, "")
			}
			found[k] = address
			n++
		}
	}
	if n >= often {
		w.addresses, w.end = found, at+1
	}
}

// numbered leaves out the number of a link and makes a link of the words after it: the rest of its line, as far as the next
// link, where the line begins with it or has few other words, else the next word.
func (w *writer) numbered(i int) int {
	n, next := number(w.src[:w.end], i)
	if next == 0 {
		return 0
	}
	if digits(w.src, i, n, w.last) {
		return w.lowered(i, next, n)
	}
	w.last = n
	end := next
	for end < w.end && end < next+300 && w.src[end] != '\n' && w.src[end] != '[' {
		end++
	}
	before := w.at(i) - max(w.line, w.linked)
	words := w.src[next:end]
	if before > 24 || before > 3 && len(words) > 40 {
		if k := strings.IndexByte(words, ' '); k > 0 {
			words = words[:k]
		}
	} else if end < w.end && w.src[end] == '[' {
		words = upToSmall(words)
	}
	w.skip(i, next)
	address := ""
	if n < len(w.addresses) {
		address = w.addresses[n]
	}
	start := w.at(next)
	w.link(start, start+len(strings.TrimRight(words, " ")), address)
	return next
}

// upToSmall is the words between two links that may all be of the first, up to the small ones at their end: the "and" between two
// names. Where the first word is a small one too, they are all of one kind.
func upToSmall(words string) string {
	small := func(s string) bool { r, _ := utf8.DecodeRuneInString(s); return unicode.IsLower(r) }
	if small(words) {
		return words
	}
	for {
		words = strings.TrimRight(words, " ,")
		k := strings.LastIndexByte(words, ' ')
		if k < 0 || !small(words[k+1:]) {
			return words
		}
		words = words[:k]
	}
}

// button leaves out how the program writes the buttons of a page.
func (w *writer) button(i int) int {
	const mark = "(BUTTON)"
	if strings.HasPrefix(w.src[i:w.end], mark) {
		return w.skip(i, i+len(mark))
	}
	return 0
}
