package label

import (
	"context"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/extract/internal/body"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestOpinion(t *testing.T) {
	long := "The harbour office counted the ships again on Monday, and found that none of the nine had left in the night. " +
		"It published the list at noon, and nobody has disputed it since then, not even those who had asked for the count and had paid for it out of their own pockets in the long winter before."
	page, err := clean.Parse([]byte("<p>"+long+"</p><p>Something else that is long enough to be compared</p>"), clean.ParseOptions{})
	require.NoError(t, err)
	s := labeller{lines.Reader{Page: evidence.Gather(context.Background(), page, nil, resolve.PageInfo{}, false)}}
	scores := []float64{-1, -0.7}
	moved, ok := s.withOpinion(scores, long)
	assert.True(t, ok)
	assert.Equal(t, []float64{-1, -0.7}, scores, "no score is changed")
	assert.Equal(t, []float64{1, -1.7}, moved)
	assert.Equal(t, []bool{true, false}, body.Decide(s.Page, moved, 0, -1, nil).In)
	_, ok = s.withOpinion(scores, "Nothing.")
	assert.False(t, ok)
	assert.True(t, s.unsure(&body.Body{Confidence: 0.1}))
	assert.False(t, s.unsure(&body.Body{Confidence: 0.9}), "a sure page is left alone")
	assert.False(t, s.unsure(&body.Body{Listing: true}))
}
