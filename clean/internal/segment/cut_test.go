package segment

import (
	"context"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/stretchr/testify/assert"
)

// A context that ended is noticed inside one text, when it is collected and when it is cut.
func TestContextEndsInText(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	b := budget.New(ctx, 0)
	text := strings.Repeat("字", 1<<20)
	w := &walker{page: new(page.Page), limits: &b, frames: []frame{{}}}
	w.addText(text)
	assert.Equal(t, budget.LongestPiece/len("字")*len("字"), len(w.text.buf))
	w.text.buf = []byte(text)
	w.segment(page.Paragraph, w.top())
	assert.Less(t, len(w.page.Blocks), 16)
}
