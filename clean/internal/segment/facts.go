package segment

import (
	"cmp"
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/internal/state"
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
func (w *walker) headFact(node htmlparse.NodeID) {
	if w.inTemplate(node) {
		return
	}
	f := &w.page.Facts
	n := &w.tree.Nodes[node]
	switch n.Atom() {
	case atom.Title:
		if f.Title == "" && n.Namespace == htmlparse.HTML {
			f.Title = w.nodeText(node)
		}
	case atom.Meta:
		w.meta(node)
	case atom.Link:
		w.link(node)
	case atom.Base:
		if f.Base == "" {
			f.Base = w.kept(node, atom.Href)
		}
	case atom.Script:
		w.script(node)
	}
}

// script keeps the text of a script with data.
func (w *walker) script(node htmlparse.NodeID) {
	script := scriptText(w.tree, node)
	if script == 0 || len(w.page.Facts.Scripts) >= mostFacts {
		return
	}
	typ, id := strings.ToLower(w.attr(node, atom.Type)), w.attr(node, atom.Id)
	data := strings.Contains(typ, "json") || id == "__NEXT_DATA__"
	if text := w.tree.Text(script); data || state.Candidate(text) {
		w.page.Facts.Scripts = append(w.page.Facts.Scripts, page.Script{Type: w.values.keepString(typ), ID: w.values.keepString(id), Text: text})
	}
}

func (w *walker) link(n htmlparse.NodeID) {
	var l page.LinkFact
	list := w.tree.Attributes(n)
	for i := range list {
		switch a := &list[i]; a.Name.Atom() {
		case atom.Rel:
			l.Rel = strings.ToLower(w.tree.Value(a))
		case atom.Href:
			l.Href = w.tree.Value(a)
		case atom.Type:
			l.Type = w.tree.Value(a)
		case atom.Hreflang:
			l.Hreflang = w.tree.Value(a)
		case atom.Title:
			l.Title = w.tree.Value(a)
		case atom.Itemprop:
			w.item(n, w.tree.Value(a), false, "", 0)
		}
	}
	if f := &w.page.Facts; wantedLink(l.Rel) && len(f.Links) < mostFacts {
		for _, s := range [...]*string{&l.Rel, &l.Href, &l.Type, &l.Hreflang, &l.Title} {
			*s = w.values.keepString(*s)
		}
		f.Links = append(f.Links, l)
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

func (w *walker) meta(n htmlparse.NodeID) {
	var m page.Meta
	var itemprop string
	list := w.tree.Attributes(n)
	for i := range list {
		switch a := &list[i]; a.Name {
		case htmlparse.Name(atom.Content), htmlparse.Name(atom.Value):
			if m.Content == "" {
				m.Content = w.tree.Value(a)
			}
		case htmlparse.Name(atom.Name), w.names.property, htmlparse.Name(atom.HttpEquiv):
			if m.Name == "" || a.Name == w.names.property {
				m.Name, m.Attr = strings.ToLower(strings.TrimSpace(w.tree.Value(a))), w.tree.NameOf(a.Name)
			}
		case htmlparse.Name(atom.Itemprop):
			itemprop = w.tree.Value(a)
		}
	}
	if m.Content == "" {
		return
	}
	m.Name, m.Content = w.values.keepString(m.Name), w.values.keepString(m.Content)
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

// inTemplate reports what is declared in a template, which no browser reads.
func (w *walker) inTemplate(n htmlparse.NodeID) bool {
	if !w.templates {
		return false
	}
	for up, left := w.tree.Nodes[n].Parent, mostLooked; up != 0 && left > 0; up, left = w.tree.Nodes[up].Parent, left-1 {
		if a := w.tree.Nodes[up].Atom(); a == atom.Template {
			return true
		} else if a == atom.Head || a == atom.Body {
			return false
		}
	}
	return false
}

// openFacts reads what a shown element declares: language, times, microdata.
func (w *walker) openFacts(n htmlparse.NodeID, a *attrs, f *frame) {
	facts := &w.page.Facts
	name := w.tree.Nodes[n].Atom()
	switch name {
	case atom.Html:
		w.pageFacts(n)
	case atom.Body:
		if facts.Dir == "" {
			facts.Dir = w.values.keepString(strings.ToLower(w.attr(n, atom.Dir)))
		}
	}
	if w.inTemplate(n) {
		return
	}
	w.stateFact(n)
	if (name == atom.Time || a.datetime != "") && len(facts.Times) < mostFacts {
		t := page.TimeFact{Datetime: w.values.keepString(a.datetime), Property: w.values.keepString(a.property), Element: f.elem, Block: -1}
		t.Text = w.nodeText(n)
		t.Pubdate = a.pubdate
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
		s := scope{id: opens, typ: w.values.keepString(localName(cmp.Or(a.itemtype, a.typeof)))}
		if len(w.scopes) > 0 && a.property != "" {
			s.outer = w.scopes[len(w.scopes)-1].id
		}
		w.scopes = append(w.scopes, s)
		f.closes |= closeScope
	}
}

// stateFact keeps the data that a framework wrote into an attribute of what it shows.
func (w *walker) stateFact(n htmlparse.NodeID) {
	if len(w.states) == 0 || len(w.page.Facts.Scripts) >= mostFacts {
		return
	}
	list := w.tree.Attributes(n)
	for i := range list {
		if !slices.Contains(w.states, list[i].Name) {
			continue
		}
		if typ := state.AttributeType(w.tree.Tag(n), w.tree.NameOf(list[i].Name)); typ != "" {
			if text := w.tree.Value(&list[i]); state.Candidate(text) {
				w.page.Facts.Scripts = append(w.page.Facts.Scripts, page.Script{Type: typ, Text: text})
			}
		}
	}
}

func (w *walker) pageFacts(n htmlparse.NodeID) {
	f := &w.page.Facts
	list := w.tree.Attributes(n)
	for i := range list {
		value := func() string { return w.values.keepString(w.tree.Value(&list[i])) }
		switch w.tree.NameOf(list[i].Name) {
		case "lang":
			if v := value(); v != "" {
				f.Language = v
			}
		case "xml:lang":
			if f.Language == "" {
				f.Language = value()
			}
		case "dir":
			f.Dir = strings.ToLower(value())
		case "amp", "⚡", "amp4ads":
			f.AMP = true
		}
	}
}

// item records one property for each name in names.
func (w *walker) item(n htmlparse.NodeID, names string, rdfa bool, words string, opens int32) {
	it := page.Item{Opens: opens, Text: words, Value: words, RDFa: rdfa, Element: w.last()}
	if len(w.scopes) > 0 {
		s := &w.scopes[len(w.scopes)-1]
		it.Scope, it.ScopeID, it.Outer = s.typ, s.id, s.outer
	}
	machine := [...]atom.Atom{atom.Content, atom.Datetime, atom.Href, atom.Src}
	if name := w.tree.Nodes[n].Atom(); name == atom.Data || name == atom.Meter {
		machine[1] = atom.Value // HTML 5.2.4, "value of a property"
	}
	for _, name := range machine {
		if v := w.attr(n, name); v != "" {
			it.Value = w.values.keepString(v)
			break
		}
	}
	if w.tree.Nodes[n].Atom() == atom.Abbr {
		if v := machineTime(w.attr(n, atom.Title)); v != "" {
			it.Value = w.values.keepString(v)
		}
	}
	left := mostNames
	for name := range strings.FieldsSeq(names) {
		if left--; left < 0 || len(w.page.Facts.Items) >= mostFacts {
			return
		}
		it.Property = w.values.keepString(localName(name))
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

// attr is the value of an attribute, "" where there is none.
func (w *walker) attr(n htmlparse.NodeID, name atom.Atom) string {
	value, _ := w.tree.Attr(n, name)
	return value
}

// kept is attr in memory of its own.
func (w *walker) kept(n htmlparse.NodeID, name atom.Atom) string {
	return w.values.keepString(w.attr(n, name))
}

// nodeText is the words below n, at most factText bytes, with single spaces. It takes the nodes it visits from factNodes.
func (w *walker) nodeText(n htmlparse.NodeID) string {
	if c := w.tree.Nodes[n].FirstChild; c != 0 && w.tree.Nodes[c].NextSibling == 0 && w.tree.Nodes[c].Type == htmlparse.TextNode {
		if words := w.tree.TextIn(&w.decoded, c, w.limits); len(words) <= factText {
			w.factNodes--
			return w.values.keepString(text.Collapse(words))
		}
	}
	t := &w.words
	t.arena = w.text.arena
	for id := w.tree.Nodes[n].FirstChild; id != 0 && w.factNodes > 0 && len(t.buf) < factText; id = w.tree.Next(id, n) {
		w.factNodes--
		c := &w.tree.Nodes[id]
		switch {
		case c.Type == htmlparse.TextNode && shown(w.tree, c.Parent):
			t.add(w.tree.TextIn(&w.decoded, id, w.limits), false)
		case c.Type == htmlparse.ElementNode && c.Namespace != htmlparse.SVG && (dom.OfAtom(c.Atom()).Has(dom.Block) || c.Atom() == atom.Br):
			t.spacePending = true
		}
	}
	words, _, _ := t.take()
	return text.Cut(words, factText)
}
