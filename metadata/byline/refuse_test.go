package byline

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestEndsProse holds which marks end a sentence, which no byline does.
func TestEndsProse(t *testing.T) {
	for s, want := range map[string]bool{
		"船は出た。": true, "船は出た｡": true, "नाव चली गई।": true, "कथा॥": true, "کشتی چلی گئی۔": true, "هل غادرت؟": true, "Նավը մեկնեց։": true, "መርከቧ ሄደች።": true,
		"သွားသည်။": true, "ចាកចេញ។": true, "སྐད།": false, "ข่าว": false, "船は出た…": false, "नाव चली,": false,
	} {
		assert.Equal(t, want, endsProse(s), s)
	}
}
