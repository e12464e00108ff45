package project

import (
	"context"

	"github.com/broadsheet-go/broadsheet/clean"
	"golang.org/x/net/html"
)

// The exported names of package clean, each with its type: what a program may rely on.
var (
	_                                          = clean.AnyText
	_                                          = clean.AtDamage
	_                                          = clean.AtLimit
	_ func(b []byte) (offset int, kind string) = clean.Binary
	_ clean.Block
	_ string                                                                       = new(clean.Block).Text
	_ int32                                                                        = new(clean.Block).Element
	_ int32                                                                        = new(clean.Block).Offset
	_ int16                                                                        = new(clean.Block).Piece
	_ clean.Kind                                                                   = new(clean.Block).Kind
	_ int8                                                                         = new(clean.Block).Level
	_ clean.Hiding                                                                 = new(clean.Block).Hidden
	_ bool                                                                         = new(clean.Block).Quoted
	_ bool                                                                         = new(clean.Block).DatePrefix
	_ bool                                                                         = new(clean.Block).Apart
	_ []clean.Span                                                                 = new(clean.Block).Spans
	_ []clean.Quote                                                                = new(clean.Block).Quotes
	_ *clean.Media                                                                 = new(clean.Block).Media
	_ clean.Shape                                                                  = new(clean.Block).Shape
	_ func() bool                                                                  = new(clean.Block).AllStrong
	_                                                                              = clean.ByAttribute
	_                                                                              = clean.ByCaller
	_                                                                              = clean.ByContentType
	_                                                                              = clean.ByDeclaration
	_                                                                              = clean.ByDefault
	_                                                                              = clean.ByElement
	_                                                                              = clean.ByGuess
	_                                                                              = clean.ByMark
	_                                                                              = clean.ByScript
	_                                                                              = clean.ByStyle
	_                                                                              = clean.ByValidity
	_                                                                              = clean.Caption
	_ func(line string, language string) (kind clean.LineKind, confidence float64) = clean.ClassifyLine
	_                                                                              = clean.Code
	_                                                                              = clean.CodeSpan
	_ func(s string) string                                                        = clean.Collapse
	_                                                                              = clean.Control
	_ clean.Cut
	_ clean.Direction
	_ = clean.Down
	_ clean.Element
	_ int32        = new(clean.Element).Parent
	_ int32        = new(clean.Element).First
	_ int32        = new(clean.Element).Last
	_ int32        = new(clean.Element).Nth
	_ int16        = new(clean.Element).Depth
	_ clean.Hiding = new(clean.Element).Hidden
	_ bool         = new(clean.Element).Block
	_ string       = new(clean.Element).Tag
	_ string       = new(clean.Element).Class
	_ string       = new(clean.Element).ID
	_ string       = new(clean.Element).ARIA
	_ string       = new(clean.Element).Property
	_              = clean.Embed
	_              = clean.Emphasis
	_ clean.Encoding
	_ string         = new(clean.Encoding).Name
	_ clean.Evidence = new(clean.Encoding).Evidence
	_ int            = new(clean.Encoding).Replaced
	_ int            = new(clean.Encoding).Repaired
	_ error          = clean.ErrDamaged
	_ clean.Evidence
	_ func() string = new(clean.Evidence).String
	_ clean.Facts
	_ string                                                           = new(clean.Facts).Language
	_ string                                                           = new(clean.Facts).Dir
	_ string                                                           = new(clean.Facts).Base
	_ string                                                           = new(clean.Facts).Title
	_ bool                                                             = new(clean.Facts).AMP
	_ []clean.Meta                                                     = new(clean.Facts).Metas
	_ []clean.LinkFact                                                 = new(clean.Facts).Links
	_ []clean.Script                                                   = new(clean.Facts).Scripts
	_ []clean.TimeFact                                                 = new(clean.Facts).Times
	_ []clean.Item                                                     = new(clean.Facts).Items
	_                                                                  = clean.Figure
	_                                                                  = clean.Flat
	_ func(ctx context.Context, b []byte, limit int64) ([]byte, error) = clean.Gunzip
	_                                                                  = clean.Heading
	_ clean.Hiding
	_ clean.Item
	_ string = new(clean.Item).Scope
	_ int32  = new(clean.Item).ScopeID
	_ int32  = new(clean.Item).Outer
	_ string = new(clean.Item).Property
	_ int32  = new(clean.Item).Opens
	_ string = new(clean.Item).Value
	_ string = new(clean.Item).Text
	_ bool   = new(clean.Item).RDFa
	_ int32  = new(clean.Item).Element
	_ clean.Kind
	_ = clean.LineAd
	_ = clean.LineComments
	_ = clean.LineConsent
	_ = clean.LineCopyright
	_ = clean.LineCorrection
	_ = clean.LineCounter
	_ = clean.LineCredit
	_ clean.LineKind
	_ func() string = new(clean.LineKind).String
	_               = clean.LineNewsletter
	_               = clean.LineNote
	_               = clean.LinePlain
	_               = clean.LinePrint
	_               = clean.LineReadingTime
	_               = clean.LineRelated
	_               = clean.LineShare
	_               = clean.LineTag
	_               = clean.LineTail
	_               = clean.Link
	_ clean.LinkFact
	_ string = new(clean.LinkFact).Rel
	_ string = new(clean.LinkFact).Href
	_ string = new(clean.LinkFact).Type
	_ string = new(clean.LinkFact).Hreflang
	_ string = new(clean.LinkFact).Title
	_        = clean.ListItem
	_        = clean.MarkdownText
	_        = clean.Marked
	_ clean.Media
	_ string = new(clean.Media).Tag
	_ string = new(clean.Media).URL
	_ string = new(clean.Media).Alt
	_ int    = new(clean.Media).Width
	_ int    = new(clean.Media).Height
	_ clean.Meta
	_ string = new(clean.Meta).Name
	_ string = new(clean.Meta).Attr
	_ string = new(clean.Meta).Content
	_        = clean.NotCut
	_ clean.Number
	_ float64                = new(clean.Number).Value
	_ bool                   = new(clean.Number).Stated
	_ func() bool            = new(clean.Number).IsZero
	_ func() ([]byte, error) = new(clean.Number).MarshalJSON
	_ func(b []byte) error   = new(clean.Number).UnmarshalJSON
	_ clean.Page
	_ clean.Tree                                                       = new(clean.Page).Tree
	_ clean.Encoding                                                   = new(clean.Page).Encoding
	_ []clean.Element                                                  = new(clean.Page).Elements
	_ []clean.Block                                                    = new(clean.Page).Blocks
	_ clean.Facts                                                      = new(clean.Page).Facts
	_ bool                                                             = new(clean.Page).Flat
	_ bool                                                             = new(clean.Page).Deep
	_ clean.Cut                                                        = new(clean.Page).Cut
	_ map[int32]string                                                 = new(clean.Page).Elsewhere
	_ func(element int32) string                                       = new(clean.Page).Path
	_                                                                  = clean.Paragraph
	_ func(b []byte, o clean.ParseOptions) (*clean.Page, error)        = clean.Parse
	_ func(root *html.Node, o clean.ParseOptions) (*clean.Page, error) = clean.ParseNode
	_ clean.ParseOptions
	_ string                                                                          = new(clean.ParseOptions).ContentType
	_ string                                                                          = new(clean.ParseOptions).Encoding
	_ bool                                                                            = new(clean.ParseOptions).Damaged
	_ string                                                                          = new(clean.ParseOptions).Language
	_ clean.TextFormat                                                                = new(clean.ParseOptions).TextFormat
	_ bool                                                                            = new(clean.ParseOptions).Borrow
	_ int                                                                             = new(clean.ParseOptions).MaxNodes
	_ context.Context                                                                 = new(clean.ParseOptions).Context
	_ func(text string, o clean.ParseOptions) (*clean.Page, error)                    = clean.ParseText
	_ func(line string, language string) (quotes []clean.Quote, rest string, ok bool) = clean.ParseTickers
	_                                                                                 = clean.PlainText
	_                                                                                 = clean.Quotation
	_ clean.Quote
	_ string          = new(clean.Quote).Raw
	_ string          = new(clean.Quote).Symbol
	_ string          = new(clean.Quote).Name
	_ string          = new(clean.Quote).Exchange
	_ clean.Number    = new(clean.Quote).Price
	_ clean.Number    = new(clean.Quote).Bid
	_ clean.Number    = new(clean.Quote).Ask
	_ string          = new(clean.Quote).Currency
	_ clean.Number    = new(clean.Quote).Change
	_ clean.Number    = new(clean.Quote).Percent
	_ clean.Direction = new(clean.Quote).Direction
	_ string          = new(clean.Quote).AsOf
	_                 = clean.ReStructuredText
	_ clean.Script
	_ string = new(clean.Script).Type
	_ string = new(clean.Script).ID
	_ string = new(clean.Script).Text
	_ clean.Shape
	_ int32       = new(clean.Shape).Runes
	_ int32       = new(clean.Shape).Words
	_ int32       = new(clean.Shape).Letters
	_ int32       = new(clean.Shape).Upper
	_ int32       = new(clean.Shape).Digits
	_ int32       = new(clean.Shape).Stops
	_ int32       = new(clean.Shape).Commas
	_ int32       = new(clean.Shape).LinkRunes
	_ int32       = new(clean.Shape).Links
	_ bool        = new(clean.Shape).EndsStop
	_ func() bool = new(clean.Shape).Prose
	_             = clean.Shown
	_ clean.SizeError
	_ int64         = new(clean.SizeError).Limit
	_ func() string = new(clean.SizeError).Error
	_ clean.Span
	_ int32          = new(clean.Span).Start
	_ int32          = new(clean.Span).End
	_ clean.SpanKind = new(clean.Span).Kind
	_ string         = new(clean.Span).Value
	_ int32          = new(clean.Span).Element
	_ clean.SpanKind
	_ = clean.Strong
	_ = clean.Table
	_ clean.TextFormat
	_ = clean.Time
	_ clean.TimeFact
	_ string = new(clean.TimeFact).Datetime
	_ string = new(clean.TimeFact).Text
	_ string = new(clean.TimeFact).Property
	_ bool   = new(clean.TimeFact).Pubdate
	_ int32  = new(clean.TimeFact).Element
	_ int32  = new(clean.TimeFact).Block
	_        = clean.Up
)
