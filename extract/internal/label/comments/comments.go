package comments

import (
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/body"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/metadata/date"
)

// finder looks for the comments of readers on a page. Its running sums over blocks say what an element holds:
// x[j]-x[i] is the number among blocks i to j-1.
type finder struct {
	lines.Reader
	l     *labels.Labels
	d     *body.Body
	words *wordLists
	text  []int32 // blocks that can be a comment's words
	who   []int32 // blocks that name somebody
	when  []int32 // blocks that show a date
	entry []int   // for each element, 1 + index of the comment it is part of
	list  []Entry
}

// Entry is one comment: its outermost element, and the blocks that belong to it and not to a reply.
type Entry struct {
	element int
	Above   int // index of the comment that it replies to, -1
	kin     kinship
	number  string
	Level   int // the depth its class says, 0 for none
	blocks  []int
	Words   []int // the blocks that are its text
	Author  string
	Time    date.Date
	Valid   bool
}

// kinship is what the elements of comments on one page have in common.
type kinship struct{ tag, class, parent string }

// Label finds the comments of readers: elements in a comment section, marked by class, number or microdata or of a
// kind that occurs twice, that hold a text and say who wrote it or when. Their blocks get the role of a comment, unless
// they are body: then the names mean something else.
func Label(r lines.Reader, l *labels.Labels, d *body.Body) []Entry {
	c := &finder{Reader: r, l: l, d: d, words: table()}
	from, to := c.sectionRange()
	if from < 0 {
		return nil
	}
	c.sum(from, to)
	c.find()
	for i := range c.list {
		c.read(&c.list[i])
	}
	for i := range c.list {
		c.label(&c.list[i])
	}
	return c.list
}

// sectionRange is the blocks inside comment sections, -1 when there is none.
func (c *finder) sectionRange() (from, to int) {
	from = -1
	for i := range c.Source.Elements {
		el := &c.Source.Elements[i]
		if el.Last > el.First && c.inComments(i) {
			if from < 0 {
				from = int(el.First)
			}
			to = max(to, int(el.Last))
		}
	}
	return from, to
}

// inComments reports an element of a comment section, by the names around it, its type or a rule for the site.
func (c *finder) inComments(e int) bool {
	if el := &c.Source.Elements[e]; el.Last > el.First && c.l.Role(int(el.First)) == labels.Comment {
		return true // by a rule
	}
	return c.Elements[e].Above&evidence.NamedComment != 0 || c.Source.Elements[e].Property != "" && c.Elements[e].Marks&evidence.MarkedComment != 0
}

// sum counts, block by block, what comments are made of.
func (c *finder) sum(from, to int) {
	n := len(c.Source.Blocks)
	c.text, c.who, c.when = make([]int32, n+1), make([]int32, n+1), make([]int32, n+1)
	for i := range n {
		c.text[i+1], c.who[i+1], c.when[i+1] = c.text[i], c.who[i], c.when[i]
		if i < from || i >= to {
			continue
		}
		named, dated := c.authorOf(i, nil) != "", c.showsDate(i)
		if named {
			c.who[i+1]++
		}
		if dated {
			c.when[i+1]++
		}
		if c.saysSomething(i, named || dated) {
			c.text[i+1]++
		}
	}
}

// counted reports that block i is one of those that a running sum counts.
func counted(sum []int32, i int) bool { return sum[i+1] > sum[i] }

// saysSomething reports a block that can be words of a comment: no control, no link alone, no counter or other stray line,
// and no short line that is the head of a comment, saying who or when, or is named after buttons.
func (c *finder) saysSomething(i int, head bool) bool {
	b := &c.Source.Blocks[i]
	switch {
	case b.Text == "" || b.Kind == page.Control || b.Hidden != page.Shown || b.Shape.Letters == 0 && b.Shape.Words < 2:
		return false
	case b.Shape.LinkRunes*2 > b.Shape.Runes && (b.Shape.Words <= 6 || !b.Shape.EndsStop):
		return false
	case head && b.Shape.Words <= 12:
		return false
	case b.Shape.Words <= 6 && c.beside(b.Element):
		return false
	}
	switch c.Blocks[i].Line {
	case line.Counter, line.Comments, line.Share:
		return b.Shape.Words > 6
	}
	return true
}

// beside reports an element named after what stands beside the words of a comment, itself or its parent.
func (c *finder) beside(e int32) bool {
	for up := 0; e >= 0 && up < 2; e, up = c.Source.Elements[e].Parent, up+1 {
		el := &c.Source.Elements[e]
		if el.Last-el.First > 3 || c.words.class(el.Class) {
			return false
		}
		if evidence.GroupsIn(&c.words.tokens, el.Class)&cBeside != 0 {
			return true
		}
	}
	return false
}

// showsDate reports a block with a <time> element, one that is named after dates, or a short one that states a day.
func (c *finder) showsDate(i int) bool {
	b := &c.Source.Blocks[i]
	if b.Text == "" || b.Kind == page.Control || b.Shape.Words > 24 {
		return false
	}
	for _, sp := range b.Spans {
		if sp.Kind == page.Time {
			return true
		}
	}
	if b.Shape.Words > 16 {
		return false
	}
	if c.Elements[b.Element].Own&evidence.NamedDate != 0 && b.Shape.Words <= 8 && !b.Shape.EndsStop {
		return true
	}
	if b.Shape.Digits == 0 {
		return false
	}
	return c.FirstDate(i) != nil
}

// find makes an entry of each element that is one comment. Where none is marked, those of a kind that occurs twice are.
func (c *finder) find() {
	kin := make(map[kinship]int)
	marked := false
	for i := range c.Source.Elements {
		if c.may(i) {
			kin[c.kin(i)]++
			marked = marked || c.marked(i)
		}
	}
	c.entry = make([]int, len(c.Source.Elements))
	for i := range c.Source.Elements {
		el := &c.Source.Elements[i]
		if el.Parent >= 0 {
			c.entry[i] = c.entry[el.Parent]
		}
		if !c.may(i) {
			continue
		}
		e := Entry{element: i, Above: c.entry[i] - 1, kin: c.kin(i), number: c.number(i)}
		if !(c.marked(i) || !marked && kin[e.kin] >= 2 && c.single(el)) || !c.apart(&e) {
			continue
		}
		c.list = append(c.list, e)
		c.entry[i] = len(c.list)
	}
	for i := range c.Source.Blocks {
		if k := c.entry[c.Source.Blocks[i].Element]; k > 0 {
			c.list[k-1].blocks = append(c.list[k-1].blocks, i)
		}
	}
}

// marked reports an element that says of itself that it is one comment: by a number, its type or its class.
func (c *finder) marked(e int) bool {
	el := &c.Source.Elements[e]
	return c.number(e) != "" || c.Elements[e].Marks&evidence.MarkedComment != 0 || c.words.class(el.Class) && c.single(el)
}

// may reports an element that can be one comment: it holds words, and says who or when.
func (c *finder) may(e int) bool {
	el := &c.Source.Elements[e]
	if !el.Block || !c.inComments(e) || c.Elements[e].Tags&(evidence.InForm|evidence.InNav|evidence.InDialog) != 0 {
		return false
	}
	switch el.Tag {
	case "ul", "ol", "dl", "menu", "table", "tbody", "tr", "body", "html", "form":
		return false
	}
	if c.text[el.Last] == c.text[el.First] {
		return false
	}
	return c.who[el.Last]-c.who[el.First]+c.when[el.Last]-c.when[el.First] > 0 || c.number(e) != "" && c.saysOf(e)
}

// saysOf reports an element whose attributes say who wrote it or when.
func (c *finder) saysOf(e int) bool {
	return slices.ContainsFunc(c.AttributesOf(int32(e)), func(a evidence.Attribute) bool {
		return a.Down == 0 && (a.Kind == evidence.AttributeBy || a.Kind == evidence.AttributeAt)
	})
}

// single reports an element with at most one date and two names: a section holds those of many comments.
func (c *finder) single(el *page.Element) bool {
	return c.when[el.Last]-c.when[el.First] <= 1 && c.who[el.Last]-c.who[el.First] <= 2
}

// apart reports that an element is a comment of its own. An element around it that has no words before it, or is of
// another kind, is the same comment.
func (c *finder) apart(e *Entry) bool {
	if e.Above < 0 {
		return true
	}
	up := &c.list[e.Above]
	if c.text[c.Source.Elements[e.element].First] == c.text[c.Source.Elements[up.element].First] {
		return false
	}
	for k := e.Above; k >= 0; k = c.list[k].Above {
		if e.kin == c.list[k].kin || e.number != "" && c.list[k].number != "" && e.number != c.list[k].number {
			return true
		}
	}
	return false
}

func (c *finder) kin(e int) kinship {
	el := &c.Source.Elements[e]
	k := kinship{tag: el.Tag, class: firstName(el.Class)}
	if k.class == "" && el.Parent >= 0 {
		up := &c.Source.Elements[el.Parent]
		k.parent = up.Tag + " " + firstName(up.Class)
	}
	return k
}

func firstName(class string) string {
	for name := range strings.FieldsSeq(class) {
		return name
	}
	return ""
}

// number is what tells a comment from the others: the number in its id or in an attribute.
func (c *finder) number(e int) string {
	el := &c.Source.Elements[e]
	if n := c.words.numbered(el.ID); n != "" {
		return n
	}
	for _, a := range c.AttributesOf(int32(e)) {
		if a.Kind == evidence.AttributeNumber && a.Value != "" {
			return a.Value
		}
	}
	return ""
}

// label gives the blocks of a comment their role. What is body stays so, and what a rule for the site names; buttons to share
// and counters are left as well.
func (c *finder) label(e *Entry) {
	if !e.Valid {
		return
	}
	words := map[int]bool{}
	for _, i := range e.Words {
		words[i] = true
	}
	for _, i := range e.blocks {
		switch b := &c.Source.Blocks[i]; {
		case c.d.In[i] || b.Text == "" || b.Hidden != page.Shown:
		case words[i]:
			c.l.Assign(i, labels.Comment, 0.85, "words of a reader's comment")
		case !c.sharesOrCounts(i):
			c.l.Assign(i, labels.Comment, 0.8, "beside a reader's comment")
		}
	}
}

// sharesOrCounts reports a button to share or a counter, by its words or the names of the elements around it.
func (c *finder) sharesOrCounts(i int) bool {
	b := &c.Source.Blocks[i]
	el := &c.Elements[b.Element]
	switch r := lines.RoleOf(c.Blocks[i].Line); {
	case r == labels.Share:
		return b.Kind != page.Control || el.Tags&evidence.InForm == 0
	case r != "":
		return r == labels.Counter
	case el.Tags&(evidence.InNav|evidence.InDialog|evidence.InFooter) != 0:
		return false
	}
	return lines.RoleNamed(el, b) == labels.Share
}
