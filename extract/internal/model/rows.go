package model

// Rows is one page as a trainer sees it.
type Rows struct {
	Columns []string // names of the columns
	First   int      // the first ensemble sees the columns up to this one
	*Matrix          // a row a block
	Texts   []string // the blocks' texts
	Words   []int    // the blocks' lengths in words
	Fixed   []bool   // blocks that other rules label, whatever the trees say
	Context func(scores []float32)
}
