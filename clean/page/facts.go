package page

// Facts is what a page declares about itself, as written and in document order. No value is parsed, corrected or
// weighed here.
type Facts struct {
	Language string // html lang (or xml:lang, or http-equiv content-language)
	Dir      string // dir of html or body: "ltr", "rtl", "auto" or ""
	Base     string // base href
	Title    string // title element
	AMP      bool   // html amp or ⚡
	Metas    []Meta
	Links    []LinkFact
	Scripts  []Script
	Times    []TimeFact
	Items    []Item
}

// A Meta is one meta element with a name and a content.
type Meta struct {
	Name    string // name, property, itemprop or http-equiv, lower-case
	Attr    string // which attribute named it: "name", "property", "itemprop" or "http-equiv"
	Content string
}

// A LinkFact is a link element of the head: rel canonical, amphtml, alternate, author, license …
type LinkFact struct {
	Rel, Href, Type, Hreflang, Title string // Rel is lower-case
}

// A Script is a script element that holds JSON, or a program that may hold the data of an article; or an attribute in which
// a framework wrote the data of what it shows, as JSON (package state).
type Script struct {
	Type string // lower-case media type: "application/ld+json", "application/json", "" where none is stated
	ID   string
	Text string // may share memory with the whole page
}

// A TimeFact is a time element, or another element with a datetime attribute.
type TimeFact struct {
	Datetime string // the attribute, "" when there is none
	Text     string // the words shown, at most 1 KB of them
	Property string // itemprop or property
	Pubdate  bool   // the pubdate attribute
	Element  int32  // index into Page.Elements
	Block    int32  // index into Page.Blocks of the block that shows its text; -1 when nothing is shown
}

// An Item is one microdata or RDFa property.
type Item struct {
	Scope    string // type of the thing described, its last path segment: "NewsArticle", "Person"; "" when not stated
	ScopeID  int32  // numbers the things described, from 1 in document order; 0 outside any
	Outer    int32  // ScopeID of the thing that this one is a property of; 0 when none
	Property string // itemprop or property; an element with several names gives an Item for each
	Opens    int32  // ScopeID of the thing that is this property's value; 0 when the value is a string
	Value    string // content, datetime, href or src where the element has them, else Text
	Text     string // the words shown, at most 1 KB of them
	RDFa     bool   // stated by property and typeof, not by itemprop and itemtype
	Element  int32  // index into Page.Elements
}
