package metadata_test

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/clean/ticker"
	"github.com/broadsheet-go/broadsheet/metadata"
	"github.com/broadsheet-go/broadsheet/metadata/internal/testinput"
)

// BenchmarkLineClassifiers runs everything that is asked of a line of plain testinput.Prose: DESIGN asks for less than 0.5 µs together
// and no allocation.
func BenchmarkLineClassifiers(b *testing.B) {
	for _, c := range []struct{ lang, line string }{
		{"en", testinput.Prose},
		{"en", "The council said on Monday that it would rebuild the wall before the winter."},
		{"de", "Der Stadtrat will die alte Mauer am Hafen bis zum Winter erneuern, sagte die Bürgermeisterin am Montag nach der Sitzung."},
		{"ru", "Городской совет решил восстановить старую стену гавани до зимы, сообщила в понедельник мэр города после заседания."},
		{"hi", testinput.ProseHindi},
		{"ar", "قال مجلس المدينة يوم الاثنين إنه سيعيد بناء جدار الميناء القديم قبل حلول الشتاء بعد أشهر من الجدل حول التكاليف."},
		{"ja", "市議会は月曜日、冬の嵐が来る前に古い港の壁を修復することを決め、費用の負担をめぐる数か月の議論に終止符を打った。"},
		{"zh", "市议会周一决定在冬季风暴到来之前修复旧港口的墙，结束了数月来关于谁来承担费用的争论，市长在会后对记者表示。"},
	} {
		l := metadata.Locale{Language: c.lang}
		b.Run(c.lang, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				ticker.Find(c.line, c.lang)
				clean.ClassifyLine(c.line, c.lang)
				ticker.DatePrefix(c.line)
				metadata.ParseDateline(c.line, l)
				metadata.ParseByline(c.line, l)
			}
		})
	}
}
