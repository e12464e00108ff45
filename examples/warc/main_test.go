package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/examples/warc/internal/sample"
	"github.com/broadsheet-go/broadsheet/extract"
)

// asProgram makes the test binary be the program itself.
const asProgram = "WARC_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
	}
	os.Exit(m.Run())
}

// written puts a sample archive into a file.
func written(t testing.TB, name string, a sample.Archive) (list []sample.Entry) {
	t.Helper()
	var err error
	a.Pages, err = sample.Pages("../../testdata/pages")
	require.NoError(t, err)
	a.Told = func(e sample.Entry) { list = append(list, e) }
	var b bytes.Buffer
	require.NoError(t, a.Write(&b))
	require.NoError(t, os.WriteFile(name, b.Bytes(), 0o666))
	return list
}

// do runs the program.
func do(stdin io.Reader, args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(args, stdin, &out, &errs)
	return status, out.String(), errs.String()
}

var elapsed = regexp.MustCompile(`"elapsed_ms":[0-9.]+,`)

// timeless is output without what differs from run to run.
func timeless(s string) string { return elapsed.ReplaceAllString(s, "") }

// A row is one line of output.
type row struct {
	ID, File, URL, Fetched, Error string
	Offset                        int64
	Index                         int
	Article                       *extract.Article
}

func rows(t testing.TB, out string) (list []row) {
	t.Helper()
	for line := range strings.Lines(out) {
		require.True(t, strings.HasSuffix(line, "\n"))
		var r row
		require.NoError(t, json.Unmarshal([]byte(line), &r), line)
		list = append(list, r)
	}
	return list
}

// Each page has its line, in order, with the article that the library makes of the page and what the record says of it.
func TestLines(t *testing.T) {
	name := filepath.Join(t.TempDir(), "sample.warc.gz")
	want := written(t, name, sample.Archive{Records: 70, Faults: []sample.Fault{sample.Cut}, Every: 20})
	status, out, errs := do(nil, "-workers", "4", name)
	assert.Equal(t, exitAnswered, status)
	assert.Equal(t, "warc: 67 answered, 3 failed; passed over: 60 request, 1 warcinfo\n", errs)
	got := rows(t, out)
	require.Len(t, got, len(want))
	for i, e := range want {
		r := got[i]
		assert.Equal(t, e.ID, r.ID)
		assert.Equal(t, e.URL, r.URL)
		assert.Equal(t, e.Offset, r.Offset)
		assert.Equal(t, name, r.File)
		if e.Fault != "" {
			assert.Nil(t, r.Article)
			assert.Contains(t, r.Error, "damaged record: ")
			continue
		}
		assert.Equal(t, fmt.Sprintf("2026-01-02T10:%02d:%02dZ", i/60, i%60), r.Fetched)
		when, err := time.Parse(time.RFC3339, r.Fetched)
		require.NoError(t, err)
		article, err := new(extract.Extractor).Extract(t.Context(), extract.Document{
			HTML: e.HTML, Hints: extract.Hints{URL: e.URL, Fetched: when},
		})
		require.NoError(t, err)
		require.NotNil(t, r.Article)
		assert.Equal(t, article.Headline, r.Article.Headline)
		assert.Equal(t, plainText(t, article), plainText(t, r.Article))
	}
}

// Workers, standard input, and one archive after another change nothing.
func TestSameOutput(t *testing.T) {
	dir := t.TempDir()
	a, b := filepath.Join(dir, "a.warc.gz"), filepath.Join(dir, "b.warc")
	written(t, a, sample.Archive{Records: 40, Faults: sample.Faults, Every: 9})
	written(t, b, sample.Archive{Records: 30, First: 40, Plain: true, Faults: sample.Faults, Every: 9})
	_, one, _ := do(nil, "-workers", "1", a, b)
	_, many, _ := do(nil, "-workers", "7", a, b)
	assert.Equal(t, timeless(one), timeless(many))
	_, onlyA, _ := do(nil, a)
	_, onlyB, _ := do(nil, b)
	assert.Equal(t, timeless(one), timeless(onlyA+onlyB))
	f, err := os.Open(a)
	require.NoError(t, err)
	defer f.Close()
	_, piped, _ := do(io.MultiReader(f), "-")
	assert.Equal(t, strings.ReplaceAll(timeless(onlyA), `"file":"`+a+`",`, ""), timeless(piped))
}

// A run that stopped anywhere is gone on with, and nothing is lost or written twice.
func TestResume(t *testing.T) {
	dir := t.TempDir()
	a, b := filepath.Join(dir, "a.warc.gz"), filepath.Join(dir, "b.warc")
	written(t, a, sample.Archive{Records: 12, Faults: sample.Faults, Every: 4})
	written(t, b, sample.Archive{Records: 8, First: 12, Plain: true, Faults: sample.Faults, Every: 3})
	_, whole, _ := do(nil, a, b)
	out := filepath.Join(dir, "out.jsonl")
	for end := 0; end <= len(whole); end += 16001 {
		require.NoError(t, os.WriteFile(out, []byte(whole[:end]), 0o666))
		status, _, errs := do(nil, "-o", out, "-resume", "-quiet", a, b)
		require.Equal(t, exitAnswered, status, errs)
		got, err := os.ReadFile(out)
		require.NoError(t, err)
		require.Equal(t, timeless(whole), timeless(string(got)), "stopped after %d of %d bytes", end, len(whole))
	}
}

// The same with a process that is killed for good.
func TestKilled(t *testing.T) {
	self, err := os.Executable()
	require.NoError(t, err)
	dir := t.TempDir()
	name, out := filepath.Join(dir, "a.warc.gz"), filepath.Join(dir, "out.jsonl")
	written(t, name, sample.Archive{Records: 40})
	archive, err := os.ReadFile(name)
	require.NoError(t, err)
	_, whole, _ := do(bytes.NewReader(archive), "-")

	cmd := exec.Command(self, "-o", out, "-")
	cmd.Env = append(os.Environ(), asProgram+"=1")
	stdin, err := cmd.StdinPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	_, err = stdin.Write(archive[:len(archive)*9/10]) // and never the rest
	require.NoError(t, err)
	for { // until something was written
		if info, err := os.Stat(out); err == nil && info.Size() > 0 {
			break
		}
		runtime.Gosched()
	}
	require.NoError(t, cmd.Process.Kill())
	require.Error(t, cmd.Wait())
	part, err := os.ReadFile(out)
	require.NoError(t, err)
	require.Less(t, len(part), len(whole))

	status, _, errs := do(bytes.NewReader(archive), "-o", out, "-resume", "-")
	require.Equal(t, exitAnswered, status, errs)
	got, err := os.ReadFile(out)
	require.NoError(t, err)
	assert.Equal(t, timeless(whole), timeless(string(got)))
}

// Parts of an archive, read by themselves, are the archive; through a pipe too.
func TestFromTo(t *testing.T) {
	for _, plain := range []bool{false, true} {
		name := filepath.Join(t.TempDir(), "a.warc")
		written(t, name, sample.Archive{Records: 14, Plain: plain})
		_, whole, _ := do(nil, name)
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		for _, cut := range []int{1, len(b) / 2, len(b) + 1} {
			_, begin, _ := do(nil, "-to", fmt.Sprint(cut), name)
			_, end, _ := do(nil, "-from", fmt.Sprint(cut), name)
			assert.Equal(t, timeless(whole), timeless(begin+end), "cut at %d", cut)
			_, piped, _ := do(io.MultiReader(bytes.NewReader(b)), "-from", fmt.Sprint(cut), "-")
			assert.Equal(t, strings.ReplaceAll(timeless(end), `"file":"`+name+`",`, ""), timeless(piped))
		}
	}
}

func TestPassedOver(t *testing.T) {
	record := func(kind, contentType, block string) string {
		return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:x>\r\nWARC-Target-URI: <https://a.example/>\r\nWARC-Date: 2024-05-03T10:00:00.5Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
			kind, contentType, len(block), block)
	}
	answer := func(head, body string) string {
		return record("response", "application/http", "HTTP/1.1 "+head+"\r\n\r\n"+body)
	}
	in := answer("301 Moved\r\nContent-Type: text/html", "<p>Moved") +
		answer("404 Not Found", "<p>No") +
		answer("200 OK\r\nContent-Type: image/png", "\x89PNG") +
		record("metadata", "application/warc-fields", "a: b") +
		record("response", "text/dns", "a.example. 1.2.3.4") +
		record("", "text/html", "<p>Of no type") +
		answer("200 OK", "%PDF-1.4 \x00\x01") +
		record("response", "application/http", "no response") +
		answer("200 OK", strings.Repeat("<p>Long.", 500_000)) +
		record("conversion", "text/plain", "Bridge over the Vellin opens after nine years\n\nBy Ann Lee\n\nVELLIN: The bridge opened on Friday, and a crowd crossed it on foot.\n") +
		answer("203 OK\r\nContent-Type: text/html", "<h1>Bridge opens</h1><p>The bridge over the Vellin opened on Friday.")
	status, out, errs := do(strings.NewReader(in), "-max-bytes", "1000000", "-")
	assert.Equal(t, exitAnswered, status)
	assert.Equal(t, "warc: 2 answered, 3 failed; passed over: 1 image/png, 1 metadata, 1 response, 1 status 301, 1 status 404, 1 without type\n", errs)
	got := rows(t, out)
	require.Len(t, got, 5)
	assert.Contains(t, got[0].Error, "not text or HTML")
	assert.Equal(t, "the record holds no HTTP response", got[1].Error)
	assert.Contains(t, got[2].Error, "larger than the limit")
	assert.Equal(t, "Bridge over the Vellin opens after nine years", got[3].Article.Headline)
	assert.Equal(t, "Bridge opens", got[4].Article.Headline)
	assert.Equal(t, "https://a.example/", got[4].URL)
	assert.Equal(t, "2024-05-03T10:00:00.5Z", got[4].Fetched)
	assert.Regexp(t, `^\{"id":"<urn:x>","offset":\d+,"url":"https://a\.example/","fetched":"2024-05-03T10:00:00\.5Z","elapsed_ms":[0-9.]+,"article":\{`, strings.Split(out, "\n")[4])
}

// The date of the fetch is what "2 hours ago" is counted from.
func TestFetched(t *testing.T) {
	in := "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Date: 2024-05-03T10:00:00Z\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
	page := `<html lang="en"><body><article><h1>Bridge opens in Vellin after nine years</h1><p class="date">Published 2 hours ago</p>` +
		strings.Repeat("<p>The bridge over the Vellin opened on Friday, and a crowd crossed it on foot before any car did.</p>", 8) + `</article></body></html>`
	_, out, _ := do(strings.NewReader(fmt.Sprintf(in, len(page), page)), "-")
	got := rows(t, out)
	require.Len(t, got, 1)
	assert.Equal(t, "2024-05-03T08", got[0].Article.Published.String()[:13])
}

func TestUsage(t *testing.T) {
	for want, args := range map[string][]string{
		"no archive given":                                   {},
		"a.warc is named twice":                              {"a.warc", "b.warc", "a.warc"},
		"-workers must not be negative":                      {"-workers", "-1", "a"},
		"-max-bytes must be from 1 to 1099511627776":         {"-max-bytes", "0", "a"},
		"-from must not be negative, and -to must be larger": {"-from", "5", "-to", "5", "a"},
		"-from and -to are bytes of one archive":             {"-from", "5", "a", "b"},
		"-resume goes on in the file that -o names":          {"-resume", "a"},
		"flag provided but not defined: -x":                  {"-x"},
	} {
		status, out, errs := do(nil, args...)
		assert.Equal(t, exitUsage, status)
		assert.Empty(t, out)
		assert.Equal(t, "warc: "+want+" (warc -help tells how)\n", errs)
	}
	status, out, _ := do(nil, "-help")
	assert.Equal(t, exitAnswered, status)
	assert.Equal(t, help, out)
	_, out, _ = do(nil, "-version")
	assert.Equal(t, "warc "+extract.Version()+"\n", out)
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestFailures(t *testing.T) {
	dir := t.TempDir()
	good, out := filepath.Join(dir, "a.warc.gz"), filepath.Join(dir, "out.jsonl")
	written(t, good, sample.Archive{Records: 3})
	status, lines, errs := do(nil, filepath.Join(dir, "missing"), good)
	assert.Equal(t, exitFailed, status)
	assert.Len(t, rows(t, lines), 3, "one archive that is missing stops no other")
	assert.Contains(t, errs, "missing: no such file or directory\n")

	status, _, errs = do(nil, dir)
	assert.Equal(t, exitFailed, status)
	assert.Contains(t, errs, dir+": is a directory\n")

	var said bytes.Buffer
	assert.Equal(t, exitFailed, run([]string{good}, nil, full{}, &said))
	assert.Equal(t, "warc: writing: no space left\n", said.String())

	require.NoError(t, os.WriteFile(out, []byte("words\n"), 0o666))
	for want, args := range map[string][]string{
		"the file exists; -resume goes on in it": {"-o", out, good},
		"its last line is none of this program":  {"-o", out, "-resume", good},
		"no such file or directory":              {"-o", filepath.Join(dir, "no", "out"), good},
	} {
		status, _, errs = do(nil, args...)
		assert.Equal(t, exitFailed, status)
		assert.Contains(t, errs, want)
	}
	b, err := os.ReadFile(out)
	require.NoError(t, err)
	assert.Equal(t, "words\n", string(b), "a file that is not ours stays as it was")

	require.NoError(t, os.WriteFile(out, []byte(`{"file":"other.warc","offset":3}`+"\n"), 0o666))
	_, _, errs = do(nil, "-o", out, "-resume", good)
	assert.Contains(t, errs, `its last line is of "other.warc", which is no archive of this run`)
}

func plainText(t testing.TB, a *extract.Article) string {
	var b strings.Builder
	require.NoError(t, a.WriteText(&b))
	return b.String()
}
