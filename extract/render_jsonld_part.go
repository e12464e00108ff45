package extract

import (
	"bufio"
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/metadata/date"
)

// linkedType is the type of an article, or of a page without a story, in schema.org.
func (a *Article) linkedType() string {
	switch a.Type {
	case TypeOpinion:
		return "OpinionNewsArticle"
	case TypeLive:
		return "LiveBlogPosting"
	case TypeList:
		return "CollectionPage"
	case TypeSearch:
		return "SearchResultsPage"
	case TypeChallenge, TypeError, TypeConsent, TypeLogin:
		return "WebPage"
	}
	return "NewsArticle"
}

// linkedAuthors are the people, the desk and the agencies that sign.
func (a *Article) linkedAuthors() []linkedName {
	var list []linkedName
	for i := range a.Byline.Authors {
		x := &a.Byline.Authors[i]
		if blank(x.Name) {
			continue
		}
		list = append(list, linkedName{
			Type: "Person", Name: trimmed(x.Name), URL: safeAddress(x.URL), Email: trimmed(x.Email), JobTitle: trimmed(x.Role), HonorificPrefix: trimmed(x.Honorific),
			HonorificSuffix: trimmed(x.Suffix), Affiliation: organisation(x.Organization), Description: trimmed(x.Biography),
		})
	}
	list = appendName(list, "Organization", a.Byline.Desk)
	for _, agency := range a.Byline.Agencies {
		list = appendName(list, "Organization", agency)
	}
	return list
}

// appendName adds a name that is not blank and not in the list.
func appendName(list []linkedName, kind, name string) []linkedName {
	name = trimmed(name)
	same := func(n linkedName) bool { return n.Name == name }
	if name == "" || len(list) < 100 && slices.ContainsFunc(list, same) {
		return list
	}
	return append(list, linkedName{Type: kind, Name: name})
}

// organisation is an Organization, nil for a blank name.
func organisation(name string) *linkedName {
	if blank(name) {
		return nil
	}
	return &linkedName{Type: "Organization", Name: trimmed(name)}
}

func (l *linkedArticle) addContributors(list []Contributor) {
	for _, c := range list {
		switch c.Role {
		case "editor":
			l.Editor = appendName(l.Editor, "Person", c.Name)
		case "translator":
			l.Translator = appendName(l.Translator, "Person", c.Name)
		default:
			l.Contributor = appendName(l.Contributor, "Person", c.Name)
		}
	}
}

func (l *linkedArticle) addAccess(access Access) {
	free := access == Free
	switch access {
	case Free, Paywalled:
		l.IsAccessibleForFree = &free
	case Metered:
		l.IsAccessibleForFree, l.ConditionsOfAccess = &free, string(Metered)
	}
}

// linkedImages are the pictures whose address is fit to be written, the one that leads first.
func (a *Article) linkedImages() []linkedFile {
	var list []linkedFile
	for i := range a.Images {
		x := &a.Images[i]
		address := pictureAddress(x.URL)
		if address == "" {
			continue
		}
		file := linkedFile{Type: "ImageObject", URL: address, Caption: trimmed(x.Caption), CreditText: trimmed(x.Credit)}
		if x.Lead {
			list = slices.Insert(list, 0, file)
			continue
		}
		list = append(list, file)
	}
	return list
}

// calendarDate is a date as far as it is known, "" for one without a year, which schema.org has no type for.
func calendarDate(d Date) string {
	if d.Precision < date.YearMonth {
		return ""
	}
	return d.String()
}

// addUpdates adds the entries of a live blog, and what stands in its body besides them.
func (l *linkedArticle) addUpdates(a *Article) {
	type place struct {
		path   string
		offset int
		text   string
	}
	told := map[place]bool{}
	for i := range a.Updates {
		u := &a.Updates[i]
		for k := range u.Body {
			b := &u.Body[k]
			told[place{b.Path, b.Offset, b.Text}] = true
		}
		told[place{text: u.Headline}] = true
		l.LiveBlogUpdate = append(l.LiveBlogUpdate, linkedPost{"BlogPosting", trimmed(u.Headline), calendarDate(u.Time), bodyText(u.Body)})
	}
	rest := make([]Block, 0, len(a.Body))
	for _, b := range a.Body {
		if !told[place{b.Path, b.Offset, b.Text}] && !(b.Kind == Heading && told[place{text: b.Text}]) {
			rest = append(rest, b)
		}
	}
	l.ArticleBody = bodyText(rest)
}

// bodyText is blocks as plain text, with a blank line between paragraphs.
func bodyText(blocks []Block) string {
	var b strings.Builder
	t := &textWriter{w: bufio.NewWriterSize(&b, 512)}
	t.blocks(blocks)
	t.w.Flush() // a strings.Builder takes everything
	return strings.TrimSuffix(b.String(), "\n")
}

func paragraphsOf(texts []string) []Block {
	list := make([]Block, len(texts))
	for i, text := range texts {
		list[i] = Block{Kind: Paragraph, Text: text}
	}
	return list
}
