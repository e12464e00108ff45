package extract

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestBoxesOfTheStoryStay holds that words that often ask readers for something take no text of a story with them.
func TestBoxesOfTheStoryStay(t *testing.T) {
	const one, two, three = "The pier opened again on Friday after fourteen months of repairs to its piles.", "Four boats an hour will cross the creek until midnight, the port trust said.", "A fifth boat is kept at the pier for the school run on weekdays."
	for name, page := range map[string]string{
		"a short story with a button": `<main><h1>Pier opens again</h1><div class=story><p>` + one + `</p><p>` + two + `</p><p>` + three + `</p><a href=/subscribe>Subscribe</a></div></main>`,
		"a section about members":     `<main><h1>Pier opens again</h1><div class=story>` + reopeningProse + `<section><h3>Mitglied werden</h3><p>` + one + `</p></section>` + reopeningProse + `</div></main>`,
		"a section about the press":   `<main><h1>Pier opens again</h1><div class=story>` + reopeningProse + `<section><h2>Support local journalism</h2><p>` + one + `</p></section>` + reopeningProse + `</div></main>`,
		"the author of a book":        `<main><h1>Pier opens again</h1><div class=story>` + reopeningProse + `<div><h3>Der Autor</h3><p>` + one + `</p></div>` + reopeningProse + `</div></main>`,
		"an address to write to":      `<main><h1>Pier opens again</h1><div class=c1>` + reopeningProse + `</div><div class=c1><p>` + one + ` Witnesses should write to pier@police.example before Friday, the inspector said.</p></div></main>`,
	} {
		a, err := From([]byte("<html lang=en><head><title>Pier opens again</title></head><body>"+page+"</body></html>"), "https://harbour.example/pier")
		require.NoError(t, err)
		found := false
		for _, s := range texts(a.Body) {
			found = found || len(s) >= len(one) && s[:len(one)] == one
		}
		assert.True(t, found, name)
	}
}
