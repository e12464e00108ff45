package model

import (
	"slices"
	"sync"
)

// A Page makes the rows of a page's blocks.
type Page interface {
	Fill(i int, row []Value)              // writes row i: the columns of the first ensemble, and all others after SetFirstScores
	SetFirstScores(firstScores []float32) // tells the first ensemble's scores
}

// ScoreAll scores all rows, until stop says so; a stop of nil never does.
func (e *Ensemble) ScoreAll(p Page, out []float32, stop func() bool) {
	rows := takeRows()
	defer rows.free()
	e.scoreSome(p, rows, numbered(len(out)), out, stop)
}

// numbered is the numbers of n rows.
func numbered(n int) []int32 {
	all := make([]int32, n)
	for i := range all {
		all[i] = int32(i)
	}
	return all
}

// batch is how many rows are scored together; stop is asked before every stride of them.
const (
	batch  = 8
	stride = 256
)

// batchRows is room for the rows of a batch, and for the parts of their scores.
type batchRows struct {
	row   [batch][maxFeatures]Value
	parts [batch][maxFeatures]float32
}

// freeRows are those that were given back.
var freeRows sync.Pool

// takeRows is room for rows, which are zero.
func takeRows() *batchRows {
	if r, _ := freeRows.Get().(*batchRows); r != nil {
		return r
	}
	return new(batchRows)
}

func (r *batchRows) free() {
	clear(r.row[:])
	freeRows.Put(r)
}

// scoreSome is ScoreAll for the rows numbered in some, made in rows.
func (e *Ensemble) scoreSome(p Page, rows *batchRows, some []int32, out []float32, stop func() bool) {
	var sums [batch]float32
	for k := 0; k < len(some); k += batch {
		if k%stride == 0 && stop != nil && stop() {
			return
		}
		now := some[k:min(k+batch, len(some))]
		for j, i := range now {
			p.Fill(int(i), rows.row[j][:])
		}
		e.scoreBatch(rows, &sums)
		for j, i := range now {
			out[i] = sums[j]
		}
	}
}

// ScoreEach scores some rows with several ensembles: out[k][i] is the score of row some[i] in the k-th.
func ScoreEach(p Page, some []int32, ensembles []Ensemble, out [][]float32) {
	rows := takeRows()
	defer rows.free()
	var sums [batch]float32
	for k := 0; k < len(some); k += batch {
		now := some[k:min(k+batch, len(some))]
		for j, i := range now {
			p.Fill(int(i), rows.row[j][:])
		}
		for e := range ensembles {
			ensembles[e].scoreBatch(rows, &sums)
			copy(out[e][k:], sums[:len(now)])
		}
	}
}

// scoreBatch scores eight rows; each sum adds its trees in order, so that the result is Score's to the bit.
func (e *Ensemble) scoreBatch(rows *batchRows, sums *[batch]float32) {
	for i := range sums {
		sums[i] = e.Bias
	}
	for t := range e.Trees {
		e.Trees[t].add(rows, sums)
	}
}

// add adds the tree's score of each row to its sum. The eight walks down overlap: one alone waits for memory.
func (t *Tree) add(rows *batchRows, sums *[batch]float32) {
	a, b, c, d, e, f, g, h := uint(1), uint(1), uint(1), uint(1), uint(1), uint(1), uint(1), uint(1)
	for range Depth {
		a, b, c, d = t.step(&rows.row[0], a), t.step(&rows.row[1], b), t.step(&rows.row[2], c), t.step(&rows.row[3], d)
		e, f, g, h = t.step(&rows.row[4], e), t.step(&rows.row[5], f), t.step(&rows.row[6], g), t.step(&rows.row[7], h)
	}
	sums[0] += t.Value[a%(2*leaves)]
	sums[1] += t.Value[b%(2*leaves)]
	sums[2] += t.Value[c%(2*leaves)]
	sums[3] += t.Value[d%(2*leaves)]
	sums[4] += t.Value[e%(2*leaves)]
	sums[5] += t.Value[f%(2*leaves)]
	sums[6] += t.Value[g%(2*leaves)]
	sums[7] += t.Value[h%(2*leaves)]
}

// unlikely is the first score below which a row is not looked at a second time: nothing around such a block makes it body.
// (63 % of the blocks of the training pages are below it, and one in 2,300 of those is body, cross-validated.)
const unlikely = -4.5

// ScorePage scores a page's rows with both ensembles. stop is asked every few hundred rows; when it says so, the scores are
// worth nothing.
func (m *Model) ScorePage(p Page, out []float32, stop func() bool) {
	rows, some := takeRows(), numbered(len(out))
	defer rows.free()
	m.First.scoreSome(p, rows, some, out, stop)
	p.SetFirstScores(slices.Clone(out))
	some = some[:0]
	for i, v := range out {
		if v >= unlikely {
			some = append(some, int32(i))
		}
	}
	m.Second.scoreSome(p, rows, some, out, stop)
}

// Final is the ensemble whose score of a row counts in the end, by the row's score in the first one.
func (m *Model) Final(first float32) *Ensemble {
	if first >= unlikely {
		return &m.Second
	}
	return &m.First
}

// ExplainAll is Explain for the rows numbered in some, eight at once: see is given the parts of each, which are used again after it.
// It ends early when stop says so, which may be nil.
func (e *Ensemble) ExplainAll(p Page, some []int32, see func(i int32, parts []float32), stop func() bool) {
	rows := takeRows()
	defer rows.free()
	for len(some) > 0 && (stop == nil || !stop()) {
		now := some[:min(batch, len(some))]
		some = some[len(now):]
		for j, i := range now {
			p.Fill(int(i), rows.row[j][:])
			clear(rows.parts[j][:])
		}
		for t := range e.Trees {
			tree := &e.Trees[t]
			for j := range now {
				row, of := &rows.row[j], &rows.parts[j]
				for i, depth := uint(1), 0; depth < Depth; depth++ {
					next := tree.step(row, i)
					of[uint8(tree.Node[i%leaves])] += tree.Value[next%(2*leaves)] - tree.Value[i%(2*leaves)]
					i = next
				}
			}
		}
		for j, i := range now {
			see(i, rows.parts[j][:])
		}
	}
}
