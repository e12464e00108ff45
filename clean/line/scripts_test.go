package line

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestWordsOfScripts holds that the words of a line are those that the shape of a block counts.
func TestWordsOfScripts(t *testing.T) {
	for _, c := range []struct {
		line  string
		words int // two letters of Chinese and Japanese are a word, four of the other scripts without spaces
	}{
		{"船は出た。", 2},
		{"ﾌﾈﾃﾞﾀ｡", 3},
		{"เรือออก", 2},
		{"ເຮືອ", 1},
		{"ကခဂဃငစဆဇ။", 2},
		{"កខគឃងចឆជ។", 2},
		{"배가 떠났다.", 2},
		{"Նավը մեկնեց։", 2},
		{"መርከቧ ሄደች።", 2},
		{"नाव चली॥", 2},
		{"کشتی گئی۔", 2},
		{"هل غادرت؟", 2},
		{"The boat left", 3},
	} {
		assert.InDelta(t, c.words, countWords(strings.TrimRight(c.line, "。｡။។"), 99), 1, "words of %s", c.line)
	}
}
