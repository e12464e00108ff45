package byline

import (
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/stretchr/testify/assert"
)

// A lineRow is a line, of a language or with a star after it the value of a structured source, and what it is read as.
type lineRow struct{ rule, language, line, want string }

func holdLines(t *testing.T, rows []lineRow) {
	t.Helper()
	for _, c := range rows {
		parse := Parse
		language, structured := strings.CutSuffix(c.language, "*")
		if structured {
			parse = ParseAuthors
		}
		b, _ := parse(c.line, date.Locale{Language: language})
		assert.Equal(t, c.want, parts(&b), "%s: %s", c.rule, c.line)
	}
}

// TestPrepositionLines holds what becomes of a preposition and of the words after it.
func TestPrepositionLines(t *testing.T) {
	holdLines(t, []lineRow{
		{"particleOfAgency", "pt", "Ana Costa, da Folhapress", "Ana Costa, agency=Folhapress"},
		{"endsInDesk", "en", "Compiled by Jane Doe from agency reports", "Jane Doe"},
		{"postOfRole", "fr", "De notre correspondant à Rome, Jean Dupont", "Jean Dupont, correspondant in Rome"},
		{"beforeDesk", "en", "From our correspondent", "desk=our correspondent"},
		{"leadsToPlace", "en", "By Jane Doe in Kyiv", "Jane Doe in Kyiv"},
		{"leadsToPlace, an organisation after a title", "en", "Jane Doe, Senior Reporter for Kiln Street", "Jane Doe (Kiln Street), Senior Reporter"},
		{"leadsToPlace, a short preposition after a title", "en", "Jane Doe, Senior Reporter in Kiln Street", "Jane Doe, Senior Reporter in Kiln Street"},
		{"no place twice", "en", "By Jane Doe in in Kyiv", ""},
		{"sentFrom, a verb", "de", "Aus Kiew berichtet Julia Kern", "Julia Kern in Kiew"},
		{"sentFrom, a name", "en", "From Jane Doe in Kyiv", "Jane Doe in Kyiv"},
		{"sentFrom, a person without a verb", "de", "Aus Julia Kern in Kiew", "Julia Kern in Kiew"},
		{"sentFrom, a place in small letters", "en", "From Jane Doe in kyiv", ""},
		{"sentFrom, one word", "en", "From Jane in Kyiv", ""},
		{"sentFrom, no place at the end", "en", "From Jane Doe", ""},
	})
}

// TestUnknownWordLines holds what becomes of them.
func TestUnknownWordLines(t *testing.T) {
	holdLines(t, []lineRow{
		{"an account", "en", "Jane Doe, Wordpress", ""},
		{"a source", "zh", "来源：环球日報", "desk=环球日報"},
		{"chartSource", "en", "Source: World Bank", ""},
		{"codeBeforePlace", "en", "QNS | Islamabad", "agency=QNS"},
		{"besideSomebody, two words", "en", "Jane Doe, Kiln Lane", "Jane Doe, Kiln Lane"},
		{"besideSomebody, nobody", "en", "QNS", ""},
		{"acronym", "en", "Jane Doe, QNS", "Jane Doe (QNS)"},
		{"placeLike", "en", "Jane Doe, Springfield", "Jane Doe in Springfield"},
		{"placeLike, an everyday word", "en", "Jane Doe, Advertisement", ""},
	})
}

// TestDeskLines holds what is read as a desk, and what beside it is not.
func TestDeskLines(t *testing.T) {
	holdLines(t, []lineRow{
		{"titleBeforeColon", "en", "Staff Writer: Jane Doe", "Jane Doe, Staff Writer"},
		{"a whole phrase", "en", "Our Correspondent", "desk=Our Correspondent"},
		{"titleOnly, a line", "en", "Correspondent", ""},
		{"titleOnly, a value", "en*", "Correspondent", "desk=Correspondent"},
		{"titleOnly, after a person", "en", "Jane Doe, Staff Reporter", "Jane Doe, Staff Reporter"},
		{"takeDeskOfAgency", "it", "Redazione ANSA", "desk=Redazione, agency=ANSA"},
		{"takeDeskOfAgency, an outlet", "it", "Redazione CNN", "desk=Redazione CNN"},
		{"takeDeskOfAgency, after a person", "it", "Anna Rossi, Redazione ANSA", "Anna Rossi (Redazione ANSA)"},
		{"takeDeskEnd", "en", "BR Web Desk", "desk=BR Web Desk"},
		{"takeDeskEnd, six words", "en", "Dawn Islamabad Peshawar Quetta Web Desk", "desk=Dawn Islamabad Peshawar Quetta Web Desk"},
		{"chartSource", "en", "Source: KB Web Desk", ""},
		{"deskInSentence", "en", "Letters to the Web Desk", ""},
		{"titleAfterPerson", "en", "Jane Doe | Dawn Foreign Correspondent", "Jane Doe, Dawn Foreign Correspondent"},
		{"personBeforeTitle", "en", "Jane Doe Staff Correspondent", "Jane Doe, Staff Correspondent"},
		{"titleAfterPerson, after a comma", "en", "Jane Doe, Dawn Staff Reporter", "Jane Doe, Dawn Staff Reporter"},
		{"accounts", "en*", "Staff", ""},
		{"a second desk", "en", "BR Web Desk | Sports Desk", "desk=BR Web Desk"},
		{"deskAgency, an outlet", "en", "CNN Web Desk", "desk=CNN Web Desk"},
		{"deskAgency", "en", "Reuters Staff Correspondent", "desk=Reuters Staff Correspondent, agency=Reuters"},
	})
}

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
		{"en", "By Lerwatso Quebesi and Mohlumane Thakelo", "Lerwatso Quebesi, Mohlumane Thakelo"},
		{"en", "Lerwatso Quebesi/Mohlumane Thakelo", "Lerwatso Quebesi, Mohlumane Thakelo"},
		{"en", "Author: Lerwatso Quebesi | 2021-03-14", "Lerwatso Quebesi"},
		{"zh", "作者：黎文泉 | 2021-03-14", "黎文泉"},
		{"lt", "Autorius: Gedvydas Žvirbliūnas | 2021-03-14 10:20", "Gedvydas Žvirbliūnas"},
		{"hi", "लेखक: सुमेधा घोषाल", "सुमेधा घोषाल"},
		{"es", "Por Sr. Joaquín Echeverri", "Joaquín Echeverri"},
		// What signs nothing.
		{"es", "Andalucía Información Andalucía Publicado: 06/05/2020", ""},
		{"is", "skrifar frá Porsgrunn", ""},
		{"en", "Powered by Jane Doe", ""},
		{"en", "Directed by Ivo Tanner", ""},
	} {
		holdLines(t, []lineRow{{"parts", c.language, c.line, c.want}})
	}
}

// TestWeights holds that the weights are as many as the code asks for.
func TestWeights(t *testing.T) {
	assert.NotPanics(t, func() { theModel() })
	assert.Len(t, weights.emit, buckets*wordKinds)
	assert.Len(t, weights.from, int(kinds))
}

// TestBelievable holds each rule by which words in the shape of a name are believed, by a line it takes or refuses and,
// where there is one, the line next to it that it does not.
func TestBelievable(t *testing.T) {
	for _, c := range []struct {
		rule, language, line, want string
		structured                 bool
	}{
		{"an account", "en", "admin", "", true},
		{"everydayWords, two", "en", "By About The House", "", false},
		{"everydayWords, the only word", "en", "By The", "", false},
		{"everydayWords, of two", "en", "By Jane Over", "Jane Over", false},
		{"everydayWords, of three in a value", "en", "Jane Over Doe", "Jane Over Doe", true},
		{"prepositionLed", "en", "By In Property", "", false},
		{"prepositionLed, a particle", "nl", "Van Dijk", "Van Dijk", false},
		{"phraseInValue, a phrase", "en", "Read More", "", true},
		{"phraseInValue, five words", "en", "Ana Maria Lopes Costa Reis", "Ana Maria Lopes Costa Reis", true},
		{"believableLower, a value", "en", "jane doe", "jane doe", true},
		{"believableLower, a value's everyday words", "en", "jane over", "", true},
		{"believableLower, labelled", "en", "by jane doe", "jane doe", false},
		{"believableLower, not labelled", "en", "jane doe", "", false},
		{"believableLower, one word", "en", "by jane", "", false},
		{"believableLower, four words", "en", "by jane anna maria doe", "", false},
		{"believableLower, a capital in the line", "en", "by jane doe | Reuters", "", false},
		{"editorAlias", "en", "Editor: huaxia", "editor=huaxia", false},
		{"editorAlias, without a colon", "en", "Editor huaxia", "", false},
		{"an honorific and one word, labelled", "en", "By Miss Ada", "Ada", false},
		{"an honorific and one word", "en", "Miss Ada", "", false},
		{"an honorific and one word, a value", "en", "Miss Ada", "Ada", true},
		{"believableSingle, a value", "en", "Sukarno", "Sukarno", true},
		{"believableSingle, an initial", "en", "S.", "desk=S.", true},
		{"believableSingle, not labelled", "en", "Sukarno", "", false},
		{"believableSingle, one of two", "en", "By Sukarno and Suharto", "Sukarno, Suharto", false},
		{"aloneAfterLabel", "en", "By Sukarno", "Sukarno", false},
		{"aloneAfterLabel, before a bar", "en", "By Sukarno | Reuters", "Sukarno, agency=Reuters", false},
		{"aloneAfterLabel, after a person", "en", "By Jane Doe, Sukarno", "Jane Doe in Sukarno", false},
		{"aloneAfterLabel, an everyday word", "en", "By Advertisement", "", false},
		{"a known word", "en", "Jane Advertisement", "", false},
		{"a known word, labelled", "en", "By Jane Advertisement", "Jane Advertisement", false},
		{"a known word in a value", "en", "Jane Share", "Jane Share", true},
	} {
		if c.structured {
			c.language += "*"
		}
		holdLines(t, []lineRow{{c.rule, c.language, c.line, c.want}})
	}
}
