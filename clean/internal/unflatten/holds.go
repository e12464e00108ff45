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
		*h = holds{markdown: true, characters: true, tags: true}
	case page.ReStructuredText:
		*h = holds{restructured: true}
	}
}

// often is how many times a text must show a convention.
const often = 3

func (h *holds) any() bool {
	return h.markdown || h.squares || h.rounds || h.angles || h.numbers || h.underlines || h.heads || h.margins || h.characters || h.pictures || h.struck || h.tags || h.restructured
}

// find counts the marks of a text in one pass, those in code left out.
func find(s string, code []Range) holds {
	var md, titles, bold, directives, tags, squares, rounds, angles, numbered, glued, brackets, underlines, heads, characters, pictures, strikes int
	var h holds
	first, address := true, false
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
		c := s[i]
		if first {
			switch c {
			case '*', '-', '=':
				heads += headMark(s, i)
			case '#':
				titles += titleMark(s[:stop], i)
			case '.', ' ':
				directives += directiveMark(s[i:min(stop, i+longestPicture)])
			}
			first = false
		}
		switch c {
		case '\n':
			first, address = true, false
		case ' ':
			address = false
		case ':', '/':
			address = true // an address may hold underscores
		case '[':
			if startsAddress(s[i+1:]) {
				squares++
			}
			if startsLine(s, i) && pictureLine(s[i:]) > 0 || i+1 < len(s) && (s[i+1] == ' ' || s[i+1] == '_') && control(s[i:]) > 0 {
				pictures++
			}
			if n, end := number(s, i); end > 0 && !digits(s, i, n, numbered) {
				if brackets++; n == numbered+1 {
					if numbered++; end < len(s) && !text.Space(s[end]) && strings.IndexByte(".,;:)", s[end]) < 0 {
						glued++
					}
				}
			}
		case ']':
			if i+1 < len(s) && s[i+1] == '(' {
				md++
			}
		case '*':
			if strings.HasPrefix(s[i:], "**") && i+2 < len(s) && text.WordByte(s[i+2]) && (i == 0 || text.Space(s[i-1])) {
				bold++
			}
		case '(':
			if startsAddress(strings.TrimPrefix(s[i+1:min(len(s), i+24)], " ")) {
				rounds++
			}
		case '<':
			if strings.HasPrefix(s[i:], "</") && tagAt(s[i:min(stop, i+16)]).end > 0 {
				tags++
			} else if startsAddress(s[i+1:]) {
				angles++
			}
		case '&':
			if n, sure := characterReference(s[i:]); sure && !address {
				characters += 2
			} else if n > 0 && !address {
				characters++
			}
		case backspace:
			if struck(s, i) {
				strikes++
			}
		case '_':
			if !address && i > 0 && i+1 < len(s) && text.WordByte(s[i-1]) && text.WordByte(s[i+1]) {
				underlines++
			}
		}
	}
	h.markdown = md >= often || titles >= 2 || titles > 0 && (bold >= 2 || tags >= often)
	h.squares = squares >= often && !h.markdown
	h.rounds = rounds >= often && !h.markdown
	h.angles = angles >= often && !h.markdown
	h.numbers = numbered >= often && glued*2 >= numbered && numbered*5 >= brackets*4
	h.underlines = underlines >= 2*often && !h.markdown
	h.heads = heads >= 2 || h.rounds || h.underlines
	h.margins = !h.markdown && hasMargin(s)
	h.underlines = h.underlines && !h.margins
	h.characters = characters >= often
	h.pictures = (pictures >= often || pictures > 0 && h.underlines || h.margins) && !h.markdown && !h.squares
	h.struck = strikes >= often
	h.tags = tags >= often
	if directives >= often && md < often && titles == 0 && tags < often {
		return holds{restructured: true}
	}
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
