package main

import (
	"iter"
	"slices"
	"strings"
)

// shingle is how many letters in a row a text is compared by where whole blocks do not match; enough of them must be found.
const (
	shingle       = 8
	shinglesFound = 0.9
)

// occurrences is how many blocks with the same text are looked at for one of the other side: pages repeat short words
// without end.
const occurrences = 64

// found reports which blocks of a page stand in another text, given as blocks too; all are folded. Blocks match in order
// (the longest common subsequence); of those left over, a block is found when nearly all of its letters stand in what is
// left over of the other text, for it may be cut into blocks differently.
func found(page, other []string) []bool {
	in := make([]bool, len(page))
	taken := make([]bool, len(other))
	for _, m := range common(page, other) {
		in[m.page], taken[m.other] = true, true
	}
	left := map[string]bool{}
	for j := 0; j < len(other); j++ {
		var run strings.Builder
		for ; j < len(other) && !taken[j]; j++ {
			run.WriteString(other[j])
		}
		for s := range shingles(run.String()) {
			left[s] = true
		}
	}
	if len(left) == 0 {
		return in
	}
	for i, text := range page {
		if in[i] {
			continue
		}
		all, hit := 0, 0
		for s := range shingles(text) {
			all++
			if left[s] {
				hit++
			}
		}
		in[i] = all > shingle && float64(hit) >= shinglesFound*float64(all)
	}
	return in
}

// shingles yields every run of shingle letters of a text.
func shingles(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		var starts []int
		for i := range text {
			starts = append(starts, i)
		}
		starts = append(starts, len(text))
		for k := 0; k+shingle < len(starts); k++ {
			if !yield(text[starts[k]:starts[k+shingle]]) {
				return
			}
		}
	}
}

// A match is a block of the page and one of the other text that say the same.
type match struct{ page, other int }

// common is a longest common subsequence of two lists of blocks, empty ones aside, by the method of Hunt and Szymanski
// (Communications of the ACM 20, 1977): pairs of equal blocks, in the order of one list, are chained in the other.
func common(page, other []string) []match {
	where := map[string][]int{} // in page, from the back
	for i, text := range slices.Backward(page) {
		if text != "" && len(where[text]) < occurrences {
			where[text] = append(where[text], i)
		}
	}
	type link struct {
		match
		before *link
	}
	var ends []*link // ends[k] is the chain of k+1 matches that ends earliest in page
	for j, text := range other {
		for _, i := range where[text] {
			k, _ := slices.BinarySearchFunc(ends, i, func(l *link, i int) int { return l.page - i })
			l := &link{match: match{i, j}}
			if k > 0 {
				l.before = ends[k-1]
			}
			if k == len(ends) {
				ends = append(ends, l)
			} else {
				ends[k] = l
			}
		}
	}
	if len(ends) == 0 {
		return nil
	}
	var list []match
	for l := ends[len(ends)-1]; l != nil; l = l.before {
		list = append(list, l.match)
	}
	slices.Reverse(list)
	return list
}
