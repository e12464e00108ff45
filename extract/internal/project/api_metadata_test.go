package project

import (
	"context"
	"time"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/metadata"
)

// The exported names of package metadata, each with its type: what a program may rely on.
var (
	_ metadata.Alternate
	_ string = new(metadata.Alternate).Language
	_ string = new(metadata.Alternate).URL
	_ metadata.Author
	_ string = new(metadata.Author).Name
	_ string = new(metadata.Author).Role
	_ string = new(metadata.Author).Organization
	_ string = new(metadata.Author).Place
	_ string = new(metadata.Author).Email
	_ string = new(metadata.Author).Handle
	_ string = new(metadata.Author).Honorific
	_ string = new(metadata.Author).Suffix
	_ string = new(metadata.Author).URL
	_ string = new(metadata.Author).Biography
	_ metadata.Byline
	_ string                 = new(metadata.Byline).Raw
	_ []metadata.Author      = new(metadata.Byline).Authors
	_ string                 = new(metadata.Byline).Desk
	_ []string               = new(metadata.Byline).Agencies
	_ []metadata.Contributor = new(metadata.Byline).Contributors
	_ string                 = new(metadata.Byline).Place
	_ metadata.Date          = new(metadata.Byline).Published
	_ metadata.Date          = new(metadata.Byline).Updated
	_ bool                   = new(metadata.Byline).Bare
	_ metadata.Choice
	_ string           = new(metadata.Choice).Value
	_ metadata.Claim   = new(metadata.Choice).Winner
	_ []metadata.Claim = new(metadata.Choice).Rivals
	_ float64          = new(metadata.Choice).Confidence
	_ metadata.Claim
	_ metadata.Field                                                               = new(metadata.Claim).Field
	_ metadata.Source                                                              = new(metadata.Claim).Source
	_ string                                                                       = new(metadata.Claim).Where
	_ string                                                                       = new(metadata.Claim).Raw
	_ *metadata.Party                                                              = new(metadata.Claim).Party
	_ string                                                                       = new(metadata.Claim).Scope
	_ int                                                                          = new(metadata.Claim).At
	_ func(ctx context.Context, page *clean.Page, address string) []metadata.Claim = metadata.Claims
	_ metadata.PageInfo
	_ string                 = new(metadata.PageInfo).Address
	_ string                 = new(metadata.PageInfo).Country
	_ time.Time              = new(metadata.PageInfo).Fetched
	_ string                 = new(metadata.PageInfo).TextLanguage
	_ func(name string) bool = new(metadata.PageInfo).Ordinary
	_ *metadata.Readings     = new(metadata.PageInfo).Readings
	_ metadata.Contributor
	_ string = new(metadata.Contributor).Name
	_ string = new(metadata.Contributor).Role
	_ string = new(metadata.Contributor).Place
	_ metadata.Date
	_ time.Time                      = new(metadata.Date).Time
	_ metadata.Precision             = new(metadata.Date).Precision
	_ metadata.Zone                  = new(metadata.Date).Zone
	_ bool                           = new(metadata.Date).Ambiguous
	_ string                         = new(metadata.Date).Raw
	_ func() bool                    = new(metadata.Date).IsZero
	_ func() ([]byte, error)         = new(metadata.Date).MarshalJSON
	_ func(other metadata.Date) bool = new(metadata.Date).SameDay
	_ func() string                  = new(metadata.Date).String
	_ func(b []byte) error           = new(metadata.Date).UnmarshalJSON
	_ metadata.Dateline
	_ string        = new(metadata.Dateline).Raw
	_ []string      = new(metadata.Dateline).Places
	_ string        = new(metadata.Dateline).Region
	_ metadata.Date = new(metadata.Dateline).Date
	_ []string      = new(metadata.Dateline).Agencies
	_ string        = new(metadata.Dateline).Reporter
	_ int           = new(metadata.Dateline).Length
	_               = metadata.Day
	_               = metadata.DayOnly
	_ metadata.Field
	_ func() string                                                                    = new(metadata.Field).String
	_                                                                                  = metadata.FieldAMPURL
	_                                                                                  = metadata.FieldAccess
	_                                                                                  = metadata.FieldAltHeadline
	_                                                                                  = metadata.FieldAlternateURL
	_                                                                                  = metadata.FieldArticleBody
	_                                                                                  = metadata.FieldAuthor
	_                                                                                  = metadata.FieldBylineLine
	_                                                                                  = metadata.FieldCanonicalURL
	_                                                                                  = metadata.FieldContentType
	_                                                                                  = metadata.FieldContributor
	_                                                                                  = metadata.FieldCreatedTime
	_                                                                                  = metadata.FieldDatelineText
	_                                                                                  = metadata.FieldDescription
	_                                                                                  = metadata.FieldHeadline
	_                                                                                  = metadata.FieldImageCaption
	_                                                                                  = metadata.FieldKicker
	_                                                                                  = metadata.FieldLanguage
	_                                                                                  = metadata.FieldLeadImage
	_                                                                                  = metadata.FieldLicense
	_                                                                                  = metadata.FieldLiveUpdateTime
	_                                                                                  = metadata.FieldPublishedTime
	_                                                                                  = metadata.FieldSection
	_                                                                                  = metadata.FieldSiteName
	_                                                                                  = metadata.FieldTag
	_                                                                                  = metadata.FieldUpdatedTime
	_ func(s string, l metadata.Locale) (d metadata.Date, start int, end int, ok bool) = metadata.FindDate
	_ func(s string) string                                                            = metadata.Fold
	_                                                                                  = metadata.FromAddress
	_                                                                                  = metadata.FromHTMLAttr
	_                                                                                  = metadata.FromHint
	_                                                                                  = metadata.FromHydration
	_                                                                                  = metadata.FromJSONLD
	_                                                                                  = metadata.FromLinkElement
	_                                                                                  = metadata.FromMetaTag
	_                                                                                  = metadata.FromMicrodata
	_                                                                                  = metadata.FromOpenGraph
	_                                                                                  = metadata.FromRDFa
	_                                                                                  = metadata.FromShown
	_                                                                                  = metadata.FromTimeElement
	_                                                                                  = metadata.FromTitleElement
	_ metadata.Locale
	_ string                                                               = new(metadata.Locale).Language
	_ string                                                               = new(metadata.Locale).Country
	_ time.Time                                                            = new(metadata.Locale).Reference
	_ func(language string, ctx metadata.PageInfo) metadata.Locale         = metadata.LocaleFor
	_ func(claims []metadata.Claim, ctx metadata.PageInfo) metadata.Locale = metadata.LocaleOf
	_                                                                      = metadata.Minute
	_                                                                      = metadata.MonthDay
	_                                                                      = metadata.NoDate
	_ func(value string, l metadata.Locale) (b metadata.Byline, ok bool)   = metadata.ParseAuthors
	_ func(line string, l metadata.Locale) (b metadata.Byline, ok bool)    = metadata.ParseByline
	_ func(s string, l metadata.Locale) (metadata.Date, bool)              = metadata.ParseDate
	_ func(text string, l metadata.Locale) (d metadata.Dateline, ok bool)  = metadata.ParseDateline
	_ func(line string, l metadata.Locale) metadata.Stamps                 = metadata.ParseStamps
	_ metadata.Party
	_ string = new(metadata.Party).Type
	_ string = new(metadata.Party).URL
	_ string = new(metadata.Party).JobTitle
	_ string = new(metadata.Party).Organization
	_ string = new(metadata.Party).Email
	_ string = new(metadata.Party).Handle
	_ string = new(metadata.Party).Image
	_ string = new(metadata.Party).Description
	_ metadata.Precision
	_ func() string = new(metadata.Precision).String
	_ metadata.Resolution
	_ metadata.Choice                                                          = new(metadata.Resolution).Headline
	_ metadata.Choice                                                          = new(metadata.Resolution).AltHeadline
	_ metadata.Choice                                                          = new(metadata.Resolution).Kicker
	_ metadata.Byline                                                          = new(metadata.Resolution).Byline
	_ metadata.Choice                                                          = new(metadata.Resolution).BylineFrom
	_ metadata.Date                                                            = new(metadata.Resolution).Published
	_ metadata.Choice                                                          = new(metadata.Resolution).PublishedAt
	_ metadata.Date                                                            = new(metadata.Resolution).Updated
	_ metadata.Choice                                                          = new(metadata.Resolution).UpdatedAt
	_ metadata.Choice                                                          = new(metadata.Resolution).Site
	_ metadata.Choice                                                          = new(metadata.Resolution).Section
	_ metadata.Choice                                                          = new(metadata.Resolution).Description
	_ metadata.Choice                                                          = new(metadata.Resolution).Canonical
	_ metadata.Choice                                                          = new(metadata.Resolution).AMP
	_ metadata.Choice                                                          = new(metadata.Resolution).Language
	_ metadata.Choice                                                          = new(metadata.Resolution).Image
	_ metadata.Choice                                                          = new(metadata.Resolution).Caption
	_ metadata.Choice                                                          = new(metadata.Resolution).License
	_ metadata.Choice                                                          = new(metadata.Resolution).Access
	_ metadata.Choice                                                          = new(metadata.Resolution).Type
	_ []string                                                                 = new(metadata.Resolution).Tags
	_ []metadata.Alternate                                                     = new(metadata.Resolution).Alternates
	_ func(claims []metadata.Claim, ctx metadata.PageInfo) metadata.Resolution = metadata.Resolve
	_                                                                          = metadata.Second
	_ func(claims []metadata.Claim) string                                     = metadata.SiteName
	_ metadata.Source
	_ func() string                                    = new(metadata.Source).String
	_ func(s string, l metadata.Locale) metadata.Field = metadata.StampLabel
	_ metadata.Stamps
	_ metadata.Date                              = new(metadata.Stamps).Published
	_ metadata.Date                              = new(metadata.Stamps).Updated
	_ metadata.Date                              = new(metadata.Stamps).Bare
	_ int                                        = new(metadata.Stamps).Covered
	_ func() bool                                = new(metadata.Stamps).Any
	_ func(title string, site string) string     = metadata.StripSite
	_ func(address string) (metadata.Date, bool) = metadata.URLDate
	_                                            = metadata.YearMonth
	_ metadata.Zone
	_ func() string = new(metadata.Zone).String
	_               = metadata.ZoneInferred
	_               = metadata.ZoneStated
	_               = metadata.ZoneUnknown
)
