package extract

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
)

// images are the pictures of the story with caption and credit, the one that the page declares or shows first, first.
func images(s *assembler, a *Article, r *resolve.Resolution) []Image {
	var list []Image
	shared := make(map[int]int) // by the first block of a figure: bytes of its captions and credits so far
	for i := range a.blocks {
		b := &a.blocks[i]
		if b.Role != RoleFigure || b.Media == nil || b.Media.URL == "" {
			continue
		}
		img := Image{URL: b.Media.URL}
		from, to := s.figureRange(i)
		for j := from; j < to && shared[from] < mostShared; j++ {
			switch o := &a.blocks[j]; {
			case o.Text == "":
			case o.Role == RoleCredit && img.Credit == "":
				img.Credit = o.Text
			case o.Role == RoleFigure && img.Caption == "":
				caption, credit := s.splitCredit(j)
				img.Caption = caption
				if img.Credit == "" {
					img.Credit = credit
				}
			}
		}
		shared[from] += len(img.Caption) + len(img.Credit)
		list = append(list, img)
	}
	switch {
	case len(list) > 0:
		list[0].Lead = true
	case r.Image.Value != "":
		list = append(list, Image{URL: r.Image.Value, Caption: r.Caption.Value, Lead: true})
	}
	return list
}

// mostShared is from how many bytes of captions and credits on further pictures of a figure have none: the words of one
// caption, which stand once on the page, are those of all its pictures. The longest caption of 1,863 pages has 543 bytes.
const mostShared = 8 << 10

// splitCredit parts a caption from a credit that stands in the same block: marked by its class, by its words, or by standing
// in an element of its own after the end of the caption's sentence.
func (s *assembler) splitCredit(i int) (caption, credit string) {
	b := &s.Source.Blocks[i]
	last := -1
	for k, sp := range b.Spans {
		if s.Elements[sp.Element].Own&evidence.NamedCredit != 0 && sp.Kind == page.Marked {
			credit = b.Text[sp.Start:sp.End]
			return strings.TrimSpace(b.Text[:sp.Start] + b.Text[sp.End:]), credit
		}
		if sp.Kind == page.Marked && int(sp.End) == len(b.Text) && sp.Start > 0 {
			last = k
		}
	}
	if at := s.creditAt(b.Text); at > 0 {
		return strings.TrimRight(b.Text[:at], " \n—–-|/•·("), strings.Trim(b.Text[at:], " \n—–-|/•·()[]")
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
func (s *assembler) creditAt(text string) int {
	for i, r := range text {
		if i == 0 || !strings.ContainsRune("—–|(\n•·/.-。", r) || len(text)-i > 160 {
			continue
		}
		if (r == '-' || r == '.') && !strings.HasPrefix(text[i+1:], " ") || r == '/' && text[i-1] != ' ' {
			continue
		}
		at := i + len(string(r))
		tail := strings.Trim(text[at:], " \n()[]")
		if r == '(' && !strings.HasSuffix(strings.TrimRight(text, " ."), ")") {
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
func (s *assembler) figureRange(i int) (from, to int) {
	els := s.Source.Elements
	for e, up := s.Source.Blocks[i].Element, 0; e >= 0 && up < 5; e, up = els[e].Parent, up+1 {
		el := &els[e]
		if el.Tag == "figure" || up > 0 && el.Last-el.First > 1 && el.Last-el.First <= 4 && s.Elements[e].Own&(evidence.NamedFigure|evidence.NamedCaption) != 0 {
			if el.Last-el.First > 64 {
				break
			}
			return int(el.First), int(el.Last)
		}
	}
	return i, i + 1
}
