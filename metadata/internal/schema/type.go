package schema

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/internal/jsontree"
	"github.com/broadsheet-go/broadsheet/metadata/internal/table"
)

// A Class says what part a schema.org type plays on a page with an article.
type Class uint8

const (
	ClassNone    Class = iota // not typed
	ClassOther                // typed, and neither of the others
	ClassMedia                // a film, a recording, a gallery: the article only where the page says so
	ClassPage                 // the page that shows the article
	ClassSite                 // the site or newspaper that publishes it
	ClassWork                 // another written work: a recipe, a review
	ClassGeneral              // Article itself
	ClassArticle              // one of its kinds
)

// IsArticle reports Article and its kinds.
func (c Class) IsArticle() bool { return c >= ClassGeneral }

var classNames = [...]string{ClassOther: "other", ClassMedia: "media", ClassPage: "page", ClassSite: "site", ClassWork: "work", ClassGeneral: "general", ClassArticle: "article"}

//go:embed types.txt
var typesText string

// A typeRow is a type of types.txt.
type typeRow struct {
	class Class
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
				typeTable.Add(string(jsontree.Fold(make([]byte, 0, 40), written)), typeRow{Class(max(0, slices.Index(classNames[:], key))), name})
			}
		}
	})
	return &typeTable
}

// TypeOf is the class of a type as written and its name in schema.org's spelling, without prefix.
//
// types.txt has the types that are known.
func TypeOf(written string) (Class, string) {
	name := text.LocalName(strings.TrimSpace(written))
	var buf [40]byte
	if t := schemaTypes().Of(string(jsontree.Fold(buf[:0], name))); t.class != ClassNone {
		return t.class, t.name
	}
	return guessedType(name), name
}

// guessedType classes a type that the table lacks by the last word of its name, as schema.org forms names.
func guessedType(name string) Class {
	switch {
	case strings.HasSuffix(name, "Article"):
		return ClassArticle
	case strings.HasSuffix(name, "Page"):
		return ClassPage
	}
	return ClassOther
}
