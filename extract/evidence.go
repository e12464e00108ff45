package extract

import (
	"context"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/metadata"
)

// sheet is a page with the evidence about its blocks: arrays in step with page.Elements and page.Blocks.
type sheet struct {
	ctx      context.Context // of the call that reads the page
	page     *clean.Page
	elements []elementEvidence
	blocks   []blockEvidence
	declared declared
	language string
	known    metadata.Context // what the caller and the text tell
	named    map[string]group // groups of the attributes seen so far
	veiled   bool             // the page hides most of its prose by attribute or style, to be shown by scripts
	ruled    []*siteRule      // for each block the rule for its site; nil for a page without rules
	updates  []metadata.Claim // what the page declares about the entries of a live blog
	small    map[string]bool  // whether the text writes a word in small letters, of the words asked for

	attributes []attribute         // of elements among comments, in their order
	numbering  map[int32]numbering // of lists and items that say more than that they are some
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
	line  clean.LineKind
}

// gather collects the evidence about every block, in one pass over the elements and one over the blocks.
// Where comments may stand anywhere, the attributes of all elements are kept.
func gather(ctx context.Context, page *clean.Page, claims []metadata.Claim, site, language string, anywhere bool) *sheet {
	s := &sheet{ctx: ctx, page: page.WithoutTree(), declared: declare(claims, site), language: language, named: make(map[string]group, 256)}
	s.elements = make([]elementEvidence, len(page.Elements))
	tree := treeReader{sheet: s, nodes: page.Nodes, kinds: attributeKinds(), all: anywhere}
	for i := range page.Elements {
		if s.halted(i) {
			break
		}
		s.elements[i] = s.element(i)
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
			e.line, _ = clean.ClassifyLine(b.Text, language)
		}
	}
	s.veiled = s.hidesStory()
	s.named = nil
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
		case b.Hidden == clean.Shown:
			shown += b.Shape.Runes
		case s.mayHideStory(b):
			hidden += b.Shape.Runes
		}
	}
	return hidden >= 2*shown && hidden >= 400
}

// hidden reports a block that is not shown, on a page that does not hide its story as well.
func (s *sheet) hidden(b *clean.Block) bool {
	return b.Hidden != clean.Shown && !(s.veiled && s.mayHideStory(b))
}

// mayHideStory reports that a story may be hidden the way that a block is. What only a script carries is a story only where
// the page says that it is an article: fronts carry the texts of their teasers.
func (s *sheet) mayHideStory(b *clean.Block) bool {
	switch b.Hidden {
	case clean.ByElement:
		return s.withoutScripts(b.Element)
	case clean.ByScript:
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

func (s *sheet) element(i int) elementEvidence {
	el := &s.page.Elements[i]
	var e elementEvidence
	var up *elementEvidence
	if el.Parent >= 0 {
		up = &s.elements[el.Parent]
	}
	if el.Tag != "html" && el.Tag != "body" {
		e.own = s.groups(el.Class) | s.groups(el.ID)
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

// groups is tokenGroups, which every distinct attribute of a page pays for once.
func (s *sheet) groups(attr string) group {
	if attr == "" {
		return 0
	}
	attr = attr[:min(len(attr), longestNames)]
	g, ok := s.named[attr]
	if !ok {
		g = tokenGroups(attr)
		s.named[attr] = g
	}
	return g
}

func tagsOf(el *clean.Element) tagMask {
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
