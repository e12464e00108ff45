package testinput

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/metadata/internal/table"
)

// Prose and ProseHindi are plain paragraphs, which are no byline, dateline or date.
const (
	Prose = "The central bank left its main rate where it was on Wednesday and said that it would wait for new figures " +
		"before it decided whether prices had risen too fast. Two members of the board had asked for a higher rate, the bank said."

	ProseHindi = "केंद्रीय बैंक ने बुधवार को अपनी मुख्य दर में कोई बदलाव नहीं किया और कहा कि वह नए आंकड़ों का इंतजार करेगा।"
)

// root is the folder of the module.
func root(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	require.NoError(t, err)
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		require.NotEqual(t, filepath.Dir(dir), dir, "no go.mod above the test")
		dir = filepath.Dir(dir)
	}
}

// Table is the text of a file of the folder metadata.
func Table(t testing.TB, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root(t), "metadata", name))
	require.NoError(t, err)
	return string(text)
}

// Rows reads a file of testdata/conformance as rows of column name to value.
func Rows(t testing.TB, file string) []map[string]string {
	t.Helper()
	f, err := os.Open(filepath.Join(root(t), "testdata", "conformance", file))
	require.NoError(t, err)
	defer f.Close()
	var head []string
	var rows []map[string]string
	for s := bufio.NewScanner(f); s.Scan(); {
		cells := strings.Split(s.Text(), "\t")
		if head == nil {
			head = cells
			continue
		}
		row := make(map[string]string, len(head))
		for i, name := range head {
			if i < len(cells) {
				row[name] = cells[i]
			}
		}
		rows = append(rows, row)
	}
	require.NotEmpty(t, rows)
	return rows
}

// Graph is a @graph of the size and shape that a blog's search plug-in writes, 6.7 KB.
func Graph() string {
	var b strings.Builder
	b.WriteString(`{"@context":"https:\/\/schema.org","@graph":[`)
	b.WriteString(`{"@type":"NewsArticle","@id":"https:\/\/example.org\/news\/harbour-ferry\/#article","isPartOf":{"@id":"https:\/\/example.org\/news\/harbour-ferry\/"},`)
	b.WriteString(`"author":[{"@id":"https:\/\/example.org\/#\/schema\/person\/1"}],"headline":"Harbour ferry held for a second day as crews wait for parts","datePublished":"2023-03-08T08:35:00+00:00","dateModified":"2023-03-08T11:02:41+00:00",`)
	b.WriteString(`"mainEntityOfPage":{"@id":"https:\/\/example.org\/news\/harbour-ferry\/"},"wordCount":512,"publisher":{"@id":"https:\/\/example.org\/#organization"},"keywords":["ferries","harbour"],"articleSection":["News","Transport"],"inLanguage":"en-GB","articleBody":"`)
	b.WriteString(strings.Repeat(`The ferry stayed at its berth on Wednesday, the harbour office said. `, 37))
	b.WriteString(`"},{"@type":"WebPage","@id":"https:\/\/example.org\/news\/harbour-ferry\/","url":"https:\/\/example.org\/news\/harbour-ferry\/","name":"Harbour ferry held - The Quay","datePublished":"2023-03-08T08:35:00+00:00","description":"A part is missing.","breadcrumb":{"@id":"#breadcrumb"}},`)
	for range 6 {
		b.WriteString(`{"@type":"ImageObject","inLanguage":"en-GB","@id":"https:\/\/example.org\/#\/image\/","url":"https:\/\/example.org\/wp-content\/uploads\/2023\/03\/ferry-1200x800.jpg","contentUrl":"https:\/\/example.org\/wp-content\/uploads\/2023\/03\/ferry-1200x800.jpg","width":1200,"height":800,"caption":"The ferry at its berth"},`)
	}
	b.WriteString(`{"@type":"BreadcrumbList","@id":"#breadcrumb","itemListElement":[`)
	for i := range 5 {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(`{"@type":"ListItem","position":1,"item":{"@type":"WebPage","@id":"https:\/\/example.org\/news\/","url":"https:\/\/example.org\/news\/","name":"News"}}`)
	}
	b.WriteString(`]},{"@type":"Organization","@id":"https:\/\/example.org\/#organization","name":"The Quay","url":"https:\/\/example.org\/","logo":{"@id":"#logo"},"sameAs":["https:\/\/social.example\/thequay"]},`)
	b.WriteString(`{"@type":"Person","@id":"https:\/\/example.org\/#\/schema\/person\/1","name":"Ana Ruiz","jobTitle":"Harbour reporter","image":{"@type":"ImageObject","url":"https:\/\/example.org\/ana.jpg"},"sameAs":["https:\/\/x.com\/anaruiz"],"url":"https:\/\/example.org\/author\/ana-ruiz\/"}]}`)
	return b.String()
}

// CheckTable holds that every line of a table is a row, a comment or empty, that no word stands twice under what same makes of
// it and its key, and that each word is found when it is looked up as it is written on pages.
func CheckTable(t *testing.T, text string, same func(key, word string) string, found func(key, word string) bool) {
	t.Helper()
	rows := 0
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			rows++
		}
	}
	seen := map[string]bool{}
	for key, words := range table.Rows(text) {
		rows--
		for _, word := range words {
			require.NotEmpty(t, word, key)
			id := same(key, word)
			require.False(t, seen[id], "%s: %s stands twice", key, word)
			seen[id] = true
			require.True(t, found(key, word), "%s: %s never matches", key, word)
		}
	}
	require.Zero(t, rows, "a line is no row")
	require.NotEmpty(t, seen)
}
