package figure

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFigure(t *testing.T) {
	tests := []struct {
		text  string
		point Mark // of the line
		want  float64
		rest  string
	}{
		{"65.22", DotMark, 65.22, ""},
		{"4,105", DotMark, 4105, ""},
		{"4,105", CommaMark, 4.105, ""},
		{"27.910", CommaMark, 27910, ""},
		{"27.910", DotMark, 27.910, ""},
		{"0.125", CommaMark, 0.125, ""},
		{"18,21,345", DotMark, 1821345, ""},
		{"18,21,345.50", DotMark, 1821345.5, ""},
		{"1.898.556,25", CommaMark, 1898556.25, ""},
		{"7 324,76", CommaMark, 7324.76, ""},
		{"7\u202f324,76", CommaMark, 7324.76, ""},
		{"7\u00a0324\u00a0100", CommaMark, 7324100, ""},
		{"77 585 -0", DotMark, 77585, " -0"},
		{"11'080.35", DotMark, 11080.35, ""},
		{"11’080.35", DotMark, 11080.35, ""},
		{"١٠٬٤١٥٫٦٨", DotMark, 10415.68, ""},
		{"۵۱٬۲۰۰", DotMark, 51200, ""},
		{"৫,১৯৯.৪১", DotMark, 5199.41, ""},
		{"２８,４４４", DotMark, 28444, ""},
		{"１，８１８．２０", DotMark, 1818.20, ""},
		{"500 3,992.01", DotMark, 500, " 3,992.01"},
		{"12.5%", DotMark, 12.5, "%"},
		{"3.", DotMark, 3, "."},
		{"3,", DotMark, 3, ","},
		{"18,9312", DotMark, 18.9312, ""},
	}
	for _, test := range tests {
		f := Scan(test.text, 0, true)
		assert.False(t, f.Broken, test.text)
		assert.InDelta(t, test.want, f.Value(test.text, test.point), 1e-9, test.text)
		assert.Equal(t, test.rest, test.text[f.End:], test.text)
	}
	for _, text := range []string{"08.03.2023", "21.08.22", "192.168.1.1", "1,2,3", "1.2.3", "12,34.5", "1,234.56.78"} {
		assert.True(t, Scan(text, 0, true).Broken, text)
	}
}

func TestDecimalSign(t *testing.T) {
	for language, want := range map[string]Mark{"en": DotMark, "de": CommaMark, "de-AT": CommaMark, "de-CH": DotMark, "fr": CommaMark, "fr-CH": CommaMark, "es": CommaMark, "es-MX": DotMark,
		"pt_BR": CommaMark, "ja": DotMark, "": DotMark, "xx": DotMark} {
		assert.Equal(t, want, DecimalSign(language), language)
	}
}
