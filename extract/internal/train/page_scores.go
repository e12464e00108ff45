package main

// setScores keeps the scores that score fills in for the page's blocks.
func (p *page) setScores(score func(scores []float32)) {
	scores := make([]float32, len(p.label))
	score(scores)
	p.out = make([]float64, len(scores))
	for i, v := range scores {
		p.out[i] = float64(v)
	}
}

// wordF1 is the page's bag-of-words F1 when blocks at or above a threshold are the body, by themselves. What the gold calls
// standfirst counts for nothing.
func (p *page) wordF1(threshold float64) float64 {
	ids := map[string]int32{}
	gold := map[int32]int{}
	g := tokens(p.gold.Text, ids)
	for _, w := range g {
		gold[w]++
	}
	got, hit := 0, 0
	for i, s := range p.out {
		if s < threshold || p.rows.Fixed[i] || p.label[i] < 0 {
			continue
		}
		for _, w := range tokens(p.rows.Texts[i], ids) {
			got++
			if gold[w] > 0 {
				gold[w]--
				hit++
			}
		}
	}
	if hit == 0 {
		return 0
	}
	return 2 * float64(hit) / float64(got+len(g))
}
