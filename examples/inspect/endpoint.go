package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"strconv"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/examples/internal/page"
	"github.com/broadsheet-go/broadsheet/extract"
)

// escapes times the limit is the largest JSON request: a page in JSON grows by its escapes, six bytes for one at worst.
const escapes = 6

// A question is a page in JSON.
type question struct {
	URL  string  `json:"url"`
	HTML *string `json:"html"`
	Text *string `json:"text"`
}

// extract answers POST /extract: a page in, its Article as JSON out. Errors are JSON too: {"error": "…", "status": 413}.
func (s *server) extract(w http.ResponseWriter, r *http.Request) {
	b, err := s.answer(w, r)
	if err != nil {
		f := s.asFailure(err)
		if f.status == http.StatusMethodNotAllowed {
			w.Header().Set("Allow", http.MethodPost)
		}
		writeJSON(w, f.status, failureJSON(f))
		return
	}
	writeJSON(w, http.StatusOK, b)
}

func (s *server) answer(w http.ResponseWriter, r *http.Request) (b []byte, err error) {
	defer func() {
		if p := recover(); p != nil {
			b, err = nil, fmt.Errorf("internal error: %v", p)
		}
	}()
	if r.Method != http.MethodPost {
		return nil, &failure{http.StatusMethodNotAllowed, "POST a page"}
	}
	explain := false
	if v := r.URL.Query().Get("explain"); v != "" {
		if explain, err = strconv.ParseBool(v); err != nil {
			return nil, &failure{http.StatusBadRequest, fmt.Sprintf("explain=%s is neither true nor false", v)}
		}
	}
	doc, err := s.document(w, r)
	if err != nil {
		return nil, err
	}
	end, err := s.begin(r.Context())
	if err != nil {
		return nil, err
	}
	defer end()
	a, err := s.extractor.Extract(r.Context(), doc)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = extract.JSON{Explain: explain}.Write(&out, a)
	return out.Bytes(), err
}

// document is the page of a request, in one of three types.
func (s *server) document(w http.ResponseWriter, r *http.Request) (extract.Document, error) {
	header := r.Header.Get("Content-Type")
	media, _, err := mime.ParseMediaType(header)
	if err != nil {
		media = ""
	}
	hints := extract.Hints{URL: r.URL.Query().Get("url"), ContentType: header}
	switch media {
	case "text/html", "application/xhtml+xml", "text/plain":
		r.Body = http.MaxBytesReader(w, r.Body, s.limit)
		b, err := io.ReadAll(r.Body)
		if err != nil {
			return extract.Document{}, badBody(err)
		}
		if media == "text/plain" && !utf8.Valid(b) {
			return extract.Document{}, &failure{http.StatusUnprocessableEntity, "flattened text must be UTF-8"}
		}
		return page.Document(b, media == "text/plain", hints), nil
	case "application/json":
		r.Body = http.MaxBytesReader(w, r.Body, escapes*s.limit+formBytes)
		return readQuestion(r.Body)
	}
	return extract.Document{}, &failure{http.StatusUnsupportedMediaType, "Content-Type must be text/html, application/xhtml+xml, text/plain or application/json"}
}

// readQuestion reads a page in JSON.
func readQuestion(body io.Reader) (extract.Document, error) {
	var q question
	d := json.NewDecoder(body)
	if err := d.Decode(&q); err != nil {
		return extract.Document{}, badBody(err)
	}
	if _, err := d.Token(); err != io.EOF {
		if err == nil {
			err = errors.New("more than one JSON value")
		}
		return extract.Document{}, badBody(err)
	}
	hints := extract.Hints{URL: q.URL, Encoding: "utf-8"} // JSON is, whatever the page was before
	switch {
	case (q.HTML == nil) == (q.Text == nil):
		return extract.Document{}, &failure{http.StatusBadRequest, `needs exactly one of "html" and "text"`}
	case q.HTML != nil:
		return page.Document([]byte(*q.HTML), false, hints), nil
	}
	return page.Document([]byte(*q.Text), true, hints), nil
}

// badBody is an error in reading a request: too large, or not what it says it is.
func badBody(err error) error {
	var size *http.MaxBytesError
	if errors.As(err, &size) {
		return err
	}
	return &failure{http.StatusBadRequest, "the request cannot be read: " + err.Error()}
}

func failureJSON(f *failure) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.Encode(struct { // a string and a number are always encoded
		Error  string `json:"error"`
		Status int    `json:"status"`
	}{f.reason, f.status})
	return b.Bytes()
}

func writeJSON(w http.ResponseWriter, status int, b []byte) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	w.Write(b) // an error means that nobody listens any more
}
