package page

import (
	"iter"

	"github.com/broadsheet-go/broadsheet/clean/charset"
	"github.com/broadsheet-go/broadsheet/clean/ticker"
	"golang.org/x/net/html"
)

// A Page is what one walk over a page found: everything a reader could see, cut into blocks, and everything the page
// declares about itself. Nothing in it is changed after Parse returns.
type Page struct {
	Tree     Tree             // what was parsed; nil for flat text
	Encoding charset.Encoding // how the bytes were read
	Elements []Element        // every element with visible text below it, in document order; Elements[0] is the root
	Blocks   []Block          // the visible text, in document order
	Facts    Facts
	Flat     bool // made by ParseText
	Deep     bool // the page had over 512 open elements and was flattened below that depth, as browsers do
	Cut      Cut  // why only the beginning was read
	// Elsewhere has, of elements that are shown elsewhere than they stand in the source, the path of what they stand in.
	Elsewhere map[int32]string
}

// A Tree is the tree behind a Page. Its methods may be called from many goroutines.
type Tree interface {
	// Root is the document without most comments, and with what it shows elsewhere in the place where it is shown; it is built when
	// it or Node is first called. Of a page made by ParseNode it is what that was given.
	Root() *html.Node
	// Node is the node of Page.Elements[element].
	Node(element int32) *html.Node
	// Attributes are the names and values of the attributes of Page.Elements[element], without building nodes. A value may share
	// memory with the whole page.
	Attributes(element int32) iter.Seq2[string, string]
	// Named are the attributes with one of these names, all elements in their order, each with its place in Page.Elements.
	Named(names []string) iter.Seq2[int32, Attribute]
}

// An Attribute is one attribute of an element. Its value may share memory with the whole page.
type Attribute struct{ Name, Value string }

// A Cut says why only the beginning of a page was read.
type Cut uint8

// The reasons.
const (
	NotCut   Cut = iota
	AtLimit      // the page has more nodes or blocks than ParseOptions.MaxNodes allows
	AtDamage     // ParseOptions.Damaged
)

// An Element is one element of the page, reduced to what labelling asks about.
type Element struct {
	Parent   int32  // index into Page.Elements; -1 for the root
	First    int32  // Blocks[First:Last] are the blocks below this element
	Last     int32  //
	Nth      int32  // 1-based position among the siblings with the same tag
	Depth    int16  // 0 for the root
	Hidden   Hiding // the strongest among its own and its ancestors'
	Block    bool   // starts and ends blocks; the rest run inline
	Tag      string // lower-case name
	Class    string // class attribute, as written
	ID       string // id attribute
	ARIA     string // role attribute
	Property string // itemprop or property attribute
}

// WithoutTree is the page without Tree. It shares all else with the page, so that the tree lives no longer than
// the page that Parse returned.
func (p *Page) WithoutTree() *Page {
	q := *p
	q.Tree = nil
	return &q
}

// A Block is one visible piece of text, without a role (with one, it is a Block of package extract): the inline content between two block boundaries, or a part of it where a quote,
// a date prefix or a line of <br> ends, or where it would be longer than 64 KB.
type Block struct {
	Text       string // normalised: single spaces, "\n" for <br>, tabs between table cells; empty only where Media is set
	Element    int32  // index into Page.Elements of the block element that holds the text
	Offset     int32  // bytes before Text in the whole text of its element's block, as normalised, 0 for a whole block; of flat text, in the text that was given
	Piece      int16  // 0 for a whole block, else 1, 2, …: consecutive pieces of one block
	Kind       Kind
	Level      int8           // of a heading (1 to 6) or the depth of a list item (1 is outermost, 100 the most); else 0
	Hidden     Hiding         // in the source but not shown (package documentation: what counts as visible)
	Quoted     bool           // part of the quote that an earlier block begins
	DatePrefix bool           // the piece is a "date 2023-03-08" glued to the text after it
	Apart      bool           // flat text: a blank line comes before it
	Spans      []Span         // links, emphasis, times and other marked parts, in order of Start, outer before inner
	Quotes     []ticker.Quote // of a piece that is a strip of market quotes, begins a quote spread over blocks, or is a table of them
	Media      *Media         // the image, video or embed of a Figure or Embed block
	Shape      Shape
}

// A Hiding says why text that is in the source is not shown. Nothing hidden is dropped: a page that is unlocked by
// scripts hides its story too.
type Hiding uint8

// The ways to hide; of several, the last counts.
const (
	Shown       Hiding = iota
	ByAttribute        // hidden
	ByStyle            // inline display:none or visibility:hidden; in a figure, a class that hides from all but readers of screens; sf-hidden of SingleFile
	ByElement          // noscript, template, a dialog that is not open
	ByScript           // carried by a script as a string, on a page that shows hardly any prose
)

// A Kind is what the markup says a block is. It is not a role: a paragraph of a cookie banner is a Paragraph too.
type Kind uint8

// The kinds of block.
const (
	Paragraph Kind = iota // running text: p, div, section, td outside a table of data …
	Heading               // h1 to h6, role=heading
	ListItem              // li, dd, dt
	Quotation             // inside blockquote
	Code                  // pre
	Table                 // a table of data, cells by tab, rows by line
	Caption               // figcaption, caption
	Figure                // a picture, video or sound; Text is empty
	Embed                 // an iframe, object, embed (Text is empty) or a quoted post
	Control               // button, label, option, summary: words of the page's controls; counters of galleries, edit links of wikis
)

// AllStrong reports that nine tenths of the text or more are in bold print.
func (b *Block) AllStrong() bool {
	for i := range b.Spans {
		if sp := &b.Spans[i]; sp.Kind == Strong && int(sp.End-sp.Start)*10 >= len(b.Text)*9 {
			return true
		}
	}
	return false
}

// A Span is a part of a block's text that markup sets apart.
type Span struct {
	Start, End int32    // bytes of Block.Text
	Kind       SpanKind //
	Value      string   // address of a Link, datetime of a Time, as written; figures of a Superscript or Subscript that Text has in those of Unicode; reading of a Ruby; TeX of a Formula; else empty
	Element    int32    // index into Page.Elements of the inline element
}

// A SpanKind is the sort of a Span.
type SpanKind uint8

// The kinds of span.
const (
	Link        SpanKind = iota + 1 // an a with an address; 0 is no kind
	Strong                          // b, strong
	Emphasis                        // i, em, cite, dfn, var
	CodeSpan                        // code, kbd, samp, tt
	Time                            // time; abbr whose title is a day in figures, with a time or not
	Marked                          // any other inline element with a class, an id, an itemprop or a property; an a without an address
	Superscript                     // sup; figures in it are written with those of Unicode where they are no number of a note
	Subscript                       // sub
	Ruby                            // the base of a ruby element with a reading
	Formula                         // math
)

// Media is the picture, video or embedded page of a block.
type Media struct {
	Tag    string // img, video, audio, iframe, blockquote …
	URL    string // as written; the largest of a srcset where there is one
	Alt    string
	Width  int // 0 when not stated
	Height int
}

// Shape is what the text of a block looks like in numbers, counted once in the walk.
type Shape struct {
	Runes     int32 // letters, digits and marks of all kinds, without spaces
	Words     int32 // runs of letters and digits; in scripts without spaces two runes count as a word
	Letters   int32
	Upper     int32 // upper-case letters
	Digits    int32
	Stops     int32 // sentence ends: . ! ? … and their forms in other scripts, before a space, a quote or the end
	Commas    int32
	LinkRunes int32 // Runes inside links
	Links     int32 // number of links
	EndsStop  bool  // the last letter or mark is a sentence end, also before a closing quote or bracket
}

// Prose reports text that reads as prose by its shape alone: eight words or more, a sentence's end, hardly a link.
func (s *Shape) Prose() bool {
	return s.EndsStop && s.Words >= 8 && s.LinkRunes*3 < s.Runes
}
