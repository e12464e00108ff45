package unflatten

import (
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFrontMatter(t *testing.T) {
	const body = "The mill *opened* today.\n"
	for name, x := range map[string]struct {
		front string
		want  []Field
	}{
		"values":   {"---\ntitle: \"The mill: a story\"\nDate: 2024-05-02T10:00:00Z\n# a remark\nauthor: 'Ida Holm'\ndraft:\n---\n", []Field{{"title", "The mill: a story"}, {"date", "2024-05-02T10:00:00Z"}, {"author", "Ida Holm"}}},
		"lists":    {"---\r\ntags: [mills, \"old towns\"]\r\nauthors:\r\n  - Ida Holm\r\n  - name: Per Lund\r\n    url: /per\r\n...\r\n", []Field{{"tags", "mills"}, {"tags", "old towns"}, {"authors", "Ida Holm"}, {"authors", "Per Lund"}}},
		"flush":    {"\n---\nauthors:\n- Ida Holm\n- Per Lund\n---\n", []Field{{"authors", "Ida Holm"}, {"authors", "Per Lund"}}},
		"toml":     {"+++\ntitle = 'The mill'\ndate = 2024-05-02\n+++\n", []Field{{"title", "The mill"}, {"date", "2024-05-02"}}},
		"a mark":   {"\ufeff---\ntitle: A\n---\n", []Field{{"title", "A"}}},
		"of a few": {"---\ntitle: |\n  The mill\n---\n", []Field{{"title", "The mill"}}},
	} {
		u := Undo(x.front+body, page.AnyText, new(budget.Budget))
		require.NotNil(t, u, name)
		assert.Equal(t, x.want, u.Fields, name)
		assert.Equal(t, strings.ReplaceAll(body, "*", ""), u.Plain, name)
		assert.Equal(t, len(x.front), offset(u, 0), name)
	}
	for _, s := range []string{"---\n", "---\n\n---\n", "---\nThe mill opened today.\n---\n", "---\ntitle: A\n", "---\nA title of two words: A\n---\n", "a\n---\ntitle: A\n---\n"} {
		_, end := frontMatter(s)
		assert.Zero(t, end, s)
	}
}
