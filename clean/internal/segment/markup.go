package segment

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// attrs is what the walk reads from an element's attributes, in one pass over them.
type attrs struct {
	class, id, aria, property string
	href, datetime, itemtype  string
	typeof                    string
	hidden                    page.Hiding
	itemscope                 bool
	block                     bool // style says display: block or another block-level display
	heading                   bool // role=heading
	open                      bool
	level                     int8
	rdfa                      bool  // property comes from "property"
	fact                      int32 // 1 + index of the TimeFact made for this element
}

func readAttrs(n *html.Node) attrs {
	var a attrs
	for i := range n.Attr {
		v := n.Attr[i].Val
		switch n.Attr[i].Key {
		case "class":
			a.class = v
		case "id":
			a.id = v
		case "role":
			a.aria = v
			a.heading = v == "heading"
		case "aria-level":
			if len(v) == 1 && v[0] >= '1' && v[0] <= '6' {
				a.level = int8(v[0] - '0')
			}
		case "itemprop":
			a.property, a.rdfa = v, false
		case "property":
			if a.property == "" {
				a.property, a.rdfa = v, true
			}
		case "href":
			a.href = v
		case "datetime":
			a.datetime = v
		case "itemscope":
			a.itemscope = true
		case "itemtype":
			a.itemtype = v
		case "typeof":
			a.typeof = v
		case "hidden":
			if !strings.EqualFold(v, "until-found") {
				a.hidden = max(a.hidden, page.ByAttribute)
			}
		case "open":
			a.open = true
		case "style":
			hidden, block := readStyle(v)
			if hidden {
				a.hidden = page.ByStyle
			}
			a.block = block
		}
	}
	if a.heading && a.level == 0 {
		a.level = 2 // the default of aria-level for role=heading (WAI-ARIA 1.2)
	}
	return a
}

// readStyle looks for display and visibility in an inline style.
func readStyle(s string) (hidden, block bool) {
	for len(s) > 0 {
		decl := s
		if i := strings.IndexByte(s, ';'); i >= 0 {
			decl, s = s[:i], s[i+1:]
		} else {
			s = ""
		}
		name, value, ok := strings.Cut(decl, ":")
		if !ok {
			continue
		}
		name = strings.TrimSpace(name)
		value = strings.TrimSpace(value)
		value, _, _ = strings.Cut(value, "!")
		value = strings.TrimSpace(value)
		switch {
		case strings.EqualFold(name, "display"):
			hidden = hidden || strings.EqualFold(value, "none")
			block = strings.EqualFold(value, "block") || strings.EqualFold(value, "flex") || strings.EqualFold(value, "grid") ||
				strings.EqualFold(value, "table") || strings.EqualFold(value, "list-item") || strings.EqualFold(value, "flow-root")
		case strings.EqualFold(name, "visibility"):
			hidden = hidden || strings.EqualFold(value, "hidden")
		}
	}
	return hidden, block
}

// shown reports whether an element can show anything at all; what it cannot show is read for facts only.
func shown(n *html.Node) bool {
	if n.Namespace == "svg" {
		return false
	}
	return !dom.OfAtom(n.DataAtom).Has(dom.Unrendered) || carriesStory(n)
}

// descend reports whether an element's children can show text of their own.
func descend(n *html.Node) bool {
	if n.DataAtom != 0 {
		return !dom.OfAtom(n.DataAtom).Has(dom.Fallback)
	}
	return n.Data != "amp-iframe" && n.Data != "amp-ad" && n.Data != "amp-video"
}

// hiddenElement reports elements that a browser with scripts and without style sheets does not show.
func hiddenElement(n *html.Node, a *attrs) page.Hiding {
	switch n.DataAtom {
	case atom.Noscript, atom.Template:
		return page.ByElement
	case atom.Dialog:
		if !a.open {
			return page.ByElement
		}
	case atom.Script:
		return page.ByScript
	}
	return page.Shown
}

// inlineKind is the span an inline element makes, with its address or datetime.
func inlineKind(n *html.Node, a *attrs) (page.SpanKind, string) {
	switch n.DataAtom {
	case atom.A:
		if a.href == "" {
			return page.Marked, ""
		}
		return page.Link, a.href
	case atom.B, atom.Strong:
		return page.Strong, ""
	case atom.I, atom.Em, atom.Cite, atom.Dfn, atom.Var:
		return page.Emphasis, ""
	case atom.Code, atom.Kbd, atom.Samp, atom.Tt:
		return page.CodeSpan, ""
	case atom.Time:
		return page.Time, a.datetime
	case atom.Br, atom.Wbr, atom.Img, 0:
		if n.DataAtom != 0 || !strings.Contains(n.Data, "-") {
			return 0, ""
		}
	}
	if a.class != "" || a.id != "" || a.property != "" {
		return page.Marked, ""
	}
	return 0, ""
}

// styledBreak reports an empty span after other content that style makes a line break, by its class name br. The same name
// on a flag is the country's.
func styledBreak(n *html.Node, class string) bool {
	if n.DataAtom != atom.Span || n.FirstChild != nil || n.PrevSibling == nil || len(class) < 2 {
		return false
	}
	named := false
	for name := range strings.FieldsSeq(class) {
		named = named || name == "br"
	}
	return named && !strings.Contains(class, "flag")
}

// dataTable tells a table of data from a table that lays out a page. It reads up to the first nested table or 2,000
// nodes, so that nesting stays linear.
//
// A table lays out when it says so (role=presentation), holds another table, a form, headings or several paragraphs in
// one cell, has cells of over 400 bytes, or has no two rows of two cells. A caption or th makes data of what is left.
func dataTable(table *html.Node) bool {
	rows, wide, visited := 0, 0, 0
	cells, inCell, paragraphs := 0, 0, 0
	headed := false
	for _, at := range table.Attr {
		if at.Key == "role" && (at.Val == "presentation" || at.Val == "none") {
			return false
		}
	}
	for n := table.FirstChild; n != nil; n = dom.Next(n, table) {
		if visited++; visited > 2000 {
			break
		}
		if n.Type == html.TextNode {
			if inCell += len(strings.TrimSpace(n.Data)); inCell > 400 {
				return false
			}
			continue
		}
		switch n.DataAtom {
		case atom.Table, atom.Form, atom.H1, atom.H2, atom.H3, atom.Article, atom.Section, atom.Ul, atom.Ol, atom.Iframe, atom.Blockquote:
			return false
		case atom.Tr:
			rows++
			cells = 0
		case atom.Td, atom.Th:
			headed = headed || n.DataAtom == atom.Th
			if cells++; cells == 2 {
				wide++
			}
			inCell, paragraphs = 0, 0
		case atom.P:
			if paragraphs++; paragraphs > 2 {
				return false
			}
		case atom.Caption:
			headed = true
			inCell = 0
		}
	}
	return wide >= 2 || headed && wide >= 1 && rows >= 2
}
