package flat

import (
	"math"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

// A labeller labels flattened text.
type labeller struct{ lines.Reader }

// Label labels the lines of a flattened page, where no markup helps. Those that have a role already, strips of quotes, and scripts, styles
// and data that nobody was shown are as if they were not there: two hundred of them do not part a headline from its story.
func Label(r lines.Reader, l *labels.Labels) {
	var free []int
	for i := range l.Len() {
		if r.Source.Blocks[i].Hidden != page.Shown {
			l.Assign(i, labels.Other, 0.6, "not shown: a script, a style or data")
		}
		if l.Role(i) == "" {
			free = append(free, i)
		}
	}
	if len(free) == l.Len() {
		label(labeller{r}, l)
		return
	}
	part := *r.Page
	part.Source = &page.Page{Flat: true, Elements: r.Source.Elements, Facts: r.Source.Facts, Blocks: make([]page.Block, len(free))}
	part.Blocks = make([]evidence.Block, len(free))
	for k, i := range free {
		part.Source.Blocks[k], part.Blocks[k] = r.Source.Blocks[i], r.Blocks[i]
	}
	of := labels.New(len(free))
	label(labeller{lines.Reader{Page: &part}}, of)
	for k, i := range free {
		if x := of.At(k); x.Role != "" {
			l.Assign(i, x.Role, x.Score, x.Reason)
		}
	}
	l.Confidence = of.Confidence
	for _, x := range [...]struct {
		to   *int
		from int
	}{{&l.Headline, of.Headline}, {&l.First, of.First}, {&l.Last, of.Last}} {
		if x.from >= 0 {
			*x.to = free[x.from]
		}
	}
}

// label labels lines none of which has a role yet.
func label(s labeller, l *labels.Labels) {
	if want := model.Wanted(s.Ctx); want != nil {
		*want = newRows(s).trainingRows()
		return // what labels lines is yet to be trained
	}
	x := s.score()
	if s.Cancelled() {
		return
	}
	story := x.storyRun()
	x.labelFront(l, story)
	words := x.labelBody(l, story)
	x.labelRest(l)
	l.Confidence = x.confidence(l, words)
}

// storyRun is the run of lines that holds the story: the one with the most prose. A line that reads as furniture parts no story.
//
// What labels other lines ends no story: at its end it labels the lines after it.
func (x *scored) storyRun() run {
	story := bestRun(len(x.body), func(i int) float64 {
		if x.body[i] < 0 && lines.RoleOf(x.Blocks[i].Line) != "" && x.Source.Blocks[i].Shape.Words <= shortFurniture {
			return 0
		}
		return float64(x.body[i]) * math.Sqrt(float64(x.Source.Blocks[i].Shape.Runes))
	})
	for story.end > story.start+1 && x.endsNothing(story.end-1) {
		story.end--
	}
	return story
}

// shortFurniture is how many words a line of furniture has at most that is passed over.
const shortFurniture = 8

// endsNothing reports a line of a few words that neither ends a sentence nor is an item: it labels what comes after it.
func (x *scored) endsNothing(i int) bool {
	b := &x.Source.Blocks[i]
	return b.Shape.Words <= 8 && !b.Shape.EndsStop && (b.Kind == page.Paragraph || b.Kind == page.Heading) && !bulleted(b.Text)
}

// tellsStory reports a line that is part of the story where it stands in its run.
func (x *scored) tellsStory(i int) bool {
	b, f := &x.Source.Blocks[i], &x.rows.facts[i]
	if x.body[i] < 0 || b.Text == "" || f.clock || f.by && f.signed || b.Shape.Words <= LongestByline && x.NamesHelpers(i) || x.captioned(i) || x.creditNext(i) {
		return false
	}
	return (lines.RoleOf(x.Blocks[i].Line) == "" || x.longProse(b)) && !x.otherTitle(i)
}

// otherTitle reports a line that reads as the title of another story and scores as body for no more than its place: too long to label
// what follows, and not ended like a sentence.
func (x *scored) otherTitle(i int) bool {
	b, f := &x.Source.Blocks[i], &x.rows.facts[i]
	if b.Kind != page.Paragraph || b.Shape.Words > 20 || b.Shape.EndsStop || endsColon(b.Text) || bulleted(b.Text) || f.labels || f.prose {
		return false
	}
	words := int(b.Shape.Words)
	if text.Spaceless(f.first) {
		words /= 2
	}
	return x.body[i] < ownTitle && words >= 6 || x.body[i] < ownHeading && words >= 4
}

// Scores above which a line that reads as a title, and a shorter one that reads as a heading, is taken for one of the story's.
const (
	ownTitle   = 3.0
	ownHeading = 1.5
)

// captioned reports the words below a picture: they end with who took it.
func (x *scored) captioned(i int) bool {
	b := &x.Source.Blocks[i]
	if b.Shape.Words > longestCaption {
		return false
	}
	k := len(b.Text) - 1
	for k >= 0 && !endsPart(b.Text[k:]) {
		k--
	}
	if k < 0 {
		return false
	}
	kind, _ := line.Classify(strings.TrimLeft(b.Text[k:], ".|。 "), x.Language)
	return kind == line.Credit
}

// creditNext reports a short line right above one that says who took a picture, and prose below that. A sentence that ends may be the
// story's.
func (x *scored) creditNext(i int) bool {
	b := &x.Source.Blocks[i]
	if b.Shape.Words > shortCaption || b.Shape.Words < 3 || b.Shape.Stops > 1 || b.Kind != page.Paragraph || endsColon(b.Text) || i+2 >= len(x.Source.Blocks) || b.Shape.EndsStop {
		return false
	}
	if by := &x.Source.Blocks[i+1]; x.Blocks[i+1].Line != line.Credit || by.Shape.Words > longestCredit {
		return false
	}
	for k := i + 2; k < min(i+2+belowCaption, len(x.Source.Blocks)); k++ {
		if x.rows.facts[k].prose {
			return true
		}
	}
	return false
}

// A caption that only the next line tells has at most shortCaption words, the credit longestCredit, and the story begins or goes on within so
// many lines below.
const (
	shortCaption  = 25
	longestCredit = 10
	belowCaption  = 6
)

// endsPart reports the mark of a sentence's end, or a bar, with more after it.
func endsPart(s string) bool {
	switch s[0] {
	case '.', '|':
		return len(s) > 1 && s[1] == ' '
	case 0xe3:
		return strings.HasPrefix(s, "。")
	}
	return false
}

// longestCaption is how many words a caption has at most.
const longestCaption = 60

// labelBody labels the lines of the story's run and counts the words of the body.
func (x *scored) labelBody(l *labels.Labels, story run) (words int) {
	for i := story.start; i < story.end; i++ {
		if l.Role(i) != "" {
			continue
		}
		b := &x.Source.Blocks[i]
		if !x.in[i] {
			x.labelBetween(l, i)
			if x.Blocks[i].Line == line.Related && b.Shape.Words <= 5 {
				x.labelOthers(l, i+1, story.end)
			}
			continue
		}
		if l.First < 0 {
			l.First = i
		}
		l.Last = i
		words += int(b.Shape.Words)
		switch p := chance(float64(x.body[i])); {
		case b.Kind != page.Paragraph:
			l.Assign(i, labels.OfKind(b.Kind), p, "marked as such, within the story")
		case bulleted(b.Text) && !x.speaks(i):
			l.Assign(i, labels.ListItem, p, "starts with a bullet")
		case i+1 < story.end && x.heads(i):
			l.Assign(i, labels.Heading, p, "a short line that labels what follows")
		default:
			l.Assign(i, labels.Paragraph, p, "reads as the story")
		}
	}
	return words
}

// speaks reports a paragraph that begins with the dash of speech: one of prose, and no item stands beside it.
func (x *scored) speaks(i int) bool {
	blocks := x.Source.Blocks
	dashed := strings.HasPrefix(blocks[i].Text, "– ") || strings.HasPrefix(blocks[i].Text, "- ")
	return dashed && x.rows.facts[i].prose && (i == 0 || !bulleted(blocks[i-1].Text)) && (i+1 == len(blocks) || !bulleted(blocks[i+1].Text))
}

// labelOthers labels the titles below the label of other stories: items where the first is one, else lines that are no prose, but the
// last of several where it labels the prose after it.
func (x *scored) labelOthers(l *labels.Labels, from, end int) {
	item := func(i int) bool { return x.Source.Blocks[i].Kind == page.ListItem || bulleted(x.Source.Blocks[i].Text) }
	to := from
	for to < end && l.Role(to) == "" && item(to) == item(from) && (item(to) || !x.Source.Blocks[to].Shape.EndsStop) && x.Source.Blocks[to].Shape.Words <= 25 {
		to++
	}
	if to-from > 1 && !item(to-1) && to < end && x.rows.facts[to].prose {
		to--
	}
	for i := from; i < to; i++ {
		l.Assign(i, labels.Related, 0.7, "a title below the label of other stories")
	}
}

// heads reports a line of the body that is a heading: it labels what follows, or is short and does not end like a sentence.
func (x *scored) heads(i int) bool {
	b := &x.Source.Blocks[i]
	return x.rows.facts[i].labels || b.Shape.Words <= 12 && !b.Shape.EndsStop && !endsColon(b.Text) && x.Source.Blocks[i+1].Shape.EndsStop
}

// labelBetween labels a line within the story that is no part of it.
func (x *scored) labelBetween(l *labels.Labels, i int) {
	b := &x.Source.Blocks[i]
	switch r := lines.RoleOf(x.Blocks[i].Line); {
	case r != "":
		l.Assign(i, r, 0.8, "reads as such a line")
	case x.captioned(i):
		l.Assign(i, labels.Figure, 0.7, "a caption: it ends with who took the picture")
	case x.creditNext(i):
		l.Assign(i, labels.Figure, 0.6, "a caption: the next line says who took the picture")
	case b.Shape.Words >= 4 && !b.Shape.EndsStop, linked(b):
		l.Assign(i, labels.Related, 0.7, "a title between paragraphs")
	}
}

// labelRest labels what stands outside the story.
func (x *scored) labelRest(l *labels.Labels) {
	others := false
	for i := range x.Source.Blocks {
		if r := lines.RoleOf(x.Blocks[i].Line); r != "" {
			l.Assign(i, r, 0.8, "reads as such a line")
			others = x.Blocks[i].Line == line.Related && x.Source.Blocks[i].Shape.Words <= 5
		}
		if others = others && (l.Role(i) == labels.Related || x.titleLike(l, i)); others {
			l.Assign(i, labels.Related, 0.6, "a title below the label of other stories")
		}
		if i > l.Last && l.Last >= 0 && i < l.Last+linesAfter && x.NamesHelpers(i) {
			l.Assign(i, labels.Contributors, 0.7, "names who worked on the story besides its authors")
		}
		l.Assign(i, labels.Other, 0.5, "outside the story")
	}
}

// confidence is how sure it is that the body is the story and the whole story: the chance of its lines, times the share of all
// that may be story that lies in it.
func (x *scored) confidence(l *labels.Labels, words int) float64 {
	if words == 0 {
		return 0
	}
	in, length, all := 0.0, 0.0, 0.0
	for i := range x.body {
		w := float64(x.Source.Blocks[i].Shape.Runes)
		p := chance(float64(x.body[i])) * w
		all += p
		if l.Role(i).InBody() {
			in += p
			length += w
		}
	}
	return in / length * in / all * float64(words) / float64(words+20)
}
