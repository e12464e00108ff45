package shown

import (
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
)

// tags claims the links of a list of tags, each a tag. What stands in a column beside the story, in a menu or
// a cloud are the tags of the site.
func (c *collector) tags(l *labels.Labels, i int) {
	b := &c.Source.Blocks[i]
	el := &c.Elements[b.Element]
	if el.Tags&(evidence.InAside|evidence.InNav) != 0 || el.Above&(evidence.NamedAside|evidence.NamedNav) != 0 || el.Tags&(evidence.InFooter|evidence.InArticle) == evidence.InFooter {
		return
	}
	if c.cloud(b.Element) || c.besideStory(l, i) {
		return
	}
	marked := slices.ContainsFunc(b.Spans, c.TagLink)
	for _, sp := range b.Spans {
		if sp.Kind == page.Link && sp.End-sp.Start <= 60 && (!marked || c.TagLink(sp)) {
			if tag := strings.Trim(b.Text[sp.Start:sp.End], " #,"); tag != "" {
				c.add(i, claim.FieldTag, claim.StandingPlain, tag)
			}
		}
	}
}

// mostAround is how many elements around a link are looked at for the name of a cloud.
const mostAround = 4

// cloud reports an element in one that is named a tag cloud.
func (c *collector) cloud(e int32) bool {
	for up := 0; e >= 0 && up < mostAround; e, up = c.Source.Elements[e].Parent, up+1 {
		for _, names := range [...]string{c.Source.Elements[e].Class, c.Source.Elements[e].ID} {
			if at := strings.Index(names, "loud"); at >= 0 && named(names, "tag", "cloud") {
				return true
			}
		}
	}
	return false
}

// named reports two words side by side in a class or an id: "tagcloud", "tag-cloud", "TagCloud".
func named(names, first, second string) bool {
	names = strings.Map(func(r rune) rune {
		if r == '-' || r == '_' {
			return -1
		}
		return r
	}, strings.ToLower(names))
	return strings.Contains(names, first+second) || strings.Contains(names, first+"s"+second)
}

// besideStory reports a list of tags outside of the article that the text stands in, where that has such a list of its own.
func (c *collector) besideStory(l *labels.Labels, i int) bool {
	if l.First < 0 || c.Source.Flat {
		return false
	}
	if c.article < 0 {
		c.article = c.storyElement(l)
	}
	if c.article == 0 {
		return false
	}
	el := &c.Source.Elements[c.article]
	return i < int(el.First) || i >= int(el.Last)
}

// storyElement is the innermost article around the text, or main where there is none, if it holds a list of tags; else 0.
func (c *collector) storyElement(l *labels.Labels) int32 {
	for _, tag := range [...]string{"article", "main"} {
		for e := c.Source.Blocks[l.First].Element; e > 0; e = c.Source.Elements[e].Parent {
			if el := &c.Source.Elements[e]; el.Tag == tag && int(el.Last) > l.Last {
				for i := int(el.First); i < int(el.Last); i++ {
					if l.Role(i) == labels.Tag && c.Source.Blocks[i].Shape.Links > 0 {
						return e
					}
				}
				break
			}
		}
	}
	return 0
}
