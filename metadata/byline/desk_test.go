package byline

import "testing"

// TestDesk holds each question that tells a desk from a title. The signs stand around the words that may be a desk; where they
// are a name and a title, around the name.
func TestDesk(t *testing.T) {
	holdAnswers(t, []answers{
		{"titleBeforeColon", (*bylineParser).titleBeforeColon,
			[]string{"en: ^Staff Writer^: Jane Doe", "en: ^Web Desk^: Jane Doe", "en: ^Correspondent^: Jane Doe"},
			[]string{"en: ^Staff Writer^ Jane Doe", "en: Jane Doe, ^Staff Writer^: John Roe", "en: ^Jane Doe^: Kyiv"}},
		{"titleOnly", func(p *bylineParser, i, j int) bool { return p.titleOnly(p.text(i, j)) },
			[]string{"en: ^Correspondent^", "en: Jane Doe, ^Staff Reporter^"},
			[]string{"en*: ^Correspondent^", "en: By ^Staff Reporter^", "en: Jane Doe, ^Web Desk^"}},
		{"deskInSentence", (*bylineParser).deskInSentence,
			[]string{"en: ^Letters to the Web Desk^", "en: ^br web desk^"},
			[]string{"en: By ^Letters to the Web Desk^", "en: ^BR Web Desk^"}},
		{"titleAfterPerson", func(p *bylineParser, i, j int) bool { return p.titleAfterPerson(p.text(i, j)) },
			[]string{"en: Jane Doe, ^BR Web Desk^", "en: Jane Doe | ^Staff Reporter^"},
			[]string{"en: ^Staff Reporter^", "en: Jane Doe | ^BR Web Desk^"}},
		{"personBeforeTitle", func(p *bylineParser, i, j int) bool { return p.personBeforeTitle(i, j, p.n) },
			[]string{"en: ^Jane Doe^ Staff Correspondent"},
			[]string{"en: ^Lahore^ Staff Correspondent", "en: ^Dawn 24^ Staff Correspondent", "en: ^Herald Desk^ Staff Correspondent", "en: ^The Herald^ Staff Correspondent", "en: ^Jane Doe^ Web Desk", "en: ^Herald News^ Staff Correspondent",
				"en: ^Agence France-Presse^ Staff Correspondent"}},
		{"stopInside", (*bylineParser).stopInside, []string{"en: ^Letters to the Editor^"}, []string{"en: ^Letters Over Desk^", "en: ^Letters web desk^"}},
		{"deskWord", (*bylineParser).deskWord, []string{"en: ^Herald News^ Staff", "en: ^Lahore Newsroom^ Staff"}, []string{"en: ^Jane Doe^ Staff"}},
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
		{"takeDeskOfAgency, an outlet", "it", "Redazione CNN", ""},
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
