package lang

import (
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
)

// TestScriptOf holds the ranges of ScriptOf to Unicode's tables, for every letter and figure.
func TestScriptOf(t *testing.T) {
	wrong := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !unicode.In(r, unicode.L, unicode.N) || unicode.In(r, unicode.Common, unicode.Inherited) {
			continue
		}
		want := Other
		for sc := range scripts {
			if table := sc.table(); table != nil && unicode.Is(table, r) {
				want = sc
			}
		}
		if got := ScriptOf(r); got != want {
			t.Errorf("%U %c: script %d, want %d", r, r, got, want)
			if wrong++; wrong > 20 {
				t.FailNow()
			}
		}
	}
}

func TestScriptOfSigns(t *testing.T) {
	for r, want := range map[rune]Script{
		'7': Common, ' ': Common, '«': Common, '’': Common, '—': Common, '×': Common, '。': Common, '、': Common, '「': Common, '！': Common,
		'।': Common, '฿': Common, '€': Common, '・': Common, '́': Common, 'ー': Katakana, 'ｰ': Katakana, '々': Han, '〇': Han, 'ａ': Latin, 'ﬁ': Latin,
		'ｱ': Katakana, 'ㄱ': Hangul, 'ﻼ': Arabic, 'ा': Devanagari, '၏': Burmese, 'ꩠ': Burmese, 'ཀ': Other, 'ܐ': Other, '①': Common,
	} {
		assert.Equal(t, want, ScriptOf(r), "%U %c", r, r)
	}
}

func BenchmarkScriptOf(b *testing.B) {
	for _, text := range []string{"The council met again", "Совет собрался снова", "परिषद की बैठक फिर", "評議会は再び開かれた。", "สภาประชุมอีกครั้ง"} {
		b.Run(text, func(b *testing.B) {
			for b.Loop() {
				for _, r := range text {
					ScriptOf(r)
				}
			}
		})
	}
}

func TestWrites(t *testing.T) {
	for sc := Latin; sc < Other; sc++ {
		code := sc.Language()
		assert.NotNil(t, For(code), "script %d", sc)
		assert.True(t, Writes(code, sc), code)
	}
	for _, table := range All() {
		n := 0
		for sc := Latin; sc < Other; sc++ {
			if Writes(table.Code(), sc) {
				n++
			}
		}
		assert.NotZero(t, n, table.Code())
		assert.False(t, Writes(table.Code(), Common), table.Code())
	}
	assert.True(t, Writes("sr", Latin) && Writes("sr", Cyrillic))
	assert.False(t, Writes("ta", Devanagari))
	assert.Empty(t, Other.Language())
}
