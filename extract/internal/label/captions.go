package label

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

// opensPicture reports a few words that are a link to a picture: "Enlarge image".
func (s labeller) opensPicture(b *page.Block) bool {
	if b.Media != nil || b.Shape.Links != 1 || b.Shape.Words > 4 || b.Shape.LinkRunes < b.Shape.Runes {
		return false
	}
	for _, sp := range b.Spans {
		if sp.Kind == page.Link {
			path := strings.ToLower(text.Path(sp.Value))
			switch path[strings.LastIndexByte(path, '.')+1:] {
			case "jpg", "jpeg", "png", "webp", "avif", "gif":
				return true
			}
		}
	}
	return false
}

// figureOfStory reports a part of a figure element right beside paragraphs of the body, in the same parent, whose class says no more than how
// it looks ("card"), and neither whose picture nor whose words are links.
func (s labeller) figureOfStory(l *labels.Labels, i int) bool {
	e, up := s.Source.Blocks[i].Element, 0
	for ; e > 0 && s.Source.Elements[e].Tag != "figure"; e, up = s.Source.Elements[e].Parent, up+1 {
		if up == mostInFigure {
			return false
		}
	}
	if e <= 0 {
		return false
	}
	el := &s.Source.Elements[e]
	if el.Last-el.First > mostOfFigure || s.Source.Blocks[el.First].Kind != page.Figure {
		return false
	}
	const elsewhere = evidence.NamedRelated | evidence.NamedComment | evidence.NamedAd | evidence.NamedNewsletter | evidence.NamedNav | evidence.NamedBio | evidence.NamedAuthor
	for p := s.Source.Blocks[i].Element; p >= e; p = s.Source.Elements[p].Parent {
		if s.Elements[p].Own&elsewhere != 0 && evidence.NamedBesideLooks(&s.Source.Elements[p])&elsewhere != 0 {
			return false
		}
	}
	for k := int(el.First); k < int(el.Last); k++ {
		b := &s.Source.Blocks[k]
		if b.Shape.LinkRunes*2 > b.Shape.Runes {
			return false
		}
		for p, up := b.Element, 0; b.Media != nil && p > e && up <= mostInFigure; p, up = s.Source.Elements[p].Parent, up+1 {
			if s.Source.Elements[p].Tag == "a" {
				return false
			}
		}
	}
	for k := int(el.First) - 1; k >= max(l.First, int(el.First)-mostOfFigure); k-- {
		if l.Role(k) == labels.Paragraph {
			return s.Source.Elements[s.Source.Blocks[k].Element].Parent == el.Parent
		}
	}
	return false
}

const (
	// mostInFigure is how deep the parts of a figure stand in it.
	mostInFigure = 4
	// mostOfFigure is how many blocks a figure has at most, and how many stand between it and the paragraph before it.
	mostOfFigure = 16
)

const (
	// fewestCaptionWords and mostCaptionWords are how many words a caption has that is told by its place.
	fewestCaptionWords, mostCaptionWords = 4, 60
	// shortCaptionWords is the most words of one that reads as text of the body.
	shortCaptionWords = 25
	// iconPixels is how wide a picture is that needs no caption, where the page says so.
	iconPixels = 160
)

// captionByPlace is the reason of such a caption.
const captionByPlace = "text below a picture, in an element with nothing else"

// belowPicture reports a text without links that shares an element with a picture right before it, and with at most a credit besides, and a
// counter: "2/7".
func (s labeller) belowPicture(i int) bool {
	b := &s.Source.Blocks[i]
	if b.Kind != page.Paragraph && s.Source.Elements[b.Element].Tag != "dt" || b.Text == "" || b.Shape.Links > 0 || b.Shape.Words < fewestCaptionWords || b.Shape.Words > mostCaptionWords || s.Blocks[i].Line != line.Plain {
		return false
	}
	return s.ofPicture(i)
}

// namedCaption reports a text whose own element is named a caption and nothing else, right below a picture.
func (s labeller) namedCaption(i int) bool {
	b := &s.Source.Blocks[i]
	if i == 0 || b.Kind != page.Paragraph || b.Shape.Words > mostCaptionWords || s.Source.Blocks[i-1].Media == nil || s.Source.Blocks[i-1].Kind != page.Figure {
		return false
	}
	own := s.Elements[b.Element].Own
	return own&evidence.NamedCaption != 0 && own&(evidence.NamedContent|evidence.NamedBody) == 0
}

// ofPicture reports a block that shares an element with a picture before it, and with at most two blocks besides, a counter not counted.
func (s labeller) ofPicture(i int) bool {
	e := s.around(i)
	if e < 0 {
		return false
	}
	el := &s.Source.Elements[e]
	first := &s.Source.Blocks[el.First]
	return (el.Last-el.First <= 3 || el.Last-el.First == mostOfSlide && s.isSlide(e)) && first.Kind == page.Figure && first.Media != nil && (first.Media.Width == 0 || first.Media.Width > iconPixels) && !strings.HasSuffix(first.Media.URL, ".svg")
}

// around is the innermost of the elements around a block, up to three, that begins before it; -1 where none does.
func (s labeller) around(i int) int32 {
	for e, up := s.Source.Blocks[i].Element, 0; e >= 0 && up < 3; e, up = s.Source.Elements[e].Parent, up+1 {
		if int(s.Source.Elements[e].First) < i {
			return e
		}
	}
	return -1
}
