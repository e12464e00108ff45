package clean

import (
	"context"
	"io"
)

// longestPiece is the most bytes of text in one piece of a block, and of a text that is worked on between two looks at the
// context. The longest block of 1,863 pages has 12,070.
const longestPiece = 64 << 10

// nodesPerBlock is how many nodes a page may have for each block it may have: what the median of 1,863 pages has.
const nodesPerBlock = 8

// A budget is what a parse may use: nodes of a tree, blocks, and time.
type budget struct {
	nodes, blocks int // at most so many; 0 is no limit
	ctx           context.Context
}

// newBudget allows so many nodes, 0 for any number, until the context ends, which may be nil.
func newBudget(ctx context.Context, nodes int) budget {
	b := budget{nodes: max(nodes, 0), ctx: ctx}
	if b.nodes > 0 {
		b.blocks = b.nodes/nodesPerBlock + 1
	}
	return b
}

// err is that of a context that ended.
func (b *budget) err() error {
	if b.ctx == nil {
		return nil
	}
	return b.ctx.Err()
}

// cancelled is err for a loop's n-th step, asked at every 4,096th.
func (b *budget) cancelled(n int) bool { return n&4095 == 0 && b.err() != nil }

// A budgetReader reads until its budget's context ends.
type budgetReader struct {
	io.Reader
	budget *budget
}

func (r budgetReader) Read(p []byte) (int, error) {
	if err := r.budget.err(); err != nil {
		return 0, err
	}
	return r.Reader.Read(p[:min(len(p), 64<<10)])
}
