package classify

import (
	"math/bits"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

// FeatureNames are the columns of a block's row. Changing them, or what fills them, needs new weights; a test compares the names.
var FeatureNames = [...]string{
	// the block itself
	"words", "runes per word", "link share", "links", "ends a sentence", "sentence ends per word", "commas per word", "capitals", "digits",
	"heading level", "list item", "quotation", "code", "table", "caption", "embed", "control", "no text", "hidden", "piece", "one link", "all strong",
	"starts small", "ends with colon", "repeats", "line grammar", "dated", "bytes per rune",
	// what it equals
	"is headline", "is description", "in articleBody", "articleBody without it", "names author",
	// where it stands
	"order", "text before", "blocks behind headline", "depth", "behind headline",
	"up to headline", "headline down", "up to main container", "main container down", "beside main container", "place among siblings", "tag",
	// elements around it
	"in nav", "in aside", "in footer", "in header", "in article", "in main", "in form", "in figure", "in section", "in list", "in table", "in details", "in itemprop articleBody",
	// names around it: 3 its own element, 2 parent or grandparent, 1 further up
	"name content", "name body", "name nav", "name header", "name footer", "name aside", "name related", "name comment", "name share", "name newsletter", "name ad",
	"name consent", "name paywall", "name author", "name bio", "name date", "name headline", "name kicker", "name standfirst", "name caption", "name credit", "name figure",
	"name tag", "name breadcrumb", "name live", "name ticker", "name note", "name login", "name tool", "name modal", "name hide", "name meta", "name quote", "name list",
	"name section", "name embed", "name factbox",
	// its parent, the parent's parent and the one above: share of the page's prose, prose blocks, blocks, links among runes
	"prose in parent", "prose blocks in parent", "blocks in parent", "links in parent",
	"prose in second", "prose blocks in second", "blocks in second", "links in second",
	"prose in third", "prose blocks in third", "blocks in third", "links in third",
	// blocks of the page with the same tag and class
	"same markup", "prose of same markup", "links of same markup",
	// neighbours with text: before, second before, after, second after
	"words before", "links before", "sentence before", "parent before", "heading before",
	"words second before", "links second before", "sentence second before", "parent second before",
	"words after", "links after", "sentence after", "parent after", "heading after",
	"words second after", "links second after", "sentence second after", "parent second after",
	"picture before", "picture after",
	// stretches around it
	"prose in 5 before", "prose in 5 after", "prose in 15 before", "prose in 15 after",
	// the page
	"prose on page", "blocks on page", "prose share of page", "has article", "articleBody declared", "story hidden", "declares news", "declares article", "list items on page", "headings on page", "words a prose block",
	// only for the second ensemble: first scores around the block
	"score", "score before", "score second before", "score after", "score second after", "score in parent", "score in second", "score in third",
	"score of same markup", "score in 5 before", "score in 5 after", "best score before", "best score after", "body share before", "body share of page",
}

// FirstFeatures is how many of the columns the first ensemble sees; the second sees all.
const FirstFeatures = len(FeatureNames) - 15

// pageRows makes the rows of a page's blocks when the classifier asks for them: a page of many blocks would need more room for
// them than for everything else, and most are looked at once.
type pageRows struct {
	*evidence.Page
	sums     *pageSums
	headline int
	constant [11]float32  // what is the same in every row
	context  *contextSums // what the first scores say; nil until they are in
}

// NewRows sums up a page once, so that the rows of its blocks can be made one by one. headline is -1 where none is shown.
func NewRows(s *evidence.Page, headline int) *pageRows {
	r := &pageRows{Page: s, headline: headline}
	r.sums = r.sumsOf(headline)
	hasArticle := float32(0)
	for i := range s.Elements {
		if s.Elements[i].Tags&evidence.InArticle != 0 {
			hasArticle = 1
			break
		}
	}
	p, n := r.sums, len(s.Source.Blocks)
	lists, heads := r.listsAndHeadings()
	total := max(p.prose[n], 1)
	r.constant = [...]float32{model.Log1p(p.prose[n]), model.Log1p(float32(n)), total / max(p.runes[n], 1), hasArticle, model.Truth(s.Declared.Body != ""), model.Truth(s.StoryHidden),
		model.Truth(s.Declared.News), model.Truth(s.Declared.Article), lists, heads, model.Log1p(p.prose[n] / max(p.proseBlocks[n], 1))}
	return r
}

// Fill writes the row of block i: the columns of the first ensemble, and the others once the first scores are in.
func (r *pageRows) Fill(i int, row []model.Value) {
	c := model.Columns{Row: row}
	r.ownColumns(&c, i)
	r.equalColumns(&c, i)
	r.placeColumns(&c, r.sums, i, r.headline)
	r.elementColumns(&c, i)
	r.containerColumns(&c, r.sums, i)
	r.neighbourColumns(&c, r.sums, i)
	c.Add(r.constant[:]...)
	if r.context != nil {
		r.contextColumns(&c, i)
	}
}

// listsAndHeadings are the shares of the page's blocks that are list items and headings.
func (s *pageRows) listsAndHeadings() (lists, headings float32) {
	for i := range s.Source.Blocks {
		switch s.Source.Blocks[i].Kind {
		case page.ListItem:
			lists++
		case page.Heading:
			headings++
		}
	}
	n := max(float32(len(s.Source.Blocks)), 1)
	return lists / n, headings / n
}

func (s *pageRows) ownColumns(c *model.Columns, i int) {
	b := &s.Source.Blocks[i]
	sh := &b.Shape
	small := false
	if r, _ := utf8.DecodeRuneInString(b.Text); r >= 'a' && r <= 'z' {
		small = true
	}
	last, _ := utf8.DecodeLastRuneInString(b.Text)
	level := float32(0)
	if b.Kind == page.Heading {
		level = 7 - float32(b.Level)
	}
	dated := false
	for _, sp := range b.Spans {
		dated = dated || sp.Kind == page.Time
	}
	c.Add(model.Log1p(float32(sh.Words)), model.Share(sh.Runes, sh.Words), model.Share(sh.LinkRunes, sh.Runes), model.Log1p(float32(sh.Links)), model.Truth(sh.EndsStop),
		model.Share(sh.Stops, sh.Words), model.Share(sh.Commas, sh.Words), model.Share(sh.Upper, sh.Letters), model.Share(sh.Digits, sh.Runes),
		level, model.Truth(b.Kind == page.ListItem)*float32(b.Level), model.Truth(b.Kind == page.Quotation), model.Truth(b.Kind == page.Code), model.Truth(b.Kind == page.Table),
		model.Truth(b.Kind == page.Caption), model.Truth(b.Kind == page.Embed), model.Truth(b.Kind == page.Control), model.Truth(b.Text == ""), float32(hiding(b.Hidden)), float32(min(b.Piece, 3)),
		model.Truth(sh.Links == 1 && sh.LinkRunes*20 >= sh.Runes*19), model.Truth(b.AllStrong()), model.Truth(small), model.Truth(last == ':' || last == '：'),
		model.Truth(s.Blocks[i].Fold >= 0), float32(s.Blocks[i].Line), model.Truth(dated), float32(len(b.Text))/float32(max(sh.Runes, 1)))
}

// hiding is how a block is hidden, in the order in which pages hide their stories.
func hiding(h page.Hiding) page.Hiding {
	if h == page.ByScript { // never seen in training but where it is the story
		return page.ByStyle
	}
	return h
}

func (s *pageRows) equalColumns(c *model.Columns, i int) {
	eq := s.Blocks[i].Equal
	c.Add(model.Truth(eq&evidence.EqualHeadline != 0), model.Truth(eq&evidence.EqualDescription != 0), model.Truth(eq&evidence.EqualBody != 0),
		model.Truth(s.Declared.Body != "" && eq&evidence.EqualBody == 0 && s.Source.Blocks[i].Shape.Runes >= 20), model.Truth(eq&evidence.EqualAuthor != 0))
}

func (s *pageRows) placeColumns(c *model.Columns, p *pageSums, i, headline int) {
	n := len(s.Source.Blocks)
	distance := float32(0)
	if headline >= 0 {
		distance = float32(max(-50, min(50, i-headline)))
	}
	state := float32(0)
	if headline >= 0 {
		state = 1 + model.Truth(i > headline)
	}
	c.Add(float32(i)/float32(n), p.prose[i]/max(p.prose[n], 1), distance, float32(min(s.Source.Elements[s.Source.Blocks[i].Element].Depth, 40)), state)
	e := s.Source.Blocks[i].Element
	el := &s.Source.Elements[e]
	headlineDepth := int16(0)
	if headline >= 0 {
		headlineDepth = s.Source.Elements[s.Source.Blocks[headline].Element].Depth
	}
	up, down := s.apart(p.headline, headlineDepth, e)
	mainUp, mainDown := s.apart(p.main, s.Source.Elements[p.mainElement].Depth, e)
	c.Add(up, down, mainUp, mainDown, model.Truth(el.Parent == p.mainElement || e == p.mainElement), model.Log1p(float32(el.Nth)), tagNumber(el.Tag))
}

func (s *pageRows) elementColumns(c *model.Columns, i int) {
	e := s.Source.Blocks[i].Element
	tags, written := s.Elements[e].Tags, s.Written(e)
	for _, t := range [...]evidence.TagSet{evidence.InNav, evidence.InAside, evidence.InFooter, evidence.InHeader, evidence.InArticle, evidence.InMain, evidence.InForm, evidence.InFigure, evidence.InSection, evidence.InList, evidence.InTable, evidence.InDetails, evidence.InBodyProperty} {
		c.Add(model.Truth(tags&t != 0))
	}
	names := c.Row[c.At : c.At+evidence.GroupCount]
	c.At += evidence.GroupCount
	clear(names)
	for g := uint64(written.Above); g != 0; g &= g - 1 {
		bit := bits.TrailingZeros64(g)
		far := float32(1)
		if written.Own&(1<<bit) != 0 {
			far = 3
		} else if written.Near&(1<<bit) != 0 {
			far = 2
		}
		names[bit] = model.Of(far)
	}
}

func (s *pageRows) containerColumns(c *model.Columns, p *pageSums, i int) {
	n := len(s.Source.Blocks)
	total := max(p.prose[n], 1)
	for _, a := range p.parentsOf(i) {
		e := &s.Source.Elements[a]
		f, l := e.First, e.Last
		c.Add((p.prose[l]-p.prose[f])/total, model.Log1p(p.proseBlocks[l]-p.proseBlocks[f]), model.Log1p(float32(l-f)), (p.links[l]-p.links[f])/max(p.runes[l]-p.runes[f], 1))
	}
	m := &p.markup[p.same[i]]
	c.Add(model.Log1p(m.blocks), m.prose/max(m.runes, 1), m.links/max(m.runes, 1))
}

func (s *pageRows) neighbourColumns(c *model.Columns, p *pageSums, i int) {
	at := int(p.textAt[i])
	after := at
	if s.Source.Blocks[i].Text != "" {
		after++
	}
	for k, j := range [...]int{at - 1, at - 2, after, after + 1} {
		if j < 0 || j >= len(p.texts) {
			c.Add(-1, -1, -1, -1)
			if k == 0 || k == 2 {
				c.Add(-1)
			}
			continue
		}
		o := int(p.texts[j])
		b := &s.Source.Blocks[o]
		c.Add(model.Log1p(float32(b.Shape.Words)), model.Share(b.Shape.LinkRunes, b.Shape.Runes), model.Truth(b.Shape.EndsStop), model.Truth(p.parents[3*o] == p.parents[3*i]))
		if k == 0 || k == 2 {
			c.Add(model.Truth(b.Kind == page.Heading))
		}
	}
	c.Add(model.Truth(s.picture(i-1)), model.Truth(s.picture(i+1)))
	for _, w := range [...]int{5, 15} {
		c.Add(p.proseShare(at-w, at), p.proseShare(after, after+w))
	}
}

// picture reports that block i is there and is a picture, video or sound.
func (s *pageRows) picture(i int) bool {
	return i >= 0 && i < len(s.Source.Blocks) && s.Source.Blocks[i].Kind == page.Figure
}

// proseShare is the part of the blocks with text numbered from to to-1 that is prose.
func (p *pageSums) proseShare(from, to int) float32 {
	from, to = max(from, 0), min(to, len(p.texts))
	if from >= to {
		return -1
	}
	f, l := p.texts[from], p.texts[to-1]+1
	return (p.proseBlocks[l] - p.proseBlocks[f]) / float32(to-from)
}

// tagNumber tells the commonest block elements apart.
func tagNumber(tag string) float32 {
	switch tag {
	case "p":
		return 1
	case "div":
		return 2
	case "span", "section", "article":
		return 3
	case "li", "dd", "dt":
		return 4
	case "td", "th":
		return 5
	case "h1", "h2", "h3", "h4", "h5", "h6":
		return 6
	}
	return 0
}
