package main

import (
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/extract"
)

// A family is a group of roles that share a colour; report.css gives each role its own shade of it.
type family struct {
	name  string
	flows bool // short blocks of these roles may share a row of the report
	roles []extract.Role
}

// families are the roles in the order of the legend.
var families = [...]family{
	{"Title", false, []extract.Role{extract.RoleKicker, extract.RoleHeadline, extract.RoleStandfirst}},
	{"People and times", false, []extract.Role{extract.RoleByline, extract.RoleDate, extract.RoleDateline, extract.RoleDatePrefix, extract.RoleContributors, extract.RoleBiography}},
	{"Story", false, []extract.Role{extract.RoleParagraph, extract.RoleHeading, extract.RoleListItem, extract.RoleQuote, extract.RoleCode, extract.RoleTable}},
	{"Pictures", false, []extract.Role{extract.RoleFigure, extract.RoleCredit, extract.RoleEmbed}},
	{"Notices", false, []extract.Role{extract.RoleCorrection, extract.RoleNote}},
	{"Markets", true, []extract.Role{extract.RoleTicker}},
	{"Ways on", true, []extract.Role{extract.RoleRelated, extract.RoleTag, extract.RoleNewsletter, extract.RoleComment}},
	{"Furniture", true, []extract.Role{extract.RoleNav, extract.RoleBreadcrumb, extract.RoleShare, extract.RoleCounter, extract.RoleAd, extract.RoleConsent, extract.RoleCopyright, extract.RoleOther}},
}

// slug is a role as report.css and report.js name it.
func slug(r extract.Role) string { return strings.ReplaceAll(string(r), "_", "-") }

// A legendFamily is a family with those of its roles that the page has.
type legendFamily struct {
	Name  string
	Roles []legendRole
}

type legendRole struct {
	Name  string
	Slug  string
	Count int
	Story bool // blocks of this role make up the body
}

// legend counts the roles of a page. A role that no family has stands in one of its own.
func legend(blocks []extract.Block) []legendFamily {
	count := map[extract.Role]int{}
	unnamed := family{name: "Unnamed"}
	for i := range blocks {
		r := blocks[i].Role
		if count[r]++; count[r] == 1 && familyOf(r).name == "" {
			unnamed.roles = append(unnamed.roles, r)
		}
	}
	var list []legendFamily
	for _, f := range append(slices.Clone(families[:]), unnamed) {
		l := legendFamily{Name: f.name}
		for _, r := range f.roles {
			if count[r] > 0 {
				l.Roles = append(l.Roles, legendRole{string(r), slug(r), count[r], r.InBody()})
			}
		}
		if len(l.Roles) > 0 {
			list = append(list, l)
		}
	}
	return list
}

// familyOf is the family of a role, the zero family for one that has none.
func familyOf(r extract.Role) family {
	for _, f := range families {
		if slices.Contains(f.roles, r) {
			return f
		}
	}
	return family{}
}
