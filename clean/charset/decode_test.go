package charset

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDecodeEvidence(t *testing.T) {
	tests := []struct {
		name, in, contentType, override string
		want                            string
		encoding                        string
		evidence                        Evidence
		replaced                        int
	}{
		{"nothing", "", "", "", "", "utf-8", ByDefault, 0},
		{"ASCII", "<p>Hello", "", "", "<p>Hello", "utf-8", ByDefault, 0},
		{"ASCII with a header", "<p>Hello", "text/html; charset=koi8-r", "", "<p>Hello", "koi8-r", ByContentType, 0},
		{"caller", "\xcf\xf0", "text/html; charset=utf-8", " CP1251 ", "Пр", "windows-1251", ByCaller, 0},
		{"caller against a mark", "\xef\xbb\xbfa", "", "utf-8", "a", "utf-8", ByCaller, 0},
		{"mark", "\xef\xbb\xbf<meta charset=windows-1252>é", "text/html; charset=koi8-r", "", "<meta charset=windows-1252>é", "utf-8", ByMark, 0},
		{"mark before faults", "\xef\xbb\xbfcaf\xe9", "", "", "caf\ufffd", "utf-8", ByMark, 1},
		{"two marks", "\xef\xbb\xbf\xef\xbb\xbfa", "", "", "a", "utf-8", ByMark, 0},
		{"UTF-16LE", "\xff\xfe<\x00p\x00>\x00\x41\x04", "text/html; charset=utf-8", "", "<p>с", "utf-16le", ByMark, 0},
		{"UTF-16BE", "\xfe\xff\x00<\x00p\x00>\x04\x41", "", "", "<p>с", "utf-16be", ByMark, 0},
		{"UTF-16 without mark", "<\x00p\x00>\x00A\x04\x42\x04", "", "", "<p>ст", "utf-16le", ByGuess, 0},
		{"UTF-32LE", "\xff\xfe\x00\x00<\x00\x00\x00\x41\x04\x00\x00", "", "", "<с", "utf-32le", ByMark, 0},
		{"validity against header and declaration", "<meta charset=iso-8859-1>é", "text/html; charset=windows-1251", "", "<meta charset=iso-8859-1>é", "utf-8", ByValidity, 0},
		{"cut at the end", "é caf\xc3", "", "", "é caf\ufffd", "utf-8", ByValidity, 1},
		{"header", "\xf2\xe5\xea\xf1\xf2", `text/html; Charset="windows-1251"`, "", "текст", "windows-1251", ByContentType, 0},
		{"header against declaration", "<meta charset=koi8-r>\xf2\xe5\xea\xf1\xf2", "text/html;charset=windows-1251", "", "<meta charset=koi8-r>текст", "windows-1251", ByContentType, 0},
		{"header that cannot be", "<meta charset=windows-1251>\xf2\xe5\xea\xf1\xf2", "text/html; charset=utf-8", "", "<meta charset=windows-1251>текст", "windows-1251", ByDeclaration, 0},
		{"unknown header", "<meta charset=windows-1251>\xf2\xe5\xea\xf1\xf2", "text/html; charset=none", "", "<meta charset=windows-1251>текст", "windows-1251", ByDeclaration, 0},
		{"single quotes", "<META Charset='windows-1251'>\xf2", "", "", "<META Charset='windows-1251'>т", "windows-1251", ByDeclaration, 0},
		{"http-equiv", "<meta content=\"text/html; charset=windows-1251\" http-equiv=Content-Type>\xf2", "", "", "<meta content=\"text/html; charset=windows-1251\" http-equiv=Content-Type>т", "windows-1251", ByDeclaration, 0},
		{"content alone", "<meta name=x content='charset=koi8-r'><meta charset=windows-1251>\xf2", "", "", "<meta name=x content='charset=koi8-r'><meta charset=windows-1251>т", "windows-1251", ByDeclaration, 0},
		{"commented out", "<!-- <meta charset=koi8-r> --><meta charset=windows-1251>\xf2", "", "", "<!-- <meta charset=koi8-r> --><meta charset=windows-1251>т", "windows-1251", ByDeclaration, 0},
		{"XML", "<?xml version='1.0' encoding='windows-1251'?>\xf2", "", "", "<?xml version='1.0' encoding='windows-1251'?>т", "windows-1251", ByDeclaration, 0},
		{"GB2312 is GB18030", "<meta charset=gb2312>\x81\x39\xee\x39\xd6\xd0", "", "", "<meta charset=gb2312>㐀中", "gbk", ByDeclaration, 0},
		{"declared UTF-8 with a stray", "<meta charset=utf-8>é è ê \xe9 ü", "", "", "<meta charset=utf-8>é è ê \ufffd ü", "utf-8", ByDeclaration, 1},
		{"declared UTF-8 with a cut character", "<meta charset=utf-8>a \xe2\x80\" b", "", "", "<meta charset=utf-8>a \ufffd\" b", "utf-8", ByDeclaration, 1},
		{"declared UTF-8, is not", "<meta charset=utf-8>caf\xe9 no\xebl", "", "", "<meta charset=utf-8>café noël", "windows-1252", ByGuess, 0},
		{"declared Latin, is UTF-8 with a stray", "<meta charset=iso-8859-1>é è ê ë \xe9 ü", "", "", "<meta charset=iso-8859-1>é è ê ë \ufffd ü", "utf-8", ByGuess, 1},
		{"declared UTF-16", "<meta charset=utf-16>é", "", "", "<meta charset=utf-16>é", "utf-8", ByValidity, 0},
		{"ISO-2022-JP", "<meta charset=iso-2022-jp>\x1b$B$\"\x1b(B", "", "", "<meta charset=iso-2022-jp>あ", "iso-2022-jp", ByDeclaration, 0},
		{"ISO-2022-JP said to be UTF-8", "<meta charset=utf-8>\x1b$B$\"\x1b(B", "", "", "<meta charset=utf-8>あ", "iso-2022-jp", ByGuess, 0},
		{"HZ", "<meta charset=hz-gb-2312>~{VPND~}", "", "", "<meta charset=hz-gb-2312>中文", "hz-gb-2312", ByDeclaration, 0},
		{"UTF-32BE by its caller", "\x00\x00\x00<\x00\x00\x04\x41", "", "utf-32be", "<с", "utf-32be", ByCaller, 0},
		{"another name of UTF-8", "<meta charset=unicode-1-1-utf-8>é \xe9 ü", "", "", "<meta charset=unicode-1-1-utf-8>é \ufffd ü", "utf-8", ByDeclaration, 1},
		{"a header cannot say UTF-16", "caf\xe9 no\xebl", "text/html; charset=utf-16", "", "café noël", "windows-1252", ByGuess, 0},
		{"a declaration cannot be UTF-16", "<meta charset=utf-16>é \xe9 ü", "", "", "<meta charset=utf-16>é \ufffd ü", "utf-8", ByDeclaration, 1},
		{"x-user-defined", "<meta charset=x-user-defined>caf\xe9", "", "", "<meta charset=x-user-defined>café", "windows-1252", ByDeclaration, 0},
		{"ISO-2022-JP without escapes", "<meta charset=iso-2022-jp>abc", "", "", "<meta charset=iso-2022-jp>abc", "iso-2022-jp", ByDeclaration, 0},
		{"XML without an end", "<?xml version='1.0' encoding='koi8-r' \xe9", "", "", "<?xml version='1.0' encoding='koi8-r' é", "windows-1252", ByGuess, 0},
		{"XML without an encoding", "<?xml version='1.0'?><meta charset=windows-1251>\xf2", "", "", "<?xml version='1.0'?><meta charset=windows-1251>т", "windows-1251", ByDeclaration, 0},
		{"charset without a value", "<meta http-equiv=content-type content='text/html; charset'><meta charset=windows-1251>\xf2", "", "", "<meta http-equiv=content-type content='text/html; charset'><meta charset=windows-1251>т", "windows-1251", ByDeclaration, 0},
		{"charset and more", "\xf2\xe5", "text/html; charset=windows-1251; boundary=x", "", "те", "windows-1251", ByContentType, 0},
		{"NUL", "a\x00b é", "", "", "ab é", "utf-8", ByValidity, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			in := []byte(test.in)
			text, enc, err := Decode(in, test.contentType, test.override, &budget.Budget{})
			require.NoError(t, err)
			assert.Equal(t, test.want, string(text))
			assert.Equal(t, Encoding{Name: test.encoding, Evidence: test.evidence, Replaced: test.replaced}, enc)
			assert.Equal(t, test.in, string(in), "the input is not modified")
		})
	}
}

// TestDecodeGrows decodes a text that grows to three times its size, in several parts, with marks and NULs where parts end.
func TestDecodeGrows(t *testing.T) {
	in := append([]byte{0, 0}, bytes.Repeat([]byte("\x80\x00\x81a"), 100_000)...)
	text, replaced := lookup("windows-1252").decode(in, new(budget.Budget))
	assert.True(t, strings.Repeat("€\ufffda", 100_000) == string(text))
	assert.Equal(t, 100_000, replaced)

	in = append([]byte("\ufeff\x00\ufeff"), bytes.Repeat([]byte("é\xff\x00"), 100_000)...)
	text, replaced = utf8Charset().decode(in, new(budget.Budget))
	assert.True(t, strings.Repeat("é\ufffd", 100_000) == string(text))
	assert.Equal(t, 100_000, replaced)
}

func TestEvidenceNames(t *testing.T) {
	var names []string
	for e := ByCaller; e <= ByDefault+1; e++ {
		names = append(names, e.String())
	}
	assert.Equal(t, []string{"caller", "mark", "validity", "content-type", "declaration", "guess", "default", ""}, names)
}

func TestDecodeUnknownOverride(t *testing.T) {
	for _, label := range []string{"utf-9", "replacement", "iso-2022-kr", "\xff"} {
		_, _, err := Decode([]byte("a"), "", label, &budget.Budget{})
		assert.ErrorContains(t, err, fmt.Sprintf("%q", label))
	}
}

// A page that is ASCII but for a few characters is what it says: UTF-8.
func TestDecodeFewCharacters(t *testing.T) {
	ascii := strings.Repeat("<p>The council met on Tuesday and adjourned early.</p>\n", 20)
	for _, char := range []string{"—", "’", "é", "王小明", "▲", "₹", "€", "José", "Müller", "Łukasz"} {
		for n := 1; n <= 128; n++ {
			if n > 4 && n&(n-1) != 0 {
				continue
			}
			page := "<html><head><meta charset=\"utf-8\"></head>" + ascii + strings.Repeat(char+" ", n) + ascii
			for _, in := range []string{page, strings.Replace(page, "utf-8", "iso-8859-1", 1), strings.Replace(page, `<meta charset="utf-8">`, "", 1)} {
				text, enc, err := Decode([]byte(in), "", "", &budget.Budget{})
				require.NoError(t, err)
				require.Equal(t, in, string(text))
				require.Equal(t, Encoding{Name: "utf-8", Evidence: ByValidity}, enc)
			}
		}
	}
}

// A written is a news text in the words of one language and an encoding that its pages are found in.
type written struct{ encoding, headline, text string }

func writtenNews() []written {
	return []written{
		{"windows-1251", "Парламент принял новый закон о бюджете", "Депутаты городского совета в среду одобрили проект бюджета на следующий год. По словам мэра, расходы на ремонт дорог вырастут на треть, а школы получат дополнительные средства. Оппозиция считает эти планы невыполнимыми и требует провести новые слушания уже в этом месяце."},
		{"koi8-r", "Учёные нашли древний город на берегу реки", "Археологи сообщили, что под слоем песка обнаружены стены и ворота поселения, которому не менее трёх тысяч лет. Раскопки продолжатся весной, когда подсохнет земля. Находки передадут в областной музей, где их смогут увидеть все желающие."},
		{"shift_jis", "市議会が新しい予算案を可決", "市議会は水曜日、来年度の予算案を賛成多数で可決した。市長は道路の補修に重点を置くと述べ、学校への支援も増やす方針を示した。野党は計画が現実的ではないとして反対している。"},
		{"euc-jp", "台風が週末に本州へ接近する見込み", "気象庁によると、台風はゆっくりと北へ進んでおり、週末には本州に近づくおそれがある。各地の自治体は避難所の準備を始めた。専門家は、早めに安全な場所へ移ってほしいと呼びかけている。"},
		{"gbk", "市政府公布明年预算方案", "市政府星期三公布了明年的预算方案，其中用于道路建设的资金比今年增加三成。市长表示，学校和医院也将得到更多支持。一些专家认为，这个计划很难在短时间内实现，需要进一步讨论。"},
		{"big5", "市議會通過明年度預算", "市議會星期三通過明年度的預算，道路建設的經費比今年增加三成。市長表示，學校與醫院也會得到更多的支持。不過有專家認為，這個計畫很難在短時間內完成，還需要進一步討論。"},
		{"euc-kr", "시의회 내년 예산안 통과", "시의회는 수요일 본회의를 열고 내년 예산안을 통과시켰다. 시장은 도로 보수에 쓰는 돈을 크게 늘리고 학교에도 더 많은 지원을 하겠다고 밝혔다. 야당은 계획이 현실적이지 않다며 다시 논의해야 한다고 주장했다."},
		{"windows-1256", "مجلس المدينة يوافق على الميزانية الجديدة", "وافق مجلس المدينة يوم الأربعاء على ميزانية العام المقبل بعد نقاش طويل. وقال رئيس البلدية إن الإنفاق على الطرق سيزيد بنسبة الثلث، وإن المدارس ستحصل على دعم إضافي. وترى المعارضة أن هذه الخطط غير واقعية."},
		{"windows-1252", "Le conseil municipal adopte un budget très contesté", "Le conseil a approuvé mercredi le budget de l’année prochaine après des débats agités. Le maire a déclaré que les dépenses consacrées aux routes augmenteraient d’un tiers et que les écoles recevraient des moyens supplémentaires. L’opposition juge ces projets irréalistes."},
		{"windows-1250", "Rada miasta przyjęła nowy budżet", "Radni przyjęli w środę budżet na przyszły rok. Prezydent miasta zapowiedział, że wydatki na drogi wzrosną o jedną trzecią, a szkoły otrzymają więcej pieniędzy. Opozycja uważa, że te plany są nierealne, i żąda ponownej dyskusji jeszcze w tym miesiącu."},
		{"windows-1253", "Το δημοτικό συμβούλιο ενέκρινε τον προϋπολογισμό", "Το συμβούλιο ενέκρινε την Τετάρτη τον προϋπολογισμό του επόμενου έτους. Ο δήμαρχος δήλωσε ότι οι δαπάνες για τους δρόμους θα αυξηθούν κατά ένα τρίτο και ότι τα σχολεία θα λάβουν περισσότερα χρήματα. Η αντιπολίτευση θεωρεί τα σχέδια ανέφικτα."},
		{"windows-1254", "Belediye meclisi yeni bütçeyi onayladı", "Belediye meclisi çarşamba günü gelecek yılın bütçesini onayladı. Başkan, yol yapımına ayrılan payın üçte bir artacağını ve okulların daha çok destek alacağını söyledi. Muhalefet ise bu planların gerçekçi olmadığını düşünüyor."},
		{"windows-1255", "מועצת העיר אישרה את התקציב החדש", "מועצת העיר אישרה ביום רביעי את תקציב השנה הבאה לאחר דיון ארוך. ראש העיר אמר כי ההוצאה על כבישים תגדל בשליש וכי בתי הספר יקבלו תמיכה נוספת. באופוזיציה טוענים שהתוכניות אינן מציאותיות."},
		{"windows-874", "สภาเมืองอนุมัติงบประมาณปีหน้า", "สภาเมืองมีมติเมื่อวันพุธอนุมัติงบประมาณสำหรับปีหน้า นายกเทศมนตรีกล่าวว่าจะใช้เงินซ่อมถนนเพิ่มขึ้นหนึ่งในสาม และโรงเรียนจะได้รับการสนับสนุนมากขึ้น ฝ่ายค้านเห็นว่าแผนนี้ทำได้ยากและควรหารือกันใหม่"},
		{"utf-8", "Der Stadtrat beschließt den Haushalt für das nächste Jahr", "Der Rat hat am Mittwoch den Haushalt beschlossen. Die Bürgermeisterin kündigte an, dass für Straßen ein Drittel mehr ausgegeben wird und dass auch Schulen zusätzliche Mittel erhalten. Die Opposition hält die Pläne für unrealistisch und fordert eine neue Anhörung."},
	}
}

// The six situations: how a page tells, or fails to tell, its encoding.
func situations(w written) [6]string {
	body := "<body><h1>" + w.headline + "</h1><p>" + w.text + "</p></body>"
	filler := "<style>" + strings.Repeat("body { margin: 0 } ", 160) + "</style>"
	var pages [6]string
	pages[0] = "<html><head><title>News</title></head>" + body
	pages[1] = "<html><head><title>News</title></head><body><h1>" + w.headline + "</h1><p>Read more</p></body>"
	pages[2] = "<html><head>" + filler + "<meta charset=" + w.encoding + "></head>" + body
	pages[3] = "<html><head><meta charset=utf-8></head>" + body
	pages[4] = "<html><head><meta charset=iso-8859-1></head>" + body
	pages[5] = "<html><head>" + strings.Repeat(filler, 20) + "</head>" + body
	return pages
}

func TestDecodeSituations(t *testing.T) {
	columns := [6]string{"no meta", "headline only", "late meta", "meta says utf-8", "meta latin1 on UTF-8", "60 KB"}
	floors := [6]int{15, 14, 15, 15, 15, 15}
	var right [6]int
	for _, w := range writtenNews() {
		row := fmt.Sprintf("%-14s", w.encoding)
		for i, page := range situations(w) {
			encoding := w.encoding
			if i == 4 {
				encoding = "utf-8" // the bytes were converted, the declaration was not
			}
			text, enc, err := Decode(encodeAs(t, page, encoding), "", "", &budget.Budget{})
			require.NoError(t, err)
			if string(text) == page {
				right[i]++
				row += " +"
			} else {
				row += " " + enc.Name
			}
		}
		t.Log(row)
	}
	for i, column := range columns {
		t.Logf("%-22s %d of 15", column, right[i])
		assert.GreaterOrEqual(t, right[i], floors[i], column)
	}
}

func encodeAs(t testing.TB, page, name string) []byte {
	c := lookup(name)
	if c.table == nil {
		return []byte(page)
	}
	out, err := c.table.NewEncoder().Bytes([]byte(page))
	require.NoError(t, err, name)
	return out
}

func TestBinary(t *testing.T) {
	tests := []struct {
		name, in string
		offset   int
		kind     string
	}{
		{"empty", "", -1, ""},
		{"page", "<!doctype html><p>a", -1, ""},
		{"PDF", "\n%PDF-1.4\n", 1, "PDF"},
		{"PNG", "\x89PNG\r\n\x1a\n\x00\x00", 0, "PNG"},
		{"JPEG", "\xff\xd8\xff\xe0", 0, "JPEG"},
		{"GIF", "GIF89a\x01", 0, "GIF"},
		{"ZIP", "PK\x03\x04", 0, "ZIP"},
		{"ELF", "\x7fELF\x02", 0, "ELF"},
		{"WebP", "RIFF\x00\x00\x00\x00WEBPVP8", 0, "WebP"},
		{"gzip", "\x1f\x8b\x08\x00", 0, "gzip"},
		{"NUL bytes", "abcdefgh\x00\x00\x01\x02", 8, "control bytes"},
		{"a stray NUL", "<p>" + strings.Repeat("a", 100) + "\x00", -1, ""},
		{"UTF-16", "\xff\xfe<\x00p\x00>\x00", -1, ""},
		{"UTF-16 without mark", "<\x00p\x00>\x00", -1, ""},
		{"UTF-32", "\xff\xfe\x00\x00<\x00\x00\x00", -1, ""},
		{"ISO-2022-JP", "\x1b$B$\"\x1b(B", -1, ""},
		{"words about a PDF", "The %PDF- mark", -1, ""},
		{"koi8-r", "\xf0\xd2\xc9\xd7\xc5\xd4", -1, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			offset, kind := Binary([]byte(test.in))
			assert.Equal(t, test.offset, offset)
			assert.Equal(t, test.kind, kind)
		})
	}
}

func FuzzDecode(f *testing.F) {
	for _, w := range writtenNews() {
		f.Add(encodeAs(f, situations(w)[3], w.encoding), "text/html; charset=utf-8")
		f.Add(encodeAs(f, w.text, w.encoding), "")
	}
	f.Add([]byte("\xff\xfea\x00"), "charset=")
	f.Add([]byte("<meta charset=\"<!-- \x1b$B \x00"), "charset='")
	f.Fuzz(func(t *testing.T, b []byte, contentType string) {
		in := bytes.Clone(b)
		text, enc, err := Decode(b, contentType, "", &budget.Budget{})
		require.NoError(t, err)
		require.True(t, bytes.Equal(in, b), "the input is not modified")
		require.True(t, utf8.Valid(text))
		require.False(t, bytes.HasPrefix(text, []byte("\ufeff")))
		require.Negative(t, bytes.IndexByte(text, 0))
		require.NotZero(t, enc.Evidence)
		require.NotEmpty(t, lookup(enc.Name).name)
		require.LessOrEqual(t, len(text), 4*len(b)+4)
		again, enc2, _ := Decode(b, contentType, "", &budget.Budget{})
		require.Equal(t, enc, enc2)
		require.True(t, bytes.Equal(text, again))
		if utf8.Valid(b) && enc.Name == "utf-8" {
			require.Zero(t, enc.Replaced)
		}
		if offset, kind := Binary(b); (offset < 0) != (kind == "") || offset >= len(b) && offset > 0 {
			t.Fatal(offset, kind)
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	all := writtenNews()
	for _, i := range []int{0, 4, 14} { // windows-1251, GBK, UTF-8
		w := all[i]
		text := w.text + " "
		page := encodeAs(b, "<meta charset=utf-8>"+strings.Repeat("<p class=story>"+text+"</p>", 174<<10/len(text)), w.encoding)
		b.Run(w.encoding, func(b *testing.B) {
			b.SetBytes(int64(len(page)))
			b.ReportAllocs()
			for b.Loop() {
				_, _, _ = Decode(page, "", "", &budget.Budget{})
			}
		})
		b.Run("guess "+w.encoding, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				guess(page)
			}
		})
	}
}

// A context that ended is noticed inside one text.
func TestContextEndsDecoding(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	b := budget.New(ctx, 0)
	decoded, _ := lookup("gb18030").decode([]byte(strings.Repeat("字", 1<<20)), &b)
	assert.Empty(t, decoded)
	decoded, _ = utf8Charset().decode(bytes.Repeat([]byte("a\xff"), 1<<20), &b)
	assert.Less(t, len(decoded), 64<<10)
	assert.Less(t, scanUTF8(bytes.Repeat([]byte{0xff}, 1<<20), &b).bad, 1<<13)
}
