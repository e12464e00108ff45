package main

import (
	"bytes"
	"context"
	"embed"
	"encoding/json"
	"errors"
	"html/template"
	"net"
	"net/http"
	"net/netip"
	"path/filepath"

	"github.com/broadsheet-go/broadsheet/examples/internal/store"
)

//go:embed page.html desk.css desk.js desk.svg
var files embed.FS

// policy lets a page have its own style and script, and nothing else: no picture of elsewhere, no frame, no connection.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// A desk answers requests from a store.
type desk struct {
	store *store.Reader
	name  string // of the store's file
	pages *template.Template
}

func newDesk(r *store.Reader, path string, local bool) http.Handler {
	d := &desk{store: r, name: filepath.Base(path), pages: template.Must(template.New("").Funcs(template.FuncMap{
		"number": number, "instant": instant, "percent": percent,
	}).ParseFS(files, "page.html"))}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", d.page("search", d.search))
	mux.HandleFunc("GET /article/{id}", d.page("article", d.article))
	mux.HandleFunc("GET /days", d.page("days", d.days))
	mux.HandleFunc("GET /tickers", d.page("tickers", d.tickers))
	for _, name := range []string{"desk.css", "desk.js", "desk.svg"} {
		mux.HandleFunc("GET /"+name, func(w http.ResponseWriter, r *http.Request) { http.ServeFileFS(w, r, files, name) })
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		if local && !localHost(r.Host) {
			http.Error(w, "this server answers under localhost and its loopback address only", http.StatusMisdirectedRequest)
			return
		}
		mux.ServeHTTP(w, r)
	})
}

// localHost reports a Host header that names this machine. Any other name is somebody else's, made to point here.
func localHost(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	if host == "localhost" {
		return true
	}
	if n := len(host); n > 1 && host[0] == '[' && host[n-1] == ']' {
		host = host[1 : n-1]
	}
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.IsLoopback()
}

// A view is what the markup shows.
type view struct {
	Store, Page, Title string
	Query              string // what stands in the search box
	JSON               string // the address of the same as JSON
	Data               any
}

// wrong is a question that makes no sense.
type wrong string

func (w wrong) Error() string { return string(w) }

// page answers with what a function finds: as JSON where that is asked for, else as the page of that name.
func (d *desk) page(name string, find func(context.Context, *http.Request) (title string, data any, err error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		title, data, err := find(r.Context(), r)
		var bad wrong
		switch {
		case errors.Is(err, store.ErrNone):
			http.Error(w, err.Error(), http.StatusNotFound)
			return
		case errors.As(err, &bad):
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		case err != nil:
			http.Error(w, "the store could not be read: "+err.Error(), http.StatusInternalServerError)
			return
		}
		var b bytes.Buffer
		if r.FormValue("format") == "json" {
			w.Header().Set("Content-Type", "application/json; charset=utf-8")
			e := json.NewEncoder(&b)
			e.SetIndent("", " ")
			err = e.Encode(data)
		} else {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			q := r.URL.Query()
			q.Set("format", "json")
			err = d.pages.ExecuteTemplate(&b, name, view{d.name, name, title, r.FormValue("q"), r.URL.Path + "?" + q.Encode(), data})
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		_, _ = w.Write(b.Bytes()) // the reader may be gone
	}
}
