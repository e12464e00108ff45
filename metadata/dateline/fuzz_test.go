package dateline

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/metadata/internal/testinput"
	"github.com/stretchr/testify/require"
)

func FuzzParseDateline(f *testing.F) {
	for _, file := range []string{"datelines.tsv", "datelines-own.tsv", "datelines-world-own.tsv"} {
		for _, row := range testinput.Rows(f, file) {
			f.Add(row["line"], row["lang"])
		}
	}
	f.Fuzz(func(t *testing.T, text, language string) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		l := datelineLocale(language)
		d, ok := Parse(text, l)
		again, _ := Parse(text, l)
		require.Equal(t, d, again)
		if !ok {
			require.Zero(t, d.Length)
			return
		}
		require.LessOrEqual(t, d.Length, len(text))
		require.Greater(t, d.Length, 0)
		require.True(t, d.Length == len(text) || utf8.RuneStart(text[d.Length]))
		head := text[:d.Length]
		require.NotEmpty(t, d.Raw)
		require.Contains(t, head, d.Raw)
		require.True(t, len(d.Places) > 0 || len(d.Agencies) > 0)
		for _, s := range append(append([]string{d.Region, d.Reporter}, d.Places...), d.Agencies...) {
			require.Contains(t, head, s)
			require.Equal(t, strings.TrimSpace(s), s)
		}
	})
}
