package line

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Each rule about the head of a line holds for its example and not for the line beside it.
func TestHeadRules(t *testing.T) {
	weight := func(rule func(p *phrases, line, s string) float64) func(*phrases, string, string) bool {
		return func(p *phrases, line, s string) bool { return rule(p, line, s) > 0 }
	}
	correction := weight(func(p *phrases, _, s string) float64 { return p.correction(s) })
	note := weight((*phrases).note)
	newsletter := weight(func(p *phrases, line, s string) float64 { return p.newsletter(line, s, false) })
	sentence := weight(func(p *phrases, line, s string) float64 { return p.newsletter(line, s, true) })
	related := weight(func(p *phrases, _, s string) float64 { return p.related(s) })
	tags := func(p *phrases, _, s string) bool { return p.tags(s) }
	copyright := func(want float64) func(*phrases, string, string) bool {
		return func(p *phrases, _, s string) bool {
			_, c := p.copyrightKind(s)
			return c == want
		}
	}
	share := func(p *phrases, _, s string) bool { return p.share(s) }
	for _, c := range []struct {
		rule    string
		holds   func(p *phrases, line, s string) bool
		yes, no string
	}{
		{"correction with a colon", correction, "Correction: It opened in 1962.", "Correction of the figures takes months."},
		{"correction with a date", correction, "Correction (May 4, 2024): It opened in 1962.", "Correction fluid was sold out in 12 shops of the chain: nobody knows why."},
		{"correction of four words", correction, "An earlier version of this article misstated the date.", "An earlier version was faster."},
		{"note of two words", note, "Editor's note: This story contains descriptions of violence.", "Editor's note cards were sold"},
		{"note of one word", note, "Note: Markets are closed.", "Note that he said: markets are closed."},
		{"advisory", (*phrases).advisory, "(Adds quotes, details from paragraph 4)", "(Adds quotes) The minister said (and on)"},
		{"newsletter with a second phrase", newsletter, "Sign up for our newsletter", "Sign up sheets were posted on Monday, and the club said that places were left."},
		{"newsletter in a sentence", sentence, "Subscribe to our newsletter to get the latest news in your inbox every morning.", "Newsletter writers met in Berlin on Monday to get the latest news."},
		{"related with a colon", related, "Also Read: Rupee ends week on a high", "Read more about the election results in Ohio"},
		{"related is no sentence of 25 words", related, "Also Read: Rupee ends week on a high",
			"Also read in the house was a bill that would let the state sell the land to a firm that is owned by the brother of the mayor."},
		{"tags with commas", tags, "Tags: economy, budget, inflation", "Tags: economy, budget, inflation."},
		{"tags need a mark", tags, "Tags: economy", "Tags economy"},
		{"copyright with a year", copyright(0.95), "© 2023 Example Media Ltd.", "© Example Media Ltd."},
		{"copyright, the word before a year", copyright(0.9), "Copyright 2023 Example", "Copyright law was changed in 2023 to allow this use."},
		{"copyright, the word before a sign", copyright(0.9), "Copyright (c) Example", "Copyright in Example"},
		{"copyright, the word in a short line with a year", copyright(0.9), "Copyright Example Times, 2023", "Copyright Example Times"},
		{"copyright, two phrases", copyright(0.8), "Privacy policy | Terms of use | About us", "Privacy policy for readers"},
		{"copyright, the sign alone", copyright(0.7), "© Example Media", "Example Media"},
		{"share at both ends", share, "Share this article on Facebook", "Share prices rose in London"},
	} {
		assert.True(t, holdsAt(c.holds, c.yes), "%s: %s", c.rule, c.yes)
		assert.False(t, holdsAt(c.holds, c.no), "%s: %s", c.rule, c.no)
	}
}

func holdsAt(rule func(p *phrases, line, s string) bool, line string) bool {
	p := newPhrases("en", false, true)
	s := skipMarks(line)
	p.begin(s)
	return rule(&p, line, s)
}
