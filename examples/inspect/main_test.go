package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"inspect": main})
}

// The scripts run the program as a user does. Besides testscript's commands they have
//
//	status N COMMAND ...   runs a command that exits with N
//	pack FILE PACKED       writes FILE packed with gzip
//
// and a web server at $server that has page.html as /page and everything else not.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			mux := http.NewServeMux()
			mux.HandleFunc("/page", func(w http.ResponseWriter, r *http.Request) {
				w.Header().Set("Content-Type", "text/html")
				w.Write([]byte(harbour))
			})
			server := httptest.NewServer(mux)
			env.Defer(server.Close)
			env.Setenv("server", server.URL)
			env.Setenv("no_proxy", "127.0.0.1")
			env.Setenv("TMPDIR", env.WorkDir+"/tmp")
			return os.MkdirAll(env.WorkDir+"/tmp", 0o777)
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
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(ts.ReadFile(args[0]))) // a buffer takes everything
	ts.Check(w.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), b.Bytes(), 0o666))
}

func packed(t *testing.T, s string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write([]byte(s))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.Bytes()
}

func TestStem(t *testing.T) {
	for name, want := range map[string]string{
		"-": "page", "": "page", "a/b/page-1.html.gz": "page-1", "https://news.example/2024/harbour-opens/": "harbour-opens",
		"https://news.example/": "page", "https://news.example/a?b=/../c": "a", "../..": "page", "a b;c.html": "a-b-c", "наука.html": "page",
	} {
		assert.Equal(t, want, stem(name), name)
	}
	assert.LessOrEqual(t, len(stem("https://news.example/"+string(bytes.Repeat([]byte("x"), 300)))), 60)
}
