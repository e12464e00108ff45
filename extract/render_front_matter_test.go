package extract

import (
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// frontMatterOf is the YAML of an article's front matter, and the Markdown after it.
func frontMatterOf(t *testing.T, a *Article) (yaml, rest string) {
	t.Helper()
	got := rendered(t, func(w io.Writer) error { return Markdown{FrontMatter: true}.Write(w, a) })
	require.True(t, strings.HasPrefix(got, "---\n"))
	yaml, rest, closed := strings.Cut(got[4:], "---\n")
	require.True(t, closed)
	return yaml, rest
}

func TestFrontMatter(t *testing.T) {
	a := harbourArticle()
	a.AltHeadline, a.Section, a.Tags, a.Description = "Cranes", "Business", []string{"Ports", " ", "Storms"}, "Nine weeks\nof work."
	a.Canonical, a.Access, a.License = "https://news.example/harbour-opens", Free, "CC BY 4.0"
	a.Dateline.Places = []string{"VELLIN"}
	yaml, rest := frontMatterOf(t, a)
	assert.YAMLEq(t, `{title: 'Harbour opens: 3 <new> cranes & a #1 berth', alt_title: Cranes, kicker: Shipping,
authors: [Mira Holt, Jon Ap Rhys], desk: Courier Desk, agencies: [NWA], date: '2024-05-03', lastmod: '2024-05-03T18:05+02:00',
dateline: [VELLIN], site: The Vellin Courier, section: Business, tags: [Ports, Storms], language: en, type: article,
description: Nine weeks of work., access: free, license: CC BY 4.0, url: 'https://news.example/harbour-opens', image: 'https://img.example/cranes.jpg'}`, yaml)
	assert.Equal(t, "\n"+rendered(t, a.WriteMarkdown), rest, "the article is the same with front matter and without")
}

// Whatever stands in a value, YAML reads it back as it is shown.
func TestFrontMatterOfAnything(t *testing.T) {
	values := append([]string{
		"no", "~", "2024-05-03", "1e3", "- a", "a: b", "a #b", "{a}", "[a]", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "'", `"`, `\`, `\n`,
		"---", "...", "a\u2028b", "\ufeffa", "a\u200eb", "\ufffe", "\U000e0001", "\u202eabc", "naïve 新聞 😀",
	}, attacks...)
	for _, v := range values {
		yaml, _ := frontMatterOf(t, &Article{Headline: v, Tags: []string{v}})
		var b strings.Builder
		for r := range visibleRunes(v) {
			if r == '\n' {
				r = ' '
			}
			b.WriteRune(r)
		}
		want, err := json.Marshal(map[string]any{"title": b.String(), "tags": []string{b.String()}})
		require.NoError(t, err)
		assert.YAMLEq(t, string(want), yaml, "%q", v)
	}
	yaml, rest := frontMatterOf(t, &Article{})
	assert.Empty(t, yaml+rest)
}
