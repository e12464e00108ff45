package extract

import (
	"context"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

const otherPage = `<html lang=de><title>Brücke gesperrt</title><main><h1>Brücke gesperrt</h1><p>Von Jan Klee</p><p>Die alte Brücke über den Hafen bleibt bis Ende Mai gesperrt, weil zwei Pfeiler Risse haben, teilte die Stadt am Montag mit.</p></main>`

// TestRowsAreKept holds that the rows which the trainer takes of a page stay what they are while other pages are read.
func TestRowsAreKept(t *testing.T) {
	var rows model.Rows
	_, err := new(Extractor).Extract(model.Taking(context.Background(), &rows), Document{HTML: []byte(preloaded)})
	require.NoError(t, err)
	fill := func() (all []model.Value) {
		rows.Page.SetFirstScores(make([]float32, len(rows.Texts)))
		row := make([]model.Value, len(rows.Columns))
		for i := range rows.Texts {
			rows.Page.Fill(i, row)
			all = append(all, row...)
		}
		return all
	}
	before := fill()
	for _, page := range []string{otherPage, preloaded, otherPage} {
		_, err = From([]byte(page), "")
		require.NoError(t, err)
	}
	assert.True(t, slices.Equal(before, fill()))
}
