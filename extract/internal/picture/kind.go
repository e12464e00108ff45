package picture

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/internal/address"
	"github.com/broadsheet-go/broadsheet/metadata/byline"
)

//go:embed pictures.txt
var picturesText string

// A kind says whether a picture can be the story's.
type kind uint8

const (
	ofStory  kind = iota
	portrait      // of an author
	icon          // of a button, a site or a network
	standIn       // shown until the picture itself is loaded
	small         // too small to lead a story
)

// leadSide is the shortest side, in pixels, of a picture that leads a story: portraits have up to 120, icons up to 64.
const leadSide = 121

// leadDrawing is the stated width from which a drawing or a logo is more than an icon.
const leadDrawing = 400

// people are who wrote the story.
type people struct {
	names     []string // folded
	portraits []string // addresses that the page declares
}

func peopleOf(authors []byline.Author, portraits []string) people {
	p := people{portraits: portraits}
	for i := range authors {
		if f := text.Fold(authors[i].Name); len(f) > 5 {
			p.names = append(p.names, f)
		}
	}
	return p
}

// named reports that a picture's words or the name of its file are an author's name and little else; alone that they are nothing else.
func (p people) named(words string) (named, alone bool) {
	folded := text.Fold(words)
	for _, name := range p.names {
		if rest := strings.Replace(folded, name, "", 1); len(rest) < len(folded) && len(rest) <= len(name) {
			return true, rest == ""
		}
	}
	return false, false
}

// kindOf judges a picture by its address, its words, its size and the names of the elements around it, as far as the text does not
// stand in them too.
func (s *Story) kindOf(i int, around evidence.Group, by people) kind {
	b := &s.Source.Blocks[i]
	m := b.Media
	if k := kindNamed(m.URL); k != ofStory && !(k == icon && (m.Width >= leadDrawing || address.Pathless(m.URL) && s.captioned(i))) {
		return k
	}
	if slices.ContainsFunc(by.portraits, func(address string) bool { return Same(address, m.URL) }) {
		return portrait
	}
	el := &s.Elements[b.Element]
	const author = evidence.NamedAuthor | evidence.NamedBio
	inFigure := s.inFigure(b.Element)
	named, alone := by.named(m.Alt)
	file, _ := by.named(fileOf(m.URL))
	switch near := el.Near&^around&author != 0; {
	case near && !inFigure:
		return portrait
	case alone || named && (!inFigure || el.Above&^around&author != 0):
		return portrait
	case file && (!inFigure || el.Above&^around&author != 0):
		return portrait
	case isSmall(m.Width, m.Height):
		return small
	}
	return ofStory
}

// inFigure reports a figure element not far above.
func (s *Story) inFigure(e int32) bool {
	for up := 0; e >= 0 && up < 6; e, up = s.Source.Elements[e].Parent, up+1 {
		if s.Source.Elements[e].Tag == "figure" {
			return true
		}
	}
	return false
}

// fileOf is the name of an address's file without its ending.
func fileOf(address string) string {
	path := text.Path(address)
	path = path[strings.LastIndexByte(path, '/')+1:]
	if i := strings.LastIndexByte(path, '.'); i > 0 {
		path = path[:i]
	}
	return path
}

// isSmall reports a stated size that leads no story. A hundred may be per cent, and with another height the proportion of the sides, as
// "16" and "9" are.
func isSmall(width, height int) bool {
	switch {
	case width == 100 && height != 100:
		return false
	case width > 0 && height > 0:
		return width < leadSide && height < leadSide && width*height > 16*15
	case width > 0:
		return width < leadSide && width != 100
	}
	return height > 0 && height < leadSide && height != 100
}

var (
	kindsOnce sync.Once
	kindWords map[string]kind
)

// kindNamed is what the words of an address say of its picture. A drawing is an icon where a word says so or it is all there is.
func kindNamed(at string) kind {
	kindsOnce.Do(func() { kindWords = readKinds(picturesText) })
	if inner := source(at); inner != "" && address.Pathless(at) {
		at = inner // of a program that makes pictures smaller
	}
	path := strings.ToLower(text.Path(at))
	name := path[strings.LastIndexByte(path, '/')+1:]
	if address.Pathless(at) {
		return icon // a counter
	}
	for host := range strings.FieldsFuncSeq(strings.ToLower(text.Host(at)), notWord) {
		if p := kindWords[host]; p == portrait {
			return p
		}
	}
	dirs := strings.TrimSuffix(path, name)
	if holdsPeople(dirs) && len(strings.FieldsFunc(name, notWord)) <= longestIcon {
		return portrait
	}
	for dir := range strings.FieldsFuncSeq(dirs, notWord) {
		if p := kindWords[dir]; p == portrait || p == standIn || p == small || p == icon && !strings.ContainsAny(name, "-_ ") {
			return p
		}
	}
	words := 0
	found := ofStory
	for word := range strings.FieldsFuncSeq(name, notWord) {
		if words++; found == ofStory {
			found = kindWords[word]
		}
	}
	switch drawing := strings.HasSuffix(name, ".svg"); {
	case found != portrait && words > longestIcon && !drawing:
		return ofStory
	case found == ofStory && drawing:
		return icon
	}
	return found
}

// holdsPeople reports that the last folder which is no number holds portraits: its whole name says so, or one of its words, and the others say
// no more than that it holds pictures. Below a folder named after a year lie pictures of stories, of a section called "Journalist" too.
func holdsPeople(dirs string) bool {
	people := false
	for dir := range strings.SplitSeq(dirs, "/") {
		switch folded := text.Fold(dir); {
		case folded == "":
		case kindWords["/"+folded] == portrait || kindWords[folded] == portrait || peopleAmong(dir):
			people = true
		case len(dir) == len("2024") && figures(dir) && (dir[:2] == "19" || dir[:2] == "20"):
			people = false
		}
	}
	return people
}

// peopleAmong reports a folder of pictures of people: a word for them ends its name, or no more than words for pictures stand beside it.
func peopleAmong(dir string) bool {
	people, others, last := false, false, false
	for word := range strings.FieldsFuncSeq(dir, notWord) {
		last = kindWords["+"+word] == portrait
		people = people || last
		others = others || !last && kindWords["*"+word] != small && !figures(word)
	}
	return last || people && !others
}

// ofSite reports a declared picture that is none of the story: by what it is called it is a site's for all its pages, or no picture of
// a story at all.
func ofSite(address string) bool {
	k := kindNamed(address)
	file := fileOf(address)
	if k == standIn || k == portrait && (len(strings.FieldsFunc(file, notWord)) <= longestName || kindNamed("/"+file) == portrait) {
		return true
	}
	if whole := text.Fold(file); kindWords[whole] == standIn || kindWords["*"+whole] == icon {
		return true // "no-image", "og-image"
	}
	host := text.Site(address)
	words, site := 0, false
	for word := range strings.FieldsFuncSeq(strings.ToLower(file), notWord) {
		if sizeWord(word) && strings.Contains(word, "x") || len(word) >= leastHostWord && strings.Contains(host, word) {
			continue // "og-default-1200x630", "gazette-og" of gazette.example
		}
		if kindWords["="+word] == icon {
			return k == icon
		}
		w := kindWords["*"+word]
		site, words = site || w == icon, words+1
		if w == ofStory {
			return false
		}
	}
	return site
}

// leastHostWord is how long a word is that names the site whose host has it.
const leastHostWord = 4

// longestName is the most words in the name of a file that is named after a person: what more says is of the story.
const longestName = 2

// longestIcon is the most words in the name of an icon or a placeholder, its ending among them: not "flag-of-the-board.jpg".
const longestIcon = 4

func notWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

func readKinds(table string) map[string]kind {
	words := map[string]kind{}
	of := map[string]kind{"portrait": portrait, "icon": icon, "placeholder": standIn, "preview": small}
	for key, word := range evidence.WordRows(table) {
		switch {
		case of[key] != ofStory:
			words[word] = of[key]
		case key == "people":
			words["+"+word] = portrait
		case key == "folder":
			words["/"+word] = portrait
		case key == "site":
			words["*"+word] = icon
		case key == "beside":
			words["*"+word] = small
		case key == "logo":
			words[word], words["="+word] = icon, icon
		}
	}
	return words
}
