package metadata

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestWordsOfScript holds that a text in another script than its page's language is read by the words of its own.
func TestWordsOfScript(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"en", "Автор: Иван Петров", "ru"},
		{"hi", "அமைச்சர் கூறினார்", "ta"}, // Tamil and Hindi were one group
		{"hi", "नई दिल्ली", "hi"},
		{"mr", "मुंबई", "mr"},
		{"en", "กรุงเทพ", "th"},
		{"th", "Hanna Beck", "th"},
		{"en", "Արամ", "hy"},
		{"zh", "東京のニュース", "ja"},
		{"ja", "東京", "ja"},
		{"ko", "金", "ko"},
		{"de", "སྐད་ཡིག", "en"},
	} {
		assert.Equal(t, c.want, wordsOf(c.text, c.language).code, "%s %s", c.language, c.text)
	}
}

func TestCased(t *testing.T) {
	for s, want := range map[string]bool{
		"“Now” it is": true, "Դա": true, "Это": true, "「東京」": false, "ข่าว": false, "“नई": false, "서울": false, "7 Leute": true,
	} {
		assert.Equal(t, want, cased(s), s)
	}
}

// TestEndOfProse holds that bylines and datelines take the same marks for the end of a sentence.
func TestEndOfProse(t *testing.T) {
	for s, want := range map[string]bool{
		"船は出た。": true, "船は出た｡": true, "नाव चली गई।": true, "कथा॥": true, "کشتی چلی گئی۔": true, "هل غادرت؟": true, "Նավը մեկնեց։": true, "መርከቧ ሄደች።": true,
		"သွားသည်။": true, "ចាកចេញ។": true, "སྐད།": false, "ข่าว": false, "船は出た…": false, "नाव चली,": false,
	} {
		assert.Equal(t, want, endsProse(s), s)
		_, _, full := story(s)
		assert.Equal(t, want, full, s)
	}
	for s, want := range map[string]bool{"The boat left.": true, "He said:": true, "“It left!”": true, "The boat …": false, "The boat..": false, "It left": false} {
		_, _, full := story(s)
		assert.Equal(t, want, full, s)
	}
}

func TestBesideNumbers(t *testing.T) {
	for _, r := range "年월ที่ເດືອນខែလひカ" {
		assert.True(t, besideNumbers(r), "%c", r)
	}
	for _, r := range "aяاमའመՀ、3" {
		assert.False(t, besideNumbers(r), "%c", r)
	}
}
