package extract

import (
	"context"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestItemNumbersEndWithContext(t *testing.T) {
	page, err := clean.Parse([]byte("<p>Ferries:<ol start=4><li>Kells<li>Ness</ol>"), clean.ParseOptions{})
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	p := &assembler{Reader: lines.Reader{Page: evidence.Gather(ctx, page, nil, resolve.PageInfo{}, false)}, Result: &label.Result{Labels: labels.New(len(page.Blocks))}}
	assert.Equal(t, []int{0, 4, 5}, p.itemNumbers())
	cancel()
	assert.Nil(t, p.itemNumbers())
}
