package lines

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
)

//go:embed pictures.txt
var picturesText string

// A Picture says whether a picture can be the story's.
type Picture uint8

// The pictures. A StoryPicture is the zero value.
const (
	StoryPicture Picture = iota
	Portrait             // of an author
	Icon                 // of a button, a site or a network
	Placeholder          // shown until the picture itself is loaded
	SmallPicture         // too small to lead a story
)

// leadSide is the shortest side, in pixels, of a picture that leads a story: portraits have up to 120, icons up to 64.
const leadSide = 121

// leadDrawing is the stated width from which a drawing or a logo is more than an icon.
const leadDrawing = 400

// PictureOf judges a picture by its address, its words, its size and the names of the elements around it, as far as the text does
// not stand in them too; people are the folded names of those who wrote the story.
func (s Reader) PictureOf(i int, around evidence.Group, people []string) Picture {
	b := &s.Source.Blocks[i]
	m := b.Media
	if p := pictureNamed(m.URL); p != StoryPicture && !(p == Icon && m.Width >= leadDrawing) {
		return p
	}
	el := &s.Elements[b.Element]
	alt := text.Fold(m.Alt)
	named := el.Near&^around&(evidence.NamedAuthor|evidence.NamedBio) != 0
	for _, name := range people {
		rest := strings.Replace(alt, name, "", 1)
		if len(rest) < len(alt) && len(rest) <= len(name) && (named || rest == "" || el.Tags&evidence.InFigure == 0) {
			return Portrait
		}
	}
	switch {
	case named && el.Tags&evidence.InFigure == 0:
		return Portrait
	case small(m.Width, m.Height):
		return SmallPicture
	}
	return StoryPicture
}

// small reports a stated size that leads no story. A hundred may be per cent, and with another height the proportion of the sides, as
// "16" and "9" are.
func small(width, height int) bool {
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
	picturesOnce sync.Once
	pictureWords map[string]Picture
)

// pictureNamed is what the words of an address say of its picture. A drawing is an icon where a word says so or it is all there is.
func pictureNamed(address string) Picture {
	picturesOnce.Do(func() { pictureWords = readPictures(picturesText) })
	path := strings.ToLower(text.Path(address))
	name := path[strings.LastIndexByte(path, '/')+1:]
	if strings.HasSuffix(name, ".svg") {
		return Icon
	}
	for host := range strings.FieldsFuncSeq(strings.ToLower(text.Host(address)), notWord) {
		if p := pictureWords[host]; p == Portrait {
			return p
		}
	}
	dirs := strings.TrimSuffix(path, name)
	for dir := range strings.FieldsFuncSeq(dirs, notWord) {
		if p := pictureWords[dir]; p == Portrait || p == Placeholder || p == Icon && !strings.ContainsAny(name, "-_ ") {
			return p
		}
	}
	words := 0
	found := StoryPicture
	for word := range strings.FieldsFuncSeq(name, notWord) {
		if words++; found == StoryPicture {
			found = pictureWords[word]
		}
	}
	if found != Portrait && words > longestIcon {
		return StoryPicture
	}
	return found
}

// longestIcon is the most words in the name of an icon or a placeholder, its ending among them: not "flag-of-the-board.jpg".
const longestIcon = 4

func notWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

func readPictures(table string) map[string]Picture {
	words := map[string]Picture{}
	of := map[string]Picture{"portrait": Portrait, "icon": Icon, "placeholder": Placeholder}
	for key, word := range evidence.WordRows(table) {
		if of[key] != StoryPicture {
			words[word] = of[key]
		}
	}
	return words
}
