package kind

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/internal/address"
)

// What a first page of a section is made of: entries, each a link of a headline's length to another page of the site and a short text below or
// beside it. A story whose subheadings are links says more below each of them, or something else between them.
const (
	fewestEntries  = 5
	entryWords     = 3  // of the link
	mostBelow      = 45 // words that belong to an entry
	mostOwn        = 60 // words of the body that belong to none
	sectionHeading = 4  // words of the headline of a section
)

// entries are how many blocks of the body there are, how many of them are entries or stand with one, the entries that are headlines, and the
// words that belong to none.
type entries struct{ blocks, with, own, heads, links int }

// entries reads the blocks of the body in order. links are the entries anywhere on the page.
func (p *Page) entries() (n entries) {
	seen := map[string]bool{}
	below := false
	for i := range min(len(p.Source.Blocks), mostBlocks) {
		b := &p.Source.Blocks[i]
		if b.Text == "" || p.Hidden(i) {
			continue
		}
		link, all, line := p.entryLink(b)
		if link != "" && !seen[link] {
			seen[link] = true
			n.links++
		}
		// A paragraph that goes on after a link tells more than whereto it leads.
		entry := link != "" && (all || size(b) <= mostBelow && (line || b.Kind == page.Heading || b.Kind == page.ListItem))
		short := size(b) < entryWords
		if p.In(i) && !short {
			n.blocks++
			switch {
			case entry:
				n.with++
				n.heads++
			case below && size(b) <= mostBelow:
				n.with++
			default:
				n.own += size(b)
			}
		}
		if !short || link != "" {
			below = entry
		}
	}
	return n
}

// entryLink is where the link leads that a block is, or begins with after no more than a time; "" where it is none of a headline's length to
// a page of the site. all reports that it is most of the block, line that it ends a line of it.
func (p *Page) entryLink(b *page.Block) (link string, all, line bool) {
	for i := range b.Spans {
		sp := &b.Spans[i]
		if sp.Kind != page.Link || int(sp.Start) > len(b.Text)/4 {
			continue
		}
		words := b.Text[sp.Start:sp.End]
		if len(strings.Fields(words)) < entryWords && len([]rune(words)) < 4*entryWords || strings.HasPrefix(sp.Value, "#") {
			continue
		}
		if text.Host(sp.Value) != "" && !address.SameSite(sp.Value, p.Address) {
			return "", false, false
		}
		return sp.Value, int(sp.End-sp.Start)*5 >= len(b.Text)*3, int(sp.End) < len(b.Text) && (b.Text[sp.End] == '\n' || b.Text[sp.End] == '\t')
	}
	return "", false, false
}

// section reports that the body is entries and next to nothing else: five of them or more, or a short text below one of twelve on the page of
// a section, which a short headline names.
func (p *Page) section() bool {
	n := p.entries()
	if n.heads >= fewestEntries && n.with*5 >= n.blocks*4 && n.own < mostOwn {
		return true
	}
	if n.links < mostLinks || n.own > 0 || n.blocks > fewestEntries || n.with < n.blocks || !p.sectionAddress() {
		return false
	}
	for _, title := range p.Title {
		if k := len(strings.Fields(title)); k > 0 && k <= sectionHeading {
			return true
		}
	}
	return false
}

// sectionAddress reports an address of one or two short directories, without figures or a file.
func (p *Page) sectionAddress() bool {
	path := strings.Trim(text.Path(p.Address), "/")
	return path != "" && strings.Count(path, "/") < 2 && strings.Count(path, "-") < 3 && !strings.ContainsAny(path, ".0123456789")
}
