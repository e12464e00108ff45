package segment

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/internal/state"
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
	open, pubdate             bool
	unspoken                  bool // aria-hidden
	level                     int8
	rdfa                      bool  // property comes from "property"
	fact                      int32 // 1 + index of the TimeFact made for this element
}

// names are those of attributes that package atom lacks, in the tree of the walk.
type names struct {
	role, level, property, typeof, pubdate, unspoken, popover htmlparse.Name
}

func namesOf(t *htmlparse.Tree) names {
	return names{t.NameFor("role"), t.NameFor("aria-level"), t.NameFor("property"), t.NameFor("typeof"), t.NameFor("pubdate"), t.NameFor("aria-hidden"), t.NameFor("popover")}
}

// stateNames are the names of attributes with a framework's data that the tree has.
func stateNames(t *htmlparse.Tree) (found []htmlparse.Name) {
	for _, name := range state.Attributes() {
		if n, ok := t.FindName(name); ok {
			found = append(found, n)
		}
	}
	return found
}

func (w *walker) readAttrs(id htmlparse.NodeID) attrs {
	var a attrs
	var style dom.Style
	list := w.tree.Attributes(id)
	for i := range list {
		switch list[i].Name {
		case htmlparse.Name(atom.Class):
			a.class = w.tree.Value(&list[i])
		case htmlparse.Name(atom.Id):
			a.id = w.tree.Value(&list[i])
		case w.names.role:
			a.aria = w.tree.Value(&list[i])
			a.heading = a.aria == "heading"
		case w.names.level:
			if v := w.tree.Value(&list[i]); len(v) == 1 && v[0] >= '1' && v[0] <= '6' {
				a.level = int8(v[0] - '0')
			}
		case htmlparse.Name(atom.Itemprop):
			a.property, a.rdfa = w.tree.Value(&list[i]), false
		case w.names.property:
			if a.property == "" {
				a.property, a.rdfa = w.tree.Value(&list[i]), true
			}
		case htmlparse.Name(atom.Href):
			a.href = w.tree.Value(&list[i])
		case htmlparse.Name(atom.Datetime):
			a.datetime = w.tree.Value(&list[i])
		case htmlparse.Name(atom.Title):
			if w.tree.Nodes[id].Atom() == atom.Abbr {
				a.datetime = machineTime(w.tree.Value(&list[i]))
			}
		case htmlparse.Name(atom.Itemscope):
			a.itemscope = true
		case htmlparse.Name(atom.Itemtype):
			a.itemtype = w.tree.Value(&list[i])
		case w.names.typeof:
			a.typeof = w.tree.Value(&list[i])
		case htmlparse.Name(atom.Hidden):
			if !strings.EqualFold(w.tree.Value(&list[i]), "until-found") {
				a.hidden = page.ByAttribute
			}
		case w.names.pubdate:
			a.pubdate = true
		case w.names.popover: // shown when a control is used
			a.hidden = page.ByAttribute
		case w.names.unspoken:
			a.unspoken = w.tree.Value(&list[i]) == "true"
		case htmlparse.Name(atom.Open):
			a.open = true
		case htmlparse.Name(atom.Style):
			style = dom.ReadStyle(w.tree.Value(&list[i]))
		}
	}
	a.show(w.tree.Nodes[id].Atom(), style)
	if a.heading && a.level == 0 {
		a.level = 2 // the default of aria-level for role=heading (WAI-ARIA 1.2)
	}
	return a
}

// show says how an element is shown, by a browser with scripts and without style sheets. What HTML hides by an attribute a style attribute
// may show again; a noscript and a template stay hidden.
func (a *attrs) show(name atom.Atom, style dom.Style) {
	if name == atom.Dialog && !a.open {
		a.hidden = page.ByElement
	}
	switch a.block = style.Display == dom.AsBlock; {
	case style.Display == dom.NoBox || style.Unseen:
		a.hidden = max(a.hidden, page.ByStyle)
	case style.Display != dom.Undeclared:
		a.hidden = page.Shown
	}
	switch name {
	case atom.Noscript, atom.Template:
		a.hidden = max(a.hidden, page.ByElement)
	case atom.Script:
		a.hidden = max(a.hidden, page.ByScript)
	}
}

// shown reports whether an element can show anything at all; what it cannot show is read for facts only.
func shown(t *htmlparse.Tree, id htmlparse.NodeID) bool {
	n := &t.Nodes[id]
	if n.Namespace == htmlparse.SVG {
		return false
	}
	if n.Namespace == htmlparse.MathML && (n.Atom() == atom.Annotation || n.Atom() == atom.AnnotationXml) {
		return false
	}
	return !dom.OfAtom(n.Atom()).Has(dom.Unrendered) || carriesStory(t, id)
}

// descend reports whether an element's children can show text of their own.
func descend(t *htmlparse.Tree, id htmlparse.NodeID) bool {
	if name := t.Nodes[id].Atom(); name != 0 {
		return !dom.OfAtom(name).Has(dom.Fallback)
	}
	tag := t.Tag(id)
	return tag != "amp-iframe" && tag != "amp-ad" && tag != "amp-video" && tag != "fencedframe" && tag != "portal"
}

// savedMark is the class that SingleFile gives to whatever the browser did not show when the page was saved. It saves their words,
// and a style sheet that hides them.
const savedMark = "sf-hidden"

// savedHidden reports the class of an element that a browser did not show when it saved the page.
func savedHidden(class string) bool {
	if !strings.Contains(class, savedMark) {
		return false
	}
	for name := range strings.FieldsSeq(class) {
		if name == savedMark {
			return true
		}
	}
	return false
}

// inlineKind is the span an inline element makes, with its address or datetime.
func (w *walker) inlineKind(id htmlparse.NodeID, a *attrs) (page.SpanKind, string) {
	switch name := w.tree.Nodes[id].Atom(); name {
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
	case atom.Time, atom.Abbr:
		if name == atom.Abbr && a.datetime == "" {
			break
		}
		return page.Time, a.datetime
	case atom.Sup:
		return page.Superscript, ""
	case atom.Sub:
		return page.Subscript, ""
	case atom.Math:
		return page.Formula, w.formulaSource(id)
	case atom.Br, atom.Wbr, atom.Img, 0:
		if name != 0 || !strings.Contains(w.tree.Tag(id), "-") {
			return 0, ""
		}
	}
	if a.class != "" || a.id != "" || a.property != "" {
		return page.Marked, ""
	}
	return 0, ""
}

// customBlock reports a custom element that a style sheet shows as a block, by its place: it stands beside others of the page's own
// and beside blocks alone, with no text or inline element between them. HTML itself shows a custom element in the line.
func (w *walker) customBlock(id htmlparse.NodeID, up *frame) bool {
	if !w.custom(id) || up.kind == page.Heading || !w.page.Elements[up.elem].Block || w.tree.Nodes[w.tree.Nodes[id].Parent].Atom() == atom.P {
		return false
	}
	beside, single, left := 0, 0, mostBeside
	for c := w.tree.Nodes[w.tree.Nodes[id].Parent].FirstChild; c != 0 && left > 0; c = w.tree.Nodes[c].NextSibling {
		left--
		switch n := &w.tree.Nodes[c]; {
		case n.Type == htmlparse.TextNode:
			if strings.TrimSpace(w.tree.Text(c)) != "" {
				return false
			}
		case n.Type != htmlparse.ElementNode || dom.OfAtom(n.Atom()).Has(dom.Unrendered):
		case w.custom(c) || dom.OfAtom(n.Atom()).Has(dom.Block) || n.Atom() == atom.Img || n.Atom() == atom.Picture:
			if beside++; n.Name == w.tree.Nodes[id].Name && w.oneWord(c) {
				single++
			}
		default:
			return false
		}
	}
	return beside > 1 && single < beside || w.wraps(id)
}

// oneWord reports a custom element with nothing but one word in it: several of a name are a sentence, each of whose words a script marks.
func (w *walker) oneWord(id htmlparse.NodeID) bool {
	c := w.tree.Nodes[id].FirstChild
	if c == 0 || w.tree.Nodes[c].NextSibling != 0 || w.tree.Nodes[c].Type != htmlparse.TextNode || !w.custom(id) {
		return false
	}
	words := strings.TrimSpace(w.tree.Text(c))
	return words != "" && !strings.ContainsAny(words, " \n\t")
}

// wraps reports an element whose first child that is an element is a block or a custom element.
func (w *walker) wraps(id htmlparse.NodeID) bool {
	for c := w.tree.Nodes[id].FirstChild; c != 0; c = w.tree.Nodes[c].NextSibling {
		if n := &w.tree.Nodes[c]; n.Type == htmlparse.ElementNode {
			return w.custom(c) || dom.OfAtom(n.Atom()).Has(dom.Block)
		}
	}
	return false
}

// custom reports an element of HTML whose name is the page's own, and none of AMP's.
func (w *walker) custom(id htmlparse.NodeID) bool {
	n := &w.tree.Nodes[id]
	if n.Atom() != 0 || n.Namespace != htmlparse.HTML {
		return false
	}
	tag := w.tree.Tag(id)
	return strings.Contains(tag, "-") && !strings.HasPrefix(tag, "amp-")
}

// styledBreak reports an empty span after other content that style makes a line break, by its class name br. The same name
// on a flag is the country's.
func styledBreak(n *htmlparse.Node, class string) bool {
	if n.Atom() != atom.Span || n.FirstChild != 0 || n.PrevSibling == 0 || len(class) < 2 {
		return false
	}
	named := false
	for name := range strings.FieldsSeq(class) {
		named = named || name == "br"
	}
	return named && !strings.Contains(class, "flag")
}

// machineTime is a title that is a day in figures, with or without a time: microformats have the machine's form of a date there.
func machineTime(title string) string {
	title = strings.TrimSpace(title)
	if len(title) < len("2006-01-02") || len(title) > len("2006-01-02T15:04:05.000000+00:00") || title[4] != '-' || title[7] != '-' {
		return ""
	}
	for i, c := range []byte(title[:10]) {
		if i != 4 && i != 7 && (c < '0' || c > '9') {
			return ""
		}
	}
	return title
}
