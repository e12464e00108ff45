package extract

import (
	"bytes"
	"encoding/json"
	"io"
)

// A JSON is a way of writing an Article as JSON. The zero JSON writes one line.
type JSON struct {
	// Explain adds what stands after the answer: "provenance" (where each field comes from) and "blocks" (every visible
	// block of the page in document order, with its role and the reason for it).
	Explain bool
	// Indent is put before each line once for every level; "" writes one line.
	Indent string
}

// WriteJSON writes the article as one line of JSON, the way the zero JSON does. Fields that the page does not state are
// left out; <, > and & stay as they are.
func (a *Article) WriteJSON(w io.Writer) error { return JSON{}.Write(w, a) }

// Write writes the article and a line break in one piece. What it wrote, json.Unmarshal reads back into an Article, Blocks
// included when they were written. The error is that of w, or of encoding/json for a number that JSON cannot hold.
func (f JSON) Write(w io.Writer, a *Article) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", f.Indent)
	if err := e.Encode(f.view(a)); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

// fields is an Article without its methods.
type fields Article

// explained is an Article with its blocks.
type explained struct {
	*fields
	Blocks []Block `json:"blocks,omitempty"`
}

// unexplained is an Article without its provenance: the outer field of the same name hides the inner one.
type unexplained struct {
	*fields
	Provenance *Provenance `json:"provenance,omitempty"`
}

// view is what is encoded for an article.
func (f JSON) view(a *Article) any {
	if f.Explain {
		return explained{(*fields)(a), a.blocks}
	}
	return unexplained{fields: (*fields)(a)}
}

// UnmarshalJSON reads what WriteJSON and JSON.Write write, into an Article that is empty afterwards but for that.
func (a *Article) UnmarshalJSON(b []byte) error {
	*a = Article{}
	e := explained{fields: (*fields)(a)}
	if err := json.Unmarshal(b, &e); err != nil {
		return err
	}
	a.blocks = e.Blocks
	return nil
}
