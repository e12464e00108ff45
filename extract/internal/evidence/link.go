package evidence

import (
	_ "embed"
	"iter"
	"strings"
	"sync"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

//go:embed paths.txt
var pathsText string

var (
	pathsOnce sync.Once
	pathsRead map[string]map[string]bool
)

// pathTable is the directories of paths.txt by what they hold.
func pathTable() map[string]map[string]bool {
	pathsOnce.Do(func() { pathsRead = readPaths(pathsText) })
	return pathsRead
}

func readPaths(text string) map[string]map[string]bool {
	t := map[string]map[string]bool{"section": {}, "author": {}}
	for key, word := range WordRows(text) {
		if t[key] != nil {
			t[key][word] = true
		}
	}
	return t
}

// WordRows yields each word of a table with the key of its row, "key: word | word".
func WordRows(text string) iter.Seq2[string, string] {
	return func(yield func(key, word string) bool) {
		for line := range strings.Lines(text) {
			key, words, _ := strings.Cut(strings.TrimSpace(line), ":")
			for word := range strings.SplitSeq(words, "|") {
				if !yield(key, strings.TrimSpace(word)) {
					return
				}
			}
		}
	}
}

// SectionPath reports an address with a directory of sections, tags or places.
func SectionPath(address string) bool {
	for dir := range strings.SplitSeq(text.Path(address), "/") {
		if pathTable()["section"][strings.ToLower(dir)] {
			return true
		}
	}
	return false
}

// authorPath reports an address with a directory of authors before a name.
func authorPath(address string) bool {
	path := strings.TrimSuffix(text.Path(address), "/")
	for {
		dir, rest, ok := strings.Cut(path, "/")
		if !ok || rest == "" {
			return false
		}
		if pathTable()["author"][strings.ToLower(dir)] {
			return true
		}
		path = rest
	}
}

// AuthorLink reports a link with rel=author, or whose address has a directory of authors: "/author/jane-doe".
func (s *Page) AuthorLink(sp page.Span) bool {
	if sp.Kind != page.Link || SectionPath(sp.Value) || sp.End-sp.Start < 2 || sp.End-sp.Start > 80 {
		return false
	}
	return s.Elements[sp.Element].Marks&MarkedAuthorLink != 0 || authorPath(sp.Value)
}

// TagLink reports a link with rel=tag, or named after a tag by its class.
func (s *Page) TagLink(sp page.Span) bool {
	if sp.Kind != page.Link || sp.End-sp.Start > mostTagBytes {
		return false
	}
	el := &s.Elements[sp.Element]
	return el.Marks&MarkedTagLink != 0 || el.Own&NamedTag != 0
}

// TagLinks is how many links of a block are TagLinks.
func (s *Page) TagLinks(b *page.Block) int32 {
	n := int32(0)
	for _, sp := range b.Spans {
		if s.TagLink(sp) {
			n++
		}
	}
	return n
}

// mostTagBytes is the most bytes of a tag that is told by its link.
const mostTagBytes = 60
