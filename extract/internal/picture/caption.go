package picture

import (
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

// mostShared is from how many bytes of captions and credits on further pictures of a figure have none: the words of one
// caption, which stand once on the page, are those of all its pictures. The longest caption of 1,863 pages has 543 bytes.
const mostShared = 8 << 10

// What stands between a caption and its credit, and is of neither.
const (
	beforeCredit = " \n—–-|/•·(["
	afterCredit  = " \n—–-|/•·)]"
	aroundCredit = " \n—–-|/•·"
)

// trimCredit is a credit without the marks around it, and without brackets that are around all of it or have lost their other half:
// "Jane Doe (Reuters)" keeps its own.
func trimCredit(s string) string {
	s = strings.Trim(s, aroundCredit)
	for _, pair := range [...]string{"()", "[]"} {
		open, shut := strings.Count(s, pair[:1]), strings.Count(s, pair[1:])
		switch {
		case open == 1 && shut == 1 && s[0] == pair[0] && s[len(s)-1] == pair[1]:
			s = s[1 : len(s)-1]
		case open > shut:
			s = strings.TrimPrefix(s, pair[:1])
		case shut > open:
			s = strings.TrimSuffix(s, pair[1:])
		}
		s = strings.Trim(s, aroundCredit)
	}
	return s
}

// splitCredit parts a caption from a credit that stands in the same block: marked by its class, by its words, or by standing
// in an element of its own after the end of the caption's sentence.
func (s *Story) splitCredit(i int) (caption, credit string) {
	b := &s.Source.Blocks[i]
	last := -1
	for k, sp := range b.Spans {
		if s.Elements[sp.Element].Own&evidence.NamedCredit != 0 && sp.Kind == page.Marked {
			before, after := strings.TrimRight(b.Text[:sp.Start], beforeCredit), strings.TrimLeft(b.Text[sp.End:], afterCredit)
			if before != "" && after != "" && strings.IndexByte(".,;:!?", after[0]) < 0 {
				before += " "
			}
			return strings.TrimSpace(before + after), trimCredit(b.Text[sp.Start:sp.End])
		}
		if sp.Kind == page.Marked && int(sp.End) == len(b.Text) && sp.Start > 0 {
			last = k
		}
	}
	if at := s.creditAt(b.Text); at > 0 {
		return strings.TrimRight(b.Text[:at], beforeCredit), trimCredit(b.Text[at:])
	}
	if last >= 0 {
		head, tail := strings.TrimSpace(b.Text[:b.Spans[last].Start]), strings.TrimSpace(b.Text[b.Spans[last].Start:])
		if text.EndsSentence(head) && !text.EndsSentence(tail) && strings.Count(tail, " ") < lines.ShortCredit {
			return head, tail
		}
	}
	return b.Text, ""
}

// creditAt is the byte where the credit at the end of a caption begins, after a mark that parts it from the caption; 0
// when there is none.
func (s *Story) creditAt(caption string) int {
	for i, r := range caption {
		if i == 0 || !strings.ContainsRune("—–|(\n•·/.-。۔।", r) || len(caption)-i > 160 {
			continue
		}
		at := i + utf8.RuneLen(r)
		if (r == '-' || r == '.' || r == '۔' || r == '।') && !strings.HasPrefix(caption[at:], " ") || r == '/' && caption[i-1] != ' ' {
			continue
		}
		tail := strings.Trim(caption[at:], " \n()[]")
		if r == '(' && !strings.HasSuffix(strings.TrimRight(caption, " ."), ")") {
			continue
		}
		if kind, confidence := line.Classify(tail, s.Language); kind == line.Credit && confidence >= 0.7 {
			return at
		}
	}
	return 0
}

// figureRange is the blocks that stand in one figure with the picture i: those of the figure element, else of the nearest
// element that shows any text, if that is short.
//
// A figure of more than 64 blocks is a gallery: its pictures share no caption.
func (s *Story) figureRange(i int) (from, to int) {
	els := s.Source.Elements
	for e, up := s.Source.Blocks[i].Element, 0; e >= 0 && up < 5; e, up = els[e].Parent, up+1 {
		el := &els[e]
		if el.Tag == "figure" || up > 0 && el.Last-el.First > 1 && el.Last-el.First <= 4 && (s.Elements[e].Own&(evidence.NamedFigure|evidence.NamedCaption) != 0 || s.onlyFigure(el)) {
			if el.Last-el.First > 64 {
				break
			}
			return int(el.First), int(el.Last)
		}
	}
	to = i + 1
	for to < min(i+3, s.Len()) && s.captionBelow(to) && !s.ofOtherFigure(to, i) {
		to++
	}
	return i, to
}

// captionBelow reports a block whose markup says that it is a caption, or a credit: one that follows a picture in an element of its own
// is the picture's.
func (s *Story) captionBelow(i int) bool {
	return s.Source.Blocks[i].Text != "" && (s.Role(i) == labels.Figure && s.markedCaption(i) || s.Role(i) == labels.Credit)
}

// ofOtherFigure reports a block in a figure element that the picture does not stand in, as the caption of a video whose player is made by a script.
func (s *Story) ofOtherFigure(i, picture int) bool {
	els := s.Source.Elements
	for e := s.Source.Blocks[i].Element; e >= 0; e = els[e].Parent {
		if els[e].Tag == "figure" {
			return picture < int(els[e].First)
		}
	}
	return false
}

func (s *Story) markedCaption(i int) bool {
	b := &s.Source.Blocks[i]
	return b.Kind == page.Caption || s.Elements[b.Element].Own&evidence.NamedCaption != 0
}

// onlyFigure reports an element with nothing in it but one picture, its caption and its credit.
func (s *Story) onlyFigure(el *page.Element) bool {
	pictures, words := 0, 0
	for i := int(el.First); i < int(el.Last); i++ {
		switch {
		case s.Role(i) == labels.Figure && s.Source.Blocks[i].Media != nil:
			pictures++
		case s.Role(i) == labels.Figure || s.Role(i) == labels.Credit:
			words++
		case line.IsCount(s.Source.Blocks[i].Text):
		default:
			return false
		}
	}
	return pictures == 1 && words > 0
}

// words are the caption and the credit of the picture i, as long as not too many pictures of one figure have had the same.
func (s *Story) words(i int, shared map[int]int) (caption, credit string) {
	from, to := s.figureRange(i)
	outside := s.Role(i) != labels.Figure
	for j := from; j < to && shared[from] < mostShared; j++ {
		b, role := &s.Source.Blocks[j], s.Role(j)
		switch {
		case b.Text == "" || s.Hidden(b):
		case role == labels.Credit && credit == "":
			credit = b.Text
		case (role == labels.Figure || outside && (s.markedCaption(j) || s.inFigure(b.Element))) && caption == "":
			c, by := s.splitCredit(j)
			caption = c
			if credit == "" {
				credit = by
			}
		}
	}
	shared[from] += len(caption) + len(credit)
	return caption, credit
}

// captioned reports a picture in a figure with words below it that are its caption.
func (s *Story) captioned(i int) bool {
	from, to := s.figureRange(i)
	for j := from; j < to; j++ {
		if b := &s.Source.Blocks[j]; b.Text != "" && s.Role(j) == labels.Figure && !s.Hidden(b) {
			return true
		}
	}
	return false
}
