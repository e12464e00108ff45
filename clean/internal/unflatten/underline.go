package unflatten

import "github.com/broadsheet-go/broadsheet/clean/text"

// underline makes spaces of the underscores in the words of a link, and leaves out those after it. Addresses keep theirs.
func (w *writer) underline(i int) int {
	from := i
	for from > 0 && from > i-200 && !text.Space(w.src[from-1]) {
		from--
	}
	end, slash := i, false
	for end < w.end && end < i+1000 && !text.Space(w.src[end]) {
		end++
	}
	for _, c := range []byte(w.src[from:end]) {
		slash = slash || c == '/' || c == '@' || c == '\\'
	}
	if slash || end == i+1000 || from < w.from {
		return end
	}
	start := w.at(from)
	k := i
	for k < end {
		if w.src[k] != '_' {
			k++
			continue
		}
		n := run(w.src[k:end])
		if k > from && k+n < end {
			w.space(k, k+n)
		} else {
			w.skip(k, k+n)
		}
		k += n
	}
	w.link(start, w.at(end), "")
	return end
}
