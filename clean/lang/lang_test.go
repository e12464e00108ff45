package lang

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// everyTable returns the tables of all languages and the universal one.
func everyTable() []*Table { return append(All(), Universal()) }

func read(t *testing.T, table *Table) []entry {
	t.Helper()
	text, err := files.ReadFile(table.Code() + ".txt")
	require.NoError(t, err)
	entries, errs := parse(string(text))
	require.Empty(t, errs, table.Code())
	return entries
}

func TestFilesAndListAgree(t *testing.T) {
	dir, err := files.ReadDir(".")
	require.NoError(t, err)
	var inFiles, inList []string
	for _, f := range dir {
		inFiles = append(inFiles, strings.TrimSuffix(f.Name(), ".txt"))
	}
	for _, table := range everyTable() {
		inList = append(inList, table.Code())
	}
	assert.True(t, slices.IsSorted(inList[:len(inList)-1]), "All is in order of code")
	slices.Sort(inList)
	assert.Equal(t, inFiles, inList)
}

func TestMonthsAndWeekdays(t *testing.T) {
	for _, table := range All() {
		months, days := map[int32]bool{}, map[int32]bool{}
		for _, e := range read(t, table) {
			switch e.class {
			case Month:
				months[e.value] = true
				assert.True(t, e.value >= 1 && e.value <= 12, "%s month %d", table.Code(), e.value)
			case Weekday:
				days[e.value] = true
				assert.True(t, e.value >= 1 && e.value <= 7, "%s weekday %d", table.Code(), e.value)
			}
		}
		assert.Len(t, months, 12, table.Code())
		assert.Len(t, days, 7, table.Code())
	}
}

// TestOnePhraseOneValue also holds the short forms of abbreviations apart.
func TestOnePhraseOneValue(t *testing.T) {
	for _, table := range everyTable() {
		seen := map[string]int32{}
		for _, e := range read(t, table) {
			for _, p := range e.phrases {
				key := e.class.String() + " " + strings.TrimSuffix(p, ".")
				if e.class == Place {
					key = "place " + p
				}
				if old, ok := seen[key]; ok {
					assert.Equal(t, old, e.value, "%s: %s", table.Code(), key)
				}
				seen[key] = e.value
			}
		}
	}
}

// TestClassesApart holds classes apart that a reader of a line could not tell by position.
//
// Abbreviations are let through: "mar." is March and Tuesday in French, Spanish, Italian and Romanian, and a date's other
// parts tell which.
func TestClassesApart(t *testing.T) {
	pairs := [][2]Class{{Published, Updated}, {Month, Weekday}, {Byline, Published}, {Byline, Updated}, {Up, Down},
		{Up, Flat}, {Down, Flat}, {Share, Byline}, {Related, Byline}, {Ad, Byline}}
	for _, table := range everyTable() {
		var words [classes]map[string]bool
		for i := range words {
			words[i] = map[string]bool{}
		}
		for _, e := range read(t, table) {
			for _, p := range e.phrases {
				words[e.class][p] = true
			}
		}
		for _, pair := range pairs {
			for p := range words[pair[0]] {
				abbreviation := strings.HasSuffix(p, ".") && pair[0] == Month
				assert.False(t, words[pair[1]][p] && !abbreviation, "%s: %q is %s and %s", table.Code(), p, pair[0], pair[1])
			}
		}
	}
}

func TestParseReportsLines(t *testing.T) {
	entries, errs := parse("# words\n\nmonth 3: Mar.|March\nnoclass: x\nno colon\nmonth x: y\nby line: z\nbyline:\nbyline: a || b\n")
	assert.Len(t, entries, 1)
	assert.Len(t, errs, 6)
	assert.Equal(t, entry{Month, 3, []string{"mar.", "march"}}, entries[0])
}

func TestFor(t *testing.T) {
	for tag, code := range map[string]string{"de": "de", "de-AT": "de", "pt_BR": "pt", "EN-us": "en", "nb": "no", "nn-NO": "no",
		"iw": "he", "in": "id", "zh-Hant-TW": "zh", "sh": "sr", "bs": "hr", "deu": "de", "spa": "es", "zsm": "ms", "ron-MD": "ro", "prs": "fa", "cmn-Hans": "zh", "slv": "sl", " fr ": "fr",
		"": "", "xx": "", "e": "", "english": "", "-": ""} {
		assert.Equal(t, code, For(tag).Code(), tag)
	}
	assert.Same(t, For("de"), For("de-CH"))
}

func TestClassNames(t *testing.T) {
	for c := Class(1); c < classes; c++ {
		require.NotEmpty(t, c.String())
		assert.Equal(t, c, classOf(c.String()))
	}
	assert.Empty(t, Class(200).String())
}

// Letters that are written in two ways are one.
func TestFoldedLetters(t *testing.T) {
	for _, pair := range [][2]rune{{'־', '-'}, {'׳', '\''}, {'״', '"'}, {'\u0958', 'क'}, {'\u095a', 'ग'}, {'\u095e', 'फ'}, {'\u095f', 'य'}, {'\u09dc', 'ড'}, {'\u09dd', 'ঢ'}, {'\u09df', 'য'}} {
		assert.Equal(t, string(pair[1]), string(fold(pair[0])), "%U", pair[0])
	}
}

func TestPrefix(t *testing.T) {
	for _, c := range []struct {
		code  string
		class Class
		text  string
		value int
		match string
	}{
		{"en", Month, "MARCH 8", 3, "MARCH"},
		{"en", Month, "Mar. 8", 3, "Mar."},
		{"en", Month, "Mar 8", 3, "Mar"},
		{"en", Month, "Marching", 0, ""},
		{"en", Month, "Mar8", 0, ""},
		{"en", Byline, "By-election", 0, "By"},
		{"en", Byline, "Written  by Ana", 0, "Written  by"},
		{"en", Note, "Editor’s note: x", 0, "Editor’s note"},
		{"en", Place, "Miss Jones", 0, ""},
		{"en", Place, "Miss. (AP)", 0, "Miss."},
		{"en", Meridiem, "ｐ.ｍ.", 12, "ｐ.ｍ."},
		{"tr", Month, "KASIM 2023", 11, "KASIM"},
		{"tr", Month, "İstanbul", 0, ""},
		{"tr", Place, "istanbul", 0, "istanbul"},
		{"de", Month, "ma\u0308rz 2", 3, "ma\u0308rz"},
		{"fr", Month, "fe\u0301vrier", 2, "fe\u0301vrier"},
		{"el", Month, "ΜΑΡΤΙΟΥ", 3, "ΜΑΡΤΙΟΥ"},
		{"ar", Month, "مَارِس 2023", 3, "مَارِس"},
		{"ar", Month, "مارس2023", 3, "مارس"},
		{"ar", Byline, "كتـب: محمد", 0, "كتـب"},
		{"ur", Related, "يہ بھی پڑھیں", 0, "يہ بھی پڑھیں"},
		{"hi", Month, "फ़रवरी 8", 2, "फ़रवरी"},
		{"bn", Month, "ফেব্রুয়ারি", 2, "ফেব্রুয়ারি"},
		{"fa", Weekday, "سه\u200cشنبه", 2, "سه\u200cشنبه"},
		{"zh", Agency, "新华社北京3月8日电", 0, "新华社"},
		{"ja", Place, "ワシントン時事", 0, "ワシントン"},
		{"ja", Place, "パリス", 0, ""},
		{"ko", Month, "3월8일", 3, "3월"},
		{"ro", Weekday, "marţi", 2, "marţi"},
		{"und", Agency, "Agence France\u2011Presse in", 0, "Agence France\u2011Presse"},
		{"und", Agency, "AFP통신", 0, "AFP통신"},
		{"und", Agency, "AFPX", 0, ""},
	} {
		table := For(c.code)
		if c.code == "und" {
			table = Universal()
		}
		value, n := table.Prefix(c.class, c.text)
		assert.Equal(t, c.match, c.text[:n], c.text)
		assert.Equal(t, c.value, value, c.text)
	}
}

func TestWholeFindSuffix(t *testing.T) {
	en := For("en")
	_, ok := en.Whole(Desk, "\u00a0The Newspaper’s Staff Reporter\n")
	assert.True(t, ok)
	_, ok = en.Whole(Desk, "The Newspaper’s Staff Reporter x")
	assert.False(t, ok)
	_, ok = en.Whole(Desk, " ")
	assert.False(t, ok)

	text := "Ali Hussain Published March 8, 2023 at 10am"
	_, i, j := en.Find(Published, text)
	assert.Equal(t, "Published", text[i:j])
	v, i, j := en.Find(Month, text)
	assert.Equal(t, "March", text[i:j])
	assert.Equal(t, 3, v)
	_, i, j = en.Find(Meridiem, text)
	assert.Equal(t, "am", text[i:j])
	_, _, j = en.Find(Month, "remarch smarched")
	assert.Zero(t, j)
	_, i, j = For("zh").Find(Weekday, "今天是星期一")
	assert.Equal(t, "星期一", "今天是星期一"[i:j])

	v, n := en.Suffix(Meridiem, "08:35 p.m.")
	assert.Equal(t, []int{12, 4}, []int{v, n})
	_, n = en.Suffix(Role, "Jane Doe, Senior Reporter")
	assert.Equal(t, len("Senior Reporter"), n)
	_, n = en.Suffix(Role, "Jane Doe, Senior Reporter.")
	assert.Zero(t, n)

	var none *Table
	_, n = none.Prefix(Month, "May")
	assert.Zero(t, n)
	assert.Empty(t, none.Code())
	_, n = en.Prefix(Class(250), "May")
	assert.Zero(t, n)
}

func TestLookupsDoNotAllocate(t *testing.T) {
	en, fr, ar := For("en"), For("fr"), For("ar")
	text := "By Jane Doe, Senior Reporter, published on March 8, 2023 and updated later"
	long := strings.Repeat("Le président a dit mardi que la réforme des retraites serait votée. ", 40)
	assert.Zero(t, testing.AllocsPerRun(50, func() {
		en.Prefix(Byline, text)
		en.Find(Updated, text)
		en.Suffix(Role, text)
		en.Whole(Desk, " Staff Reporter ")
		fr.Prefix(Month, "fe\u0301vrier")
		ar.Prefix(Month, "مَارِس")
		For("pt-BR")
		Guess(long)
	}))
}

func FuzzLookups(f *testing.F) {
	f.Add("By Jane Doe, March 8", uint8(1), uint8(7))
	f.Add("كتـب: مَارِس 新华社 ma\u0308rz \xff\xcc", uint8(3), uint8(1))
	f.Fuzz(func(t *testing.T, s string, which, class uint8) {
		all := everyTable()
		table, c := all[int(which)%len(all)], Class(class)%classes
		_, n := table.Prefix(c, s)
		span(t, s, 0, n)
		_, i, j := table.Find(c, s)
		span(t, s, i, j)
		if n > 0 {
			require.Positive(t, j, "Find finds what Prefix finds")
		}
		_, n = table.Suffix(c, s)
		span(t, s, len(s)-n, len(s))
		require.Equal(t, Guess(s), Guess(s))
	})
}

func span(t *testing.T, s string, i, j int) {
	t.Helper()
	require.True(t, 0 <= i && i <= j && j <= len(s), "%d:%d of %d", i, j, len(s))
	require.True(t, j == len(s) || utf8.RuneStart(s[j]) || !utf8.ValidString(s))
	require.True(t, i == len(s) || utf8.RuneStart(s[i]) || !utf8.ValidString(s))
}

func BenchmarkPrefixMiss(b *testing.B) {
	en := For("en")
	en.Prefix(Byline, "x")
	b.ReportAllocs()
	for b.Loop() {
		en.Prefix(Byline, "The minister said on Wednesday that the plan")
	}
}

func BenchmarkPrefixHit(b *testing.B) {
	en := For("en")
	b.ReportAllocs()
	for b.Loop() {
		en.Prefix(Month, "September 8, 2023")
	}
}

func BenchmarkFindMiss(b *testing.B) {
	en := For("en")
	b.ReportAllocs()
	for b.Loop() {
		en.Find(Updated, "The minister said on Wednesday that the plan would go on for now")
	}
}

func BenchmarkGuess(b *testing.B) {
	text := strings.Repeat("The minister said on Wednesday that the plan would go on for now. ", 40)
	b.ReportAllocs()
	for b.Loop() {
		Guess(text)
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		(&Table{code: "en"}).load()
	}
}

func ExampleTable_Prefix() {
	month, n := For("de-AT").Prefix(Month, "Jänner 2023")
	fmt.Println(month, n)
	// Output: 1 7
}

func ExampleTable_Find() {
	line := "Ali Hussain Published March 8, 2023"
	_, start, end := For("en").Find(Published, line)
	fmt.Println(line[start:end])
	// Output: Published
}

func ExampleGuess() {
	fmt.Println(Guess("Die Regierung hat am Mittwoch ein neues Gesetz vorgestellt."))
	// Output: de
}

// A run of marks longer than any text has is no part of a phrase, and costs no more than a short one.
func TestRunsOfMarks(t *testing.T) {
	en := For("en")
	_, n := en.Prefix(Byline, "\u200bby Jane")
	assert.Positive(t, n)
	_, n = en.Prefix(Byline, strings.Repeat("\u0301", 40)+"by Jane")
	assert.Zero(t, n)
	_, after := next(strings.Repeat("\u0301", 1<<20), 0)
	assert.LessOrEqual(t, after, 2*(mostMarks+1))
}
