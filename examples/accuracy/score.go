package main

import (
	"slices"
	"strings"
	"time"
)

// A measure is one way of scoring.
type measure int

const (
	bodyWords measure = iota
	bodySentences
	bodyParagraphs
	snippetsFound
	snippetsLetIn
	writtenFound
	writtenLetIn
	headlineExact
	authorsNamed
	publishDay
	publishInstant
	wrongDay
	measures int = iota
)

// measureNames say what a measure is, and which is better: more, unless less is said.
var measureNames = [measures]string{
	"body, word F1", "body, ROUGE-LSum F1", "paragraphs matched, F1", "required snippets found", "forbidden snippets let in (less is better)",
	"required snippets found as written", "forbidden snippets let in as written (less is better)",
	"headline, exact", "authors, F1", "publish day", "publish instant, to the minute", "wrong publish day (less is better)",
}

// A ratio is a part of a whole. Those of all pages are added up, part to part and whole to whole: a measure whose whole is 1
// on each page is a mean over pages, one whose whole is a count weighs pages by it.
type ratio struct {
	part, whole float64
	measured    bool
}

// scores are those of one answer.
type scores [measures]ratio

func (s *scores) set(m measure, part, whole float64) { s[m] = ratio{part, whole, true} }

// is sets a measure that is true or false.
func (s *scores) is(m measure, true bool) {
	if true {
		s.set(m, 1, 1)
		return
	}
	s.set(m, 0, 1)
}

// A key is a page's annotation, ready to be compared with answers.
type key struct {
	*gold
	words         []string
	variants      [][][]string // ways in which the body may be told in sentences
	want, neutral [][]string
	must, mustNot snippets
}

func newKey(g *gold) key {
	k := key{gold: g, must: newSnippets(g.Must), mustNot: newSnippets(g.MustNot)}
	text := strings.Join(g.Paragraphs, "\n\n")
	if g.Text != nil {
		text = *g.Text
	}
	k.words = words(text)
	if g.Paragraphs == nil {
		return k
	}
	bodies := [][]string{g.Paragraphs}
	if g.Text != nil && len(g.Headings) > 0 {
		bodies = append(bodies, strings.Split(*g.Text, "\n\n")) // with headings, in their places
	}
	for _, b := range bodies {
		k.variants = append(k.variants, sentences(b))
		if len(g.Summary) > 0 {
			k.variants = append(k.variants, sentences(append(slices.Clone(g.Summary), b...)))
		}
	}
	optional := append(slices.Clone(g.Headings), g.Summary...)
	var want []string
	for i, p := range g.Paragraphs {
		if slices.Contains(g.Optional, i) {
			optional = append(optional, p)
		} else {
			want = append(want, p)
		}
	}
	k.want, k.neutral = tokenized(want), tokenized(optional)
	return k
}

// score compares an answer with the annotation.
func (k key) score(a answer) scores {
	var s scores
	k.scoreBody(&s, k.body(a))
	k.scoreFacts(&s, a)
	return s
}

// body is the paragraphs of an answer. A standfirst that is shown apart counts as body unless the annotation tells paragraphs
// apart.
func (k key) body(a answer) []string {
	if k.Paragraphs != nil {
		return a.body
	}
	var first []string
	for _, s := range a.standfirst {
		if !slices.Contains(a.body, s) {
			first = append(first, s)
		}
	}
	return append(first, a.body...)
}

func (k key) scoreBody(s *scores, body []string) {
	text := strings.Join(body, "\n\n")
	if k.Text != nil || k.Paragraphs != nil || k.Empty {
		s.set(bodyWords, wordsF1(k.words, words(text)), 1)
	}
	if k.Paragraphs != nil {
		best := 0.0
		got := sentences(body)
		for _, v := range k.variants {
			best = max(best, rougeF1(v, got))
		}
		s.set(bodySentences, best, 1)
		s.set(bodyParagraphs, paragraphsF1(k.want, k.neutral, tokenized(body)), 1)
	}
	asFolded, asWritten := fold(text), spaced(text)
	k.must.score(s, asFolded, asWritten, snippetsFound, writtenFound)
	k.mustNot.score(s, asFolded, asWritten, snippetsLetIn, writtenLetIn)
}

func (k key) scoreFacts(s *scores, a answer) {
	if k.Headline != nil {
		s.is(headlineExact, fold(a.headline) == fold(*k.Headline))
	}
	if k.Authors != nil {
		want, got := names(*k.Authors), names(a.authors)
		s.set(authorsNamed, 2*float64(both(want, got)), float64(len(want)+len(got)))
	}
	want, ok := readMoment(k.Published)
	if !ok {
		return
	}
	got, stated := readMoment(a.published)
	day := stated && got.day(want) == want.Format(time.DateOnly)
	s.is(publishDay, day)
	s.is(wrongDay, stated && !day)
	if want.instant {
		s.is(publishInstant, got.instant && got.Sub(want.Time).Abs() < time.Minute)
	}
}
