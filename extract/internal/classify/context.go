package classify

import (
	"math"

	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

// contextSums are what the first scores say of the blocks around each block.
type contextSums struct {
	scores               []float32 // the first scores
	chance               []float32 // of body, by them
	mass, length         []float32 // running sums of that chance weighted by length, and of the weights
	sameMass, sameLength []float32 // their sums by class of markup
	before, after        []float32 // the best chance of a longer block before and after each block
}

// SetFirstScores takes note of the first scores. The columns that only the second ensemble sees come from them.
func (r *pageRows) SetFirstScores(scores []float32) {
	n, blocks := len(scores), r.Source.Blocks
	room := r.Floats(2*(n+1) + 3*n + 2*len(r.sums.markup))
	take := func(k int) (part []float32) {
		part, room = room[:k:k], room[k:]
		return part
	}
	h := &contextSums{scores: scores, mass: take(n + 1), length: take(n + 1), chance: take(n), before: take(n), after: take(n),
		sameMass: take(len(r.sums.markup)), sameLength: take(len(r.sums.markup))}
	best := float32(-1)
	for i := range n {
		chance := 1 / (1 + float32(math.Exp(-float64(scores[i]))))
		w := float32(math.Sqrt(float64(blocks[i].Shape.Runes)))
		h.chance[i] = chance
		weight := float32(chance * w) // rounded here on every platform, not fused with the sum
		h.mass[i+1], h.length[i+1] = h.mass[i]+weight, h.length[i]+w
		h.sameMass[r.sums.same[i]] += weight
		h.sameLength[r.sums.same[i]] += w
		h.before[i] = best
		best = max(best, chance*model.Truth(blocks[i].Shape.Words >= 10))
	}
	best = -1
	for i := n - 1; i >= 0; i-- {
		h.after[i] = best
		best = max(best, h.chance[i]*model.Truth(blocks[i].Shape.Words >= 10))
	}
	r.context = h
}

func (r *pageRows) contextColumns(c *model.Columns, i int) {
	h, p, n := r.context, r.sums, len(r.context.scores)
	at := int(p.textAt[i])
	after := at
	if r.Source.Blocks[i].Text != "" {
		after++
	}
	c.Add(h.scores[i])
	for _, j := range [...]int{at - 1, at - 2, after, after + 1} {
		if j < 0 || j >= len(p.texts) {
			c.Add(-8)
		} else {
			c.Add(h.scores[p.texts[j]])
		}
	}
	for _, a := range p.parentsOf(i) {
		e := &r.Source.Elements[a]
		c.Add((h.mass[e.Last] - h.mass[e.First]) / max(h.length[e.Last]-h.length[e.First], 1))
	}
	c.Add(h.sameMass[p.same[i]] / max(h.sameLength[p.same[i]], 1))
	c.Add(p.mean(h.mass, h.length, at-5, at), p.mean(h.mass, h.length, after, after+5))
	c.Add(h.before[i], h.after[i], h.mass[i]/max(h.mass[n], 1), h.mass[n]/max(h.length[n], 1))
}

// mean is the weighted mean over the blocks with text numbered from to to-1.
func (p *pageSums) mean(mass, length []float32, from, to int) float32 {
	from, to = max(from, 0), min(to, len(p.texts))
	if from >= to {
		return -1
	}
	f, l := p.texts[from], p.texts[to-1]+1
	return (mass[l] - mass[f]) / max(length[l]-length[f], 1)
}
