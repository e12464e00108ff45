package metadata

import "strings"

// A property is a key of JSON-LD that this package reads.
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
	propLicence
	propLiveUpdate
	propCoverageStart
	propAuthor
	propCreator
	propContributor // editor, contributor, translator, illustrator
	propPublisher
	propSource // sourceOrganization, provider
	propGivenName
	propFamilyName
	propJobTitle
	propWorksFor
	propEmail
	propSameAs
	propCount
)

// propertyOf reads a key in any case, with or without the vocabulary's prefix ("schema:headline", "@author").
func propertyOf(key string) property {
	if strings.HasPrefix(key, "@") {
		switch key {
		case "@graph":
			return propAbout
		case "@value":
			return propValue
		case "@list", "@set":
			return propList
		}
		key = key[1:]
	}
	var buf [24]byte
	switch string(fold(buf[:0], lastSegment(key))) {
	case "id":
		return propID
	case "type":
		return propType
	case "mainentity":
		return propAbout
	case "mainentityofpage":
		return propMainEntityOfPage
	case "headline":
		return propHeadline
	case "name":
		return propName
	case "alternativeheadline", "alternatename":
		return propAltHeadline
	case "datepublished":
		return propPublished
	case "datemodified":
		return propModified
	case "datecreated":
		return propCreated
	case "uploaddate":
		return propUploaded
	case "dateline":
		return propDateline
	case "description", "abstract":
		return propDescription
	case "articlesection":
		return propSection
	case "keywords":
		return propKeywords
	case "image", "thumbnailurl", "primaryimageofpage":
		return propImage
	case "caption":
		return propCaption
	case "url", "contenturl":
		return propURL
	case "inlanguage":
		return propLanguage
	case "isaccessibleforfree":
		return propFree
	case "haspart":
		return propHasPart
	case "articlebody", "text":
		return propBody
	case "license":
		return propLicence
	case "liveblogupdate":
		return propLiveUpdate
	case "coveragestarttime":
		return propCoverageStart
	case "author", "authors":
		return propAuthor
	case "creator":
		return propCreator
	case "editor", "contributor", "translator", "illustrator":
		return propContributor
	case "publisher":
		return propPublisher
	case "sourceorganization", "provider":
		return propSource
	case "givenname":
		return propGivenName
	case "familyname":
		return propFamilyName
	case "jobtitle":
		return propJobTitle
	case "worksfor", "affiliation":
		return propWorksFor
	case "email":
		return propEmail
	case "sameas":
		return propSameAs
	}
	return propNone
}

// lastSegment is a name without the vocabulary in front of it: what stands behind the last "/", "#" or ":".
func lastSegment(name string) string {
	for i := len(name) - 1; i >= 0; i-- {
		if c := name[i]; c == '/' || c == '#' || c == ':' {
			return name[i+1:]
		}
	}
	return name
}
