package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestAlign(t *testing.T) {
	gold := "The ferry stopped at noon. Nobody was hurt, the harbour office said.\n\nSport was cancelled for the day.\n\n渡船停了。"
	for _, c := range []struct {
		name   string
		blocks []string
		want   []float64
	}{
		{"whole paragraphs", []string{"The ferry stopped at noon. Nobody was hurt, the harbour office said.", "Sport was cancelled for the day."}, []float64{1, 1}},
		{"a menu word that also occurs in the text", []string{"Sport", "The ferry stopped at noon. Nobody was hurt, the harbour office said.", "Sport was cancelled for the day."}, []float64{0, 1, 1}},
		{"a paragraph in two blocks", []string{"The ferry stopped at noon.", "Nobody was hurt, the harbour office said."}, []float64{1, 1}},
		{"a teaser with other words", []string{"The ferry stopped at noon.", "Another boat will cross next year"}, []float64{1, 0}},
		{"a script without spaces", []string{"渡船停了。"}, []float64{1}},
		{"nothing", []string{"", "…"}, []float64{0, 0}},
	} {
		assert.Equal(t, c.want, align(c.blocks, gold), c.name)
	}
}

// TestAlignInPart holds that a block of which most words stand in the gold counts for their share.
func TestAlignInPart(t *testing.T) {
	got := align([]string{"The ferry stopped at noon today. Nobody was hurt, the harbour office said. Advertisement"}, "The ferry stopped at noon. Nobody was hurt, the harbour office said.")
	assert.Greater(t, got[0], 0.6)
	assert.LessOrEqual(t, got[0], 1.0)
}

func TestDomainsStayTogether(t *testing.T) {
	assert.Equal(t, "example.co.uk", domain("https://news.example.co.uk/1", "x"))
	assert.Equal(t, domain("https://m.example.com/a", ""), domain("http://www.example.com/b", ""))
	assert.Equal(t, "page-7", domain("", "page-7"))
	for _, d := range []string{"a.com", "b.org", "c.net"} {
		f := foldOf(d, 1, folds)
		assert.Equal(t, f, foldOf(d, 1, folds))
		assert.True(t, f >= 0 && f < folds)
	}
}
