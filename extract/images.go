package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/metadata/byline"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
)

// images are the pictures of the story with caption and credit, the one that the page shows first, first: neither portraits of
// its authors nor icons. A picture that is not loaded yet is the declared one. The lead is the first that is large enough, else the
// declared one.
func images(s *assembler, a *Article, r *resolve.Resolution) []Image {
	var list []Image
	lead := -1
	around, people := s.aroundText(), folded(a.Byline.Authors)
	shared := make(map[int]int) // by the first block of a figure: bytes of its captions and credits so far
	for i := range a.blocks {
		b := &a.blocks[i]
		if b.Role != RoleFigure || b.Media == nil || b.Media.URL == "" {
			continue
		}
		kind := s.PictureOf(i, around, people)
		img := Image{URL: b.Media.URL}
		switch {
		case kind == lines.Portrait || kind == lines.Icon:
			continue
		case kind == lines.Placeholder && (lead >= 0 || r.Image.Value == ""):
			continue
		case kind == lines.Placeholder:
			img.URL = r.Image.Value
		}
		if lead < 0 && kind != lines.SmallPicture {
			lead = len(list)
		}
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
	if lead < 0 {
		lead = slices.IndexFunc(list, func(i Image) bool { return text.Path(i.URL) == text.Path(r.Image.Value) && r.Image.Value != "" })
	}
	switch {
	case lead >= 0:
		list[lead].Lead = true
	case r.Image.Value != "":
		list = slices.Insert(list, 0, Image{URL: r.Image.Value, Caption: r.Caption.Value, Lead: true})
	}
	return list
}

// aroundText is the names of the elements that the story's first paragraph stands in: they say nothing of what is beside it.
func (s *assembler) aroundText() evidence.Group {
	if s.First < 0 {
		return 0
	}
	el := &s.Elements[s.Source.Blocks[s.First].Element]
	return el.Near | el.Above
}

// folded are the names of people for comparing.
func folded(authors []byline.Author) []string {
	var list []string
	for i := range authors {
		if f := text.Fold(authors[i].Name); len(f) > 5 {
			list = append(list, f)
		}
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
func (s *assembler) creditAt(caption string) int {
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
func (s *assembler) figureRange(i int) (from, to int) {
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
	for to < min(i+3, s.Len()) && s.captionBelow(to) {
		to++
	}
	return i, to
}

// captionBelow reports a block whose markup says that it is a caption, or a credit: one that follows a picture in an element of its own
// is the picture's.
func (s *assembler) captionBelow(i int) bool {
	b := &s.Source.Blocks[i]
	role := Role(s.Role(i))
	return b.Text != "" && (role == RoleFigure && (b.Kind == page.Caption || s.Elements[b.Element].Own&evidence.NamedCaption != 0) || role == RoleCredit)
}

// onlyFigure reports an element with nothing in it but one picture, its caption and its credit.
func (s *assembler) onlyFigure(el *page.Element) bool {
	pictures, words := 0, 0
	for i := el.First; i < el.Last; i++ {
		switch role := Role(s.Role(int(i))); {
		case role == RoleFigure && s.Source.Blocks[i].Media != nil:
			pictures++
		case role == RoleFigure || role == RoleCredit:
			words++
		default:
			return false
		}
	}
	return pictures == 1 && words > 0
}
