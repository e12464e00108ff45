package shown

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/internal/address"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
)

const (
	// mostSectionBytes and mostSectionWords are how long the name of a section is at most.
	mostSectionBytes, mostSectionWords = 60, 5
	// mostOfPath is how many blocks above the headline the path to the page can begin.
	mostOfPath = 16
)

// section claims the last link of the path to the page that leads neither to the front page nor to the page itself.
func (c *collector) section(l *labels.Labels) {
	if l.Headline < 0 || c.Source.Flat {
		return
	}
	headline := c.Source.Blocks[l.Headline].Text
	for i := l.Headline - 1; i >= max(0, l.Headline-mostOfPath); i-- {
		b := &c.Source.Blocks[i]
		if b.Shape.Links == 0 || !c.ofPath(b.Element) || c.Hidden(b) {
			continue
		}
		for k := len(b.Spans) - 1; k >= 0; k-- {
			sp := b.Spans[k]
			if sp.Kind != page.Link {
				continue
			}
			name := strings.TrimSpace(b.Text[sp.Start:sp.End])
			path := strings.Trim(text.Path(sp.Value), "/")
			if name == "" || path == "" || address.FrontPage(sp.Value) || len(name) > mostSectionBytes || strings.Count(name, " ") >= mostSectionWords || headline == name || c.leadsHere(path) {
				continue
			}
			c.add(i, claim.FieldSection, claim.StandingPlain, name)
			return
		}
	}
}

// leadsHere reports the path of the page's own address.
func (c *collector) leadsHere(path string) bool {
	return c.Known.Address != "" && strings.Trim(text.Path(c.Known.Address), "/") == path
}

// ofPath reports an element in one that is the path to the page by its name or what it says of itself.
func (c *collector) ofPath(e int32) bool {
	if c.Elements[e].Above&evidence.NamedBreadcrumb != 0 {
		return true
	}
	for up := 0; e >= 0 && up < mostAround; e, up = c.Source.Elements[e].Parent, up+1 {
		if c.Elements[e].Marks&evidence.MarkedBreadcrumbs != 0 {
			return true
		}
	}
	return false
}
