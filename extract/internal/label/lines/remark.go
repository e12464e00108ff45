package lines

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/metadata/date"
)

// SaysAgo reports a text that states a time which counts from now, and something else: "oldsalt, 2 days ago".
func (s Reader) SaysAgo(text string) bool {
	from, to, ok := date.FindAgo(text, s.Locale)
	return ok && (strings.TrimSpace(text[:from]) != "" || strings.TrimSpace(text[to:]) != "")
}

// countWords is the most words of a line that counts comments.
const countWords = 4

// CountsComments reports a line that says how many comments there are, or that they follow: "3 comments".
func (s Reader) CountsComments(i int) bool {
	b := &s.Source.Blocks[i]
	if k := s.Blocks[i].Line; k != line.Counter && k != line.Comments || b.Shape.Words > countWords {
		return false
	}
	for word := range strings.FieldsSeq(b.Text) {
		for _, t := range [...]*lang.Table{lang.For(s.Language), lang.For("en")} {
			if _, n := t.Prefix(lang.Comment, word); n > 0 {
				return true
			}
		}
	}
	return false
}
