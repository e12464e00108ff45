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

func TestItemsCountOn(t *testing.T) {
	numbers := func(list string) (n []int) {
		a, err := From([]byte(reopeningPage("", "", list)), "")
		require.NoError(t, err)
		for _, b := range a.Body {
			if b.Kind == ListItem {
				n = append(n, b.Number)
			}
		}
		return n
	}
	const one, two, three, four = "Sound the horn before the boat leaves the pier.", "Close the gate when the last passenger is aboard.", "Count the passengers and write them down in the book.", "Tell the harbour master when the boat is back."
	assert.Equal(t, []int{5, 6, 7}, numbers("<ol><li value=5>"+one+"<li>"+two+"<li>"+three+"</ol>"))
	assert.Equal(t, []int{1, 10, 11, 3}, numbers("<ol><li>"+one+"<li value=10>"+two+"<li>"+three+"<li value=3>"+four+"</ol>"))
	assert.Equal(t, []int{9, 8, 4, 3}, numbers("<ol reversed start=9><li>"+one+"<li>"+two+"<li value=4>"+three+"<li>"+four+"</ol>"))
}
