package metadata

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// TestMayName holds that no language is passed over that knows a month at any place of a line.
func TestMayName(t *testing.T) {
	for _, line := range []string{
		"Opublikowano: 15 stycznia 2024", "15stycznia 2024", "(3.März 2024)", "1er.août 2024", "15 D'OCTUBRE DE 2023", "১৫ জানুয়ারি ২০২৪",
		"15 มกราคม 2567", "١٥ يناير ٢٠٢٤", "٣ وأغسطس ٢٠٢٤", "2024-май-15", "15/Ιανουαρίου/2024", "17 tháng 5 năm 2024",
	} {
		named := false
		r := newReader(line, Locale{}, false)
		for _, table := range lang.All() {
			may := r.mayName(table)
			r.primary, r.second = table, nil
			for p := range line {
				if _, end := r.month(p); end > 0 && (p == 0 || !text.ASCIILetter(line[p-1]) || !text.ASCIILetter(line[p])) {
					assert.True(t, may, "%q at %d, %s", line, p, table.Code())
					named = true
				}
			}
		}
		assert.True(t, named, line)
	}
	r := newReader("15/5 2024", Locale{}, false)
	assert.False(t, r.mayName(lang.For("ru")))
}

// TestFoldASCII holds that ASCII is folded by the rules for all letters.
func TestFoldASCII(t *testing.T) {
	var b strings.Builder
	for c := range byte(0x80) {
		b.WriteByte(c)
	}
	want := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, b.String())
	assert.Equal(t, want, Fold(b.String()))
}
