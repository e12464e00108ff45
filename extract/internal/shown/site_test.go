package shown

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/stretchr/testify/assert"
)

func TestSite(t *testing.T) {
	home := page.Block{Text: "Küstenblatt", Spans: []page.Span{{Start: 0, End: int32(len("Küstenblatt")), Kind: page.Link, Value: "/"}}}
	for _, c := range []struct {
		title, address string
		blocks         []page.Block
		want           string
	}{
		{"Ferry held again - Harbour Gazette", "https://www.harbourgazette.example/n/1", nil, "Harbour Gazette"},
		{"La dársena cierra – Diario del Muelle", "https://diariodelmuelle.example/x", nil, "Diario del Muelle"},
		{"Northern Harbour Times | Ferry held again", "https://nht.example/x", nil, "Northern Harbour Times"},
		{"Fähre hält wieder - Küstenblatt", "https://blatt.example/x", []page.Block{home}, "Küstenblatt"},
		{"Traghetto fermo | La Voce del Molo", "", []page.Block{{Text: "© 2025 La Voce del Molo. Tutti i diritti riservati."}}, "La Voce del Molo"},
		{"La criée ferme | Ouest Quai", "", []page.Block{{Media: &page.Media{Alt: "Logo Ouest Quai"}}}, "Ouest Quai"},
		{"Ferry held again - what we know", "https://gazette.example/x", nil, ""},
		{"Ferry held again", "https://ferryheldagain.example/x", nil, ""},
	} {
		got := ""
		for _, x := range Site(&page.Page{Facts: page.Facts{Title: c.title}, Blocks: c.blocks}, nil, c.address) {
			assert.Equal(t, claim.FieldSiteName, x.Field)
			got = x.Raw
		}
		assert.Equal(t, c.want, got, c.title)
	}
	declared := []claim.Claim{{Field: claim.FieldSiteName, Source: claim.FromOpenGraph, Raw: "The Gazette"}}
	assert.Empty(t, Site(&page.Page{Facts: page.Facts{Title: "Ferry held - Gazette"}}, declared, "https://gazette.example/x"))
}
