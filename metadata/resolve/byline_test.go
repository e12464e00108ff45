package resolve

import (
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/byline"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// standing is a shown line with what its place says of it.
func standing(s claim.Standing, group int, raw string) claim.Claim {
	return claim.Claim{Field: claim.FieldBylineLine, Source: claim.FromShown, Standing: s, Group: group, Raw: raw, At: group}
}

// TestBylineWeighing holds each rule by which sources are weighed against one another, by the claims of a page.
func TestBylineWeighing(t *testing.T) {
	line := func(group int, raw string) claim.Claim { return standing(claim.StandingPlain, group, raw) }
	author := func(s claim.Source, raw string) claim.Claim { return declared(claim.FieldAuthor, s, "author", raw) }
	ld, meta, og := claim.FromJSONLD, claim.FromMetaTag, claim.FromOpenGraph
	for _, c := range []struct {
		rule   string
		claims []claim.Claim
		want   string
	}{
		{"two sources outweigh one", []claim.Claim{author(ld, "Jane Doe"), author(meta, "John Roe"), author(og, "John Roe")}, "John Roe"},
		{"the more trusted of two", []claim.Claim{author(ld, "Jane Doe"), author(meta, "John Roe")}, "Jane Doe"},
		{"more people outweigh fewer", []claim.Claim{author(ld, "Jane Doe"), author(meta, "John Roe, Ann Poe")}, "John Roe, Ann Poe"},
		{"a shown line with a word outweighs a declared one", []claim.Claim{author(ld, "Jane Doe"), line(1, "By John Roe")}, "John Roe"},
		{"a shown line without one does not", []claim.Claim{author(ld, "Jane Doe"), line(1, "John Roe")}, "Jane Doe"},
		{"an author's box does not", []claim.Claim{author(ld, "Jane Doe"), standing(claim.StandingBiography, 9, "By John Roe")}, "Jane Doe"},
		{"a label far from the headline does not", []claim.Claim{author(meta, "Jane Doe"), standing(claim.StandingFarLabel, 9, "By John Roe")}, "Jane Doe"},
		{"the people of the end do not", []claim.Claim{author(meta, "Jane Doe"), standing(claim.StandingTail, 9, "By John Roe")}, "Jane Doe"},
		{"a dateline's reporter does not", []claim.Claim{author(meta, "Jane Doe"), standing(claim.StandingDateline, 9, "By John Roe")}, "Jane Doe"},
		{"the people of the end are weaker than a line", []claim.Claim{standing(claim.StandingTail, 0, "John Roe"), line(1, "Jane Doe")}, "Jane Doe"},
		{"the end outweighs a box", []claim.Claim{standing(claim.StandingTail, 8, "By Jane Doe"), standing(claim.StandingBiography, 9, "By John Roe")}, "Jane Doe"},
		{"a person outweighs a desk, which is lost unless it was shown", []claim.Claim{author(ld, "Harbour News Desk"), standing(claim.StandingBiography, 9, "John Roe")}, "John Roe"},
		{"the whole name outweighs its short form", []claim.Claim{author(ld, "Jane"), author(meta, "Jane Doe")}, "Jane Doe"},
		{"a declared person whom an agreeing source leaves out is doubtful", []claim.Claim{author(ld, "Jane Doe, John Roe"), author(meta, "Jane Doe"), author(og, "Jane Doe")}, "Jane Doe"},
		{"lines: only those that another source knows", []claim.Claim{author(ld, "Jane Doe"), line(1, "By Jane Doe"), line(2, "By Ann Poe")}, "Jane Doe"},
		{"lines: else those with a word", []claim.Claim{line(1, "By Jane Doe"), line(2, "Ann Poe")}, "Jane Doe"},
		{"lines: and their block's", []claim.Claim{line(1, "By Jane Doe"), line(1, "Ann Poe")}, "Ann Poe, Jane Doe"},
		{"lines: all where none has a word", []claim.Claim{line(1, "Jane Doe"), line(2, "Ann Poe")}, "Jane Doe, Ann Poe"},
		{"single words beside full names go", []claim.Claim{line(1, "By Jane Doe and Chief")}, "Jane Doe"},
		{"single words that another source has stay", []claim.Claim{author(ld, "Sukarno"), line(1, "By Jane Doe and Sukarno")}, "Jane Doe, Sukarno"},
		{"a name that holds the declared organisation is none", []claim.Claim{{Field: claim.FieldAuthor, Source: ld, Raw: "Acme", Party: &claim.Party{Type: "Organization"}}, line(1, "Acme Jane Doe")}, "; desk Acme"},
		{"the desk shown beside the people", []claim.Claim{author(ld, "Jane Doe"), author(meta, "Jane Doe"), line(1, "Harbour News Desk")}, "Jane Doe; desk Harbour News Desk"},
		{"agencies of all", []claim.Claim{author(ld, "Jane Doe"), author(meta, "Reuters")}, "Jane Doe; agency Reuters"},
		{"contributors of all", []claim.Claim{author(ld, "Jane Doe"), line(1, "Photos by Ann Poe")}, "Jane Doe; photographer Ann Poe"},
		{"an author is no contributor besides", []claim.Claim{author(ld, "Jane Doe"), line(1, "Photos by Jane Doe")}, "Jane Doe"},
		{"an editor of the metadata", []claim.Claim{author(ld, "Jane Doe"), {Field: claim.FieldContributor, Source: ld, Name: "editor", Raw: "Ann Poe"}}, "Jane Doe; editor Ann Poe"},
		{"the site signs as a desk", []claim.Claim{declared(claim.FieldSiteName, og, "og:site_name", "Penny Harbour"), author(ld, "Penny Harbour")}, "; desk Penny Harbour"},
		{"the site's own name in two halves is nobody", []claim.Claim{declared(claim.FieldSiteName, og, "og:site_name", "Jobs & Hire"), author(meta, "Jobs & Hire"), line(1, "By Jane Doe")}, "Jane Doe"},
		{"a line with a word outweighs accounts in several places", []claim.Claim{author(ld, "Jane Doe"), author(meta, "Jane Doe"), author(og, "Jane Doe"), line(1, "By John Miller")}, "John Miller"},
		{"but not with the initial of the declared person", []claim.Claim{author(ld, "Jane Smith"), author(meta, "Jane Smith"), author(og, "Jane Smith"), line(1, "By J. Smith")}, "Jane Smith"},
		{"nor with one after a title", []claim.Claim{author(ld, "Jane Doe"), author(meta, "Jane Doe"), author(og, "Jane Doe"), line(1, "By Dr. J. Doe")}, "Jane Doe"},
		{"nor with words that are no names", []claim.Claim{author(ld, "Jane Doe"), author(meta, "Jane Doe"), author(og, "Jane Doe"), line(1, "By Invitation Only")}, "Jane Doe"},
		{"nor where the last word is no family name", []claim.Claim{author(ld, "Jane Doe"), author(meta, "Jane Doe"), author(og, "Jane Doe"), line(1, "By River Light")}, "Jane Doe"},
		{"beside accounts any name", []claim.Claim{author(ld, "webdesk7"), author(meta, "webdesk7"), author(og, "webdesk7"), line(1, "By Thandeka Marsh")}, "Thandeka Marsh"},
		{"but not with an account's name", []claim.Claim{author(ld, "Jane Doe"), author(meta, "Jane Doe"), author(og, "Jane Doe"), line(1, "By TravelJane")}, "Jane Doe"},
		{"nor where one of its people is declared", []claim.Claim{author(ld, "Jane Doe"), author(meta, "Jane Doe"), author(og, "Jane Doe"), line(1, "By Jane Doe and John Roe")}, "Jane Doe, John Roe"},
		{"the word about is no part of the name in a box", []claim.Claim{author(ld, "Jane"), author(meta, "Jane"), standing(claim.StandingBiography, 9, "About Jane")}, "Jane"},
		{"a desk that sources share does not tell against the person of one", []claim.Claim{author(meta, "Jane Doe"), author(og, "Harbour Staff"), line(1, "Harbour Staff")}, "Jane Doe; desk Harbour Staff"},
		{"the page's host signs as a desk", []claim.Claim{author(ld, "Gazette")}, "; desk Gazette"},
	} {
		r := Resolve(append(c.claims, declared(claim.FieldLanguage, claim.FromHTMLAttr, "html[lang]", "en")), PageInfo{Address: "https://www.gazette.example/ferry"})
		assert.Equal(t, c.want, signed(&r.Byline), c.rule)
	}
}

// signed writes a byline in a short form.
func signed(b *byline.Byline) string {
	var names []string
	for _, a := range b.Authors {
		names = append(names, a.Name)
	}
	s := strings.Join(names, ", ")
	if b.Desk != "" {
		s += "; desk " + b.Desk
	}
	for _, a := range b.Agencies {
		s += "; agency " + a
	}
	for _, c := range b.Contributors {
		s += "; " + c.Role + " " + c.Name
	}
	return s
}

// TestFamilyNamesThatAreWords holds that a shown name stays whose last word is an everyday word of the page, and that one goes all of
// whose words are.
func TestFamilyNamesThatAreWords(t *testing.T) {
	everyday := PageInfo{Ordinary: func(name string) bool { return name == "Marsh" || name == "Guided Tools" }}
	for line, want := range map[string]string{"Thandeka Marsh": "Thandeka Marsh", "Thandeka Field, Wiremu Marsh": "Thandeka Field, Wiremu Marsh", "Guided Tools": ""} {
		r := Resolve([]claim.Claim{standing(claim.StandingPlain, 1, line), declared(claim.FieldLanguage, claim.FromHTMLAttr, "html[lang]", "en")}, everyday)
		assert.Equal(t, want, signed(&r.Byline), line)
	}
}

// TestBylineCompletes holds that the winner's people get what other sources know of them, and keep what they have.
func TestBylineCompletes(t *testing.T) {
	r := Resolve([]claim.Claim{
		declared(claim.FieldLanguage, claim.FromHTMLAttr, "html[lang]", "en"),
		standing(claim.StandingPlain, 1, "By Jane Doe, Senior Reporter"),
		{Field: claim.FieldAuthor, Source: claim.FromJSONLD, Raw: "JANE DOE", Party: &claim.Party{JobTitle: "Staff", Email: "jane@gazette.example", URL: "mailto:jane"}},
		{Field: claim.FieldAuthor, Source: claim.FromMicrodata, Raw: "John Roe", Party: &claim.Party{Handle: "@roe"}},
	}, PageInfo{})
	require.Len(t, r.Byline.Authors, 1)
	assert.Equal(t, byline.Author{Name: "Jane Doe", Role: "Senior Reporter", Email: "jane@gazette.example"}, r.Byline.Authors[0])
	require.Len(t, r.BylineFrom.Rivals, 1)
	assert.Equal(t, "By Jane Doe, Senior Reporter", r.Byline.Raw)
}
