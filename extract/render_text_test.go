package extract

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/width"
)

func wrapped(t *testing.T, columns int, paragraph string) string {
	t.Helper()
	a := &Article{Body: []Block{{Kind: Paragraph, Text: paragraph}}}
	return rendered(t, func(w io.Writer) error { return Text{Width: columns}.Write(w, a) })
}

func TestTextWraps(t *testing.T) {
	tests := map[string]struct {
		columns    int
		text, want string
	}{
		"fits":                    {11, "one two six", "one two six\n"},
		"one over":                {10, "one two six", "one two\nsix\n"},
		"spaces collapse":         {11, "one  two\tsix", "one two six\n"},
		"long word stays whole":   {5, "a https://news.example/x b", "a\nhttps://news.example/x\nb\n"},
		"own line breaks":         {20, "one\ntwo two\r\n\nsix", "one\ntwo two\n\nsix\n"},
		"no-break space":          {5, "8 km\u00a0h x", "8\nkm\u00a0h\nx\n"},
		"accents count once":      {4, "ára ara\u0301 x", "ára\nara\u0301\nx\n"},
		"Chinese":                 {10, "維林港口今天重新開放，工程師說。", "維林港口今\n天重新開\n放，工程師\n說。\n"},
		"Japanese":                {8, "「きょう開いた」と港長。", "「きょう\n開いた」\nと港長。\n"},
		"Latin in Chinese":        {8, "港口Vellin開放", "港口\nVellin開\n放\n"},
		"Korean breaks at spaces": {10, "항구가 다시 열렸다", "항구가\n다시\n열렸다\n"},
		"Thai stays whole":        {4, "ท่าเรือเปิด อีกครั้ง", "ท่าเรือเปิด\nอีกครั้ง\n"},
		"narrower than a rune":    {1, "維林", "維\n林\n"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) { assert.Equal(t, test.want, wrapped(t, test.columns, test.text)) })
	}
}

// No line of words that fit is longer than the width, whatever the width, and no word is lost.
func TestTextWrapWidth(t *testing.T) {
	text := strings.Repeat("The harbour of Vellin opened again on Monday, nine weeks after the storm. ", 20)
	for columns := 9; columns < 100; columns += 7 {
		got := wrapped(t, columns, text)
		for line := range strings.Lines(got) {
			assert.LessOrEqual(t, len(strings.TrimSuffix(line, "\n")), columns)
		}
		assert.Equal(t, strings.Fields(text), strings.Fields(got))
	}
}

func TestTextWrapsItems(t *testing.T) {
	a := &Article{Body: []Block{
		{Kind: ListItem, Level: 1, Number: 10, Text: "one two three four"}, {Kind: ListItem, Level: 2, Text: "five six seven"},
		{Kind: Code, Text: "a line that is never wrapped"}, {Kind: Table, Text: "a cell that is\tnever wrapped"},
	}}
	assert.Equal(t, "10. one two\n    three\n    four\n    - five\n      six\n      seven\n\na line that is never wrapped\n\na cell that is\tnever wrapped\n",
		rendered(t, func(w io.Writer) error { return Text{Width: 11}.Write(w, a) }))
}

func TestTextLines(t *testing.T) {
	a := harbourArticle()
	got := rendered(t, func(w io.Writer) error { return Text{Lines: true, Width: 9}.Write(w, a) })
	assert.NotContains(t, got, "\n\n")
	assert.Contains(t, got, "\n1. is not a list - nor is this # or this\n")
	assert.Contains(t, got, "\n- Berths\n  - North quay\n    deepened to 14 m\n- Rail link\n")
	assert.Contains(t, got, "\nberth = 1\n```\n\tend\nYear\tShips\n")
}

func TestColumnsOf(t *testing.T) {
	for r := range rune(0x300) {
		if width.LookupRune(r).Kind() == width.EastAsianWide {
			t.Fatalf("%U is wide", r)
		}
	}
}
