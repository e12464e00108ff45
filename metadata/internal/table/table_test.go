package table

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestRows(t *testing.T) {
	var got []string
	for key, words := range Rows("# note: x\n\nzone +5:30: IST | SLST\nnot a row\nplace: New York\n") {
		for _, w := range words {
			got = append(got, key+"="+w)
		}
	}
	require.Equal(t, []string{"zone +5:30=IST", "zone +5:30=SLST", "place=New York"}, got)
}

func TestWords(t *testing.T) {
	var w Words[int]
	require.Zero(t, w.Of("a"))
	w.Add("name", 1)
	w.Add("headline", 2)
	for word, want := range map[string]int{"name": 1, "headline": 2, "": 0, "nema": 0, "named": 0, "Name": 0} {
		require.Equal(t, want, w.Of(word), word)
	}
}
