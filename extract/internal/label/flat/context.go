package flat

import (
	"math"

	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

// scoreSums are what the first scores say of the lines around each line.
type scoreSums struct {
	scores        []float32 // the first scores
	mass, length  []float32 // running sums of the chance of body weighted by length, and of the weights
	before, after []float32 // the best chance of a longer line before and after each line
	run           run
	runShare      float32 // of the mass
}

// SetFirstScores takes note of the first scores. The columns that only the other ensembles see come from them.
func (r *rows) SetFirstScores(scores []float32) {
	n := len(scores)
	room := make([]float32, 2*(n+1)+2*n)
	h := &scoreSums{scores: scores, mass: room[:n+1], length: room[n+1 : 2*n+2], before: room[2*n+2 : 3*n+2], after: room[3*n+2:]}
	best := float32(-1)
	blocks := r.Source.Blocks
	chance := func(i int) float32 { return 1 / (1 + float32(math.Exp(-float64(scores[i])))) }
	for i := range n {
		w := float32(math.Sqrt(float64(blocks[i].Shape.Runes)))
		h.mass[i+1] = h.mass[i] + float32(chance(i)*w) // rounded here on every platform, not fused with the sum
		h.length[i+1] = h.length[i] + w
		h.before[i] = best
		best = max(best, chance(i)*model.Truth(blocks[i].Shape.Words >= 10))
	}
	best = -1
	for i := n - 1; i >= 0; i-- {
		h.after[i] = best
		best = max(best, chance(i)*model.Truth(blocks[i].Shape.Words >= 10))
	}
	h.run = bestRun(n, func(i int) float64 { return float64(scores[i]) * math.Sqrt(float64(blocks[i].Shape.Runes)) })
	h.runShare = (h.mass[h.run.end] - h.mass[h.run.start]) / max(h.mass[n], 1)
	r.context = h
}

func (h *scoreSums) columns(c *model.Columns, i int) {
	n := len(h.scores)
	for _, d := range [...]int{0, -1, -2, -3, 1, 2, 3} {
		if j := i + d; j < 0 || j >= n {
			c.Add(-8)
		} else {
			c.Add(h.scores[j])
		}
	}
	for _, w := range [...]int{4, 12, 40} {
		c.Add(h.mean(i-w, i), h.mean(i+1, i+1+w))
	}
	distance := 0
	switch {
	case i < h.run.start:
		distance = max(i-h.run.start, -far)
	case i >= h.run.end:
		distance = min(i-h.run.end+1, far)
	}
	c.Add(h.before[i], h.after[i], h.mass[i], h.mass[n]-h.mass[i+1], h.mass[n], float32(distance), model.Truth(distance == 0), h.runShare)
}

func (h *scoreSums) mean(from, to int) float32 {
	from, to = max(from, 0), min(to, len(h.scores))
	if from >= to {
		return -1
	}
	return (h.mass[to] - h.mass[from]) / max(h.length[to]-h.length[from], 1)
}

// A run is the lines from start to end-1.
type run struct{ start, end int }

// bestRun is the run of lines with the greatest sum of scores; of several the first and shortest. It is empty where no score is
// above 0.
func bestRun(n int, score func(i int) float64) run {
	var best run
	top, sum, from := 0.0, 0.0, 0
	for i := range n {
		if sum <= 0 {
			sum, from = 0, i
		}
		if sum += score(i); sum > top {
			top, best = sum, run{from, i + 1}
		}
	}
	return best
}
