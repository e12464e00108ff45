package main

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

// TestFitLearns holds that trees find a rule of two features that no single feature shows, and that the same data and
// seed give the same trees.
func TestFitLearns(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	var rows [][]model.Value
	var label, weight []float32
	for range 4000 {
		r := []model.Value{model.Of(rng.Float32()), model.Of(rng.Float32()), model.Of(rng.Float32())}
		y := float32(0)
		if (r[0].Float() > 0.5) != (r[1].Float() > 0.3) {
			y = 1
		}
		rows, label, weight = append(rows, r), append(label, y), append(weight, 1)
	}
	s := settings{trees: 40, rate: 0.2, lambda: 1, minHess: 1, rows: 0.8, columns: 1, features: 3, seed: 1}
	e := fit(newTable(rows, 3, label, weight), s)
	wrong := 0
	for i, r := range rows {
		if (e.Score(r) > 0) != (label[i] == 1) {
			wrong++
		}
	}
	assert.Less(t, wrong, 80, "of 4,000")
	assert.Equal(t, e, fit(newTable(rows, 3, label, weight), s))
	for _, tree := range e.Trees {
		for _, n := range tree.Node[1:] {
			assert.Less(t, n.Feature(), 3)
		}
	}
}

// TestBins holds that a threshold of a tree and the bins it was found with part the same rows.
func TestBins(t *testing.T) {
	edges := []float32{1, 2, 4}
	for v, want := range map[float32]int{0: 0, 1: 1, 1.5: 1, 2: 2, 3.9: 2, 4: 3, 9: 3} {
		assert.Equal(t, want, bin(edges, v), v)
	}
	var e model.Ensemble
	assert.Equal(t, float32(0), e.Score(nil))
}
