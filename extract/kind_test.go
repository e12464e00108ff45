package extract

import (
	"context"
	"fmt"
	"html"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestKinds reads the pages of testdata/kinds: each is told, with a reason and without a body, and no story is called anything else.
func TestKinds(t *testing.T) {
	n, right := 0, 0
	for _, f := range allKindLines(t) {
		n++
		a, err := From([]byte(pageOfKind(f)), "https://news.example/2024/05/pier-17.html")
		require.NoError(t, err)
		if f[0] == "story" {
			assert.True(t, a.Type.IsStory(), "%s: %s (%s)", f[2], a.Type, a.TypeReason)
			assert.NotEmpty(t, a.Body, f[2])
			assert.Empty(t, a.TypeReason, f[2])
		} else if assert.Equal(t, f[0], string(a.Type), f) {
			assert.Empty(t, a.Body, f)
			assert.NotEmpty(t, a.TypeReason, f)
			assert.Less(t, a.Confidence, 0.2, f)
			assert.False(t, a.Type.IsStory())
		}
		if f[0] == string(a.Type) || f[0] == "story" && a.Type.IsStory() {
			right++
		}
	}
	t.Logf("%d of %d", right, n)
}

// kindLines are the lines of a table of testdata/kinds, cut into so many fields.
func kindLines(t *testing.T, name string, fields int) (list [][]string) {
	table, err := os.ReadFile("testdata/kinds/" + name)
	require.NoError(t, err)
	for line := range strings.Lines(string(table)) {
		if !strings.HasPrefix(line, "#") {
			f := strings.Split(strings.TrimRight(line, "\n"), "\t")
			require.Len(t, f, fields, line)
			list = append(list, f)
		}
	}
	return list
}

// allKindLines are the lines of the three tables of pages.
func allKindLines(t *testing.T) [][]string {
	return slices.Concat(kindLines(t, "pages.txt", 5), kindLines(t, "second.txt", 5), kindLines(t, "third.txt", 5))
}

// TestFronts reads the section fronts of testdata/kinds, each in every shape: they are lists, without a body.
func TestFronts(t *testing.T) {
	n, right := 0, 0
	for _, f := range kindLines(t, "fronts.txt", 7) {
		for _, shape := range [...]string{"cards", "lines", "timed", "lead", "table"} {
			n++
			a, err := From([]byte(frontPage(f, shape)), "https://news.example"+f[3])
			require.NoError(t, err)
			if a.Type == TypeList && len(a.Body) == 0 && a.TypeReason != "" {
				right++
			} else {
				t.Logf("%s, as %s: %q with %d blocks in the body", f[2], shape, a.Type, len(a.Body))
			}
		}
	}
	t.Logf("%d of %d", right, n)
	assert.GreaterOrEqual(t, float64(right)/float64(n), 0.97)
}

// TestFrontLinksOtherEdition holds that a front whose links name another edition of its site is a list like any other.
func TestFrontLinksOtherEdition(t *testing.T) {
	f := kindLines(t, "fronts.txt", 7)[0]
	for _, host := range [...]string{"www.news.example", "m.news.example", "news.example:443"} {
		links := strings.ReplaceAll(frontPage(f, "lines"), "href=/2024", "href=https://"+host+"/2024")
		require.Contains(t, links, host)
		a, err := From([]byte(links), "https://news.example"+f[3])
		require.NoError(t, err)
		assert.Equal(t, TypeList, a.Type, host)
		assert.Empty(t, a.Body)
	}
}

// frontPage makes the first page of a section of a line of fronts.txt: twenty stories as cards with a sentence each, lines, lines with the time,
// cards below one with a long beginning, or the cells of a table.
func frontPage(f []string, shape string) string {
	subjects, predicates, sentence := strings.Split(f[4], " | "), strings.Split(f[5], " | "), html.EscapeString(f[6])
	heading, _, _ := strings.Cut(f[2], " - ")
	heading, _, _ = strings.Cut(heading, " | ")
	var b strings.Builder
	b.WriteString("<html lang=" + f[1] + "><head><title>" + html.EscapeString(f[2]) + "</title></head><body><header><a href=/>Gazette</a> <a href=/news>News</a></header><main><h1>" + html.EscapeString(heading) + "</h1>")
	open, close := "<div class=grid>", "</div>"
	switch shape {
	case "lines", "timed":
		open, close = "<ul>", "</ul>"
	case "table":
		open, close = "<table>", "</table>"
	}
	b.WriteString(open)
	for i := range 20 {
		link := "<a href=/2024/05/" + strconv.Itoa(i) + ".html>" + html.EscapeString(subjects[i%len(subjects)]+" "+predicates[i%len(predicates)]) + "</a>"
		switch {
		case shape == "lines":
			b.WriteString("<li>" + link + "</li>")
		case shape == "timed":
			b.WriteString("<li><time>1" + strconv.Itoa(i%10) + ":45</time> " + link + "</li>")
		case shape == "table":
			b.WriteString("<tr><td>" + link + "<br>" + sentence + "</td></tr>")
		case shape == "lead" && i == 0:
			b.WriteString("<article class=lead><h2>" + link + "</h2><p>" + strings.Repeat(sentence+" ", 4) + "</p></article>")
		default:
			b.WriteString("<article class=card><h3>" + link + "</h3><p>" + sentence + "</p></article>")
		}
	}
	b.WriteString(close + "</main><footer>© 2024 Gazette <a href=/about>About us</a></footer></body></html>")
	return b.String()
}

// TestKindsInOtherPages holds that a page is told, and a story stays one, whatever stands around its words: long menus, another declared
// language, no headline, a notice about cookies.
func TestKindsInOtherPages(t *testing.T) {
	menu := "<nav><ul>" + strings.Repeat("<li><a href=/s>Harbour</a></li><li><a href=/t>Town and country</a></li>", 12) + "</ul></nav>"
	notice := "<div id=cookie-banner class=cookie-consent><p>We use cookies to make this site work and to count its readers.</p><button>OK</button></div>"
	variants := map[string]func(f []string, page string) string{
		"menus": func(_ []string, page string) string { return strings.Replace(page, "</header>", "</header>"+menu, 1) },
		"another language": func(f []string, page string) string {
			return strings.Replace(page, "<html lang="+f[1], "<html lang=en", 1)
		},
		"no language": func(f []string, page string) string { return strings.Replace(page, "<html lang="+f[1], "<html", 1) },
		"no headline": func(f []string, page string) string {
			return strings.Replace(page, "<h1>"+html.EscapeString(f[3])+"</h1>", "", 1)
		},
		"a notice": func(_ []string, page string) string { return strings.Replace(page, "<footer>", notice+"<footer>", 1) },
		"soup": func(_ []string, page string) string {
			return strings.NewReplacer("<main>", "<div><div>", "</main>", "</div></div>", "<p>", "<div>", "</p>", "</div>").Replace(page)
		},
	}
	n, right := 0, 0
	for _, f := range allKindLines(t) {
		for name, vary := range variants {
			a, err := From([]byte(vary(f, pageOfKind(f))), "https://news.example/2024/05/pier-17.html")
			require.NoError(t, err)
			n++
			switch {
			case f[0] == "story":
				assert.True(t, a.Type.IsStory(), "%s: %s: %s (%s)", name, f[2], a.Type, a.TypeReason)
				right++
			case f[0] == string(a.Type):
				right++
			default:
				t.Logf("%s: %s %s: %s", name, a.Type, f[1], f[2])
			}
		}
	}
	assert.GreaterOrEqual(t, float64(right)/float64(n), 0.97, "%d of %d", right, n)
}

// pageOfKind makes a page of a line of pages.txt, with the menus and the footer that such pages have.
func pageOfKind(f []string) string {
	var b strings.Builder
	b.WriteString("<html lang=" + f[1] + "><head><title>" + html.EscapeString(f[2]) + "</title></head><body><header><a href=/>Gazette</a> <a href=/news>News</a></header><main>")
	if f[3] != "" {
		b.WriteString("<h1>" + html.EscapeString(f[3]) + "</h1>")
	}
	for p := range strings.SplitSeq(f[4], " | ") {
		switch p[0] {
		case '>':
			b.WriteString("<p><a href=/x>" + html.EscapeString(p[1:]) + "</a></p>")
		case '#':
			b.WriteString("<button>" + html.EscapeString(p[1:]) + "</button>")
		default:
			b.WriteString("<p>" + html.EscapeString(p) + "</p>")
		}
	}
	b.WriteString("</main><footer>© 2024 Gazette <a href=/about>About us</a></footer></body></html>")
	return b.String()
}

// TestKindsFlat holds that a flattened page is told too, and that rules for the site outrank the words.
func TestKindsFlat(t *testing.T) {
	a, err := FromText("Just a moment...\nChecking your browser before accessing harbour.example.\nThis process is automatic.\n", Hints{})
	require.NoError(t, err)
	assert.Equal(t, TypeChallenge, a.Type)
	assert.Empty(t, a.Body)
	sites, err := ParseSites("news.example\n\tp -> paragraph\n")
	require.NoError(t, err)
	a, err = (&Extractor{Sites: sites}).Extract(context.Background(), Document{Hints: Hints{URL: "https://news.example/1"}, HTML: []byte("<title>404 Not Found</title><h1>404 Not Found</h1><p>The requested URL was not found on this server.</p>")})
	require.NoError(t, err)
	assert.NotEmpty(t, a.Body)
	assert.NotEqual(t, TypeError, a.Type)
}

// TestStoriesOfLinks holds that a story whose paragraphs begin with links is no first page of a section.
func TestStoriesOfLinks(t *testing.T) {
	for _, paragraph := range [...]string{
		"<p><a href=/people/%d>Anna Weber of the council</a>: We should vote on the new pier in May, as everybody has waited for it.</p>",
		"<p><a href=/2024/0%d.html>The ferry company was sold</a>, wrote our reporter from the harbour, where nobody had known of it.</p>",
	} {
		var b strings.Builder
		b.WriteString("<html lang=en><head><title>Six voices on the pier</title></head><body><main><h1>Six voices on the pier</h1>")
		for i := range 6 {
			fmt.Fprintf(&b, paragraph, i+1)
		}
		a, err := From([]byte(b.String()+"</main></body></html>"), "https://news.example/pier")
		require.NoError(t, err)
		assert.Len(t, a.Body, 6, paragraph)
	}
}
