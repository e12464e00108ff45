package extract

import (
	"math"
	"math/bits"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

// The columns of a block's row. Changing them, or what fills them, needs new weights; a test compares the names.
var featureNames = [...]string{
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

// firstFeatures is how many of the columns the first ensemble sees; the second sees all.
const firstFeatures = len(featureNames) - 15

// prosaic reports a block that is shown and reads as prose by its shape alone.
func (s *sheet) prosaic(b *clean.Block) bool {
	return b.Shape.Prose() && !s.hidden(b)
}

// pageSums are running sums over blocks: x[j]-x[i] is the sum over blocks i to j-1.
type pageSums struct {
	prose, proseBlocks, runes, links []float32
	markup                           []markupSums // for each block's class of markup
	headline, main                   []int16      // for each element, 1 + depth below the root when it holds the headline, or the main container
	mainElement                      int32
	same                             []int32    // index into markup, for each block
	parents                          [][3]int32 // for each block, the three nearest ancestors that hold more than itself
	texts                            []int32    // blocks with text, in order
	textAt                           []int32    // for each block, how many of texts stand before it
}

type markupSums struct{ blocks, prose, runes, links float32 }

type markupKey struct{ tag, class string }

func (s *sheet) sums(headline int) *pageSums {
	blocks := s.page.Blocks
	n := len(blocks)
	p := &pageSums{}
	buf := make([]float32, 4*(n+1))
	p.prose, p.proseBlocks, p.runes, p.links = buf[:n+1], buf[n+1:2*n+2], buf[2*n+2:3*n+3], buf[3*n+3:]
	p.same = make([]int32, n)
	p.parents = make([][3]int32, n)
	p.texts = make([]int32, 0, n)
	p.textAt = make([]int32, n)
	ids := make(map[markupKey]int32, 64)
	for i := range blocks {
		b := &blocks[i]
		runes, links := float32(b.Shape.Runes), float32(b.Shape.LinkRunes)
		prose, count := float32(0), float32(0)
		if s.prosaic(b) {
			prose, count = runes, 1
		}
		p.prose[i+1], p.proseBlocks[i+1], p.runes[i+1], p.links[i+1] = p.prose[i]+prose, p.proseBlocks[i]+count, p.runes[i]+runes, p.links[i]+links
		el := &s.page.Elements[b.Element]
		key := markupKey{el.Tag, el.Class}
		id, ok := ids[key]
		if !ok {
			id = int32(len(p.markup))
			ids[key] = id
			p.markup = append(p.markup, markupSums{})
		}
		p.same[i] = id
		m := &p.markup[id]
		m.blocks++
		m.prose += prose
		m.runes += runes
		m.links += links
		p.parents[i] = s.ancestors(i)
		p.textAt[i] = int32(len(p.texts))
		if b.Text != "" {
			p.texts = append(p.texts, int32(i))
		}
	}
	p.mainElement = s.mainContainer()
	p.main = s.line(p.mainElement)
	if headline >= 0 {
		p.headline = s.line(blocks[headline].Element)
	}
	return p
}

// mainContainer is the element with the most prose in blocks right below it.
func (s *sheet) mainContainer() int32 {
	direct := make([]int32, len(s.page.Elements))
	best := int32(0)
	for i := range s.page.Blocks {
		b := &s.page.Blocks[i]
		if !s.prosaic(b) {
			continue
		}
		p := s.page.Elements[b.Element].Parent
		if p < 0 || b.Piece > 0 {
			p = b.Element
		}
		if direct[p] += b.Shape.Runes; direct[p] > direct[best] {
			best = p
		}
	}
	return best
}

// line marks an element and its ancestors with 1 + their depth.
func (s *sheet) line(e int32) []int16 {
	marks := make([]int16, len(s.page.Elements))
	for ; e >= 0; e = s.page.Elements[e].Parent {
		marks[e] = 1 + s.page.Elements[e].Depth
	}
	return marks
}

// apart says how many levels up an element the line of another branches off, and how many levels the other goes down
// from there; -1 for both when there is no line.
func (s *sheet) apart(line []int16, depth int16, e int32) (up, down float32) {
	if line == nil {
		return -1, -1
	}
	for line[e] == 0 && s.page.Elements[e].Parent >= 0 {
		e = s.page.Elements[e].Parent
		up++
	}
	return up, float32(max(depth-s.page.Elements[e].Depth, 0))
}

// ancestors are the three nearest elements around a block that hold more blocks than the one below them.
func (s *sheet) ancestors(i int) [3]int32 {
	var a [3]int32
	els := s.page.Elements
	e := s.page.Blocks[i].Element
	size := int32(1)
	for k := range a {
		for els[e].Parent >= 0 && els[e].Last-els[e].First <= size {
			e = els[e].Parent
		}
		a[k] = e
		size = els[e].Last - els[e].First
	}
	return a
}

// features fills the columns of the first ensemble for every block of the page.
func (s *sheet) features(headline int) (*model.Matrix, *pageSums) {
	n := len(s.page.Blocks)
	m := model.NewMatrix(n, len(featureNames))
	p := s.sums(headline)
	pageHas := float32(0)
	for i := range s.elements {
		if s.elements[i].tags&tArticle != 0 {
			pageHas = 1
			break
		}
	}
	lists, heads := s.listsAndHeadings()
	for i := range n {
		if s.halted(i) {
			break
		}
		c := columns{row: m.Row(i)}
		s.ownColumns(&c, i)
		s.equalColumns(&c, i)
		s.placeColumns(&c, p, i, headline)
		s.elementColumns(&c, i)
		s.containerColumns(&c, p, i)
		s.neighbourColumns(&c, p, i)
		total := max(p.prose[n], 1)
		c.add(log1p(p.prose[n]), log1p(float32(n)), total/max(p.runes[n], 1), pageHas, truth(s.declared.body != ""), truth(s.veiled))
		c.add(truth(s.declared.news), truth(s.declared.article), lists, heads, log1p(p.prose[n]/max(p.proseBlocks[n], 1)))
	}
	return m, p
}

// listsAndHeadings are the shares of the page's blocks that are list items and headings.
func (s *sheet) listsAndHeadings() (lists, headings float32) {
	for i := range s.page.Blocks {
		switch s.page.Blocks[i].Kind {
		case clean.ListItem:
			lists++
		case clean.Heading:
			headings++
		}
	}
	n := max(float32(len(s.page.Blocks)), 1)
	return lists / n, headings / n
}

// columns fills a row from left to right.
type columns struct {
	row []model.Value
	at  int
}

func (c *columns) add(values ...float32) {
	row := c.row[c.at:]
	for i, v := range values {
		row[i] = model.Of(v)
	}
	c.at += len(values)
}

func truth(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

func log1p(x float32) float32 { return float32(math.Log1p(float64(x))) }

func share(part, whole int32) float32 { return float32(part) / float32(max(whole, 1)) }

func (s *sheet) ownColumns(c *columns, i int) {
	b := &s.page.Blocks[i]
	sh := &b.Shape
	small := false
	if r, _ := utf8.DecodeRuneInString(b.Text); r >= 'a' && r <= 'z' {
		small = true
	}
	last, _ := utf8.DecodeLastRuneInString(b.Text)
	level := float32(0)
	if b.Kind == clean.Heading {
		level = 7 - float32(b.Level)
	}
	dated := false
	for _, sp := range b.Spans {
		dated = dated || sp.Kind == clean.Time
	}
	c.add(log1p(float32(sh.Words)), share(sh.Runes, sh.Words), share(sh.LinkRunes, sh.Runes), log1p(float32(sh.Links)), truth(sh.EndsStop),
		share(sh.Stops, sh.Words), share(sh.Commas, sh.Words), share(sh.Upper, sh.Letters), share(sh.Digits, sh.Runes),
		level, truth(b.Kind == clean.ListItem)*float32(b.Level), truth(b.Kind == clean.Quotation), truth(b.Kind == clean.Code), truth(b.Kind == clean.Table),
		truth(b.Kind == clean.Caption), truth(b.Kind == clean.Embed), truth(b.Kind == clean.Control), truth(b.Text == ""), float32(hiding(b.Hidden)), float32(min(b.Piece, 3)),
		truth(sh.Links == 1 && sh.LinkRunes*20 >= sh.Runes*19), truth(b.AllStrong()), truth(small), truth(last == ':' || last == '：'),
		truth(s.blocks[i].fold >= 0), float32(s.blocks[i].line), truth(dated), float32(len(b.Text))/float32(max(sh.Runes, 1)))
}

// hiding is how a block is hidden, in the order in which pages hide their stories.
func hiding(h clean.Hiding) clean.Hiding {
	if h == clean.ByScript { // never seen in training but where it is the story
		return clean.ByStyle
	}
	return h
}

func (s *sheet) equalColumns(c *columns, i int) {
	eq := s.blocks[i].equal
	c.add(truth(eq&eqHeadline != 0), truth(eq&eqDescription != 0), truth(eq&eqBody != 0),
		truth(s.declared.body != "" && eq&eqBody == 0 && s.page.Blocks[i].Shape.Runes >= 20), truth(eq&eqAuthor != 0))
}

func (s *sheet) placeColumns(c *columns, p *pageSums, i, headline int) {
	n := len(s.page.Blocks)
	behind := float32(0)
	if headline >= 0 {
		behind = float32(max(-50, min(50, i-headline)))
	}
	state := float32(0)
	if headline >= 0 {
		state = 1 + truth(i > headline)
	}
	c.add(float32(i)/float32(n), p.prose[i]/max(p.prose[n], 1), behind, float32(min(s.page.Elements[s.page.Blocks[i].Element].Depth, 40)), state)
	e := s.page.Blocks[i].Element
	el := &s.page.Elements[e]
	headlineDepth := int16(0)
	if headline >= 0 {
		headlineDepth = s.page.Elements[s.page.Blocks[headline].Element].Depth
	}
	up, down := s.apart(p.headline, headlineDepth, e)
	mainUp, mainDown := s.apart(p.main, s.page.Elements[p.mainElement].Depth, e)
	c.add(up, down, mainUp, mainDown, truth(el.Parent == p.mainElement || e == p.mainElement), log1p(float32(el.Nth)), tagNumber(el.Tag))
}

func (s *sheet) elementColumns(c *columns, i int) {
	el := &s.elements[s.page.Blocks[i].Element]
	for _, t := range [...]tagMask{tNav, tAside, tFooter, tHeader, tArticle, tMain, tForm, tFigure, tSection, tList, tTable, tDetails, tBodyProperty} {
		c.add(truth(el.tags&t != 0))
	}
	names := c.row[c.at : c.at+groupCount]
	c.at += groupCount
	for g := uint64(el.above); g != 0; g &= g - 1 {
		bit := bits.TrailingZeros64(g)
		far := float32(1)
		if el.own&(1<<bit) != 0 {
			far = 3
		} else if el.near&(1<<bit) != 0 {
			far = 2
		}
		names[bit] = model.Of(far)
	}
}

func (s *sheet) containerColumns(c *columns, p *pageSums, i int) {
	n := len(s.page.Blocks)
	total := max(p.prose[n], 1)
	for _, a := range p.parents[i] {
		e := &s.page.Elements[a]
		f, l := e.First, e.Last
		c.add((p.prose[l]-p.prose[f])/total, log1p(p.proseBlocks[l]-p.proseBlocks[f]), log1p(float32(l-f)), (p.links[l]-p.links[f])/max(p.runes[l]-p.runes[f], 1))
	}
	m := &p.markup[p.same[i]]
	c.add(log1p(m.blocks), m.prose/max(m.runes, 1), m.links/max(m.runes, 1))
}

func (s *sheet) neighbourColumns(c *columns, p *pageSums, i int) {
	at := int(p.textAt[i])
	after := at
	if s.page.Blocks[i].Text != "" {
		after++
	}
	for k, j := range [...]int{at - 1, at - 2, after, after + 1} {
		if j < 0 || j >= len(p.texts) {
			c.add(-1, -1, -1, -1)
			if k == 0 || k == 2 {
				c.add(-1)
			}
			continue
		}
		o := int(p.texts[j])
		b := &s.page.Blocks[o]
		c.add(log1p(float32(b.Shape.Words)), share(b.Shape.LinkRunes, b.Shape.Runes), truth(b.Shape.EndsStop), truth(p.parents[o][0] == p.parents[i][0]))
		if k == 0 || k == 2 {
			c.add(truth(b.Kind == clean.Heading))
		}
	}
	c.add(truth(s.picture(i-1)), truth(s.picture(i+1)))
	for _, w := range [...]int{5, 15} {
		c.add(p.proseShare(at-w, at), p.proseShare(after, after+w))
	}
}

// picture reports that block i is there and is a picture, video or sound.
func (s *sheet) picture(i int) bool {
	return i >= 0 && i < len(s.page.Blocks) && s.page.Blocks[i].Kind == clean.Figure
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

// context fills the columns that only the second ensemble sees, from the first ensemble's scores.
func (s *sheet) context(m *model.Matrix, p *pageSums, scores []float32) {
	n := m.Rows()
	// chance of body, weighted by length, as running sums
	mass, length := make([]float32, n+1), make([]float32, n+1)
	chance := make([]float32, n)
	sameMass, sameLength := make([]float32, len(p.markup)), make([]float32, len(p.markup))
	for i := range n {
		chance[i] = 1 / (1 + float32(math.Exp(-float64(scores[i]))))
		w := float32(math.Sqrt(float64(s.page.Blocks[i].Shape.Runes)))
		mass[i+1], length[i+1] = mass[i]+chance[i]*w, length[i]+w
		sameMass[p.same[i]] += chance[i] * w
		sameLength[p.same[i]] += w
	}
	best := float32(-1)
	before := make([]float32, n)
	for i := range n {
		before[i] = best
		best = max(best, chance[i]*truth(s.page.Blocks[i].Shape.Words >= 10))
	}
	best = -1
	for i := n - 1; i >= 0; i-- {
		if s.halted(i) {
			return
		}
		c := columns{row: m.Row(i), at: firstFeatures}
		at := int(p.textAt[i])
		after := at
		if s.page.Blocks[i].Text != "" {
			after++
		}
		c.add(scores[i])
		for _, j := range [...]int{at - 1, at - 2, after, after + 1} {
			if j < 0 || j >= len(p.texts) {
				c.add(-8)
			} else {
				c.add(scores[p.texts[j]])
			}
		}
		for _, a := range p.parents[i] {
			e := &s.page.Elements[a]
			c.add((mass[e.Last] - mass[e.First]) / max(length[e.Last]-length[e.First], 1))
		}
		c.add(sameMass[p.same[i]] / max(sameLength[p.same[i]], 1))
		c.add(p.mean(mass, length, at-5, at), p.mean(mass, length, after, after+5))
		c.add(before[i], best, mass[i]/max(mass[n], 1), mass[n]/max(length[n], 1))
		best = max(best, chance[i]*truth(s.page.Blocks[i].Shape.Words >= 10))
	}
}

// mean is the weighted mean over the blocks with text numbered from to to-1.
func (p *pageSums) mean(mass, length []float32, from, to int) float32 {
	from, to = max(from, 0), min(to, len(p.texts))
	if from >= to {
		return -1
	}
	f, l := p.texts[from], p.texts[to-1]+1
	return (mass[l] - mass[f]) / max(length[l]-length[f], 1)
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
