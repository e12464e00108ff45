package segment

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// fewestTimed is how many texts that begin with a time make a page a list of entries.
const fewestTimed = 3

// A timedText is a text that begins with a time: the block and where its time ends; of a table, where its rows are cut.
type timedText struct {
	block   int
	end     int
	rows    []Piece
	minutes []int
	verse   bool // it may be the number of a verse: "3:16 For"
}

// CutTimes cuts off the times that the entries of a live ticker begin with, where they stand in one block with the text: at least
// fewestTimed neighbours, in the order of the clock, with half of the page's prose between them. The rows of a table become blocks.
// Headings, and lines in bold print as headings are, stay whole.
func CutTimes(p *page.Page, limits *budget.Budget) {
	var texts []timedText
	for i := range p.Blocks {
		if i&255 == 255 && limits.Err() != nil {
			return
		}
		if t, ok := timedIn(p, i); ok {
			texts = append(texts, t)
		}
	}
	if texts = entriesAmong(p, texts); len(texts) > 0 {
		cutAll(p, texts)
	}
}

// timedIn reads block i as one that begins with a time, or as a table whose rows do.
func timedIn(p *page.Page, i int) (t timedText, ok bool) {
	b := &p.Blocks[i]
	if b.Hidden != page.Shown || len(b.Quotes) > 0 {
		return t, false
	}
	switch b.Kind {
	case page.Paragraph, page.ListItem:
		set := 0
		if len(b.Spans) > 0 && b.Spans[0].Start == 0 {
			set = int(b.Spans[0].End)
		}
		end := line.ClockHead(b.Text, p.Facts.Language, set)
		if end == 0 || b.Shape.Words < 4 || b.AllStrong() {
			return t, false
		}
		head := strings.TrimRight(b.Text[:end], " \u00a0")
		verse := set == 0 && len(head) == len("3:16") && head[1] == ':'
		return timedText{block: i, end: end, minutes: []int{line.ClockMinutes(head)}, verse: verse}, true
	case page.Table:
		return timedTable(b, i, p.Facts.Language)
	}
	return t, false
}

// timedTable reads a table of entries: at least fewestTimed rows of a time and a text, and at most one other, at its head.
func timedTable(b *page.Block, i int, language string) (timedText, bool) {
	t := timedText{block: i}
	start := 0
	for row := range strings.SplitSeq(b.Text, "\n") {
		at := start
		start += len(row) + 1
		clock, words, _ := strings.Cut(row, "\t")
		if !line.IsClock(clock, language) || strings.Count(words, " ") < 7 {
			if len(t.rows) > 0 {
				return t, false
			}
			t.rows = append(t.rows, Piece{Start: at, End: at + len(row)})
			continue
		}
		t.minutes = append(t.minutes, line.ClockMinutes(clock))
		t.rows = append(t.rows, Piece{Start: at, End: at + len(clock)}, Piece{Start: at + len(clock) + 1, End: at + len(row)})
	}
	return t, len(t.minutes) >= fewestTimed
}

// entriesAmong are those of the texts that are entries of a ticker: the most that stand in one element or in its children.
func entriesAmong(p *page.Page, texts []timedText) []timedText {
	type kin struct {
		up   int32
		kind page.Kind
	}
	groups := make(map[kin][]timedText)
	var best kin
	count := 0
	for _, t := range texts {
		b := &p.Blocks[t.block]
		if b.Kind == page.Table {
			groups[kin{int32(-1 - t.block), b.Kind}] = []timedText{t}
			if len(t.minutes) > count {
				best, count = kin{int32(-1 - t.block), b.Kind}, len(t.minutes)
			}
			continue
		}
		up := p.Elements[b.Element].Parent
		for range 2 {
			if up < 0 {
				break
			}
			k := kin{up, b.Kind}
			if groups[k] = append(groups[k], t); len(groups[k]) > count {
				best, count = k, len(groups[k])
			}
			up = p.Elements[up].Parent
		}
	}
	if count < fewestTimed || !inClockOrder(groups[best]) || !mostProse(p, groups[best]) {
		return nil
	}
	return groups[best]
}

// inClockOrder reports times that run one way, but for two steps at most, such as at midnight, and are neither a programme's nor numbers of
// verses or paragraphs, which grow, the latter by one.
func inClockOrder(texts []timedText) bool {
	up, down, ones, last, verses := 0, 0, 0, -1, 0
	var all []int
	for i := range texts {
		all = append(all, texts[i].minutes...)
		if texts[i].verse {
			verses++
		}
		for _, m := range texts[i].minutes {
			if last >= 0 && m >= 0 {
				switch {
				case m > last:
					up++
				case m < last:
					down++
				}
				if m == last+1 {
					ones++
				}
			}
			last = m
		}
	}
	return min(up, down) <= 2 && min(up, down)*3 <= max(up, down) && (ones == 0 || ones*2 < up) && !line.Programme(all) && (verses*2 < len(texts) || down > up)
}

// mostProse reports that half of the page's prose stands from the first entry to the last.
func mostProse(p *page.Page, texts []timedText) bool {
	from, to := texts[0].block, texts[len(texts)-1].block
	inside, all := int32(0), int32(0)
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Hidden != page.Shown || !b.Shape.Prose() && b.Kind != page.Table {
			continue
		}
		all += b.Shape.Runes
		if i >= from && i <= to {
			inside += b.Shape.Runes
		}
	}
	return inside > 0 && inside*2 >= all
}

// cutAll puts the pieces of the texts into the places of their blocks.
func cutAll(p *page.Page, texts []timedText) {
	moved := make([]int32, len(p.Blocks)+1) // where each block is then
	blocks := make([]page.Block, 0, len(p.Blocks)+2*len(texts))
	next := 0
	for i := range p.Blocks {
		moved[i] = int32(len(blocks))
		if next == len(texts) || texts[next].block != i {
			blocks = append(blocks, p.Blocks[i])
			continue
		}
		b, t := &p.Blocks[i], &texts[next]
		next++
		if t.rows == nil {
			t.rows = []Piece{{Start: 0, End: t.end}, {Start: t.end, End: len(b.Text)}}
		}
		clip := spanClipper{spans: b.Spans}
		for k, piece := range t.rows {
			c := *b
			piece.Start, piece.End = text.Trim(b.Text, piece.Start, piece.End)
			c.Text, c.Offset, c.Piece = b.Text[piece.Start:piece.End], b.Offset+int32(piece.Start), int16(min(k+1, 1<<15-1))
			c.Spans = clip.piece(c.Text, int32(piece.Start), int32(piece.End))
			c.Shape = CountShape(c.Text, c.Spans)
			if c.Kind == page.Table {
				c.Kind = page.Paragraph
			}
			blocks = append(blocks, c)
		}
	}
	moved[len(p.Blocks)] = int32(len(blocks))
	for i := range p.Elements {
		el := &p.Elements[i]
		el.First, el.Last = moved[el.First], moved[el.Last]
	}
	for i := range p.Facts.Times {
		if t := &p.Facts.Times[i]; t.Block >= 0 {
			t.Block = moved[t.Block]
		}
	}
	p.Blocks = blocks
}
