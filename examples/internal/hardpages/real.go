package hardpages

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// RealStructure reads the pages of a folder of fixtures (*.txtar, section page.html) and makes a page by repeating what
// stands in their bodies, one after the other, under the head of the first. Left out are pages that are not UTF-8, that have no
// body tag, and whose body leaves an element or a comment open: it would swallow every body after it.
func RealStructure(folder string) (Family, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.txtar"))
	if err != nil {
		return Family{}, err
	}
	var head []byte
	var bodies [][]byte
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			return Family{}, err
		}
		for _, section := range archive.Files {
			if section.Name != "page.html" || !utf8.Valid(section.Data) {
				continue
			}
			before, body, ok := cutBody(section.Data)
			if !ok || !closed(body) {
				continue
			}
			if head == nil {
				head = before
			}
			bodies = append(bodies, body)
		}
	}
	if len(bodies) == 0 {
		return Family{}, fmt.Errorf("%s holds no page with a body", folder)
	}
	return numbered("real structure", string(head), "</body></html>", func(page *bytes.Buffer, i int) { page.Write(bodies[i%len(bodies)]) }), nil
}

// cutBody cuts a page into what stands before the end of its body tag, and what stands in the body.
func cutBody(page []byte) (before, body []byte, ok bool) {
	start := bytes.Index(page, []byte("<body"))
	if start < 0 {
		return nil, nil, false
	}
	length := bytes.IndexByte(page[start:], '>')
	if length < 0 {
		return nil, nil, false
	}
	start += length + 1
	end := bytes.LastIndex(page, []byte("</body>"))
	if end < start {
		end = len(page)
	}
	return page[:start], page[start:end], true
}

// closed reports whether what follows a body's markup stands in the body, in no element of it.
func closed(body []byte) bool {
	root, err := html.Parse(io.MultiReader(strings.NewReader("<body>"), bytes.NewReader(body), strings.NewReader("<hr>")))
	if err != nil {
		return false // nested too deep for a parser without limit
	}
	last := root.LastChild.LastChild
	for last.LastChild != nil && last.DataAtom == atom.Body {
		last = last.LastChild
	}
	return last.DataAtom == atom.Hr
}
