package project

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What a reader can hold in mind of one package and of one file, without tests. Package extract has more, for each output
// format is a file of it.
const (
	mostFiles, mostLines               = 25, 4500
	mostFilesExtract, mostLinesExtract = 45, 6500
	mostLinesOfAFile                   = 400
)

// TestSizes holds how large a package and a file may grow, and that each package says in doc.go what it holds.
func TestSizes(t *testing.T) {
	root := filepath.Join("..", "..", "..")
	files, lines := map[string]int{}, map[string]int{}
	documented := map[string]bool{}
	for _, top := range []string{"internal", "clean", "metadata", "extract"} {
		require.NoError(t, filepath.WalkDir(filepath.Join(root, top), func(path string, entry os.DirEntry, err error) error {
			if err != nil || entry.IsDir() || filepath.Ext(path) != ".go" {
				return err
			}
			source, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			name, err := filepath.Rel(root, path)
			if err != nil {
				return err
			}
			n := bytes.Count(source, []byte("\n"))
			assert.LessOrEqual(t, n, mostLinesOfAFile, "%s has %d lines", name, n)
			if strings.HasSuffix(name, "_test.go") {
				return nil
			}
			pkg := filepath.ToSlash(filepath.Dir(name))
			files[pkg]++
			lines[pkg] += n
			if filepath.Base(name) == "doc.go" || bytes.Contains(source, []byte("\npackage main\n")) {
				documented[pkg] = true
			}
			return nil
		}))
	}
	require.Greater(t, len(files), 30)
	for pkg := range files {
		most, long := mostFiles, mostLines
		if pkg == "extract" {
			most, long = mostFilesExtract, mostLinesExtract
		}
		assert.LessOrEqual(t, files[pkg], most, "files of %s", pkg)
		assert.LessOrEqual(t, lines[pkg], long, "lines of %s", pkg)
		assert.True(t, documented[pkg], "%s has no doc.go", pkg)
	}
}
