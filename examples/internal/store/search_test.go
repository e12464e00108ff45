package store

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMatch(t *testing.T) {
	for typed, want := range map[string]string{
		"":                          "",
		" \t ":                      "",
		"bridge":                    `"bridge"`,
		"bridge opens":              `"bridge" AND "opens"`,
		`"bridge opens" late`:       `"bridge opens" AND "late"`,
		"bridge -late":              `("bridge") NOT ("late")`,
		"bridge -late -\"in June\"": `("bridge") NOT ("late" OR "in June")`,
		"-late":                     "",
		"brid*":                     `"brid" *`,
		`"open end`:                 `"open end"`,
		`5"6`:                       `"5""6"`,
		"- * \" ...":                "",
		"AND NOT (":                 `"AND" AND "NOT"`,
		"headline:x":                `"headline:x"`,
		"東京":                        `"東京"`,
		"東京都":                       `"東京 京都"`,
		"東":                         `"東" *`,
		"ｗ東京x":                      `"ｗ 東京 京 x"`,
	} {
		assert.Equal(t, want, Match(typed), typed)
	}
}

func TestWords(t *testing.T) {
	for s, want := range map[string]string{
		"":              "",
		"Déjà vu":       "Déjà vu",
		"東京都":           " 東京 京都 都 ",
		"in 東京 (Tokyo)": "in  東京 京  (Tokyo)",
		"서울에서":          " 서울 울에 에서 서 ",
	} {
		assert.Equal(t, want, Words(s), s)
	}
	for s, want := range map[string]int{"": 0, "Déjà vu, again": 3, "東京都は": 2, "กขคง one": 3, "नमस्ते दुनिया": 2} {
		assert.Equal(t, want, count(s), s)
	}
}

// Words are found in every script, whatever stands beside them, and not where they do not stand.
func TestSearchScripts(t *testing.T) {
	w, path := newWriter(t)
	texts := []string{
		"The Crème brûlée was served in İstanbul.",
		"東京都は新しい橋を開通した。",
		"北京的一座新桥开通了，记者报道。",
		"สะพานใหม่ในกรุงเทพเปิดแล้ว",
		"서울에서 새로운 다리가 열렸다.",
		"नई दिल्ली में नया पुल खुला",
		"افتُتح الجسر الجديد في القاهرة",
		"В Москве открыли новый мост",
		"Cầu mới ở Hà Nội",
	}
	for i, text := range texts {
		put(t, w, answer(fmt.Sprint(i), "Headline", text))
	}
	require.NoError(t, w.Close())
	r := newReader(t, path)
	for typed, want := range map[string][]int64{
		"creme": {1}, "BRÛLÉE served": {1}, "brul*": {1}, "brul": nil,
		"東京": {2}, "橋": {2}, "開通": {2}, "新しい橋": {2}, "京都": {2}, "東京 橋": {2}, "東橋": nil,
		"北京": {3}, "新桥": {3}, "桥新": nil, "京": {2, 3}, "了": {3},
		"กรุงเทพ": {4}, "สะพาน": {4}, "เปิดแล้ว": {4}, "แล้วเปิด": nil,
		"서울": {5}, "다리": {5}, "리다": nil,
		"दिल्ली": {6}, "पुल": {6}, "दिल": nil, "दिल*": {6},
		"الجسر": {7}, "мост": {8}, "МОСТ": {8}, "ha noi": {9},
		"headline -мост -東京": {1, 3, 4, 5, 6, 7, 9},
	} {
		found, err := r.Search(t.Context(), Query{Text: typed})
		require.NoError(t, err)
		var ids []int64
		for _, h := range found.Hits {
			ids = append(ids, h.ID)
		}
		assert.ElementsMatch(t, want, ids, typed)
		assert.Equal(t, len(want), found.Total, typed)
	}
}
