package extract

import "github.com/broadsheet-go/broadsheet/clean"

// labelFurniture gives every block that has no role yet one of those outside the body.
func (s *sheet) labelFurniture(l *labels) {
	for i := range s.page.Blocks {
		if l.of[i].role == "" {
			role, score, reason := s.furniture(l, i)
			l.assign(i, role, score, reason)
		}
	}
}

// furniture is the role of a block outside the body: by the grammar of its words, by landmark elements, then by the
// names of the elements around it, the innermost first.
func (s *sheet) furniture(l *labels, i int) (Role, float64, string) {
	b := &s.page.Blocks[i]
	el := &s.elements[b.Element]
	if b.Hidden != clean.Shown {
		return RoleOther, 0.6, "not shown without scripts or styles"
	}
	switch r := lineRole(s.blocks[i].line); {
	case r == RoleNewsletter && el.above&gComment != 0 && el.near&gNewsletter == 0:
		return RoleComment, 0.7, "asks for an address to comment"
	case r != "":
		return r, 0.8, "reads as such a line"
	}
	if r, reason := landmarkRole(el.tags); r != "" {
		return r, 0.8, reason
	}
	for _, g := range [...]group{el.own, el.near, el.above} {
		if r := groupRole(g); r != "" {
			return r, 0.7, "by its class"
		}
	}
	switch {
	case b.Kind == clean.Figure || b.Kind == clean.Caption:
		return RoleOther, 0.5, "picture outside the body"
	case b.Kind == clean.Control:
		return RoleOther, 0.7, "a control"
	case b.Shape.LinkRunes*10 > b.Shape.Runes*8 && b.Shape.Words >= 5:
		return RoleRelated, 0.5, "a link with many words outside the body"
	case b.Shape.LinkRunes*10 > b.Shape.Runes*8:
		return RoleNav, 0.5, "a link with few words outside the body"
	}
	return RoleOther, 0.4, "outside the body"
}

func landmarkRole(t tagMask) (Role, string) {
	switch {
	case t&tNav != 0:
		return RoleNav, "inside nav"
	case t&tDialog != 0:
		return RoleOther, "inside a dialog"
	case t&tFooter != 0 && t&tArticle == 0:
		return RoleOther, "inside the page's footer"
	}
	return "", ""
}

// groupRole is the role of the strongest group, the most specific names first.
func groupRole(g group) Role {
	for _, x := range [...]struct {
		g group
		r Role
	}{
		{gBreadcrumb, RoleBreadcrumb}, {gConsent, RoleConsent}, {gComment, RoleComment}, {gNewsletter, RoleNewsletter}, {gShare, RoleShare},
		{gAd, RoleAd}, {gRelated, RoleRelated}, {gBio, RoleBiography}, {gTag, RoleTag}, {gNote, RoleNote}, {gCredit, RoleCredit},
		{gNav | gLogin | gTool, RoleNav}, {gTicker, RoleOther},
	} {
		if g&x.g != 0 {
			return x.r
		}
	}
	return ""
}
