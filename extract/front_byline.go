package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata"
)

// isByline reports a short line that names who wrote the story: by its class, by a declared author's name, by a link to
// an author's page, by its own words, or because a name stands alone where bylines stand.
func (s *sheet) isByline(f *front, i int) bool {
	b := &s.page.Blocks[i]
	el := &s.elements[b.Element]
	if b.Shape.Words > 40 || b.Kind == clean.Heading && b.Level <= 2 || b.Shape.Stops > 3 {
		return false
	}
	if (b.Kind == clean.Caption || el.tags&tFigure != 0) && el.own&gAuthor == 0 && !startsLikeByline(b.Text, f.locale) {
		return false
	}
	if s.blocks[i].line == clean.LineShare && !f.stamp(i).Any() {
		return false // "Text Size" is no text by anybody
	}
	marked := el.near&gAuthor != 0 || el.tags&tAuthorProperty != 0
	labelled := startsLikeByline(b.Text, f.locale)
	if !marked && !labelled && s.blocks[i].equal&eqAuthor == 0 && !f.close(i) && (i <= f.first || i > f.first+atHead) {
		return false // whatever it says
	}
	linked := s.authorLinks(i) > 0
	line, ok := metadata.ParseByline(b.Text, f.locale)
	dated := f.stamp(i).Any()
	if !ok || !named(&line) {
		if _, part := s.bylinePart(b.Text, dated, f.locale); part && (f.close(i) || labelled && i > f.last) && b.Shape.Words <= 24 && (labelled || !b.Shape.EndsStop) {
			return true
		}
		if f.close(i) && s.signsAlone(i, f.locale) {
			return true
		}
		return f.between(i) && b.Shape.Words <= 16 && (linked || s.signs(b.Text, f.locale))
	}
	switch {
	case marked && el.above&^f.around&gBio == 0 && b.Shape.Words <= 25 && !(line.Bare && s.ordinary(b.Text)):
		return true
	case s.blocks[i].equal&eqAuthor != 0 && b.Shape.Words <= 16:
		return true
	case labelled && b.Shape.Words <= 25:
		return true
	case line.Bare && s.signedAtHead(f, i):
		return true
	case !f.close(i) || b.Shape.Words > 16:
		return false
	case dated:
		return len(line.Authors) == 0 || !s.sectionLink(i, line.Authors[0].Name) && !s.ordinary(line.Authors[0].Name)
	}
	return f.close(i) && line.Bare && s.aloneByline(f, i) || f.between(i) && (linked || !line.Bare && len(line.Authors) > 0 && len(line.Contributors) == 0)
}

// atHead is how far below the text's first block papers sign that leave the line under the headline to the site.
const atHead = 3

// signedAtHead reports names in bold type alone in one of the first paragraphs of the text.
func (s *sheet) signedAtHead(f *front, i int) bool {
	b := &s.page.Blocks[i]
	if f.first < 0 || i <= f.first || i > f.first+atHead || b.Kind != clean.Paragraph || b.Shape.Words > 8 || b.Shape.EndsStop || s.ordinary(b.Text) {
		return false
	}
	for _, sp := range b.Spans {
		if sp.Kind == clean.Strong && int(sp.End-sp.Start) >= len(b.Text)-2 {
			return true
		}
	}
	return false
}

// signsAlone reports a block named after an author that holds at most four words: a single name, a team.
func (s *sheet) signsAlone(i int, l metadata.Locale) bool {
	b := &s.page.Blocks[i]
	if s.elements[b.Element].own&gAuthor == 0 || b.Shape.Words > 4 || b.Shape.Digits > 0 || s.ordinary(b.Text) {
		return false
	}
	_, ok := metadata.ParseAuthors(b.Text, l)
	return ok
}

// signs reports "By" and one or two words that are no full name: "by amanda".
func (s *sheet) signs(text string, l metadata.Locale) bool {
	rest, ok := afterBylineWord(text, l)
	if !ok || len(strings.Fields(rest)) > 2 {
		return false
	}
	_, ok = metadata.ParseAuthors(rest, l)
	return ok
}

// aloneByline reports a name alone in its block between headline and text: with a date close by, or right under the
// headline. Menus, sections and everyday words look like names too.
func (s *sheet) aloneByline(f *front, i int) bool {
	b := &s.page.Blocks[i]
	if b.Shape.Words < 2 || b.Shape.Words > 4 || b.Kind == clean.Heading || b.Shape.Links > 0 && s.authorLinks(i) == 0 || s.inMenu(b.Text) || s.ordinary(b.Text) {
		return false
	}
	if s.afterLabel(i, f.locale) {
		return true
	}
	for j := i - 3; j <= i+3; j++ {
		if f.stamp(j).Any() && (j < f.headline) == (i < f.headline) {
			return true
		}
	}
	return i > f.headline && i <= f.headline+3
}

// afterLabel reports that the block before is a byline's first word alone: "Written by".
func (s *sheet) afterLabel(i int, l metadata.Locale) bool {
	if i == 0 {
		return false
	}
	rest, ok := afterBylineWord(s.page.Blocks[i-1].Text, l)
	return ok && rest == ""
}

// inMenu reports that the same words stand in a menu of the page.
func (s *sheet) inMenu(text string) bool {
	for i := range s.page.Blocks {
		b := &s.page.Blocks[i]
		if len(b.Text) == len(text) && b.Text == text && s.elements[b.Element].tags&tNav != 0 {
			return true
		}
	}
	return false
}

// ordinary reports that all words of a name stand in small letters in the page's text: "Social Media" is no person. Names
// in scripts without capitals never are.
func (s *sheet) ordinary(name string) bool {
	any := false
	for word := range strings.FieldsSeq(name) {
		word = strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
		if word == "" {
			continue
		}
		low := strings.ToLower(word)
		if low == word || !s.writesSmall(low) && !titleWord(low, s.language) {
			return false
		}
		any = true
	}
	return any
}

// titleWord reports a word of job titles, desks and organisations.
func titleWord(word, language string) bool {
	for _, t := range [...]*lang.Table{lang.For(language), lang.Universal()} {
		for _, c := range [...]lang.Class{lang.Role, lang.Desk, lang.Org, lang.Stop} {
			if _, ok := t.Whole(c, word); ok {
				return true
			}
		}
	}
	return false
}

// writesSmall reports a word that the page's sentences write in small letters.
func (s *sheet) writesSmall(low string) bool {
	if r, _ := utf8.DecodeRuneInString(low); !unicode.IsLower(r) {
		return false
	}
	found, known := s.small[low]
	if !known {
		for i := 0; i < len(s.page.Blocks) && !found; i++ {
			b := &s.page.Blocks[i]
			found = b.Shape.Words >= 8 && holdsWord(b.Text, low)
		}
		if s.small == nil {
			s.small = make(map[string]bool)
		}
		s.small[low] = found
	}
	return found
}

// holdsWord reports a word of text, without the marks around it.
func holdsWord(text, word string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return false
		}
		start := from + i
		from = start + len(word)
		if !endsInLetter(text[:start]) && !startsInLetter(text[from:]) {
			return true
		}
	}
}

// startsInLetter reports a letter in what s begins with, up to white space.
func startsInLetter(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsSpace(r) {
			return unicode.IsLetter(r)
		}
	}
	return false
}

// endsInLetter reports a letter in what s ends in, back to white space.
func endsInLetter(s string) bool {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		if unicode.IsLetter(r) || unicode.IsSpace(r) {
			return unicode.IsLetter(r)
		}
		s = s[:len(s)-n]
	}
	return false
}

// authorLinks counts the links of a block that lead to an author's page.
func (s *sheet) authorLinks(i int) int {
	n := 0
	for _, sp := range s.page.Blocks[i].Spans {
		if s.authorLink(sp) {
			n++
		}
	}
	return n
}

// sectionLink reports that a name is a link to a section or a tag.
func (s *sheet) sectionLink(i int, name string) bool {
	b := &s.page.Blocks[i]
	for _, sp := range b.Spans {
		if sp.Kind == clean.Link && sectionPath(sp.Value) && strings.Contains(metadata.Fold(b.Text[sp.Start:sp.End]), metadata.Fold(name)) {
			return true
		}
	}
	return false
}

// sectionPath reports an address with a directory of sections or tags.
func sectionPath(address string) bool {
	path, _, _ := strings.Cut(address, "?")
	for dir := range strings.SplitSeq(path, "/") {
		switch strings.ToLower(dir) {
		case "category", "categories", "tag", "tags", "topic", "topics", "section", "sections", "kategorie", "kategorien", "rubrik", "rubriken", "thema", "themen", "categoria", "categorias", "categorie", "rubrique", "seccion", "secciones", "etiqueta", "kategori", "label", "search", "hashtag":
			return true
		}
	}
	return false
}

// authorPath reports an address with a directory of authors in front of a name.
func authorPath(address string) bool {
	path, _, _ := strings.Cut(address, "?")
	path = strings.TrimSuffix(path, "/")
	if _, rest, ok := strings.Cut(path, "://"); ok {
		_, path, _ = strings.Cut(rest, "/")
	}
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
