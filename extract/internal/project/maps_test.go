package project

import (
	"go/parser"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// fileName is a file of a package in its documentation, or a pattern of files.
var fileName = regexp.MustCompile(`[a-z_*]+\.go\b`)

// TestMaps holds that the documentation of each package of extract names its files, and no others.
func TestMaps(t *testing.T) {
	docs, err := filepath.Glob("../../doc.go")
	require.NoError(t, err)
	for _, pattern := range [...]string{"../*/doc.go", "../*/*/doc.go"} {
		list, err := filepath.Glob(pattern)
		require.NoError(t, err)
		docs = append(docs, list...)
	}
	require.Greater(t, len(docs), 14)
	for _, doc := range docs {
		f, err := parser.ParseFile(token.NewFileSet(), doc, nil, parser.ParseComments|parser.PackageClauseOnly)
		require.NoError(t, err)
		named := fileName.FindAllString(f.Doc.Text(), -1)
		files, err := filepath.Glob(filepath.Join(filepath.Dir(doc), "*.go"))
		require.NoError(t, err)
		have := map[string]bool{}
		for _, file := range files {
			name := filepath.Base(file)
			if name == "doc.go" || strings.HasSuffix(name, "_test.go") && filepath.Base(filepath.Dir(doc)) != "project" {
				continue
			}
			have[name] = true
			assert.True(t, slices.ContainsFunc(named, func(p string) bool { ok, _ := path.Match(p, name); return ok }), "%s does not name %s", doc, name)
		}
		for _, p := range named {
			if p == "doc.go" || have[p] || strings.Contains(p, "*") {
				continue
			}
			if _, err := os.Stat(filepath.Join(filepath.Dir(doc), p)); err != nil {
				assert.Fail(t, "gone", "%s names %s", doc, p)
			}
		}
	}
}
