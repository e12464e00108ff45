package label

import (
	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/body"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

// mostRelatedWords is the most words of a line that announces other stories: "Te puede interesar".
const mostRelatedWords = 8

// mostTagsAtEnd is how many blocks of tags a body ends in at most that are decided to be text.
const mostTagsAtEnd = 8

// tagsAtEnd reports tags, or the label of a list of them, after which no text of the body comes.
func (s labeller) tagsAtEnd(d *body.Body, i int) bool {
	if s.Source.Blocks[i].Kind == page.Heading || !s.StoryTags(i) && !(s.TagLabel(i) && i+1 < len(s.Source.Blocks) && s.StoryTags(i+1)) {
		return false
	}
	for k := i + 1; k < len(d.In); k++ {
		if d.In[k] && s.Source.Blocks[k].Text != "" && !s.StoryTags(k) {
			return false
		}
	}
	return true
}

// mostTagWords is the most words of a tag after a label that announces either.
const mostTagWords = 3

// labelRelatedLinks labels the list of links below a line that announces other stories: each of its blocks is one link and nothing else.
func (s labeller) labelRelatedLinks(l *labels.Labels) {
	for i := range s.Source.Blocks {
		b := &s.Source.Blocks[i]
		if s.Blocks[i].Line != line.Related || b.Shape.Words > mostRelatedWords || b.Shape.Links > 0 || b.Kind == page.Control || l.Role(i) != "" || s.Hidden(b) {
			continue
		}
		if s.TagLabel(i) && i+1 < len(s.Source.Blocks) && s.Source.Blocks[i+1].Shape.Words <= mostTagWords {
			continue
		}
		for j := i + 1; j < len(s.Source.Blocks) && s.titleLink(j); j++ {
			if l.Role(j) == "" && s.Source.Blocks[j].Text != "" {
				l.Assign(j, labels.Related, 0.8, "a link below a line that announces other stories")
			}
		}
	}
}

// titleLink reports a block that is one link, or a picture.
func (s labeller) titleLink(i int) bool {
	b := &s.Source.Blocks[i]
	return b.Kind == page.Figure && b.Text == "" || isLink(b)
}

// isLink reports a block that is one link, but for a tenth of its letters.
func isLink(b *page.Block) bool { return b.Shape.Links == 1 && b.Shape.LinkRunes*10 >= b.Shape.Runes*9 }
