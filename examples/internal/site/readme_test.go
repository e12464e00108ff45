package main

import (
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// commands are those of the map of the examples: in its table, and in its path for newcomers, but for servers, which have tests of their own.
func commands(t *testing.T) (list []string) {
	t.Helper()
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	for line := range strings.Lines(string(readme)) {
		if m := regexp.MustCompile("\\| `(go run .*)` \\|$").FindStringSubmatch(strings.TrimSpace(line)); m != nil {
			list = append(list, m[1])
		} else if strings.HasPrefix(line, "go run ") && !strings.Contains(line, "/site") && !strings.Contains(line, "/desk") {
			list = append(list, strings.TrimSpace(line))
		}
	}
	return list
}

// Every command of the map does what it says, on a site of this machine.
func TestMap(t *testing.T) {
	handler, err := site("../../../testdata/pages")
	require.NoError(t, err)
	server := httptest.NewServer(handler)
	defer server.Close()
	dir := t.TempDir()
	run := func(command string) {
		command = strings.ReplaceAll(command, "http://127.0.0.1:8091", server.URL)
		cmd := exec.Command("bash", "-euo", "pipefail", "-c", command)
		cmd.Dir, cmd.Env = "../../..", append(os.Environ(), "W="+dir, "no_proxy=127.0.0.1")
		out, err := cmd.CombinedOutput()
		assert.NoError(t, err, "%s\n%s", command, out)
	}
	require.NoError(t, os.WriteFile(filepath.Join(dir, "questions.jsonl"), []byte("{\"id\":1,\"html\":\"<p>Words.\"}\n"), 0o666))
	run("go run -C examples/warc ./internal/generate -records 5 >$W/news.warc.gz")
	list := commands(t)
	assert.Len(t, list, 18)
	for i, command := range list {
		if i > 0 && strings.Contains(command, "$W/news.db") && strings.Contains(command, "-feed") {
			os.Remove(filepath.Join(dir, "news.db"))
		}
		run(command)
	}
	for name, lines := range map[string]int{"pages.csv": 20, "news.jsonl": 5, "feed.jsonl": 10, "stored.jsonl": 10} {
		b, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		assert.GreaterOrEqual(t, strings.Count(string(b), "\n"), lines, name)
	}
	assert.FileExists(t, filepath.Join(dir, "news.parquet"))
	assert.FileExists(t, filepath.Join(dir, "report.html"))
}
