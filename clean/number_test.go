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
		{"65.22", dot, 65.22, ""},
		{"4,105", dot, 4105, ""},
		{"4,105", comma, 4.105, ""},
		{"27.910", comma, 27910, ""},
		{"27.910", dot, 27.910, ""},
		{"0.125", comma, 0.125, ""},
		{"18,21,345", dot, 1821345, ""},
		{"18,21,345.50", dot, 1821345.5, ""},
		{"1.898.556,25", comma, 1898556.25, ""},
		{"7 324,76", comma, 7324.76, ""},
		{"7\u202f324,76", comma, 7324.76, ""},
		{"7\u00a0324\u00a0100", comma, 7324100, ""},
		{"77 585 -0", dot, 77585, " -0"},
		{"11'080.35", dot, 11080.35, ""},
		{"11’080.35", dot, 11080.35, ""},
		{"١٠٬٤١٥٫٦٨", dot, 10415.68, ""},
		{"۵۱٬۲۰۰", dot, 51200, ""},
		{"৫,১৯৯.৪১", dot, 5199.41, ""},
		{"２８,４４４", dot, 28444, ""},
		{"500 3,992.01", dot, 500, " 3,992.01"},
		{"12.5%", dot, 12.5, "%"},
		{"3.", dot, 3, "."},
		{"3,", dot, 3, ","},
		{"18,9312", dot, 18.9312, ""},
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
	for language, want := range map[string]mark{"en": dot, "de": comma, "de-AT": comma, "de-CH": dot, "fr": comma, "fr-CH": comma, "es": comma, "es-MX": dot,
		"pt_BR": comma, "ja": dot, "": dot, "xx": dot} {
		assert.Equal(t, want, decimalSign(language), language)
	}
}
