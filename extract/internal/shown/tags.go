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
	if c.ofSite(el) || c.cloud(b.Element) && (el.Tags&evidence.InArticle == 0 || c.hasOther(l)) || c.besideStory(l, i) {
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

// ofSite reports an element in a column, a menu or the page's footer.
func (c *collector) ofSite(el *evidence.Element) bool {
	return el.Tags&(evidence.InAside|evidence.InNav) != 0 || el.Above&(evidence.NamedAside|evidence.NamedNav) != 0 || el.Tags&(evidence.InFooter|evidence.InArticle) == evidence.InFooter
}

// hasOther reports a list of tags on the page that no element names a cloud.
func (c *collector) hasOther(l *labels.Labels) bool {
	if c.other == 0 {
		c.other = -1
		for i := range l.Len() {
			b := &c.Source.Blocks[i]
			if l.Role(i) == labels.Tag && b.Shape.Links > 0 && !c.ofSite(&c.Elements[b.Element]) && !c.cloud(b.Element) {
				c.other = 1
				break
			}
		}
	}
	return c.other > 0
}

// mostAround is how many elements around a link are looked at for the name of a cloud.
const mostAround = 4

// mostOfName is how many bytes of a class or an id are looked at for it.
const mostOfName = 256

// cloud reports an element in one that is named a tag cloud.
func (c *collector) cloud(e int32) bool {
	for up := 0; e >= 0 && up < mostAround; e, up = c.Source.Elements[e].Parent, up+1 {
		for _, names := range [...]string{c.Source.Elements[e].Class, c.Source.Elements[e].ID} {
			names = names[:min(len(names), mostOfName)]
			if strings.Contains(names, "loud") && named(names, "tag", "cloud") {
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

// storyElement is the innermost article around the text, or main where there is none, if it holds a list of tags: any
// after the start of the text, two links before it, since one alone may be the section; else 0.
func (c *collector) storyElement(l *labels.Labels) int32 {
	for _, tag := range [...]string{"article", "main"} {
		for e := c.Source.Blocks[l.First].Element; e > 0; e = c.Source.Elements[e].Parent {
			if el := &c.Source.Elements[e]; el.Tag == tag && int(el.Last) > l.Last {
				links := 0
				for i := int(el.First); i < int(el.Last); i++ {
					b := &c.Source.Blocks[i]
					if l.Role(i) != labels.Tag || b.Shape.Links == 0 || c.cloud(b.Element) {
						continue
					}
					if links += int(b.Shape.Links); i > l.First || links > 1 {
						return e
					}
				}
				break
			}
		}
	}
	return 0
}
