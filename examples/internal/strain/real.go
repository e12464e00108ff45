package strain

import (
	"bytes"
	"fmt"
	"path/filepath"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"
)

// RealStructure reads the pages of a folder of fixtures (*.txtar, section page.html) and makes a page by repeating what
// stands in their bodies, one after the other, under the head of the first. Pages that are not UTF-8 are left out.
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
			if !ok {
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
