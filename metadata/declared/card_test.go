package declared

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/stretchr/testify/require"
)

func TestCardClaims(t *testing.T) {
	meta := func(name, content string) page.Meta { return page.Meta{Attr: "name", Name: name, Content: content} }
	for _, c := range []struct {
		name, language string
		metas          []page.Meta
		want           []string
	}{
		{"in English", "en-US", []page.Meta{meta("twitter:label1", "Written by"), meta("twitter:data1", "Jane Corrigan"), meta("twitter:label2", "Est. reading time"), meta("twitter:data2", "4 minutes")}, []string{"Jane Corrigan"}},
		{"in German, second pair", "de", []page.Meta{meta("twitter:label1", "Geschätzte Lesezeit"), meta("twitter:data1", "4 Minuten"), meta("twitter:label2", "Verfasst von"), meta("twitter:data2", "Jane Corrigan")}, []string{"Jane Corrigan"}},
		{"a colon of Chinese", "zh", []page.Meta{meta("twitter:label1", "作者："), meta("twitter:data1", "林秋河")}, []string{"林秋河"}},
		{"the label in the name", "de", []page.Meta{meta("twitter:misc:written by", "Jane Corrigan")}, []string{"Jane Corrigan"}},
		{"a price", "en", []page.Meta{meta("twitter:label1", "Price"), meta("twitter:data1", "$ 12")}, nil},
		{"no data", "en", []page.Meta{meta("twitter:label1", "Written by")}, nil},
	} {
		var got []string
		for _, cl := range cardClaims(nil, c.metas, c.language) {
			require.Equal(t, claim.FieldAuthor, cl.Field, c.name)
			got = append(got, cl.Raw)
		}
		require.Equal(t, c.want, got, c.name)
	}
}
