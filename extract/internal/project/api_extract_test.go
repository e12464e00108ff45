package project

import (
	"context"
	"io"
	"time"

	"github.com/PuerkitoBio/goquery"
	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/extract"
	"github.com/broadsheet-go/broadsheet/metadata"
	"golang.org/x/net/html"
)

// The exported names of package extract, each with its type: what a program may rely on.
var (
	_ extract.Access
	_ = extract.Added
	_ extract.Alternate
	_ string = new(extract.Alternate).Language
	_ string = new(extract.Alternate).URL
	_        = extract.AnyText
	_ extract.Article
	_ string                     = new(extract.Article).URL
	_ string                     = new(extract.Article).Canonical
	_ string                     = new(extract.Article).AMP
	_ []extract.Alternate        = new(extract.Article).Alternates
	_ string                     = new(extract.Article).Site
	_ string                     = new(extract.Article).Language
	_ string                     = new(extract.Article).Dir
	_ extract.Type               = new(extract.Article).Type
	_ string                     = new(extract.Article).Section
	_ []string                   = new(extract.Article).Tags
	_ string                     = new(extract.Article).Kicker
	_ string                     = new(extract.Article).Headline
	_ string                     = new(extract.Article).AltHeadline
	_ []string                   = new(extract.Article).Standfirst
	_ extract.Byline             = new(extract.Article).Byline
	_ extract.Date               = new(extract.Article).Published
	_ extract.Date               = new(extract.Article).Updated
	_ extract.Dateline           = new(extract.Article).Dateline
	_ string                     = new(extract.Article).Description
	_ extract.Access             = new(extract.Article).Access
	_ string                     = new(extract.Article).License
	_ bool                       = new(extract.Article).Truncated
	_ []extract.Block            = new(extract.Article).Body
	_ []extract.Ticker           = new(extract.Article).Tickers
	_ []string                   = new(extract.Article).Corrections
	_ []extract.Update           = new(extract.Article).Updates
	_ []extract.Image            = new(extract.Article).Images
	_ []extract.Block            = new(extract.Article).Related
	_ []extract.Comment          = new(extract.Article).Comments
	_ []extract.Block            = new(extract.Article).Other
	_ extract.Incomplete         = new(extract.Article).Incomplete
	_ float64                    = new(extract.Article).Confidence
	_ extract.Provenance         = new(extract.Article).Provenance
	_ []extract.Field            = new(extract.Article).Fields
	_ func(string) []string      = new(extract.Article).Field
	_ []extract.RuleUse          = new(extract.Provenance).Rules
	_ func() []extract.Block     = new(extract.Article).Blocks
	_ func() extract.Fingerprint = new(extract.Article).Fingerprint
	_ func(b []byte) error       = new(extract.Article).UnmarshalJSON
	_ func(w io.Writer) error    = new(extract.Article).WriteCSV
	_ func(w io.Writer) error    = new(extract.Article).WriteHTML
	_ func(w io.Writer) error    = new(extract.Article).WriteJSON
	_ func(w io.Writer) error    = new(extract.Article).WriteJSONLD
	_ func(w io.Writer) error    = new(extract.Article).WriteMarkdown
	_ func(w io.Writer) error    = new(extract.Article).WriteTEI
	_ func(w io.Writer) error    = new(extract.Article).WriteText
	_ extract.Author
	_ string = new(extract.Author).Name
	_ string = new(extract.Author).Role
	_ string = new(extract.Author).Organization
	_ string = new(extract.Author).Place
	_ string = new(extract.Author).Email
	_ string = new(extract.Author).Handle
	_ string = new(extract.Author).Honorific
	_ string = new(extract.Author).Suffix
	_ string = new(extract.Author).URL
	_ string = new(extract.Author).Biography
	_        = extract.Balanced
	_ extract.Block
	_ extract.Kind   = new(extract.Block).Kind
	_ string         = new(extract.Block).Text
	_ int            = new(extract.Block).Level
	_ int            = new(extract.Block).Number
	_ []extract.Span = new(extract.Block).Spans
	_ [][]string     = new(extract.Block).Rows
	_ *extract.Media = new(extract.Block).Media
	_ extract.Role   = new(extract.Block).Role
	_ string         = new(extract.Block).Reason
	_ float64        = new(extract.Block).Score
	_ string         = new(extract.Block).Path
	_ int            = new(extract.Block).Offset
	_ extract.BlockChange
	_ extract.ChangeKind = new(extract.BlockChange).Kind
	_ *extract.Block     = new(extract.BlockChange).Old
	_ *extract.Block     = new(extract.BlockChange).New
	_ extract.Byline
	_ string                 = new(extract.Byline).Raw
	_ []metadata.Author      = new(extract.Byline).Authors
	_ string                 = new(extract.Byline).Desk
	_ []string               = new(extract.Byline).Agencies
	_ []metadata.Contributor = new(extract.Byline).Contributors
	_ string                 = new(extract.Byline).Place
	_ metadata.Date          = new(extract.Byline).Published
	_ metadata.Date          = new(extract.Byline).Updated
	_ bool                   = new(extract.Byline).Bare
	_ extract.CSV
	_ bool                                        = new(extract.CSV).Header
	_ bool                                        = new(extract.CSV).Raw
	_ func(w io.Writer, a *extract.Article) error = new(extract.CSV).Write
	_ func() []string                             = extract.CSVHeader
	_ extract.Change[string]
	_ string = new(extract.Change[string]).Old
	_ string = new(extract.Change[string]).New
	_ extract.ChangeKind
	_ = extract.Changed
	_ extract.Changes
	_ *extract.Change[string]         = new(extract.Changes).Headline
	_ *extract.Change[string]         = new(extract.Changes).Kicker
	_ *extract.Change[[]string]       = new(extract.Changes).Standfirst
	_ *extract.Change[extract.Byline] = new(extract.Changes).Byline
	_ *extract.Change[extract.Date]   = new(extract.Changes).Published
	_ *extract.Change[extract.Date]   = new(extract.Changes).Updated
	_ *extract.Change[extract.Type]   = new(extract.Changes).Type
	_ *extract.Change[extract.Access] = new(extract.Changes).Access
	_ []extract.BlockChange           = new(extract.Changes).Body
	_ []string                        = new(extract.Changes).Corrections
	_ func() bool                     = new(extract.Changes).IsZero
	_                                 = extract.Code
	_                                 = extract.CodeSpan
	_ extract.Comment
	_ string                                                           = new(extract.Comment).Author
	_ extract.Date                                                     = new(extract.Comment).Time
	_ int                                                              = new(extract.Comment).Depth
	_ []extract.Block                                                  = new(extract.Comment).Body
	_ func(old *extract.Article, new *extract.Article) extract.Changes = extract.Compare
	_ extract.Contributor
	_ string = new(extract.Contributor).Name
	_ string = new(extract.Contributor).Role
	_ string = new(extract.Contributor).Place
	_        = extract.Damaged
	_ extract.Date
	_ time.Time                      = new(extract.Date).Time
	_ metadata.Precision             = new(extract.Date).Precision
	_ metadata.Zone                  = new(extract.Date).Zone
	_ bool                           = new(extract.Date).Ambiguous
	_ string                         = new(extract.Date).Raw
	_ func() bool                    = new(extract.Date).IsZero
	_ func() ([]byte, error)         = new(extract.Date).MarshalJSON
	_ func(other metadata.Date) bool = new(extract.Date).SameDay
	_ func() string                  = new(extract.Date).String
	_ func(b []byte) error           = new(extract.Date).UnmarshalJSON
	_ extract.Dateline
	_ string        = new(extract.Dateline).Raw
	_ []string      = new(extract.Dateline).Places
	_ string        = new(extract.Dateline).Region
	_ metadata.Date = new(extract.Dateline).Date
	_ []string      = new(extract.Dateline).Agencies
	_ string        = new(extract.Dateline).Reporter
	_ int           = new(extract.Dateline).Length
	_               = extract.DefaultMaxBytes
	_               = extract.DefaultMaxNodes
	_ extract.Document
	_ extract.Hints      = new(extract.Document).Hints
	_ []byte             = new(extract.Document).HTML
	_ *html.Node         = new(extract.Document).Node
	_ *goquery.Document  = new(extract.Document).Doc
	_ *goquery.Selection = new(extract.Document).Selection
	_ string             = new(extract.Document).Text
	_ extract.Drop
	_ = extract.DropComments
	_ = extract.DropImages
	_ = extract.DropTables
	_ = extract.Embed
	_ = extract.Emphasis
	_ = extract.ErrEncoding
	_ = extract.ErrInput
	_ = extract.ErrNotHTML
	_ = extract.ErrTooLarge
	_ extract.Error
	_ string        = new(extract.Error).URL
	_ int64         = new(extract.Error).Offset
	_ string        = new(extract.Error).Detail
	_ error         = new(extract.Error).Err
	_ func() string = new(extract.Error).Error
	_ func() error  = new(extract.Error).Unwrap
	_ extract.Explanation
	_ float64          = new(extract.Explanation).Score
	_ float64          = new(extract.Explanation).Base
	_ []extract.Weight = new(extract.Explanation).Weights
	_ float64          = new(extract.Explanation).Rest
	_ []extract.Weight = new(extract.Explanation).Alone
	_ string           = new(extract.Explanation).Rule
	_ extract.Extractor
	_ int64                                                                                        = new(extract.Extractor).MaxBytes
	_ int                                                                                          = new(extract.Extractor).MaxNodes
	_ extract.Favor                                                                                = new(extract.Extractor).Favor
	_ extract.Drop                                                                                 = new(extract.Extractor).Drop
	_ *extract.Sites                                                                               = new(extract.Extractor).Sites
	_ func(ctx context.Context, doc extract.Document) ([]metadata.Claim, metadata.PageInfo, error) = new(extract.Extractor).Claims
	_ func(ctx context.Context, doc extract.Document) ([]extract.Explanation, error)               = new(extract.Extractor).Explain
	_ func(ctx context.Context, doc extract.Document) (*extract.Article, error)                    = new(extract.Extractor).Extract
	_ func(ctx context.Context, r io.Reader, hints extract.Hints) (*extract.Article, error)        = new(extract.Extractor).ExtractFrom
	_ extract.Favor
	_ = extract.Figure
	_ extract.Fingerprint
	_ func() bool                                                                       = new(extract.Fingerprint).IsZero
	_ func() ([]byte, error)                                                            = new(extract.Fingerprint).MarshalText
	_ func(g extract.Fingerprint) float64                                               = new(extract.Fingerprint).Similarity
	_ func() string                                                                     = new(extract.Fingerprint).String
	_ func(b []byte) error                                                              = new(extract.Fingerprint).UnmarshalText
	_                                                                                   = extract.Free
	_ func(page []byte, address string) (*extract.Article, error)                       = extract.From
	_ func(doc *goquery.Document) (*extract.Article, error)                             = extract.FromDocument
	_ func(root *html.Node, hints extract.Hints) (*extract.Article, error)              = extract.FromNode
	_ func(r io.Reader, hints extract.Hints) (*extract.Article, error)                  = extract.FromReader
	_ func(selection *goquery.Selection, hints extract.Hints) (*extract.Article, error) = extract.FromSelection
	_ func(text string, hints extract.Hints) (*extract.Article, error)                  = extract.FromText
	_                                                                                   = extract.Heading
	_ extract.Image
	_ string = new(extract.Image).URL
	_ string = new(extract.Image).Caption
	_ string = new(extract.Image).Credit
	_ bool   = new(extract.Image).Lead
	_ extract.Incomplete
	_ extract.JSON
	_ bool                                        = new(extract.JSON).Explain
	_ string                                      = new(extract.JSON).Indent
	_ func(w io.Writer, a *extract.Article) error = new(extract.JSON).Write
	_ extract.Kind
	_ = extract.Link
	_ = extract.ListItem
	_ extract.Markdown
	_ bool                                        = new(extract.Markdown).FrontMatter
	_ func(w io.Writer, a *extract.Article) error = new(extract.Markdown).Write
	_                                             = extract.MarkdownText
	_ extract.Media
	_ string = new(extract.Media).URL
	_ string = new(extract.Media).Alt
	_ int    = new(extract.Media).Width
	_ int    = new(extract.Media).Height
	_        = extract.Metered
	_        = extract.Moved
	_        = extract.NearDuplicate
	_ extract.Origin
	_ string                                    = new(extract.Origin).Raw
	_ string                                    = new(extract.Origin).Source
	_ string                                    = new(extract.Origin).Where
	_ string                                    = new(extract.Origin).Precision
	_ string                                    = new(extract.Origin).Zone
	_ float64                                   = new(extract.Origin).Confidence
	_ []extract.Rival                           = new(extract.Origin).Rivals
	_                                           = extract.OverLimit
	_                                           = extract.Paragraph
	_ func(text string) (*extract.Sites, error) = extract.ParseSites
	_                                           = extract.Paywalled
	_                                           = extract.PlainText
	_                                           = extract.Precision
	_ extract.Problem
	_ func() string = new(extract.Problem).Error
	_ extract.Provenance
	_ extract.Origin = new(extract.Provenance).Headline
	_ extract.Origin = new(extract.Provenance).Byline
	_ extract.Origin = new(extract.Provenance).Published
	_ extract.Origin = new(extract.Provenance).Updated
	_ extract.Origin = new(extract.Provenance).Dateline
	_ extract.Origin = new(extract.Provenance).Description
	_ extract.Origin = new(extract.Provenance).Canonical
	_ extract.Origin = new(extract.Provenance).Language
	_ extract.Origin = new(extract.Provenance).Site
	_ extract.Origin = new(extract.Provenance).Section
	_ extract.Origin = new(extract.Provenance).Kicker
	_ extract.Origin = new(extract.Provenance).AMP
	_ extract.Origin = new(extract.Provenance).Image
	_ extract.Origin = new(extract.Provenance).Access
	_ extract.Origin = new(extract.Provenance).Truncated
	_ extract.Origin = new(extract.Provenance).License
	_ extract.Origin = new(extract.Provenance).Type
	_ extract.Origin = new(extract.Provenance).Encoding
	_                = extract.Quote
	_                = extract.ReStructuredText
	_                = extract.Recall
	_                = extract.Removed
	_ extract.Rival
	_ string = new(extract.Rival).Raw
	_ string = new(extract.Rival).Source
	_ string = new(extract.Rival).Where
	_ extract.Role
	_ func() bool = new(extract.Role).InBody
	_             = extract.RoleAd
	_             = extract.RoleBiography
	_             = extract.RoleBreadcrumb
	_             = extract.RoleByline
	_             = extract.RoleCode
	_             = extract.RoleComment
	_             = extract.RoleConsent
	_             = extract.RoleContributors
	_             = extract.RoleCopyright
	_             = extract.RoleCorrection
	_             = extract.RoleCounter
	_             = extract.RoleCredit
	_             = extract.RoleDate
	_             = extract.RoleDatePrefix
	_             = extract.RoleDateline
	_             = extract.RoleEmbed
	_             = extract.RoleFigure
	_             = extract.RoleHeading
	_             = extract.RoleHeadline
	_             = extract.RoleKicker
	_             = extract.RoleListItem
	_             = extract.RoleNav
	_             = extract.RoleNewsletter
	_             = extract.RoleNote
	_             = extract.RoleOther
	_             = extract.RoleParagraph
	_             = extract.RoleQuote
	_             = extract.RoleRelated
	_             = extract.RoleShare
	_             = extract.RoleStandfirst
	_             = extract.RoleTable
	_             = extract.RoleTag
	_             = extract.RoleTicker
	_ extract.SiteError
	_ int           = new(extract.SiteError).Line
	_ string        = new(extract.SiteError).Text
	_ string        = new(extract.SiteError).Reason
	_ func() string = new(extract.SiteError).Error
	_ extract.Sites
	_ extract.Hints
	_ string             = new(extract.Hints).URL
	_ string             = new(extract.Hints).ContentType
	_ string             = new(extract.Hints).Encoding
	_ string             = new(extract.Hints).Site
	_ string             = new(extract.Hints).Language
	_ string             = new(extract.Hints).Country
	_ time.Time          = new(extract.Hints).Fetched
	_ extract.TextFormat = new(extract.Hints).TextFormat
	_ extract.Span
	_ int              = new(extract.Span).Start
	_ int              = new(extract.Span).End
	_ extract.SpanKind = new(extract.Span).Kind
	_ string           = new(extract.Span).URL
	_ extract.SpanKind
	_ = extract.Strong
	_ = extract.Table
	_ extract.Text
	_ int                                         = new(extract.Text).Width
	_ bool                                        = new(extract.Text).Lines
	_ func(w io.Writer, a *extract.Article) error = new(extract.Text).Write
	_ extract.TextFormat
	_ extract.Ticker
	_ string          = new(extract.Ticker).Raw
	_ string          = new(extract.Ticker).Symbol
	_ string          = new(extract.Ticker).Name
	_ string          = new(extract.Ticker).Exchange
	_ clean.Number    = new(extract.Ticker).Price
	_ clean.Number    = new(extract.Ticker).Bid
	_ clean.Number    = new(extract.Ticker).Ask
	_ string          = new(extract.Ticker).Currency
	_ clean.Number    = new(extract.Ticker).Change
	_ clean.Number    = new(extract.Ticker).Percent
	_ clean.Direction = new(extract.Ticker).Direction
	_ string          = new(extract.Ticker).AsOf
	_ extract.Type
	_ = extract.TypeArticle
	_ = extract.TypeList
	_ = extract.TypeLive
	_ = extract.TypeOpinion
	_ = extract.TypePressRelease
	_ extract.Update
	_ extract.Date    = new(extract.Update).Time
	_ string          = new(extract.Update).Headline
	_ []extract.Block = new(extract.Update).Body
	_ func() string   = extract.Version
	_ extract.Weight
	_ string  = new(extract.Weight).Evidence
	_ float64 = new(extract.Weight).Value
	_ float64 = new(extract.Weight).Weight
)
