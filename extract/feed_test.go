package extract

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/require"
)

// The parser is given less than the page where nobody may look at all of it; the Article is the same.
func TestWholeDocumentGivesTheSameArticle(t *testing.T) {
	files, err := filepath.Glob("../testdata/pages/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			require.NoError(t, err)
			doc := Document{Source: sourceOf(t, section(t, ar, "source")), HTML: section(t, ar, "page.html")}
			doc.URL = "https://fed.example/story"
			sites, err := ParseSites("fed.example\n\t.none-of-this-name -> note")
			require.NoError(t, err)
			whole := Extractor{Sites: sites}
			require.True(t, whole.mayRule(doc.URL))
			want, err := whole.Extract(context.Background(), doc)
			require.NoError(t, err)
			got, err := (&Extractor{}).Extract(context.Background(), doc)
			require.NoError(t, err)
			require.Equal(t, want, got)
		})
	}
}
