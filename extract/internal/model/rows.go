package model

// Rows is one page as a trainer sees it.
type Rows struct {
	Page
	Columns []string // names of the columns
	First   int      // the first ensemble sees the columns up to this one
	Texts   []string // the blocks' texts
	Words   []int    // the blocks' lengths in words
	Fixed   []bool   // blocks that other rules label, whatever the trees say
}

// Row is the row of block i.
func (r *Rows) Row(i int) []Value {
	row := make([]Value, len(r.Columns))
	r.Fill(i, row)
	return row
}
