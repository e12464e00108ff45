package main

// rougeF1 is the F1 of ROUGE-LSum: of each sentence of the annotation, the words in the union of its longest common
// subsequences with the sentences of the answer (Lin 2004), no word oftener than it occurs.
func rougeF1(want, got [][]string) float64 {
	left, size := counts(want)
	leftGot, sizeGot := counts(got)
	hits := 0
	for _, sentence := range want {
		in := make([]bool, len(sentence))
		for _, other := range got {
			markLCS(sentence, other, in)
		}
		for i, word := range sentence {
			if in[i] && left[word] > 0 && leftGot[word] > 0 {
				hits++
				left[word]--
				leftGot[word]--
			}
		}
	}
	return f1(hits, size, sizeGot)
}

// counts is how often each word occurs, and how many there are.
func counts(sentences [][]string) (map[string]int, int) {
	n := 0
	count := map[string]int{}
	for _, sentence := range sentences {
		n += len(sentence)
		for _, word := range sentence {
			count[word]++
		}
	}
	return count, n
}

// markLCS marks the words of a that stand in one longest common subsequence with b: the one that Google's rouge_score picks.
func markLCS(a, b []string, in []bool) {
	known := map[string]bool{}
	for _, word := range b {
		known[word] = true
	}
	table := make([][]int, 1, len(a)+1)
	table[0] = make([]int, len(b)+1)
	for _, word := range a {
		above := table[len(table)-1]
		if !known[word] {
			table = append(table, above) // rows are never changed, so two may be one
			continue
		}
		row := make([]int, len(b)+1)
		for j := range b {
			if word == b[j] {
				row[j+1] = above[j] + 1
			} else {
				row[j+1] = max(row[j], above[j+1])
			}
		}
		table = append(table, row)
	}
	for i, j := len(a), len(b); i > 0 && j > 0; {
		switch {
		case a[i-1] == b[j-1]:
			in[i-1] = true
			i--
			j--
		case table[i][j-1] > table[i-1][j]:
			j--
		default:
			i--
		}
	}
}
