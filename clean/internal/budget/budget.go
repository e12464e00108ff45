package budget

import (
	"context"
	"io"
)

// LongestPiece is the most bytes of text in one piece of a block, and of a text that is worked on between two looks at the
// context. The longest block of 1,863 pages has 12,070.
const LongestPiece = 64 << 10

// nodesPerBlock is how many nodes a page may have for each block it may have: what the median of 1,863 pages has.
const nodesPerBlock = 8

// A Budget is what a parse may use: nodes of a tree, blocks, and time.
type Budget struct {
	Nodes, Blocks int // at most so many; 0 is no limit
	ctx           context.Context
}

// New allows so many nodes, 0 for any number, until the context ends, which may be nil.
func New(ctx context.Context, nodes int) Budget {
	b := Budget{Nodes: max(nodes, 0), ctx: ctx}
	if b.Nodes > 0 {
		b.Blocks = b.Nodes/nodesPerBlock + 1
	}
	return b
}

// Err is that of a context that ended.
func (b *Budget) Err() error {
	if b.ctx == nil {
		return nil
	}
	return b.ctx.Err()
}

// Cancelled is whether Err is set, for a loop's n-th step, asked at every 4,096th.
func (b *Budget) Cancelled(n int) bool { return n&4095 == 0 && b.Err() != nil }

// A Reader reads until its budget's context ends.
type Reader struct {
	io.Reader
	Budget *Budget
}

// Read reads at most 64 KB, or nothing once the context ended.
func (r Reader) Read(p []byte) (int, error) {
	if err := r.Budget.Err(); err != nil {
		return 0, err
	}
	return r.Reader.Read(p[:min(len(p), 64<<10)])
}
