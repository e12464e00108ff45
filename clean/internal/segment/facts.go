package segment

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// factText is how many bytes of an element's words a fact keeps; mostFactNodes how many nodes the walk may visit a second
// time to collect them, on the whole page. Beyond it facts have their attributes only.
const (
	factText      = 1024
	mostFactNodes = 100_000
)

// mostFacts is the most facts of one kind. Of 1,863 pages none has more than 755, properties of microdata.
const mostFacts = 10_000

// mostNames is the most properties that one value is taken for.
const mostNames = 8

// scope is an open microdata or RDFa thing.
type scope struct {
	id    int32
	typ   string
	outer int32
}

// headFact reads the elements that show nothing.
func (w *walker) headFact(n *html.Node) {
	f := &w.page.Facts
	switch n.DataAtom {
	case atom.Title:
		if f.Title == "" && n.Namespace == "" {
			f.Title = w.nodeText(n)
		}
	case atom.Meta:
		w.meta(n)
	case atom.Link:
		l := page.LinkFact{}
		for _, a := range n.Attr {
			switch a.Key {
			case "rel":
				l.Rel = strings.ToLower(a.Val)
			case "href":
				l.Href = a.Val
			case "type":
				l.Type = a.Val
			case "hreflang":
				l.Hreflang = a.Val
			case "title":
				l.Title = a.Val
			case "itemprop":
				w.item(n, a.Val, false, "", 0)
			}
		}
		if wantedLink(l.Rel) && len(f.Links) < mostFacts {
			f.Links = append(f.Links, l)
		}
	case atom.Base:
		if f.Base == "" {
			f.Base = attr(n, "href")
		}
	case atom.Script:
		typ, id := strings.ToLower(attr(n, "type")), attr(n, "id")
		if n.FirstChild != nil && len(f.Scripts) < mostFacts && (strings.Contains(typ, "json") || id == "__NEXT_DATA__") {
			f.Scripts = append(f.Scripts, page.Script{Type: typ, ID: id, Text: n.FirstChild.Data})
		}
	}
}

// wantedLink leaves out what browsers load and keeps what describes the page.
func wantedLink(rel string) bool {
	for word := range strings.FieldsSeq(rel) {
		if dom.DescribesPage(word) {
			return true
		}
	}
	return false
}

func (w *walker) meta(n *html.Node) {
	var m page.Meta
	var itemprop string
	for _, a := range n.Attr {
		switch a.Key {
		case "content", "value":
			if m.Content == "" {
				m.Content = a.Val
			}
		case "name", "property", "http-equiv":
			if m.Name == "" || a.Key == "property" {
				m.Name, m.Attr = strings.ToLower(strings.TrimSpace(a.Val)), a.Key
			}
		case "itemprop":
			itemprop = a.Val
		}
	}
	if m.Content == "" {
		return
	}
	f := &w.page.Facts
	if m.Name == "content-language" && f.Language == "" {
		f.Language = m.Content
	}
	if m.Name != "" && len(f.Metas) < mostFacts {
		f.Metas = append(f.Metas, m)
	}
	if itemprop != "" {
		w.item(n, itemprop, false, "", 0)
	}
}

// openFacts reads what a shown element declares: language, times, microdata.
func (w *walker) openFacts(n *html.Node, a *attrs, f *frame) {
	facts := &w.page.Facts
	switch n.DataAtom {
	case atom.Html:
		w.pageFacts(n)
	case atom.Body:
		if facts.Direction == "" {
			facts.Direction = strings.ToLower(attr(n, "dir"))
		}
	}
	if (n.DataAtom == atom.Time || a.datetime != "") && len(facts.Times) < mostFacts {
		t := page.TimeFact{Datetime: a.datetime, Property: a.property, Element: f.elem, Block: -1}
		t.Text = w.nodeText(n)
		for _, at := range n.Attr {
			t.Pubdate = t.Pubdate || at.Key == "pubdate"
		}
		facts.Times = append(facts.Times, t)
		a.fact = int32(len(facts.Times))
	}
	opens := int32(0)
	if a.itemscope || a.typeof != "" {
		w.items++
		opens = w.items
	}
	if a.property != "" {
		w.item(n, a.property, a.rdfa, w.nodeText(n), opens)
	}
	if opens != 0 {
		s := scope{id: opens, typ: localName(a.itemtype)}
		if a.itemtype == "" {
			s.typ = localName(a.typeof)
		}
		if len(w.scopes) > 0 && a.property != "" {
			s.outer = w.scopes[len(w.scopes)-1].id
		}
		w.scopes = append(w.scopes, s)
		f.closes |= closeScope
	}
}

func (w *walker) pageFacts(n *html.Node) {
	f := &w.page.Facts
	for _, a := range n.Attr {
		switch a.Key {
		case "lang":
			if a.Val != "" {
				f.Language = a.Val
			}
		case "xml:lang":
			if f.Language == "" {
				f.Language = a.Val
			}
		case "dir":
			f.Direction = strings.ToLower(a.Val)
		case "amp", "⚡", "amp4ads":
			f.AMP = true
		}
	}
}

// item records one property for each name in names.
func (w *walker) item(n *html.Node, names string, rdfa bool, words string, opens int32) {
	it := page.Item{Opens: opens, Text: words, Value: words, RDFa: rdfa, Element: w.last()}
	if len(w.scopes) > 0 {
		s := &w.scopes[len(w.scopes)-1]
		it.Scope, it.ScopeID, it.Outer = s.typ, s.id, s.outer
	}
	for _, key := range [...]string{"content", "datetime", "href", "src"} {
		if v := attr(n, key); v != "" {
			it.Value = v
			break
		}
	}
	left := mostNames
	for name := range strings.FieldsSeq(names) {
		if left--; left < 0 || len(w.page.Facts.Items) >= mostFacts {
			return
		}
		it.Property = localName(name)
		w.page.Facts.Items = append(w.page.Facts.Items, it)
	}
}

// last is the element opened last.
func (w *walker) last() int32 { return int32(max(len(w.page.Elements)-1, 0)) }

// localName is the first of several types or properties, without its vocabulary.
func localName(names string) string {
	for name := range strings.FieldsSeq(names) {
		return text.LocalName(name)
	}
	return ""
}

func attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return n.Attr[i].Val
		}
	}
	return ""
}

// nodeText is the words below n, at most factText bytes, with single spaces. It takes the nodes it visits from factNodes.
func (w *walker) nodeText(n *html.Node) string {
	if c := n.FirstChild; c != nil && c.NextSibling == nil && c.Type == html.TextNode && len(c.Data) <= factText {
		w.factNodes--
		return text.Collapse(c.Data)
	}
	t := &w.words
	t.arena = w.text.arena
	for c := n.FirstChild; c != nil && w.factNodes > 0 && len(t.buf) < factText; c = dom.Next(c, n) {
		w.factNodes--
		switch {
		case c.Type == html.TextNode && shown(c.Parent):
			t.add(c.Data, false)
		case c.Type == html.ElementNode && c.Namespace != "svg" && (dom.OfAtom(c.DataAtom).Has(dom.Block) || c.DataAtom == atom.Br):
			t.spacePending = true
		}
	}
	words, _, _ := t.take()
	return text.Cut(words, factText)
}
