package segment

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/internal/state"
	"golang.org/x/net/html/atom"
)

// Some pages serve no text: scripts build it in the browser from a string that one of them carries. Where the markup
// holds hardly any prose, the longest such string is read as what the script would show, hidden ByScript.
//
// Of 1,863 annotated pages 2 have a body that is read so.
const (
	// bareRunes is the prose, in runes of blocks that end like a sentence, from which a page has a text of its own.
	bareRunes = 100
	// shortRunes is the prose from which no story is looked for in scripts, and overProse how many times what is shown a story has.
	shortRunes, overProse = 1500, 3
	// storyRunes is the least prose of a string that is taken for the story.
	storyRunes = 400
	// mostStory is the longest string that is looked at, in bytes. The longest body declared by 931 pages has 41,146.
	mostStory = 512 << 10
	// nestedStrings is how many string literals deep a story is looked for: frameworks ship JSON inside strings.
	nestedStrings = 2
)

// Prose is how many letters of prose the markup of a page holds, up to shortRunes. What is hidden by attribute or style is there for
// scripts to show: they carry it once more.
func Prose(p *page.Page) int {
	runes := 0
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Hidden <= page.ByStyle && b.Shape.Prose() {
			if runes += int(b.Shape.Runes); runes >= shortRunes {
				return shortRunes
			}
		}
	}
	return runes
}

// FindStory is the story that the scripts of a page carry, whose markup holds so many letters of prose: the text of the object with the
// page's title; where hardly any prose is shown, of the only article among the data, or the longest string of prose. Its prose is 0 where
// there is none.
func FindStory(t *htmlparse.Tree, p *page.Page, prose int, b *budget.Budget) Story {
	if prose >= shortRunes {
		return Story{}
	}
	if s := dataStory(p, prose < bareRunes, b); s.Prose >= storyRunes && s.Prose >= overProse*prose && !s.begun(p) {
		return s
	}
	if prose < bareRunes {
		return longestString(t, b)
	}
	return Story{}
}

// dataStory is the text of the page's article in the data of its scripts.
func dataStory(p *page.Page, alone bool, b *budget.Budget) Story {
	if len(p.Facts.Scripts) == 0 {
		return Story{}
	}
	titles := []string{p.Facts.Title}
	for _, m := range p.Facts.Metas {
		if m.Name == "og:title" {
			titles = append(titles, m.Content)
		}
	}
	for i := range p.Blocks {
		if b := &p.Blocks[i]; b.Kind == page.Heading && b.Level == 1 {
			titles = append(titles, b.Text)
		}
	}
	stop := func() bool { return b.Err() != nil }
	markup, _ := state.Story(state.Read(p.Facts.Scripts, stop, nil), titles, alone, stop)
	s := readStory(markup)
	s.markup = true
	return s
}

// begun reports that the page shows the beginning of a story: it is not for scripts to show it then.
func (s *Story) begun(p *page.Page) bool {
	plain := text.Fold(s.text)
	for i := range p.Blocks {
		if b := &p.Blocks[i]; b.Hidden <= page.ByStyle && b.Shape.Prose() && strings.Contains(plain, text.Fold(b.Text)) {
			return true
		}
	}
	return false
}

// A Story is a string found in a script of a page, and which script that is.
type Story struct {
	text      string
	markup    bool             // HTML, not plain text
	script    htmlparse.NodeID // that carries it
	Prose     int              // runes of letters and digits outside tags
	bytesLeft int              // bytes that may still be read a second time
}

// longestString is the string with the most prose among those in the scripts of a page; its prose is 0 where none has enough.
func longestString(t *htmlparse.Tree, b *budget.Budget) Story {
	best := Story{Prose: storyRunes - 1}
	for id := t.Nodes[htmlparse.Document].FirstChild; id != 0; id = t.Next(id, htmlparse.Document) {
		text := scriptText(t, id)
		if text == 0 {
			continue
		}
		script := t.AppendText(nil, text)
		best.bytesLeft += 4 * len(script)
		best.search(script, id, nestedStrings, b)
	}
	if best.text == "" {
		best.Prose = 0
	}
	return best
}

// search looks at every double-quoted string literal of a script, and at those inside them.
func (best *Story) search(script []byte, id htmlparse.NodeID, depth int, b *budget.Budget) {
	for i := 0; i < len(script) && b.Err() == nil; {
		at := bytes.IndexByte(script[i:], '"')
		if at < 0 {
			return
		}
		from := i + at
		end := literalEnd(script, from)
		i = end
		if end-from <= best.Prose || end-from > mostStory { // shorter than the prose to beat
			continue
		}
		var text string
		if json.Unmarshal(script[from:end], &text) != nil {
			if best.bytesLeft -= end - from; best.bytesLeft > 0 {
				i = from + 1 // no string: one may begin after this mark
			}
			continue
		}
		if strings.Contains(text, `":"`) { // data once more, whose strings may hold the story
			if depth > 1 {
				best.search([]byte(text), id, depth-1, b)
			}
			continue
		}
		if s := readStory(text); s.Prose > best.Prose {
			s.script, s.bytesLeft = id, best.bytesLeft
			*best = s
		}
	}
}

// literalEnd is the index after the string literal that begins with the quotation mark at b[i].
func literalEnd(b []byte, i int) int {
	for i++; i < len(b); i++ {
		switch b[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return len(b)
}

// readStory weighs a string: its prose is 0 when it is code, data or a single sentence.
func readStory(source string) Story {
	s := Story{text: source, markup: strings.Contains(source, "<p") && strings.Contains(source, "</") || strings.Contains(source, "<br")}
	stops, braces, tag := 0, 0, false
	for i, r := range source {
		switch {
		case s.markup && r == '<':
			tag = true
		case tag:
			tag = r != '>'
		case r == '{' || r == '}' || r == ';' || r == '\\':
			braces++
		case r == '.' || r == '!' || r == '?':
			if next, _ := utf8.DecodeRuneInString(source[i+1:]); i+1 == len(source) || unicode.IsSpace(next) || next == '<' {
				stops++
			}
		case r >= utf8.RuneSelf && r != '…' && text.SentenceEnd(r):
			stops++
		case unicode.In(r, unicode.L, unicode.M, unicode.Nd):
			s.Prose++
		}
	}
	// Prose has a sentence end in 400 letters and hardly a brace; an address or a hash has no sentence ends.
	if stops*400 < s.Prose || stops < 3 || braces*50 > s.Prose {
		s.Prose = 0
	}
	return s
}

// Attach puts a story below a script element of its own. Parsers put nothing but text into a script, so elements below one
// are always such a story.
func (s *Story) Attach(t *htmlparse.Tree, b *budget.Budget) bool {
	if !s.markup {
		var at htmlparse.NodeID
		for line := range strings.Lines(s.text) {
			if line = strings.TrimSpace(line); line == "" {
				continue
			}
			if at == 0 {
				if at = s.element(t); at == 0 {
					return false
				}
			}
			p := t.NewElement(htmlparse.Name(atom.P))
			t.AppendChild(at, p)
			t.AppendChild(p, t.NewText(line))
		}
		return at != 0
	}
	story, err := htmlparse.Parse("<body>"+s.text, htmlparse.Options{}, b)
	if err != nil || story.Deep || story.Truncated { // no story has such markup
		return false
	}
	body, at := bodyOf(story), s.element(t)
	if body == 0 || at == 0 {
		return false
	}
	// One element around all, so that a story that begins without a tag is told from the text of a script.
	div := t.Graft(story, body)
	t.Nodes[div].Name = htmlparse.Name(atom.Div)
	t.AppendChild(at, div)
	return true
}

// element adds a script element for the story: right after the one that carries it, or at the end of the body where that
// one is not inside. It is 0 when there is no body.
func (s *Story) element(t *htmlparse.Tree) htmlparse.NodeID {
	body := bodyOf(t)
	if body == 0 {
		return 0
	}
	script := t.NewElement(htmlparse.Name(atom.Script))
	for up := s.script; up != 0; up = t.Nodes[up].Parent {
		if up == body {
			t.InsertBefore(t.Nodes[s.script].Parent, script, t.Nodes[s.script].NextSibling)
			return script
		}
	}
	t.AppendChild(body, script)
	return script
}

// bodyOf is the body of a page, 0 where it has none.
func bodyOf(t *htmlparse.Tree) htmlparse.NodeID {
	for n := t.Nodes[htmlparse.Document].FirstChild; n != 0; n = t.Next(n, htmlparse.Document) {
		if t.Nodes[n].Atom() == atom.Body {
			return n
		}
	}
	return 0
}

// carriesStory reports a script that Attach put a story below.
func carriesStory(t *htmlparse.Tree, id htmlparse.NodeID) bool {
	n := &t.Nodes[id]
	return n.Atom() == atom.Script && n.Namespace == htmlparse.HTML && n.FirstChild != 0 && t.Nodes[n.FirstChild].Type == htmlparse.ElementNode
}

// scriptText is the text of a script element, 0 where it is none or has none.
func scriptText(t *htmlparse.Tree, id htmlparse.NodeID) htmlparse.NodeID {
	n := &t.Nodes[id]
	if n.Atom() == atom.Script && n.Namespace == htmlparse.HTML && n.FirstChild != 0 && t.Nodes[n.FirstChild].Type == htmlparse.TextNode {
		return n.FirstChild
	}
	return 0
}
