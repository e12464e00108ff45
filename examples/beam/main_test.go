package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/examples/warc/archive"
	"github.com/broadsheet-go/broadsheet/extract"
)

func TestMain(m *testing.M) {
	flag.Parse()
	beam.Init()
	os.Exit(m.Run())
}

// A line is what the tests read of a line of output.
type line struct {
	ID, File, URL, Error string
	Offset               int64
	Article              *extract.Article
}

func lines(t *testing.T, name string) (list []line, raw []string) {
	t.Helper()
	b, err := os.ReadFile(name)
	require.NoError(t, err)
	for s := range strings.Lines(string(b)) {
		var l line
		require.NoError(t, json.Unmarshal([]byte(s), &l))
		list, raw = append(list, l), append(raw, s)
	}
	return list, raw
}

var elapsed = regexp.MustCompile(`"elapsed_ms":[0-9.]+,`)

// timeless is lines without what differs from run to run, sorted.
func timeless(raw []string) []string {
	list := make([]string, len(raw))
	for i, s := range raw {
		list[i] = elapsed.ReplaceAllString(s, "")
	}
	slices.Sort(list)
	return list
}

// outputOf runs a program and gives what it writes.
func outputOf(t *testing.T, name string, args ...string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	cmd := exec.Command(name, args...)
	cmd.Stdout, cmd.Stderr = &out, &errs
	require.NoError(t, cmd.Run(), errs.String())
	return out.Bytes()
}

// runOn runs the pipeline on a job server of its own in this process, which knows of it no more than a remote one would.
func runOn(t *testing.T, shards []Shard, j job) {
	t.Helper()
	free, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	port := free.Addr().(*net.TCPAddr).Port
	require.NoError(t, free.Close())
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	_, err = prism.CreateJobServer(ctx, prism.Options{Port: port})
	require.NoError(t, err)
	for name, value := range map[string]string{
		"runner": "universal", "endpoint": fmt.Sprintf("127.0.0.1:%d", port), "environment_type": "LOOPBACK",
	} {
		require.NoError(t, flag.Set(name, value))
	}
	require.NoError(t, beamx.Run(ctx, pipeline(shards, j)))
}

// The lines of a job on Prism are those of examples/warc, archives with damage and files that cannot be read among them;
// what is left out as a copy, and the counts, are what comparing everything with everything gives.
func TestJob(t *testing.T) {
	dir := t.TempDir()
	warc, generate := filepath.Join(dir, "warc"), filepath.Join(dir, "generate")
	outputOf(t, "go", "build", "-C", "../warc", "-o", warc, ".")
	outputOf(t, "go", "build", "-C", "../warc", "-o", generate, "./internal/generate")
	archives := filepath.Join(dir, "shards")
	require.NoError(t, os.Mkdir(archives, 0o777))
	var want []string
	for i, args := range [][]string{{"-every", "7"}, {"-every", "5", "-plain"}, {"-every", "9", "-decoded"}} {
		name := filepath.Join(archives, fmt.Sprintf("%d.warc", i))
		if i != 1 {
			name += ".gz"
		}
		args = append(args, "-pages", "../../testdata/pages", "-records", "17", "-first", fmt.Sprint(17*i), "-faults", "all")
		require.NoError(t, os.WriteFile(name, outputOf(t, generate, args...), 0o666))
		for s := range strings.Lines(string(outputOf(t, warc, "-quiet", name))) {
			want = append(want, s)
		}
	}
	noFile := filepath.Join(archives, "folder.warc")
	require.NoError(t, os.Mkdir(noFile, 0o777))
	questions := filepath.Join(archives, "questions.jsonl") // the last shard: its second story is one of an archive
	require.NoError(t, os.WriteFile(questions, questionsOf(t, filepath.Join(archives, "1.warc")), 0o666))

	shards, err := list(t.Context(), archives+"/*.warc, "+archives+"/*.warc.gz,"+archives+"/1.*,"+archives+"/*.jsonl")
	require.NoError(t, err)
	require.Len(t, shards, 5)
	out := filepath.Join(dir, "out")
	require.NoError(t, folder(out))
	j := job{Output: out, Format: "jsonl", Workers: 2, MaxBytes: extract.DefaultMaxBytes}
	runOn(t, shards, j)

	var got []string
	var answers [][]line
	for _, s := range shards {
		list, raw := lines(t, j.name("answers", s.Number))
		answers = append(answers, list)
		if s.Path == noFile {
			require.Len(t, list, 1)
			assert.Equal(t, noFile, list[0].File)
			assert.Contains(t, list[0].Error, "is a directory")
			continue
		}
		if s.Path == questions {
			require.Len(t, list, 3)
			assert.Equal(t, "Bridge over the Vellin opens", list[0].Article.Headline)
			assert.NotEmpty(t, list[1].Article.Body)
			assert.Contains(t, list[2].Error, "not a question in JSON")
			_, duplicates := lines(t, j.name("duplicates", s.Number))
			assert.Len(t, duplicates, 1, "the story of the archive")
			continue
		}
		got = append(got, raw...)
	}
	assert.Equal(t, timeless(want), timeless(got))
	checkUnique(t, j, answers)
	checkCounts(t, out, answers)
	for _, s := range shards {
		checkTable(t, j, s, answers[s.Number])
	}
}

// questionsOf is three lines of JSON: a story, the longest page of an archive that is not packed, and a line that is none.
func questionsOf(t *testing.T, archived string) []byte {
	t.Helper()
	f, err := os.Open(archived)
	require.NoError(t, err)
	defer f.Close()
	var longest []byte
	for in := archive.NewReader(f, 0); ; {
		record, err := in.Next()
		var damage *archive.Damage
		if errors.As(err, &damage) {
			continue
		}
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		p, err := record.Page(0)
		if err == nil && p.HTML() && p.Status == 200 && len(p.Body) > len(longest) && utf8.Valid(p.Body) {
			longest = p.Body
		}
	}
	require.NotEmpty(t, longest)
	second, err := json.Marshal(map[string]string{"url": "https://copy.example/story", "html": string(longest)})
	require.NoError(t, err)
	return []byte(fmt.Sprintf(story, `"a"`, `"html"`) + "\n" + string(second) + "\nwords\n")
}

// checkUnique compares every article with every earlier one.
func checkUnique(t *testing.T, j job, answers [][]line) {
	type known struct {
		print       extract.Fingerprint
		shard, line int64
	}
	var earlier []known
	copies, kept := 0, 0
	for shard, list := range answers {
		var wantUnique []string
		var wantCopies []duplicate
		_, raw := lines(t, j.name("answers", int64(shard)))
		for n, l := range list {
			if l.Article == nil {
				continue
			}
			here := known{l.Article.Fingerprint(), int64(shard), int64(n)}
			first := slices.IndexFunc(earlier, func(k known) bool { return k.print.Similarity(here.print) >= extract.NearDuplicate })
			if first < 0 {
				wantUnique = append(wantUnique, raw[n])
			} else {
				of := earlier[first]
				wantCopies = append(wantCopies, duplicate{here.line, of.shard, of.line, of.print.Similarity(here.print)})
			}
			earlier = append(earlier, here)
		}
		_, unique := lines(t, j.name("unique", int64(shard)))
		assert.Equal(t, wantUnique, unique, "shard %d", shard)
		_, raw = lines(t, j.name("duplicates", int64(shard)))
		var duplicates []duplicate
		for _, s := range raw {
			var d duplicate
			require.NoError(t, json.Unmarshal([]byte(s), &d))
			duplicates = append(duplicates, d)
		}
		assert.Equal(t, wantCopies, duplicates, "shard %d", shard)
		copies, kept = copies+len(duplicates), kept+len(unique)
	}
	assert.NotZero(t, copies)
	assert.Greater(t, kept, 20)
}

func checkCounts(t *testing.T, out string, answers [][]line) {
	articles, failures := 0, 0
	for _, list := range answers {
		for _, l := range list {
			if l.Article != nil {
				articles++
			} else {
				failures++
			}
		}
	}
	_, raw := lines(t, filepath.Join(out, "counts.jsonl"))
	var before Count
	for _, s := range raw {
		var c Count
		require.NoError(t, json.Unmarshal([]byte(s), &c))
		assert.True(t, before.Site+"\t"+before.Day < c.Site+"\t"+c.Day || before == Count{}, "%v before %v", before, c)
		before = c
		articles, failures = articles-c.Articles, failures-c.Errors
		if c.Site == "brecorder.com" && c.Day != "" {
			assert.Equal(t, "2023-03-08", c.Day)
		}
	}
	assert.Zero(t, articles)
	assert.Zero(t, failures)
}
