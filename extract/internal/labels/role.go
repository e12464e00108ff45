package labels

import (
	"slices"

	"github.com/broadsheet-go/broadsheet/clean/page"
)

// A Role is the one part a visible block plays on its page; "" while it has none. The words are those of extract.Role.
type Role string

// The roles.
const (
	Headline     Role = "headline"
	Kicker       Role = "kicker"
	Standfirst   Role = "standfirst"
	Byline       Role = "byline"
	Date         Role = "date"
	Dateline     Role = "dateline"
	Paragraph    Role = "paragraph"
	Heading      Role = "heading"
	ListItem     Role = "list_item"
	Quote        Role = "quote"
	Code         Role = "code"
	Table        Role = "table"
	Figure       Role = "figure"
	Credit       Role = "credit"
	Embed        Role = "embed"
	Ticker       Role = "ticker"
	Correction   Role = "correction"
	Note         Role = "note"
	Contributors Role = "contributors"
	Related      Role = "related"
	Newsletter   Role = "newsletter"
	Share        Role = "share"
	Counter      Role = "counter"
	Tag          Role = "tag"
	Breadcrumb   Role = "breadcrumb"
	Nav          Role = "nav"
	Ad           Role = "ad"
	Comment      Role = "comment"
	Biography    Role = "biography"
	Consent      Role = "consent"
	Copyright    Role = "copyright"
	DatePrefix   Role = "date_prefix"
	Other        Role = "other_furniture"
)

// roles are all roles.
var roles = [...]Role{
	Headline, Kicker, Standfirst, Byline, Date, Dateline,
	Paragraph, Heading, ListItem, Quote, Code, Table,
	Figure, Credit, Embed, Ticker, Correction, Note,
	Contributors, Related, Newsletter, Share, Counter, Tag,
	Breadcrumb, Nav, Ad, Comment, Biography, Consent,
	Copyright, DatePrefix, Other,
}

// Known reports one of the roles.
func (r Role) Known() bool { return slices.Contains(roles[:], r) }

// InBody reports whether blocks of this role make up the body.
func (r Role) InBody() bool {
	switch r {
	case Paragraph, Heading, ListItem, Quote, Code, Table, Figure, Embed:
		return true
	}
	return false
}

// OfKind is the role that a block has in the body by its markup.
func OfKind(k page.Kind) Role {
	switch k {
	case page.Heading:
		return Heading
	case page.ListItem:
		return ListItem
	case page.Quotation:
		return Quote
	case page.Code:
		return Code
	case page.Table:
		return Table
	case page.Caption, page.Figure:
		return Figure
	case page.Embed:
		return Embed
	}
	return Paragraph
}
