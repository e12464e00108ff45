package flat

import (
	"math"
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

// How far from the story its headline, byline and date are looked for, in lines.
const (
	linesBefore = 80
	linesAfter  = 12
	firstLines  = 3 // the first of a text: the page's title
)

// Log-odds above which a line is taken for the headline, the byline and the date, and how far below the best line's a byline's may be
// where the best does not read as one.
const (
	headlineAbove   = -4.0
	bylineAbove     = -1.5
	dateAbove       = 0.5
	bylineBelowBest = 1.5
	bylineBelowDate = 0.5
	titleBelowBest  = 1.0
)

// A headline has at most so many words, and at least so many letters where nothing else says much for it.
const (
	LongestHeadline  = 45
	shortestHeadline = 10
)

// around calls f with the lines in which a story's headline, byline and date are looked for.
func (x *scored) around(l *labels.Labels, story run, f func(i int)) {
	n := len(x.body)
	if story.end == 0 {
		story = run{0, min(n, linesBefore)}
	}
	from, to := max(story.start-linesBefore, 0), min(story.end+linesAfter, n)
	for i := range min(firstLines, from) {
		if l.Role(i) == "" {
			f(i)
		}
	}
	for i := from; i < to; i++ {
		if l.Role(i) == "" && x.Source.Blocks[i].Kind != page.Code {
			f(i)
		}
	}
}

// labelFront labels the headline, the byline, the dates, and what stands between them and the story.
func (x *scored) labelFront(l *labels.Labels, story run) {
	x.scoreFront(l, story)
	x.labelHeadline(l, story)
	x.labelByline(l, story)
	x.labelDates(l, story)
	x.labelStandfirst(l, story)
	if l.Headline >= 0 && l.Headline <= story.start {
		x.labelSections(l, l.Headline)
	}
}

// labelHeadline finds the line most like a headline: near the story, and of a headline and its standfirst the first.
func (x *scored) labelHeadline(l *labels.Labels, story run) {
	best, top := -1, math.Inf(-1)
	score := map[int]float64{}
	signedAt := x.signedBefore(story)
	x.around(l, story, func(i int) {
		b, f := &x.Source.Blocks[i], &x.rows.facts[i]
		if b.Shape.Words < 2 || b.Shape.Words > LongestHeadline || i >= story.end && story.end > 0 || f.isDate || f.clock || f.by && f.signed || b.Kind == page.Figure || x.captioned(i) {
			return
		}
		if declared := x.Declared.Headlines; len(declared) > 0 && !slices.Contains(declared, text.Fold(b.Text)) {
			return // the text says what its headline is
		}
		p := x.as(AsHeadline, i)
		if p < headlineAbove {
			return
		}
		score[i] = p
		if p < 0 && (b.Shape.Letters < shortestHeadline || f.signed) {
			return
		}
		near := p - 0.1*float64(min(max(story.start-i, 0), 10))
		if signedAt >= 0 && i > signedAt {
			near -= belowByline
		}
		if i > 0 && f.inProse >= ownWords && breadcrumb(x.Source.Blocks[i-1].Text) {
			near += belowBreadcrumb
		}
		if near > top {
			best, top = i, near
		}
	})
	if best < 0 {
		best = likeliest(score)
	}
	if best < 0 {
		return
	}
	best = x.shownTitle(score, best, story)
	first := best
	for x.titleLike(l, first-1) && score[first-1] > score[best]-titleBelowBest && score[first-1] != 0 {
		first--
	}
	if best-first <= 2 { // more of them are a list of other stories
		best = first
	}
	l.Headline = best
	l.Assign(best, labels.Headline, chance(score[best]), "the line most like a headline")
}

// What a line's log-odds as headline lose below the line that signs or dates the story, and gain below a breadcrumb.
const (
	belowByline     = 1.0
	belowBreadcrumb = 1.0
	ownWords        = 0.25 // the share of its words that the prose has
	signedWithin    = 8    // lines before the story
)

// signedBefore is the last line right before the story that signs or dates it, -1 where none does.
func (x *scored) signedBefore(story run) int {
	for i := min(story.start, len(x.body)-1); i >= max(story.start-signedWithin, 0); i-- {
		if f := &x.rows.facts[i]; f.by && f.signed || f.isDate {
			return i
		}
	}
	return -1
}

// breadcrumb reports a line that says where in its site a page stands: "Home › Region › Harbour".
func breadcrumb(line string) bool {
	return strings.Contains(line, " › ") || strings.Contains(line, " » ") || strings.Contains(line, " > ")
}

// likeliest is the line with the best score, -1 where none has one.
func likeliest(score map[int]float64) int {
	best := -1
	for i, p := range score {
		if best < 0 || p > score[best] || p == score[best] && i < best {
			best = i
		}
	}
	return best
}

// shownTitle is the headline that a reader sees where the likeliest is the page's title: they share most of their words.
func (x *scored) shownTitle(score map[int]float64, title int, story run) int {
	if title >= firstLines || !x.rows.facts[title].sited {
		return title
	}
	best := -1
	for i, p := range score {
		f := &x.rows.facts[i]
		if i > title && i <= story.start && f.words >= 3 && f.ofTitle >= sharedWords && p > score[title]-shownBelowTitle && (best < 0 || p > score[best] || p == score[best] && i < best) {
			best = i
		}
	}
	if best < 0 {
		return title
	}
	return best
}

// A line with so great a share of its words in the page's title is its headline where its log-odds are not so much lower.
const (
	sharedWords     = 0.6
	shownBelowTitle = 3.0
)

// labelDates finds the lines that date the story.
func (x *scored) labelDates(l *labels.Labels, story run) {
	best, top := -1, dateAbove
	var others []int
	x.around(l, story, func(i int) {
		if !x.rows.facts[i].dated || x.Source.Blocks[i].Shape.Words > LongestByline {
			return
		}
		p := x.as(AsDate, i)
		if p > 0 && x.body[i] < 1 && (i < story.start+3 || i >= story.end) {
			others = append(others, i)
		}
		if x.rows.facts[i].isDate && i >= story.start-3 && i < story.end+3 {
			p = max(p, dateAbove+chance(p)) // a date and nothing else, beside the story
		}
		if p > top {
			best, top = i, p
		}
	})
	if best >= 0 && (x.body[best] < 0 || x.IsDate(best)) {
		x.labelDateOrName(l, best, chance(top))
	}
	for _, i := range others {
		l.Assign(i, labels.Date, 0.6, "reads as the story's date")
	}
	x.around(l, story, func(i int) {
		if x.rows.facts[i].clock {
			l.Assign(i, labels.Date, 0.6, "a label and a time of day")
		}
	})
	for i := range x.body {
		if i == best || l.Role(i) == labels.Byline {
			for _, j := range [...]int{i - 1, i + 1} {
				if j >= 0 && j < len(x.body) && x.rows.facts[j].isDate {
					l.Assign(j, labels.Date, 0.6, "a date beside the byline or the story's date")
				}
			}
		}
	}
}

// labelDateOrName labels the line most like the story's date. Where nobody has signed yet, a name without capitals on it makes it
// a byline, and so does one on the line before or after it.
func (x *scored) labelDateOrName(l *labels.Labels, i int, p float64) {
	signed := false
	for k := range x.body {
		signed = signed || l.Role(k) == labels.Byline
	}
	if !signed && x.BareName(i) != "" {
		l.Assign(i, labels.Byline, p, "a name before the story's date")
		return
	}
	l.Assign(i, labels.Date, p, "the line most like the story's date")
	for _, j := range [...]int{i - 1, i + 1} {
		if !signed && j >= 0 && j < len(x.body) && l.Role(j) == "" && x.body[j] < 1 && x.BareName(j) != "" {
			l.Assign(j, labels.Byline, 0.6, "a name beside the story's date")
			return
		}
	}
}

// labelStandfirst labels the lines between the headline and a byline or date, where the story starts below those.
func (x *scored) labelStandfirst(l *labels.Labels, story run) {
	if l.Headline < 0 {
		return
	}
	signed := -1
	for i := l.Headline + 1; i < min(l.Headline+8, len(x.body)); i++ {
		if r := l.Role(i); r == labels.Byline || r == labels.Date {
			signed = i
			break
		}
	}
	if signed < 0 || x.bodyWords(l, l.Headline+1, signed)*2 > x.bodyWords(l, signed, story.end) {
		return // the byline stands below the story
	}
	for i := l.Headline + 1; i < signed; i++ {
		b := &x.Source.Blocks[i]
		if l.Role(i) == "" && b.Shape.Words >= 6 && b.Shape.Words <= 80 && lines.RoleOf(x.Blocks[i].Line) == "" && signed-l.Headline <= 4 {
			l.Assign(i, labels.Standfirst, 0.6, "between headline and byline")
		}
	}
}

// bodyWords counts the words of the lines from to to-1 that score as body.
func (x *scored) bodyWords(l *labels.Labels, from, to int) (words int) {
	for i := from; i < to; i++ {
		if l.Role(i) == "" && x.in[i] {
			words += int(x.Source.Blocks[i].Shape.Words)
		}
	}
	return words
}

// titleLike reports a line that could be a headline: four to forty words, without a full stop and the marks of menus.
func (s labeller) titleLike(l *labels.Labels, i int) bool {
	if i < 0 {
		return false
	}
	b := &s.Source.Blocks[i]
	return l.Role(i) == "" && b.Shape.Words >= 4 && b.Shape.Words <= 40 && !(b.Shape.EndsStop && strings.HasSuffix(b.Text, ".")) &&
		!furnitureMarks(b.Text) && lines.RoleOf(s.Blocks[i].Line) == ""
}

// labelSections labels the one or two words above the headline: its section, or a menu when there are three such lines.
func (s labeller) labelSections(l *labels.Labels, headline int) {
	from := headline
	for from > 0 && l.Role(from-1) == "" && s.sectionLine(from-1) {
		from--
	}
	if headline-from >= 3 {
		for i := from; i < headline; i++ {
			l.Assign(i, labels.Nav, 0.6, "several short lines above the headline")
		}
		return
	}
	if from < headline {
		l.Assign(headline-1, labels.Breadcrumb, 0.6, "one or two words above the headline")
	}
}

// sectionLine reports one or two words that stand by themselves.
func (s labeller) sectionLine(i int) bool {
	b := &s.Source.Blocks[i]
	return b.Shape.Words <= 2 && !b.Shape.EndsStop && b.Shape.Letters > 2 && !furnitureMarks(b.Text)
}

// roleAlone reports a line that is a job title and nothing else.
func roleAlone(text, language string) bool {
	for _, t := range [...]*lang.Table{lang.For(language), lang.For("en")} {
		if _, ok := t.Whole(lang.Role, text); ok {
			return true
		}
	}
	return false
}
