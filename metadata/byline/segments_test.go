package byline

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/stretchr/testify/assert"
)

// TestParts holds lines whose parts no mark divides, and lines whose unknown words are somebody or something else. Names of persons
// are invented.
func TestParts(t *testing.T) {
	for _, c := range []struct{ language, line, want string }{
		{"en", "Tom Gillis News reporter @TomGillis1", "Tom Gillis @TomGillis1, News reporter"},
		{"en", "By Ana Fagan Baltimore Sun Media | Aug 17, 2020", "Ana Fagan (Baltimore Sun Media)"},
		{"en", "By Tim Childress - Live Science Contributor 2019-11-19", "Tim Childress, Live Science Contributor"},
		{"en", "by Anna Wiernik, Jaclyn Ramkison, and Nexstar / Nov 20, 2020", "Anna Wiernik, Jaclyn Ramkison (Nexstar)"},
		{"en", "By Lisa Kaczmar and Trevor J. Mitchum Sioux Falls Argus Leader Published Nov 19, 2019", "Lisa Kaczmar, Trevor J. Mitchum (Sioux Falls Argus Leader)"},
		{"en", "By Bill Hopper | Special to the Pioneer Press", "Bill Hopper (the Pioneer Press)"},
		{"en", "By Jessica Hollis, Gail Levin, 7 News WSVN", "Jessica Hollis, Gail Levin (7 News WSVN)"},
		{"en", "By 7 News WHDH", "desk=7 News WHDH"},
		{"en", "By Hafiz Imran Latif", "Hafiz Imran Latif"},
		{"en", "By Justice Malala Obi", "Justice Malala Obi"},
		{"en", "Ikram Junaidi Published March 8, 2023 Updated about 3 hours ago", "Ikram Junaidi"},
		{"en", "By Mirror.co.uk 15/12/2011", "desk=Mirror.co.uk"},
		{"en", "By Dieter Hagen with Uta Pippin", "Dieter Hagen, Uta Pippin"},
		{"de", "von David Strauß, MDR THÜRINGEN Stand: 28. April 2023, 05:00 Uhr", "David Strauß (MDR THÜRINGEN)"},
		{"de", "André Borbach Redaktion Haus.de 25.01.2022 14:47 Uhr", "André Borbach (Redaktion Haus.de)"},
		{"es", "Galo Ramiro | El Sol de México", "Galo Ramiro (El Sol de México)"},
		{"es", "Felipe Moral Sierra Periodista Judicial", "Felipe Moral Sierra, Periodista Judicial"},
		{"pl", "Michał Wróbel Dzisiaj, 02-11-2023 13:29", "Michał Wróbel"},
		{"pl", "Mateusz Gniazdo Martyna Wasiuk", "Mateusz Gniazdo, Martyna Wasiuk"},
		{"pl", "przez Łukasz Brzeziak", "Łukasz Brzeziak"},
		{"pl", "jb, Reuters, PAP", "agency=Reuters, agency=PAP"},
		{"fr", "par Attac France", "desk=Attac France"},
		{"is", "Atli Steinn Guðbrandsson skrifar frá Porsgrunn", "Atli Steinn Guðbrandsson in Porsgrunn"},
		{"el", "health.in.gr, ΑΠΕ", "desk=health.in.gr, agency=ΑΠΕ"},
		{"ko", "순천, 광양 구현민 기자 ninek@example.com", "구현민, 기자 in 광양"},
		{"ko", "스포츠조선=선수영 기자", "선수영, 기자, desk=스포츠조선"},
		{"zh", "作者：凱倫．柏格", "凱倫．柏格"},
		{"zh", "記者陳大文／台北報導", "陳大文, 記者 in 台北"},
		{"ja", "この記事の筆者 松岡大介 フォロー", "松岡大介"},
		// A name that no table knows is a name still.
		{"en", "By Mathatisi Sebusi and Mohalenyane Phakela", "Mathatisi Sebusi, Mohalenyane Phakela"},
		{"en", "Chengcheng Pei, Yuan Lin", "Chengcheng Pei, Yuan Lin"},
		// What signs nothing.
		{"es", "Andalucía Información Andalucía Publicado: 06/05/2020", ""},
		{"is", "skrifar frá Porsgrunn", ""},
	} {
		b, _ := Parse(c.line, date.Locale{Language: c.language})
		assert.Equal(t, c.want, parts(&b), c.line)
	}
}

// TestWeights holds that the weights are as many as the code asks for.
func TestWeights(t *testing.T) {
	assert.NotPanics(t, func() { theModel() })
	assert.Len(t, weights.emit, buckets*wordKinds)
	assert.Len(t, weights.from, int(kinds))
}
