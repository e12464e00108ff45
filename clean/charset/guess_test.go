package charset

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/stretchr/testify/assert"
)

// One sentence of news a language, in the encodings that its old pages are in.
func TestGuess(t *testing.T) {
	tests := []struct {
		language, text string
		encodings      []string
	}{
		{"English", "The minister’s answer was short: “We’ll see” – and that was it.", []string{"windows-1252"}},
		{"Spanish", "El alcalde anunció que la inversión en educación aumentará el próximo año, según el señor Núñez.", []string{"windows-1252"}},
		{"Portuguese", "A câmara aprovou o orçamento e as eleições ficarão para o próximo mês, disse a organização.", []string{"windows-1252"}},
		{"Italian", "Il sindaco ha detto che la città avrà più scuole perché i bambini sono già molti.", []string{"windows-1252"}},
		{"Swedish", "Regeringen föreslår att skolorna får mer pengar nästa år, säger statsrådet.", []string{"windows-1252"}},
		{"Danish", "Regeringen foreslår at skolerne får flere penge næste år, siger ministeren på et møde.", []string{"windows-1252"}},
		{"Finnish", "Hallitus esittää kouluille lisää rahaa ensi vuonna, ministeri kertoi keskiviikkona pidetyssä tilaisuudessa.", []string{"windows-1252"}},
		{"Icelandic", "Ríkisstjórnin ætlar að auka framlög til skóla á næsta ári, sagði ráðherra á þingi.", []string{"windows-1252"}},
		{"Czech", "Vláda schválila rozpočet na příští rok, školy dostanou více peněz a silnice se opraví dříve.", []string{"windows-1250", "iso-8859-2"}},
		{"Slovak", "Vláda schválila rozpočet na budúci rok, školy dostanú viac peňazí a cesty sa opravia skôr, ľudia súhlasia.", []string{"windows-1250", "iso-8859-2"}},
		{"Hungarian", "A kormány jóváhagyta a jövő évi költségvetést, az iskolák több pénzt kapnak, közölte a miniszter.", []string{"windows-1250", "iso-8859-2"}},
		{"Polish", "Rząd przyjął budżet na przyszły rok, szkoły dostaną więcej pieniędzy, a drogi będą lepsze.", []string{"windows-1250", "iso-8859-2"}},
		{"Croatian", "Vlada je prihvatila proračun za sljedeću godinu, škole će dobiti više novca, rekao je župan.", []string{"windows-1250", "iso-8859-2"}},
		{"Turkish", "Hükümet gelecek yılın bütçesini kabul etti, okullara daha çok para ayrılacağı açıklandı.", []string{"windows-1254"}},
		{"Lithuanian", "Vyriausybė patvirtino kitų metų biudžetą, mokyklos gaus daugiau pinigų, pranešė ministrė šį trečiadienį.", []string{"windows-1257"}},
		{"Latvian", "Valdība apstiprināja nākamā gada budžetu, skolas saņems vairāk naudas, teica ministre.", []string{"windows-1257"}},
		{"Russian", "Правительство утвердило бюджет на следующий год, школы получат больше денег.", []string{"windows-1251", "koi8-r", "iso-8859-5", "ibm866"}},
		{"Ukrainian", "Уряд схвалив бюджет на наступний рік, школи отримають більше коштів, повідомив їхній міністр.", []string{"windows-1251", "koi8-u", "iso-8859-5"}},
		{"Bulgarian", "Правителството одобри бюджета за следващата година, училищата ще получат повече пари.", []string{"windows-1251"}},
		{"Serbian", "Влада је усвојила буџет за следећу годину, школе ће добити више новца, рекао је министар.", []string{"windows-1251", "iso-8859-5"}},
		{"Greek", "Η κυβέρνηση ενέκρινε τον προϋπολογισμό, τα σχολεία θα πάρουν περισσότερα χρήματα.", []string{"windows-1253", "iso-8859-7"}},
		{"Hebrew", "הממשלה אישרה את התקציב לשנה הבאה ובתי הספר יקבלו יותר כסף", []string{"windows-1255"}},
		{"Arabic", "وافقت الحكومة على ميزانية العام المقبل وستحصل المدارس على مزيد من المال", []string{"windows-1256", "iso-8859-6"}},
		{"Thai", "รัฐบาลอนุมัติงบประมาณปีหน้า โรงเรียนจะได้รับเงินมากขึ้น", []string{"windows-874"}},
		{"Chinese", "政府批准了明年的预算，学校将得到更多的资金。", []string{"gbk"}},
		{"Chinese, traditional", "政府通過了明年的預算，學校將得到更多的經費。", []string{"big5"}},
		{"Japanese", "政府は来年度の予算案を決定し、学校への支援を増やすと発表した。", []string{"shift_jis", "euc-jp"}},
		{"Japanese in katakana", "スマートフォンのデータサービス、トラブルでストップ", []string{"shift_jis", "euc-jp"}},
		{"Korean", "정부는 내년 예산안을 확정하고 학교에 더 많은 돈을 지원하기로 했다.", []string{"euc-kr"}},
	}
	for _, test := range tests {
		for _, encoding := range test.encodings {
			t.Run(test.language+" "+encoding, func(t *testing.T) {
				bytes := encodeAs(t, "<p>"+test.text+"</p>", encoding)
				name := guess(bytes)
				text, _ := lookup(name).decode(bytes, &budget.Budget{})
				assert.Equal(t, "<p>"+test.text+"</p>", string(text), name)
			})
		}
	}
	assert.Equal(t, "windows-1252", guess(nil))
}
