// Package answers writes the lines of JSON that the example programs answer with, so that the same programs read them all: an
// object that says what was asked, then "elapsed_ms" and "article".
package answers

import (
	"bytes"
	"encoding/json"
	"strconv"
	"time"

	"github.com/broadsheet-go/broadsheet/extract"
)

// Encode is JSON in which addresses stay readable, and a line break.
func Encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return b.Bytes(), err
}

// Line is head, a JSON object that is not empty, with the milliseconds that the extraction took and the article after what it says,
// and a line break. explain adds provenance and blocks.
func Line(head []byte, elapsed time.Duration, a *extract.Article, explain bool) ([]byte, error) {
	b := bytes.NewBuffer(bytes.TrimSuffix(bytes.TrimSuffix(head, []byte("\n")), []byte("}")))
	b.WriteString(`,"elapsed_ms":`)
	b.WriteString(strconv.FormatFloat(float64(elapsed.Nanoseconds())/1e6, 'f', 3, 64))
	b.WriteString(`,"article":`)
	if err := (extract.JSON{Explain: explain}).Write(b, a); err != nil {
		return nil, err
	}
	b.Truncate(b.Len() - len("\n"))
	b.WriteString("}\n")
	return b.Bytes(), nil
}
