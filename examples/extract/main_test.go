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
	"path/filepath"
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
//	page WORD FILE         writes the page of pageOf
//	flat WORD FILE         writes the text of flatOf
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
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status": status, "pack": pack,
			"page": func(ts *testscript.TestScript, neg bool, args []string) { write(ts, args, pageOf) },
			"flat": func(ts *testscript.TestScript, neg bool, args []string) { write(ts, args, flatOf) },
		},
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

// write writes a made page: WORD FILE.
func write(ts *testscript.TestScript, args []string, made func(word string) string) {
	if len(args) != 2 {
		ts.Fatalf("usage: page WORD FILE, flat WORD FILE")
	}
	file := ts.MkAbs(args[1])
	ts.Check(os.MkdirAll(filepath.Dir(file), 0o777))
	ts.Check(os.WriteFile(file, []byte(made(args[0])), 0o666))
}

// pageOf is a news page with one word that tells it from others.
func pageOf(word string) string {
	return fmt.Sprintf(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>%[1]s bridge opens - The Orr Courier</title></head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article>
<h1>%[1]s bridge opens</h1>
<p>The new bridge over the river Orr at %[1]s carried its first trains on Monday, nine weeks after the storm closed the old one, the railway said.</p>
<p>Engineers had worked in three shifts to finish the <a href="/piers">last two piers</a> before the spring floods, and the town gave them a brass band.</p>
<p>Freight trains will follow in June, when the signals on the northern bank have been tested, according to the regional ministry of transport.</p>
<p>“We counted every rivet,” said the engineer in charge, who had slept in a railway carriage beside the site since the beginning of February.</p>
<p>The old bridge, built in 1911, will be taken down over the summer, and its stones are to be used for the embankment on the southern side.</p>
</article>
<footer><p>© The Orr Courier</p></footer>
</body></html>
`, word)
}

// flatOf is a page that somebody flattened to text.
func flatOf(word string) string {
	return fmt.Sprintf(`%[1]s harbour opens after nine weeks

The harbour of %[1]s opened again on Monday, nine weeks after the storm had closed it, the port authority said in a statement.

Its two cranes had been repaired by engineers who worked in three shifts, and the first ship was a ferry from the islands.

Fishermen had moored in the next bay since February, which made the price of herring rise by a third, according to the market.
`, word)
}

// ferry is a story in Markdown that shows each of its marks once.
const ferry = "# Ferry *to stay* in town\n\nThe ferry will stay in town until the new [pier](/pier) has been built, the harbour master said on Monday after a long meeting.\n"

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
	serve("/cyrillic", "text/html; charset=windows-1251", "<article><h1>\xcf\xf0\xe8\xe2\xe5\xf2</h1><p>\xcf\xf0\xe8\xe2\xe5\xf2.</p></article>")
	serve("/plain", "text/plain; charset=utf-8", flatOf("Delta"))
	serve("/ferry", "text/markdown; charset=utf-8", ferry)
	serve("/ferry.md", "text/plain; charset=utf-8", ferry)
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
		fmt.Fprint(w, pageOf(r.UserAgent()))
	})
	return mux
}
