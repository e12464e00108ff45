package main

import (
	"fmt"
	"net/http"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCopies(t *testing.T) {
	s := newSite(t)
	canonical := func(path string) string { return fmt.Sprintf(`<link rel="canonical" href="SITE%s">`, path) }
	s.html("/one", pageOf("One", canonical("/one"), ""))
	s.mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/one", http.StatusFound) })
	s.html("/declared", strings.Replace(pageOf("One", canonical("/one?utm_source=x"), ""), "One bridge opens", "Another headline", 1))
	s.html("/edited", strings.Replace(pageOf("One", "", ""), "the railway said", "railway officials announced", 2))
	s.html("/other", pageOf("Other", "", ""))
	s.html("/wrong", pageOf("Wrong", canonical("/one"), "")) // a template's fault: these words are others
	s.html("/front1", pageOf("Front1", canonical("/"), ""))
	s.html("/front2", pageOf("Front2", canonical("/"), ""))
	all := []string{"/one", "/moved", "/declared", "/edited", "/other", "/wrong", "/front1", "/front2"}
	var args []string
	for _, path := range all {
		args = append(args, s.URL+path)
	}
	out := outputFile(t)
	got := scraped(t, append([]string{"-per-host", "1", "-o", out}, args...)...)
	assert.Equal(t, exitDone, got.status, got.stderr)
	assert.Equal(t, []string{"/front1", "/front2", "/one", "/other", "/wrong"}, s.ids(readRecords(t, out)))
	assert.Contains(t, got.stderr, "5 articles, 3 copies, 0 failed")
	for _, path := range []string{"/moved", "/declared", "/edited"} {
		e := journal(t, out, s.URL+path)
		assert.Equal(t, "copy", e.Outcome)
		assert.Equal(t, s.URL+"/one", e.Of)
		assert.Greater(t, e.Similarity, 0.5)
	}

	// What was written is known to the next run.
	s.html("/later", pageOf("One", "", ""))
	got = scraped(t, "-o", out, s.URL+"/later")
	assert.Contains(t, got.stderr, "0 articles, 1 copy")

	got = scraped(t, append([]string{"-copies", "-per-host", "1"}, args...)...)
	assert.Len(t, records(t, got.stdout), len(all))
}

// What is too short to be compared is no copy of the story it is the beginning of.
func TestBeginningIsNoCopy(t *testing.T) {
	s := newSite(t)
	s.html("/whole", pageOf("Orr", "", ""))
	s.html("/beginning", `<html lang="en"><title>Orr</title><body><article><h1>Orr bridge opens</h1>`+paragraphs("Orr", 1)+`</article></body></html>`)
	got := scraped(t, "-per-host", "1", s.URL+"/whole", s.URL+"/beginning")
	assert.Len(t, records(t, got.stdout), 2, got.stderr)
}

// Bodies too short to be compared are not copies of one another, even where a template gives all pages the address of the front page.
func TestShortBodiesAreNoCopies(t *testing.T) {
	s := newSite(t)
	for _, name := range []string{"one", "two"} {
		s.html("/"+name, `<html lang="en"><title>`+name+`</title><link rel="canonical" href="SITE/"><body><article><h1>The bridge `+name+` opens at last</h1>
<p>This story is for readers with a subscription of the Orr Courier, who also get the weekend edition.</p></article></body></html>`)
	}
	got := scraped(t, s.URL+"/one", s.URL+"/two")
	assert.Len(t, records(t, got.stdout), 2, got.stderr)
}

func TestRefresh(t *testing.T) {
	s := newSite(t)
	status, etag, page := 200, `"1"`, pageOf("Orr", "", `<aside><h2>Most read</h2><ul><li><a href="/a">A ferry</a></li></ul></aside>`)
	s.mux.HandleFunc("/page", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", etag)
		if r.Header.Get("If-None-Match") == etag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.WriteHeader(status)
		w.Write([]byte(page))
	})
	out := outputFile(t)
	again := func(refresh string) string {
		t.Helper()
		got := scraped(t, "-refresh", refresh, "-o", out, s.URL+"/page")
		return got.stderr
	}
	assert.Contains(t, again("1ns"), "1 article")
	assert.Contains(t, again("24h"), "1 known from before")
	assert.Contains(t, again("1ns"), "1 unchanged")
	etag, page = `"2"`, strings.Replace(page, "A ferry", "A tunnel", 1)
	assert.Contains(t, again("1ns"), "1 unchanged", "what stands around a story is not the story")
	status = http.StatusInternalServerError
	etag = `"3"`
	assert.Contains(t, again("1ns"), "1 failed")
	assert.Contains(t, again("1ns"), "1 failed")
	status = http.StatusOK
	assert.Contains(t, again("24h"), "1 unchanged", "a passing failure is no reason to wait, nor to write the story twice")
	etag, page = `"4"`, strings.Replace(page, "Orr bridge opens</h1>", "Orr bridge opens late</h1>", 1)
	assert.Contains(t, again("1ns"), "1 article")
	etag, page = `"5"`, strings.Replace(page, "late</h1>", "later</h1>", 1)
	assert.Contains(t, again("1ns"), "1 article")
	list := readRecords(t, out)
	require.Len(t, list, 3)
	var revisions []int
	for _, r := range list {
		revisions = append(revisions, r.Revision)
	}
	assert.Equal(t, []int{0, 2, 3}, revisions)
}

// A version that was kept by a run that was killed before it could write the record is written by the next.
func TestKeptVersion(t *testing.T) {
	s := newSite(t)
	etag, page := `"1"`, pageOf("Orr", "", "")
	s.mux.HandleFunc("/page", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", etag)
		if r.Header.Get("If-None-Match") == etag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Write([]byte(page))
	})
	out := outputFile(t)
	scraped(t, "-o", out, s.URL+"/page")
	before, err := os.ReadFile(out + ".db")
	require.NoError(t, err)
	etag, page = `"2"`, strings.Replace(page, "Orr bridge opens</h1>", "Orr bridge opens late</h1>", 1)
	scraped(t, "-refresh", "1ns", "-o", out, s.URL+"/page")
	require.Len(t, readRecords(t, out), 2)
	later := out + ".later"
	require.NoError(t, os.Rename(out+".db", later))
	require.NoError(t, os.WriteFile(out+".db", before, 0o666))
	require.NoError(t, os.Remove(out))
	db := database(t, out+".db")
	_, err = db.Exec("ATTACH ? AS later; DELETE FROM kept; INSERT INTO kept SELECT * FROM later.kept", later)
	require.NoError(t, err)
	require.NoError(t, db.Close())
	scraped(t, "-refresh", "1ns", "-o", out, s.URL+"/page")
	list := readRecords(t, out)
	require.Len(t, list, 2)
	assert.Equal(t, "Orr bridge opens late", list[1].Article.Headline)
}

// A page that was kept by a run that was killed before it could write the record is read, not taken for unchanged.
func TestKeptButNotWritten(t *testing.T) {
	s := newSite(t)
	s.mux.HandleFunc("/page", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"1"`)
		if r.Header.Get("If-None-Match") != "" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Write([]byte(pageOf("Orr", "", "")))
	})
	out := outputFile(t)
	scraped(t, "-o", out, s.URL+"/page")
	require.Len(t, readRecords(t, out), 1)
	db := database(t, out+".db")
	_, err := db.Exec("DELETE FROM page; DELETE FROM article; DELETE FROM version; DELETE FROM alias; DELETE FROM words")
	require.NoError(t, err)
	require.NoError(t, db.Close())
	require.NoError(t, os.Remove(out))
	got := scraped(t, "-o", out, s.URL+"/page")
	assert.Contains(t, got.stderr, "1 article")
	assert.Len(t, readRecords(t, out), 1)
}
