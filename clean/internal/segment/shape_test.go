package segment

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/stretchr/testify/assert"
)

func TestASCIIShapes(t *testing.T) {
	for c := rune(0); c < utf8.RuneSelf; c++ {
		k := asciiShapes[c]
		assert.Equal(t, unicode.IsLetter(c), k&countLetter != 0, "letter %q", c)
		assert.Equal(t, unicode.IsUpper(c), k&countUpper != 0, "upper %q", c)
		assert.Equal(t, unicode.IsDigit(c), k&countDigit != 0, "digit %q", c)
		assert.Equal(t, c == ',' || c == ';', k&countComma != 0, "comma %q", c)
		assert.Equal(t, !text.Space(byte(c)), k&countInk != 0, "ink %q", c)
		assert.Equal(t, text.Word(c), k&countWord != 0, "word %q", c)
		assert.Equal(t, text.SentenceEnd(c), k&countStop != 0, "stop %q", c)
	}
}
