package extract

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTEISchema holds every page's document against a schema of the TEI Consortium, which is not part of this repository:
//
//	BROADSHEET_TEI=tei_all.rng go test ./extract -run TEISchema
//
// It needs jing, as Debian packages it. Without a schema, readTEI's models, written down from the Guidelines, are what holds.
func TestTEISchema(t *testing.T) {
	schema := os.Getenv("BROADSHEET_TEI")
	if schema == "" {
		t.Skip("BROADSHEET_TEI names no RELAX NG schema")
	}
	schema, err := filepath.Abs(schema)
	require.NoError(t, err)
	folder := t.TempDir()
	args := []string{schema}
	document := func(name string, a *Article) {
		name = filepath.Join(folder, name+".xml")
		require.NoError(t, os.WriteFile(name, []byte(rendered(t, a.WriteTEI)), 0o666))
		args = append(args, name)
	}
	document("nothing", &Article{})
	document("harbour", harbourArticle())
	for name, doc := range fixtures(t) {
		a, err := From(doc.HTML, doc.URL)
		require.NoError(t, err)
		document(name, a)
	}
	out, err := exec.Command("jing", args...).CombinedOutput()
	require.NoError(t, err, string(out))
}
