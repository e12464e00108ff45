package byline

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/metadata/internal/testinput"
	"github.com/stretchr/testify/require"
)

// letters folds a text to what a name may not change: its letters and digits, without case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case 'İ', 'I', 'ı':
			return 'i'
		case 'ς':
			return 'σ'
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(unicode.ToUpper(r))
		}
		return -1
	}, s)
}

// holdsByline checks what every byline owes its line.
func holdsByline(t *testing.T, line string, b Byline, ok bool) {
	require.Contains(t, line, b.Raw)
	folded := letters(line)
	for _, a := range b.Authors {
		require.NotEmpty(t, a.Name)
		require.Contains(t, folded, letters(a.Name), "name")
		for _, s := range []string{a.Role, a.Organization, a.Place, a.Email, a.Handle} {
			require.Contains(t, line, s)
		}
	}
	for _, c := range b.Contributors {
		require.NotEmpty(t, c.Name)
		require.NotEmpty(t, c.Role)
		require.Contains(t, folded, letters(c.Name))
		require.Contains(t, line, c.Place)
	}
	for _, s := range append([]string{b.Desk, b.Place}, b.Agencies...) {
		require.Contains(t, line, s)
	}
	named := len(b.Authors)+len(b.Contributors)+len(b.Agencies) > 0 || b.Desk != ""
	require.Equal(t, named, ok)
}

func FuzzParseByline(f *testing.F) {
	for _, file := range []string{"bylines.tsv", "bylines-own.tsv", "datelines-own.tsv"} {
		for _, row := range testinput.Rows(f, file) {
			f.Add(row["line"], row["lang"])
		}
	}
	f.Fuzz(func(t *testing.T, line, language string) {
		if !utf8.ValidString(line) {
			t.Skip()
		}
		l := lineLocale(language)
		b, ok := Parse(line, l)
		holdsByline(t, line, b, ok)
		again, okAgain := Parse(line, l)
		require.Equal(t, ok, okAgain)
		require.Equal(t, b, again)
	})
}

func FuzzParseAuthors(f *testing.F) {
	for _, row := range testinput.Rows(f, "bylines.tsv") {
		f.Add(row["line"], row["lang"])
	}
	for _, s := range []string{"Kaufman, Jeff T.", "srf/hosb", "王小明", "Jane Doe, MD, RD & John Smith", "null", "Team 24"} {
		f.Add(s, "en")
	}
	f.Fuzz(func(t *testing.T, value, language string) {
		if !utf8.ValidString(value) {
			t.Skip()
		}
		l := lineLocale(language)
		b, ok := ParseAuthors(value, l)
		holdsByline(t, value, b, ok)
		again, _ := ParseAuthors(value, l)
		require.Equal(t, b, again)
	})
}
