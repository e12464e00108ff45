package evidence

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// SectionPath reports an address with a directory of sections or tags.
func SectionPath(address string) bool {
	for dir := range strings.SplitSeq(text.Path(address), "/") {
		switch strings.ToLower(dir) {
		case "category", "categories", "tag", "tags", "topic", "topics", "section", "sections", "kategorie", "kategorien", "rubrik", "rubriken", "thema", "themen", "categoria", "categorias", "categorie", "rubrique", "seccion", "secciones", "etiqueta", "kategori", "label", "search", "hashtag":
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
		switch strings.ToLower(dir) {
		case "author", "authors", "autor", "autoren", "autores", "auteur", "auteurs", "autore", "autori", "writer", "writers", "by", "byline", "contributor", "contributors",
			"people", "person", "personen", "profile", "profiles", "profil", "staff", "our-team", "team", "journalist", "journalists", "reporter", "reporters", "columnist", "columnists",
			"redaktion", "redakteur", "yazar", "yazarlar", "penulis", "firmas", "firma", "signatures", "forfatter", "skribent", "auteurs-et-autrices", "kirjoittaja", "autorzy":
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
