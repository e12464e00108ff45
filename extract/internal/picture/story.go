package picture

import (
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/metadata/byline"
)

// A Story is a page whose blocks have their roles, and what it declares of its pictures.
type Story struct {
	lines.Reader
	*labels.Labels
	Address   func(block int) string // of its picture, absolute
	Authors   []byline.Author
	Portraits []string // addresses of pictures that the page declares to be of people
	Declared  string   // the address of the picture that the page declares to be the story's; "" where it declares none
	Caption   string   // its caption
}

// An Image is a picture of the story.
type Image struct {
	URL, Caption, Credit string
	Lead                 bool
}

// Of are the pictures of the story, each once, in their order: neither portraits of its authors nor icons. A picture that is not
// loaded yet is the declared one.
//
// The picture that the page declares leads, wherever it is shown before the end of the story. Where it is not shown, one at the head of the
// story leads that is large enough; else the declared one, since pictures further down show parts of a story; else the first.
func (s *Story) Of() []Image {
	list := collector{declared: s.Declared, lead: -1, head: -1, first: -1, at: make(map[string]int)}
	if ofSite(list.declared) {
		list.declared = ""
	}
	around, people := s.aroundText(), peopleOf(s.Authors, s.Portraits)
	shared := make(map[int]int) // by the first block of a figure: bytes of its captions and credits so far
	prose := 0
	for i := range s.Len() {
		if s.Role(i) == labels.Paragraph {
			prose++
		}
		m := s.Source.Blocks[i].Media
		if m == nil || moving(m) || s.Role(i) != labels.Figure && i >= s.First {
			continue
		}
		img := Image{URL: s.Address(i)}
		if img.URL == "" || s.Role(i) != labels.Figure && (!Same(img.URL, list.declared) || s.Hidden(&s.Source.Blocks[i])) {
			continue
		}
		k := s.kindOf(i, around, people)
		switch {
		case k == portrait || k == icon || k == standIn && (list.lead >= 0 || list.declared == ""):
			continue
		case k == standIn:
			img.URL = list.declared
		}
		img.Caption, img.Credit = s.words(i, shared)
		list.add(img, k, prose <= headProse)
	}
	return list.led(s.Caption)
}

// headProse is how many paragraphs stand above a picture at the head of a story.
const headProse = 1

// A collector holds the pictures found so far, and which of them may lead.
type collector struct {
	images            []Image
	at                map[string]int // by key
	declared          string
	lead, head, first int // the declared one, one at the head of the story, the first large one; -1 where there is none
}

func (c *collector) add(img Image, k kind, head bool) {
	name := key(img.URL)
	at, again := c.at[name]
	switch {
	case !again:
		at = len(c.images)
		c.at[name], c.images = at, append(c.images, img)
	case c.images[at].Caption == "":
		c.images[at].Caption, c.images[at].Credit = img.Caption, img.Credit
	case img.Caption != "" && !sameWords(img.Caption, c.images[at].Caption) && img.URL != c.images[at].URL: // two pictures of like names
		at = len(c.images)
		c.images = append(c.images, img)
	}
	if c.lead < 0 && Same(img.URL, c.declared) {
		c.lead = at
	}
	if k != ofStory {
		return
	}
	if c.first < 0 {
		c.first = at
	}
	if head && c.head < 0 {
		c.head = at
	}
}

// sameWords reports captions of which one begins with the other.
func sameWords(a, b string) bool {
	a, b = text.Fold(a), text.Fold(b)
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
}

// led are the pictures with one marked as the lead. The declared one comes first where it is not shown.
func (c *collector) led(caption string) []Image {
	lead := c.lead
	switch {
	case lead >= 0:
	case c.head >= 0:
		lead = c.head
	case c.declared != "":
		return slices.Insert(c.images, 0, Image{URL: c.declared, Caption: caption, Lead: true})
	case c.first >= 0:
		lead = c.first
	default:
		return c.images
	}
	c.images[lead].Lead = true
	return c.images
}

// aroundText is the names of the elements that the story's first paragraph stands in: they say nothing of what is beside it.
func (s *Story) aroundText() evidence.Group {
	if s.First < 0 {
		return 0
	}
	el := &s.Elements[s.Source.Blocks[s.First].Element]
	return el.Near | el.Above
}

// moving reports a video or a sound, whose address is no picture's.
func moving(m *page.Media) bool {
	switch m.Tag {
	case "video", "audio", "amp-video", "amp-audio":
		return true
	}
	return false
}
