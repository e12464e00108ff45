package extract

// A Role is the one part a visible block plays on its page.
type Role string

// The roles. Body holds paragraph, heading, list item, quote, code, table, figure and embed blocks.
const (
	RoleHeadline     Role = "headline"
	RoleKicker       Role = "kicker"
	RoleStandfirst   Role = "standfirst"
	RoleByline       Role = "byline"
	RoleDate         Role = "date"
	RoleDateline     Role = "dateline" // alone in its block
	RoleParagraph    Role = "paragraph"
	RoleHeading      Role = "heading"
	RoleListItem     Role = "list_item"
	RoleQuote        Role = "quote"
	RoleCode         Role = "code"
	RoleTable        Role = "table"
	RoleFigure       Role = "figure" // a picture or its caption
	RoleCredit       Role = "credit"
	RoleEmbed        Role = "embed"
	RoleTicker       Role = "ticker"
	RoleCorrection   Role = "correction"
	RoleNote         Role = "note"         // an editor's note
	RoleContributors Role = "contributors" // "Reporting by …; Editing by …"
	RoleRelated      Role = "related"
	RoleNewsletter   Role = "newsletter"
	RoleShare        Role = "share"
	RoleCounter      Role = "counter" // views, comments, reading time
	RoleTag          Role = "tag"
	RoleBreadcrumb   Role = "breadcrumb"
	RoleNav          Role = "nav"
	RoleAd           Role = "ad"
	RoleComment      Role = "comment"
	RoleBiography    Role = "biography"
	RoleConsent      Role = "consent"
	RoleCopyright    Role = "copyright"
	RoleDatePrefix   Role = "date_prefix"
	RoleOther        Role = "other_furniture"
)

// roles are all roles.
var roles = [...]Role{
	RoleHeadline, RoleKicker, RoleStandfirst, RoleByline, RoleDate, RoleDateline,
	RoleParagraph, RoleHeading, RoleListItem, RoleQuote, RoleCode, RoleTable,
	RoleFigure, RoleCredit, RoleEmbed, RoleTicker, RoleCorrection, RoleNote,
	RoleContributors, RoleRelated, RoleNewsletter, RoleShare, RoleCounter, RoleTag,
	RoleBreadcrumb, RoleNav, RoleAd, RoleComment, RoleBiography, RoleConsent,
	RoleCopyright, RoleDatePrefix, RoleOther,
}

// InBody reports whether blocks of this role make up Article.Body.
func (r Role) InBody() bool {
	switch r {
	case RoleParagraph, RoleHeading, RoleListItem, RoleQuote, RoleCode, RoleTable, RoleFigure, RoleEmbed:
		return true
	}
	return false
}

// kind is what a block of the body is by its role.
func (r Role) kind() Kind {
	if r == RoleListItem {
		return ListItem
	}
	return Kind(r)
}
