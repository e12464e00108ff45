package main

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// align says for each block how much of it is gold text: 1 when it stands in the gold, 0 when it does not, and the share
// of its words when only part of it does.
//
// A block may match wherever its words stand in the gold in one run; among all matches the heaviest chain counts in which
// both blocks and places rise. So a menu word that also occurs in the text is not taken for text.
func align(blocks []string, gold string) []float64 {
	ids := map[string]int32{}
	g := tokens(gold, ids)
	at := map[int32][]int32{}
	for i, t := range g {
		at[t] = append(at[t], int32(i))
	}
	grams := map[[3]int32][]int32{}
	for i := 0; i+3 <= len(g); i++ {
		k := [3]int32{g[i], g[i+1], g[i+2]}
		grams[k] = append(grams[k], int32(i))
	}
	var spans []span
	for i, text := range blocks {
		spans = appendMatches(spans, int32(i), tokens(text, ids), g, at, grams)
	}
	labels := make([]float64, len(blocks))
	for _, s := range heaviest(spans, len(g)) {
		labels[s.block] = max(labels[s.block], s.share)
	}
	return labels
}

// span is a place where a block may stand: gold tokens from to to-1.
type span struct {
	block, from, to int32
	share           float64 // of the block's tokens that are there
	weight          float64
}

// appendMatches finds where a block's tokens stand in the gold: exact runs, else the offset that most of its
// three-token sequences agree on.
func appendMatches(spans []span, block int32, b, g []int32, at map[int32][]int32, grams map[[3]int32][]int32) []span {
	if len(b) == 0 {
		return spans
	}
	n := 0
	for _, p := range at[b[0]] {
		if int(p)+len(b) <= len(g) && slices.Equal(g[p:int(p)+len(b)], b) {
			spans = append(spans, span{block, p, p + int32(len(b)), 1, float64(len(b))})
			if n++; n == 50 {
				break
			}
		}
	}
	if n > 0 || len(b) < 6 {
		return spans
	}
	votes := map[int32]int{}
	for i := 0; i+3 <= len(b); i++ {
		where := grams[[3]int32{b[i], b[i+1], b[i+2]}]
		for _, p := range where[:min(len(where), 20)] {
			votes[(p-int32(i))/8]++
		}
	}
	best, most := int32(0), 0
	for offset, v := range votes {
		if v += votes[offset+1]; v > most || v == most && offset < best {
			best, most = offset, v
		}
	}
	share := float64(most+2) / float64(len(b))
	if most < 3 || share < 0.25 {
		return spans
	}
	from := max(best*8, 0)
	to := min(from+int32(float64(len(b))*min(share, 1)), int32(len(g)))
	if from >= to {
		return spans
	}
	return append(spans, span{block, from, to, min(share, 1), float64(most)})
}

// heaviest is the heaviest chain of spans that rises in blocks and in places, with a tolerance of eight tokens.
func heaviest(spans []span, length int) []span {
	slices.SortFunc(spans, func(a, b span) int { return cmp.Or(cmp.Compare(a.block, b.block), cmp.Compare(a.from, b.from)) })
	tree := make([]int32, length+2) // best chain ending at or before a place, as a Fenwick tree of span numbers + 1
	weight := make([]float64, len(spans))
	before := make([]int32, len(spans))
	for i := 0; i < len(spans); {
		j := i
		for j < len(spans) && spans[j].block == spans[i].block {
			best := int32(0)
			for k := min(spans[j].from+9, int32(length+1)); k > 0; k -= k & -k {
				if t := tree[k]; t != 0 && (best == 0 || weight[t-1] > weight[best-1]) {
					best = t
				}
			}
			before[j], weight[j] = best, spans[j].weight
			if best != 0 {
				weight[j] += weight[best-1]
			}
			j++
		}
		for ; i < j; i++ {
			for k := spans[i].to + 1; int(k) < len(tree); k += k & -k {
				if t := tree[k]; t == 0 || weight[i] > weight[t-1] {
					tree[k] = int32(i + 1)
				}
			}
		}
	}
	last := int32(0)
	for i := range spans {
		if last == 0 || weight[i] > weight[last-1] {
			last = int32(i + 1)
		}
	}
	var chain []span
	for ; last != 0; last = before[last-1] {
		chain = append(chain, spans[last-1])
	}
	return chain
}

// tokens numbers the words of a text, in lower case; a character of a script without spaces is a word.
func tokens(text string, ids map[string]int32) []int32 {
	var list []int32
	add := func(w string) {
		id, ok := ids[w]
		if !ok {
			id = int32(len(ids))
			ids[w] = id
		}
		list = append(list, id)
	}
	var word strings.Builder
	flush := func() {
		if word.Len() > 0 {
			add(word.String())
			word.Reset()
		}
	}
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
			flush()
			add(string(r))
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			word.WriteRune(unicode.ToLower(r))
		default:
			flush()
		}
	}
	flush()
	return list
}
