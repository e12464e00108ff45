package archive

import (
	"bytes"
	"io"
)

// rewind is how many bytes before the reading position can be read again at least. A decoder that runs over damage notices
// it within that distance or the records in between are lost.
const rewind = 1 << 20

// A window reads a stream and can go back in it. It never reads ahead of a decoder: ReadByte and Read give exactly what was
// asked for, so that its offset is where the decoder stopped.
type window struct {
	r     io.Reader
	buf   []byte // bytes of the stream from start on; buf[:pos] were read, buf[pos:] were not
	start int64  // offset of buf[0]
	pos   int
	err   error // why no more bytes come
}

func newWindow(r io.Reader, offset int64) *window {
	return &window{r: r, buf: make([]byte, 0, 2*rewind), start: offset}
}

// offset is where the next byte stands.
func (w *window) offset() int64 { return w.start + int64(w.pos) }

// failed is the error of the stream, nil while it goes on and at its end.
func (w *window) failed() error {
	if w.err == io.EOF {
		return nil
	}
	return w.err
}

// fill reads more of the stream into the buffer.
func (w *window) fill() error {
	if w.err != nil {
		return w.err
	}
	if len(w.buf) == cap(w.buf) {
		drop := w.pos - rewind
		if drop <= 0 {
			return io.ErrShortBuffer // more was asked for at once than any caller does
		}
		w.start += int64(drop)
		w.pos -= drop
		w.buf = w.buf[:copy(w.buf, w.buf[drop:])]
	}
	for range 100 { // readers may give nothing, but not for ever
		n, err := w.r.Read(w.buf[len(w.buf):min(cap(w.buf), len(w.buf)+64<<10)])
		w.buf = w.buf[:len(w.buf)+n]
		if err != nil {
			w.err = err
		}
		if n > 0 {
			return nil
		}
		if err != nil {
			return err
		}
	}
	w.err = io.ErrNoProgress
	return w.err
}

// ReadByte gives the next byte.
func (w *window) ReadByte() (byte, error) {
	if w.pos == len(w.buf) {
		if err := w.fill(); err != nil {
			return 0, err
		}
	}
	b := w.buf[w.pos]
	w.pos++
	return b, nil
}

// Read gives what is there of the next bytes.
func (w *window) Read(p []byte) (int, error) {
	if w.pos == len(w.buf) {
		if err := w.fill(); err != nil {
			return 0, err
		}
	}
	n := copy(p, w.buf[w.pos:])
	w.pos += n
	return n, nil
}

// Peek gives the next n bytes without reading them; fewer with the error why there are no more. They hold until the next call.
func (w *window) Peek(n int) ([]byte, error) {
	for len(w.buf)-w.pos < n {
		if err := w.fill(); err != nil {
			return w.buf[w.pos:], err
		}
	}
	return w.buf[w.pos : w.pos+n], nil
}

// seek goes to an offset, or as near to it as the window reaches.
func (w *window) seek(offset int64) {
	w.pos = int(min(max(offset-w.start, 0), int64(len(w.buf))))
}

// find goes to the next place that begins with one of the marks. It reports false at the end of the stream.
func (w *window) find(marks [][]byte) bool {
	for {
		for i := w.pos; i < len(w.buf); i++ {
			for _, mark := range marks {
				if w.buf[i] == mark[0] && bytes.HasPrefix(w.buf[i:], mark) {
					w.pos = i
					return true
				}
			}
		}
		w.pos = max(w.pos, len(w.buf)-len(warcMark)+1) // a mark may go on in what comes next
		if w.fill() != nil {
			w.pos = len(w.buf)
			return false
		}
	}
}
