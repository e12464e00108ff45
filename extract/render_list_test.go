package extract

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// listPage is a page whose story holds the lists.
func listPage(lists string) []byte {
	return []byte(`<html lang="en"><body><article><h1>Ten rules for the quay</h1>
<p>The port authority of Vellin put up ten new rules for the northern quay on Monday, and the harbour master explained them to the crews.</p>
` + lists + `
<p>The rules are in force from the first of May, and whoever breaks one of them pays for the herring of the whole crew, she said.</p>
</article></body></html>`)
}

// Lists of a page come out of it as its reader saw them.
func TestListsOfAPage(t *testing.T) {
	tests := map[string]struct{ page, text, markdown, html string }{
		"numbers": {
			"<ol><li>Look left before the crane.</li><li>Look right after the crane.</li></ol>",
			"1. Look left before the crane.\n2. Look right after the crane.\n",
			"1. Look left before the crane.\n2. Look right after the crane.\n",
			"<ol>\n<li>Look left before the crane.</li>\n<li>Look right after the crane.</li>\n</ol>\n",
		},
		"start and value": {
			`<ol start="9"><li>Look left before the crane.</li><li>Look right after the crane.</li><li value="20">Look up at the crane always.</li></ol>`,
			"9. Look left before the crane.\n10. Look right after the crane.\n20. Look up at the crane always.\n",
			"9. Look left before the crane.\n10. Look right after the crane.\n20. Look up at the crane always.\n",
			"<ol start=\"9\">\n<li>Look left before the crane.</li>\n<li>Look right after the crane.</li>\n<li value=\"20\">Look up at the crane always.</li>\n</ol>\n",
		},
		"count down": {
			`<ol reversed start="2"><li>Look left before the crane.</li><li>Look right after the crane.</li></ol>`,
			"2. Look left before the crane.\n1. Look right after the crane.\n",
			"2. Look left before the crane.\n1. Look right after the crane.\n",
			"<ol start=\"2\">\n<li>Look left before the crane.</li>\n<li value=\"1\">Look right after the crane.</li>\n</ol>\n",
		},
		"nested": {
			`<ol start="9"><li>Wear on the quay every day:<ul><li>A helmet with the name of the crew.</li><li>Boots that nobody has worn before.</li></ul></li><li>Whistle twice at the northern gate.</li></ol>`,
			"9. Wear on the quay every day:\n   - A helmet with the name of the crew.\n   - Boots that nobody has worn before.\n10. Whistle twice at the northern gate.\n",
			"9. Wear on the quay every day:\n   - A helmet with the name of the crew.\n   - Boots that nobody has worn before.\n10. Whistle twice at the northern gate.\n",
			"<ol start=\"9\">\n<li>Wear on the quay every day:<ul>\n<li>A helmet with the name of the crew.</li>\n<li>Boots that nobody has worn before.</li>\n</ul>\n</li>\n<li>Whistle twice at the northern gate.</li>\n</ol>\n",
		},
		"paragraphs of one item": {
			`<ul><li><p>Look left before the crane moves.</p><p>It moves at noon on every working day.</p></li><li><p>Look right after the crane has moved.</p></li></ul>`,
			"- Look left before the crane moves.\n  It moves at noon on every working day.\n- Look right after the crane has moved.\n",
			"- Look left before the crane moves.\n\n  It moves at noon on every working day.\n- Look right after the crane has moved.\n",
			"<ul>\n<li>Look left before the crane moves.<p>It moves at noon on every working day.</p>\n</li>\n<li>Look right after the crane has moved.</li>\n</ul>\n",
		},
		"text after a nested list": {
			`<ul><li>Wear on the quay every day:<ol><li>A helmet with the name of the crew.</li></ol>and never take it off before the evening.</li><li>Whistle twice at the northern gate.</li></ul>`,
			"- Wear on the quay every day:\n  1. A helmet with the name of the crew.\n  and never take it off before the evening.\n- Whistle twice at the northern gate.\n",
			"- Wear on the quay every day:\n  1. A helmet with the name of the crew.\n\n  and never take it off before the evening.\n- Whistle twice at the northern gate.\n",
			"<ul>\n<li>Wear on the quay every day:<ol>\n<li>A helmet with the name of the crew.</li>\n</ol>\n<p>and never take it off before the evening.</p>\n</li>\n<li>Whistle twice at the northern gate.</li>\n</ul>\n",
		},
		"two lists": {
			`<ol><li>Look left before the crane.</li><li>Look right after the crane.</li></ol><ol><li>Whistle twice at the northern gate.</li></ol>`,
			"1. Look left before the crane.\n2. Look right after the crane.\n1. Whistle twice at the northern gate.\n",
			"1. Look left before the crane.\n2. Look right after the crane.\n1) Whistle twice at the northern gate.\n",
			"<ol>\n<li>Look left before the crane.</li>\n<li>Look right after the crane.</li>\n</ol>\n<ol>\n<li>Whistle twice at the northern gate.</li>\n</ol>\n",
		},
		"bullets, then numbers that go on": {
			`<ul><li>Look left before the crane.</li></ul><ol start="3"><li>Whistle twice at the northern gate.</li></ol>`,
			"- Look left before the crane.\n3. Whistle twice at the northern gate.\n",
			"- Look left before the crane.\n\n3. Whistle twice at the northern gate.\n",
			"<ul>\n<li>Look left before the crane.</li>\n</ul>\n<ol start=\"3\">\n<li>Whistle twice at the northern gate.</li>\n</ol>\n",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			a, err := From(listPage(test.page), "")
			require.NoError(t, err)
			assert.Contains(t, rendered(t, a.WriteText), "\n\n"+test.text+"\n")
			assert.Contains(t, rendered(t, a.WriteMarkdown), "\n\n"+test.markdown+"\n")
			assert.Contains(t, rendered(t, a.WriteHTML), "</p>\n"+test.html+"<p>")
		})
	}
}

func TestItemNumber(t *testing.T) {
	numbers := func(list string) (all []int) {
		a, err := From(listPage(list), "")
		require.NoError(t, err)
		for _, b := range a.Body {
			if b.Kind == ListItem {
				all = append(all, b.Number)
			}
		}
		return all
	}
	const items = "<li>Look left before the crane.</li><li>Look right after the crane.</li>"
	assert.Equal(t, []int{1, 2}, numbers("<ol>"+items+"</ol>"))
	assert.Equal(t, []int{0, 0}, numbers("<ul>"+items+"</ul>"))
	assert.Equal(t, []int{0, 0}, numbers("<ol reversed>"+items+"</ol>"), "counted down from nobody knows where")
	assert.Equal(t, []int{0, 0}, numbers("<ol start=-3>"+items+"</ol>"))
	assert.Equal(t, []int{1, 2}, numbers("<ol start=x>"+items+"</ol>"))
	assert.Equal(t, []int{1, 2}, numbers("<ol start=99999999999999999999>"+items+"</ol>"))
	assert.Equal(t, []int{0, 0}, numbers("<ol><li><ul>"+items+"</ul></li></ol>"), "bullets inside a number")
}

func TestItemPath(t *testing.T) {
	tests := []struct{ path, list, item string }{
		{"/html/body/ul[1]/li[2]/p[1]", "/html/body/ul[1]", "/html/body/ul[1]/li[2]"},
		{"/html/body/ul[1]/li[2]", "/html/body/ul[1]", "/html/body/ul[1]/li[2]"},
		{"/html/body/ol[1]/li[2]/ul[1]/li[1]", "/html/body/ol[1]/li[2]/ul[1]", "/html/body/ol[1]/li[2]/ul[1]/li[1]"},
		{"/html/body/dl[1]/dd[3]", "/html/body/dl[1]", "/html/body/dl[1]/dd[3]"},
		{"li[1]", "", "li[1]"}, {"/html/body/p[1]", "", ""}, {"", "", ""}, {"//link[1]", "", ""},
	}
	for _, test := range tests {
		list, item := itemPath(test.path)
		assert.Equal(t, []string{test.list, test.item}, []string{list, item}, test.path)
	}
}

// Numbers that no Markdown reader takes come out as bullets.
func TestItemNumbersOutOfRange(t *testing.T) {
	a := &Article{Body: []Block{{Kind: ListItem, Text: "x", Number: -1}, {Kind: ListItem, Text: "y", Number: maxItemNumber + 1}}}
	assert.Equal(t, "- x\n- y\n", rendered(t, a.WriteMarkdown))
	a.Body[0].Number = maxItemNumber
	assert.Equal(t, "999999999. x\n- y\n", rendered(t, a.WriteMarkdown))
	assert.Equal(t, 1, strings.Count(rendered(t, a.WriteHTML), "<ol start=\"999999999\">"))
}
