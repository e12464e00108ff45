package tree

import "github.com/broadsheet-go/broadsheet/clean/internal/htmltok"

// traits are what the feed knows of an element by its name.
type traits struct {
	name  string
	kind  elementKind
	raw   rawKind
	reads attributeSet
	block bool // its start tag always makes an element, and the walk a block
	once  bool // a page has one: further start tags only add attributes to it
}

// An elementKind is what a start tag does to the state of the parser.
type elementKind uint8

const (
	ordinary     elementKind = iota // nothing that matters here; void and raw-text elements too
	formatting                      // kept on the list of active formatting elements
	bounding                        // a special element (WHATWG HTML 13.2.4.2) that only bounds what is inside
	preformatted                    // bounding, with white space that counts
	scoping                         // tables and others that keep formatting elements apart
	choice                          // select
	template                        //
	foreignRoot                     // svg, math
	unknowable                      // plaintext, frameset: what follows depends on the tree
)

// An attributeSet says which attributes of an element are read.
type attributeSet uint8

const (
	readsWords   attributeSet = iota // those that any element may have (see keyOf)
	readsAll                         // also of formatting elements, which the parser compares
	readsMedia                       // addresses and sizes too
	readsItem                        // the numbers of list items too
	readsUnshown                     // and further on: of elements that show nothing
	readsEvery                       // all
	readsNone                        //
	readsType                        // type alone, which the parser looks at
	readsScript                      // type and id, of scripts of data
	readsLink                        // all of a link that describes the page
)

var anyElement = traits{}

// elementNamed finds what is known of an element by its name in any case.
func elementNamed(name []byte) *traits {
	if len(name) == 0 {
		return &anyElement
	}
	list := elements[(name[0]|0x20)&0x1f]
	for i := range list {
		if htmltok.IsFold(name, list[i].name) {
			return &list[i]
		}
	}
	if len(name) > 4 && htmltok.IsFold(name[:4], "amp-") {
		return &ampElement
	}
	return &anyElement
}

var ampElement = traits{reads: readsMedia}

// elements are the elements with anything to say, by the first letter of their names: a is 1.
var elements = [32][]traits{
	'a' & 0x1f: {
		{name: "a", kind: formatting}, // never compared: a start tag closes the one before
		{name: "article", kind: bounding, block: true},
		{name: "aside", kind: bounding, block: true},
		{name: "address", kind: bounding, block: true},
		{name: "area", reads: readsNone},
		{name: "audio", reads: readsMedia},
		{name: "applet", kind: scoping},
	},
	'b' & 0x1f: {
		{name: "br"},
		{name: "b", kind: formatting, reads: readsAll},
		{name: "button", kind: bounding},
		{name: "blockquote", kind: bounding, block: true},
		{name: "body", kind: scoping, reads: readsAll, once: true},
		{name: "big", kind: formatting, reads: readsAll},
		{name: "base", reads: readsEvery},
	},
	'c' & 0x1f: {
		{name: "code", kind: formatting, reads: readsAll},
		{name: "center", kind: bounding, block: true},
		{name: "caption", kind: scoping},
		{name: "col", reads: readsNone},
		{name: "colgroup", kind: scoping, reads: readsNone},
	},
	'd' & 0x1f: {
		{name: "div", kind: bounding, block: true},
		{name: "dd", kind: bounding, block: true},
		{name: "dt", kind: bounding, block: true},
		{name: "dl", kind: bounding, block: true},
		{name: "details", kind: bounding, block: true},
		{name: "dir", kind: bounding},
		{name: "datalist", reads: readsNone},
	},
	'e' & 0x1f: {
		{name: "em", kind: formatting, reads: readsAll},
		{name: "embed", reads: readsMedia},
	},
	'f' & 0x1f: {
		{name: "figure", kind: bounding, block: true},
		{name: "figcaption", kind: bounding, block: true},
		{name: "footer", kind: bounding, block: true},
		{name: "form", kind: scoping},
		{name: "font", kind: formatting, reads: readsAll},
		{name: "fieldset", kind: bounding},
		{name: "frameset", kind: unknowable},
		{name: "frame", reads: readsNone},
	},
	'h' & 0x1f: {
		{name: "h2", kind: bounding, block: true},
		{name: "h3", kind: bounding, block: true},
		{name: "h1", kind: bounding, block: true},
		{name: "h4", kind: bounding, block: true},
		{name: "h5", kind: bounding, block: true},
		{name: "h6", kind: bounding, block: true},
		{name: "header", kind: bounding, block: true},
		{name: "hr"},
		{name: "head", kind: scoping, reads: readsNone},
		{name: "html", kind: scoping, reads: readsAll, once: true},
		{name: "hgroup", kind: bounding, block: true},
	},
	'i' & 0x1f: {
		{name: "img", reads: readsMedia},
		{name: "i", kind: formatting, reads: readsAll},
		{name: "input", reads: readsType},
		{name: "image", reads: readsMedia}, // the parser makes an img of it
		{name: "iframe", raw: rawText, reads: readsMedia},
	},
	'l' & 0x1f: {
		{name: "li", kind: bounding, block: true, reads: readsItem},
		{name: "link", reads: readsLink},
		{name: "listing", kind: preformatted},
	},
	'm' & 0x1f: {
		{name: "meta", reads: readsEvery},
		{name: "main", kind: bounding, block: true},
		{name: "menu", kind: bounding, block: true},
		{name: "math", kind: foreignRoot},
		{name: "map", reads: readsNone},
		{name: "marquee", kind: scoping},
	},
	'n' & 0x1f: {
		{name: "nav", kind: bounding, block: true},
		{name: "noscript", kind: bounding, raw: noScript},
		{name: "nobr", kind: formatting, reads: readsAll},
		{name: "noembed", raw: rawText},
		{name: "noframes", raw: rawText},
	},
	'o' & 0x1f: {
		{name: "ol", kind: bounding, block: true, reads: readsItem},
		{name: "object", kind: scoping, reads: readsMedia},
	},
	'p' & 0x1f: {
		{name: "p", kind: bounding, block: true},
		{name: "pre", kind: preformatted},
		{name: "param", reads: readsNone},
		{name: "plaintext", kind: unknowable, raw: plainText},
	},
	'r' & 0x1f: {
		{name: "ruby"},
	},
	's' & 0x1f: {
		{name: "span"},
		{name: "script", raw: script, reads: readsScript},
		{name: "strong", kind: formatting, reads: readsAll},
		{name: "section", kind: bounding, block: true},
		{name: "svg", kind: foreignRoot},
		{name: "style", raw: style, reads: readsNone},
		{name: "source", reads: readsNone},
		{name: "small", kind: formatting, reads: readsAll},
		{name: "select", kind: choice},
		{name: "s", kind: formatting, reads: readsAll},
		{name: "strike", kind: formatting, reads: readsAll},
		{name: "sub"},
		{name: "sup"},
		{name: "summary", kind: bounding, block: true},
	},
	't' & 0x1f: {
		{name: "td", kind: scoping},
		{name: "tr", kind: scoping},
		{name: "th", kind: scoping},
		{name: "table", kind: scoping},
		{name: "tbody", kind: scoping},
		{name: "thead", kind: scoping},
		{name: "tfoot", kind: scoping},
		{name: "title", raw: rawText, reads: readsNone},
		{name: "tt", kind: formatting, reads: readsAll},
		{name: "template", kind: template},
		{name: "textarea", raw: rawText},
		{name: "track", reads: readsNone},
	},
	'u' & 0x1f: {
		{name: "ul", kind: bounding, block: true},
		{name: "u", kind: formatting, reads: readsAll},
	},
	'v' & 0x1f: {
		{name: "var"},
		{name: "video", reads: readsMedia},
	},
	'x' & 0x1f: {
		{name: "xmp", raw: rawText},
	},
}
