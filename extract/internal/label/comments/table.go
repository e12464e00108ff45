package comments

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
)

//go:embed comments.txt
var commentsText string

// wordLists is comments.txt: the lists by name, and the tokens as groups.
type wordLists struct {
	list   map[string]map[string]bool
	tokens evidence.TokenTable
}

// Groups of comments.txt.
const (
	cAuthor evidence.Group = 1 << iota
	cSays
	cBeside
)

var (
	commentsOnce  sync.Once
	commentsTable wordLists
)

func table() *wordLists {
	commentsOnce.Do(func() { commentsTable = readWordLists(commentsText) })
	return &commentsTable
}

func readWordLists(text string) wordLists {
	w := wordLists{list: map[string]map[string]bool{}}
	tokens := map[string]evidence.Group{}
	for line := range strings.Lines(text) {
		name, rest, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || strings.HasPrefix(name, "#") {
			continue
		}
		if w.list[name] == nil {
			w.list[name] = map[string]bool{}
		}
		for word := range strings.FieldsSeq(rest) {
			w.list[name][word] = true
			switch name {
			case "author":
				tokens[word] |= cAuthor
			case "says":
				tokens[word] |= cSays
			case "beside":
				tokens[word] |= cBeside
			}
		}
	}
	w.tokens = evidence.NewTokenTable(tokens)
	return w
}

// class reports a class attribute with a whole name that marks one comment.
func (w *wordLists) class(attr string) bool {
	for name := range strings.FieldsSeq(attr) {
		if w.list["class"][strings.ToLower(name)] {
			return true
		}
	}
	return false
}

// numbered is the number of a comment in an id such as "comment-130013" or "c1508"; "" when there is none.
func (w *wordLists) numbered(id string) string {
	digits := len(id)
	for digits > 0 && (text.ASCIIDigit(id[digits-1]) || digits < len(id) && id[digits-1] == '_') {
		digits--
	}
	if digits == len(id) || digits == 0 || !w.list["id"][strings.ToLower(strings.TrimRight(id[:digits], "-_"))] {
		return ""
	}
	return strings.Trim(id[digits:], "_")
}

// level is the depth of a comment that a class says: "depth-2", "wpd_comment_level-3"; 0 when it says none.
func level(class string) int {
	for name := range strings.FieldsSeq(class) {
		for _, word := range [...]string{"depth", "level"} {
			at := strings.LastIndex(name, word)
			if at < 0 {
				continue
			}
			n, err := strconv.Atoi(strings.TrimLeft(name[at+len(word):], "-_"))
			if err == nil && n > 0 && n <= 99 {
				return n
			}
		}
	}
	return 0
}
