package evidence

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestHoldsWord(t *testing.T) {
	for text, want := range map[string]bool{
		"an email": true, "“email”, he said": true, "(e-mail) email-": true, "1email2": true,
		"emails and femail": false, "e-email": false, "email's": false, "": false, "an emaiL": false,
		"emails\u00a0email": true, "öemail emailö\nemail.": true,
	} {
		assert.Equal(t, want, holdsWord(text, "email"), text)
	}
}
