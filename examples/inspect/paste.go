package main

import (
	"bytes"
	"io"
	"net/http"

	"github.com/broadsheet-go/broadsheet/examples/internal/page"
	"github.com/broadsheet-go/broadsheet/extract"
)

// formBytes is what a form may hold besides the page: its address and the marks between its parts.
const formBytes = 64 << 10

// form shows the box to paste a page into.
func (s *server) form(w http.ResponseWriter, r *http.Request) { s.showForm(w, http.StatusOK, "") }

// paste answers a filled form with the report.
func (s *server) paste(w http.ResponseWriter, r *http.Request) {
	report, err := s.pasted(w, r)
	var b bytes.Buffer
	if err == nil {
		err = report.write(&b)
	}
	if err != nil {
		f := s.asFailure(err)
		s.showForm(w, f.status, f.reason)
		return
	}
	writePage(w, http.StatusOK, reportPolicy, &b)
}

func (s *server) pasted(w http.ResponseWriter, r *http.Request) (*report, error) {
	doc, err := s.readForm(w, r)
	if err != nil {
		return nil, err
	}
	end, err := s.begin(r.Context())
	if err != nil {
		return nil, err
	}
	defer end()
	name := doc.URL
	if name == "" {
		name = "pasted page"
	}
	in, err := inspect(r.Context(), s.extractor, doc, name)
	if err != nil {
		return nil, err
	}
	report := newReport(in)
	report.Served = true
	return report, nil
}

// readForm takes a form apart, part by part: nothing is put on disk, and parts it does not know are left unread.
func (s *server) readForm(w http.ResponseWriter, r *http.Request) (extract.Document, error) {
	r.Body = http.MaxBytesReader(w, r.Body, s.limit+formBytes)
	parts, err := r.MultipartReader()
	if err != nil {
		return extract.Document{}, &failure{http.StatusUnsupportedMediaType, "this is not the form: " + err.Error()}
	}
	fields := map[string][]byte{}
	for {
		part, err := parts.NextPart()
		if err == io.EOF {
			break
		}
		if err != nil {
			return extract.Document{}, badBody(err)
		}
		switch name := part.FormName(); name {
		case "page", "kind", "address":
			if fields[name], err = io.ReadAll(part); err != nil {
				return extract.Document{}, badBody(err)
			}
		}
	}
	if len(bytes.TrimSpace(fields["page"])) == 0 {
		return extract.Document{}, &failure{http.StatusBadRequest, "There is nothing in the box."}
	}
	// A form is sent in UTF-8, whatever the page was before.
	hints := extract.Hints{URL: string(fields["address"]), Encoding: "utf-8"}
	return page.Document(fields["page"], string(fields["kind"]) == "text", hints), nil
}

// showForm shows the form, with what was wrong with the one before.
func (s *server) showForm(w http.ResponseWriter, status int, wrong string) {
	var b bytes.Buffer
	if err := formPage.Execute(&b, newForm(s.limit, wrong)); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	writePage(w, status, formPolicy, &b)
}

// writePage sends a page under its policy, which nobody may put into a frame.
func writePage(w http.ResponseWriter, status int, policy string, b *bytes.Buffer) {
	w.Header().Set("Content-Security-Policy", policy+"; frame-ancestors 'none'")
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	b.WriteTo(w) // an error means that nobody listens any more
}
