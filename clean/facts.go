package clean

import "golang.org/x/net/html"

// Facts is what a page declares about itself, as written and in document order. No value is parsed, corrected or
// weighed here.
type Facts struct {
	Language  string // html lang (or xml:lang, or http-equiv content-language)
	Direction string // dir of html or body: "ltr", "rtl", "auto" or ""
	Base      string // base href
	Title     string // title element
	AMP       bool   // html amp or ⚡
	Metas     []Meta
	Links     []LinkFact
	Scripts   []Script
	Times     []TimeFact
	Items     []Item
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

// A Script is a script element that holds JSON.
type Script struct {
	Type string // lower-case media type: "application/ld+json", "application/json"
	ID   string
	Text string
}

// A TimeFact is a time element, or another element with a datetime attribute.
type TimeFact struct {
	Datetime string // the attribute, "" when there is none
	Text     string
	Property string // itemprop or property
	Class    string // class of the element and of its parent, separated by a space
	Element  int32  // the nearest element of Page.Elements
	Block    int32  // the block its text went into, or -1
	Pubdate  bool   // the pubdate attribute
	Node     *html.Node
}

// An Item is one microdata or RDFa property.
type Item struct {
	Scope    string // the itemtype (or typeof) it belongs to, its last path segment: "NewsArticle", "Person"
	ScopeID  int32  // numbers the itemscope, so that properties of one item can be told from another's; 0 without scope
	Outer    int32  // ScopeID of the item this scope is a property of; 0 when none
	Property string // itemprop or property, one entry for each of several names
	Value    string // content, datetime, href or src where the element has them, else its text
	Text     string // the element's visible text, "" for meta and link
	Element  int32
	Node     *html.Node
}
