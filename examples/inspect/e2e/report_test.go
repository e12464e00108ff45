package e2e

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/extract"
)

const repository = "../../.."

// fixture is a page of the repository's test data.
func fixture(t *testing.T, name string) []byte {
	t.Helper()
	ar, err := txtar.ParseFile(filepath.Join(repository, "testdata/pages", name+".txtar"))
	require.NoError(t, err)
	for _, f := range ar.Files {
		if f.Name == "page.html" {
			return f.Data
		}
	}
	t.Fatalf("%s has no page.html", name)
	return nil
}

// written has the program write its report about a page, and gives the report's address.
func written(t *testing.T, page []byte) string {
	t.Helper()
	if browser == nil {
		t.Skip("no chromium on PATH: Debian has it as a package of that name")
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "page.html")
	require.NoError(t, os.WriteFile(file, page, 0o666))
	cmd := exec.Command(program, "-o", filepath.Join(dir, "report.html"), file)
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	return "file://" + strings.TrimSpace(string(out))
}

// answered is the library's answer to the same page.
func answered(t *testing.T, page []byte) (*extract.Article, []extract.Explanation) {
	t.Helper()
	doc := extract.Document{HTML: page}
	a, err := new(extract.Extractor).Extract(context.Background(), doc)
	require.NoError(t, err)
	e, err := new(extract.Extractor).Explain(context.Background(), doc)
	require.NoError(t, err)
	return a, e
}

// pages are the fixtures that tests look at: different templates, one of them from right to left.
var pages = []string{"broadsheet-graph", "brecorder-shape", "consent-hidden", "live-blog", "table-layout", "tech-code", "urdu-rtl"}
