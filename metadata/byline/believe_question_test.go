package byline

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// ofName asks about words that have the shape of a name.
func ofName(ask func(p *bylineParser, nm name, i, j int) bool) question {
	return func(p *bylineParser, i, j int) bool {
		nm, ok := p.parseName(i, j)
		return ok && ask(p, nm, i, j)
	}
}

// TestBelievableQuestions holds each question that believable asks of words in the shape of a name. The signs stand around them.
func TestBelievableQuestions(t *testing.T) {
	holdAnswers(t, []answers{
		{"believable", ofName((*bylineParser).believable),
			[]string{"en: ^Jane Doe^", "en: ^Ana Maria Lopes Costa Reis Dias^", "en: By ^Miss Ada^, Reuters", "en: By ^Miss Ada^", "en*: ^Miss Ada^", "en: By ^Jane Advertisement^", "en*: ^Jane Share^"},
			[]string{"en: By ^admin^", "en: By ^Guest User^", "en: ^Miss Ada^", "en: By ^About The House^", "en: By ^In Property^", "en*: ^Read More^", "en: ^Jane Advertisement^", "en: ^Sukarno^"}},
		{"everydayWords", ofName(func(p *bylineParser, nm name, _, _ int) bool { return p.everydayWords(nm) }),
			[]string{"en: By ^About The House^", "en: By ^Over^", "en: By ^Jane Over Doe^"},
			[]string{"en: By ^Jane Over^", "en*: ^Jane Over Doe^", "en*: ^Over^", "en: By ^Jane Anna Doe^"}},
		{"prepositionLed", ofName(func(p *bylineParser, nm name, i, _ int) bool { return p.prepositionLed(nm, i) }),
			[]string{"en: By ^In Property^"},
			[]string{"en: By ^In^", "en: By ^IN PROPERTY^", "nl: ^Van Dijk^", "it: ^Da Vinci^", "en: By ^Jane Doe^"}},
		{"phraseInValue", ofName((*bylineParser).phraseInValue),
			[]string{"en*: ^Read More^", "en*: ^Ana Maria Lopes Costa Reis Dias^"},
			[]string{"en*: ^Ana Maria Lopes Costa Reis^", "en*: By ^Read More^", "en*: ^Share^"}},
		{"believableLower", ofName((*bylineParser).believableLower),
			[]string{"en*: ^jane doe^", "en*: ^jane^", "en*: ^jane anna maria doe^", "en: by ^jane doe^", "en: by ^jane anna doe^", "en: Editor: ^huaxia^"},
			[]string{"en*: ^jane over^", "en*: ^jane anna maria rose doe^", "en: ^jane doe^", "en: by ^jane^", "en: by ^jane anna maria doe^", "en: By ^jane doe^",
				"en: by ^jane comments^"}},
		{"editorAlias", ofName(func(p *bylineParser, nm name, _, j int) bool { return p.editorAlias(nm, j) }),
			[]string{"en: Editor: ^huaxia^", "en: Editor: ^huaxia^ | Reuters"},
			[]string{"en: Photo: ^huaxia^", "en: Edited by ^huaxia^", "en: Editor: ^huaxia quay^", "en: Editor: ^huaxia^ quay"}},
		{"believableSingle", (*bylineParser).believableSingle,
			[]string{"en*: ^Sukarno^", "en: By ^Sukarno^", "en: By Jane Doe and ^Sukarno^", "en: By ^Sukarno^ and Suharto", "en: By ^Sukarno^ & Suharto", "en: By Jane Doe and ^Sukarno^, Reuters", "en: By ^Bo^ & Suharto", "en: By ^Bo^ and Suharto"},
			[]string{"en*: ^S.^", "en: ^Sukarno^", "en: By ^Sukarno^, Reuters", "en: By ^Bo^", "en: By ^Bo^ Suharto"}},
		{"aloneAfterLabel", (*bylineParser).aloneAfterLabel,
			[]string{"en: By ^Sukarno^", "en: By ^Sukarno^ | Reuters", "en: By ^Sukarno^ Photos by Jane Doe", "en: By Reuters, ^Sukarno^", "en: By Jane Doe | ^Sukarno^"},
			[]string{"en: Text ^Sukarno^", "en: By Jane Doe, ^Sukarno^", "en: By ^Sukarno^, Reuters", "en: By ^Bo^", "en: By ^E.J.K.^", "en: By ^Advertisement^",
				"en: By ^Sukarno^ Suharto"}},
		{"believableUncased, Han and kana", ofName((*bylineParser).believableUncased),
			[]string{"zh*: ^王小明^", "zh: 文：^王小明^", "ja: 【^田中太郎^】", "ja: ^田中太郎^ 記者"},
			[]string{"zh: ^王小明^", "zh: 文：^王^", "ja: 文：^猫の話^", "zh: 文：^广告^", "zh: 【^王小明^】"}},
		{"believableUncased, Hangul", ofName((*bylineParser).believableUncased),
			[]string{"ko*: ^김철수^", "ko: 글 ^김철수^", "ko: ^김철수^ 기자"},
			[]string{"ko: ^김철수^", "ko: 글 ^김^", "ko: 글 ^김철수 이영희^"}},
		{"believableUncased, other scripts", ofName((*bylineParser).believableUncased),
			[]string{"hi*: ^रमेश कुमार^", "ar: بقلم ^محمد أحمد^", "ar: ^محمد أحمد^ - القاهرة"},
			[]string{"hi: ^रमेश कुमार^", "ar: ^محمد أحمد^", "ar: بقلم ^محمد أحمد سالم خالد يوسف^"}},
		{"signing", func(p *bylineParser, _, _ int) bool { return p.signing() },
			[]string{"ja: 【^田中太郎^】", "zh: (^王小明^)"},
			[]string{"zh: 【^王小明^】", "zh: ^王小明^", "ja: ^田中太郎^"}},
		{"placeAhead", func(p *bylineParser, _, j int) bool { return p.placeAhead(j) },
			[]string{"ar: ^محمد أحمد^ - القاهرة"},
			[]string{"ar: ^محمد أحمد^ القاهرة", "ar: ^محمد أحمد^ - كتاب", "ar: ^محمد أحمد^ - القاهرة - كتاب"}},
		{"anyUpper", func(p *bylineParser, _, _ int) bool { return p.anyUpper() },
			[]string{"en: ^by^ jane Doe", "en: ^by^ jane DOE"},
			[]string{"en: ^by^ jane doe", "en: ^by^ jane doe 24"}},
		{"anyKnown", (*bylineParser).anyKnown,
			[]string{"en: ^Lahore^", "en: ^Ministry^", "en: ^Advertisement^ Jane", "en: ^Jane Advertisement^"},
			[]string{"en: ^Jane Doe^", "en: ^Jane^ Advertisement"}},
	})
}

// TestPhrased holds which Japanese and Chinese words are a phrase and no name.
func TestPhrased(t *testing.T) {
	for s, want := range map[string]bool{
		"猫の話": true, "の話": true, "とんでもない": true, "走了": true, "好吗": true, "田中太郎": false, "田中はな": false, "まのあい": false, "": false,
	} {
		assert.Equal(t, want, phrased(s), s)
	}
}
