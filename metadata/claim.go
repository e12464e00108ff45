package metadata

import (
	"github.com/broadsheet-go/broadsheet/metadata/claim"
)

// A Claim is one statement about the article: a field, the words that state it, and where they stand.
//
// It is declared in package claim, whose documentation shows its fields and methods: go doc metadata/claim.Claim
type Claim = claim.Claim

// A Party is what a structured source says about a person or organisation besides the name.
//
// It is declared in package claim, whose documentation shows its fields and methods: go doc metadata/claim.Party
type Party = claim.Party

// A Standing is what the place of a claim says about it, besides what its source says.
//
// It is declared in package claim, whose documentation shows its fields and methods: go doc metadata/claim.Standing
type Standing = claim.Standing

// The standings.
const (
	StandingPlain      = claim.StandingPlain      // nothing: in its usual place
	StandingLabelled   = claim.StandingLabelled   // a time with a label that says what it is: "Published:"
	StandingLead       = claim.StandingLead       // a date that the first paragraph begins with, which may be of the event
	StandingFarLabel   = claim.StandingFarLabel   // a name after a label far from the headline, which may be of another story
	StandingBiography  = claim.StandingBiography  // the name at the head of an author's box, which may be of an editor
	StandingTail       = claim.StandingTail       // people named at the end of the text, who may only have helped
	StandingDateline   = claim.StandingDateline   // the reporter whom a dateline names
	StandingLiveUpdate = claim.StandingLiveUpdate // of an entry of a live blog: true of the entry, not of the page
)

// A Field is what a claim is about.
//
// It is declared in package claim, whose documentation shows its fields and methods: go doc metadata/claim.Field
type Field = claim.Field

// The fields.
const (
	FieldHeadline       = claim.FieldHeadline
	FieldAltHeadline    = claim.FieldAltHeadline // alternativeHeadline, a shorter or social headline
	FieldKicker         = claim.FieldKicker      // the words above the headline
	FieldAuthor         = claim.FieldAuthor
	FieldContributor    = claim.FieldContributor // editor, contributor, translator of a structured source
	FieldBylineLine     = claim.FieldBylineLine  // a whole byline as shown
	FieldPublishedTime  = claim.FieldPublishedTime
	FieldUpdatedTime    = claim.FieldUpdatedTime
	FieldCreatedTime    = claim.FieldCreatedTime // dateCreated: evidence, never a winner over a publish time
	FieldDescription    = claim.FieldDescription
	FieldSection        = claim.FieldSection
	FieldTag            = claim.FieldTag
	FieldSiteName       = claim.FieldSiteName
	FieldCanonicalURL   = claim.FieldCanonicalURL
	FieldAMPURL         = claim.FieldAMPURL
	FieldAlternateURL   = claim.FieldAlternateURL // another language's address; Raw is "lang url"
	FieldLanguage       = claim.FieldLanguage
	FieldLeadImage      = claim.FieldLeadImage
	FieldImageCaption   = claim.FieldImageCaption
	FieldAccess         = claim.FieldAccess       // isAccessibleForFree, article:content_tier
	FieldContentType    = claim.FieldContentType  // schema.org type, og:type
	FieldArticleBody    = claim.FieldArticleBody  // articleBody: evidence about blocks, not the body
	FieldDatelineText   = claim.FieldDatelineText // schema.org dateline
	FieldLicense        = claim.FieldLicense
	FieldLiveUpdateTime = claim.FieldLiveUpdateTime
)

// A Source is the kind of place a claim stands in.
//
// It is declared in package claim, whose documentation shows its fields and methods: go doc metadata/claim.Source
type Source = claim.Source

// The sources.
const (
	FromJSONLD       = claim.FromJSONLD
	FromMicrodata    = claim.FromMicrodata    // itemprop
	FromRDFa         = claim.FromRDFa         // property on visible elements
	FromOpenGraph    = claim.FromOpenGraph    // og:* and article:*
	FromMetaTag      = claim.FromMetaTag      // other meta elements
	FromTimeElement  = claim.FromTimeElement  // <time datetime>
	FromTitleElement = claim.FromTitleElement // <title>
	FromLinkElement  = claim.FromLinkElement  // <link rel>
	FromHydration    = claim.FromHydration    // application/json scripts
	FromAddress      = claim.FromAddress      // the page's URL
	FromHTMLAttr     = claim.FromHTMLAttr     // lang, dir, amp
	FromShown        = claim.FromShown        // a block of the page, labelled by the caller
	FromHint         = claim.FromHint         // the caller's Source
)
