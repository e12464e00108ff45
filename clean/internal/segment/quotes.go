package segment

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
)

//go:embed quotes.txt
var quotesText string

// A quoteRow is a language's marks around q: opening and closing, outer and inner.
type quoteRow [4]string

// quotes are the rows of the table, read on first use; "" has those of other languages.
var quotes struct {
	once sync.Once
	of   map[string]quoteRow
}

func readQuotes() {
	m := map[string]quoteRow{}
	for words := range rows(quotesText) {
		f := strings.Fields(words)
		row := quoteRow(f[1:])
		if m[f[0]] = row; len(m) == 1 {
			m[""] = row
		}
	}
	quotes.of = m
}

// mostQuotes is how many q elements in one another have marks: each reads the first text below it.
const mostQuotes = 8

// quoteMarks are the marks that a browser shows around a q element, by the page's language and how many are open around it; none where
// the page has written its own.
func (w *walker) quoteMarks(id htmlparse.NodeID, open int8) (before, after string) {
	if open >= mostQuotes {
		return "", ""
	}
	if first, _ := utf8.DecodeRuneInString(strings.TrimSpace(w.firstWords(id))); first == utf8.RuneError || quotationMark(first) {
		return "", ""
	}
	if last, _ := utf8.DecodeLastRune(w.text.buf); !w.text.spacePending && quotationMark(last) && open == 0 {
		return "", ""
	}
	return w.quotePair(open)
}

// holdsBlock reports that a paragraph or another block begins an element: a mark before it would be a block of its own.
func (w *walker) holdsBlock(id htmlparse.NodeID) bool {
	left := mostLooked
	for c := w.tree.Nodes[id].FirstChild; c != 0 && left > 0; c = w.tree.Next(c, id) {
		left--
		if n := &w.tree.Nodes[c]; n.Type == htmlparse.ElementNode {
			if t := dom.OfAtom(n.Atom()); t.Has(dom.Block) && !t.Has(dom.Control|dom.Fallback) {
				return true
			}
		}
	}
	return false
}

// quotePair are the marks of a q element with open others around it.
func (w *walker) quotePair(open int8) (before, after string) {
	language, _, _ := strings.Cut(strings.ToLower(w.page.Facts.Language), "-")
	quotes.once.Do(readQuotes)
	row, ok := quotes.of[language]
	if !ok {
		row = quotes.of[""]
	}
	inner := 2 * int(open&1)
	return row[inner], row[inner+1]
}

// quotationMark reports a mark that opens or closes a quotation.
func quotationMark(r rune) bool {
	return r == '"' || unicode.In(r, unicode.Quotation_Mark)
}
