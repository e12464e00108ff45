package state

import (
	"html"
	"strings"

	"github.com/broadsheet-go/broadsheet/internal/jsontree"
)

// mostLevels is how deep a story's values lie in each other.
const mostLevels = 64

// A writer writes a story's values as markup: strings of text or markup, lists of them, and the trees of editors, whose nodes have a
// type and the text or nodes that they hold.
type writer struct {
	data    *Data
	b       strings.Builder
	visited int
}

// value writes a value; inline says that a paragraph is open.
func (w *writer) value(v jsontree.Value, level int, inline bool) {
	v = w.data.Follow(v)
	if w.visited++; v.At > 0 {
		w.visited += int(v.Node().Size) // each member is looked at
	}
	if level > mostLevels || w.visited > mostVisited || w.b.Len() > mostStory {
		return
	}
	switch v.Kind() {
	case jsontree.String:
		w.text(w.data.Words(v), inline)
	case jsontree.Array:
		if w.data.isElement(v) {
			w.element(v, level, inline)
			return
		}
		for e := v.First(); e.At > 0; e = e.Next() {
			w.value(e, level+1, inline)
		}
	case jsontree.Object:
		w.node(v, level, inline)
	}
}

// text writes a string: markup as it is, text in paragraphs.
func (w *writer) text(s string, inline bool) {
	switch {
	case isMarkup(s):
		if !inline && !strings.HasPrefix(strings.TrimSpace(s), "<") {
			w.wrap("p", func() { w.b.WriteString(s) })
			return
		}
		w.b.WriteString(s)
	case inline:
		w.b.WriteString(html.EscapeString(s))
	default:
		for line := range strings.Lines(s) {
			if line = strings.TrimSpace(line); line != "" {
				w.wrap("p", func() { w.b.WriteString(html.EscapeString(line)) })
			}
		}
	}
}

// isMarkup reports a text with tags or references to characters.
func isMarkup(s string) bool {
	if at := strings.IndexByte(s, '<'); at >= 0 && at+2 < len(s) && strings.IndexByte(s[at:], '>') > 0 {
		c := s[at+1] | 0x20
		return c >= 'a' && c <= 'z' || s[at+1] == '/'
	}
	at := strings.IndexByte(s, '&')
	return at >= 0 && strings.IndexByte(s[at:], ';') > 1
}

func (w *writer) wrap(tag string, inside func()) {
	w.b.WriteString("<" + tag + ">")
	inside()
	w.b.WriteString("</" + tag + ">")
}

// element writes an element of React: those of HTML as they are, of others what they hold.
func (w *writer) element(v jsontree.Value, level int, inline bool) {
	name := v.First().Next()
	props := w.data.Follow(name.Next().Next())
	children := w.data.Member(props, "children")
	tag := tagOf(name.Text(), "")
	switch tag {
	case "-":
		return
	case "", "span", "text":
		tag = ""
	}
	if tag == "" {
		w.value(children, level+1, inline)
		return
	}
	w.wrap(tag, func() { w.value(children, level+1, tag != "ul" && tag != "ol" && tag != "blockquote") })
}

// holders are the names under which a node has what it holds, in the order in which they are asked for.
var holders = [...]string{
	"contentelements", "children", "content", "html", "text", "value", "items", "nodes", "paragraphs", "blocks", "body", "richtext", "rendered",
	"document", "root", "json", "model", "data", "attributes", "elements", "components",
}

// held is what a node holds, under the first of the names that has anything; nothing where none has.
func (w *writer) held(v jsontree.Value) jsontree.Value {
	for _, key := range holders {
		if m := w.data.Follow(w.data.Member(v, key)); m.Kind() >= jsontree.String && (m.Text() != "" || m.Node().Size > 0) {
			return m
		}
	}
	return jsontree.Value{}
}

// node writes a node of an editor's tree.
func (w *writer) node(v jsontree.Value, level int, inline bool) {
	typ := ""
	for _, key := range [...]string{"type", "nodetype", "tagname", "tag", "kind", "typename", "name", "blockname"} {
		if m := w.data.Follow(w.data.Member(v, key)); m.Kind() == jsontree.String {
			typ = m.Text()
			break
		}
	}
	style := ""
	for _, key := range [...]string{"listitem", "style", "level", "listtype", "tag", "attrs", "data", "attributes"} {
		m := w.data.Follow(w.data.Member(v, key))
		if m.Kind() == jsontree.Object {
			m = w.data.Follow(w.data.Member(m, "level"))
		}
		if s := m.Text(); s != "" && s != "normal" && s != typ {
			style = s
			break
		}
	}
	tag := tagOf(typ, style)
	switch tag {
	case "-":
		return
	case "br":
		w.b.WriteString("<br>")
		return
	}
	held := w.held(v)
	if held.At == 0 {
		return
	}
	switch tag {
	case "", "span":
		w.value(held, level+1, inline || tag == "span")
	case "text":
		if inline {
			w.value(held, level+1, true)
		} else {
			w.wrap("p", func() { w.value(held, level+1, true) })
		}
	case "li":
		w.wrap("ul", func() { w.wrap("li", func() { w.value(held, level+1, true) }) })
	case "ul", "ol":
		w.wrap(tag, func() { w.items(held, level+1) })
	case "blockquote":
		w.wrap(tag, func() { w.value(held, level+1, false) })
	default:
		w.wrap(tag, func() { w.value(held, level+1, true) })
	}
}

// items writes what a list holds, each an item.
func (w *writer) items(v jsontree.Value, level int) {
	if v.Kind() != jsontree.Array {
		w.value(v, level, true)
		return
	}
	for e := v.First(); e.At > 0; e = e.Next() {
		w.wrap("li", func() {
			item := w.data.Follow(e)
			if item.Kind() == jsontree.Object {
				if held := w.held(item); held.At > 0 {
					item = held
				}
			}
			w.value(item, level+1, true)
		})
	}
}

// tagOf is the element that a node of a type is: "" where it is only what it holds, "-" where it is no text of the story.
func tagOf(typ, style string) string {
	var buf [40]byte
	typ = string(jsontree.Fold(buf[:0], typ[strings.LastIndexAny(typ, "/.:")+1:]))
	switch typ {
	case "p", "paragraph", "block", "text", "unstyled", "textblock", "richtextblock", "paragraphblock", "htmltext":
		switch {
		case len(style) == 2 && style[0] == 'h' && style[1] >= '1' && style[1] <= '6', style == "blockquote":
			return style
		case style == "bullet" || style == "number":
			return "li"
		case typ == "text" || typ == "htmltext":
			return "text"
		}
		return "p"
	case "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "li":
		return typ
	case "heading1", "heading2", "heading3", "heading4", "heading5", "heading6":
		return "h" + typ[7:]
	case "heading", "header", "subheading", "subhead", "headertwo", "crosshead", "intertitle":
		if style = strings.TrimPrefix(style, "h"); len(style) == 1 && style[0] >= '1' && style[0] <= '6' {
			return "h" + style
		}
		return "h2"
	case "list", "bulletlist", "unorderedlist", "bulletedlist", "itemlist":
		if style == "ordered" || style == "number" || style == "ol" {
			return "ol"
		}
		return "ul"
	case "orderedlist", "numberedlist":
		return "ol"
	case "listitem":
		return "li"
	case "quote", "pullquote", "quotation":
		return "blockquote"
	case "span", "a", "link", "hyperlink", "em", "strong", "b", "i", "bold", "italic", "mark", "inline":
		return "span"
	case "image", "picture", "video", "audio", "gallery", "embed", "embeddedasset", "oembed", "oembedresponse", "ad", "advertisement",
		"rawhtml", "interstitiallink", "related", "relatedarticles", "relatedlinks", "newsletter", "promo", "table", "code", "script", "style", "divider", "hr",
		"customembed", "html5video", "instagram", "twitter", "tweet", "youtube":
		return "-"
	case "br", "hardbreak", "linebreak":
		return "br"
	}
	return ""
}
