package body

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
)

// excludeNamed takes from the body what elements around it name outright: dialogs, consent banners, comments, newsletter boxes,
// and biographies at its end. Measured on 1,326 pages, cross-validated: word F1 +0.0018 (fundus), +0.0006 (wcxb-dev).
// A page that would lose most of its text by that is left alone: there the name means something else.
func (s decider) excludeNamed(d *Body) {
	kept, lost := int32(0), int32(0)
	drop := make([]bool, len(d.In))
	_, last := d.Bounds()
	for i, in := range d.In {
		if !in {
			continue
		}
		b := &s.Source.Blocks[i]
		names := s.Written(b.Element)
		x := s.Elements[b.Element].Tags&evidence.InDialog != 0 || names.Above&(evidence.NamedConsent|evidence.NamedComment) != 0 ||
			names.Own&evidence.NamedNewsletter != 0 && b.Shape.Words <= 40 ||
			names.Near&evidence.NamedBio != 0 && b.Shape.Words <= 80 && i >= last-3
		if x {
			drop[i] = true
			lost += b.Shape.Runes
		} else {
			kept += b.Shape.Runes
		}
	}
	if lost*2 > kept && kept < 400 {
		return
	}
	for i := range drop {
		if drop[i] {
			d.In[i] = false
		}
	}
}

// oneArticle keeps to the article element that holds the headline, where further articles follow on the same page.
func (s decider) oneArticle(d *Body, headline int) {
	if headline < 0 {
		return
	}
	home := s.article(s.Source.Blocks[headline].Element)
	if home < 0 {
		return
	}
	inside, outside := int32(0), int32(0)
	first, last := s.Source.Elements[home].First, s.Source.Elements[home].Last
	for i, in := range d.In {
		if in && (int32(i) < first || int32(i) >= last) && s.article(s.Source.Blocks[i].Element) >= 0 {
			outside += s.Source.Blocks[i].Shape.Runes
		} else if in {
			inside += s.Source.Blocks[i].Shape.Runes
		}
	}
	if outside == 0 || inside < 400 {
		return
	}
	for i := range d.In {
		if (int32(i) < first || int32(i) >= last) && s.article(s.Source.Blocks[i].Element) >= 0 {
			d.In[i] = false
		}
	}
}

// subheadings takes in the headings right before text of the body and after other text of it, beside them: of those, words such as
// "Background" or "Comments" are the subject of what follows. A link, or a class of its own, may still make another thing of one.
func (s decider) subheadings(d *Body) {
	for i := len(d.In) - 1; i >= 0; i-- {
		b := &s.Source.Blocks[i]
		if d.In[i] || b.Kind != page.Heading || b.Shape.Links > 0 || b.Shape.Words > mostSubheading || s.Hidden(b) || s.Elements[b.Element].Own&evidence.NamedFurniture != 0 {
			continue
		}
		j := i + 1
		for j < len(d.In) && j < i+4 && (s.Source.Blocks[j].Text == "" || s.controls(j)) {
			j++
		}
		if j < len(d.In) && s.Source.Blocks[j].Kind == page.Heading && (s.Blocks[i].Line != line.Plain || s.Source.Blocks[j].Shape.Links > 0) {
			continue // the title of a list of other stories
		}
		if j == len(d.In) || !d.In[j] || s.Source.Blocks[j].Kind == page.Heading && s.Source.Blocks[j].Level <= b.Level || s.Source.Blocks[j].Shape.LinkRunes*2 > s.Source.Blocks[j].Shape.Runes {
			continue
		}
		d.In[i] = s.near(d, i, -1, 0, len(d.In)) && s.near(d, i, 1, 0, len(d.In))
	}
}

// controls reports what stands beside a heading for readers to use: "[edit]".
func (s decider) controls(i int) bool {
	b := &s.Source.Blocks[i]
	return b.Kind == page.Control || b.Shape.Links > 0 && strings.HasPrefix(b.Text, "[") && strings.HasSuffix(b.Text, "]") && b.Shape.Words <= 3
}

// footers takes in the paragraphs of an article's own footer right after one of the body in it.
func (s decider) footers(d *Body) {
	for i := 1; i < len(d.In); i++ {
		b := &s.Source.Blocks[i]
		if d.In[i] || !d.In[i-1] || b.Kind != page.Paragraph || !b.Shape.Prose() || s.Hidden(b) || d.Score[i] < mostUnlike || s.Blocks[i].Line != line.Plain {
			continue
		}
		p := s.parent(i)
		d.In[i] = p >= 0 && p == s.parent(i-1) && s.Source.Elements[p].Tag == "footer" && s.article(p) >= 0 && s.Source.Blocks[i-1].Shape.Prose()
	}
}

// mostUnlike is the score below which a block is not taken in for its place.
const mostUnlike = -2.5

// mostSubheading is the most words of a subheading that is told by its place.
const mostSubheading = 16

// article is the outermost article element around e, -1 when there is none.
func (s decider) article(e int32) int32 {
	found := int32(-1)
	for ; e >= 0; e = s.Source.Elements[e].Parent {
		if s.Source.Elements[e].Tag == "article" {
			found = e
		}
	}
	return found
}

// listing reports a page that is a list of other pages: it says neither that it is an article nor when it was published,
// and at least three blocks of its text, three fifths of all, stand right below a link of three words or more.
func (s decider) listing(d *Body) bool {
	if s.Declared.Article {
		return false
	}
	teasers, n, linked := 0, 0, false
	for i := range s.Source.Blocks {
		b := &s.Source.Blocks[i]
		if b.Shape.Words < 3 || s.Hidden(b) {
			continue
		}
		if d.In[i] && b.Kind != page.Heading {
			n++
			if linked {
				teasers++
			}
		}
		linked = b.Shape.LinkRunes*10 >= b.Shape.Runes*9
	}
	return teasers >= 3 && teasers*5 >= n*3
}
