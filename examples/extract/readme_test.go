package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The README's commands of this program do as they are shown: each is answered, with something to read.
func TestREADMECommands(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	t.Chdir(readmeFolder(t))
	ran := 0
	for line := range strings.Lines(string(readme)) {
		rest, ok := strings.CutPrefix(line, "extract ")
		typed, _, explained := strings.Cut(rest, "  ")
		if !ok || !explained {
			continue
		}
		ran++
		var in io.Reader = strings.NewReader("")
		var args []string
		for word := range strings.FieldsSeq(typed) {
			name, redirected := strings.CutPrefix(word, "<")
			if !redirected {
				args = append(args, word)
				continue
			}
			f, err := os.Open(name)
			require.NoError(t, err, line)
			defer f.Close()
			in = f
		}
		var out, errs bytes.Buffer
		assert.Equal(t, exitAnswered, run(args, in, &out, &errs), "%s: %s", line, errs.String())
		assert.NotEmpty(t, out.String(), line)
	}
	assert.Greater(t, ran, 8)
}

// readmeFolder is a folder with the files that the README's commands name.
func readmeFolder(t *testing.T) string {
	folder := t.TempDir()
	for name, text := range map[string]string{
		"page.html": pageOf("Vellin"), "page.html.gz": string(packed(pageOf("Vellin"))), "folder/one.html": pageOf("One"), "folder/two.html": pageOf("Two"),
		"saved.mhtml": "MIME-Version: 1.0\nContent-Type: text/html\n\n" + pageOf("Mole"), "newsletter.eml": "MIME-Version: 1.0\nSubject: Quay\n\n" + flatOf("Quay"),
		"flat.txt": flatOf("Delta"), "notes.md": ferry, "texts/mill.rst": flatOf("Echo"), "rules.txt": "harbour.example\n\taside -> other_furniture\n", "lines.jsonl": fmt.Sprintf("{\"id\":1,\"html\":%q}\n", "<p>Words.</p>"),
	} {
		name = filepath.Join(folder, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o777))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o666))
	}
	return folder
}
