package dateline

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCased(t *testing.T) {
	for s, want := range map[string]bool{
		"“Now” it is": true, "Դա": true, "Это": true, "「東京」": false, "ข่าว": false, "“नई": false, "서울": false, "7 Leute": true,
	} {
		assert.Equal(t, want, cased(s), s)
	}
}

// TestEndOfStory holds which marks end a sentence of the text after a dateline.
func TestEndOfStory(t *testing.T) {
	for s, want := range map[string]bool{
		"船は出た。": true, "船は出た｡": true, "नाव चली गई।": true, "कथा॥": true, "کشتی چلی گئی۔": true, "هل غادرت؟": true, "Նավը մեկնեց։": true, "መርከቧ ሄደች።": true,
		"သွားသည်။": true, "ចាកចេញ។": true, "སྐད།": false, "ข่าว": false, "船は出た…": false, "नाव चली,": false,
	} {
		_, _, full := story(s)
		assert.Equal(t, want, full, s)
	}
	for s, want := range map[string]bool{"The boat left.": true, "He said:": true, "“It left!”": true, "The boat …": false, "The boat..": false, "It left": false} {
		_, _, full := story(s)
		assert.Equal(t, want, full, s)
	}
}
