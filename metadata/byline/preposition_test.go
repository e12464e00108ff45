package byline

import "testing"

// TestPreposition holds each question that decides what a preposition leads to. The signs stand around the preposition.
func TestPreposition(t *testing.T) {
	holdAnswers(t, []answers{
		{"particleOfAgency", func(p *bylineParser, i, _ int) bool { return p.particleOfAgency(i) },
			[]string{"pt: Ana Costa, ^da^ Folhapress", "pt: Ana Costa, ^da^ R7"},
			[]string{"pt: Ana Costa, ^da^ Lisboa", "pt: Ana Costa, ^Da^ Folhapress", "pt: Ana Costa, ^sem^ Folhapress",
				"pt: Ana Costa | ^da^ Folhapress", "pt: ana@example.com, ^da^ Folhapress", "pt: Ana Costa, ^da^", "pt: Ana Costa, ^da^ (Folhapress)"}},
		{"endsInDesk", func(p *bylineParser, _, j int) bool { return p.endsInDesk(j) },
			[]string{"en: Compiled by Jane Doe ^from^ agency reports"},
			[]string{"en: ^From^ agency reports", "en: Compiled by Jane Doe ^from^ agency reports in Kyiv", "en: Compiled by Jane Doe ^from^ Kyiv"}},
		{"postOfRole", func(p *bylineParser, _, _ int) bool { return p.postOfRole() },
			[]string{"fr: De notre correspondant ^à^ Rome, Jean Dupont"},
			[]string{"fr: ^à^ Rome, Jean Dupont", "fr: Jean Dupont, correspondant ^à^ Rome", "en: Senior Reporter ^in^ Kyiv, Jane Doe", "fr: Par Jean Dupont, de notre correspondant ^à^ Rome"}},
		{"beforeDesk", func(p *bylineParser, _, j int) bool { return p.beforeDesk(j) },
			[]string{"en: ^From^ our correspondent"},
			[]string{"en: ^From^ Kyiv", "en: Jane Doe ^from^ our correspondent"}},
		{"leadsToPlace", func(p *bylineParser, i, j int) bool { return p.leadsToPlace(i, j) },
			[]string{"en: Jane Doe ^in^ Kyiv", "en: By Jane Doe, ^in^ Kyiv", "en: Senior Reporter ^in^ Kyiv, Jane Doe", "en: Jane Doe, photos by ^in^ Kyiv", "hi: लेखक रमेश कुमार ^में^ दिल्ली"},
			[]string{"en: ^in^ Kyiv", "en: By Jane Doe, ^In^ Kyiv", "en: By Jane Doe, ^in^ 200", "en: By Jane Doe, ^in^ charge", "en: By Jane Doe, ^in^, Kyiv"}},
	})
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
