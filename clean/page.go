package clean

import (
	"github.com/broadsheet-go/broadsheet/clean/page"
)

// A Page is what one walk over a page found: everything a reader could see, cut into blocks, and everything the page
// declares about itself. Nothing in it is changed after Parse returns.
//
// It is declared in package page, whose documentation shows its fields and methods: go doc clean/page.Page
type Page = page.Page

// A Tree is the tree behind a Page. Its methods may be called from many goroutines.
//
// It is declared in package page, whose documentation shows its methods: go doc clean/page.Tree
type Tree = page.Tree

// A TextFormat says in which format a flat text is written.
//
// It is declared in package page: go doc clean/page.TextFormat
type TextFormat = page.TextFormat

// The formats.
const (
	AnyText          = page.AnyText          // not known: told from the text alone
	PlainText        = page.PlainText        // none: every character is text
	MarkdownText     = page.MarkdownText     // Markdown, in the dialects of CommonMark and GitHub
	ReStructuredText = page.ReStructuredText // reStructuredText, as docutils reads it
)

// A Cut says why only the beginning of a page was read.
//
// It is declared in package page: go doc clean/page.Cut
type Cut = page.Cut

// The reasons.
const (
	NotCut   = page.NotCut
	AtLimit  = page.AtLimit  // the page has more nodes or blocks than ParseOptions.MaxNodes allows
	AtDamage = page.AtDamage // ParseOptions.Damaged
)

// An Element is one element of the page, reduced to what labelling asks about.
//
// It is declared in package page, whose documentation shows its fields: go doc clean/page.Element
type Element = page.Element

// A Block is one visible piece of text: the inline content between two block boundaries, or a part of it where a quote,
// a date prefix or a line of <br> ends, or where it would be longer than 64 KB.
//
// It is declared in package page, whose documentation shows its fields and methods: go doc clean/page.Block
type Block = page.Block

// A Hiding says why text that is in the source is not shown. Nothing hidden is dropped: a page that is unlocked by
// scripts hides its story too.
//
// It is declared in package page: go doc clean/page.Hiding
type Hiding = page.Hiding

// The ways to hide; of several, the last counts.
const (
	Shown       = page.Shown
	ByAttribute = page.ByAttribute // hidden
	ByStyle     = page.ByStyle     // inline display:none or visibility:hidden
	ByElement   = page.ByElement   // noscript, template, a dialog that is not open
	ByScript    = page.ByScript    // carried by a script as a string, on a page that shows hardly any prose
)

// A Kind is what the markup says a block is. It is not a role: a paragraph of a cookie banner is a Paragraph too.
//
// It is declared in package page: go doc clean/page.Kind
type Kind = page.Kind

// The kinds of block.
const (
	Paragraph = page.Paragraph // running text: p, div, section, td outside a table of data …
	Heading   = page.Heading   // h1 to h6, role=heading
	ListItem  = page.ListItem  // li, dd, dt
	Quotation = page.Quotation // inside blockquote
	Code      = page.Code      // pre
	Table     = page.Table     // a table of data, cells by tab, rows by line
	Caption   = page.Caption   // figcaption, caption
	Figure    = page.Figure    // a picture, video or sound; Text is empty
	Embed     = page.Embed     // an iframe, object, embed (Text is empty) or a quoted post
	Control   = page.Control   // button, label, option, summary: words of the page's controls
)

// A Span is a part of a block's text that markup sets apart.
//
// It is declared in package page, whose documentation shows its fields: go doc clean/page.Span
type Span = page.Span

// A SpanKind is the sort of a Span.
//
// It is declared in package page: go doc clean/page.SpanKind
type SpanKind = page.SpanKind

// The kinds of span.
const (
	Link     = page.Link     // an a with an address
	Strong   = page.Strong   // b, strong
	Emphasis = page.Emphasis // i, em, cite, dfn, var
	CodeSpan = page.CodeSpan // code, kbd, samp, tt
	Time     = page.Time     // time; abbr whose title is a day in figures, with a time or not
	Marked   = page.Marked   // any other inline element with a class, an id, an itemprop or a property; an a without an address

	Superscript = page.Superscript // sup; figures in it are written with those of Unicode where they are no number of a note
	Subscript   = page.Subscript   // sub
	Ruby        = page.Ruby        // the base of a ruby element with a reading
	Formula     = page.Formula     // math
)

// Media is the picture, video or embedded page of a block.
//
// It is declared in package page, whose documentation shows its fields: go doc clean/page.Media
type Media = page.Media

// Shape is what the text of a block looks like in numbers, counted once in the walk.
//
// It is declared in package page, whose documentation shows its fields and methods: go doc clean/page.Shape
type Shape = page.Shape

// Facts is what a page declares about itself, as written and in document order. No value is parsed, corrected or
// weighed here.
//
// It is declared in package page, whose documentation shows its fields: go doc clean/page.Facts
type Facts = page.Facts

// A Meta is one meta element with a name and a content.
//
// It is declared in package page, whose documentation shows its fields: go doc clean/page.Meta
type Meta = page.Meta

// A LinkFact is a link element of the head: rel canonical, amphtml, alternate, author, license …
//
// It is declared in package page, whose documentation shows its fields: go doc clean/page.LinkFact
type LinkFact = page.LinkFact

// A Script is a script element that holds JSON.
//
// It is declared in package page, whose documentation shows its fields: go doc clean/page.Script
type Script = page.Script

// A TimeFact is a time element, or another element with a datetime attribute.
//
// It is declared in package page, whose documentation shows its fields: go doc clean/page.TimeFact
type TimeFact = page.TimeFact

// An Item is one microdata or RDFa property.
//
// It is declared in package page, whose documentation shows its fields: go doc clean/page.Item
type Item = page.Item
