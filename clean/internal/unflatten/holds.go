package unflatten

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// holds says which conventions a text shows.
type holds struct {
	markdown   bool // [text](address)
	squares    bool // text [address]
	rounds     bool // text ( address )
	angles     bool // text <address>
	numbers    bool // [12]text
	underlines bool // text_of_a_link
	heads      bool // ****** Title ******, or titles between rules
	margins    bool // headings at the margin, paragraphs three columns in
	characters bool // &#x27;
	pictures   bool // [what a picture shows], [logo.svg], [ ]
	struck     bool // letters over letters
	tags       bool // <div>, </a>: tags of HTML, as Markdown may have them
	moved      bool // code that is moved in, which other formats write for other reasons

	restructured bool // reStructuredText: told from the text alone by its directives
}

// named gives the word to the format of the text, where it is known: its marks hold, and no other way to write links and headings. A
// text that shows nothing else and begins with a title of Markdown is Markdown.
func (h *holds) named(format page.TextFormat, s string) {
	switch format {
	case page.AnyText:
		h.markdown = h.markdown || !h.any() && beginsWithTitle(s)
		h.pictures = h.pictures && !h.markdown
	case page.MarkdownText:
		*h = holds{markdown: true, characters: true, tags: true, moved: true}
	case page.ReStructuredText:
		*h = holds{restructured: true}
	}
}

// often is how many times a text must show a convention.
const often = 3

func (h *holds) any() bool {
	return h.markdown || h.squares || h.rounds || h.angles || h.numbers || h.underlines || h.heads || h.margins || h.characters || h.pictures || h.struck || h.tags || h.restructured
}

// find says which conventions a text shows, in one pass over it; code is left out.
func find(s string, code []Range) holds {
	var c counts
	first := true
	for i := 0; i < len(s); i++ {
		stop := len(s)
		if len(code) > 0 {
			if stop = code[0].Start; i >= stop {
				i = max(i, code[0].End) - 1
				code = code[1:]
				continue
			}
		}
		if !first {
			for i < stop && !noted[s[i]] {
				i++
			}
			if i == stop {
				i--
				continue
			}
		}
		if first {
			c.lineAt(s[:stop], i)
		}
		first = s[i] == '\n'
		c.markAt(s, i, stop)
	}
	h := c.shown()
	if h.restructured {
		return h
	}
	h.margins = !h.markdown && hasMargin(s)
	h.underlines = h.underlines && !h.margins
	h.pictures = (h.pictures || c.pictures > 0 && h.underlines || h.margins) && !h.markdown && !h.squares
	return h
}

// counts is how many marks of each convention a text has.
type counts struct {
	links, titles, bold                 int // of Markdown
	directives                          int // of reStructuredText
	tags, characters, heads, strikes    int
	squares, rounds, angles, underlines int // links
	numbered, glued                     int // links by number: those in turn, and those of them that a word follows
	brackets                            int // numbers in brackets
	pictures                            int
	address                             bool // in an address: it may hold underscores
}

// lineAt counts what begins the line at i.
func (c *counts) lineAt(s string, i int) {
	switch s[i] {
	case '*', '-', '=':
		c.heads += headMark(s, i)
	case '#':
		c.titles += titleMark(s, i)
	case '.', ' ':
		c.directives += directiveMark(s[i:min(len(s), i+longestPicture)])
	}
}

// markAt counts what begins at byte i, wherever in a line; code, which no mark reaches into, begins at stop.
func (c *counts) markAt(s string, i, stop int) {
	switch s[i] {
	case '\n', ' ':
		c.address = false
	case ':', '/':
		c.address = true
	case '[':
		c.bracket(s, i)
	case ']':
		c.links += truth(i+1 < len(s) && s[i+1] == '(')
	case '*':
		c.bold += truth(strings.HasPrefix(s[i:], "**") && i+2 < len(s) && text.WordByte(s[i+2]) && (i == 0 || text.Space(s[i-1])))
	case '(':
		c.rounds += truth(startsAddress(strings.TrimPrefix(s[i+1:min(len(s), i+24)], " ")))
	case '<':
		if strings.HasPrefix(s[i:], "</") && tagAt(s[i:min(stop, i+16)]).end > 0 {
			c.tags++
		} else if startsAddress(s[i+1:]) {
			c.angles++
		}
	case '&':
		if c.address {
			break
		}
		n, sure := characterReference(s[i:])
		c.characters += truth(n > 0) + truth(sure)
	case backspace:
		c.strikes += truth(struck(s, i))
	case '_':
		c.underlines += truth(!c.address && i > 0 && i+1 < len(s) && text.WordByte(s[i-1]) && text.WordByte(s[i+1]))
	}
}

// bracket counts what an opening bracket begins.
func (c *counts) bracket(s string, i int) {
	c.squares += truth(startsAddress(s[i+1:]))
	c.pictures += truth(startsLine(s, i) && pictureLine(s[i:]) > 0 ||
		i+1 < len(s) && (s[i+1] == ' ' || s[i+1] == '_') && control(s[i:]) > 0)
	n, end := number(s, i)
	if end <= 0 || digits(s, i, n, c.numbered) {
		return
	}
	c.brackets++
	if n == c.numbered+1 {
		c.numbered++
		c.glued += truth(end < len(s) && !text.Space(s[end]) && strings.IndexByte(".,;:)", s[end]) < 0)
	}
}

// shown are the conventions that are counted often enough, but for what hangs on margins.
func (c *counts) shown() holds {
	if c.directives >= often && c.links < often && c.titles == 0 && c.tags < often {
		return holds{restructured: true}
	}
	markdown := c.links >= often || c.titles >= 2 || c.titles > 0 && (c.bold >= 2 || c.tags >= often)
	h := holds{
		markdown:   markdown,
		squares:    c.squares >= often && !markdown,
		rounds:     c.rounds >= often && !markdown,
		angles:     c.angles >= often && !markdown,
		numbers:    c.numbered >= often && c.glued*2 >= c.numbered && c.numbered*5 >= c.brackets*4,
		underlines: c.underlines >= 2*often && !markdown,
		characters: c.characters >= often,
		pictures:   c.pictures >= often,
		struck:     c.strikes >= often,
		tags:       c.tags >= often,
	}
	h.heads = c.heads >= 2 || h.rounds || h.underlines
	return h
}

// noted are the bytes that find looks at: all but those it passes over.
var noted = [256]bool{'\n': true, ' ': true, ':': true, '/': true, '[': true, ']': true, '(': true, '<': true, '&': true, backspace: true, '_': true, '*': true}

// startsAddress reports what an address begins with.
func startsAddress(s string) bool {
	if s == "" {
		return false
	}
	switch s[0] {
	case '/', '#':
		return len(s) > 1 && (text.ASCIILetter(s[1]) || s[1] == '/' || s[1] == '%' || s[0] == '/' && (s[1] == ']' || s[1] == ' '))
	case 'h', 'f', 'm', 'j', 't', 'w', 'd', 'H':
		for _, p := range [...]string{"http://", "https://", "file:", "mailto:", "javascript:", "tel:", "whatsapp:", "data:", "www.", "ftp://"} {
			if strings.HasPrefix(s, p) {
				return true
			}
		}
	case '.':
		return strings.HasPrefix(s, "./") || strings.HasPrefix(s, "../")
	}
	return false
}

// longTitle is how many bytes a title has at least that may have been wrapped.
const longTitle = 60

// titleMark is 1 for a line "# Title" at i, with blank lines around it, 0 for others. A long one may go on in the next line.
func titleMark(s string, i int) int {
	n := run(s[i:])
	if n > 6 || i+n+1 >= len(s) || s[i+n] != ' ' || text.Space(s[i+n+1]) {
		return 0
	}
	if before := strings.TrimRight(s[:i], " \r"); before != "" && !strings.HasSuffix(before, "\n\n") && !strings.HasSuffix(before, "\n\r\n") {
		return 0
	}
	end := strings.IndexByte(s[i:min(len(s), i+longestPicture)], '\n')
	return truth(end < 0 && len(s) <= i+longestPicture || end >= longTitle || end >= 0 && lineAt(s[:min(len(s), i+end+1+longestPicture)], i+end+1) == "")
}

// directiveMark is 1 for a line that begins a directive of reStructuredText, 0 for others.
func directiveMark(s string) int {
	head, found := strings.CutPrefix(strings.TrimLeft(s, " "), ".. ")
	head, _, _ = strings.Cut(head, "\n")
	return truth(found && directive(strings.TrimRight(head, "\r")) != "")
}

// beginsWithTitle reports a text whose first line is "# Title", with a blank line below it.
func beginsWithTitle(s string) bool {
	first, rest, _ := strings.Cut(strings.TrimLeft(s, " \n\r\t"), "\n")
	title, found := strings.CutPrefix(first, "# ")
	next, _, _ := strings.Cut(rest, "\n")
	return found && strings.TrimSpace(title) != "" && strings.TrimSpace(next) == ""
}

// startsLine reports that only spaces come before byte i in its line.
func startsLine(s string, i int) bool {
	for k := i - 1; k >= 0 && k > i-40; k-- {
		if s[k] != ' ' {
			return s[k] == '\n'
		}
	}
	return i < 40
}
