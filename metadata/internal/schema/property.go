package schema

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/internal/jsontree"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/internal/table"
)

// A Property is a property of schema.org that is read, in JSON-LD, microdata and RDFa alike.
type Property uint8

const (
	NoProperty Property = iota
	ID
	Type
	Value // @value
	List  // @list, @set
	About // is the thing itself, under another key: mainEntity, @graph
	MainEntityOfPage
	Headline
	Name
	AltHeadline
	Published
	Modified
	Created
	Uploaded
	Dateline
	Description
	Section
	Keywords
	Image
	Caption
	URL
	Language
	Free
	HasPart
	Body
	License
	LiveUpdate
	CoverageStart
	Author
	Creator
	Contributor // editor, contributor, translator, illustrator
	Publisher
	Source // sourceOrganization, provider
	GivenName
	FamilyName
	Signature // how a person signs, of one without a name
	JobTitle
	WorksFor
	Email
	SameAs
	Properties
)

var propertyNames = [Properties]string{
	ID:               "id",
	Type:             "type",
	Value:            "value",
	List:             "list",
	About:            "about",
	MainEntityOfPage: "main entity of page",
	Headline:         "headline",
	Name:             "name",
	AltHeadline:      "alt headline",
	Published:        "published",
	Modified:         "modified",
	Created:          "created",
	Uploaded:         "uploaded",
	Dateline:         "dateline",
	Description:      "description",
	Section:          "section",
	Keywords:         "keywords",
	Image:            "image",
	Caption:          "caption",
	URL:              "url",
	Language:         "language",
	Free:             "free",
	HasPart:          "has part",
	Body:             "body",
	License:          "licence",
	LiveUpdate:       "live update",
	CoverageStart:    "coverage start",
	Author:           "author",
	Creator:          "creator",
	Contributor:      "contributor",
	Publisher:        "publisher",
	Source:           "source",
	GivenName:        "given name",
	FamilyName:       "family name",
	Signature:        "signature",
	JobTitle:         "job title",
	WorksFor:         "works for",
	Email:            "email",
	SameAs:           "same as",
}

// fields are what properties of an article state, where they state a field.
var fields = [Properties]claim.Field{
	Type: claim.FieldContentType, Headline: claim.FieldHeadline, AltHeadline: claim.FieldAltHeadline,
	Published: claim.FieldPublishedTime, Modified: claim.FieldUpdatedTime, Created: claim.FieldCreatedTime, CoverageStart: claim.FieldLiveUpdateTime,
	Dateline: claim.FieldDatelineText, Description: claim.FieldDescription, Section: claim.FieldSection, Keywords: claim.FieldTag,
	Language: claim.FieldLanguage, Free: claim.FieldAccess, Body: claim.FieldArticleBody, License: claim.FieldLicense,
	Image: claim.FieldLeadImage, Caption: claim.FieldImageCaption, URL: claim.FieldCanonicalURL, MainEntityOfPage: claim.FieldCanonicalURL,
	Author: claim.FieldAuthor, Creator: claim.FieldAuthor, Contributor: claim.FieldContributor, Source: claim.FieldContributor, Publisher: claim.FieldSiteName,
}

// Field is what a property of an article states, 0 where it states no field.
func (p Property) Field() claim.Field { return fields[p] }

//go:embed properties.txt
var propertiesText string

var (
	propertiesOnce sync.Once
	propertyTable  table.Words[Property]
)

// properties are the keys of properties.txt.
func properties() *table.Words[Property] {
	propertiesOnce.Do(func() { table.AddRows(&propertyTable, propertiesText, propertyNames[:]) })
	return &propertyTable
}

// PropertyOf reads a key in any case, with or without the vocabulary's prefix ("schema:headline", "@author").
func PropertyOf(key string) Property {
	if strings.HasPrefix(key, "@") {
		if p := properties().Of(key); p != NoProperty {
			return p
		}
		key = key[1:]
	}
	var buf [24]byte
	return properties().Of(string(jsontree.Fold(buf[:0], text.LocalName(key))))
}
