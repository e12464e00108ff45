package extract

import (
	"time"

	"github.com/broadsheet-go/broadsheet/clean/ticker"
	"github.com/broadsheet-go/broadsheet/metadata/byline"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/dateline"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
)

// The parts of an Article that the other packages define.
type (
	Byline      = byline.Byline
	Author      = byline.Author
	Contributor = byline.Contributor
	Dateline    = dateline.Dateline
	Date        = date.Date
	Alternate   = resolve.Alternate
	Ticker      = ticker.Quote
)

// An Article is one news page, structured. A field that the page does not state is zero; nothing is made up.
//
// Blocks partitions the page: each visible piece of text is one block with one role. Body, Related and Other hold the
// blocks of their roles; Headline, Kicker, Standfirst, Corrections and Tickers are made of theirs. Comments holds the words
// of readers' comments; what else stands among comments (names, buttons, forms) is in Other. Updates shows blocks of Body
// once more, entry by entry.
//
// A page cannot make an Article of any size: see Limits in the package's documentation.
type Article struct {
	URL       string `json:"url,omitempty"`       // as the caller gave it
	Canonical string `json:"canonical,omitempty"` // the address the page declares for itself, absolute
	AMP       string `json:"amp,omitempty"`

	Alternates []Alternate `json:"alternates,omitempty"` // the story in other languages

	Site     string `json:"site,omitempty"`
	Language string `json:"language,omitempty"`  // BCP 47: "en", "pt-BR"
	Dir      string `json:"direction,omitempty"` // "rtl" for right-to-left text, else "ltr"
	Type     Type   `json:"type,omitempty"`
	// TypeReason says by what a page was told that holds no story: a list, a search, an error …; "" for any other.
	TypeReason string   `json:"type_reason,omitempty"`
	Section    string   `json:"section,omitempty"`
	Tags       []string `json:"tags,omitempty"`

	Kicker   string `json:"kicker,omitempty"` // the words above the headline
	Headline string `json:"headline,omitempty"`

	// AltHeadline is a second headline that the page declares, for short lists or sharing; "" when it is the same.
	AltHeadline string `json:"alt_headline,omitempty"`

	Standfirst []string `json:"standfirst,omitempty"` // what the page shows under its headline, apart from the body

	Byline    Byline   `json:"byline,omitzero"`
	Published Date     `json:"published,omitzero"`
	Updated   Date     `json:"updated,omitzero"`
	Dateline  Dateline `json:"dateline,omitzero"`

	Description string `json:"description,omitempty"` // from the page's metadata
	Access      Access `json:"access,omitempty"`
	License     string `json:"license,omitempty"`

	// Truncated says that the page stops before the story does: at a paywall, a wall that asks for an account, or a "read
	// more". False means that nothing says so. Provenance.Truncated has the words or the declared text that tell.
	Truncated bool `json:"truncated,omitempty"`

	Body        []Block   `json:"body,omitempty"`
	Tickers     []Ticker  `json:"tickers,omitempty"`     // one entry a quote; a repeated strip counts once
	Companies   []Company `json:"companies,omitempty"`   // listed companies that the body names, in its order; Tickers are strips of quotes
	Corrections []string  `json:"corrections,omitempty"` // correction notices, in full
	Updates     []Update  `json:"updates,omitempty"`     // entries of a live blog
	Images      []Image   `json:"images,omitempty"`
	Related     []Block   `json:"related,omitempty"`
	Comments    []Comment `json:"comments,omitempty"` // of readers, in the page's order
	Other       []Block   `json:"other,omitempty"`    // every other visible block, with its role

	// Fields are what rules for the site found for fields of the caller's own: see Sites.
	Fields []Field `json:"fields,omitempty"`

	// Incomplete says why only the beginning of the page was read; "" when all of it was.
	Incomplete Incomplete `json:"incomplete,omitempty"`

	// Confidence is how sure the labelling is that Body is the article: 0 (no article) to 1.
	Confidence float64 `json:"confidence"`
	// Provenance says where each field comes from.
	Provenance Provenance `json:"provenance,omitzero"`

	blocks []Block // all blocks in document order
}

// A Company is a listed company where the body names it by its symbol: "(NASDAQ: AAPL)", "（600519.SH）", "$TSLA".
type Company struct {
	Symbol   string `json:"symbol"`             // as written, without its exchange
	Exchange string `json:"exchange,omitempty"` // its code, under the one name that package metadata/company gives it
	Name     string `json:"name,omitempty"`     // as written before the symbol
	Block    int    `json:"block"`              // it stands in Body[Block].Text[Start:End]
	Start    int    `json:"start"`
	End      int    `json:"end"`
}

// An Incomplete is the reason why the end of a page was not read.
type Incomplete string

// The reasons.
const (
	OverLimit Incomplete = "limit"  // the page has more nodes than Extractor.MaxNodes
	Damaged   Incomplete = "damage" // its gzip stream is cut off or damaged
)

// A Block is one visible piece of the page with its role. The Block of package clean is the same piece before it has one, as the page has it;
// nothing here takes or gives it, so that the name says one thing wherever a program meets it.
type Block struct {
	Kind   Kind       `json:"kind"`
	Text   string     `json:"text,omitempty"`   // "\n" is a line break, "\t" parts the cells of a table row
	Level  int        `json:"level,omitempty"`  // of a heading (1 to 6) or the depth of a list item
	Number int        `json:"number,omitempty"` // of an item of a numbered list, as the page counts; 0 elsewhere
	Spans  []Span     `json:"spans,omitempty"`  // links and emphasis, in order of Start
	Rows   [][]string `json:"rows,omitempty"`   // of a table
	Media  *Media     `json:"media,omitempty"`  // of a figure or embed
	Role   Role       `json:"role"`
	Reason string     `json:"reason,omitempty"` // the strongest evidence for the role
	Score  float64    `json:"score"`            // confidence in the role, 0 to 1
	Path   string     `json:"path,omitempty"`   // element path in the source: "/html/body/main[1]/article[1]/p[3]"; one that is too long begins with "//"
	Offset int        `json:"offset,omitempty"` // bytes before Text in the whole text of its element; of flat text, in the text that was given
}

// A Kind is what a Body block is.
type Kind string

// The kinds of block.
const (
	Paragraph Kind = "paragraph"
	Heading   Kind = "heading"
	ListItem  Kind = "list_item"
	Quote     Kind = "quote"
	Code      Kind = "code"
	Table     Kind = "table"
	Figure    Kind = "figure"
	Embed     Kind = "embed"
)

// A Span is a part of a block's text: Text[Start:End].
type Span struct {
	Start int      `json:"start"`
	End   int      `json:"end"`
	Kind  SpanKind `json:"kind"`
	URL   string   `json:"url,omitempty"`   // of a link: http, https or mailto, absolute where the page's address is known; "" for any other, and beyond the limit of addresses
	Value string   `json:"value,omitempty"` // the reading of a ruby, the TeX source of a formula, the figures that a superscript or subscript stands for
}

// A SpanKind is the sort of a Span.
type SpanKind string

// The kinds of span.
const (
	Link     SpanKind = "link"
	Strong   SpanKind = "strong"
	Emphasis SpanKind = "emphasis"
	CodeSpan SpanKind = "code"
	// Figures of a superscript or subscript are written with those of Unicode, and Value has them as the page does.
	Superscript SpanKind = "superscript"
	Subscript   SpanKind = "subscript"
	Ruby        SpanKind = "ruby"    // Value is how the text is read
	Formula     SpanKind = "formula" // Value is its TeX source, "" where the page has none
)

// Media is the picture, video or embedded page of a figure or embed block.
type Media struct {
	URL    string `json:"url,omitempty"` // as Span.URL
	Alt    string `json:"alt,omitempty"`
	Width  int    `json:"width,omitempty"`
	Height int    `json:"height,omitempty"`
}

// An Image is a picture of the article.
type Image struct {
	URL     string `json:"url"`
	Caption string `json:"caption,omitempty"`
	Credit  string `json:"credit,omitempty"`
	Lead    bool   `json:"lead,omitempty"` // the picture the page declares or shows first
}

// LeadImage is the picture that leads the story: the one marked Lead, the zero Image where there is none.
func (a *Article) LeadImage() Image {
	for i := range a.Images {
		if a.Images[i].Lead {
			return a.Images[i]
		}
	}
	return Image{}
}

// An Update is one entry of a live blog.
type Update struct {
	Time     Date    `json:"time,omitzero"`
	Headline string  `json:"headline,omitempty"`
	Body     []Block `json:"body,omitempty"`
}

// A Comment is what one reader wrote below the story. At least one of Author and Time is stated.
type Comment struct {
	Author string  `json:"author,omitempty"` // as shown, often a made-up name
	Time   Date    `json:"time,omitzero"`
	Depth  int     `json:"depth"` // 1 for a comment on the story, 2 for a reply to it …
	Body   []Block `json:"body,omitempty"`
}

// A Type is what sort of page an Article is. Empty is "not known".
type Type string

// The types.
const (
	TypeArticle      Type = "article"
	TypeLive         Type = "live"
	TypeOpinion      Type = "opinion"
	TypePressRelease Type = "press release"
	TypeList         Type = "list"   // a section front, a home page
	TypeSearch       Type = "search" // what a search found

	// Pages that hold no story, and are not what was asked for. Their Body is empty and Confidence low.
	TypeChallenge Type = "challenge" // a check that the reader is no robot
	TypeError     Type = "error"     // "404 Not Found", a server that fails, a story that is gone
	TypeConsent   Type = "consent"   // a wall that asks for consent before it shows anything
	TypeLogin     Type = "login"     // a form that asks who the reader is
)

// IsStory reports a page that may hold a story: of any type but a list, a search and those that stand in a story's place.
func (t Type) IsStory() bool {
	switch t {
	case TypeList, TypeSearch, TypeChallenge, TypeError, TypeConsent, TypeLogin:
		return false
	}
	return true
}

// An Access is whether readers pay. Empty is "not known".
type Access string

// The kinds of access.
const (
	Free      Access = "free"
	Metered   Access = "metered"
	Paywalled Access = "paywalled"
)

// Provenance says, field by field, where an Article's values come from.
type Provenance struct {
	Headline    Origin `json:"headline,omitzero"`
	Byline      Origin `json:"byline,omitzero"`
	Published   Origin `json:"published,omitzero"`
	Updated     Origin `json:"updated,omitzero"`
	Dateline    Origin `json:"dateline,omitzero"`
	Description Origin `json:"description,omitzero"`
	Canonical   Origin `json:"canonical,omitzero"`
	Language    Origin `json:"language,omitzero"`
	Site        Origin `json:"site,omitzero"`
	Section     Origin `json:"section,omitzero"`
	Kicker      Origin `json:"kicker,omitzero"`
	AMP         Origin `json:"amp,omitzero"`
	Image       Origin `json:"image,omitzero"`
	Access      Origin `json:"access,omitzero"`
	Truncated   Origin `json:"truncated,omitzero"`
	License     Origin `json:"license,omitzero"`
	Type        Origin `json:"type,omitzero"`     // the declared type; Article.Type may be what the page turned out to be
	Encoding    Origin `json:"encoding,omitzero"` // Source is the evidence, Raw the encoding's name

	Rules []RuleUse `json:"rules,omitempty"` // the rules for the page's site; one that matches on no page of it is out of date
}

// An Origin is where one field's value comes from.
type Origin struct {
	Raw        string  `json:"raw,omitempty"`       // the words of the winning claim
	Source     string  `json:"source,omitempty"`    // "json-ld", "opengraph", "shown" …
	Where      string  `json:"where,omitempty"`     // JSON path, selector or block path
	Precision  string  `json:"precision,omitempty"` // of a date: "day", "minute", "second"
	Zone       string  `json:"zone,omitempty"`      // of a date: "stated", "inferred", "unknown"
	Confidence float64 `json:"confidence,omitempty"`
	Rivals     []Rival `json:"rivals,omitempty"` // claims that lost, strongest first
}

// A Rival is a claim that another one outweighed.
type Rival struct {
	Raw    string `json:"raw"`
	Source string `json:"source"`
	Where  string `json:"where,omitempty"`
}

// Hints are what a caller knows about a page besides its content. All of them are optional.
type Hints struct {
	URL         string
	ContentType string    // the Content-Type header
	Encoding    string    // decides the encoding outright, under any name of the WHATWG list
	Site        string    // the site's name
	Language    string    // BCP 47
	Country     string    // ISO 3166: decides ambiguous dates and zone names
	Fetched     time.Time // what "2 hours ago" counts from

	// TextFormat is the format of a flat text. The zero value has it told from the text alone, and takes back only marks that
	// the text shows several times.
	TextFormat TextFormat
}

// Blocks yields every visible block of the page in document order, whatever its role.
func (a *Article) Blocks() []Block { return a.blocks }
