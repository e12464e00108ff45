package metadata

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed names.txt
var namesText string

var (
	namesOnce  sync.Once
	namesTable map[string]Field
)

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
	for line := range strings.Lines(text) {
		word, names, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || strings.HasPrefix(word, "#") {
			continue
		}
		f := fieldOfLine(word)
		for name := range strings.SplitSeq(names, "|") {
			m[strings.TrimSpace(name)] = f
		}
	}
	return m
}
