package label

import (
	"github.com/broadsheet-go/broadsheet/extract/internal/body"
	"github.com/broadsheet-go/broadsheet/extract/internal/kind"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
)

// noStoryReason is the reason of what such a page shows.
const noStoryReason = "the page holds no story"

// noStory reports a page that holds none, and notes what it is. in are the blocks that would be the body.
func (s labeller) noStory(l *labels.Labels, d *body.Body, in func(int) bool) bool {
	p := kind.Page{
		Source: s.Source, Address: s.Known.Address, In: in, Hidden: func(i int) bool { return s.Hidden(&s.Source.Blocks[i]) },
		Declared: s.Declared.Article, Listing: d != nil && d.Listing,
	}
	title := s.Source.Facts.Title
	first, last := resolve.TitleEnds(title)
	p.Title = append(p.Title, title, first, last)
	if l.Headline >= 0 {
		p.Title = append(p.Title, s.Source.Blocks[l.Headline].Text)
	}
	if s.Source.Flat && len(s.Source.Blocks) > 0 {
		p.Title = append(p.Title, s.Source.Blocks[0].Text)
	}
	k, reason := kind.Of(&p)
	l.NoStory, l.NoStoryFor = string(k), reason
	return k != ""
}
