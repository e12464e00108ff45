package extract

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

func TestItemNumbersEndWithContext(t *testing.T) {
	page, err := clean.Parse([]byte("<p>Ferries:<ol start=4><li>Kells<li>Ness</ol>"), clean.ParseOptions{})
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	s := gather(ctx, page, nil, "", "en", false)
	l := labels.New(len(page.Blocks))
	assert.Equal(t, []int{0, 4, 5}, s.itemNumbers(l))
	cancel()
	assert.Nil(t, s.itemNumbers(l))
}
