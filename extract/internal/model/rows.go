package model

// Rows is one page as a trainer sees it.
type Rows struct {
	Columns []string  // names of the columns
	First   int       // the first ensemble sees the columns up to this one
	Data    []float32 // rows one after the other, a row a block
	Texts   []string  // the blocks' texts
	Words   []int     // the blocks' lengths in words
	Fixed   []bool    // blocks that other rules label, whatever the trees say
	Context func(scores []float32)
}

// Row is the row of block i.
func (r *Rows) Row(i int) []float32 { return r.Data[i*len(r.Columns) : (i+1)*len(r.Columns)] }
