package metadata

import (
	"github.com/broadsheet-go/broadsheet/metadata/byline"
)

// A Byline is a line that says who wrote a story, taken apart.
//
// It is declared in package byline, whose documentation shows its fields and methods: go doc metadata/byline.Byline
type Byline = byline.Byline

// An Author is a person who signs a story.
//
// It is declared in package byline, whose documentation shows its fields and methods: go doc metadata/byline.Author
type Author = byline.Author

// A Contributor is a person with a part in a story other than writing it.
//
// It is declared in package byline, whose documentation shows its fields and methods: go doc metadata/byline.Contributor
type Contributor = byline.Contributor

// ParseByline takes apart a line that says who wrote a story: label, people with role, organisation, place and address,
// desks, agencies, other contributors, publish and update time.
//
// It reads a line of at most 480 bytes and every word of it must have a part; ok is false for anything else, such as a
// sentence, a label, a template remain, an account name, a dateline, a photo credit. A line of dates alone gives ok false
// too, with Published and Updated set. Bare marks a line of names alone, such as "Jane Doe", "AFP" or "Dawn Report", which a menu
// entry or a heading may look like as well: ask for other evidence before believing it. Names in capitals are written with small letters; Raw keeps the line.
func ParseByline(line string, l Locale) (b Byline, ok bool) {
	return byline.Parse(line, l)
}

// ParseAuthors reads the value of a structured source, such as "author.name" of JSON-LD or a meta element: one or more
// people, a desk or an agency. As the source already says that the value names who signs, it takes words that ParseByline
// would not: a single name, a name in small letters, an organisation that no table knows (as Desk).
//
// Account names ("admin"), addresses, template remains and nulls give ok false.
func ParseAuthors(value string, l Locale) (b Byline, ok bool) {
	return byline.ParseAuthors(value, l)
}

// A BylineEvidence is a part of a byline, and what is known of its words.
//
// It is declared in package byline, whose documentation shows its fields: go doc metadata/byline.Evidence
type BylineEvidence = byline.Evidence

// ExplainByline says how the words of a line that [ParseByline] takes are read, and what the tables know of them; empty where it takes none.
func ExplainByline(line string, l Locale) []BylineEvidence { return byline.Explain(line, l) }
