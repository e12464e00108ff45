package declared

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/internal/table"
)

//go:embed spellings.txt
var spellingsText string

// A spellingTable is what spellings.txt says, with the names of names.txt by their letters alone.
type spellingTable struct {
	fields       map[string]claim.Field
	things       map[string]bool
	vocabularies []vocabulary
}

// A vocabulary is the beginning of full addresses of properties, and the short prefix that names.txt has for it.
type vocabulary struct{ address, prefix string }

var (
	spellingsOnce sync.Once
	allSpellings  spellingTable
)

func spellings() *spellingTable {
	spellingsOnce.Do(func() { allSpellings = readSpellings(spellingsText) })
	return &allSpellings
}

func readSpellings(text string) spellingTable {
	t := spellingTable{fields: make(map[string]claim.Field, 256), things: map[string]bool{}}
	for name, f := range readNames(namesText) {
		if anySpelling(f) {
			t.fields[letters(name)] = f
		}
	}
	for key, words := range table.Rows(text) {
		prefix, isVocabulary := strings.CutPrefix(key, "vocabulary ")
		for _, w := range words {
			switch {
			case isVocabulary:
				t.vocabularies = append(t.vocabularies, vocabulary{w, prefix})
			case key == "thing":
				t.things[w] = true
			default:
				t.fields[w] = fieldOfLine(key)
			}
		}
	}
	return t
}

// anySpelling reports the fields that are read from names in other spellings: people and times, whose values tell whether they
// are what the name says.
func anySpelling(f claim.Field) bool {
	return f == claim.FieldAuthor || f == claim.FieldPublishedTime || f == claim.FieldUpdatedTime
}

// spelledField is the field of a name that names.txt has in another spelling ("article:published:time"), under the prefix of
// a vendor ("bt:author", "dcsext.author") or as the full address of a vocabulary's property.
func spelledField(name string) claim.Field {
	t := spellings()
	if i := strings.Index(name, "://"); i >= 0 {
		name = t.shortName(strings.TrimPrefix(name[i+len("://"):], "www."))
		if f := fieldOf(name); name == "" || f != 0 {
			return f
		}
	}
	for {
		if f := t.fields[letters(name)]; f != 0 {
			return f
		}
		prefix, rest, ok := cutAny(name, ".:")
		if !ok || t.things[prefix] {
			return 0
		}
		name = rest // "weibo:article:update_at"
	}
}

// cutAny cuts a name at the first of some marks.
func cutAny(name, marks string) (before, after string, ok bool) {
	if i := strings.IndexAny(name, marks); i >= 0 {
		return name[:i], name[i+1:], true
	}
	return name, "", false
}

// shortName is the name of a vocabulary's property as names.txt has it, "" for one of another vocabulary:
// "ogp.me/ns/article#author" is "article:author".
func (t *spellingTable) shortName(address string) string {
	for _, v := range t.vocabularies {
		if rest, ok := strings.CutPrefix(address, v.address); ok {
			return v.prefix + strings.ReplaceAll(strings.ReplaceAll(rest, "#", ":"), "/", ":")
		}
	}
	return ""
}

// letters is a name without the marks between its words.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if text.ASCIIDigit(byte(min(r, 0x7f))) || text.ASCIILetter(byte(min(r, 0x7f))) || r >= 0x80 {
			return r
		}
		return -1
	}, name)
}
