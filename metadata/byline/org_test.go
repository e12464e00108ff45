package byline

import "testing"

// TestUnknownWords holds each question that gives a part to words no table knows. The signs stand around the words.
func TestUnknownWords(t *testing.T) {
	holdAnswers(t, []answers{
		{"chartSource", func(p *bylineParser, i, _ int) bool { return p.chartSource(i) },
			[]string{"en: Source: ^World Bank^"},
			[]string{"en: By ^World Bank^", "en*: Source: ^World Bank^", "zh: 来源：^环球日報^"}},
		{"codeBeforePlace", (*bylineParser).codeBeforePlace,
			[]string{"en: ^QNS^ | Islamabad", "en: ^QNSQNS^ | Islamabad"},
			[]string{"en: ^Qns^ | Islamabad", "en: ^QNSQNSQ^ | Islamabad", "en: By ^QNS^ | Islamabad", "en: Jane Doe, ^QNS^ | Islamabad", "en: ^QNS^, Islamabad",
				"en: ^QNS^ | Quarterly", "en: ^QNS^ |", "en: ^QNS TV^ | Islamabad"}},
		{"besideSomebody", func(p *bylineParser, _, _ int) bool { return p.besideSomebody() },
			[]string{"en: Jane Doe, ^QNS^", "en: Jane Doe | ^QNS^", "en: Jane Doe (^QNS^)", "en: Jane Doe (QNS) ^Kyiv^"},
			[]string{"en: Jane Doe and ^QNS^", "en: ^QNS^", "en: jane@example.com, ^QNS^"}},
		{"acronym", func(p *bylineParser, i, _ int) bool { return p.acronym(i) },
			[]string{"en: Jane Doe, ^QNS^", "en: Jane Doe, ^QNSQNS^", "en: Jane Doe, ^C4^", "en: Jane Doe, ^eSports^"},
			[]string{"en: Jane Doe, ^QNSQNSQ^", "en: JANE DOE, ^QNS^", "en: Jane Doe, ^Qns^"}},
		{"placeLike", func(p *bylineParser, i, _ int) bool { return p.placeLike(i) },
			[]string{"en: Jane Doe, ^Springfield^", "en: JANE DOE, ^SPRINGFIELD^", "en: Jane Doe, ^Lahore^"},
			[]string{"en: Jane Doe, ^springfield^", "en: Jane Doe, ^Over^", "en: Jane Doe, ^Advertisement^", "en: Jane Doe (QNS) ^Springfield^", "en: Jane Doe, ^C4^"}},
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
