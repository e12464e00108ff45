package lang

import "strings"

// tables is in order of code; und stands apart.
var tables = [...]Table{
	{code: "af"}, {code: "am"}, {code: "ar"}, {code: "as"}, {code: "az"}, {code: "be"}, {code: "bg"}, {code: "bn"},
	{code: "ca"}, {code: "ckb"}, {code: "cs"}, {code: "cy"}, {code: "da"}, {code: "de"}, {code: "el"}, {code: "en"},
	{code: "es"}, {code: "et"}, {code: "eu"}, {code: "fa"}, {code: "fi"}, {code: "fr"}, {code: "ga"}, {code: "gl"},
	{code: "gu"}, {code: "ha"}, {code: "he"}, {code: "hi"}, {code: "hr"}, {code: "hu"}, {code: "hy"}, {code: "id"},
	{code: "is"}, {code: "it"}, {code: "ja"}, {code: "ka"}, {code: "kk"}, {code: "km"}, {code: "kn"}, {code: "ko"},
	{code: "ku"}, {code: "ky"}, {code: "lo"}, {code: "lt"}, {code: "lv"}, {code: "mk"}, {code: "ml"}, {code: "mn"},
	{code: "mr"}, {code: "ms"}, {code: "my"}, {code: "ne"}, {code: "nl"}, {code: "no"}, {code: "or"}, {code: "pa"},
	{code: "pl"}, {code: "ps"}, {code: "pt"}, {code: "ro"}, {code: "ru"}, {code: "sd"}, {code: "si"}, {code: "sk"},
	{code: "sl"}, {code: "so"}, {code: "sq"}, {code: "sr"}, {code: "sv"}, {code: "sw"}, {code: "ta"}, {code: "te"},
	{code: "tg"}, {code: "th"}, {code: "tl"}, {code: "tr"}, {code: "uk"}, {code: "ur"}, {code: "uz"}, {code: "vi"},
	{code: "zh"},
}

var und = Table{code: "und"}

// For returns the table of a language tag ("de", "de-AT", "pt_BR"): that of its primary subtag, or nil when there is none.
// Case does not count. Old and neighbouring codes lead to the table that serves them: "iw" to "he", "nb" to "no".
func For(tag string) *Table {
	if len(tag) == 2 && 'a' <= tag[0] && tag[0] <= 'z' && 'a' <= tag[1] && tag[1] <= 'z' {
		return find(alias(tag))
	}
	tag = strings.TrimSpace(tag)
	if i := strings.IndexAny(tag, "-_"); i >= 0 {
		tag = tag[:i]
	}
	if len(tag) < 2 || len(tag) > 3 {
		return nil
	}
	var buf [3]byte
	code := buf[:len(tag)]
	for i := range code {
		code[i] = byte(foldASCII(rune(tag[i])))
	}
	return find(alias(string(code)))
}

// find returns the table with a code, or nil.
func find(code string) *Table {
	low, high := 0, len(tables)
	for low < high {
		middle := (low + high) / 2
		if tables[middle].code < code {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low < len(tables) && tables[low].code == code {
		return &tables[low]
	}
	return nil
}

// alias returns the code whose table serves another one: ISO 639 macrolanguages, withdrawn codes (ISO 639-1 "iw", "in"),
// three-letter codes, and close relatives that share written forms.
func alias(code string) string {
	switch code {
	case "nb", "nn", "nor", "nob", "nno":
		return "no"
	case "iw", "heb":
		return "he"
	case "in", "ind":
		return "id"
	case "msa", "may", "zsm":
		return "ms"
	case "bs", "bos", "hrv":
		return "hr"
	case "sh", "cnr", "srp":
		return "sr"
	case "mo", "ron", "rum":
		return "ro"
	case "prs", "fas", "per":
		return "fa"
	case "cmn", "yue", "zho", "chi":
		return "zh"
	case "gsw", "deu", "ger":
		return "de"
	case "kmr":
		return "ku"
	case "pbt", "pbu":
		return "ps"
	}
	return alias3(code)
}

// alias3 maps the remaining three-letter codes of ISO 639-2.
func alias3(code string) string {
	const codes = "afr af alb sq amh am arm hy aze az baq eu bel be eus eu geo ka gle ga glg gl guj gu hye hy ice is isl is kan kn kat ka " +
		"kaz kk khm km lao lo mac mk mal ml mkd mk mon mn mya my bur my nep ne ori or pan pa sin si sqi sq swa sw tgl tl fil tl uzb uz " +
		"ara ar ben bn bul bg cat ca ces cs cze cs dan da ell el eng en est et fin fi fra fr fre fr gre el " +
		"hin hi hun hu ita it jpn ja kor ko lav lv lit lt mar mr nld nl dut nl pol pl por pt rus ru slk sk slo sk slv sl " +
		"spa es swe sv tam ta tel te tha th tur tr ukr uk urd ur vie vi " +
		"asm as cym cy hau ha kir ky kur ku pus ps snd sd som so tgk tg wel cy "
	if len(code) != 3 {
		return code
	}
	for i := 0; i+7 <= len(codes); i += 7 {
		if codes[i:i+3] == code {
			return codes[i+4 : i+6]
		}
	}
	return code
}

// Universal returns the table of words that every language shares: agencies, codes, titles in Latin letters. It is never nil.
func Universal() *Table { return &und }

// All returns every language's table in order of code, without the universal one. The slice is the caller's.
func All() []*Table {
	all := make([]*Table, len(tables))
	for i := range tables {
		all[i] = &tables[i]
	}
	return all
}
