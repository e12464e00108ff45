package clean

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFigure(t *testing.T) {
	tests := []struct {
		text  string
		point mark // of the line
		want  float64
		rest  string
	}{
		{"65.22", dotMark, 65.22, ""},
		{"4,105", dotMark, 4105, ""},
		{"4,105", commaMark, 4.105, ""},
		{"27.910", commaMark, 27910, ""},
		{"27.910", dotMark, 27.910, ""},
		{"0.125", commaMark, 0.125, ""},
		{"18,21,345", dotMark, 1821345, ""},
		{"18,21,345.50", dotMark, 1821345.5, ""},
		{"1.898.556,25", commaMark, 1898556.25, ""},
		{"7 324,76", commaMark, 7324.76, ""},
		{"7\u202f324,76", commaMark, 7324.76, ""},
		{"7\u00a0324\u00a0100", commaMark, 7324100, ""},
		{"77 585 -0", dotMark, 77585, " -0"},
		{"11'080.35", dotMark, 11080.35, ""},
		{"11’080.35", dotMark, 11080.35, ""},
		{"١٠٬٤١٥٫٦٨", dotMark, 10415.68, ""},
		{"۵۱٬۲۰۰", dotMark, 51200, ""},
		{"৫,১৯৯.৪১", dotMark, 5199.41, ""},
		{"２８,４４４", dotMark, 28444, ""},
		{"１，８１８．２０", dotMark, 1818.20, ""},
		{"500 3,992.01", dotMark, 500, " 3,992.01"},
		{"12.5%", dotMark, 12.5, "%"},
		{"3.", dotMark, 3, "."},
		{"3,", dotMark, 3, ","},
		{"18,9312", dotMark, 18.9312, ""},
	}
	for _, test := range tests {
		f := scanFigure(test.text, 0, true)
		assert.False(t, f.broken, test.text)
		assert.InDelta(t, test.want, f.value(test.text, test.point), 1e-9, test.text)
		assert.Equal(t, test.rest, test.text[f.end:], test.text)
	}
	for _, text := range []string{"08.03.2023", "21.08.22", "192.168.1.1", "1,2,3", "1.2.3", "12,34.5", "1,234.56.78"} {
		assert.True(t, scanFigure(text, 0, true).broken, text)
	}
}

func TestDecimalSign(t *testing.T) {
	for language, want := range map[string]mark{"en": dotMark, "de": commaMark, "de-AT": commaMark, "de-CH": dotMark, "fr": commaMark, "fr-CH": commaMark, "es": commaMark, "es-MX": dotMark,
		"pt_BR": commaMark, "ja": dotMark, "": dotMark, "xx": dotMark} {
		assert.Equal(t, want, decimalSign(language), language)
	}
}
