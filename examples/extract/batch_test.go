package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/extract"
)

// Four workers answer pages of very different sizes in the order of the lines.
func TestBatchOrder(t *testing.T) {
	var in bytes.Buffer
	const n = 120
	for i := range n {
		html := pageOf(fmt.Sprint("Town", i)) + strings.Repeat("<p>More words of another paragraph.</p>", (n-i)%7*60)
		fmt.Fprintf(&in, "{\"id\":%d,\"html\":%q}\n", i, strings.ReplaceAll(html, "\n", " "))
	}
	var out, errs bytes.Buffer
	require.Equal(t, exitAnswered, run([]string{"-batch", "-workers", "4"}, &in, &out, &errs))
	assert.Empty(t, errs.String())
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	require.Len(t, lines, n)
	for i, line := range lines {
		var reply struct {
			ID      int
			Elapsed float64 `json:"elapsed_ms"`
			Article extract.Article
		}
		require.NoError(t, json.Unmarshal([]byte(line), &reply))
		require.Equal(t, i, reply.ID)
		require.Contains(t, reply.Article.Headline, fmt.Sprint("Town", i, " "))
		require.Positive(t, reply.Elapsed)
	}
}

// The same lines give the same articles with one worker and with four.
func TestBatchWorkersAgree(t *testing.T) {
	var in strings.Builder
	for i := range 40 {
		fmt.Fprintf(&in, "{\"id\":%d,\"html\":%q}\n", i, strings.ReplaceAll(pageOf(fmt.Sprint("Town", i%5)), "\n", " "))
	}
	articles := func(workers string) []json.RawMessage {
		var out bytes.Buffer
		require.Equal(t, exitAnswered, run([]string{"-batch", "-explain", "-workers", workers}, strings.NewReader(in.String()), &out, io.Discard))
		var list []json.RawMessage
		for d := json.NewDecoder(&out); ; {
			var reply struct{ Article json.RawMessage }
			if err := d.Decode(&reply); err != nil {
				require.ErrorIs(t, err, io.EOF)
				return list
			}
			list = append(list, reply.Article)
		}
	}
	assert.Equal(t, articles("1"), articles("4"))
}

// An answer is written before the next question is read: a caller may wait for it.
func TestBatchAnswersAtOnce(t *testing.T) {
	questions, ask := io.Pipe()
	hear, answers := io.Pipe()
	done := make(chan int)
	go func() { done <- run([]string{"-batch"}, questions, answers, io.Discard); answers.Close() }()
	d := json.NewDecoder(hear)
	for i := range 3 {
		fmt.Fprintf(ask, "{\"id\":%d,\"html\":\"\"}\n", i)
		var reply struct{ ID int }
		require.NoError(t, d.Decode(&reply))
		assert.Equal(t, i, reply.ID)
	}
	ask.Close()
	assert.Equal(t, exitAnswered, <-done)
}

func TestBatchReadError(t *testing.T) {
	var out, errs bytes.Buffer
	in := io.MultiReader(strings.NewReader("{\"id\":1,\"html\":\"\"}\n"), failingReader{})
	assert.Equal(t, exitFailed, run([]string{"-batch"}, in, &out, &errs))
	assert.Contains(t, out.String(), `{"id":1,"elapsed_ms"`, "what was read is answered")
	assert.Equal(t, "extract: reading standard input: cable cut\n", errs.String())
}

type failingReader struct{}

func (failingReader) Read([]byte) (int, error) { return 0, errors.New("cable cut") }

func TestOutputThatFails(t *testing.T) {
	var errs bytes.Buffer
	in := strings.Repeat("{\"id\":1,\"html\":\"\"}\n", 1000)
	assert.Equal(t, exitFailed, run([]string{"-batch", "-workers", "3"}, strings.NewReader(in), failingWriter{}, &errs))
	assert.Equal(t, "extract: writing: disk full\n", errs.String())
	errs.Reset()
	assert.Equal(t, exitFailed, run([]string{"-"}, strings.NewReader(pageOf("X")), failingWriter{}, &errs))
	assert.Equal(t, "extract: writing: disk full\n", errs.String())
}

type failingWriter struct{}

func (failingWriter) Write([]byte) (int, error) { return 0, errors.New("disk full") }

// A reader that goes away ends the program without a word, as with any filter.
func TestClosedPipe(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no SIGPIPE")
	}
	self, err := exec.LookPath("extract")
	if err != nil {
		t.Skip("the program under test is on PATH only below testscript.Main")
	}
	r, w, err := os.Pipe()
	require.NoError(t, err)
	r.Close()
	var errs bytes.Buffer
	cmd := exec.Command(self, "-batch")
	cmd.Stdin = strings.NewReader(strings.Repeat("{\"id\":1,\"html\":\"\"}\n", 1000))
	cmd.Stdout, cmd.Stderr = w, &errs
	err = cmd.Run()
	w.Close()
	assert.Error(t, err)
	assert.Empty(t, errs.String())
}

func TestLines(t *testing.T) {
	read := func(s string, limit int64) (got []string) {
		in := &lines{r: bufio.NewReaderSize(strings.NewReader(s), 16), limit: limit}
		for l := range in.all() {
			got = append(got, fmt.Sprintf("%d:%s:%v", l.number, l.text, l.err != nil))
		}
		require.NoError(t, in.err)
		return got
	}
	assert.Equal(t, []string{"1:a:false", "3:b:false"}, read("\ufeffa\r\n\n  b  ", 100))
	assert.Equal(t, []string{"1::true", "2:b:false"}, read(strings.Repeat("x", 200)+"\nb\n", 100))
	assert.Equal(t, []string{"1:" + strings.Repeat("x", 99) + ":false"}, read(strings.Repeat("x", 99)+"\n", 100))
	assert.Empty(t, read("", 100))
	assert.Empty(t, read("\n\n", 100))
}

func TestProgressLine(t *testing.T) {
	assert.Equal(t, "3 pages", progressLine(3, 0, 0))
	assert.Equal(t, "30 pages, 15.0 a second", progressLine(30, 0, 2*time.Second))
	assert.Equal(t, "30 pages, 15.0 a second, 25 %, 6s left", progressLine(30, 0.25, 2*time.Second))
	assert.Nil(t, newProgress(io.Discard, io.Discard, nil), "no terminal, no line")
	var none *progress
	none.step()
	none.clear()
}

func TestProgressClears(t *testing.T) {
	var screen bytes.Buffer
	p := &progress{w: &screen, total: func() float64 { return 0 }}
	p.step()
	p.step()
	p.clear()
	p.clear()
	assert.Equal(t, 2, strings.Count(screen.String(), "\r\x1b[K"), "drawn once within the interval, cleared once")
	assert.True(t, strings.HasSuffix(screen.String(), "\r\x1b[K"))
}

func TestHelpThatCannotBeWritten(t *testing.T) {
	for _, flag := range []string{"-help", "-version"} {
		var errs bytes.Buffer
		assert.Equal(t, exitFailed, run([]string{flag}, nil, failingWriter{}, &errs))
		assert.Equal(t, "extract: writing: disk full\n", errs.String())
	}
}
