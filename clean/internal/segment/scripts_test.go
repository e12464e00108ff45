package segment

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestShapeOfScripts holds which scripts are spaceless and which marks end a sentence.
func TestShapeOfScripts(t *testing.T) {
	for _, c := range []struct {
		line  string
		words int // two letters of Chinese and Japanese are a word, four of the other scripts without spaces
		ends  bool
	}{
		{"船は出た。", 2, true},
		{"ﾌﾈﾃﾞﾀ｡", 3, true},
		{"เรือออก", 2, false},
		{"ເຮືອ", 1, false},
		{"ကခဂဃငစဆဇ။", 2, true},
		{"កខគឃងចឆជ។", 2, true},
		{"배가 떠났다.", 2, true},
		{"Նավը մեկնեց։", 2, true},
		{"መርከቧ ሄደች።", 2, true},
		{"नाव चली॥", 2, true},
		{"کشتی گئی۔", 2, true},
		{"هل غادرت؟", 2, true},
		{"The boat left", 3, false},
	} {
		shape := CountShape(c.line, nil)
		assert.Equal(t, c.ends, shape.EndsStop, c.line)
		assert.Equal(t, c.words, int(shape.Words), "shape of %s", c.line)
	}
}

// TestStoryOfScripts holds that text in a script is prose where its marks end sentences.
func TestStoryOfScripts(t *testing.T) {
	for _, sentence := range []string{"Նավը մեկնեց երեկ։ ", "သင်္ဘောထွက်သွားသည်။", "ទូកបានចាកចេញ។ ", "船は今朝出た｡", "መርከቧ ትናንት ሄደች። ", "The boat left today. "} {
		assert.Positive(t, readStory(strings.Repeat(sentence, 5)).Prose, sentence)
	}
	assert.Zero(t, readStory(strings.Repeat("เรือออกไปแล้ว ", 40)).Prose)
}
