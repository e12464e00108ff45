package declared

import (
	"context"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/internal/testinput"
	"github.com/stretchr/testify/assert"
)

func TestSpellings(t *testing.T) {
	testinput.CheckTable(t, spellingsText, word, func(key, word string) bool {
		table := spellings()
		switch {
		case key == "thing":
			return table.things[word]
		case len(key) >= 11 && key[:11] == "vocabulary ":
			return strings.HasPrefix(table.shortName(word+"x"), key[11:])
		}
		return letters(word) == word && fieldOfLine(key) != 0 && spelledField("vendor:"+word) == fieldOfLine(key)
	})
}

func TestSpelledField(t *testing.T) {
	for name, want := range map[string]claim.Field{
		"article:published:time":                   claim.FieldPublishedTime,
		"dcsext.author":                            claim.FieldAuthor,
		"dcsext.articlefirstpublished":             claim.FieldPublishedTime,
		"mrf:authors":                              claim.FieldAuthor,
		"bytedance:updated_time":                   claim.FieldUpdatedTime,
		"weibo:article:update_at":                  claim.FieldUpdatedTime,
		"http://ogp.me/ns/article#published_time":  claim.FieldPublishedTime,
		"https://ogp.me/ns#updated_time":           claim.FieldUpdatedTime,
		"http://purl.org/dc/elements/1.1/creator":  claim.FieldAuthor,
		"https://www.schema.org/datePublished":     0, // names come in small letters
		"https://schema.org/datepublished":         claim.FieldPublishedTime,
		"https://vocabulary.example/datepublished": 0,
		"video:author":                             0,
		"og:video:release_date":                    0,
		"twitter:creator":                          0,
		"product:expiration_time":                  0,
		"mrf:tags":                                 0,
		"generator":                                0,
		"":                                         0,
	} {
		assert.Equal(t, want, spelledField(name), name)
	}
}

// TestSpellingsSpeakLast holds that a name in another spelling counts only where no name of names.txt states the field.
func TestSpellingsSpeakLast(t *testing.T) {
	people := func(metas ...page.Meta) (list []string) {
		for _, c := range Claims(context.Background(), &page.Page{Facts: page.Facts{Metas: metas}}, "") {
			if c.Field == claim.FieldAuthor {
				list = append(list, c.Raw)
			}
		}
		return list
	}
	vendor := page.Meta{Name: "vendor:author", Attr: "name", Content: "Quay Holdings"}
	assert.Equal(t, []string{"Quay Holdings"}, people(vendor))
	assert.Equal(t, []string{"Ana Ruiz"}, people(vendor, page.Meta{Name: "author", Attr: "name", Content: "Ana Ruiz"}))
}
