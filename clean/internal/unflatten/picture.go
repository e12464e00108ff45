package unflatten

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// longestPicture is the most bytes of what is said of a picture.
const longestPicture = 600

// pictureLine is where the "]" stands of a line that is nothing but "[what a picture shows]", which may go on for some lines; 0 for
// other lines. s begins with "[".
func pictureLine(s string) int {
	limit := min(len(s), longestPicture)
	for k := 1; k < limit; k++ {
		switch s[k] {
		case '[', '|':
			return 0
		case '\n':
			if k+1 == limit || s[k+1] == '\n' || s[k+1] == '\r' {
				return 0
			}
		case ']':
			rest := s[k+1:]
			if end := strings.IndexByte(rest[:min(len(rest), 8)], '\n'); end >= 0 {
				rest = rest[:end]
			}
			if k < 3 || strings.TrimSpace(rest) != "" {
				return 0
			}
			return k
		}
	}
	return 0
}

// longRule is how many underscores in a row are a field of a form where other words stand in the line.
const longRule = 8

// control is the length of a field of a form, as programs draw it, at the start of s: "[ ]", "[____]", "( )", "[Unknown INPUT type]".
// It is 0 where none stands there.
func control(s string) int {
	const unknown = "[Unknown INPUT type]"
	if strings.HasPrefix(s, unknown) {
		return len(unknown)
	}
	if strings.HasPrefix(s, "[IMG]") {
		return len("[IMG]")
	}
	shut := byte(']')
	if s[0] == '(' {
		shut = ')'
	}
	n := 1
	for n < len(s) && n < 100 && (s[n] == ' ' || s[n] == '_' && s[0] == '[') {
		n++
	}
	if n == len(s) || n == 1 {
		return 0
	}
	if n == 2 && (s[n] == 'x' || s[n] == 'X' || s[n] == '*') && s[0] == '[' {
		n++
	}
	if s[n] != shut {
		return 0
	}
	return n + 1
}

// pictureFile is the length of the name of a picture's file in brackets at the start of s, as programs write it that find no words for
// the picture: "[logo.svg]". It is 0 where none stands there.
func pictureFile(s string) int {
	end := strings.IndexByte(s[:min(len(s), 120)], ']')
	if end < 5 {
		return 0
	}
	name := s[1:end]
	dot := strings.LastIndexByte(name, '.')
	if dot <= 0 {
		return 0
	}
	switch strings.ToLower(name[dot+1:]) {
	case "jpg", "jpeg", "png", "gif", "svg", "webp", "avif", "bmp", "ico":
	default:
		return 0
	}
	for i := range len(name) {
		if text.Space(name[i]) {
			return 0
		}
	}
	return end + 1
}

// picture reads a line in brackets: what a picture shows.
func (w *writer) picture(i int) int {
	end := pictureLine(w.src[i:w.end])
	if _, numbered := number(w.src, i); end == 0 || numbered > 0 || control(w.src[i:w.end]) > 0 || pictureFile(w.src[i:w.end]) > 0 {
		return 0
	}
	w.skip(i, i+1)
	w.line = w.at(i + 1)
	w.mark(page.Figure, 0)
	for k := i + 1; k < i+end; k++ {
		if w.src[k] == '\n' {
			w.space(k, k+1)
		}
	}
	return w.skip(i+end, i+end+1)
}

// field leaves out a field of a form or the name of a picture's file.
func (w *writer) field(i int) int {
	n := control(w.src[i:w.end])
	if n == 0 && w.src[i] == '[' {
		n = pictureFile(w.src[i:w.end])
	}
	if n == 0 {
		return 0
	}
	return w.skip(i, i+n)
}
