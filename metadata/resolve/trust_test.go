package resolve

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/internal/testinput"
	"github.com/stretchr/testify/require"
)

// TestTrustIsFresh fails when the table of meta names has changed since trust was measured; CONTRIBUTING.md has the command.
func TestTrustIsFresh(t *testing.T) {
	sum := sha256.Sum256([]byte(testinput.Table(t, "declared/names.txt")))
	require.Contains(t, trustText, fmt.Sprintf("# names.txt %x\n", sum[:8]))
}

// TestTrustRows holds that each row names a field and a source that are weighed, with a share strictly between 0 and 1, and
// that each source a page usually has was measured.
func TestTrustRows(t *testing.T) {
	sources := map[string]bool{}
	for s := claim.FromJSONLD; s <= claim.FromHint; s++ {
		sources[s.String()] = true
	}
	rows := 0
	for line := range strings.Lines(trustText) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			rows++
		}
	}
	table := readTrust(trustText)
	require.Len(t, table, rows, "a row that does not parse")
	for key, share := range table {
		source, _, _ := strings.Cut(key.kind, ":")
		require.Contains(t, []string{"author", "headline", "published"}, key.field)
		require.True(t, sources[source], key.kind)
		require.Greater(t, share, 0.0)
		require.Less(t, share, 1.0)
	}
	for _, want := range []trustKey{
		{"author", "json-ld"}, {"author", "meta"}, {"author", "opengraph"}, {"author", "microdata"}, {"author", "shown"},
		{"headline", "json-ld"}, {"headline", "opengraph"}, {"headline", "title"}, {"headline", "shown"},
		{"published", "json-ld"}, {"published", "opengraph"}, {"published", "time"}, {"published", "url"}, {"published", "shown"},
	} {
		require.Contains(t, table, want)
	}
}
