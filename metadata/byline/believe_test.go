package byline

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/stretchr/testify/assert"
)

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
		{"everydayWords, of three", "en", "By Jane Over Doe", "", false},
		{"everydayWords, of three in a value", "en", "Jane Over Doe", "Jane Over Doe", true},
		{"prepositionLed", "en", "By In Property", "", false},
		{"prepositionLed, a particle", "nl", "Van Dijk", "Van Dijk", false},
		{"phraseInValue, a phrase", "en", "Read More", "", true},
		{"phraseInValue, five words", "en", "Ana Maria Lopes Costa Reis", "Ana Maria Lopes Costa Reis", true},
		{"phraseInValue, six words", "en", "Ana Maria Lopes Costa Reis Dias", "desk=Ana Maria Lopes Costa Reis Dias", true},
		{"believableLower, a value", "en", "jane doe", "jane doe", true},
		{"believableLower, a value's everyday words", "en", "jane over", "", true},
		{"believableLower, labelled", "en", "by jane doe", "jane doe", false},
		{"believableLower, not labelled", "en", "jane doe", "", false},
		{"believableLower, one word", "en", "by jane", "", false},
		{"believableLower, four words", "en", "by jane anna maria doe", "", false},
		{"believableLower, a capital in the line", "en", "by jane doe | Reuters", "", false},
		{"editorAlias", "en", "Editor: huaxia", "editor=huaxia", false},
		{"editorAlias, without a colon", "en", "Editor huaxia", "", false},
		{"editorAlias, two words", "en", "Editor: huaxia quay", "", false},
		{"an honorific and one word, labelled", "en", "By Miss Ada", "Ada", false},
		{"an honorific and one word", "en", "Miss Ada", "", false},
		{"an honorific and one word, a value", "en", "Miss Ada", "Ada", true},
		{"believableSingle, a value", "en", "Sukarno", "Sukarno", true},
		{"believableSingle, an initial", "en", "S.", "desk=S.", true},
		{"believableSingle, not labelled", "en", "Sukarno", "", false},
		{"believableSingle, one of two", "en", "By Sukarno and Suharto", "Sukarno, Suharto", false},
		{"aloneAfterLabel", "en", "By Sukarno", "Sukarno", false},
		{"aloneAfterLabel, before a bar", "en", "By Sukarno | Reuters", "Sukarno, agency=Reuters", false},
		{"aloneAfterLabel, before a comma", "en", "By Sukarno, Reuters", "", false},
		{"aloneAfterLabel, after a person", "en", "By Jane Doe, Sukarno", "Jane Doe in Sukarno", false},
		{"aloneAfterLabel, two letters", "en", "By Bo", "", false},
		{"aloneAfterLabel, an everyday word", "en", "By Advertisement", "", false},
		{"a known word", "en", "Jane Advertisement", "", false},
		{"a known word, labelled", "en", "By Jane Advertisement", "Jane Advertisement", false},
		{"a known word in a value", "en", "Jane Share", "Jane Share", true},
	} {
		parse := Parse
		if c.structured {
			parse = ParseAuthors
		}
		b, _ := parse(c.line, date.Locale{Language: c.language})
		assert.Equal(t, c.want, parts(&b), "%s: %s", c.rule, c.line)
	}
}
