package flat

import "github.com/broadsheet-go/broadsheet/clean/page"

// A reach says how near a line stands to prose, and so what is asked of it.
type reach uint8

const (
	outside reach = iota // far from any prose: no part of a story, nor its headline, byline or date
	within               // among the lines that may belong to a story: asked for a date and a dateline
	beside               // as near as who signs a story and what labels its parts stand: asked for those as well
)

// How far from a line of prose, in lines, what belongs to a story may stand: before it, and after it.
const (
	reachBefore  = 16
	reachAfter   = 8
	reachDate    = 3
	withinBefore = 60
	withinAfter  = 20
)

// A passage is lines of prose that stand near one another.
type passage struct {
	first, last int
	runes       int32
}

// smallPassage is the share in the greatest passage of those that are passed over: notes in a page's footer, and teasers.
const smallPassage = 40

// passages are those of a text that may be a story.
func (s labeller) passages() []passage {
	var found []passage
	most := int32(0)
	for i := range s.Source.Blocks {
		if !telling(&s.Source.Blocks[i]) {
			continue
		}
		if n := len(found); n == 0 || i-found[n-1].last > reachBefore {
			found = append(found, passage{first: i})
		}
		p := &found[len(found)-1]
		p.last = i
		p.runes += s.Source.Blocks[i].Shape.Runes
		most = max(most, p.runes)
	}
	kept := found[:0]
	for _, p := range found {
		if p.runes*smallPassage >= most {
			kept = append(kept, p)
		}
	}
	return kept
}

// telling reports a line that reads as prose by its shape, or is as long as prose.
func telling(b *page.Block) bool {
	sh := &b.Shape
	return (sh.EndsStop && sh.Words >= 12 || sh.Words >= 40) && sh.LinkRunes*3 < sh.Runes && b.Kind != page.Code
}

// reaches says of each line how near it stands to the passages. Lines near a short one with figures, a year's length of them, are
// beside, and all are where the text has no prose.
func (s labeller) reaches() []reach {
	list := make([]reach, len(s.Source.Blocks))
	mark := func(from, to int, r reach) {
		for k := max(from, 0); k < min(to, len(list)); k++ {
			list[k] = max(list[k], r)
		}
	}
	found := s.passages()
	if len(found) == 0 {
		mark(0, len(list), beside)
		return list
	}
	mark(0, firstLines, within)
	for _, p := range found {
		mark(p.first-withinBefore, p.last+withinAfter+1, within)
	}
	for i := range list {
		if list[i] == outside {
			continue
		}
		switch b := &s.Source.Blocks[i]; {
		case telling(b):
			mark(i-reachBefore, i+reachAfter+1, beside)
		case b.Shape.Digits >= 4 && b.Shape.Words <= LongestByline:
			mark(i-reachDate, i+reachDate+1, beside)
		}
	}
	return list
}
