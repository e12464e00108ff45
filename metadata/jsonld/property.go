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

// A property is a key of JSON-LD that is read.
type property uint8

const (
	propNone property = iota
	propID
	propType
	propValue // @value
	propList  // @list, @set
	propAbout // is the thing itself, under another key: mainEntity, @graph
	propMainEntityOfPage
	propHeadline
	propName
	propAltHeadline
	propPublished
	propModified
	propCreated
	propUploaded
	propDateline
	propDescription
	propSection
	propKeywords
	propImage
	propCaption
	propURL
	propLanguage
	propFree
	propHasPart
	propBody
	propLicense
	propLiveUpdate
	propCoverageStart
	propAuthor
	propCreator
	propContributor // editor, contributor, translator, illustrator
	propPublisher
	propSource // sourceOrganization, provider
	propGivenName
	propFamilyName
	propSignature // how a person signs, of one without a name
	propJobTitle
	propWorksFor
	propEmail
	propSameAs
	propCount
)

var propertyNames = [propCount]string{
	propID:               "id",
	propType:             "type",
	propValue:            "value",
	propList:             "list",
	propAbout:            "about",
	propMainEntityOfPage: "main entity of page",
	propHeadline:         "headline",
	propName:             "name",
	propAltHeadline:      "alt headline",
	propPublished:        "published",
	propModified:         "modified",
	propCreated:          "created",
	propUploaded:         "uploaded",
	propDateline:         "dateline",
	propDescription:      "description",
	propSection:          "section",
	propKeywords:         "keywords",
	propImage:            "image",
	propCaption:          "caption",
	propURL:              "url",
	propLanguage:         "language",
	propFree:             "free",
	propHasPart:          "has part",
	propBody:             "body",
	propLicense:          "licence",
	propLiveUpdate:       "live update",
	propCoverageStart:    "coverage start",
	propAuthor:           "author",
	propCreator:          "creator",
	propContributor:      "contributor",
	propPublisher:        "publisher",
	propSource:           "source",
	propGivenName:        "given name",
	propFamilyName:       "family name",
	propSignature:        "signature",
	propJobTitle:         "job title",
	propWorksFor:         "works for",
	propEmail:            "email",
	propSameAs:           "same as",
}

//go:embed properties.txt
var propertiesText string

var (
	propertiesOnce sync.Once
	propertyTable  table.Words[property]
)

// properties are the keys of properties.txt.
func properties() *table.Words[property] {
	propertiesOnce.Do(func() {
		for key, words := range table.Rows(propertiesText) {
			for _, w := range words {
				propertyTable.Add(w, property(max(0, slices.Index(propertyNames[:], key))))
			}
		}
	})
	return &propertyTable
}

// propertyOf reads a key in any case, with or without the vocabulary's prefix ("schema:headline", "@author").
func propertyOf(key string) property {
	if strings.HasPrefix(key, "@") {
		if p := properties().Of(key); p != propNone {
			return p
		}
		key = key[1:]
	}
	var buf [24]byte
	return properties().Of(string(jsontree.Fold(buf[:0], text.LocalName(key))))
}
