package extract

import (
	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/metadata"
)

// shownClaims turns labelled blocks into claims: the headline, bylines and dates that a reader sees.
func shownClaims(s *sheet, l *labels, locale metadata.Locale) []metadata.Claim {
	var claims []metadata.Claim
	add := func(i int, f metadata.Field, scope, raw string) {
		claims = append(claims, metadata.Claim{Field: f, Source: metadata.FromShown, Scope: scope, Where: s.page.Path(s.page.Blocks[i].Element), Raw: raw})
	}
	for i := range l.of {
		b := &s.page.Blocks[i]
		switch l.of[i].role {
		case RoleHeadline:
			kicker, title := s.splitKicker(i)
			add(i, metadata.FieldHeadline, "", title)
			if kicker != "" {
				add(i, metadata.FieldKicker, "", kicker)
			}
		case RoleKicker:
			add(i, metadata.FieldKicker, "", b.Text)
		case RoleByline:
			add(i, metadata.FieldBylineLine, "", b.Text)
			s.timeClaims(i, locale, add)
		case RoleBreadcrumb:
			if s.page.Flat {
				add(i, metadata.FieldSection, "", b.Text)
			}
		case RoleContributors:
			add(i, metadata.FieldBylineLine, "tail", b.Text)
		case RoleDate:
			if !s.timeClaims(i, locale, add) {
				s.stampClaims(i, locale, add)
			}
		}
	}
	return claims
}

// timeClaims claims the <time> elements of a block by the label in front of them; false when there is none.
func (s *sheet) timeClaims(i int, locale metadata.Locale, add func(int, metadata.Field, string, string)) bool {
	b := &s.page.Blocks[i]
	found := false
	for _, sp := range b.Spans {
		if sp.Kind != clean.Time || sp.Value == "" {
			continue
		}
		field, scope := metadata.FieldPublishedTime, ""
		if found {
			field = metadata.FieldUpdatedTime
		}
		if f := s.labelBefore(i, int(sp.Start), locale); f != 0 {
			field, scope = f, "labelled"
		}
		add(i, field, scope, sp.Value)
		found = true
	}
	return found
}

// labelBefore finds the label in front of byte at of block i, or in the block before it when at is the block's start.
func (s *sheet) labelBefore(i, at int, locale metadata.Locale) metadata.Field {
	if f := metadata.StampLabel(s.page.Blocks[i].Text[:at], locale); f != 0 {
		return f
	}
	if at == 0 && i > 0 && s.page.Blocks[i-1].Shape.Words <= 4 {
		return metadata.StampLabel(s.page.Blocks[i-1].Text, locale)
	}
	return 0
}

// stampClaims claims the dates written in a block.
func (s *sheet) stampClaims(i int, locale metadata.Locale, add func(int, metadata.Field, string, string)) {
	st := metadata.ParseStamps(s.page.Blocks[i].Text, locale)
	if !st.Published.IsZero() {
		add(i, metadata.FieldPublishedTime, "labelled", st.Published.Raw)
	}
	if !st.Updated.IsZero() {
		add(i, metadata.FieldUpdatedTime, "labelled", st.Updated.Raw)
	}
	if !st.Bare.IsZero() {
		switch f := s.labelBefore(i, 0, locale); {
		case f != 0:
			add(i, f, "labelled", st.Bare.Raw)
		case st.Published.IsZero() && st.Updated.IsZero():
			add(i, metadata.FieldPublishedTime, "", st.Bare.Raw)
		}
	}
}
