package byline

import (
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/stretchr/testify/assert"
)

// TestBylineRules runs rules that no line of testdata/conformance needs, each by a line in the shape of a newsroom's.
func TestBylineRules(t *testing.T) {
	for _, c := range []struct{ language, line, want string }{
		{"it", "Redazione ANSA", "desk=Redazione, agency=ANSA"},
		{"en", "Translated from the French by Jane Doe", "translator=Jane Doe"},
		{"en", "By Jean Roy, translated from the French by Jane Doe", "Jean Roy, translator=Jane Doe"},
		{"ko", "글 김철수 사진 이영희", "김철수, photographer=이영희"},
		{"mn", "Б.Болормаа", "Б.Болормаа"},
		{"en", "By Jane Doe | Twitter: @jdoe", "Jane Doe @jdoe"},
		{"en", "By Jane Doe, Posted at 5:45 PM, Mar 8 and last updated 6:10 PM, Mar 8", "Jane Doe"},
		{"en", "By Jane Doe and 2 others", "Jane Doe"},
		{"pt", "Ana Costa, da Folhapress", "Ana Costa, agency=Folhapress"},
		{"pt", "Ana Costa, da CNN", "Ana Costa (CNN)"},
		{"en", "Compiled by Jane Doe from agency reports", "Jane Doe"},
		{"fr", "De notre correspondant à Rome, Jean Dupont", "Jean Dupont, correspondant in Rome"},
		{"en", "Editor: huaxia", "editor=huaxia"},
		{"fr", "Par L'Obs avec AFP", "desk=L'Obs, agency=AFP"},
		{"en", "By Jane Doe, editor and publisher", "Jane Doe, editor and publisher"},
		{"el", "Γράφει ο ΓΙΩΡΓΟΣ ΠΑΠΑΔΟΠΟΥΛΟΣ", "Γιωργος Παπαδοπουλος"},
		{"zh", "文/约翰·史密斯", "约翰·史密斯"},
		{"en", "Jane Doe, M.D.", "Jane Doe"},
		{"de", "Von Julia Kern (Text) und Jan Roth (Fotos)", "Julia Kern, photographer=Jan Roth"},
		{"de", "Aus Kiew berichtet Julia Kern", "Julia Kern in Kiew"},
		{"en", "Staff Writer: Jane Doe", "Jane Doe, Staff Writer"},
		{"en", "jane@example.com By Jane Doe", "Jane Doe"},
		{"en", "By Jane Doe, 5 comments", "Jane Doe"},
		{"en", "By Jane Doe, Reporter and Photographer", "Jane Doe, Reporter and Photographer"},
		{"en", "Jane Doe, M.D., Ph.D.", "Jane Doe"},
		{"en", "By İBRAHİM KAYA", "İbrahim Kaya"},
		{"zh", "来源：AFP", "agency=AFP"},
		{"en", "By Jane Doe, https://example.com/jane", ""},
	} {
		holdLines(t, []lineRow{{"rules", c.language, c.line, c.want}})
	}
}

func TestBylineDateRules(t *testing.T) {
	for _, c := range []struct{ language, line, published, updated string }{
		{"en", "By Jane Doe | April 12, 2022 | 6:15 pm", "2022-04-12T18:15", ""},
		{"en", "Jen MillsPublished March 8, 2023", "2023-03-08", ""},
		{"en", "By Jen MillsUpdated March 8, 2023", "", "2023-03-08"},
		{"zh", "文：张明 【更新】2023年3月8日", "", "2023-03-08"},
		{"en", "By Jane Doe [Updated] March 8, 2023", "", "2023-03-08"},
	} {
		b, ok := Parse(c.line, date.Locale{Language: c.language})
		assert.True(t, ok, c.line)
		assert.Equal(t, []string{c.published, c.updated}, []string{b.Published.String(), b.Updated.String()}, c.line)
	}
}

// parts writes a byline in a short form.
func parts(b *Byline) string {
	var list []string
	for _, a := range b.Authors {
		s := a.Name
		if a.Handle != "" {
			s += " " + a.Handle
		}
		if a.Organization != "" {
			s += " (" + a.Organization + ")"
		}
		if a.Role != "" {
			s += ", " + a.Role
		}
		if a.Place != "" {
			s += " in " + a.Place
		}
		list = append(list, s)
	}
	for _, c := range b.Contributors {
		list = append(list, c.Role+"="+c.Name)
	}
	if b.Desk != "" {
		list = append(list, "desk="+b.Desk)
	}
	for _, a := range b.Agencies {
		list = append(list, "agency="+a)
	}
	return strings.Join(list, ", ")
}
