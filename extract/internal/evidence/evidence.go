package evidence

import (
	"context"
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/readings"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
)

// Page is a page with the evidence about its blocks: arrays in step with page.Elements and page.Blocks. Once gathered, it answers
// the same question with the same answer always; what is costly is found out when first asked.
type Page struct {
	Ctx         context.Context // of the call that reads the page
	Source      *page.Page      // without its tree
	Elements    []Element
	Blocks      []Block
	Declared    declarations
	Known       resolve.PageInfo   // what the caller and the text tell
	Locale      date.Locale        // what lines are read by, also when claims are weighed: what a page shows states no language
	Readings    *readings.Readings // of its lines, under Locale
	Language    string             // of locale
	Moments     []Moment           // times that scripts write into elements without words
	StoryHidden bool               // the page hides most of its prose by attribute or style, to be shown by scripts

	written    []Names             // of elements, where they are not those of all Elements: Written
	attributes []Attribute         // of elements among comments, in their order
	numbering  map[int32]numbering // of lists and items that say more than that they are some

	room     *room           // what it is made in
	small    map[string]bool // whether the text writes a word in small letters, of the words asked for
	allSmall bool            // small holds all words of the text
}

// Element is what an element says about the blocks below it.
type Element struct {
	Names        // without those that say nothing: see element
	Tags  TagSet // its own tag and those of all ancestors
	Marks marks  // its own attributes
}

// TagSet is a set of tags and landmark roles: In and what a block stands in.
type TagSet uint32

const (
	InNav TagSet = 1 << iota
	InAside
	InFooter
	InHeader
	InArticle
	InMain
	InForm
	InFigure
	InSection
	InList
	InTable
	InButton
	InDialog
	InAddress
	InQuote
	InDetails
	InBodyProperty   // itemprop=articleBody
	InAuthorProperty // itemprop=author, rel=author
	InDateProperty   // itemprop=datePublished, dateModified
	InHeadProperty   // itemprop=headline
)

// Block is what is known about one block before it is labelled.
type Block struct {
	Equal equality
	Fold  int32 // index of an earlier block with the same text, or -1
	Line  line.Kind
}

// Gather collects the evidence about every block, in one pass over the elements and one over the blocks. known is what the caller
// knows; the language of the text is added. Where comments may stand anywhere, the attributes of all elements are kept.
func Gather(ctx context.Context, page *page.Page, claims []claim.Claim, known resolve.PageInfo, anywhere bool) *Page {
	known.TextLanguage = lang.Guess(sampleText(page))
	s := &Page{Ctx: ctx, Source: page.WithoutTree(), Declared: declare(claims, resolve.SiteName(claims)), Known: known, Locale: resolve.LocaleOf(claims, known)}
	s.Language, s.Readings = s.Locale.Language, readings.New(s.Locale)
	r := takeRoom()
	s.room = r
	r.elements, r.blocks = zeroed(r.elements, len(page.Elements)), zeroed(r.blocks, len(page.Blocks))
	s.Elements, s.Blocks = r.elements, r.blocks
	if page.Tree != nil {
		s.noteMarks(page.Tree)
	}
	prose := s.proseBefore()
	for i := range page.Elements {
		if s.CancelledAt(i) {
			break
		}
		s.element(i, &r.named, prose)
	}
	if page.Tree != nil {
		s.noteAttributes(page.Tree, anywhere)
	}
	seen := make(map[string]int32, s.longBlocks())
	for i := range page.Blocks {
		if s.CancelledAt(i) {
			break
		}
		b := &page.Blocks[i]
		e := &s.Blocks[i]
		e.Fold = -1
		if b.Shape.Words >= repeatWords {
			if j, ok := seen[b.Text]; ok {
				e.Fold = j
			} else {
				seen[b.Text] = int32(i)
			}
		}
		if s.Elements[b.Element].Tags&InNav == 0 { // menus repeat headlines and names, and are no lines of a story
			e.Equal = s.Declared.equal(b)
			e.Line, _ = line.Classify(b.Text, s.Language)
		}
	}
	s.StoryHidden = s.hidesStory()
	return s
}

// repeatWords is how long a block is that is compared with those before it.
const repeatWords = 8

// longBlocks counts the blocks that are so long.
func (s *Page) longBlocks() int {
	n := 0
	for i := range s.Source.Blocks {
		if s.Source.Blocks[i].Shape.Words >= repeatWords {
			n++
		}
	}
	return n
}

// Cancelled reports that the call's context ended. What is left to do for the page may be left out then, for read returns the
// context's error.
func (s *Page) Cancelled() bool { return s.Ctx != nil && s.Ctx.Err() != nil }

// CancelledAt is over for a loop's i-th step, asked at every 8th: a step may look at a block of 64 KB.
func (s *Page) CancelledAt(i int) bool { return i&7 == 0 && s.Cancelled() }

// hidesStory reports that a page hides at least twice as much prose as it shows.
func (s *Page) hidesStory() bool {
	shown, hidden := int32(0), int32(0)
	for i := range s.Source.Blocks {
		b := &s.Source.Blocks[i]
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

// Hidden reports a block that is not shown, on a page that does not hide its story as well.
func (s *Page) Hidden(b *page.Block) bool {
	return b.Hidden != page.Shown && !(s.StoryHidden && s.mayHideStory(b))
}

// mayHideStory reports that a story may be hidden the way that a block is. What only a script carries is a story only where
// the page says that it is an article: fronts carry the texts of their teasers.
func (s *Page) mayHideStory(b *page.Block) bool {
	switch b.Hidden {
	case page.ByElement:
		return s.withoutScripts(b.Element)
	case page.ByScript:
		return s.Declared.Article
	}
	return true
}

// withoutScripts reports an element that shows where scripts are off, inside noscript; not one that scripts make pages of, inside
// template.
func (s *Page) withoutScripts(e int32) bool {
	inside := false
	for ; e >= 0; e = s.Source.Elements[e].Parent {
		switch s.Source.Elements[e].Tag {
		case "template", "dialog":
			return false
		case "noscript":
			inside = true
		}
	}
	return inside
}

// proseBefore is how many letters of prose that is shown stand before each block, and on the whole page.
func (s *Page) proseBefore() []int32 {
	sum := s.Numbers(len(s.Source.Blocks) + 1)
	for i := range s.Source.Blocks {
		sum[i+1] = sum[i]
		if b := &s.Source.Blocks[i]; b.Hidden == page.Shown && b.Shape.Prose() {
			sum[i+1] += b.Shape.Runes
		}
	}
	return sum
}

// wholeStory reports an element that holds four fifths of the page's prose.
func wholeStory(el *page.Element, prose []int32) bool {
	all := prose[len(prose)-1]
	return all > 0 && (prose[el.Last]-prose[el.First])*5 >= all*4
}

func tagsOf(el *page.Element) TagSet {
	var t TagSet
	switch el.Tag {
	case "nav":
		t = InNav
	case "aside":
		t = InAside
	case "footer":
		t = InFooter
	case "header":
		t = InHeader
	case "article":
		t = InArticle
	case "main":
		t = InMain
	case "form", "fieldset":
		t = InForm
	case "figure", "picture":
		t = InFigure
	case "section":
		t = InSection
	case "ul", "ol", "dl", "menu":
		t = InList
	case "table":
		t = InTable
	case "button":
		t = InButton
	case "dialog":
		t = InDialog
	case "address":
		t = InAddress
	case "blockquote":
		t = InQuote
	case "details":
		t = InDetails
	}
	switch el.ARIA {
	case "":
	case "navigation", "menu", "menubar", "tablist":
		t |= InNav
	case "complementary":
		t |= InAside
	case "contentinfo":
		t |= InFooter
	case "banner":
		t |= InHeader
	case "main":
		t |= InMain
	case "article":
		t |= InArticle
	case "dialog", "alertdialog":
		t |= InDialog
	case "search", "form":
		t |= InForm
	}
	if el.Property != "" {
		for p := range strings.FieldsSeq(el.Property) {
			switch p[strings.LastIndexByte(p, ':')+1:] {
			case "articleBody":
				t |= InBodyProperty
			case "author", "creator":
				t |= InAuthorProperty
			case "datePublished", "dateModified":
				t |= InDateProperty
			case "headline":
				t |= InHeadProperty
			}
		}
	}
	return t
}

// Prosaic reports a block that is shown and reads as prose by its shape alone.
func (s *Page) Prosaic(b *page.Block) bool {
	return b.Shape.Prose() && !s.Hidden(b)
}

// Weighing is what the weighing of claims depends on besides the claims.
func (s *Page) Weighing() resolve.PageInfo {
	w := s.Known
	w.Ordinary, w.Readings = s.Ordinary, s.Readings
	return w
}

// sampleText is up to 4 KB of the page's running text, or as many letters as telling a language ever reads.
func sampleText(p *page.Page) string {
	parts := make([]string, 0, 16)
	size, runes := 0, int32(0)
	for i := range p.Blocks {
		bl := &p.Blocks[i]
		if (bl.Shape.Runes >= 60 || bl.Shape.Runes >= 20 && spacelessProse(bl) || p.Flat && bl.Shape.Words >= 8) && bl.Shape.LinkRunes*3 < bl.Shape.Runes && (bl.Hidden <= page.ByStyle || bl.Hidden == page.ByScript) {
			parts = append(parts, bl.Text)
			size, runes = size+len(bl.Text)+1, runes+bl.Shape.Runes
			if size > 4096 || runes > 2100 {
				break
			}
		}
	}
	return strings.Join(parts, "\n")
}

// spacelessProse reports a sentence of Chinese or Japanese, which says in twenty letters what others say in sixty.
func spacelessProse(b *page.Block) bool {
	r, _ := utf8.DecodeRuneInString(b.Text)
	return text.HanOrKana(r) && b.Shape.EndsStop
}
