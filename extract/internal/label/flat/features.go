package flat

import (
	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

// FeatureNames are the columns of a row: what is known of one line of flattened text. "before" and "after" are lines. The names and
// their order are part of the weights.
var FeatureNames = [...]string{
	// the line
	"words", "letters a word", "share of links", "links", "ends a sentence", "sentences a word", "commas a word", "capitals", "digits",
	"heading", "list item", "quotation", "code", "table", "figure", "control", "piece", "small first letter", "ends with a colon", "ends with a question",
	"opens with a quote", "opens with a digit", "numbered", "ends with a site", "bytes a letter", "words in small letters", "words with capitals", "signs of code", "repeats", "begins the title",
	"kind of line", "hand-made prose", "byline", "begins like a byline", "has a date", "is a date", "dateline", "marks of menus", "bullet", "labels what follows", "has a verb of headlines", "blank before", "blank after",
	// its words
	"words in prose", "names in prose", "words in other lines", "words of the address", "address words", "words of the title", "title words",
	// its place
	"place", "lines before", "lines after", "place in prose", "lines since a heading", "lines since a byline", "lines since a date", "lines to a byline", "lines to a date",
	"lines since the address's words", "lines to the address's words", "blanks since prose", "lines since prose", "lines to prose",
	// neighbours: third, second, first before; first, second, third after
	"words 3 before", "sentence 3 before", "names 3 before",
	"words 2 before", "sentence 2 before", "names 2 before", "links 2 before", "kind 2 before", "dated 2 before",
	"words before", "sentence before", "names before", "links before", "kind before", "dated before", "signed before", "list item before", "heading before", "capitals before",
	"words after", "sentence after", "names after", "links after", "kind after", "dated after", "signed after", "list item after", "heading after", "capitals after", "small after",
	"words 2 after", "sentence 2 after", "names 2 after", "links 2 after", "kind 2 after", "dated 2 after",
	"words 3 after", "sentence 3 after", "names 3 after",
	// stretches
	"prose in 4 before", "prose in 4 after", "prose in 12 before", "prose in 12 after", "prose in 40 before", "prose in 40 after",
	"words in 4 before", "words in 4 after", "words in 12 before", "words in 12 after",
	"used words in 4 before", "used words in 4 after", "used words in 12 before", "used words in 12 after",
	"links in 12 before", "links in 12 after", "dates in 12 before", "dates in 12 after", "furniture in 4 before", "furniture in 4 after", "furniture in 12 before", "furniture in 12 after",
	// the text
	"words in all", "lines in all", "share of prose", "words a line", "has links", "has headings", "has list items", "share of blank lines", "has an address", "longest line",
	// only for the second ensemble: first scores around the line
	"score", "score before", "score 2 before", "score 3 before", "score after", "score 2 after", "score 3 after", "score in 4 before", "score in 4 after", "score in 12 before", "score in 12 after",
	"score in 40 before", "score in 40 after", "best score before", "best score after", "body before", "body after", "body in all", "lines to the best run", "in the best run", "share of the best run",
}

// FirstFeatures is how many of the columns the first ensemble sees; the others see all.
const FirstFeatures = len(FeatureNames) - 21

// far is the greatest distance in lines that is told apart.
const far = 60

// rows makes the rows of a text's lines.
type rows struct {
	labeller
	address map[wordID]bool // the words of the page's address
	facts   []lineFacts

	prose, words, used, links, dates, furniture        []float32 // running sums over lines
	sinceHeading, sinceByline, sinceDate, sinceAddress []uint8   // distances in lines, at most far
	toByline, toDate, toAddress, sinceProse, toProse   []uint8
	blanksSinceProse                                   []uint8
	constant                                           [10]float32
	context                                            *scoreSums

	nobody neighbour       // where there is no line: -1 each
	near   [kept]neighbour // of line i at i%kept
	nearAt [kept]int       // which line that is, and one
}

func newRows(s labeller) *rows {
	n := len(s.Source.Blocks)
	address := addressWords(s.Known.Address)
	r := &rows{labeller: s, address: address, facts: s.gatherLines(address, s.reaches())}
	for k := range r.nobody {
		r.nobody[k] = model.Of(-1)
	}
	room, distances := make([]float32, 6*(n+1)), make([]uint8, 10*n)
	for _, sum := range [...]*[]float32{&r.prose, &r.words, &r.used, &r.links, &r.dates, &r.furniture} {
		*sum, room = room[:n+1:n+1], room[n+1:]
	}
	for _, list := range [...]*[]uint8{&r.sinceHeading, &r.sinceByline, &r.sinceDate, &r.sinceAddress, &r.toByline, &r.toDate, &r.toAddress, &r.sinceProse, &r.toProse, &r.blanksSinceProse} {
		*list, distances = distances[:n:n], distances[n:]
	}
	r.sumUp()
	return r
}

// sumUp fills the running sums, the distances and what is the same in every row.
func (r *rows) sumUp() {
	blocks := r.Source.Blocks
	n := len(blocks)
	longest, blanks, headings, items, linked := float32(0), float32(0), float32(0), float32(0), float32(0)
	for i := range blocks {
		b, f := &blocks[i], &r.facts[i]
		words := float32(b.Shape.Words)
		longest = max(longest, words)
		blanks += model.Truth(b.Apart)
		headings += model.Truth(b.Kind == page.Heading)
		items += model.Truth(b.Kind == page.ListItem)
		linked += float32(b.Shape.Links)
		r.words[i+1] = r.words[i] + words
		r.prose[i+1] = r.prose[i] + words*model.Truth(f.prose)
		r.used[i+1] = r.used[i] + float32(words*f.inProse)
		r.links[i+1] = r.links[i] + float32(words*model.Share(b.Shape.LinkRunes, b.Shape.Runes))
		r.dates[i+1] = r.dates[i] + model.Truth(f.dated)
		r.furniture[i+1] = r.furniture[i] + model.Truth(lines.RoleOf(r.Blocks[i].Line) != "" || f.furniture)
	}
	since := func(out []uint8, is func(i int) bool) {
		d := uint8(far)
		for i := range out {
			out[i] = d
			if d = min(d+1, far); is(i) {
				d = 1
			}
		}
	}
	to := func(out []uint8, is func(i int) bool) {
		d := uint8(far)
		for i := len(out) - 1; i >= 0; i-- {
			out[i] = d
			if d = min(d+1, far); is(i) {
				d = 1
			}
		}
	}
	signed := func(i int) bool { return r.facts[i].by && r.facts[i].signed }
	dated := func(i int) bool { return r.facts[i].isDate }
	address := func(i int) bool { return r.facts[i].addressWords >= 0.6 }
	prose := func(i int) bool { return r.facts[i].prose }
	since(r.sinceHeading, func(i int) bool { return blocks[i].Kind == page.Heading })
	since(r.sinceByline, signed)
	since(r.sinceDate, dated)
	since(r.sinceAddress, address)
	since(r.sinceProse, prose)
	to(r.toByline, signed)
	to(r.toDate, dated)
	to(r.toAddress, address)
	to(r.toProse, prose)
	gap := uint8(far)
	for i := range blocks {
		if gap < far && blocks[i].Apart {
			gap++
		}
		r.blanksSinceProse[i] = gap
		if r.facts[i].prose {
			gap = 0
		}
	}
	of := max(float32(n), 1)
	r.constant = [...]float32{model.Log1p(r.words[n]), model.Log1p(float32(n)), r.prose[n] / max(r.words[n], 1), r.words[n] / of, model.Truth(linked > 2), model.Truth(headings > 0), model.Truth(items > 2),
		blanks / of, model.Truth(len(r.address) > 0), model.Log1p(longest)}
}

// Fill writes the row of line i: the columns of the first ensemble, and the others once the first scores are in.
func (r *rows) Fill(i int, row []model.Value) {
	c := model.Columns{Row: row}
	r.ownColumns(&c, i)
	r.placeColumns(&c, i)
	r.neighbourColumns(&c, i)
	r.stretchColumns(&c, i)
	c.Add(r.constant[:]...)
	if r.context != nil {
		r.context.columns(&c, i)
	}
}

func (r *rows) ownColumns(c *model.Columns, i int) {
	b, f := &r.Source.Blocks[i], &r.facts[i]
	sh := &b.Shape
	apart := true
	if i+1 < len(r.Source.Blocks) {
		apart = r.Source.Blocks[i+1].Apart
	}
	level := float32(0)
	if b.Kind == page.Heading {
		level = 7 - float32(b.Level)
	}
	c.Add(model.Log1p(float32(sh.Words)), model.Share(sh.Runes, sh.Words), model.Share(sh.LinkRunes, sh.Runes), model.Log1p(float32(sh.Links)), model.Truth(sh.EndsStop), model.Share(sh.Stops, sh.Words), model.Share(sh.Commas, sh.Words),
		model.Share(sh.Upper, sh.Letters), model.Share(sh.Digits, sh.Runes), level, model.Truth(b.Kind == page.ListItem), model.Truth(b.Kind == page.Quotation), model.Truth(b.Kind == page.Code), model.Truth(b.Kind == page.Table),
		model.Truth(b.Kind == page.Figure || b.Kind == page.Caption), model.Truth(b.Kind == page.Control), float32(min(b.Piece, 3)), model.Truth(lang.IsSmall(f.first)), model.Truth(f.last == ':' || f.last == '：'), model.Truth(f.last == '?' || f.last == '？'),
		model.Truth(opensQuote(b.Text)), model.Truth(f.first >= '0' && f.first <= '9'), model.Truth(f.numbered), model.Truth(f.sited), float32(len(b.Text))/float32(max(sh.Runes, 1)), model.Share(f.small, f.words), model.Share(f.capitals, f.words), model.Share(f.signs, sh.Runes),
		float32(min(f.repeats, 9)), model.Truth(f.again), float32(r.Blocks[i].Line), model.Truth(f.prose), model.Truth(f.signed), model.Truth(f.by), model.Truth(f.dated), model.Truth(f.isDate), model.Truth(f.dateline), model.Truth(f.furniture), model.Truth(f.bullet), model.Truth(f.labels), model.Truth(f.states),
		model.Truth(b.Apart), model.Truth(apart))
	c.Add(f.inProse, f.namesInProse, f.inOther, f.ofAddress, f.addressWords, f.ofTitle, f.titleWords)
}

func (r *rows) placeColumns(c *model.Columns, i int) {
	n := len(r.Source.Blocks)
	c.Add(float32(i)/float32(n), model.Log1p(float32(i)), model.Log1p(float32(n-i-1)), r.prose[i]/max(r.prose[n], 1), float32(r.sinceHeading[i]), float32(r.sinceByline[i]), float32(r.sinceDate[i]), float32(r.toByline[i]), float32(r.toDate[i]),
		float32(r.sinceAddress[i]), float32(r.toAddress[i]), float32(r.blanksSinceProse[i]), float32(r.sinceProse[i]), float32(r.toProse[i]))
}

func (r *rows) neighbourColumns(c *model.Columns, i int) {
	n := len(r.Source.Blocks)
	for _, x := range [...]struct{ at, width int }{{i - 3, 3}, {i - 2, 6}, {i - 1, 10}, {i + 1, 11}, {i + 2, 6}, {i + 3, 3}} {
		v := &r.nobody
		if x.at >= 0 && x.at < n {
			v = r.neighbour(x.at)
		}
		c.At += copy(c.Row[c.At:], v[:x.width])
	}
}

// A neighbour is what a row says about a line near its own.
type neighbour [11]model.Value

// kept is how many neighbours are kept, so that each is worked out once as rows are filled in order.
const kept = 16

// neighbour is line i as a neighbour.
func (r *rows) neighbour(i int) *neighbour {
	v := &r.near[i%kept]
	if r.nearAt[i%kept] == i+1 {
		return v
	}
	r.nearAt[i%kept] = i + 1
	b, f := &r.Source.Blocks[i], &r.facts[i]
	sh := &b.Shape
	c := model.Columns{Row: v[:]}
	c.Add(model.Log1p(float32(sh.Words)), model.Truth(sh.EndsStop), f.inProse, model.Share(sh.LinkRunes, sh.Runes), float32(r.Blocks[i].Line), model.Truth(f.isDate), model.Truth(f.signed), model.Truth(b.Kind == page.ListItem || f.bullet),
		model.Truth(b.Kind == page.Heading), model.Share(f.capitals, f.words), model.Truth(lang.IsSmall(f.first)))
	return v
}

func (r *rows) stretchColumns(c *model.Columns, i int) {
	for _, w := range [...]int{4, 12, 40} {
		c.Add(r.part(r.prose, r.words, i-w, i), r.part(r.prose, r.words, i+1, i+1+w))
	}
	for _, w := range [...]int{4, 12} {
		c.Add(r.mean(r.words, i-w, i), r.mean(r.words, i+1, i+1+w))
	}
	for _, w := range [...]int{4, 12} {
		c.Add(r.part(r.used, r.words, i-w, i), r.part(r.used, r.words, i+1, i+1+w))
	}
	c.Add(r.part(r.links, r.words, i-12, i), r.part(r.links, r.words, i+1, i+13), r.mean(r.dates, i-12, i), r.mean(r.dates, i+1, i+13))
	for _, w := range [...]int{4, 12} {
		c.Add(r.mean(r.furniture, i-w, i), r.mean(r.furniture, i+1, i+1+w))
	}
}

// part is the share of one running sum in another over the lines from to to-1, -1 where there are none.
func (r *rows) part(sum, of []float32, from, to int) float32 {
	from, to = max(from, 0), min(to, len(r.facts))
	if from >= to {
		return -1
	}
	return (sum[to] - sum[from]) / max(of[to]-of[from], 1)
}

// mean is the mean of a running sum over the lines from to to-1, -1 where there are none.
func (r *rows) mean(sum []float32, from, to int) float32 {
	from, to = max(from, 0), min(to, len(r.facts))
	if from >= to {
		return -1
	}
	return (sum[to] - sum[from]) / float32(to-from)
}
