package model

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// sample is a model of random trees over n features, the same on every platform.
func sample(n, trees int) *Model {
	rng := rand.New(rand.NewPCG(1, 2))
	m := &Model{Header: Header{Corpus: "0123", Seed: 7, Date: "2026-01-02", Score: 0.95, Threshold: 0.25, Pages: 3}}
	for i := range n {
		m.Features = append(m.Features, "feature "+string(rune('a'+i)))
	}
	for _, e := range [...]*Ensemble{&m.First, &m.Second} {
		e.Bias = -0.5
		for range trees {
			var t Tree
			for i := 1; i < leaves; i++ {
				column := rng.IntN(n)
				t.Node[i] = Split(column, rng.Float32())
				t.Value[i] = rng.Float32() - 0.5
			}
			for i := leaves; i < len(t.Value); i++ {
				t.Value[i] = rng.Float32() - 0.5
			}
			e.Trees = append(e.Trees, t)
		}
	}
	return m
}

// A table is rows of one width.
type table [][]Value

func (t table) Fill(i int, row []Value)  { copy(row, t[i]) }
func (t table) SetFirstScores([]float32) {}

func rows(n, width int) table {
	rng := rand.New(rand.NewPCG(3, 4))
	t := make(table, n)
	for i := range t {
		for range width {
			t[i] = append(t[i], Of(rng.Float32()))
		}
	}
	return t
}

func TestScoreAllIsScore(t *testing.T) {
	m := sample(9, 30)
	for _, n := range []int{0, 1, 3, batch, batch + 3, 3*stride + 5} {
		data := rows(n, 9)
		out := make([]float32, n)
		m.First.ScoreAll(data, out, nil)
		for i := range out {
			assert.Equal(t, m.First.Score(data[i]), out[i])
		}
	}
}

// TestScoreEach holds that every ensemble gives its own score of the rows that were asked for.
func TestScoreEach(t *testing.T) {
	m := sample(9, 30)
	data := rows(30, 9)
	some := []int32{1, 2, 3, 5, 8, 13, 21, 22, 29}
	out := [][]float32{make([]float32, len(some)), make([]float32, len(some))}
	ScoreEach(data, some, []Ensemble{m.First, m.Second}, out)
	for k, i := range some {
		assert.Equal(t, m.First.Score(data[i]), out[0][k])
		assert.Equal(t, m.Second.Score(data[i]), out[1][k])
	}
}

// TestStop holds that scoring ends within a stride of being told.
func TestStop(t *testing.T) {
	m := sample(9, 30)
	const n = 10 * stride
	out := make([]float32, n)
	asked := 0
	m.First.ScoreAll(rows(n, 9), out, func() bool { asked++; return asked > 3 })
	assert.Equal(t, 4, asked)
	assert.NotZero(t, out[3*stride-1])
	assert.Zero(t, out[3*stride])
}

// TestExplain holds that bias, roots and parts add up to the score.
func TestExplain(t *testing.T) {
	m := sample(9, 30)
	data := rows(20, 9)
	for i := range 20 {
		row := data[i]
		parts := make([]float32, 9)
		sum := m.Second.Explain(row, parts)
		for _, p := range parts {
			sum += p
		}
		assert.InDelta(t, m.Second.Score(row), sum, 1e-3)
	}
}

// TestExplainAll holds that many rows are explained as one is.
func TestExplainAll(t *testing.T) {
	m := sample(9, 30)
	data := rows(2*batch+3, 9)
	var some, seen []int32
	for i := range data {
		if i%5 != 0 {
			some = append(some, int32(i))
		}
	}
	m.First.ExplainAll(data, some, func(i int32, parts []float32) {
		want := make([]float32, 9)
		m.First.Explain(data[i], want)
		assert.Equal(t, want, parts[:9])
		seen = append(seen, i)
	}, nil)
	assert.Equal(t, some, seen)
}

func TestReadAppend(t *testing.T) {
	m := sample(5, 4)
	b := Append(nil, m)
	got, err := Read(b, m.Features)
	require.NoError(t, err)
	assert.Equal(t, m, got)
	_, err = Read(b, m.Features[:4])
	assert.ErrorContains(t, err, "train again")
	other := append([]string{"renamed"}, m.Features[1:]...)
	_, err = Read(b, other)
	assert.ErrorContains(t, err, "train again")
	for _, n := range []int{0, 10, 200, len(b) - 1} {
		_, err = Read(b[:n], m.Features)
		assert.Error(t, err, "cut at %d", n)
	}
}

// TestSumsAreFloat32 holds scores to a digest, so that a platform that fuses multiply and add, or sums in another order,
// is found out.
func TestSumsAreFloat32(t *testing.T) {
	m := sample(9, 100)
	data := rows(50, 9)
	out := make([]float32, 50)
	m.First.ScoreAll(data, out, nil)
	sum := uint32(0)
	for _, v := range out {
		sum = sum*31 + math.Float32bits(v)
	}
	assert.Equal(t, uint32(0xf29a6a47), sum)
}

func BenchmarkScoreAll(b *testing.B) {
	m := sample(160, 100)
	data := rows(250, 160)
	out := make([]float32, 250)
	b.ReportAllocs()
	for b.Loop() {
		m.First.ScoreAll(data, out, nil)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*250), "ns/row")
}
