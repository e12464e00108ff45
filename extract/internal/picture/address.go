package picture

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// Same reports two addresses of one picture, which may be cut to another size: what is left of their paths, read from the end,
// without sizes, and of their queries where the path says nothing.
func Same(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	return a == b || key(a) == key(b)
}

// leastKey is how many letters and digits name a picture: "image.jpg" does not, and takes its folder's name as well.
const leastKey = 8

// key is what names the picture of an address, whatever its size.
func key(address string) string {
	if inner := source(address); inner != "" {
		address = inner
	}
	path := text.Path(address)
	if p, err := url.PathUnescape(path); err == nil {
		path = p
	}
	k := ""
	for rest := path; len(k) < leastKey && rest != ""; {
		at := strings.LastIndexByte(rest, '/')
		k = sizeless(rest[at+1:]) + k
		rest = rest[:max(at, 0)]
	}
	if len(k) < leastKey || program(path) && len(k) < 2*leastKey {
		return path + "?" + sizelessQuery(text.PathAndQuery(address))
	}
	return k
}

// source is the address that a query names, of a picture that the address itself makes smaller; "" where it names none.
func source(address string) string {
	_, query, _ := strings.Cut(address, "?")
	for part := range strings.SplitSeq(query, "&") {
		switch name, value, _ := strings.Cut(part, "="); name {
		case "url", "src", "image", "img", "source", "u":
			if v, err := url.QueryUnescape(value); err == nil && strings.Contains(v, "/") {
				return v
			}
		}
	}
	return ""
}

// program reports the path of what may be a program that makes pictures, which its query names: it has no ending of a picture.
func program(path string) bool {
	name := path[strings.LastIndexByte(path, '/')+1:]
	at := strings.LastIndexByte(name, '.')
	return sizeless(name) != "" && (at < 0 || !sizeWord(strings.ToLower(name[at+1:])))
}

// sizelessQuery is what the query of an address says besides the size and the quality of a picture.
func sizelessQuery(address string) string {
	_, query, _ := strings.Cut(address, "?")
	var kept []string
	for part := range strings.SplitSeq(query, "&") {
		name, value, _ := strings.Cut(part, "=")
		switch strings.ToLower(name) {
		case "s": // a side or a signature; of one digit a number
			if len(value) < 2 {
				kept = append(kept, part)
			}
		case "w", "h", "width", "height", "q", "quality", "fit", "crop", "resize", "auto", "format", "fm", "dpr", "ssl", "strip", "rect", "sig":
		default:
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, "&")
}

// sizeless is a part of a path without what says how large the picture is and how it is written.
func sizeless(name string) string {
	var kept []string
	for word := range strings.FieldsFuncSeq(strings.ToLower(name), notWord) {
		if !sizeWord(word) {
			kept = append(kept, word)
		}
	}
	n := len(kept)
	switch {
	case n == 0:
		return ""
	case plainSize(kept[0]) && !slices.ContainsFunc(kept, func(w string) bool { return !figures(w) }):
		return "" // "1280@40.jpg"
	case n > 1 && roundSize(kept[n-1]):
		if rest := strings.Join(kept[:n-1], ""); len(rest) >= leastKey {
			return rest
		}
	}
	return strings.Join(kept, "")
}

// sizeWord reports a word that says the size, the cut or the format of a picture: "1200x675", "w1200", "800w", "2x", "scaled", "jpg".
func sizeWord(word string) bool {
	switch word {
	case "jpg", "jpeg", "png", "webp", "avif", "gif", "scaled", "original", "large", "medium", "small", "thumb", "thumbnail", "full",
		"wide", "square", "landscape", "portrait", "desktop", "mobile":
		return true
	}
	width, height, ok := strings.Cut(word, "x")
	if ok && (figures(width) || width == "") && (figures(height) || height == "") && len(word) > 1 {
		return true
	}
	if len(word) < 3 {
		return false
	}
	if first, last := word[0], word[len(word)-1]; first == 'w' || first == 'h' {
		return figures(word[1:])
	} else if last == 'w' || last == 'h' {
		return figures(word[:len(word)-1])
	}
	return strings.HasSuffix(word, "px") && figures(word[:len(word)-2])
}

// plainSize reports a figure that can be the width of a picture.
func plainSize(word string) bool {
	return figures(word) && (len(word) == 3 || len(word) == 4) && word[0] != '0'
}

// roundSize reports a figure that is the width of a picture rather than its number in a gallery or the year it shows: a round one, in
// tens or in binary.
func roundSize(word string) bool {
	n, err := strconv.Atoi(word)
	year := n >= 1950 && n < 2048 && n != 2000
	return plainSize(word) && err == nil && !year && (n%10 == 0 || n%16 == 0 || n%25 == 0)
}

func figures(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
