package segment

import (
	"math"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"golang.org/x/net/html/atom"
)

// dataTable tells a table of data from a table that lays out a page. It reads up to the first nested table or 2,000
// nodes, so that nesting stays linear.
//
// A table lays out when it says so (role=presentation), holds another table, a form, a heading of the page or several paragraphs in
// one cell, has cells that show over 400 bytes, or has no two rows of two cells. A caption or th makes data of what is left. One with
// a list, a heading or a quotation in a cell is data where it is headed, or has three rows and in each as many cells.
func (w *walker) dataTable(table htmlparse.NodeID) bool {
	rows, wide, visited := 0, 0, 0
	cells, inCell, paragraphs := 0, 0, 0
	headed, rich, widest, uneven := false, false, 0, false
	list := w.tree.Attributes(table)
	for i := range list {
		if list[i].Name == w.names.role {
			if role := w.tree.Value(&list[i]); role == "presentation" || role == "none" {
				return false
			}
		}
	}
	for id := w.tree.Nodes[table].FirstChild; id != 0; id = w.tree.Next(id, table) {
		if visited++; visited > 2000 {
			break
		}
		n := &w.tree.Nodes[id]
		if n.Type == htmlparse.TextNode {
			if !shown(w.tree, n.Parent) {
				continue
			}
			if inCell += len(strings.TrimSpace(w.tree.Text(id))); inCell > 400 {
				return false
			}
			continue
		}
		switch name := n.Atom(); name {
		case atom.Table, atom.Form, atom.H1, atom.Article, atom.Section, atom.Iframe:
			return false
		case atom.H2, atom.H3, atom.Ul, atom.Ol, atom.Blockquote:
			rich = true
		case atom.Tr:
			uneven = uneven || rows > 1 && cells != widest
			if rows == 1 {
				widest = cells
			}
			rows++
			cells = 0
		case atom.Td, atom.Th:
			headed = headed || name == atom.Th
			if cells++; cells == 2 {
				wide++
			}
			inCell, paragraphs = 0, 0
		case atom.P:
			if paragraphs++; paragraphs > 2 {
				return false
			}
		case atom.Caption:
			headed = true
			inCell = 0
		}
	}
	if rich && !headed && (rows < 3 || uneven || cells != widest) {
		return false
	}
	return wide >= 2 || headed && wide >= 1 && rows >= 2
}

// A grid places the cells of a table of data in its columns, as HTML does (4.9.12.1, "Forming a table").
type grid struct {
	row    int   // the current one
	last   int   // the column in which the row's last cell begins
	next   int   // the column after that cell
	until  []int // of each column, the row in which the cell from above that stands there has ended
	filled int   // columns that cells span without beginning there, in all tables so far
}

// The most columns and rows that a cell spans are those of HTML (4.9.11). Beyond mostFilled a page's cells span one.
const (
	mostColumns = 1000
	mostRows    = 65534
	mostFilled  = 1 << 14
)

// enterCell runs inside a table of data: cells are separated by tabs, rows by line ends. A cell that spans several stands in its first.
func (w *walker) enterCell(id htmlparse.NodeID, isBlock bool) {
	switch name := w.tree.Nodes[id].Atom(); {
	case name == atom.Tr:
		w.text.row()
		w.grid.row, w.grid.last, w.grid.next = w.grid.row+1, 0, 0
	case name == atom.Td || name == atom.Th:
		w.text.cell(w.grid.place(min(max(w.count(id, atom.Colspan, 1), 1), mostColumns), min(w.count(id, atom.Rowspan, 1), mostRows)))
	case name == atom.Tbody || name == atom.Thead || name == atom.Tfoot:
		w.grid.until = w.grid.until[:0]
	case isBlock || name == atom.Br:
		w.text.space()
	}
}

// place puts the next cell of the row into its column and returns how many columns after the cell before that is. A cell of no rows goes on
// to the end of its row group.
func (g *grid) place(columns, rows int) (tabs int) {
	column := g.next
	for column < len(g.until) && g.until[column] > g.row {
		column++
	}
	tabs = column - g.last
	if g.filled += max(tabs-1, 0); rows != 1 {
		g.filled += columns - 1
	}
	if g.filled > mostFilled {
		columns, rows, g.until = 1, 1, g.until[:0]
	}
	g.last, g.next = column, column+columns
	if rows == 1 {
		return tabs
	}
	if rows == 0 {
		rows = math.MaxInt - g.row
	}
	for len(g.until) < g.next {
		g.until = append(g.until, 0)
	}
	for i := column; i < g.next; i++ {
		g.until[i] = g.row + rows
	}
	return tabs
}

// count is an attribute that holds a number, by the rules of HTML for parsing non-negative integers; other where it holds none.
func (w *walker) count(id htmlparse.NodeID, name atom.Atom, other int) int {
	value := strings.TrimPrefix(strings.TrimLeft(w.attr(id, name), " \t\n\f\r"), "+")
	n, digits := 0, 0
	for digits < len(value) && value[digits] >= '0' && value[digits] <= '9' {
		n = min(n*10+int(value[digits]-'0'), math.MaxInt32)
		digits++
	}
	if digits == 0 {
		return other
	}
	return n
}
