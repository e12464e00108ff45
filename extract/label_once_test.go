package extract

import (
	"context"
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestLabelsAreFinal holds that the claims of shown blocks are taken from the labels that the Article has.
func TestLabelsAreFinal(t *testing.T) {
	x := new(Extractor)
	for name, doc := range fixtures(t) {
		page, err := x.parse(context.Background(), &doc)
		require.NoError(t, err, name)
		p := x.label(context.Background(), page, &doc, nil)
		a, err := x.Extract(context.Background(), doc)
		require.NoError(t, err, name)
		for i, b := range a.Blocks() {
			require.Equal(t, [2]string{string(p.Role(i)), p.At(i).Reason}, [2]string{string(b.Role), b.Reason}, "%s: %q", name, b.Text)
		}
	}
}

// TestHeadIsNoComment: a page that is named after comments all over has a byline and a date at its head, and no comment there.
func TestHeadIsNoComment(t *testing.T) {
	a, err := From([]byte(`<html lang="de"><head><title>Der Kai im Wind</title></head><body class="page"><div class="category-kommentar">
<h1>Der Kai im Wind</h1><div class="widget"><ul><li><a href="/kommentar/">Kommentar</a></li><li><a href="/2019/10/19/">19. Oktober 2019</a></li><li>Boris T. Kaiser</li></ul></div><div class="widget"><p>Zum Anhören: 4 Minuten, vom 19. Oktober 2019</p></div>
<div class="story">`+harbourParagraphs(4)+`</div></div></body></html>`), "https://news.example/kai")
	require.NoError(t, err)
	checkArticle(t, a)
	assert.Empty(t, a.Comments)
	require.Len(t, a.Byline.Authors, 1)
	assert.Equal(t, "Boris T. Kaiser", a.Byline.Authors[0].Name)
	assert.Equal(t, RoleByline, blockWith(t, a, "Boris T. Kaiser").Role)
}

// TestEntryTimes: when the entries of a live blog were written says when the page was only where it shows nothing else.
func TestEntryTimes(t *testing.T) {
	for head, want := range map[string][]string{
		"<p class=date>2 May 2024, 07:55</p>": {"2 May 2024, 07:55"},
		"":                                    {"2024-05-02T10:15:00+02:00", "2024-05-02T09:40:00+02:00", "2024-05-02T08:05:00+02:00"},
	} {
		claims, _, err := new(Extractor).Claims(context.Background(), Document{Source: Source{URL: "https://news.example/live/election-day"}, HTML: livePage("", head+livePosts)})
		require.NoError(t, err)
		var list []string
		for _, c := range claims {
			if c.Source == claim.FromShown && c.Field == claim.FieldPublishedTime {
				list = append(list, c.Raw)
			}
		}
		assert.Equal(t, want, list)
	}
}
