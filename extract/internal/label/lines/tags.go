package lines

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

const (
	// mostTagWords is the most words of a tag that no name tells.
	mostTagWords = 5
	// longestTagList is how many blocks a list has at most that a label of tags begins.
	longestTagList = 12
	// mostLabelWords is the most words of such a label.
	mostLabelWords = 4
)

// StoryTags reports links that say themselves to be tags: each has the sign of a hashtag before it or leads to a directory of tags, or they go on
// a list that a label of tags begins ("Topics:"). Whose tags they are, their place on the page says.
func (s Reader) StoryTags(i int) bool {
	b := &s.Source.Blocks[i]
	if b.Shape.Links == 0 || b.Kind == page.Control || b.Shape.Words > mostTagWords*b.Shape.Links {
		return false
	}
	marked := int32(0)
	for _, sp := range b.Spans {
		if sp.Kind == page.Link && (hashtag(b.Text[sp.Start:sp.End]) || leadsToTag(sp.Value)) {
			marked++
		}
	}
	if marked == b.Shape.Links {
		return b.Shape.LinkRunes*2 >= b.Shape.Runes
	}
	return linksAlone(b) && b.Shape.Links == 1 && s.listOfTags(i)
}

// linksAlone reports a block that is links and nothing else.
func linksAlone(b *page.Block) bool {
	return b.Shape.Links > 0 && b.Shape.LinkRunes*10 >= b.Shape.Runes*9
}

// TagLabel reports a label of a list of tags that stands alone: "Topics:". Some languages announce other stories in the same words.
func (s Reader) TagLabel(i int) bool {
	b := &s.Source.Blocks[i]
	if b.Shape.Links > 0 || b.Shape.Words > mostLabelWords {
		return false
	}
	label := strings.TrimRight(b.Text, " :：")
	if len(label) == len(b.Text) {
		return false
	}
	for _, t := range [...]*lang.Table{lang.For(s.Language), lang.For("en")} {
		if _, ok := t.Whole(lang.Tag, label); ok {
			return true
		}
	}
	return false
}

// hashtag reports one word after the sign of a hashtag.
func hashtag(s string) bool {
	s = strings.TrimSpace(s)
	rest := strings.TrimLeft(s, "#＃")
	r, _ := utf8.DecodeRuneInString(rest)
	return len(rest) < len(s) && unicode.IsLetter(r) && !strings.ContainsAny(rest, " #＃")
}

// leadsToTag reports an address whose path is a directory of tags and a name: "/tag/ferries", "/news/tags/ferries/".
func leadsToTag(address string) bool {
	path := strings.Trim(text.Path(address), "/")
	k := strings.LastIndexByte(path, '/')
	if k <= 0 {
		return false
	}
	dir := path[:k]
	switch strings.ToLower(dir[strings.LastIndexByte(dir, '/')+1:]) {
	case "tag", "tags", "hashtag", "hashtags", "keyword", "keywords", "etiqueta", "etiquetas", "schlagwort", "schlagworte", "etiket", "label":
		return true
	}
	return false
}

// listOfTags reports that a link goes on a list whose first block is a label of tags alone: "Topics:".
func (s Reader) listOfTags(i int) bool {
	list := s.Source.Elements[s.Source.Blocks[i].Element].Parent
	if list < 0 {
		return false
	}
	first := int(s.Source.Elements[list].First)
	if first >= i || i-first > longestTagList || s.Source.Blocks[first].Shape.Links > 0 || s.Blocks[first].Line != line.Tag && !s.TagLabel(first) {
		return false
	}
	for k := first + 1; k < i; k++ {
		if !linksAlone(&s.Source.Blocks[k]) {
			return false
		}
	}
	return true
}
