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

// publicMaps are the packages that programs import: CONTRIBUTING.md has the maps of their files, and go doc says what to call.
var publicMaps = []string{"clean", "clean/page", "clean/charset", "clean/text", "clean/lang", "clean/line", "clean/ticker", "extract"}

// TestMaps holds that the documentation of each internal package of extract names its files, and no others, and that CONTRIBUTING.md does of the
// packages that programs import.
func TestMaps(t *testing.T) {
	var docs []string
	for _, pattern := range [...]string{"../*/doc.go", "../*/*/doc.go"} {
		list, err := filepath.Glob(pattern)
		require.NoError(t, err)
		docs = append(docs, list...)
	}
	require.Greater(t, len(docs), 14)
	for _, doc := range docs {
		assertNames(t, filepath.Dir(doc), comment(t, doc), doc)
	}
	guide, err := os.ReadFile("../../../CONTRIBUTING.md")
	require.NoError(t, err)
	for _, name := range publicMaps {
		_, section, ok := strings.Cut(string(guide), "\n### "+name+"\n")
		require.True(t, ok, name)
		section, _, _ = strings.Cut(section, "\n#")
		dir := filepath.Join("../../..", name)
		assertNames(t, dir, section, "CONTRIBUTING.md, "+name)
		own := comment(t, filepath.Join(dir, "doc.go"))
		assert.False(t, strings.Contains(own, ".go "), "%s: the map of its files is in CONTRIBUTING.md", name)
		assert.Contains(t, own[:min(len(own), 700)], "[", "%s: its documentation begins with what to call", name)
	}
}

// comment is the documentation of a package.
func comment(t *testing.T, doc string) string {
	f, err := parser.ParseFile(token.NewFileSet(), doc, nil, parser.ParseComments|parser.PackageClauseOnly)
	require.NoError(t, err)
	return f.Doc.Text()
}

// assertNames holds that a text names each file of a package, and none that is not there.
func assertNames(t *testing.T, dir, text, where string) {
	named := fileName.FindAllString(text, -1)
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	require.NoError(t, err)
	have := map[string]bool{}
	for _, file := range files {
		name := filepath.Base(file)
		if name == "doc.go" || strings.HasSuffix(name, "_test.go") && filepath.Base(dir) != "project" {
			continue
		}
		have[name] = true
		assert.True(t, slices.ContainsFunc(named, func(p string) bool { ok, _ := path.Match(p, name); return ok }), "%s does not name %s", where, name)
	}
	for _, p := range named {
		if p == "doc.go" || have[p] || strings.Contains(p, "*") {
			continue
		}
		if _, err := os.Stat(filepath.Join(dir, p)); err != nil {
			assert.Fail(t, "gone", "%s names %s", where, p)
		}
	}
}
