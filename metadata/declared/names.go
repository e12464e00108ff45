package declared

import (
	_ "embed"
	"sync"

	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/internal/table"
)

//go:embed names.txt
var namesText string

//go:embed classes.txt
var classesText string

var (
	namesOnce   sync.Once
	namesTable  map[string]claim.Field
	classesOnce sync.Once
	classTable  map[string]claim.Field
)

// stampClasses are the fields by the class names of time stamps.
func stampClasses() map[string]claim.Field {
	classesOnce.Do(func() { classTable = readNames(classesText) })
	return classTable
}

// fieldOf is the field that a meta name of names.txt states; 0 when it is none.
func fieldOf(name string) claim.Field {
	namesOnce.Do(func() { namesTable = readNames(namesText) })
	return namesTable[name]
}

// fieldOfLine is the field a line of names.txt speaks of.
func fieldOfLine(word string) claim.Field {
	switch word {
	case "headline":
		return claim.FieldHeadline
	case "alternative":
		return claim.FieldAltHeadline
	case "author":
		return claim.FieldAuthor
	case "published":
		return claim.FieldPublishedTime
	case "updated":
		return claim.FieldUpdatedTime
	case "created":
		return claim.FieldCreatedTime
	case "description":
		return claim.FieldDescription
	case "site":
		return claim.FieldSiteName
	case "section":
		return claim.FieldSection
	case "tag":
		return claim.FieldTag
	case "image":
		return claim.FieldLeadImage
	case "caption":
		return claim.FieldImageCaption
	case "url":
		return claim.FieldCanonicalURL
	case "type":
		return claim.FieldContentType
	case "language":
		return claim.FieldLanguage
	case "access":
		return claim.FieldAccess
	case "licence":
		return claim.FieldLicense
	case "dateline":
		return claim.FieldDatelineText
	}
	return 0
}

func readNames(text string) map[string]claim.Field {
	m := make(map[string]claim.Field, 256)
	for key, names := range table.Rows(text) {
		f := fieldOfLine(key)
		for _, name := range names {
			m[name] = f
		}
	}
	return m
}
