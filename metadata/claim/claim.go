package claim

// A Claim is one statement about the article: a field, the words that state it, and where they stand.
type Claim struct {
	Field  Field
	Source Source
	Raw    string // the words, as written in the source
	Party  *Party // what a structured source adds about a person or organisation; nil elsewhere

	Name     string   // the name of the meta element or property that states it: "og:title", "editor"; "" elsewhere
	Scope    string   // schema.org type of the thing described ("NewsArticle", "VideoObject"), "" where not stated
	Standing Standing // what its place says about it
	Group    int      // claims of one block, or of one entry of a live blog, have the same; 0 where there is none
	Order    int      // rank of its place within its source: what comes first is weighed first; claims of one place have the same
	At       int      // of a shown claim: its place in reading order on the page; claims of one page are told apart by it, 0 elsewhere

	// Where is the place for people to find: a JSON path ("$.@graph[2].author.name"), a selector ("meta[name=author]") or
	// the path of a block. Nothing is decided by it.
	Where string
}

// A Party is what a structured source says about a person or organisation besides the name.
type Party struct {
	Type         string // "Person", "Organization" or the type as written; "" when not stated
	URL          string
	JobTitle     string
	Organization string // worksFor, affiliation
	Email        string
	Handle       string
	Image        string
	Description  string
}

// A Standing is what the place of a claim says about it, besides what its source says.
type Standing uint8

// The standings.
const (
	StandingPlain      Standing = iota // nothing: in its usual place
	StandingLabelled                   // a time with a label that says what it is: "Published:"
	StandingLead                       // a date that the first paragraph begins with, which may be of the event
	StandingFarLabel                   // a name after a label far from the headline, which may be of another story
	StandingBiography                  // the name at the head of an author's box, which may be of an editor
	StandingTail                       // people named at the end of the text, who may only have helped
	StandingDateline                   // the reporter whom a dateline names
	StandingLiveUpdate                 // of an entry of a live blog: true of the entry, not of the page
)

var standingNames = [...]string{
	StandingLabelled: "labelled", StandingLead: "lead", StandingFarLabel: "label", StandingBiography: "biography", StandingTail: "tail",
	StandingDateline: "dateline", StandingLiveUpdate: "live update",
}

// String is the standing's name, as tables of trust have it: "labelled", "biography" …; "" for StandingPlain.
func (s Standing) String() string {
	if int(s) < len(standingNames) {
		return standingNames[s]
	}
	return ""
}

// A Field is what a claim is about.
type Field uint8

// The fields.
const (
	FieldHeadline    Field = iota + 1
	FieldAltHeadline       // alternativeHeadline, a shorter or social headline
	FieldKicker            // the words above the headline
	FieldAuthor
	FieldContributor // editor, contributor, translator of a structured source
	FieldBylineLine  // a whole byline as shown
	FieldPublishedTime
	FieldUpdatedTime
	FieldCreatedTime // dateCreated: evidence, never a winner over a publish time
	FieldDescription
	FieldSection
	FieldTag
	FieldSiteName
	FieldCanonicalURL
	FieldAMPURL
	FieldAlternateURL // another language's address; Raw is "lang url"
	FieldLanguage
	FieldLeadImage
	FieldImageCaption
	FieldAccess       // isAccessibleForFree, article:content_tier
	FieldContentType  // schema.org type, og:type
	FieldArticleBody  // articleBody: evidence about blocks, not the body
	FieldDatelineText // schema.org dateline
	FieldLicense
	FieldLiveUpdateTime
)

// A Source is the kind of place a claim stands in.
type Source uint8

// The sources.
const (
	FromJSONLD       Source = iota + 1
	FromMicrodata           // itemprop
	FromRDFa                // property on visible elements
	FromOpenGraph           // og:* and article:*
	FromMetaTag             // other meta elements
	FromTimeElement         // <time datetime>
	FromTitleElement        // <title>
	FromLinkElement         // <link rel>
	FromHydration           // application/json scripts
	FromAddress             // the page's URL
	FromHTMLAttr            // lang, dir, amp
	FromShown               // a block of the page, labelled by the caller
	FromHint                // the caller's Source
)

// String is the source's name in provenance: "json-ld", "shown" …
func (s Source) String() string {
	switch s {
	case FromJSONLD:
		return "json-ld"
	case FromMicrodata:
		return "microdata"
	case FromRDFa:
		return "rdfa"
	case FromOpenGraph:
		return "opengraph"
	case FromMetaTag:
		return "meta"
	case FromTimeElement:
		return "time"
	case FromTitleElement:
		return "title"
	case FromLinkElement:
		return "link"
	case FromHydration:
		return "hydration"
	case FromAddress:
		return "url"
	case FromHTMLAttr:
		return "html"
	case FromShown:
		return "shown"
	case FromHint:
		return "hint"
	}
	return ""
}

// fieldNames are the fields' names in newsroom terms.
var fieldNames = [...]string{
	FieldHeadline:       "headline",
	FieldAltHeadline:    "alternative headline",
	FieldKicker:         "kicker",
	FieldAuthor:         "author",
	FieldContributor:    "contributor",
	FieldBylineLine:     "byline",
	FieldPublishedTime:  "published",
	FieldUpdatedTime:    "updated",
	FieldCreatedTime:    "created",
	FieldDescription:    "description",
	FieldSection:        "section",
	FieldTag:            "tag",
	FieldSiteName:       "site",
	FieldCanonicalURL:   "canonical",
	FieldAMPURL:         "amp",
	FieldAlternateURL:   "alternate",
	FieldLanguage:       "language",
	FieldLeadImage:      "image",
	FieldImageCaption:   "image caption",
	FieldAccess:         "access",
	FieldContentType:    "type",
	FieldArticleBody:    "article body",
	FieldDatelineText:   "dateline",
	FieldLicense:        "license",
	FieldLiveUpdateTime: "live update",
}

// String is the field's name: "headline", "published" …; "" for none.
func (f Field) String() string {
	if int(f) < len(fieldNames) {
		return fieldNames[f]
	}
	return ""
}
