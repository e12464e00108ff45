package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strconv"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/internal/answers"
	"github.com/broadsheet-go/broadsheet/examples/internal/ordered"
	"github.com/broadsheet-go/broadsheet/examples/internal/page"
	"github.com/broadsheet-go/broadsheet/extract"
)

// lineFactor times -max-bytes is the longest line of a batch: a page in JSON grows by its escapes, six bytes for one at
// worst, and the line names its id and address besides.
const lineFactor = 8

// A request is one line of a batch.
type request struct {
	ID     json.RawMessage `json:"id"` // of any type, echoed
	URL    string          `json:"url"`
	File   *string         `json:"file"`
	HTML   *string         `json:"html"`
	Text   *string         `json:"text"`
	Format string          `json:"text_format"`
}

// A line is one line of standard input.
type line struct {
	number int
	text   []byte
	err    error // the line could not be read; what follows may be fine
}

// runBatch answers each line of stdin with a line on stdout, in the same order.
func (o *options) runBatch(stdin io.Reader, stdout, stderr io.Writer) int {
	in := &lines{r: bufio.NewReaderSize(stdin, 64<<10), limit: lineFactor * o.maxBytes}
	progress := newProgress(stdout, stderr, partRead(stdin))
	out := bufio.NewWriterSize(stdout, 64<<10)
	err := ordered.Do(o.workers, in.all(),
		func(l line) []byte { return o.reply(o.extractor, l) },
		func(reply []byte) error {
			progress.step()
			if _, err := out.Write(reply); err != nil {
				return err
			}
			return out.Flush() // whoever waits for this answer before the next question gets it
		})
	progress.clear()
	switch {
	case err != nil:
		fmt.Fprintf(stderr, "extract: writing: %v\n", page.Plain(err))
		return exitFailed
	case in.err != nil:
		fmt.Fprintf(stderr, "extract: reading standard input: %v\n", page.Plain(in.err))
		return exitFailed
	}
	return exitAnswered
}

// reply is the answer to one line, line break included.
func (o *options) reply(x *extract.Extractor, l line) (answer []byte) {
	id := json.RawMessage("null")
	defer func() {
		if r := recover(); r != nil {
			answer = failure(id, fmt.Errorf("internal error: %v", r))
		}
	}()
	if l.err != nil {
		return failure(id, fmt.Errorf("line %d: %w", l.number, l.err))
	}
	var q request
	err := json.Unmarshal(l.text, &q)
	if len(q.ID) > 0 {
		id = q.ID
	}
	if err != nil {
		return failure(id, fmt.Errorf("line %d: %s", l.number, badLine(err)))
	}
	doc, err := o.requested(q)
	if err != nil {
		return failure(id, err)
	}
	start := time.Now()
	a, err := x.Extract(context.Background(), doc)
	elapsed := time.Since(start)
	if err != nil {
		return failure(id, errors.New(page.Reason(err)))
	}
	return o.success(id, elapsed, a)
}

// requested is the document a request is about, in memory and unpacked.
func (o *options) requested(q request) (extract.Document, error) {
	format, err := textFormat(q.Format)
	if err != nil {
		return extract.Document{}, fmt.Errorf(`"text_format" %w`, err)
	}
	hints := extract.Hints{URL: q.URL, TextFormat: format}
	given := 0
	for _, s := range []*string{q.File, q.HTML, q.Text} {
		if s != nil {
			given++
		}
	}
	switch {
	case given != 1:
		return extract.Document{}, errors.New(`needs exactly one of "file", "html" and "text"`)
	case q.HTML != nil:
		hints.Encoding = "utf-8" // JSON is, whatever the page was before
		return page.Document([]byte(*q.HTML), false, hints), nil
	case q.Text != nil:
		return page.Document([]byte(*q.Text), true, hints), nil
	}
	doc, err := page.RegularFile(*q.File, o.maxBytes, q.Format != "", hints)
	var known *extract.Error
	switch {
	case errors.As(err, &known):
		return extract.Document{}, errors.New(page.Reason(err)) // as it is said of a page in the line itself
	case err != nil:
		return extract.Document{}, fmt.Errorf("%s: %w", *q.File, err)
	}
	if q.Format != "" {
		doc.TextFormat = format
	}
	return doc, nil
}

func (o *options) success(id json.RawMessage, elapsed time.Duration, a *extract.Article) []byte {
	head := append(append([]byte(`{"id":`), compact(id)...), '}')
	line, err := answers.Line(head, elapsed, a, o.explain)
	if err != nil {
		return failure(id, err)
	}
	return line
}

func failure(id json.RawMessage, err error) []byte {
	var b bytes.Buffer
	b.WriteString(`{"id":`)
	b.Write(compact(id))
	b.WriteString(`,"error":`)
	words, _ := answers.Encode(err.Error()) // a string is always encoded
	b.Write(bytes.TrimSuffix(words, []byte("\n")))
	b.WriteString("}\n")
	return b.Bytes()
}

// badLine says what is wrong with a line that is no request.
func badLine(err error) string {
	var t *json.UnmarshalTypeError
	switch {
	case !errors.As(err, &t):
		return "not JSON: " + err.Error()
	case t.Field == "":
		return "not a JSON object"
	}
	return strconv.Quote(t.Field) + " is not a string"
}

// compact is JSON without the white space between its parts, in UTF-8.
func compact(id json.RawMessage) []byte {
	var b bytes.Buffer
	if json.Compact(&b, id) != nil {
		return []byte("null")
	}
	return bytes.ToValidUTF8(b.Bytes(), []byte("\ufffd"))
}

// lines cuts standard input into lines of bounded length.
type lines struct {
	r     *bufio.Reader
	limit int64
	err   error // why reading ended, nil at the end of the input; to be read when the batch is over
}

var errLongLine = errors.New("the line is too long")

// all yields every line that is not blank. A line over the limit is skipped and yielded with an error.
func (in *lines) all() iter.Seq[line] {
	return func(yield func(line) bool) {
		for n := 1; ; n++ {
			text, long, err := in.next()
			l := line{number: n, text: bytes.TrimSpace(text)}
			if long {
				l.err = errLongLine
			}
			if n == 1 {
				l.text = bytes.TrimPrefix(l.text, []byte("\ufeff"))
			}
			if (len(l.text) > 0 || long) && !yield(l) {
				return
			}
			if err != nil {
				if err != io.EOF {
					in.err = err
				}
				return
			}
		}
	}
}

// next reads one line into memory of its own.
func (in *lines) next() (text []byte, long bool, err error) {
	for {
		part, err := in.r.ReadSlice('\n')
		switch {
		case long:
		case int64(len(text)+len(part)) > in.limit:
			long, text = true, nil
		default:
			text = append(text, part...)
		}
		if err != bufio.ErrBufferFull {
			return text, long, err
		}
	}
}

// partRead tells how much of standard input was read, when it is a file of known size.
func partRead(stdin io.Reader) func() float64 {
	f, ok := stdin.(*os.File)
	if !ok {
		return func() float64 { return 0 }
	}
	return func() float64 {
		info, err := f.Stat()
		if err != nil || !info.Mode().IsRegular() || info.Size() == 0 {
			return 0
		}
		at, err := f.Seek(0, io.SeekCurrent)
		if err != nil {
			return 0
		}
		return float64(at) / float64(info.Size())
	}
}
