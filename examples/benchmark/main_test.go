package main

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestMain lets the test binary be the child that the program starts of itself.
func TestMain(m *testing.M) {
	if isChild(os.Args[1:]) {
		return
	}
	os.Exit(m.Run())
}

const story = "<!doctype html><title>Ferry pier reopens</title><article><h1>Ferry pier reopens</h1>" +
	"<p>KARACHI: The ferry pier reopened on Friday after two years of repairs, the port trust said in a statement to reporters.</p>" +
	"<p>The boats cross the creek four times an hour, and nobody waits long at the new pier, which has room for three of them.</p>" +
	"<p>A second pier, on the far side of the creek, is to follow next year, and with it a bridge for people who would rather walk.</p></article>"

// folder holds three pages, one of them packed and one in a folder of its own, and a file that is none.
func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	if _, err := z.Write([]byte(story)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "a.html"), []byte(story))
	write(t, filepath.Join(dir, "more", "b.html.gz"), packed.Bytes())
	write(t, filepath.Join(dir, "more", "deep.html"), []byte(story+strings.Repeat("<div>", 600)))
	write(t, filepath.Join(dir, "notes.txt"), []byte("no page"))
	return dir
}

func write(t *testing.T, name string, b []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, b, 0o666); err != nil {
		t.Fatal(err)
	}
}

func readCSV(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestCompare(t *testing.T) {
	dir, out := folder(t), t.TempDir()
	table, plot := filepath.Join(out, "out.csv"), filepath.Join(out, "out.svg")
	var stdout, stderr bytes.Buffer
	if err := benchmark([]string{"-dir", dir, "-rounds", "1", "-csv", table, "-plot", plot}, &stdout, &stderr); err != nil {
		t.Fatal(err, stderr.String())
	}
	lines := strings.Split(strings.TrimSpace(stdout.String()), "\n")
	if !strings.HasPrefix(lines[0], "pages: 3, ") || len(lines) != 4+len(systems) {
		t.Fatalf("table:\n%s", stdout.String())
	}
	rows := readCSV(t, table)
	if !slices.Equal(rows[0], csvHeader) || len(rows) != 1+len(systems) {
		t.Fatalf("CSV: %v", rows)
	}
	for i, s := range systems {
		row := rows[i+1]
		if row[0] != s.name || row[11] != "" || row[4] == "0" || row[5] == "0" {
			t.Errorf("row of %s: %v", s.name, row)
		}
	}
	// html.Parse refuses the page that is nested too deep; this library does not.
	if got := rows[1][8]; got != "1" {
		t.Errorf("html.Parse: %s errors", got)
	}
	if got := rows[2][8:11]; !slices.Equal(got, []string{"0", "0", "0"}) {
		t.Errorf("broadsheet: errors, panics, no text: %v", got)
	}
	checkPlot(t, plot)
}

func checkPlot(t *testing.T, name string) {
	t.Helper()
	svg, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	bars := 0
	for d := xml.NewDecoder(bytes.NewReader(svg)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "rect" {
			bars++
		}
	}
	if bars != 1+len(systems) {
		t.Errorf("%d rectangles in %s", bars, svg)
	}
}

func TestChosenSystems(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if err := benchmark([]string{"-dir", folder(t), "-rounds", "2", "-limit", "2", "-systems", "readeck"}, &stdout, &stderr); err != nil {
		t.Fatal(err, stderr.String())
	}
	lines := strings.Split(strings.TrimSpace(stdout.String()), "\n")
	if len(lines) != 6 || !strings.HasPrefix(lines[0], "pages: 2, ") || !strings.HasPrefix(lines[4], "| html.Parse") || !strings.HasPrefix(lines[5], "| readeck") {
		t.Errorf("table:\n%s", stdout.String())
	}
	if n := strings.Count(stderr.String(), "round "); n != 4 {
		t.Errorf("%d runs:\n%s", n, stderr.String())
	}
}

func TestCommandLine(t *testing.T) {
	dir := folder(t)
	for _, c := range []struct{ args, want string }{
		{"", "-dir names the folder"},
		{"-dir " + dir + " -systems goose", `unknown system "goose"`},
		{"-dir " + t.TempDir(), "no *.html"},
		{"-dir " + dir + " -rounds 0", "-rounds"},
		{"-dir " + dir + " -limit -1", "-limit"},
		{"-dir " + dir + " more", `unknown argument "more"`},
		{"-scaling -families none", `unknown family "none"`},
		{"-scaling -max 0", "-max"},
		{"-scaling -fixtures " + dir, "no page with a body"},
	} {
		var stdout, stderr bytes.Buffer
		err := benchmark(strings.Fields(c.args), &stdout, &stderr)
		if err == nil || !strings.Contains(err.Error(), c.want) || stdout.Len() > 0 {
			t.Errorf("%q: %v, %s", c.args, err, stdout.String())
		}
	}
}

func TestScaling(t *testing.T) {
	out := t.TempDir()
	table := filepath.Join(out, "out.csv")
	var stdout, stderr bytes.Buffer
	if err := benchmark([]string{"-scaling", "-max", "2", "-families", "attributes,real structure", "-csv", table, "-pprof", out}, &stdout, &stderr); err != nil {
		t.Fatal(err, stderr.String())
	}
	rows := readCSV(t, table)
	if len(rows) != 5 || !slices.Equal(rows[0], scalingCSVHeader) {
		t.Fatalf("CSV: %v", rows)
	}
	for i, want := range [][]string{{"real structure", "1048576"}, {"real structure", "2097152"}, {"attributes", "1048576"}, {"attributes", "2097152"}} {
		if got := rows[i+1]; !slices.Equal(got[:2], want) || got[2] == "0" || got[4] == "0" || got[8] == "0" {
			t.Errorf("row %d: %v", i+1, got)
		}
	}
	if !strings.Contains(stdout.String(), "\n4 rows, ") {
		t.Errorf("table:\n%s", stdout.String())
	}
	for _, name := range []string{"real-structure.pprof", "attributes.pprof"} {
		if _, err := os.Stat(filepath.Join(out, name)); err != nil {
			t.Error(err)
		}
	}
}

func TestHeld(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if err := benchmark([]string{"-held", "-max", "2", "-dir", folder(t)}, &stdout, &stderr); err != nil {
		t.Fatal(err, stderr.String())
	}
	lines := strings.Split(strings.TrimSpace(stdout.String()), "\n")
	if len(lines) != 4 || !strings.HasPrefix(lines[2], "| 1 ") || !strings.HasPrefix(lines[3], "| 2 ") {
		t.Errorf("table:\n%s", stdout.String())
	}
}

// TestJoined holds that a page has its size, and goes on where the one before ended.
func TestJoined(t *testing.T) {
	pages, from := [][]byte{[]byte("ab"), []byte("cd"), []byte("ef")}, 0
	if got := string(joined(pages, &from, 3)); got != "abc" {
		t.Error(got)
	}
	if got := string(joined(pages, &from, 5)); got != "efabc" {
		t.Error(got)
	}
}

func TestCores(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if err := benchmark([]string{"-cores", "-rounds", "1", "-dir", folder(t)}, &stdout, &stderr); err != nil {
		t.Fatal(err, stderr.String())
	}
	lines := strings.Split(strings.TrimSpace(stdout.String()), "\n")
	if len(lines) != 4 || !strings.HasPrefix(lines[2], "| html.Parse ") || !strings.HasPrefix(lines[3], "| broadsheet ") {
		t.Errorf("table:\n%s", stdout.String())
	}
}

func TestFlags(t *testing.T) {
	half := point{Family: "links", Size: 1 << 20, CPU: time.Second, Allocated: 100}
	for _, c := range []struct {
		cpu       time.Duration
		allocated uint64
		problem   string
		want      string
	}{
		{2 * time.Second, 200, "", ""},
		{2300 * time.Millisecond, 230, "", ""},
		{2301 * time.Millisecond, 200, "", "CPU"},
		{2 * time.Second, 231, "", "bytes"},
		{3 * time.Second, 300, "", "CPU, bytes"},
		{0, 0, "too slow", "too slow"},
	} {
		p := point{Family: "links", Size: 2 << 20, CPU: c.cpu, Allocated: c.allocated, Problem: c.problem}
		r := p.after(half)
		if got := r.flag(); got != c.want {
			t.Errorf("%v: %q, want %q", p, got, c.want)
		}
	}
	first := half.after(point{})
	if first.flag() != "" || first.cells()[3] != "-" {
		t.Errorf("first row: %v", first.cells())
	}
}

func TestSummary(t *testing.T) {
	rounds := []map[string]run{
		{baseline: {Pages: 10, Bytes: 1e6, CPU: time.Second}, "GoOse": {Pages: 10, Bytes: 1e6, CPU: 4 * time.Second, Panics: 1}},
		{baseline: {Pages: 10, Bytes: 1e6, CPU: 2 * time.Second}, "GoOse": {Pages: 10, Bytes: 1e6, CPU: 4 * time.Second, Panics: 2, Errors: 1}},
		{baseline: {Pages: 10, Bytes: 1e6, CPU: time.Second}},
	}
	s := summarise("GoOse", rounds, "died once")
	if s.ratio != 3 || s.pagesPerSecond != 2.5 || s.mbPerSecond != 0.25 || s.panics != 2 || s.errors != 1 || s.failed != "" {
		t.Errorf("%+v", s)
	}
	s = summarise("readeck", rounds, "signal: killed")
	if s.failed != "signal: killed" || s.cells()[0] != "readeck (died)" || s.cells()[1] != "-" {
		t.Errorf("%+v", s)
	}
}

func TestPanicIsCounted(t *testing.T) {
	var r run
	r.page(system{"broken", func([]byte) (int, error) { panic("no body") }}, []byte("x"))
	r.page(system{"broken", func([]byte) (int, error) { return 0, errors.New("no page") }}, []byte("xy"))
	r.page(system{"broken", func([]byte) (int, error) { return 0, nil }}, nil)
	if r.Pages != 3 || r.Bytes != 3 || r.Panics != 1 || r.FirstPanicked != "no body" || r.Errors != 1 || r.NoText != 1 {
		t.Errorf("%+v", r)
	}
}

// TestChildThatDies: a child that cannot do its task is told with what it said.
func TestChildThatDies(t *testing.T) {
	var stdout, stderr bytes.Buffer
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.html"), []byte(story))
	write(t, filepath.Join(dir, "b.html.gz"), []byte("not packed"))
	err := benchmark([]string{"-dir", dir, "-rounds", "1", "-systems", "readeck"}, &stdout, &stderr)
	if err == nil || !strings.Contains(err.Error(), "b.html.gz: gzip: invalid header") {
		t.Errorf("%v", err)
	}
}

// TestLate holds that every family is measured, and that a page is looked at more than at its end.
func TestLate(t *testing.T) {
	var stdout bytes.Buffer
	if err := benchmark([]string{"-late", "-max", "1", "-families", "attributes,real structure"}, &stdout, io.Discard); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(stdout.String()), "\n")
	if len(lines) != 4 {
		t.Fatalf("%d lines of a table of two families:\n%s", len(lines), &stdout)
	}
	for _, line := range lines[2:] {
		if cells := strings.Split(line, "|"); len(cells) != 8 || strings.TrimSpace(cells[6]) == "the end" && strings.TrimSpace(cells[5]) == "the beginning" {
			t.Errorf("no look between the beginning and the end: %s", line)
		}
	}
}
