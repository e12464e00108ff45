package metadata

import (
	_ "embed"
	"sync"

	"github.com/broadsheet-go/broadsheet/metadata/internal/table"
)

//go:embed names.txt
var namesText string

//go:embed declared_classes.txt
var classesText string

var (
	namesOnce   sync.Once
	namesTable  map[string]Field
	classesOnce sync.Once
	classTable  map[string]Field
)

// stampClasses are the fields by the class names of time stamps.
func stampClasses() map[string]Field {
	classesOnce.Do(func() { classTable = readNames(classesText) })
	return classTable
}

// fieldOf is the field that a meta name states; 0 when it states none.
func fieldOf(name string) Field {
	namesOnce.Do(func() { namesTable = readNames(namesText) })
	return namesTable[name]
}

// fieldOfLine is the field a line of names.txt speaks of.
func fieldOfLine(word string) Field {
	switch word {
	case "headline":
		return FieldHeadline
	case "alternative":
		return FieldAltHeadline
	case "author":
		return FieldAuthor
	case "published":
		return FieldPublishedTime
	case "updated":
		return FieldUpdatedTime
	case "created":
		return FieldCreatedTime
	case "description":
		return FieldDescription
	case "site":
		return FieldSiteName
	case "section":
		return FieldSection
	case "tag":
		return FieldTag
	case "image":
		return FieldLeadImage
	case "caption":
		return FieldImageCaption
	case "url":
		return FieldCanonicalURL
	case "type":
		return FieldContentType
	case "language":
		return FieldLanguage
	case "access":
		return FieldAccess
	case "licence":
		return FieldLicence
	case "dateline":
		return FieldDatelineText
	}
	return 0
}

func readNames(text string) map[string]Field {
	m := make(map[string]Field, 256)
	for key, names := range table.Rows(text) {
		f := fieldOfLine(key)
		for _, name := range names {
			m[name] = f
		}
	}
	return m
}
