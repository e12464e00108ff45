package extract

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestFlat holds flat texts to what an editor wants of them. In expect, body is a list of blocks: "# " begins a heading,
// "- " a list item, "> " a quote, "| " a table, and " … " stands for any text. Pictures and their captions may stand among them. A section
// unmet lists what is not met yet; most have none.
func TestFlat(t *testing.T) {
	files, err := filepath.Glob("../testdata/flat/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			require.NoError(t, err)
			a, err := FromText(string(section(t, ar, "text")), Hints{})
			require.NoError(t, err)
			checkArticle(t, a)
			var want map[string]json.RawMessage
			require.NoError(t, json.Unmarshal(section(t, ar, "expect"), &want))
			var body []string
			require.NoError(t, json.Unmarshal(want["body"], &body))
			delete(want, "body")
			rest, err := json.Marshal(want)
			require.NoError(t, err)
			missed := strings.Join(append(unmetLines(body, a), unmet(t, rest, a)...), "\n")
			if *updateUnmet {
				if ar.Files = slices.DeleteFunc(ar.Files, func(f txtar.File) bool { return f.Name == "unmet" }); missed != "" {
					setSection(ar, "unmet", []byte(missed+"\n"))
				}
				require.NoError(t, os.WriteFile(file, txtar.Format(ar), 0o644))
			}
			assert.Equal(t, strings.TrimSpace(string(optional(ar, "unmet"))), missed, "the expectations that are not met are not those of the section unmet")
		})
	}
}

// unmetLines compares the body with a list of lines: those that are missing, and the blocks that are not wanted, in their order. The
// longest run of lines that are met in order counts.
func unmetLines(want []string, a *Article) []string {
	var list []string
	var got []Block
	for _, b := range a.Body {
		if b.Role != RoleFigure {
			got = append(got, b)
		}
	}
	met := make([][]int, len(want)+1) // how many lines from want[i] and got[j] on can be met
	for i := len(want); i >= 0; i-- {
		met[i] = make([]int, len(got)+1)
		for j := len(got) - 1; j >= 0 && i < len(want); j-- {
			met[i][j] = max(met[i+1][j], met[i][j+1])
			if matchesLine(want[i], &got[j]) {
				met[i][j] = max(met[i][j], met[i+1][j+1]+1)
			}
		}
	}
	i, j := 0, 0
	for i < len(want) || j < len(got) {
		switch {
		case i < len(want) && j < len(got) && matchesLine(want[i], &got[j]) && met[i][j] == met[i+1][j+1]+1:
			i, j = i+1, j+1
		case j == len(got) || i < len(want) && met[i+1][j] >= met[i][j+1]:
			list = append(list, fmt.Sprintf("body: missing %.60q", want[i]))
			i++
		default:
			list = append(list, fmt.Sprintf("body: extra %s %.60q", got[j].Role, got[j].Text))
			j++
		}
	}
	return list
}

// lineRoles are the roles that the first letters of an expected line stand for.
var lineRoles = map[string]Role{"# ": RoleHeading, "- ": RoleListItem, "> ": RoleQuote, "| ": RoleTable}

func matchesLine(want string, b *Block) bool {
	role := RoleParagraph
	if r, ok := lineRoles[want[:min(2, len(want))]]; ok {
		want, role = want[2:], r
	}
	got := strings.TrimLeft(tidyText(b.Text), "•-* ")
	head, tail, _ := strings.Cut(want, " … ")
	return b.Role == role && strings.HasPrefix(got, head) && strings.HasSuffix(got, tail) && (tail != "" || got == head)
}

// FuzzFlat holds that no letter of a flat text is doubled or moved, that none is lost but of the marks that a flattening program
// wrote, and that all blocks have their place.
func FuzzFlat(f *testing.F) {
	files, err := filepath.Glob("../testdata/flat/*.txtar")
	require.NoError(f, err)
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		require.NoError(f, err)
		f.Add(string(optional(ar, "text")))
	}
	f.Fuzz(func(t *testing.T, text string) {
		a, err := FromText(text, Hints{})
		if err != nil {
			return
		}
		checkArticle(t, a)
		var got strings.Builder
		for _, b := range a.Blocks() {
			got.WriteString(letters(b.Text))
		}
		want := letters(strings.ToValidUTF8(text, "\uFFFD"))
		if strings.ContainsRune(text, '&') {
			return // a reference to a character is written with other letters
		}
		if !strings.ContainsAny(text, "[(<_*#\f\b") && !strings.Contains(text, "---") && !strings.Contains(text, "+++") {
			require.Equal(t, want, got.String())
		}
		rest := want
		for _, r := range got.String() {
			k := strings.IndexRune(rest, r)
			require.GreaterOrEqual(t, k, 0, "%q is not in the text, or not in its place: %q", r, got.String())
			rest = rest[k+utf8.RuneLen(r):]
		}
	})
}

// TestTextFormat holds that a source names the format of a text, and that a text that begins with a title of Markdown shows it.
func TestTextFormat(t *testing.T) {
	const text = "# Mill on the hill opens after *nine* years\n\nBy Ida Holm\n\nMay 3, 2024\n\n" +
		"The mill on the hill opened its doors on Monday, and the first to see the [new wheel](/wheel) were the children of the school below it.\n\n" +
		"Nobody at the town hall would say what the wheel had cost, or who had paid for it in the end.\n"
	for format, want := range map[TextFormat]string{
		AnyText:      "Mill on the hill opens after nine years",
		PlainText:    "# Mill on the hill opens after *nine* years",
		MarkdownText: "Mill on the hill opens after nine years",
	} {
		a, err := FromText(text, Hints{TextFormat: format, URL: "https://mill.example/"})
		require.NoError(t, err)
		assert.Equal(t, want, a.Headline, "%v", format)
		require.Len(t, a.Body, 2)
		if format == PlainText {
			assert.Contains(t, a.Body[0].Text, "[new wheel](/wheel)")
			continue
		}
		assert.Equal(t, []Span{{Start: 74, End: 83, Kind: Link, URL: "https://mill.example/wheel"}}, a.Body[0].Spans)
		assert.Equal(t, "Ida Holm", a.Byline.Authors[0].Name)
	}
}

// TestReStructuredText holds that a story in reStructuredText is read as its page is.
func TestReStructuredText(t *testing.T) {
	text := strings.ReplaceAll(`=======================================
Mill on the hill opens after nine years
=======================================

:Author: Ida Holm
:Date: 2024-05-03 09:30

.. image:: wheel.jpg
   :alt: The wheel

The mill on the hill opened its doors on Monday.
The first to see the 'new wheel <https://mill.example/wheel>'_ were the children of the school below it, who had written to the council_ for years.

The cost
========

Nobody at the town hall would say what the wheel had cost, or who had paid
for it in the **end**.

* a wheel of oak from the forest of the next valley, which was cut and joined
  by hand in the winter
* two stones that came by ship

.. _council: /council
`, "'", "`")
	a, err := FromText(text, Hints{TextFormat: ReStructuredText, URL: "https://mill.example/1"})
	require.NoError(t, err)
	checkArticle(t, a)
	assert.Equal(t, "Mill on the hill opens after nine years", a.Headline)
	require.Len(t, a.Byline.Authors, 1)
	assert.Equal(t, "Ida Holm", a.Byline.Authors[0].Name)
	assert.Equal(t, "2024-05-03", a.Published.Time.Format("2006-01-02"))
	assert.Empty(t, unmetLines([]string{
		"The mill on the hill opened its doors on Monday. The first to see the new wheel were the children of the school below it, who had written to the council for years.",
		"# The cost",
		"Nobody at the town hall would say what the wheel had cost, or who had paid for it in the end.",
		"- a wheel of oak from the forest of the next valley, which was cut and joined by hand in the winter",
		"- two stones that came by ship",
	}, a))
	require.NotEmpty(t, a.Body)
	var links []string
	for _, s := range a.Body[0].Spans {
		links = append(links, s.URL)
	}
	assert.Equal(t, []string{"https://mill.example/wheel", "https://mill.example/council"}, links)
}
