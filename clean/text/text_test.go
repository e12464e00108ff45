package text_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

func TestCollapse(t *testing.T) {
	for in, want := range map[string]string{
		"":                            "",
		"one line":                    "one line",
		" \t two\r\n\vlines\f":        "two lines",
		"a\u00a0\u00a0b\u3000c\u2028": "a b c",
		"soft\u00adhyphen\u200b":      "softhyphen",
		"می\u200cشود":                 "می\u200cشود",
		"a \u2060 b":                  "a b",
		"\x00a\x7fb\u0085c":           "ab c",
		"é ü":                         "é ü",
		"bad\xffbyte":                 "bad\ufffdbyte",
		"\u200b \ufeff":               "",
	} {
		assert.Equal(t, want, text.Collapse(in), "%q", in)
		assert.Equal(t, want, text.Collapse(want), "%q again", want)
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"“Ferry—held,” again": "ferryheldagain",
		"Ｆｅｒｒｙ ①":             "ferry1",
		"नमस्ते।":             "नमस्ते",
		"ÉTÉ":                 "été",
	} {
		assert.Equal(t, want, text.Fold(in), "%q", in)
	}
}

func TestSpace(t *testing.T) {
	for c := range byte(0x80) {
		assert.Equal(t, unicode.IsSpace(rune(c)), text.Space(c), "%q", c)
	}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if unicode.IsSpace(r) || r < 0x80 && unicode.IsControl(r) || unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r) && r < 0x1000 && unicode.Is(unicode.Mn, r) {
			assert.True(t, text.Blank(r), "%U", r)
		}
		if text.Blank(r) {
			assert.False(t, unicode.In(r, unicode.L, unicode.N, unicode.P) && !unicode.IsSpace(r), "%U", r)
		}
		if text.Invisible(r) {
			assert.True(t, text.Blank(r), "%U is invisible and not blank", r)
		}
	}
	for _, r := range "\u200c\u200d\u200e\u202a\u2066\u061c\ufe0f\u00ad\ufeff" {
		assert.True(t, text.Blank(r), "%U", r)
	}
	start, end := text.Trim(" \tab \n", 0, 6)
	assert.Equal(t, [2]int{2, 4}, [2]int{start, end})
}

// TestSpaceless asks every letter, mark and digit of the scripts that are written without spaces, and of some that are not.
func TestSpaceless(t *testing.T) {
	scripts := []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if unicode.In(r, unicode.L, unicode.M, unicode.Nd) && unicode.In(r, scripts...) {
			if !text.Spaceless(r) {
				t.Fatalf("%U %c", r, r)
			}
		}
	}
	for _, c := range []struct {
		letters        string
		spaceless, han bool
	}{
		{"漢字々〇ひらカーｱ", true, true},
		{"ภาษาไทย๑", true, false},
		{"ພາສາລາວ", true, false},
		{"ភាសាខ្មែរ", true, false},
		{"မြန်မာ", true, false},
		{"한국어ㄱ", false, false}, // its words have spaces
		{"བོད་སྐད", false, false},
		{"አማርኛ", false, false},
		{"हिन्दी", false, false},
		{"Հայերեն", false, false},
		{"Latinα я ع7", false, false},
		{"、。「！・", false, false}, // punctuation is of no script
	} {
		for _, r := range c.letters {
			assert.Equal(t, c.spaceless, text.Spaceless(r), "%s: %U %c", c.letters, r, r)
			assert.Equal(t, c.han, text.HanOrKana(r), "%s: %U %c", c.letters, r, r)
		}
	}
}

// TestSentenceEnd holds the marks to Unicode's, but for those that the comment of SentenceEnd names.
func TestSentenceEnd(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		want := unicode.Is(unicode.STerm, r)
		switch r {
		case '…', '។', '៕':
			want = true
		case '၊':
			want = false
		}
		if got := text.SentenceEnd(r); got != want {
			t.Errorf("%U %c: %v", r, r, got)
		}
	}
}

func TestEndsSentence(t *testing.T) {
	for s, want := range map[string]bool{
		"":                  false,
		"It left.":          true,
		"“It left.”":        true,
		"(It left?) ":       true,
		"It left…":          true,
		"It left,":          false,
		"It left:":          false,
		"It left.»\u00a0":   true,
		"'Er ging.‹":        true,
		"if (x) { y. }":     false,
		"船は出た。":             true,
		"「船は出た。」":           true,
		"船は出た｡":             true, // half width
		"船は出た":              false,
		"नाव चली गई।":       true,
		"कथा समाप्त॥":       true,
		"کشتی چلی گئی۔":     true,
		"هل غادرت السفينة؟": true,
		"غادرت السفينة؛":    false,
		"Նավը մեկնեց։":      true,
		"መርከቧ ሄደች።":         true,
		"መርከቧ ሄደች፣":         false,
		"သင်္ဘောထွက်သွားသည်။":         true,
		"သင်္ဘောထွက်သွား၊":            false, // a comma
		"នាវាបានចាកចេញ។":              true,
		"བོད་སྐད།":                    false, // also after headings
		"เรือออกไปแล้ว":               false,
		"Plavba začala\u203d":         true,
		"Really\u2049":                true,
		"배가 떠났다.":                     true,
		"\u201cWhat\u201d he said \"": false,
	} {
		assert.Equal(t, want, text.EndsSentence(s), "%q", s)
	}
	for _, r := range "\"'”’»«“‘)]」』】）›‹》〉｣］〕" {
		assert.True(t, text.Closing(r), "%c", r)
		assert.Equal(t, "a", text.TrimClosing("a "+string(r)))
		assert.True(t, r < 0x80 || unicode.In(r, unicode.Pe, unicode.Pf, unicode.Pi, unicode.Po), "%c", r)
	}
	for _, r := range "a1.,{}([漢é。" {
		assert.False(t, text.Closing(r), "%c", r)
	}
}

func TestWord(t *testing.T) {
	for _, r := range "aZ9éяा漢〇ーก็٣" {
		assert.True(t, text.Word(r), "%c", r)
	}
	for _, r := range "_-'’. 、½€" {
		assert.False(t, text.Word(r), "%c", r)
	}
	for c := range byte(0x80) {
		assert.Equal(t, unicode.IsLetter(rune(c)), text.ASCIILetter(c), "%q", c)
		assert.Equal(t, unicode.IsDigit(rune(c)), text.ASCIIDigit(c), "%q", c)
	}
	assert.False(t, text.ASCIILetter(0xC1))
	assert.True(t, text.ASCII("plain"))
	assert.False(t, text.ASCII("plané"))
}

func TestCut(t *testing.T) {
	s := "aé漢𠀀"
	for i := -1; i <= len(s)+1; i++ {
		want := 0
		for at := range s + "." {
			if at <= i {
				want = at
			}
		}
		assert.Equal(t, want, text.Boundary(s, i), "%d", i)
		assert.Equal(t, s[:want], text.Cut(s, i))
	}
	assert.Len(t, text.Cut("\x80\x80\x80\x80\x80\x80\x80\x80", 7), 4) // no UTF-8: never far back
}

func TestLocalName(t *testing.T) {
	for in, want := range map[string]string{
		"headline": "headline", "https://schema.org/Article": "Article", "http://schema.org/Article/": "Article", "http://purl.org/dc#title": "title", "og:title": "title", "": "", "/": "",
	} {
		assert.Equal(t, want, text.LocalName(in), in)
	}
}

func TestColumns(t *testing.T) {
	for r, want := range map[rune]int{
		'a': 1, 'é': 1, 'я': 1, '漢': 2, 'か': 2, 'ｶ': 1, 'Ａ': 2, '한': 2, '。': 2, '｡': 1, '\u0301': 0, 'ิ': 0, '\u200d': 0, 'ก': 1, '⃝': 0, '𠀀': 2, '…': 1,
	} {
		assert.Equal(t, want, text.Columns(r), "%U %c", r, r)
	}
}

func TestScriptsSpaceless(t *testing.T) {
	assert.False(t, lang.Common.Spaceless())
	assert.False(t, lang.Other.Spaceless())
	assert.True(t, lang.Khmer.Spaceless())
}

func BenchmarkEndsSentence(b *testing.B) {
	for _, s := range []string{"It left.", "船は出た。", "Вот и всё.»"} {
		b.Run(s, func(b *testing.B) {
			for b.Loop() {
				text.EndsSentence(s)
			}
		})
	}
}

func TestCollapseKeeps(t *testing.T) {
	for _, s := range []string{"one line", "été à Łódź", "अब यह", "船は出た。"} {
		assert.Zero(t, testing.AllocsPerRun(10, func() { text.Collapse(s) }), s)
	}
	assert.Equal(t, "a é", text.Collapse("a \u200bé"))
	assert.Equal(t, "é", text.Collapse(" \u00adé \u00ad"))
}

func TestStripTags(t *testing.T) {
	for in, want := range map[string]string{
		"plain":                          "plain",
		"<p>One</p><p>two <b>t</b>hree":  " One  two three",
		"a < b and <notatag> c":          "a < b and <notatag> c",
		"x<br/>y<!-- z -->":              "x y",
		"by <a href=\"/jane\">Jane</a>.": "by Jane.",
		"open <b":                        "open <b",
		"<link rel=a><x-ad></x-ad>Late":  "   Late",
		"<A\nhref=x>Jane</A>":            "Jane",
		"1 <2> 3 <3-2>":                  "1 <2> 3 <3-2>",
		"the <video> and <audio> tags":   "the <video> and <audio> tags",
		"sales <a third of plan> fall":   "sales <a third of plan> fall",
		"<DIV>One</div> and a <div>":     " One  and a <div>",
		"a lone </td> stays":             "a lone </td> stays",
		"<video autoplay>x</video>":      " x ",
		"<img src=a.jpg alt=\"\">One":    " One",
	} {
		got, found := text.StripTags(in)
		assert.Equal(t, want, got, in)
		assert.Equal(t, got != in, found, in)
	}
	// By the square of the length, these would not end within the limit of go test.
	unclosed := strings.Repeat("<q", 1<<20)
	for _, s := range []string{unclosed, unclosed + ">"} {
		got, _ := text.StripTags(s)
		assert.NotEmpty(t, got)
	}
}

func TestAddress(t *testing.T) {
	for _, c := range []struct{ address, host, path, query string }{
		{"https://News.Example.org:8080/a/b?x=/y#z", "news.example.org", "/a/b", "/a/b?x=/y"},
		{" https://example.org. ", "example.org", "", ""},
		{"//example.org/a", "example.org", "/a", "/a"},
		{"/author/jane/", "", "/author/jane/", "/author/jane/"},
		{"jane.html#top", "", "jane.html", "jane.html"},
		{"https://example.org?d=1", "example.org", "", "?d=1"},
		{"/go?to=https://example.org/a", "", "/go", "/go?to=https://example.org/a"},
		{"/a//b", "", "/a//b", "/a//b"},
		{"https://u:p@example.org/é", "example.org", "/é", "/é"},
		{"http://[::1/", "", "/", "/"},
		{"", "", "", ""},
	} {
		assert.Equal(t, c.host, text.Host(c.address), c.address)
		assert.Equal(t, c.path, text.Path(c.address), c.address)
		assert.Equal(t, c.query, text.PathAndQuery(c.address), c.address)
	}
}

func TestNumbered(t *testing.T) {
	for s, want := range map[string]bool{"1. one": true, "12) two": true, "123. three": true, "1234. four": false, "1.one": false, "1.": false, "one. ": false, "": false} {
		assert.Equal(t, want, text.Numbered(s, 3), s)
	}
	assert.True(t, text.Numbered("1234. four", 4))
}
