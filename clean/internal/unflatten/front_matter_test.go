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
		"values":         {"---\ntitle: \"The mill: a story\"\nDate: 2024-05-02T10:00:00Z\n# a remark\nauthor: 'Ida Holm'\ndraft:\n---\n", []Field{{"title", "The mill: a story"}, {"date", "2024-05-02T10:00:00Z"}, {"author", "Ida Holm"}}},
		"lists":          {"---\r\ntags: [mills, \"old towns\"]\r\nauthors:\r\n  - Ida Holm\r\n  - name: Per Lund\r\n    url: /per\r\n...\r\n", []Field{{"tags", "mills"}, {"tags", "old towns"}, {"authors", "Ida Holm"}, {"authors", "Per Lund"}}},
		"flush":          {"\n---\nauthors:\n- Ida Holm\n- Per Lund\n---\n", []Field{{"authors", "Ida Holm"}, {"authors", "Per Lund"}}},
		"toml":           {"+++\ntitle = 'The mill'\ndate = 2024-05-02\n+++\n", []Field{{"title", "The mill"}, {"date", "2024-05-02"}}},
		"a mark":         {"\ufeff---\ntitle: A\n---\n", []Field{{"title", "A"}}},
		"of a few":       {"---\ntitle: |\n  The mill\n---\n", []Field{{"title", "The mill"}}},
		"commas":         {"---\ntags: [ \"Holm, Ida\", 'mills, old', plain, \"a \\\"b\\\", c\" ] \nauthors:\n- \"Lund, Per\"\n- 'Ida''s \"mill\"'\n---\n", []Field{{"tags", "Holm, Ida"}, {"tags", "mills, old"}, {"tags", "plain"}, {"tags", `a "b", c`}, {"authors", "Lund, Per"}, {"authors", `Ida's "mill"`}}},
		"strings":        {"---\ntitle: \"A \\\"mill\\\" \\u00e9\\t\\/\" # not of it\na: 'Tis the mill\nb: \"The\" and 'that'\nc: it's [one], two\n---\n", []Field{{"title", "A \"mill\" é\t/"}, {"a", "'Tis the mill"}, {"b", `"The" and 'that'`}, {"c", "it's [one], two"}}},
		"over lines":     {"---\ntags: [\n  \"mills, old\",\n  towns\n]\ntext: >-\n  The mill\n  - it is said: opened\nplain: one\n  two\nquoted: \"one\n  two\"\n---\n", []Field{{"tags", "mills, old"}, {"tags", "towns"}, {"text", "The mill - it is said: opened"}, {"plain", "one two"}, {"quoted", "one two"}}},
		"things":         {"---\nauthor: {name: \"Holm, Ida\", url: /ida}\nauthors: [{name: Per Lund, mail: x}, {url: y}]\neditor:\n  role: desk\n  name: Ada Ek\n---\n", []Field{{"author", "Holm, Ida"}, {"authors", "Per Lund"}, {"editor", "Ada Ek"}}},
		"tables of toml": {"+++\ntitle = \"A [mill]\"\ntags = [\n\"mills, old\",\n]\n[extra]\nauthor = \"Ida Holm\"\n[[authors]]\nname = 'Per Lund'\n+++\n", []Field{{"title", "A [mill]"}, {"tags", "mills, old"}, {"author", "Ida Holm"}, {"authors", "Per Lund"}}},
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
