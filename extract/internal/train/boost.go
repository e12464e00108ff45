package main

import (
	"math"
	"math/rand/v2"
	"slices"
	"sync"

	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

// settings of one ensemble's training.
type settings struct {
	trees    int
	rate     float64 // shrinkage of each tree
	lambda   float64 // L2 penalty on leaves
	minHess  float64 // least second derivative in a leaf
	rows     float64 // share of rows and of columns that a tree sees
	columns  float64
	features int // leading columns to use
	seed     uint64
}

const maxBins = 255

// table is training data in columns of bins.
type table struct {
	n     int
	bins  [][]uint8   // by feature, then row
	edges [][]float32 // bin b holds values in [edges[b-1], edges[b])
	label []float32   // target chance of body
	wt    []float32
}

// newTable bins rows (each of width columns) by quantiles of a sample.
func newTable(rows [][]model.Value, width int, label, wt []float32) *table {
	t := &table{n: len(rows), bins: make([][]uint8, width), edges: make([][]float32, width), label: label, wt: wt}
	each(width, func(f int) {
		step := max(len(rows)/20000, 1)
		var sample []float32
		for i := 0; i < len(rows); i += step {
			sample = append(sample, rows[i][f].Float())
		}
		slices.Sort(sample)
		var edges []float32
		for k := 1; k < maxBins; k++ {
			if v := sample[k*(len(sample)-1)/maxBins]; len(edges) == 0 && v > sample[0] || len(edges) > 0 && v > edges[len(edges)-1] {
				edges = append(edges, v)
			}
		}
		t.edges[f] = edges
		bins := make([]uint8, len(rows))
		for i := range rows {
			bins[i] = uint8(bin(edges, rows[i][f].Float()))
		}
		t.bins[f] = bins
	})
	return t
}

// bin is the number of edges at or below v.
func bin(edges []float32, v float32) int {
	lo, hi := 0, len(edges)
	for lo < hi {
		if m := (lo + hi) / 2; edges[m] <= v {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// each runs f for 0 to n-1 on two goroutines. The work of one number must not depend on another's.
func each(n int, f func(int)) {
	var wg sync.WaitGroup
	for part := range 2 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := part; i < n; i += 2 {
				f(i)
			}
		}()
	}
	wg.Wait()
}

type gradients struct{ g, h float64 }

// fit trains an ensemble on the logistic loss.
func fit(t *table, s settings) model.Ensemble {
	rng := rand.New(rand.NewPCG(s.seed, 1))
	pos, all := 0.0, 0.0
	for i := range t.n {
		pos += float64(t.label[i] * t.wt[i])
		all += float64(t.wt[i])
	}
	e := model.Ensemble{Bias: float32(math.Log(pos / (all - pos)))}
	score := make([]float32, t.n)
	for i := range score {
		score[i] = e.Bias
	}
	g, h := make([]float32, t.n), make([]float32, t.n)
	node := make([]int16, t.n)
	for range s.trees {
		for i := range t.n {
			p := 1 / (1 + math.Exp(-float64(score[i])))
			g[i] = float32(p-float64(t.label[i])) * t.wt[i]
			h[i] = float32(max(p*(1-p), 1e-6)) * t.wt[i]
			node[i] = 1
			if rng.Float64() > s.rows {
				node[i] = -1
			}
		}
		var columns []int
		for f := range s.features {
			if rng.Float64() < s.columns {
				columns = append(columns, f)
			}
		}
		tree, split := grow(t, s, columns, g, h, node)
		for i := range t.n {
			k := 1
			for range model.Depth {
				next := 2 * k
				if t.bins[tree.Node[k].Feature()][i] >= split[k] {
					next++
				}
				k = next
			}
			score[i] += tree.Value[k]
		}
		e.Trees = append(e.Trees, *tree)
	}
	return e
}

// grow builds one tree, level by level. split holds the bin at and above which a row goes right.
func grow(t *table, s settings, columns []int, g, h []float32, node []int16) (*model.Tree, []uint8) {
	tree := &model.Tree{}
	split := make([]uint8, len(tree.Node))
	sums := make([]gradients, len(tree.Value))
	for i := range t.n {
		if node[i] >= 0 {
			sums[1].g += float64(g[i])
			sums[1].h += float64(h[i])
		}
	}
	value := func(x gradients) float32 { return float32(-s.rate * x.g / (x.h + s.lambda)) }
	tree.Value[1] = value(sums[1])
	for depth := range model.Depth {
		first := 1 << depth // the level's first node, and how many it has
		best := make([][]candidate, len(columns))
		each(len(columns), func(k int) { best[k] = splits(t, s, columns[k], g, h, node, first, sums) })
		for j := range first {
			c := candidate{}
			for k := range columns {
				if b := best[k][j]; b.gain > c.gain {
					c = b
				}
			}
			n := first + j
			left, right := 2*n, 2*n+1
			if c.gain <= 0 { // no split: everything goes left, with the node's own value
				tree.Node[n], split[n] = model.Split(0, float32(math.Inf(1))), 255
				sums[left], sums[right] = sums[n], gradients{}
				tree.Value[left] = tree.Value[n]
				tree.Value[right] = tree.Value[n]
				continue
			}
			tree.Node[n], split[n] = model.Split(c.feature, t.edges[c.feature][c.bin-1]), uint8(c.bin)
			sums[left] = c.left
			sums[right] = gradients{sums[n].g - c.left.g, sums[n].h - c.left.h}
			tree.Value[left] = value(sums[left])
			tree.Value[right] = value(sums[right])
		}
		for i := range t.n {
			if n := int(node[i]); n >= 0 {
				next := 2 * n
				if t.bins[tree.Node[n].Feature()][i] >= split[n] && split[n] != 255 {
					next++
				}
				node[i] = int16(next)
			}
		}
	}
	return tree, split
}

// candidate is a split of one node: rows in bins below bin go left.
type candidate struct {
	gain    float64
	feature int
	bin     int
	left    gradients
}

// splits finds, for one feature, the best split of each node of a level, which begins with node first.
func splits(t *table, s settings, f int, g, h []float32, node []int16, first int, sums []gradients) []candidate {
	bins := t.bins[f]
	n := len(t.edges[f]) + 1
	hist := make([]gradients, first*n)
	for i, b := range bins {
		if k := int(node[i]); k >= 0 {
			c := &hist[(k-first)*n+int(b)]
			c.g += float64(g[i])
			c.h += float64(h[i])
		}
	}
	out := make([]candidate, first)
	for j := range first {
		total := sums[first+j]
		base := total.g * total.g / (total.h + s.lambda)
		left := gradients{}
		for b := 1; b < n; b++ {
			c := hist[j*n+b-1]
			left.g += c.g
			left.h += c.h
			right := gradients{total.g - left.g, total.h - left.h}
			if left.h < s.minHess || right.h < s.minHess {
				continue
			}
			if gain := left.g*left.g/(left.h+s.lambda) + right.g*right.g/(right.h+s.lambda) - base; gain > out[j].gain+1e-9 {
				out[j] = candidate{gain, f, b, left}
			}
		}
	}
	return out
}
