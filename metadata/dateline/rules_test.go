package dateline

import (
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/stretchr/testify/assert"
)

// TestDatelineRules runs rules that no line of testdata/conformance needs, each by a line in the shape of an agency's.
func TestDatelineRules(t *testing.T) {
	for _, c := range []struct{ language, line, places, agencies, date, raw string }{
		{"en", "KINGSTON, Jamaica, Mar 8, CMC – The government said on Wednesday that it would pay.", "KINGSTON, Jamaica", "CMC", "--03-08", "KINGSTON, Jamaica, Mar 8, CMC –"},
		{"ar", "غزة / الأناضول قتل ثلاثة فلسطينيين في غارة.", "غزة", "الأناضول", "", "غزة / الأناضول"},
		{"ar", "دمشق-سانا بحث الوزير مع السفير سبل التعاون.", "دمشق", "سانا", "", "دمشق-سانا"},
		{"ru", "НИЖНИЙ НОВГОРОД. 14 ноября. НИА. В городе открыли мост.", "НИЖНИЙ НОВГОРОД", "НИА", "--11-14", "НИЖНИЙ НОВГОРОД. 14 ноября. НИА."},
		{"de", "BERLIN taz | Die Regierung hat beschlossen, dass es teurer wird.", "BERLIN", "taz", "", "BERLIN taz |"},
		{"fa", "ایسنا/تهران شهردار تهران گفت که کار آغاز شد.", "تهران", "ایسنا", "", "ایسنا/تهران"},
		{"zh", "本报北京3月8日电 记者张明报道，国务院新闻办公室8日举行发布会。", "北京", "", "--03-08", "本报北京3月8日电"},
		{"en", "(Los Angeles, March 8, AP) Researchers said they had traced it.", "Los Angeles", "AP", "--03-08", "(Los Angeles, March 8, AP)"},
		{"en", "(LONDON, 8 March, “Reuters”) Researchers said they had traced it.", "LONDON", "Reuters", "--03-08", "(LONDON, 8 March, “Reuters”)"},
		{"en", "[Manila, Reuters] Researchers said they had traced it.", "Manila", "Reuters", "", "[Manila, Reuters]"},
		{"en", "Colombo, 8-Mar (Xinhua) - The port has opened.", "Colombo", "Xinhua", "--03-08", "Colombo, 8-Mar (Xinhua) -"},
		{"en", "LONDON (thequay.com) – The government said on Monday.", "LONDON", "thequay.com", "", "LONDON (thequay.com) –"},
		{"tr", "8 Mart, İSTANBUL (AA) - Kentte bir yangın çıktı.", "İSTANBUL", "AA", "--03-08", "8 Mart, İSTANBUL (AA) -"},
		{"zh", "〔北京／法新社8日電〕中國國務院今天表示。", "北京", "法新社", "---08", "〔北京／法新社8日電〕"},
		{"vi", "Hà Nội, 8/3 (TTXVN) - Thủ tướng đã tiếp đoàn.", "Hà Nội", "TTXVN", "--03-08", "Hà Nội, 8/3 (TTXVN) -"},
		{"hi", "नई दिल्ली, आठ मार्च (एपी) अमेरिका ने कहा।", "नई दिल्ली", "एपी", "--03-08", "नई दिल्ली, आठ मार्च (एपी)"},
		{"ar", "الكويت - 8 - 3 (كونا) -- أعلنت وزارة الصحة.", "الكويت", "كونا", "--03-08", "الكويت - 8 - 3 (كونا) --"},
		{"zh", "央视网消息（记者张华）：国务院今天召开会议。", "", "央视网", "", "央视网消息（记者张华）："},
		{"zh", "新京报讯（记者 王芳）国务院今天召开会议。", "", "新京报", "", "新京报讯（记者 王芳）"},
		{"zh", "記者王小明／台北報導 市府今天表示。", "台北", "", "", "記者王小明／台北報導"},
		{"zh", "东京（路透社）- 日本政府今天表示。", "东京", "路透社", "", "东京（路透社）-"},
		{"zh", "路透东京 - 日本政府今天表示。", "东京", "路透", "", "路透东京 -"},
		{"hi", "जागरण संवाददाता, लखनऊ: मुख्यमंत्री ने कहा।", "लखनऊ", "", "", "जागरण संवाददाता, लखनऊ:"},
		{"ru", "МОСКВА, 8 марта /Корр. ТАСС Иван Лебедев/. В городе открыли мост.", "МОСКВА", "ТАСС", "--03-08", "МОСКВА, 8 марта /Корр. ТАСС Иван Лебедев/."},
		{"lt", "Vilnius, kovo 8 d. (BNS). Vyriausybė pranešė.", "Vilnius", "BNS", "--03-08", "Vilnius, kovo 8 d. (BNS)."},
		{"en", "LONDON. March 8. ABCD. The government said.", "LONDON", "ABCD", "--03-08", "LONDON. March 8. ABCD."},
		{"en", "[Paris, France] The government said.", "", "", "", ""},
		{"en", "BBC - The government said.", "", "", "", ""},
		{"en", "THE GODFATHER (PG-13) - The film", "", "", "", ""},
		{"en", "(PG-13) The film is out.", "", "", "", ""},
		{"ja", "東京（とうきょう）は日本の首都である。", "", "", "", ""},
		{"ko", "서울(수도)은 인구가 줄고 있다.", "", "", "", ""},
		{"ja", "東京＝大阪間の新幹線が止まった。", "", "", "", ""},
		{"ar", "بيروت - مدينة جميلة على البحر - تنتظر الصيف.", "", "", "", ""},
		{"ko", "부산 – 바다의 도시 – 에 새 다리가 생긴다.", "", "", "", ""},
		{"de", "Neben Russland – auch China", "", "", "", ""},
	} {
		d, _ := Parse(c.line, date.Locale{Language: c.language})
		assert.Equal(t, []string{c.places, c.agencies, c.date, c.raw}, []string{strings.Join(d.Places, "|"), strings.Join(d.Agencies, "|"), d.Date.String(), d.Raw}, c.line)
	}
}
