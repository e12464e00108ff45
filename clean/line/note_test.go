package line

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestAdvisory(t *testing.T) {
	for line, language := range map[string]string{
		"(Adds quotes, details from paragraph 4)":         "en",
		"(Updates with closing prices)":                   "en",
		"(Recasts lead, adds analyst comment)":            "en",
		"(Refiles to fix typo in headline)":               "en",
		"(Actualise avec réaction du ministre)":           "fr",
		"(Añade declaraciones del portavoz)":              "es",
		"(Adds prime minister's reaction in paragraph 3)": "en",
	} {
		kind, _ := Classify(line, language)
		assert.Equal(t, Note, kind, line)
	}
	for _, line := range []string{
		"(Updates are posted every hour on the club's page.)",
		"(Adds)",
		"(Adds quotes) The minister said on Monday that the talks would go on (and on)",
		"Adds to the pressure on the bank",
	} {
		kind, _ := Classify(line, "en")
		assert.Equal(t, Plain, kind, line)
	}
}
