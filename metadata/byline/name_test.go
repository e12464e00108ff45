package byline

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestNamesInCapitals(t *testing.T) {
	for _, c := range []struct{ line, language, name string }{
		{"By JANE DOE", "en", "Jane Doe"},
		{"By PATRICK MCALLISTER", "en", "Patrick McAllister"},
		{"By FLORA MACDONALD", "en", "Flora MacDonald"},
		{"By JOÃO MACHADO", "pt", "João Machado"},
		{"By SEAN O'MALLEY", "en", "Sean O'Malley"},
		{"By JANE McDONALD", "en", "Jane McDonald"},
		{"By ANNE-MARIE SLADE-BROWN", "en", "Anne-Marie Slade-Brown"},
		{"By HENDRIK VAN DER LINDEN", "en", "Hendrik van der Linden"},
		{"By J.R.R. HARTLEY III", "en", "J.R.R. Hartley III"},
		{"By TJ SMITH", "en", "TJ Smith"},
		{"Yazan: MEHMET IŞIK", "tr", "Mehmet Işık"},
		{"Yazan: İBRAHİM ÇELİK", "tr", "İbrahim Çelik"},
		{"Автор: ИВАН ПЕТРОВ", "ru", "Иван Петров"},
		{"by jane doe", "en", "jane doe"},
	} {
		b, ok := Parse(c.line, date.Locale{Language: c.language})
		require.True(t, ok, c.line)
		require.Len(t, b.Authors, 1, c.line)
		assert.Equal(t, c.name, b.Authors[0].Name)
		assert.Equal(t, c.line, b.Raw)
	}
}

func TestParseAuthors(t *testing.T) {
	for _, c := range []struct {
		value   string
		authors []string
		desk    string
		agency  []string
	}{
		{"Jane Doe", []string{"Jane Doe"}, "", nil},
		{"Jane Doe and John Smith", []string{"Jane Doe", "John Smith"}, "", nil},
		{"Jane Doe; John Smith", []string{"Jane Doe", "John Smith"}, "", nil},
		{"By Jane Doe, Jr., Senior Reporter", []string{"Jane Doe Jr."}, "", nil},
		{"Kaufman, Jeff T.", []string{"Kaufman, Jeff T."}, "", nil},
		{"Prince Kumar", []string{"Prince Kumar"}, "", nil},
		{"Jane Doe, Amit Das", []string{"Jane Doe", "Amit Das"}, "", nil},
		{"Jane Doe, Nairobi. Correspondent", []string{"Jane Doe"}, "", nil},
		{"Jane Doe. Berlin", []string{"Jane Doe"}, "", nil},
		{"Jane Doe - https://jane.example/", []string{"Jane Doe"}, "", nil},
		{"Jane Doe (https://jane.example)", []string{"Jane Doe"}, "", nil},
		{"Jane Doe <jane@quay.example>", []string{"Jane Doe"}, "", nil},
		{"https://jane.example/ Jane Doe", nil, "", nil},
		{"Jack Ma", []string{"Jack Ma"}, "", nil},
		{"Dylan Bailey, MS, RD", []string{"Dylan Bailey"}, "", nil},
		{"Walter von Aachen", []string{"Walter von Aachen"}, "", nil},
		{"jane doe", []string{"jane doe"}, "", nil},
		{"Sukarno", []string{"Sukarno"}, "", nil},
		{"BBC News", nil, "BBC News", nil},
		{"srf/hosb", nil, "srf/hosb", nil},
		{"Center for Drug Evaluation and Research", nil, "Center for Drug Evaluation and Research", nil},
		{"Reuters Staff", nil, "Reuters Staff", []string{"Reuters"}},
		{"AFP", nil, "", []string{"AFP"}},
		{"AFP/APP", nil, "", []string{"AFP", "APP"}},
		{"admin", nil, "", nil},
		{"null", nil, "", nil},
		{"{{author}}", nil, "", nil},
		{"jane.doe@example.com", nil, "", nil},
		{"https://facebook.com/x", nil, "", nil},
		{"Read More", nil, "", nil},
		{"Jane Doe is a reporter at The Example", nil, "", nil},
		{"", nil, "", nil},
	} {
		b, ok := ParseAuthors(c.value, date.Locale{Language: "en"})
		var names []string
		for _, a := range b.Authors {
			names = append(names, a.Name)
		}
		assert.Equal(t, c.authors, names, c.value)
		assert.Equal(t, c.desk, b.Desk, c.value)
		assert.Equal(t, c.agency, b.Agencies, c.value)
		assert.Equal(t, c.authors != nil || c.desk != "" || c.agency != nil, ok, c.value)
	}
}

func TestBareLines(t *testing.T) {
	for line, bare := range map[string]bool{"Jane Doe": true, "AFP": true, "Dawn Report": true, "By Jane Doe": false, "Jane Doe, Senior Reporter": false, "Jane Doe • March 8, 2023": false} {
		b, ok := Parse(line, date.Locale{Language: "en"})
		require.True(t, ok, line)
		assert.Equal(t, bare, b.Bare, line)
	}
}
