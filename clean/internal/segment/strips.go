package segment

import (
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/ticker"
)

// longestRun is the most blocks that are looked at together as one strip.
const longestRun = 2048

// MergeStrips finds strips of quotes that are spread over consecutive short blocks: symbol, price and change in cells or
// list items of their own, or rows that prove little by themselves. At least one quote of such a run must state a change,
// or the run is left as it is.
func MergeStrips(p *page.Page, limits *budget.Budget) {
	language := p.Facts.Language
	for i := range p.Blocks {
		if b := &p.Blocks[i]; b.Kind == page.Table {
			b.Quotes = tableQuotes(b.Text, language)
		}
	}
	for i := 0; i < len(p.Blocks) && limits.Err() == nil; {
		j, figures := i, 0
		for j < len(p.Blocks) && j < i+longestRun && mayQuote(&p.Blocks[j]) {
			if hasDigit(p.Blocks[j].Text) {
				figures++
			}
			j++
		}
		if figures >= 3 && figures*3 >= j-i {
			mergeRun(p.Blocks[i:j], language)
		}
		i = max(j, i+1)
	}
}

// tableQuotes reads a table whose rows are quotes with a change, all but one row of headings. Such a table may be a strip or
// a part of the story: that is for its place in the page to say.
func tableQuotes(text, language string) []ticker.Quote {
	var quotes []ticker.Quote
	rows := 0
	for row := range strings.SplitSeq(text, "\n") {
		if len(row) > 200 {
			return nil
		}
		found, rest, ok := ticker.Parse(strings.ReplaceAll(row, "\t", " "), language)
		switch {
		case ok && rest == "" && slices.ContainsFunc(found, moves):
			quotes = append(quotes, found...)
		case rows > 0:
			return nil
		}
		rows++
	}
	if len(quotes) < 3 {
		return nil
	}
	return quotes
}

// moves reports a quote that states how far or which way the price went.
func moves(q ticker.Quote) bool { return q.Direction != "" || q.Percent.Stated }

// mayQuote reports a short block of text that can be part of a strip.
func mayQuote(b *page.Block) bool {
	return b.Text != "" && len(b.Text) <= 80 && b.Kind != page.Heading && b.Kind != page.Table && b.Kind != page.Code && b.Kind != page.Control && !b.DatePrefix
}

// mergeRun finds the strips in consecutive blocks and puts their quotes into the blocks that they begin in.
func mergeRun(blocks []page.Block, language string) {
	lines := make([]string, len(blocks))
	for i := range blocks {
		lines[i] = blocks[i].Text
	}
	for _, run := range ticker.Merge(lines, language) {
		moved := slices.ContainsFunc(run.Quotes, moves)
		whole := len(run.Spans) > 0
		for _, s := range run.Spans {
			whole = whole && s.Start == 0 && s.End == len(lines[s.Last-1])
		}
		if !moved || !whole {
			continue
		}
		for k := range run.Quotes {
			b := &blocks[run.Spans[k].First]
			if k == 0 || run.Spans[k].First != run.Spans[k-1].First {
				b.Quotes = nil
			}
			b.Quotes = append(b.Quotes, run.Quotes[k])
			for i := run.Spans[k].First + 1; i < run.Spans[k].Last; i++ {
				blocks[i].Quoted, blocks[i].Quotes = true, nil
			}
		}
	}
}
