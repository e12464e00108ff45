package extract

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// story is a page whose text names nobody; head and tail stand around it.
func story(head, tail string) string {
	const p = `<p>The council voted on Tuesday to repair the old harbour wall before the winter storms, after months of argument over who should pay for the stone and the labour.</p>`
	return `<html lang="en"><head><title>Harbour wall to be repaired</title>` + head + `</head><body><main><article><h1>Harbour wall to be repaired</h1>` + p + p + p + p + `</article>` + tail + `</main></body></html>`
}

func TestLabelledAuthors(t *testing.T) {
	for _, c := range []struct{ name, tail, want string }{
		{"a label over names", `<aside><h6>Author(s)</h6><ul><li><a href="/a">Jane Corrigan</a></li><li><a href="/b">Tom Aldous</a></li></ul><p>Download the paper</p></aside>`, "Jane Corrigan, Tom Aldous"},
		{"initials and titles between", `<aside><div>Author</div><div>JC</div><div class="n">Jane Corrigan</div><div>Harbour reporter, Quay Daily</div><div>TA</div><div class="n">Tom Aldous</div></aside>`, "Jane Corrigan, Tom Aldous"},
		{"one line", `<div><h3>Written by Jane Corrigan</h3></div>`, "Jane Corrigan"},
		{"a label over something else", `<div><p>Author</p><p>All stories of the week in one letter</p></div>`, ""},
		{"a sentence", `<div><p>Written by hand, every time.</p></div>`, ""},
		{"in the footer", `<footer><p>Written by Jane Corrigan</p></footer>`, ""},
		{"another story", `<div class="related"><p>Written by Jane Corrigan</p></div>`, ""},
	} {
		a, err := From([]byte(story("", c.tail)), "")
		require.NoError(t, err, c.name)
		got := ""
		for i, p := range a.Byline.Authors {
			if i > 0 {
				got += ", "
			}
			got += p.Name
		}
		require.Equal(t, c.want, got, c.name)
	}
}

func TestDatesFarFromTheHeadline(t *testing.T) {
	const lead = `<p>(21 November 2022) The council voted on Tuesday to repair the old harbour wall before the winter storms, after months of argument over who should pay.</p>`
	for _, c := range []struct{ name, head, tail, want string }{
		{"label and date in blocks of their own", "", `<div><p class="m">Published</p><p class="d">Feb 2, 2023</p></div>`, "2023-02-02"},
		{"another label", "", strings.Repeat("<div>Share</div>", 12) + `<div><p class="m">Next sitting</p><p class="d">Feb 2, 2023</p></div>`, ""},
		{"a lead in brackets", "", lead, "2022-11-21"},
		{"a declared date outweighs the lead's", `<meta property="article:published_time" content="2022-11-23T08:00:00+01:00">`, lead, "2022-11-23T08:00:00+01:00"},
	} {
		page := story(c.head, c.tail)
		if c.tail == lead {
			page = strings.Replace(story(c.head, ""), "</h1>", "</h1>"+lead, 1)
		}
		a, err := From([]byte(page), "https://quay.example/wall")
		require.NoError(t, err, c.name)
		require.Equal(t, c.want, a.Published.String(), c.name)
	}
}
