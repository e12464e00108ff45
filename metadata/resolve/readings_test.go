package resolve

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/readings"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestResolveAsksReadings: what was read before is not read again, unless it was read under another locale. The readings
// are falsified, so that the answers show where they come from.
func TestResolveAsksReadings(t *testing.T) {
	claims := []claim.Claim{
		declared(claim.FieldLanguage, claim.FromHTMLAttr, "html[lang]", "en"),
		{Field: claim.FieldBylineLine, Source: claim.FromShown, At: 1, Raw: "By Jane Doe, 3 May 2024"},
		{Field: claim.FieldUpdatedTime, Source: claim.FromShown, At: 2, Raw: "5 May 2024"},
	}
	falsified := func(l date.Locale) PageInfo {
		r := readings.New(l)
		r.Byline("By Jane Doe, 3 May 2024").Authors[0].Name = "John Roe"
		st := r.Stamps("By Jane Doe, 3 May 2024")
		st.Bare.Time = st.Bare.Time.AddDate(-1, 0, 0)
		d := r.Date("5 May 2024")
		d.Time = d.Time.AddDate(1, 0, 0)
		return PageInfo{Readings: r}
	}
	for language, want := range map[string][3]string{
		"en":    {"John Roe", "2023-05-03", "2025-05-05"},
		"en-GB": {"Jane Doe", "2024-05-03", "2024-05-05"},
	} {
		r := Resolve(claims, falsified(date.Locale{Language: language}))
		require.Len(t, r.Byline.Authors, 1, language)
		assert.Equal(t, want[0], r.Byline.Authors[0].Name, language)
		assert.Equal(t, want[1], r.Published.String(), language)
		assert.Equal(t, want[2], r.Updated.String(), language)
	}
}

// TestResolveLeavesReadings: weighing gives people titles and addresses, and takes desks for people, in copies of what was read.
func TestResolveLeavesReadings(t *testing.T) {
	claims := contradictions()
	for _, raw := range []string{"Jane Doe", "Jane Doe, John Roe", "Harbour Gazette"} {
		for _, f := range []claim.Field{claim.FieldAuthor, claim.FieldContributor} {
			c := declared(f, claim.FromJSONLD, "$.author", raw)
			c.Party = &claim.Party{Type: "Organization", URL: "/people/1", JobTitle: "Reporter"}
			claims = append(claims, c)
			c.Source, c.Party = claim.FromMicrodata, &claim.Party{Type: "Person", URL: "/people/2", JobTitle: "Editor"}
			claims = append(claims, c)
		}
	}
	page := PageInfo{Address: "https://gazette.example/ferry", Ordinary: func(name string) bool { return name == "Jane Doe" }}
	want := Resolve(claims, page)
	page.Readings = readings.New(LocaleOf(claims, page))
	for range 3 {
		require.Equal(t, want, Resolve(claims, page))
	}
	for _, raw := range []string{"Jane Doe", "Jane Doe, John Roe", "Harbour Gazette"} {
		assert.Equal(t, readings.New(page.Readings.Locale()).Authors(raw), page.Readings.Authors(raw), raw)
	}
}
