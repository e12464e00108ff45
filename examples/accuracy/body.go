package main

import "strings"

// wordsF1 is the F1 of the words of an answer, each as often as it occurs, as the web-content-extraction-benchmark scores.
func wordsF1(want, got []string) float64 {
	if len(want) == 0 && len(got) == 0 {
		return 1
	}
	return f1(common(want, got), len(want), len(got))
}

// common is how many elements two lists share, each as often as it occurs in both.
func common(a, b []string) int {
	count := map[string]int{}
	for _, s := range a {
		count[s]++
	}
	n := 0
	for _, s := range b {
		if count[s] > 0 {
			count[s]--
			n++
		}
	}
	return n
}

// f1 is the harmonic mean of precision and recall.
func f1(shared, want, got int) float64 {
	if want+got == 0 {
		return 0
	}
	return 2 * float64(shared) / float64(want+got)
}

// snippets are words that a body has or has not, folded and as they are written but for white space: the public benchmarks
// differ in which they compare.
type snippets struct{ folded, written []string }

func newSnippets(list []string) snippets {
	var all snippets
	for _, s := range list {
		all.folded, all.written = append(all.folded, fold(s)), append(all.written, spaced(s))
	}
	return all
}

// spaced is a text with single spaces.
func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// score sets the two measures of how many a text has.
func (all snippets) score(s *scores, folded, written string, asFolded, asWritten measure) {
	if n := float64(len(all.folded)); n > 0 {
		s.set(asFolded, found(folded, all.folded), n)
		s.set(asWritten, found(written, all.written), n)
	}
}

// found is how many snippets a text has.
func found(text string, snippets []string) float64 {
	n := 0.0
	for _, s := range snippets {
		if strings.Contains(text, s) {
			n++
		}
	}
	return n
}
