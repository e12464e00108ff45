package unflatten

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// definitions collects the lines of Markdown that give a link its address: "[name]: address".
func (w *writer) definitions() {
	for line := range strings.SplitSeq(w.src, "\n") {
		if name, address := definition(line); name != "" {
			if w.defined == nil {
				w.defined = map[string]string{}
			}
			if w.defined[name] == "" {
				w.defined[name] = address
			}
		}
	}
}

// definition reads a line "[name]: address", where the name is none of a note; name is empty for other lines.
func definition(line string) (name, at string) {
	line = strings.TrimSpace(line)
	if !strings.HasPrefix(line, "[") || strings.HasPrefix(line, "[^") {
		return "", ""
	}
	name, at, found := strings.Cut(line[1:], "]:")
	if !found || len(name) > longestAddress || strings.ContainsAny(name, "[]") {
		return "", ""
	}
	at = strings.TrimSpace(at)
	before, title, titled := strings.Cut(at, " ")
	if at == "" || titled && strings.IndexByte("\"'(", strings.TrimSpace(title)[0]) < 0 {
		return "", "" // words in brackets and what is said about them
	}
	return targetName(name), strings.Trim(before, "<>")
}

// defining leaves out a line that gives a link its address.
func (w *writer) defining(i int) int {
	line := lineAt(w.src[:w.end], i)
	if name, _ := definition(line); name == "" {
		return 0
	}
	return w.skip(i, i+len(line))
}

// referring reads "[words][name]", "[name][]" and "[name]".
func (w *writer) referring(i int) int {
	s := w.src[:w.end]
	if len(w.defined) == 0 {
		return 0
	}
	shut := w.close.next(s, i)
	if shut >= len(s) || shut > w.paragraphEnd(i) || strings.IndexByte(s[i+1:shut], '[') >= 0 {
		return 0
	}
	name, end := s[i+1:shut], shut+1
	if end < len(s) && s[end] == '[' {
		limit := min(len(s), end+longestAddress)
		if n := strings.IndexByte(s[end:limit], ']'); n > 0 {
			if n > 1 {
				name = s[end+1 : end+n]
			}
			end += n + 1
		}
	}
	at := w.defined[targetName(name)]
	if at == "" {
		return 0
	}
	w.skip(i, i+1)
	w.closing = append(w.closing, closer{shut, end, w.at(i + 1), at})
	return i + 1
}

// auto reads an address between angles, which is shown.
func (w *writer) auto(i int) int {
	s := w.src[i+1 : min(w.end, i+longestAddress)]
	end := strings.IndexByte(s, '>')
	if end < 1 || !startsAddress(s) && strings.IndexByte(s[:end], '@') < 1 || s[0] == '/' || s[0] == '#' {
		return 0
	}
	for k := range end {
		if text.Space(s[k]) || s[k] == '<' {
			return 0
		}
	}
	w.skip(i, i+1)
	w.link(w.at(i+1), w.at(i+1+end), s[:end])
	return w.skip(i+1+end, i+2+end)
}
