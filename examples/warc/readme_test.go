package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The commands of the README, run as they stand there, do what it says. Those that need GNU parallel are left out where there
// is none.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	script := "set -euo pipefail\n"
	for _, block := range regexp.MustCompile("(?s)```sh\n(.*?)```").FindAllStringSubmatch(string(readme), -1) {
		script += block[1]
	}
	_, missing := exec.LookPath("parallel")
	if missing != nil {
		script = regexp.MustCompile(`(?m)^.*\bparallel .*\n`).ReplaceAllString(script, "")
		t.Log("without GNU parallel")
	}
	bin, dir := t.TempDir(), t.TempDir()
	script = strings.Replace(script, "S=$(mktemp -d)", "S="+dir, 1)
	cmd := exec.Command("bash", "-c", script)
	cmd.Env = append(os.Environ(), "GOBIN="+bin, "PATH="+bin+string(filepath.ListSeparator)+os.Getenv("PATH"))
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))

	file := func(name string) string {
		b, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		return timeless(string(b))
	}
	first := file("0.jsonl")
	assert.Len(t, rows(t, first), 40)
	for name, same := range map[string]string{
		"0.warc.gz.jsonl": first,
		"parts.jsonl":     first,
		"part-1.jsonl":    file("1.warc.gz.jsonl"),
		"all.jsonl":       first + file("1.warc.gz.jsonl") + file("2.warc.gz.jsonl"),
		"list.jsonl":      first + file("1.warc.gz.jsonl") + file("2.warc.gz.jsonl"),
	} {
		assert.Equal(t, same, file(name), name)
	}
	answers := []string{"answers-too.jsonl"}
	if missing == nil {
		assert.Equal(t, first, file("0.warc.jsonl"))
		answers = append(answers, "answers.jsonl")
	}
	for _, name := range answers {
		got := file(name)
		assert.Equal(t, 100, strings.Count(got, `,"article":{`), name)
		assert.Contains(t, got, `"headline":"Ferry 7 sails again"`)
	}
}
