package flat

import (
	"cmp"
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

// labelByline finds the line most like the story's byline, and others beside it.
func (x *scored) labelByline(l *labels.Labels, story run) {
	type candidate struct {
		line  int
		score float64
	}
	var list []candidate
	site := x.site()
	x.around(l, story, func(i int) {
		b := &x.Source.Blocks[i]
		if b.Shape.Words > LongestByline || b.Shape.Words < 1 || b.Text == site {
			return
		}
		p := x.as(AsByline, i)
		if f := &x.rows.facts[i]; f.signed && f.dated {
			p = max(p, x.as(AsDate, i)-bylineBelowDate) // one line for both
		}
		if f := &x.rows.facts[i]; f.by && f.signed && i >= story.start-5 && i < story.end+2 {
			p = max(p, bylineAbove+chance(p)) // says that it is one, beside the story
		}
		if i >= story.end+2 && story.end > 0 && p < 0 {
			return
		}
		if p <= bylineAbove && x.agencyAlone(i) {
			p = bylineAbove + chance(p)
		}
		if p > bylineAbove {
			list = append(list, candidate{i, p})
		}
	})
	slices.SortStableFunc(list, func(a, b candidate) int { return cmp.Compare(b.score, a.score) })
	k := slices.IndexFunc(list, func(c candidate) bool { return x.readsAsByline(c.line) })
	if k < 0 {
		return
	}
	if x.buttonWords(list[k].line) { // nobody's name; a line that says whose it is stands for the story
		if by := slices.IndexFunc(list, func(c candidate) bool { return x.rows.facts[c.line].by && x.readsAsByline(c.line) }); by >= 0 {
			k = by
		}
	}
	if list[k].score < list[0].score-bylineBelowBest && !x.rows.facts[list[k].line].by {
		return
	}
	best := list[k]
	for _, c := range list {
		near := c.line-best.line <= 3 && best.line-c.line <= 3 && c.score > -0.5 && (c.line < l.Headline) == (best.line < l.Headline)
		says := x.rows.facts[c.line].by && x.rows.facts[c.line].signed
		if (c.line == best.line || near && x.readsAsByline(c.line)) && (x.body[c.line] < 1 || c.score > 0 || says) {
			l.Assign(c.line, labels.Byline, chance(c.score), "reads as the story's byline")
		}
	}
	for _, i := range [...]int{best.line - 1, best.line + 1} {
		if i >= 0 && i < len(x.body) && l.Role(i) == "" && roleAlone(x.Source.Blocks[i].Text, x.Language) {
			l.Assign(i, labels.Byline, 0.6, "a job title beside the byline")
		}
	}
}

// site is the name of the site that the page's title ends with, "" where none does.
func (x *scored) site() string {
	for i := range min(firstLines, len(x.body)) {
		line := x.Source.Blocks[i].Text
		if k := lines.SiteCut(line); k > 0 {
			return strings.Trim(line[k:], " |-–—·•»:_")
		}
	}
	return ""
}

// agencyAlone reports an agency and nothing else on the line before or after a date.
func (x *scored) agencyAlone(i int) bool {
	f := x.rows.facts
	if x.Source.Blocks[i].Shape.Words > 3 || !(i > 0 && f[i-1].isDate || i+1 < len(f) && f[i+1].isDate) {
		return false
	}
	line := x.Byline(i)
	return line != nil && len(line.Agencies) > 0 && len(line.Authors) == 0
}

// readsAsByline reports a line that names somebody.
func (x *scored) readsAsByline(i int) bool {
	_, line := x.Signature(i)
	return line != nil || x.BareName(i) != ""
}

// buttonWords reports a line that reads as one name, of words that the text writes in small letters: those of a button or a menu.
func (x *scored) buttonWords(i int) bool {
	text, line := x.Signature(i)
	return line != nil && !x.rows.facts[i].by && len(line.Authors) == 1 && len(line.Agencies) == 0 && x.Ordinary(text)
}
