package main

import (
	"cmp"
	"slices"
	"strings"
)

// near is the Dice overlap of words from which on two paragraphs are the same.
const near = 0.9

// paragraphsF1 matches paragraphs one to one: first those with the same words, then the nearest. What matches a neutral
// paragraph, such as a heading, counts neither for nor against the answer.
func paragraphsF1(want, neutral, got [][]string) float64 {
	size := len(want)
	exact, got, want := equal(got, want)
	_, got, neutral = equal(got, neutral)
	close, got, _ := nearest(got, want)
	_, got, _ = nearest(got, neutral)
	return f1(exact+close, size, exact+close+len(got))
}

// tokenized is the tokens of each paragraph that has some.
func tokenized(paragraphs []string) [][]string {
	var all [][]string
	for _, p := range paragraphs {
		if t := tokens(p); len(t) > 0 {
			all = append(all, t)
		}
	}
	return all
}

// equal pairs paragraphs of the same words in the same order, and returns what is left of both.
func equal(a, b [][]string) (pairs int, restA, restB [][]string) {
	places := map[string][]int{}
	for i, p := range b {
		key := strings.Join(p, " ")
		places[key] = append(places[key], i)
	}
	taken := make([]bool, len(b))
	for _, p := range a {
		key := strings.Join(p, " ")
		if at := places[key]; len(at) > 0 {
			taken[at[0]], places[key] = true, at[1:]
			pairs++
			continue
		}
		restA = append(restA, p)
	}
	return pairs, restA, untaken(b, taken)
}

// nearest pairs the paragraphs that are near each other, the nearest first, and returns what is left of both.
func nearest(a, b [][]string) (pairs int, restA, restB [][]string) {
	type pair struct {
		i, j    int
		overlap float64
	}
	var candidates []pair
	for i := range a {
		for j := range b {
			if short, long := min(len(a[i]), len(b[j])), max(len(a[i]), len(b[j])); f1(short, short, long) < near {
				continue // not even if one held the other
			}
			if overlap := f1(common(a[i], b[j]), len(a[i]), len(b[j])); overlap >= near {
				candidates = append(candidates, pair{i, j, overlap})
			}
		}
	}
	slices.SortStableFunc(candidates, func(p, q pair) int { return cmp.Compare(q.overlap, p.overlap) })
	takenA, takenB := make([]bool, len(a)), make([]bool, len(b))
	for _, p := range candidates {
		if !takenA[p.i] && !takenB[p.j] {
			takenA[p.i], takenB[p.j] = true, true
			pairs++
		}
	}
	return pairs, untaken(a, takenA), untaken(b, takenB)
}

func untaken(paragraphs [][]string, taken []bool) [][]string {
	var rest [][]string
	for i, p := range paragraphs {
		if !taken[i] {
			rest = append(rest, p)
		}
	}
	return rest
}
