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

// TestCharityStories holds that words of appeals and of newsletters in a sentence of a story are text.
func TestCharityStories(t *testing.T) {
	for _, sentence := range []string{
		"Neighbours chip in with flour and wood.", "Chip in, said the baker, and the roof will hold.", "The council will consider a donation of two thousand pounds next week.",
		"Readers who want to help should consider a donation to the mill fund, the chair said.", "“Please consider donating a coat,” the poster reads.", "Support our work, the banner above the door says.",
		"She asked visitors to sign up for a shift.", "Members subscribe to a box of bread a week.", "The mayor wants to support local journalism with a fund.", "It is free for subscribers only.",
	} {
		for _, above := range []bool{false, true} {
			top, end := "<p>The charity that feeds forty families opened its shop on Friday in the old mill, with bread from four ovens.</p>", "<p>Its chair said that the first loaves had gone within an hour, and that two more helpers would join before summer.</p>"
			story := top + end + "<p>" + sentence + "</p>"
			if above {
				story = top + "<p>" + sentence + "</p>" + end
			}
			a, err := From([]byte("<html lang=en><head><title>Charity opens a shop</title></head><body><main><article><h1>Charity opens a shop</h1>"+story+"</article></main></body></html>"), "")
			require.NoError(t, err)
			assert.Len(t, a.Body, 3, sentence)
		}
	}
}
