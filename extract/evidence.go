package extract

import (
	"context"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
)

// sheet is a page with the evidence about its blocks: arrays in step with page.Elements and page.Blocks. Once gathered, it answers
// the same question with the same answer always; what is costly is found out when first asked.
type sheet struct {
	ctx      context.Context // of the call that reads the page
	page     *page.Page      // without its tree
	elements []elementEvidence
	blocks   []blockEvidence
	declared declarations
	known    resolve.PageInfo // what the caller and the text tell
	locale   date.Locale      // what lines are read by
	language string           // of locale
	veiled   bool             // the page hides most of its prose by attribute or style, to be shown by scripts

	attributes []attribute         // of elements among comments, in their order
	numbering  map[int32]numbering // of lists and items that say more than that they are some

	readings blockReadings
	small    map[string]bool // whether the text writes a word in small letters, of the words asked for
}

// elementEvidence is what an element says about the blocks below it.
type elementEvidence struct {
	own   group   // its class and id
	above group   // its own and those of all ancestors below body
	near  group   // its own, its parent's and its grandparent's
	tags  tagMask // its own tag and those of all ancestors
	marks marks   // its own attributes
}

// tagMask is a set of tags and landmark roles.
type tagMask uint32

const (
	tNav tagMask = 1 << iota
	tAside
	tFooter
	tHeader
	tArticle
	tMain
	tForm
	tFigure
	tSection
	tList
	tTable
	tButton
	tDialog
	tAddress
	tQuote
	tDetails
	tBodyProperty   // itemprop=articleBody
	tAuthorProperty // itemprop=author, rel=author
	tDateProperty   // itemprop=datePublished, dateModified
	tHeadProperty   // itemprop=headline
)

// blockEvidence is what is known about one block before it is labelled.
type blockEvidence struct {
	equal equality
	fold  int32 // index of an earlier block with the same text, or -1
	line  line.Kind
}

// gather collects the evidence about every block, in one pass over the elements and one over the blocks. known is what the caller
// knows; the language of the text is added. Where comments may stand anywhere, the attributes of all elements are kept.
func gather(ctx context.Context, page *page.Page, claims []claim.Claim, known resolve.PageInfo, anywhere bool) *sheet {
	known.TextLanguage = lang.Guess(sampleText(page))
	s := &sheet{ctx: ctx, page: page.WithoutTree(), declared: declare(claims, resolve.SiteName(claims)), known: known, locale: resolve.LocaleOf(claims, known)}
	s.language = s.locale.Language
	named := make(namedGroups, 256)
	s.elements = make([]elementEvidence, len(page.Elements))
	tree := treeReader{sheet: s, nodes: page.Nodes, kinds: attributeKinds(), all: anywhere}
	for i := range page.Elements {
		if s.halted(i) {
			break
		}
		s.elements[i] = s.element(i, named)
		if page.Nodes != nil {
			tree.read(i)
		}
	}
	s.blocks = make([]blockEvidence, len(page.Blocks))
	seen := make(map[string]int32, s.longBlocks())
	for i := range page.Blocks {
		if s.halted(i) {
			break
		}
		b := &page.Blocks[i]
		e := &s.blocks[i]
		e.fold = -1
		if b.Shape.Words >= repeatWords {
			if j, ok := seen[b.Text]; ok {
				e.fold = j
			} else {
				seen[b.Text] = int32(i)
			}
		}
		if s.elements[b.Element].tags&tNav == 0 { // menus repeat headlines and names, and are no lines of a story
			e.equal = s.declared.equal(b)
			e.line, _ = line.Classify(b.Text, s.language)
		}
	}
	s.veiled = s.hidesStory()
	return s
}

// repeatWords is how long a block is that is compared with those before it.
const repeatWords = 8

// longBlocks counts the blocks that are so long.
func (s *sheet) longBlocks() int {
	n := 0
	for i := range s.page.Blocks {
		if s.page.Blocks[i].Shape.Words >= repeatWords {
			n++
		}
	}
	return n
}

// over reports that the call's context ended. What is left to do for the page may be left out then, for read returns the
// context's error.
func (s *sheet) over() bool { return s.ctx != nil && s.ctx.Err() != nil }

// halted is over for a loop's i-th step, asked at every 8th: a step may look at a block of 64 KB.
func (s *sheet) halted(i int) bool { return i&7 == 0 && s.over() }

// hidesStory reports that a page hides at least twice as much prose as it shows.
func (s *sheet) hidesStory() bool {
	shown, hidden := int32(0), int32(0)
	for i := range s.page.Blocks {
		b := &s.page.Blocks[i]
		switch {
		case !b.Shape.Prose():
		case b.Hidden == page.Shown:
			shown += b.Shape.Runes
		case s.mayHideStory(b):
			hidden += b.Shape.Runes
		}
	}
	return hidden >= 2*shown && hidden >= 400
}

// hidden reports a block that is not shown, on a page that does not hide its story as well.
func (s *sheet) hidden(b *page.Block) bool {
	return b.Hidden != page.Shown && !(s.veiled && s.mayHideStory(b))
}

// mayHideStory reports that a story may be hidden the way that a block is. What only a script carries is a story only where
// the page says that it is an article: fronts carry the texts of their teasers.
func (s *sheet) mayHideStory(b *page.Block) bool {
	switch b.Hidden {
	case page.ByElement:
		return s.withoutScripts(b.Element)
	case page.ByScript:
		return s.declared.article
	}
	return true
}

// withoutScripts reports an element that shows where scripts are off, inside noscript; not one that scripts make pages of, inside
// template.
func (s *sheet) withoutScripts(e int32) bool {
	inside := false
	for ; e >= 0; e = s.page.Elements[e].Parent {
		switch s.page.Elements[e].Tag {
		case "template", "dialog":
			return false
		case "noscript":
			inside = true
		}
	}
	return inside
}

func (s *sheet) element(i int, named namedGroups) elementEvidence {
	el := &s.page.Elements[i]
	var e elementEvidence
	var up *elementEvidence
	if el.Parent >= 0 {
		up = &s.elements[el.Parent]
	}
	if el.Tag != "html" && el.Tag != "body" {
		e.own = named.of(el.Class) | named.of(el.ID)
	}
	e.above, e.near = e.own, e.own
	e.tags = tagsOf(el)
	if up != nil {
		e.above |= up.above
		e.tags |= up.tags
		e.near |= up.own
		if p := s.page.Elements[el.Parent].Parent; p >= 0 {
			e.near |= s.elements[p].own
		}
	}
	return e
}

// longestNames is how much of a class or id is read, in bytes; the longest of 1,863 pages has 7,433.
const longestNames = 16 << 10

// namedGroups are the groups of the attributes seen so far.
type namedGroups map[string]group

// of is tokenGroups, which every distinct attribute of a page pays for once.
func (n namedGroups) of(attr string) group {
	if attr == "" {
		return 0
	}
	attr = attr[:min(len(attr), longestNames)]
	g, ok := n[attr]
	if !ok {
		g = tokenGroups(attr)
		n[attr] = g
	}
	return g
}

func tagsOf(el *page.Element) tagMask {
	var t tagMask
	switch el.Tag {
	case "nav":
		t = tNav
	case "aside":
		t = tAside
	case "footer":
		t = tFooter
	case "header":
		t = tHeader
	case "article":
		t = tArticle
	case "main":
		t = tMain
	case "form", "fieldset":
		t = tForm
	case "figure", "picture":
		t = tFigure
	case "section":
		t = tSection
	case "ul", "ol", "dl", "menu":
		t = tList
	case "table":
		t = tTable
	case "button":
		t = tButton
	case "dialog":
		t = tDialog
	case "address":
		t = tAddress
	case "blockquote":
		t = tQuote
	case "details":
		t = tDetails
	}
	switch el.ARIA {
	case "":
	case "navigation", "menu", "menubar", "tablist":
		t |= tNav
	case "complementary":
		t |= tAside
	case "contentinfo":
		t |= tFooter
	case "banner":
		t |= tHeader
	case "main":
		t |= tMain
	case "article":
		t |= tArticle
	case "dialog", "alertdialog":
		t |= tDialog
	case "search", "form":
		t |= tForm
	}
	if el.Property != "" {
		for p := range strings.FieldsSeq(el.Property) {
			switch p[strings.LastIndexByte(p, ':')+1:] {
			case "articleBody":
				t |= tBodyProperty
			case "author", "creator":
				t |= tAuthorProperty
			case "datePublished", "dateModified":
				t |= tDateProperty
			case "headline":
				t |= tHeadProperty
			}
		}
	}
	return t
}

// prosaic reports a block that is shown and reads as prose by its shape alone.
func (s *sheet) prosaic(b *page.Block) bool {
	return b.Shape.Prose() && !s.hidden(b)
}

// weighing is what the weighing of claims depends on besides the claims.
func (s *sheet) weighing() resolve.PageInfo {
	w := s.known
	w.Ordinary = s.ordinary
	return w
}

// sampleText is up to 4 KB of the page's running text, or as many letters as telling a language ever reads.
func sampleText(p *page.Page) string {
	parts := make([]string, 0, 16)
	size, runes := 0, int32(0)
	for i := range p.Blocks {
		bl := &p.Blocks[i]
		if (bl.Shape.Runes >= 60 || p.Flat && bl.Shape.Words >= 8) && bl.Shape.LinkRunes*3 < bl.Shape.Runes && (bl.Hidden <= page.ByStyle || bl.Hidden == page.ByScript) {
			parts = append(parts, bl.Text)
			size, runes = size+len(bl.Text)+1, runes+bl.Shape.Runes
			if size > 4096 || runes > 2100 {
				break
			}
		}
	}
	return strings.Join(parts, "\n")
}
