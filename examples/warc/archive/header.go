package archive

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// maxHeader is the largest header of a record or a response in bytes. Real ones have some kilobytes.
const maxHeader = 256 << 10

// A Header is the named fields before a block, in their order.
type Header []Field

// A Field is one line of a header.
type Field struct{ Name, Value string }

// Get is the value of the first field with a name, in whatever case; "" when there is none.
func (h Header) Get(name string) string {
	for _, f := range h {
		if strings.EqualFold(f.Name, name) {
			return f.Value
		}
	}
	return ""
}

var errLongHeader = fmt.Errorf("the header is longer than %d bytes", maxHeader)

// readHead reads lines up to the blank one, and takes them apart: the first line, and the fields below it.
func readHead(r io.ByteReader) (first string, h Header, err error) {
	var line []byte
	for size := 0; ; size++ {
		if size > maxHeader {
			return first, h, errLongHeader
		}
		b, err := r.ReadByte()
		switch {
		case errors.Is(err, io.EOF):
			return first, h, io.ErrUnexpectedEOF
		case err != nil:
			return first, h, err
		case b != '\n':
			line = append(line, b)
			continue
		}
		line = bytes.TrimRight(line, "\r")
		switch {
		case first == "":
			first = string(line)
		case len(line) == 0:
			return first, h, nil
		default:
			h = h.with(line)
		}
		line = line[:0]
	}
}

// with is the header with one more line. A line that begins with white space goes on where the one before it ended; a line
// that is no field is left out.
func (h Header) with(line []byte) Header {
	if (line[0] == ' ' || line[0] == '\t') && len(h) > 0 {
		last := &h[len(h)-1]
		last.Value = strings.TrimSpace(last.Value + " " + string(bytes.TrimSpace(line)))
		return h
	}
	name, value, ok := bytes.Cut(line, []byte(":"))
	if !ok {
		return h
	}
	return append(h, Field{string(bytes.TrimSpace(name)), string(bytes.TrimSpace(value))})
}
