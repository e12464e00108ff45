package flat

import (
	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

// linesAfter is how far after the last prose a signature, a date or a short last sentence can stand.
const linesAfter = 6

// labelAfter labels what stands right after the last prose: short sentences that still belong to the text, list items,
// and the byline and the date where none stand before it.
func (s labeller) labelAfter(l *labels.Labels, signed bool) {
	if l.Last < 0 {
		return
	}
	from, next := l.Last, l.Last+1
	for i := from + 1; i < len(s.Source.Blocks) && i <= from+linesAfter; i++ {
		switch {
		case l.Role(i) != "":
		case s.Blocks[i].Line == line.Related || s.Blocks[i].Line == line.Ad:
			if i == next {
				next++
			}
		case lines.RoleOf(s.Blocks[i].Line) != "":
		case !furnitureMarks(s.Source.Blocks[i].Text) && s.IsDate(i):
			l.Assign(i, labels.Date, 0.7, "a date after the text")
		case s.NamesHelpers(i):
			l.Assign(i, labels.Contributors, 0.7, "names who worked on the story besides its authors")
		case !signed && s.isByline(i, i == from+1 && i+1 == len(s.Source.Blocks)):
			l.Assign(i, labels.Byline, 0.7, "signature after the text")
			signed = true
		case i == next && s.lastSentence(i):
			l.Last, next = i, i+1
		case i == next && s.titleLike(l, i) && s.sentenceNext(l, i+1):
			next++ // the title of another story before the last sentence
		default:
			return
		}
	}
}

// sentenceNext reports that a sentence without a role stands at i.
func (s labeller) sentenceNext(l *labels.Labels, i int) bool {
	return i < len(s.Source.Blocks) && l.Role(i) == "" && lines.RoleOf(s.Blocks[i].Line) == "" && s.Source.Blocks[i].Shape.Words >= 5 && s.lastSentence(i)
}

// lastSentence reports a line that ends a sentence of at least four words, or is too long for a title; or a list item.
func (s labeller) lastSentence(i int) bool {
	b := &s.Source.Blocks[i]
	return b.Shape.EndsStop && b.Shape.Words >= 4 && !furnitureMarks(b.Text) || bulleted(b.Text) || s.tooLong(b)
}
