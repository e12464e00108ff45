package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"extract": main})
}

// The scripts run the program as a user does. Besides testscript's commands they have
//
//	status N COMMAND ...   runs a command that exits with N
//	pack FILE PACKED       writes FILE packed with gzip
//
// and a web server at $server (see site).
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			server := httptest.NewServer(site())
			env.Defer(server.Close)
			env.Setenv("server", server.URL)
			env.Setenv("no_proxy", "127.0.0.1")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"status": status, "pack": pack},
	})
}

func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N COMMAND ...")
	}
	got := 0
	err := ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		got = exit.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if want := args[0]; strconv.Itoa(got) != want {
		ts.Fatalf("exit status %d, want %s", got, want)
	}
}

func pack(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: pack FILE PACKED")
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), packed(ts.ReadFile(args[0])), 0o666))
}

func packed(s string) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(s)) // a buffer takes everything
	w.Close()
	return b.Bytes()
}

// pageOf is a small news page with one word that tells it from others.
func pageOf(word string) string {
	return fmt.Sprintf(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>%[1]s bridge opens</title></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>%[1]s bridge opens</h1>
<p>The new bridge over the river Orr at %[1]s carried its first trains on Monday, nine weeks after the storm closed the old one, the railway said.</p>
<p>Engineers had worked in three shifts to finish the <a href="/piers">last two piers</a> before the spring floods, and the town gave them a brass band.</p>
<p>Freight trains will follow in June, when the signals on the northern bank have been tested, according to the regional ministry of transport.</p>
</article></body></html>`, word)
}

// site is a web server with a page and everything that can go wrong on the way to it.
func site() http.Handler {
	mux := http.NewServeMux()
	serve := func(path, contentType, body string) {
		mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", contentType)
			fmt.Fprint(w, body)
		})
	}
	serve("/page", "text/html; charset=utf-8", pageOf("Vellin"))
	serve("/cyrillic", "text/html; charset=windows-1251", "<article><h1>\xcf\xf0\xe8\xe2\xe5\xf2</h1></article>")
	serve("/plain", "text/plain; charset=utf-8", "Harbour opens\n\nThe harbour of Vellin opened again on Monday, nine weeks after the storm had closed it, the port said.\n")
	serve("/packed", "application/octet-stream", string(packed(pageOf("Packed"))))
	serve("/picture", "image/png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
	serve("/large", "text/html", strings.Repeat("<p>word</p>", 10_000))
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/page", http.StatusFound) })
	mux.HandleFunc("/circle", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/circle", http.StatusFound) })
	mux.HandleFunc("/away", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Location", "ftp://127.0.0.1/page")
		w.WriteHeader(http.StatusFound)
	})
	mux.HandleFunc("/agent", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "<article><h1>Agent %s</h1></article>", r.UserAgent())
	})
	return mux
}
