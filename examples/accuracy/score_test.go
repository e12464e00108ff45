package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFold(t *testing.T) {
	assert.Equal(t, fold(`it's "on" - NOW `), fold("It’s  “on” – now"))
	assert.Equal(t, fold("strasse fi"), fold("Straße ﬁ\u200b"))
	assert.Equal(t, fold("Wait…"), fold("wait..."))
	assert.NotEqual(t, fold("resume"), fold("résumé"), "accents tell words apart")
}

func TestTokens(t *testing.T) {
	assert.Equal(t, []string{"one", "2", "three_four", "été"}, tokens("One—2, three_four. ÉTÉ!"))
	assert.Equal(t, []string{"人", "民", "net", "四"}, tokens("人民Net四。"))
	assert.Empty(t, tokens(" … "))
}

func TestSentences(t *testing.T) {
	lengths := func(paragraphs ...string) (n []int) {
		for _, s := range sentences(paragraphs) {
			n = append(n, len(s))
		}
		return n
	}
	assert.Equal(t, []int{2, 3, 1}, lengths("One two. Three four five!” Six"))
	assert.Equal(t, []int{3}, lengths("version 1.2"), "a stop without a space ends nothing")
	assert.Equal(t, []int{2, 2}, lengths("人民。四月"))
	assert.Equal(t, []int{1, 1, 1}, lengths("a\nb", "c"))
	assert.Empty(t, lengths("", "…"))
}

func TestWordsF1(t *testing.T) {
	f := func(want, got string) float64 { return wordsF1(words(want), words(got)) }
	assert.Equal(t, 1.0, f("a b c", "A, b. c"))
	assert.Equal(t, 1.0, f("", ""))
	assert.Zero(t, f("x", ""))
	assert.Zero(t, f("", "x"))
	assert.InDelta(t, 4.0/7, f("a b c d", "A a b"), 1e-12, "a word counts as often as it occurs in both")
}

// Lin's example (ROUGE, 2004, section 3.2): the union of the subsequences is w1 w2 w3 w5, recall 4 of 5, precision 4 of 10.
func TestROUGE(t *testing.T) {
	of := func(s ...string) (all [][]string) {
		for _, x := range s {
			all = append(all, strings.Fields(x))
		}
		return all
	}
	assert.InDelta(t, 2*0.8*0.4/1.2, rougeF1(of("w1 w2 w3 w4 w5"), of("w1 w2 w6 w7 w8", "w1 w3 w8 w9 w5")), 1e-12)
	assert.Equal(t, 1.0, rougeF1(of("a b", "c"), of("a b", "c")))
	assert.InDelta(t, 0.5, rougeF1(of("a", "a"), of("a b")), 1e-12, "no word oftener than it occurs")
	assert.Zero(t, rougeF1(nil, of("a")))
	assert.Zero(t, rougeF1(of("a"), nil))
	in := make([]bool, 7)
	markLCS(strings.Split("abcbdab", ""), strings.Split("bdcaba", ""), in)
	n := 0
	for _, marked := range in {
		if marked {
			n++
		}
	}
	assert.Equal(t, 4, n)
}

func TestParagraphsF1(t *testing.T) {
	f := func(want, neutral, got []string) float64 {
		return paragraphsF1(tokenized(want), tokenized(neutral), tokenized(got))
	}
	list := func(s ...string) []string { return s }
	assert.Equal(t, 1.0, f(list("One two three.", "Four five six."), nil, list("One two three", "“Four” five six.")))
	assert.InDelta(t, 2.0/3, f(list("One two three."), list("Head"), list("Head", "One two three.", "Boilerplate text")), 1e-12, "a heading is neutral, boilerplate is not")
	assert.Equal(t, 1.0, f(list("a b c d e f g h i j k"), nil, list("a b c d e f g h i j x")), "20 of 22")
	assert.Zero(t, f(list("a b c d e"), nil, list("a b c d x")), "8 of 10")
	assert.InDelta(t, 2.0/3, f(list("same", "same"), nil, list("same")), 1e-12, "one to one")
	assert.Zero(t, f(list("x"), nil, nil))
}

func TestScoreFacts(t *testing.T) {
	headline, authors := "It’s “on” – now", []string{"Jane Doe", "José Ruiz"}
	k := newKey(&gold{Headline: &headline, Authors: &authors, Published: "2024-05-03T23:30:00+05:00"})
	s := k.score(answer{headline: `it's "on" - NOW`, authors: []string{"By JANE DOE", "José Ruiz.", "Staff", ""}, published: "2024-05-03T18:30:20Z"})
	assert.Equal(t, ratio{1, 1, true}, s[headlineExact])
	assert.Equal(t, ratio{4, 5, true}, s[authorsNamed])
	assert.Equal(t, ratio{1, 1, true}, s[publishDay])
	assert.Equal(t, ratio{1, 1, true}, s[publishInstant])
	assert.False(t, s[bodyWords].measured || s[snippetsFound].measured, "what is not annotated is not measured")

	for published, want := range map[string][3]float64{ // day, instant, wrong
		"":                          {0, 0, 0},
		"2024-05-03":                {1, 0, 0},
		"2024-05-04":                {0, 0, 1},
		"2024-05-03T20:30":          {1, 0, 0},
		"2024-05-03T19:30:00Z":      {0, 0, 1}, // the fourth, where the page is
		"2024-05-03T23:30+05:00":    {1, 1, 0},
		"2024-05-03T23:31:00+05:00": {1, 0, 0},
	} {
		s := k.score(answer{published: published})
		assert.Equal(t, want, [3]float64{s[publishDay].part, s[publishInstant].part, s[wrongDay].part}, published)
	}
	day := newKey(&gold{Published: "2024-05-03"}).score(answer{published: "2024-05-03T01:00:00+09:00"})
	assert.Equal(t, 1.0, day[publishDay].part, "a day is that of the answer's own place")
	assert.False(t, day[publishInstant].measured)
}

func TestScoreBody(t *testing.T) {
	text := "One two.\n\nThree four."
	a := answer{standfirst: []string{"In short."}, body: []string{"One two.", "Three four."}}
	whole := newKey(&gold{Text: &text}).score(a)
	assert.InDelta(t, 2*4.0/10, whole[bodyWords].part, 1e-12, "a standfirst counts as body …")
	apart := newKey(&gold{Text: &text, Paragraphs: []string{"One two.", "Three four."}}).score(a)
	assert.Equal(t, 1.0, apart[bodyWords].part, "… unless paragraphs are annotated")
	assert.Equal(t, 1.0, apart[bodySentences].part)
	optional := newKey(&gold{Paragraphs: []string{"One two.", "Three four."}, Optional: []int{1}})
	for _, body := range [][]string{{"One two."}, {"One two.", "Three four."}} {
		assert.Equal(t, 1.0, optional.score(answer{body: body})[bodyParagraphs].part)
	}
	assert.Equal(t, 1.0, newKey(&gold{Empty: true}).score(answer{})[bodyWords].part)

	k := newKey(&gold{Must: []string{"a  “b”", "zz"}, MustNot: []string{"C", "q"}})
	s := k.score(answer{body: []string{"x A \"b\"", "c"}})
	assert.Equal(t, ratio{1, 2, true}, s[snippetsFound])
	assert.Equal(t, ratio{1, 2, true}, s[snippetsLetIn])
	assert.Equal(t, ratio{0, 2, true}, s[writtenFound])
	assert.Equal(t, ratio{0, 2, true}, s[writtenLetIn])
}
