package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// cells are the figures of a table's row, with the number of pages first.
func cells(t *testing.T, table, row string) []string {
	t.Helper()
	for line := range strings.Lines(table) {
		if strings.HasPrefix(line, "| "+row+" ") {
			var all []string
			for _, cell := range strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")[1:] {
				all = append(all, strings.TrimSpace(cell))
			}
			return all
		}
	}
	require.Fail(t, "no row "+row, table)
	return nil
}

// Every system answers the pages that come with the program.
func TestCompare(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, compare(nil, &out, io.Discard))
	harbour, snippets, found := strings.Cut(out.String(), "snippets: 1 pages")
	require.True(t, found)
	assert.Len(t, cells(t, harbour, "body, word F1"), 1+len(systems))
	assert.Equal(t, []string{"2", "1.0000"}, cells(t, harbour, "paragraphs matched, F1")[:2])
	assert.Equal(t, []string{"1", "1.0000"}, cells(t, harbour, "publish instant, to the minute")[:2])
	assert.Equal(t, "-", cells(t, harbour, "publish instant, to the minute")[1+len(systems)-1], "go-trafilatura knows days")
	assert.Equal(t, []string{"2", "1.0000", "1.0000", "1.0000", "1.0000", "1.0000"}, cells(t, harbour, "publish day"))
	assert.Equal(t, []string{"1", "1.0000"}, cells(t, snippets, "required snippets found")[:2])
	assert.NotContains(t, snippets, "word F1", "nothing is measured that is not annotated")
	for _, table := range []string{harbour, snippets} {
		for _, n := range cells(t, table, "not answered")[1:] {
			assert.Equal(t, "0", n)
		}
	}
}

// Answers made elsewhere are scored as others are; a page they have not, and one with an error, are not answered.
func TestAnswers(t *testing.T) {
	folder := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(folder, "harbour.jsonl"), []byte(`{"id":"terminal","article":{"headline":"Second grain terminal opens","byline":{"desk":"Sana Qureshi"},"published":"2024-05-04","body":[{"kind":"figure","text":"x"}]}}
`), 0o666))
	pages := filepath.Join(folder, "pages.csv")
	var out bytes.Buffer
	require.NoError(t, compare([]string{"-systems", "", "-answers", "mine=" + folder, "-pages", pages}, &out, io.Discard))
	assert.NotContains(t, out.String(), "snippets:", "there are no answers about that one")
	assert.Equal(t, []string{"2", "0.5000"}, cells(t, out.String(), "headline, exact"))
	assert.Equal(t, []string{"2", "0.0000"}, cells(t, out.String(), "body, word F1"))
	assert.Equal(t, []string{"2", "0.6667"}, cells(t, out.String(), "authors, F1"), "1 of 2 named, 1 of 1 right")
	assert.Equal(t, []string{"2", "0.5000"}, cells(t, out.String(), "wrong publish day (less is better)"))
	assert.Equal(t, []string{"2", "1"}, cells(t, out.String(), "not answered"))
	b, err := os.ReadFile(pages)
	require.NoError(t, err)
	assert.Contains(t, string(b), "harbour,faehre,mine,\"headline, exact\",0,1\n")
}

// The same figures come of one worker and of many.
func TestWorkersAgree(t *testing.T) {
	var tables [2]bytes.Buffer
	for i, n := range []string{"1", "8"} {
		require.NoError(t, compare([]string{"-workers", n, "-systems", "broadsheet,readeck"}, &tables[i], io.Discard))
	}
	assert.Equal(t, tables[0].String(), tables[1].String())
}

func TestMistakes(t *testing.T) {
	folder := t.TempDir()
	write := func(name, text string) {
		name = filepath.Join(folder, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o777))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o666))
	}
	write("bad/gold.jsonl", "\n{\"id\":1}\n")
	write("lost/gold.jsonl", `{"id":"x"}`)
	write("outside/gold.jsonl", `{"id":"../x"}`)
	write("empty/gold.jsonl", "\n")
	write("packed/gold.jsonl", `{"id":"x","headline":"a"}`)
	write("packed/pages/x.html.gz", "this is not packed with gzip")
	write("none/x", "")
	for want, args := range map[string][]string{
		"gold.jsonl, line 2":                     {"-corpora", folder + "/bad"},
		"no page x.html.gz or x.html":            {"-corpora", folder + "/lost"},
		"cannot be the name of a page":           {"-corpora", folder + "/outside"},
		"empty/gold.jsonl: no page":              {"-corpora", folder + "/empty"},
		"x.html.gz: gzip: invalid header":        {"-corpora", folder + "/packed"},
		"no gold.jsonl in it":                    {"-corpora", folder + "/none"},
		`unknown system "lynx"; there are`:       {"-systems", "lynx"},
		"no answers about any of the corpora":    {"-systems", "", "-answers", "mine=" + folder},
		"wanted name=folder":                     {"-answers", "mine"},
		`unknown argument "x"`:                   {"x"},
		"-workers is at least 1":                 {"-workers", "0"},
		"-limit is at least 0":                   {"-limit", "-1"},
		filepath.Join(folder, "no", "pages.csv"): {"-systems", "broadsheet", "-pages", filepath.Join(folder, "no", "pages.csv")},
	} {
		err := compare(args, io.Discard, io.Discard)
		assert.ErrorContains(t, err, want)
	}
}

// A system that panics or fails has not answered; the others go on.
func TestFailures(t *testing.T) {
	c, err := loadCorpus("testdata/harbour", 1)
	require.NoError(t, err)
	require.Len(t, c.pages, 1)
	broken := []system{
		{"panics", false, func(*gold, []byte) (answer, error) { panic("x") }},
		{"fails", false, func(*gold, []byte) (answer, error) {
			return answer{headline: "Second grain terminal opens"}, errors.New("x")
		}},
		systems[0],
	}
	r, err := run(c, broken, 2)
	require.NoError(t, err)
	assert.Equal(t, []int{1, 1, 0}, r.failures)
	assert.Equal(t, "0.0000", r.total(1, headlineExact), "an error's answer does not count")
	assert.Equal(t, "1.0000", r.total(2, headlineExact))
}

func TestParagraphs(t *testing.T) {
	root, err := html.Parse(strings.NewReader("<div>One <b>two</b>\n three<p>four<br>five<script>x</script></p><ul><li>six<li>seven</ul> </div>"))
	require.NoError(t, err)
	assert.Equal(t, []string{"One two three", "four", "five", "six", "seven"}, paragraphs(root))
	assert.Empty(t, paragraphs(nil))
}

func TestAuthors(t *testing.T) {
	assert.Equal(t, []string{"Jane Doe", "José Ruiz", "Kim Lee"}, authors("Jane Doe, José Ruiz and Kim Lee"))
	assert.Equal(t, []string{"Jana Brandt", "Ole Holt"}, authors("Jana Brandt und Ole Holt"))
	assert.Equal(t, []string{"Sandy Anders"}, authors("Sandy Anders"))
}
