package segment

import (
	_ "embed"
	"iter"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"golang.org/x/net/html/atom"
)

//go:embed classes.txt
var classesText string

// classes are the class names of the table by their section, read on first use.
var classes struct {
	once sync.Once
	of   map[string]string
}

func readClasses() {
	m := map[string]string{}
	section := ""
	for row := range rows(classesText) {
		if name, ok := strings.CutSuffix(row, ":"); ok {
			section = name
		} else {
			m[row] = section
		}
	}
	classes.of = m
}

// rows are the lines of a table, without those that are blank or a remark.
func rows(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for row := range strings.Lines(text) {
			if row = strings.TrimSpace(row); row != "" && row[0] != '#' && !yield(row) {
				return
			}
		}
	}
}

// classIs reports a class name of a section.
func classIs(class, section string) bool {
	if class == "" {
		return false
	}
	classes.once.Do(readClasses)
	for name := range strings.FieldsSeq(class) {
		if classes.of[name] == section {
			return true
		}
	}
	return false
}

// labelOfPage reports words of the page, not of the text that they stand in: the counter of a gallery ("1 / 3") in a figure, the
// link beside a heading by which readers of a wiki edit a section, and what shows only under a pointer.
func (w *walker) labelOfPage(id htmlparse.NodeID, a *attrs, isBlock bool, up *frame) bool {
	switch n := &w.tree.Nodes[id]; {
	case up.figure && !up.cells && n.Atom() != atom.Td && n.Atom() != atom.Th && w.tree.Nodes[n.FirstChild].Type == htmlparse.TextNode && w.tree.Nodes[n.FirstChild].NextSibling == 0:
		return counter(w.tree.Text(n.FirstChild))
	case isBlock:
		return false
	case n.Atom() == atom.Span && classIs(a.class, "edit"), strings.EqualFold(a.aria, "tooltip"), n.Atom() == atom.Span && classIs(a.class, "tooltip"):
		return true
	case up.kind == page.Heading && (n.Atom() == atom.Span || n.Atom() == atom.A || n.Atom() == atom.Small || n.Atom() == atom.Sup):
		return w.bracketedLink(id, n.Atom())
	}
	return false
}

// longestBracketed is the most bytes of a link in brackets.
const longestBracketed = 40

// bracketedLink reports "[edit]" after other words, when that is a link or holds one.
func (w *walker) bracketedLink(id htmlparse.NodeID, name atom.Atom) bool {
	if len(w.text.buf) == 0 {
		return false
	}
	words := w.shortText(id, longestBracketed)
	if len(words) < 3 || words[0] != '[' || strings.IndexByte(words, ']') != len(words)-1 || strings.ContainsAny(words, "0123456789") {
		return false
	}
	return name == atom.A || w.holdsLink(id)
}

// holdsLink reports a link among the first nodes below an element.
func (w *walker) holdsLink(id htmlparse.NodeID) bool {
	left := mostLooked
	for c := w.tree.Nodes[id].FirstChild; c != 0 && left > 0; c = w.tree.Next(c, id) {
		left--
		if w.tree.Nodes[c].Atom() == atom.A {
			return true
		}
	}
	return false
}

// longestCounter is the most bytes of a counter.
const longestCounter = 40

// counter reports which of how many pictures this is, and nothing else: "1 / 3", "Bild 1 von 3".
func counter(s string) bool {
	if len(s) > longestCounter {
		return false
	}
	s = strings.ReplaceAll(strings.TrimSpace(s), "／", "/")
	if inner, ok := strings.CutPrefix(s, "("); ok {
		s = strings.TrimSuffix(inner, ")")
	}
	if word, rest, found := strings.Cut(s, " "); found && word != "" && strings.IndexFunc(word, notLetter) < 0 {
		s = rest
	}
	if f := strings.Fields(s); len(f) == 3 && classIs(f[1], "of") {
		s = f[0] + "/" + f[2]
	}
	return line.IsCount(s)
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) && r != '.' }

// kindOfClass is the kind of a paragraph by the class that a word processor gave it.
func kindOfClass(class string) (page.Kind, bool) {
	switch {
	case !strings.Contains(class, "Mso"):
	case classIs(class, "item"):
		return page.ListItem, true
	case classIs(class, "quotation"):
		return page.Quotation, true
	case classIs(class, "caption"):
		return page.Caption, true
	}
	return 0, false
}

// endsLink reports the last words in a link, after others: "(opens in a new tab)".
func (w *walker) endsLink(id htmlparse.NodeID) bool {
	n := &w.tree.Nodes[id]
	return w.tree.Nodes[n.Parent].Atom() == atom.A && n.NextSibling == 0 && n.PrevSibling != 0 && strings.HasPrefix(strings.TrimSpace(w.shortText(id, longestBracketed)), "(")
}

// bulletOfWord reports the mark of an item that Microsoft Word wrote as text, which other lists do not have in theirs: it is all of an
// element at the item's start.
func (w *walker) bulletOfWord(id htmlparse.NodeID, up *frame) bool {
	if up.kind != page.ListItem || len(w.text.buf) > 0 || w.tree.Nodes[id].Atom() != atom.Span || !classIs(w.page.Elements[up.block].Class, "item") {
		return false
	}
	words := strings.TrimFunc(w.shortText(id, 40), func(r rune) bool { return unicode.IsSpace(r) || r == '\u00a0' })
	r, n := utf8.DecodeRuneInString(words)
	return n > 0 && n == len(words) && (strings.ContainsRune("·•▪◦§Øüo-–—", r) || unicode.Is(unicode.Co, r))
}
