package main

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The program is killed while it asks for pages, again and again, and started anew. In the end every page has exactly one
// record, and every record is whole.
func TestKilled(t *testing.T) {
	const pages, kills = 300, 14
	s := newSite(t)
	var left atomic.Int64            // requests until the program is killed
	killed := make(chan struct{}, 1) // it is time
	s.mux.HandleFunc("/page/{n}", func(w http.ResponseWriter, r *http.Request) {
		if left.Add(-1) == 0 {
			killed <- struct{}{}
		}
		n := r.PathValue("n")
		if n[len(n)-1] == '7' { // some fail for good
			http.NotFound(w, r)
			return
		}
		w.Header().Set("ETag", `"`+n+`"`)
		if r.Header.Get("If-None-Match") != "" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		head := ""
		if n[len(n)-1] == '3' { // some are copies of others
			n = n[:len(n)-1] + "2"
			head = fmt.Sprintf(`<link rel="canonical" href="%s/page/%s">`, s.URL, n)
		}
		w.Write([]byte(pageOf("Orr"+n, head, "")))
	})
	var entries bytes.Buffer
	for i := range pages {
		fmt.Fprintf(&entries, "<url><loc>%s/page/%d</loc></url>", s.URL, i)
	}
	s.serve("/map.xml", "text/xml", "<urlset>"+entries.String()+"</urlset>")

	out := outputFile(t)
	program := func() (*exec.Cmd, *bytes.Buffer) {
		command := exec.Command(os.Args[0], "-allow-private", "-rate", "100000", "-per-host", "6", "-o", out, "-sitemap", s.URL+"/map.xml")
		command.Env = append(os.Environ(), "SCRAPE_TEST_RUNS_THE_PROGRAM=1")
		var words bytes.Buffer
		command.Stderr = &words
		require.NoError(t, command.Start())
		return command, &words
	}
	died := 0
	for i := range kills {
		left.Store(int64(3 + 5*i%17))
		before := answered(t, out)
		command, _ := program()
		over := make(chan error, 1)
		go func() { over <- command.Wait() }()
		select {
		case <-killed:
			// Every other time something of this run is on disk, and more is on its way there.
			for until := time.Now().Add(10 * time.Second); i%2 == 1 && answered(t, out) == before && time.Now().Before(until); {
				time.Sleep(time.Duration(i) * time.Millisecond)
			}
			if err := command.Process.Kill(); !errors.Is(err, os.ErrProcessDone) {
				require.NoError(t, err)
				died++
			}
			<-over
		case <-over: // it was done before
		}
	}
	assert.GreaterOrEqual(t, died, 7)
	left.Store(-1)
	command, words := program()
	require.Error(t, command.Wait(), "some pages are not there: %s", words)
	require.Equal(t, exitFailed, command.ProcessState.ExitCode(), words)

	// The store is whole, and the export is what it holds.
	db := database(t, out+".db")
	var sound, lines string
	require.NoError(t, db.QueryRow("PRAGMA integrity_check").Scan(&sound))
	assert.Equal(t, "ok", sound)
	_, err := db.Exec("INSERT INTO words(words) VALUES ('integrity-check')")
	assert.NoError(t, err)
	require.NoError(t, db.QueryRow("SELECT group_concat(record, '' ORDER BY id) FROM version").Scan(&lines))
	require.NoError(t, db.Close())
	before, err := os.ReadFile(out)
	require.NoError(t, err)
	assert.Equal(t, lines, string(before))

	written := map[string]int{}
	for _, r := range readRecords(t, out) {
		written[r.ID]++
	}
	ends := map[byte]int{}
	for id, n := range written {
		assert.Equal(t, 1, n, id)
		ends[id[len(id)-1]]++
	}
	assert.Zero(t, ends['7'], "they are not there")
	for _, digit := range []byte("0145689") {
		assert.Equal(t, pages/10, ends[digit], string(digit))
	}
	assert.Equal(t, pages/10, ends['2']+ends['3'], "one of each pair")

	// Nothing is left to be done.
	command, words = program()
	require.NoError(t, command.Wait(), words)
	after, err := os.ReadFile(out)
	require.NoError(t, err)
	assert.Equal(t, string(before), string(after))
	assert.Contains(t, words.String(), "0 addresses")
}

// answered is how many addresses a store has on disk.
func answered(t *testing.T, out string) (n int) {
	t.Helper()
	if _, err := os.Stat(out + ".db"); err != nil {
		return 0
	}
	db := database(t, out+".db?mode=ro&_pragma=busy_timeout(10000)")
	defer db.Close()
	if err := db.QueryRow("SELECT count(*) FROM page").Scan(&n); err != nil {
		return 0 // its tables are not there yet
	}
	return n
}

// Two programs do not write to one output.
func TestTwoPrograms(t *testing.T) {
	s := newSite(t)
	asked, answer := make(chan struct{}), make(chan struct{})
	s.mux.HandleFunc("/page", func(w http.ResponseWriter, r *http.Request) {
		close(asked)
		<-answer
		w.Write([]byte(pageOf("Orr", "", "")))
	})
	out := outputFile(t)
	first := make(chan output)
	go func() { first <- scraped(t, "-o", out, s.URL+"/page") }()
	<-asked
	second := scraped(t, "-o", out, s.URL+"/other")
	assert.Equal(t, exitFailed, second.status)
	assert.Contains(t, second.stderr, "another process is using it")
	close(answer)
	assert.Equal(t, exitDone, (<-first).status)
	assert.Len(t, readRecords(t, out), 1)
}
