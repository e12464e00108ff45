package jsonld

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/internal/jsontree"
	"github.com/broadsheet-go/broadsheet/metadata/internal/table"
)

// A schemaClass says what part a schema.org type plays on a page with an article.
type schemaClass uint8

const (
	classNone    schemaClass = iota // not typed
	classOther                      // typed, and neither of the others
	classMedia                      // a film, a recording, a gallery: the article only where the page says so
	classPage                       // the page that shows the article
	classSite                       // the site or newspaper that publishes it
	classWork                       // another written work: a recipe, a review
	classGeneral                    // Article itself
	classArticle                    // one of its kinds
)

// isArticle reports Article and its kinds.
func (c schemaClass) isArticle() bool { return c >= classGeneral }

var classNames = [...]string{classOther: "other", classMedia: "media", classPage: "page", classSite: "site", classWork: "work", classGeneral: "general", classArticle: "article"}

//go:embed types.txt
var typesText string

// A typeRow is a type of types.txt.
type typeRow struct {
	class schemaClass
	name  string
}

var (
	typesOnce sync.Once
	typeTable table.Words[typeRow]
)

// schemaTypes are the types by their folded names.
func schemaTypes() *table.Words[typeRow] {
	typesOnce.Do(func() {
		for key, words := range table.Rows(typesText) {
			for _, w := range words {
				written, name, other := strings.Cut(w, " = ")
				if !other {
					name = written
				}
				typeTable.Add(string(jsontree.Fold(make([]byte, 0, 40), written)), typeRow{schemaClass(max(0, slices.Index(classNames[:], key))), name})
			}
		}
	})
	return &typeTable
}

// schemaType is the class of a type as written and its name in schema.org's spelling, without prefix.
//
// types.txt has the types that are known.
func schemaType(written string) (schemaClass, string) {
	name := text.LocalName(strings.TrimSpace(written))
	var buf [40]byte
	if t := schemaTypes().Of(string(jsontree.Fold(buf[:0], name))); t.class != classNone {
		return t.class, t.name
	}
	return guessedType(name), name
}

// guessedType classes a type that the table lacks by the last word of its name, as schema.org forms names.
func guessedType(name string) schemaClass {
	switch {
	case strings.HasSuffix(name, "Article"):
		return classArticle
	case strings.HasSuffix(name, "Page"):
		return classPage
	}
	return classOther
}

// typeOf is the class and name of an object's @type; of several types the one that says most about an article.
func typeOf(types jsontree.Value) (schemaClass, string) {
	if types.Kind() == jsontree.String {
		return schemaType(types.Text())
	}
	best, name := classNone, ""
	for t := types.First(); t.At > 0; t = t.Next() {
		if t.Kind() != jsontree.String {
			continue
		}
		if c, n := schemaType(t.Text()); c > best {
			best, name = c, n
		}
	}
	return best, name
}
