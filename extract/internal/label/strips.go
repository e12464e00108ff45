package label

import (
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/ticker"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

// labelStrips labels market quotes and date prefixes, which clean has cut apart. Quotes that were read before, in the same
// words, are a repeat, with the blocks they are spread over. A rule that gives such a block another role outside the body stands.
func (s labeller) labelStrips(l *labels.Labels, r *rulings) {
	give := func(i int, role labels.Role, score float64, reason string) {
		if !r.outranks(i, role) {
			l.Assign(i, role, score, reason)
		}
	}
	seen := map[string]bool{}
	repeat := false
	prose, last := s.proseRange()
	var key strings.Builder
	for i := range s.Source.Blocks {
		b := &s.Source.Blocks[i]
		switch {
		case b.DatePrefix:
			give(i, labels.DatePrefix, 0.95, "date glued to the start of a text")
		case b.Quoted && repeat:
			give(i, labels.Ticker, 0.9, ReasonRepeat)
		case b.Quoted:
			give(i, labels.Ticker, 0.9, "part of a market quote")
		case len(b.Quotes) > 0 && !s.Source.Flat && prose >= 0 && prose < i && i < last && !moves(b.Quotes):
			repeat = false // rates that a story lists
		case len(b.Quotes) > 0 && (b.Kind != page.Table || s.apartTable(i, prose < 0 || i < prose)):
			key.Reset()
			for k := range b.Quotes {
				key.WriteString(b.Quotes[k].Raw)
				key.WriteByte('\n')
			}
			reason := "market quotes"
			if repeat = seen[key.String()]; repeat {
				reason = ReasonRepeat
			}
			seen[key.String()] = true
			give(i, labels.Ticker, 0.95, reason)
		}
	}
}

// proseRange is the first and the last block that read as prose, -1 when there is none.
func (s labeller) proseRange() (first, last int) {
	first, last = -1, -1
	for i := range s.Source.Blocks {
		if s.Prosaic(&s.Source.Blocks[i]) {
			if last = i; first < 0 {
				first = i
			}
		}
	}
	return first, last
}

// moves reports that one of the quotes states a change.
func moves(quotes []ticker.Quote) bool {
	return slices.ContainsFunc(quotes, func(q ticker.Quote) bool { return q.Direction != "" || q.Change.Stated || q.Percent.Stated })
}

// apartTable reports a table that does not belong to a story: in the page's header, footer, menu or margin, or ahead of
// all prose. A table of rates after prose is part of the story.
func (s labeller) apartTable(i int, ahead bool) bool {
	t := s.Elements[s.Source.Blocks[i].Element].Tags
	if t&(evidence.InNav|evidence.InAside) != 0 || t&(evidence.InHeader|evidence.InFooter) != 0 && t&evidence.InArticle == 0 {
		return true
	}
	if t&(evidence.InArticle|evidence.InMain|evidence.InBodyProperty) != 0 {
		return false
	}
	return ahead
}

// ReasonRepeat is the reason of the blocks of a strip that the page shows a second time: its quotes count once.
const ReasonRepeat = "repeat"
