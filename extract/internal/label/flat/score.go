package flat

import (
	_ "embed"
	"math"
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

//go:embed weights.bin
var weights []byte

// classifier has the model of the weights.
var classifier model.Embedded

// The ensembles that tell what else a line may be, by their place in the weights.
const (
	AsHeadline = iota
	AsByline
	AsDate
	Kinds // how many they are
)

// scored is a text whose lines have their scores.
type scored struct {
	labeller
	rows *rows
	m    *model.Model
	body []float32 // log-odds that a line is body, less those of the threshold
	in   []bool    // that a line of the story's run is part of the story
	row  []model.Value

	front frontScores
}

func (s labeller) score() *scored {
	n := len(s.Source.Blocks)
	x := &scored{labeller: s, rows: newRows(s), m: classifier.For(s.Ctx, weights, FeatureNames[:]), body: make([]float32, n), row: make([]model.Value, len(FeatureNames))}
	x.m.ScorePage(x.rows, x.body, s.Cancelled)
	for i := range x.body {
		x.body[i] -= float32(x.m.Header.Threshold)
	}
	x.outrank()
	x.in = make([]bool, n)
	for i := range x.in {
		x.in[i] = !s.CancelledAt(i) && x.tellsStory(i)
	}
	return x
}

// outrank lowers the scores of lines that are no part of a story whatever stands around them: addresses, code, and the words of menus.
func (x *scored) outrank() {
	short := 0
	for i := range x.Source.Blocks {
		if x.CancelledAt(i) {
			return
		}
		b := &x.Source.Blocks[i]
		if addresses(b.Text) || b.Kind == page.Paragraph && x.rows.facts[i].signs*codeShare > b.Shape.Runes {
			x.body[i] = never
		}
		if b.Shape.Words > menuWords || b.Shape.EndsStop || b.Kind != page.Paragraph || bulleted(b.Text) || x.body[i] > menuBelow {
			short = 0
			continue
		}
		if short++; short < menuLines {
			continue
		}
		first := i
		if short == menuLines {
			first = i - short + 1
		}
		for k := first; k <= i; k++ {
			x.body[k] = min(x.body[k], never)
		}
	}
}

// codeShare is how many letters of a line of prose come on each sign of code at least.
const codeShare = 5

// A menu is a run of at least so many lines of at most so many words, none of which scores higher.
const (
	menuLines = 6
	menuWords = 3
	menuBelow = 1.5
	never     = -4
)

// addresses reports a line of which more than half is addresses.
func addresses(s string) bool {
	if !strings.Contains(s, "://") {
		return false
	}
	long := 0
	for f := range strings.FieldsSeq(s) {
		if strings.Contains(f, "://") {
			long += len(f)
		}
	}
	return long*2 > len(s)
}

// frontScores are the log-odds of some lines as headline and as byline.
type frontScores struct {
	lines []int32
	of    [AsByline + 1][]float32
}

// scoreFront scores the lines around a story that are short enough for a headline or a byline.
func (x *scored) scoreFront(l *labels.Labels, story run) {
	f := &x.front
	x.around(l, story, func(i int) {
		if words := x.Source.Blocks[i].Shape.Words; words >= 1 && words <= LongestHeadline {
			f.lines = append(f.lines, int32(i))
		}
	})
	list := make([][]float32, len(f.of))
	for k := range f.of {
		f.of[k] = make([]float32, len(f.lines))
		list[k] = f.of[k]
	}
	model.ScoreEach(x.rows, f.lines, x.m.Others[:len(f.of)], list)
}

// as is the log-odds that line i is the headline, the byline or the date of the story.
func (x *scored) as(kind, i int) float64 {
	if kind < len(x.front.of) {
		if k, found := slices.BinarySearch(x.front.lines, int32(i)); found {
			return float64(x.front.of[kind][k])
		}
	}
	x.rows.Fill(i, x.row)
	return float64(x.m.Others[kind].Score(x.row))
}

// chance is the probability that goes with log-odds.
func chance(score float64) float64 { return 1 / (1 + math.Exp(-score)) }
