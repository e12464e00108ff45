package dateline

import (
	"slices"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/internal/testinput"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func datelineLocale(tag string) date.Locale {
	_, country, _ := strings.Cut(tag, "-")
	return date.Locale{Language: tag, Country: country}
}

func split(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

// rightDatelines counts the rows read in full, and logs the others.
func rightDatelines(t *testing.T, file string) (right, taken, negatives, rows int) {
	for _, row := range testinput.Rows(t, file) {
		rows++
		line := row["line"]
		d, ok := Parse(line, datelineLocale(row["lang"]))
		if row["verdict"] == "negative" {
			negatives++
			if ok {
				taken++
				t.Logf("taken: %s\n\tgot  %+v", line, d)
			} else {
				right++
			}
			continue
		}
		rest := ""
		after, stated := row["rest"]
		if ok {
			rest = strings.TrimLeft(line[d.Length:], " \u00a0\u3000")
		}
		if ok && slices.Equal(d.Places, split(row["places"])) && slices.Equal(d.Agencies, split(row["agency"])) &&
			d.Date.String() == row["date_iso"] && (!stated || strings.HasPrefix(rest, after) && (after != "" || rest == "")) {
			right++
			continue
		}
		t.Logf("%s\n\twant %q %q %s %q\n\tgot  %q %q %s %q ok=%v", line, row["places"], row["agency"], row["date_iso"], row["rest"],
			d.Places, d.Agencies, d.Date.String(), rest[:min(len(rest), 40)], ok)
	}
	t.Logf("%s: %d of %d lines right, %d of %d negatives taken", file, right, rows, taken, negatives)
	return right, taken, negatives, rows
}

// All 137 lines are right, none of 43 negatives is taken.
func TestDatelineConformance(t *testing.T) {
	right, taken, negatives, rows := rightDatelines(t, "datelines.tsv")
	assert.GreaterOrEqual(t, right, rows*98/100)
	assert.LessOrEqual(t, taken, negatives*2/100)
}

// All lines are right, none of 97 negatives is taken. Each was written before the grammar could read it: of the first 76, 61 were
// right at first, of the next 196, 157, of the next 130, 126, of the last 32, 6.
func TestDatelineOwnLines(t *testing.T) {
	right, taken, negatives, rows := rightDatelines(t, "datelines-own.tsv")
	assert.GreaterOrEqual(t, right, rows*98/100)
	assert.LessOrEqual(t, taken, negatives*2/100)
}

// Of 407 lines as news sites of 60 languages write them, 399 are right, and of 218 that only look like them 9 are taken: towns that are words or names, "Nice: The
// little things …", of which nothing but the story tells. The values were decided before a line was read; of the lines a version reads first,
// 88 to 95 in a hundred are right.
func TestDatelineWorld(t *testing.T) {
	right, taken, negatives, rows := rightDatelines(t, "datelines-world-own.tsv")
	assert.GreaterOrEqual(t, right, rows*96/100)
	assert.LessOrEqual(t, taken, negatives*6/100)
}

func TestDatelineParts(t *testing.T) {
	for _, c := range []struct{ text, language, raw, region, reporter string }{
		{"CAMBRIDGE, Mass. (AP) — Researchers said they had traced it.", "en", "CAMBRIDGE, Mass. (AP) —", "Mass.", ""},
		{"KARACHI: The rupee gained 12 paisas in the interbank market.", "en", "KARACHI:", "", ""},
		{"KARACHI: March 8, 2023", "en", "KARACHI: March 8, 2023", "", ""},
		{"Chennai, March 8 (IANS) Fishermen called off their strike.", "en", "Chennai, March 8 (IANS)", "", ""},
		{"新华社北京3月8日电（记者张明、李华）国务院新闻办公室8日举行发布会。", "zh", "新华社北京3月8日电（记者张明、李华）", "", "张明、李华"},
		{"（中央社記者陳大文台北8日電）立法院今天三讀通過修正案。", "zh", "（中央社記者陳大文台北8日電）", "", "陳大文"},
		{"〔記者林小華／高雄報導〕高雄捷運昨天發生延誤。", "zh", "〔記者林小華／高雄報導〕", "", "林小華"},
		{"【ニューヨーク＝田中太郎】8日の米株式市場は反落した。", "ja", "【ニューヨーク＝田中太郎】", "", "田中太郎"},
		{"(서울=연합뉴스) 김철수 기자 = 한국은행은 기준금리를 동결했다.", "ko", "(서울=연합뉴스) 김철수 기자 =", "", "김철수"},
		{"Mehmet KAYA/DİYARBAKIR, (DHA) - Kentte bir yangın çıktı.", "tr", "Mehmet KAYA/DİYARBAKIR, (DHA) -", "", "Mehmet KAYA"},
	} {
		d, ok := Parse(c.text, date.Locale{Language: c.language})
		assert.True(t, ok, c.text)
		assert.Equal(t, c.raw, d.Raw)
		assert.Equal(t, c.region, d.Region, c.text)
		assert.Equal(t, c.reporter, d.Reporter, c.text)
		assert.True(t, strings.HasPrefix(c.text, d.Raw))
		assert.Equal(t, d.Raw, strings.TrimSpace(c.text[:d.Length]))
	}
}

// Papers in East Asia sign in the dateline, with agencies that no table knows.
func TestDatelineEastUnknown(t *testing.T) {
	for _, c := range []struct {
		lang, line, place, agency, reporter string
	}{
		{"ja", "【蒼浜＝佐藤一郎】港北造船は８日、新型フェリーを受注した。", "蒼浜", "", "佐藤一郎"},
		{"ko", "(물빛=해밀통신) 김하늘 기자 = 책을 실은 배가 섬마을을 찾아간다.", "물빛", "해밀통신", "김하늘"},
		{"zh", "江河通讯社云桥3月8日电（记者李文）首条水上巴士航线开通。", "云桥", "江河通讯社", "李文"},
		{"ja", "【写真＝佐藤一郎】港北造船は８日、新型フェリーを受注した。", "", "", ""},
		{"ja", "【資料＝総務省】港北造船は８日、新型フェリーを受注した。", "", "", ""},
		{"ko", "(자료=통계청) 지난해 출생아 수가 늘었다.", "", "", ""},
	} {
		d, ok := Parse(c.line, date.Locale{Language: c.lang})
		require.Equal(t, c.place != "", ok, c.line)
		if !ok {
			continue
		}
		require.Equal(t, []string{c.place}, d.Places, c.line)
		require.Equal(t, c.agency, strings.Join(d.Agencies, "|"), c.line)
		require.Equal(t, c.reporter, d.Reporter, c.line)
	}
}
