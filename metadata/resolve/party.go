package resolve

import (
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/byline"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/readings"
)

// parseParty reads one claim: a line as shown, or the name of a person or organisation.
func parseParty(c claim.Claim, read *readings.Readings, site []string) (byline.Byline, bool) {
	if c.Field == claim.FieldBylineLine {
		b, ok := own(read.Byline(c.Raw))
		if rest := afterAbout(c.Raw, read.Locale().Language); c.Standing == claim.StandingBiography && rest != c.Raw {
			if name, about := own(read.Byline(rest)); about || len(b.Authors) == 1 && b.Authors[0].Name == c.Raw {
				b, ok = name, about
			}
		}
		if len(b.Authors) > 1 {
			signSite(&b, site) // alone, it may be the name of the site's only writer
		}
		return b, ok
	}
	raw := withoutInitials(words(&c))
	if raw == "" || nobody(raw) || account(raw) || pathOnly(raw) {
		return byline.Byline{}, false
	}
	if c.Field == claim.FieldAuthor && strings.Contains(raw, " ") && !strings.Contains(raw, "@") && slices.Contains(site, text.Fold(raw)) {
		return byline.Byline{Raw: raw, Desk: raw}, true
	}
	b, ok := catalogued(c.Name, raw)
	if !ok {
		b, ok = own(read.Authors(raw))
	}
	if !ok {
		return b, false
	}
	if p := c.Party; p != nil {
		if strings.HasSuffix(p.Type, "Organization") && len(b.Authors) > 0 && b.Desk == "" && len(b.Agencies) == 0 {
			b.Desk, b.Authors = raw, nil
		}
		if len(b.Authors) == 1 {
			complete(&b.Authors[0], []byline.Author{{Name: b.Authors[0].Name, Role: p.JobTitle, Organization: p.Organization, Email: p.Email, Handle: p.Handle, URL: p.URL, Biography: Plain(p.Description)}})
		}
	}
	if c.Field == claim.FieldContributor {
		for _, a := range b.Authors {
			b.Contributors = append(b.Contributors, byline.Contributor{Name: a.Name, Role: contributorRole(c.Name)})
		}
		b.Authors, b.Desk = nil, ""
	}
	signSite(&b, site)
	return b, true
}

// afterAbout is the head of an author's box without a small word that begins it: "About Jane".
func afterAbout(line, language string) string {
	first, rest, _ := strings.Cut(line, " ")
	if _, ok := lang.For(language).Whole(lang.Stop, first); ok && rest != "" {
		return rest
	}
	return line
}

// pathOnly reports a value that is the path of an address, "/people/staff/mia-lund", and names nobody.
func pathOnly(raw string) bool {
	return strings.HasPrefix(raw, "/") && strings.Count(raw, "/") > 1 && !strings.Contains(raw, " ")
}

// signSite makes the site's own name, read as a person, the desk that signs; beside people it is the paper they write for.
func signSite(b *byline.Byline, site []string) {
	kept, paper := b.Authors[:0:0], ""
	for _, a := range b.Authors {
		if slices.Contains(site, text.Fold(a.Name)) {
			paper = a.Name
		} else {
			kept = append(kept, a)
		}
	}
	if paper == "" {
		return
	}
	if b.Authors = kept; len(kept) == 0 {
		b.Desk = paper
	}
	for i := range kept {
		if kept[i].Organization == "" {
			kept[i].Organization = paper
		}
	}
}

// catalogued reads the names that catalogues write with the surname first, "Doe, Jane; Smith, J. K.", by the name of the meta
// element; false for a value in another form.
func catalogued(name, value string) (b byline.Byline, ok bool) {
	if !strings.HasPrefix(name, "citation_author") && !strings.HasSuffix(name, ".creator") {
		return b, false
	}
	for one := range strings.SplitSeq(value, ";") {
		surname, given, ok := strings.Cut(strings.TrimSpace(one), ",")
		given = strings.TrimSpace(given)
		if !ok || surname == "" || given == "" || strings.Contains(given, ",") || strings.Count(surname, " ") > 2 || strings.Count(given, " ") > 2 {
			return byline.Byline{}, false
		}
		b.Authors = append(b.Authors, byline.Author{Name: given + " " + surname})
	}
	b.Raw = value
	return b, true
}

// own is a copy of a reading, whose authors may be changed and whose other lists appended to; false for none.
func own(b *byline.Byline) (byline.Byline, bool) {
	if b == nil {
		return byline.Byline{}, false
	}
	c := *b
	c.Authors, c.Contributors, c.Agencies = slices.Clone(b.Authors), slices.Clip(b.Contributors), slices.Clip(b.Agencies)
	return c, true
}

// withoutInitials drops an editor's initials or an alias in brackets from the end of a name: "Jane Doe (jd)". What is in
// capitals may be an agency and stays.
func withoutInitials(name string) string {
	head, rest, ok := strings.Cut(name, " (")
	if !ok || !strings.HasSuffix(rest, ")") || strings.IndexByte(head, ' ') < 0 {
		return name
	}
	rest = strings.TrimSuffix(rest, ")")
	if strings.ContainsAny(rest, " ()/@") || strings.ToUpper(rest) == rest {
		return name
	}
	return head
}

// account reports the account of an administrator: "q_admin", "NOC Admin".
func account(name string) bool {
	f := strings.ToLower(strings.TrimRight(name, " 0123456789"))
	return len(f) <= 24 && (strings.HasSuffix(f, "admin") || strings.HasPrefix(f, "admin"))
}

// contributorRole is the part of the people of a property.
func contributorRole(property string) string {
	switch property {
	case "editor", "translator":
		return property
	}
	return "contributor"
}
