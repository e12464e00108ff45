package extract

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
)

// WriteJSONLD writes the article as one line of JSON-LD in the vocabulary of schema.org, with the properties that Google
// documents for articles and those for datelines and corrections. It is a NewsArticle; an OpinionNewsArticle where Type is
// opinion; a LiveBlogPosting with liveBlogUpdate where Type is live; a CollectionPage where it is list, a
// SearchResultsPage where it is search and a WebPage where it is another page that holds no story, all three without a body.
//
// What the page does not state is left out. Times are ISO 8601, exactly as precise as they are known; one without a year is
// left out too. Authors are Persons, a desk and agencies Organizations; creditText is the line as shown. isAccessibleForFree
// is true for free and false for metered and paywalled. Body text has a blank line between paragraphs; that of the entries
// of a live blog stands in them alone. Addresses are absolute http, https or mailto.
//
// The characters <, > and & are written as escapes: the line may stand in a script element of a page as it is. It is
// written in one piece; the error is that of w.
func (a *Article) WriteJSONLD(w io.Writer) error {
	var b bytes.Buffer
	if err := json.NewEncoder(&b).Encode(a.linked()); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

// A linkedArticle is an article in the words of schema.org.
type linkedArticle struct {
	Context             string       `json:"@context"`
	Type                string       `json:"@type"`
	URL                 string       `json:"url,omitempty"`
	MainEntityOfPage    string       `json:"mainEntityOfPage,omitempty"`
	Headline            string       `json:"headline,omitempty"`
	AlternativeHeadline string       `json:"alternativeHeadline,omitempty"`
	Author              []linkedName `json:"author,omitempty"`
	CreditText          string       `json:"creditText,omitempty"`
	Editor              []linkedName `json:"editor,omitempty"`
	Translator          []linkedName `json:"translator,omitempty"`
	Contributor         []linkedName `json:"contributor,omitempty"`
	DatePublished       string       `json:"datePublished,omitempty"`
	DateModified        string       `json:"dateModified,omitempty"`
	Dateline            string       `json:"dateline,omitempty"`
	LocationCreated     []linkedName `json:"locationCreated,omitempty"`
	Image               []linkedFile `json:"image,omitempty"`
	Description         string       `json:"description,omitempty"`
	Abstract            string       `json:"abstract,omitempty"`
	ArticleSection      string       `json:"articleSection,omitempty"`
	Keywords            []string     `json:"keywords,omitempty"`
	InLanguage          string       `json:"inLanguage,omitempty"`
	IsAccessibleForFree *bool        `json:"isAccessibleForFree,omitempty"`
	ConditionsOfAccess  string       `json:"conditionsOfAccess,omitempty"`
	License             string       `json:"license,omitempty"`
	Publisher           *linkedName  `json:"publisher,omitempty"`
	ArticleBody         string       `json:"articleBody,omitempty"`
	LiveBlogUpdate      []linkedPost `json:"liveBlogUpdate,omitempty"`
	Correction          []linkedNote `json:"correction,omitempty"`
}

// A linkedName is a Person, an Organization or a Place.
type linkedName struct {
	Type            string      `json:"@type"`
	Name            string      `json:"name"`
	URL             string      `json:"url,omitempty"`
	Email           string      `json:"email,omitempty"`
	JobTitle        string      `json:"jobTitle,omitempty"`
	HonorificPrefix string      `json:"honorificPrefix,omitempty"`
	HonorificSuffix string      `json:"honorificSuffix,omitempty"`
	Affiliation     *linkedName `json:"affiliation,omitempty"`
	Description     string      `json:"description,omitempty"`
}

// A linkedFile is an ImageObject.
type linkedFile struct {
	Type       string `json:"@type"`
	URL        string `json:"url"`
	Caption    string `json:"caption,omitempty"`
	CreditText string `json:"creditText,omitempty"`
}

// A linkedPost is a BlogPosting: an entry of a live blog.
type linkedPost struct {
	Type          string `json:"@type"`
	Headline      string `json:"headline,omitempty"`
	DatePublished string `json:"datePublished,omitempty"`
	ArticleBody   string `json:"articleBody,omitempty"`
}

// A linkedNote is a CorrectionComment.
type linkedNote struct {
	Type string `json:"@type"`
	Text string `json:"text"`
}

// datelineMarks part a dateline from the text after it and are no words of it.
const datelineMarks = " \t\u00a0:-–—―−,;|/…"

func (a *Article) linked() linkedArticle {
	l := linkedArticle{
		Context: "https://schema.org", Type: a.linkedType(), URL: a.address(), MainEntityOfPage: a.address(),
		Headline: trimmed(a.Headline), AlternativeHeadline: trimmed(a.AltHeadline), Author: a.linkedAuthors(), CreditText: trimmed(a.Byline.Raw),
		DatePublished: calendarDate(a.Published), DateModified: calendarDate(a.Updated),
		Image: a.linkedImages(), Description: trimmed(a.Description), Abstract: bodyText(paragraphsOf(a.Standfirst)),
		InLanguage: languageTag(a.Language), License: safeAddress(a.License), Publisher: organisation(a.Site),
	}
	l.addContributors(a.Byline.Contributors)
	l.addAccess(a.Access)
	for _, place := range a.Dateline.Places {
		l.LocationCreated = appendName(l.LocationCreated, "Place", place)
	}
	for _, tag := range a.Tags {
		if !blank(tag) {
			l.Keywords = append(l.Keywords, trimmed(tag))
		}
	}
	for _, text := range a.Corrections {
		if !blank(text) {
			l.Correction = append(l.Correction, linkedNote{"CorrectionComment", trimmed(text)})
		}
	}
	switch l.Type {
	case "CollectionPage", "SearchResultsPage", "WebPage":
		return l
	case "LiveBlogPosting":
		l.addUpdates(a)
	default:
		l.Dateline = strings.TrimRight(trimmed(a.Dateline.Raw), datelineMarks)
		l.ArticleBody = bodyText(a.Body)
	}
	l.ArticleSection = trimmed(a.Section)
	return l
}
