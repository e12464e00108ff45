package lang

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// guessRunes is how many runes of a text Guess reads; the vote has long settled by then.
const guessRunes = 2000

// Guess votes by script and stop words for the language of a text. It returns a code, also one without a table where
// letters alone tell ("ps", "mt"), or "" when it cannot tell: too little text, or no language ahead of the others.
// It reads at most 2,000 runes, gives the same answer for the same text, and does not allocate after its first call.
func Guess(s string) string {
	var b ballot
	b.read(s)
	if b.letters < 2 {
		return ""
	}
	switch major := b.major(); major {
	case sLatin, sCyrillic, sArabic, sDevanagari, sBengali:
		return b.elect(major)
	case sHan, sKana, sHangul:
		return b.eastAsian()
	default:
		if b.scripts[major] < 3 {
			return ""
		}
		return scriptCode(major)
	}
}

// A script is one column of a ballot.
type script uint8

const (
	sOther script = iota
	sLatin
	sCyrillic
	sArabic
	sDevanagari
	sBengali
	sHan
	sKana
	sHangul
	sGreek
	sHebrew
	sThai
	sTamil
	sTelugu
	sGujarati
	sGurmukhi
	sKannada
	sMalayalam
	sOriya
	sSinhala
	sLao
	sBurmese
	sKhmer
	sGeorgian
	sArmenian
	sAmharic
	scripts
)

// scriptCode returns the language of a script that only one language of the press is written in.
func scriptCode(sc script) string {
	switch sc {
	case sGreek:
		return "el"
	case sHebrew:
		return "he"
	case sThai:
		return "th"
	case sTamil:
		return "ta"
	case sTelugu:
		return "te"
	case sGujarati:
		return "gu"
	case sGurmukhi:
		return "pa"
	case sKannada:
		return "kn"
	case sMalayalam:
		return "ml"
	case sOriya:
		return "or"
	case sSinhala:
		return "si"
	case sLao:
		return "lo"
	case sBurmese:
		return "my"
	case sKhmer:
		return "km"
	case sGeorgian:
		return "ka"
	case sArmenian:
		return "hy"
	case sAmharic:
		return "am"
	}
	return ""
}

// scriptOf returns the script of a letter by Unicode block.
func scriptOf(r rune) script {
	switch {
	case r < 0x2B0, r >= 0x1E00 && r < 0x1F00:
		return sLatin
	case r >= 0x370 && r < 0x400, r >= 0x1F00 && r < 0x2000:
		return sGreek
	case r >= 0x400 && r < 0x530:
		return sCyrillic
	case r >= 0x530 && r < 0x590:
		return sArmenian
	case r >= 0x590 && r < 0x600:
		return sHebrew
	case r >= 0x600 && r < 0x780, r >= 0xFB50 && r < 0xFE00, r >= 0xFE70 && r < 0xFEFF:
		return sArabic
	case r >= 0x900 && r < 0xE00:
		return indicScript(r)
	}
	return eastScript(r)
}

func indicScript(r rune) script {
	switch (r - 0x900) / 0x80 {
	case 0:
		return sDevanagari
	case 1:
		return sBengali
	case 2:
		return sGurmukhi
	case 3:
		return sGujarati
	case 4:
		return sOriya
	case 5:
		return sTamil
	case 6:
		return sTelugu
	case 7:
		return sKannada
	case 8:
		return sMalayalam
	}
	return sSinhala
}

func eastScript(r rune) script {
	switch {
	case r >= 0xE00 && r < 0xE80:
		return sThai
	case r >= 0xE80 && r < 0xF00:
		return sLao
	case r >= 0x1000 && r < 0x10A0:
		return sBurmese
	case r >= 0x10A0 && r < 0x1100:
		return sGeorgian
	case r >= 0x1100 && r < 0x1200, r >= 0x3130 && r < 0x3190, r >= 0xAC00 && r < 0xD7B0:
		return sHangul
	case r >= 0x1200 && r < 0x13A0:
		return sAmharic
	case r >= 0x1780 && r < 0x1800:
		return sKhmer
	case r >= 0x3040 && r < 0x3100, r >= 0xFF66 && r < 0xFFA0:
		return sKana
	case r >= 0x3400 && r < 0xA000, r >= 0xF900 && r < 0xFB00, r >= 0x20000 && r < 0x32000:
		return sHan
	}
	return sOther
}

// A ballot holds the counts of one text.
type ballot struct {
	scripts [scripts]int
	letters int
	words   int
	hits    int              // stop words found
	score   [len(tables)]int // by table: ballotUnit for a stop word, shared by the languages that have it
	signs   [len(signs)]int
}

// ballotUnit is what a stop word of one language alone is worth; it divides by 2, 3, 4 and 6.
const ballotUnit = 24

// read counts the letters, stop words and signs of a text.
func (b *ballot) read(s string) {
	v := stopVotes()
	before := loose
	for i, n := 0, 0; i < len(s) && n < guessRunes; n++ {
		r, size := utf8.DecodeRuneInString(s[i:])
		j := jointOf(r)
		if j == solid || j == cursive || j == chained || j == kata || j == hangul {
			b.letter(v, r)
			if before == loose || before == chained || before == digit {
				b.word(v, s[i:])
			}
		}
		if fold(r) >= 0 {
			before = j
		}
		i += size
	}
}

// letter counts one letter.
func (b *ballot) letter(v *votes, r rune) {
	b.letters++
	b.scripts[scriptOf(r)]++
	if r < utf8.RuneSelf {
		return
	}
	for in := v.signs[unicode.ToLower(r)]; in != 0; in &= in - 1 {
		b.signs[bits.TrailingZeros64(in)]++
	}
}

// word counts the word at the start of s.
func (b *ballot) word(v *votes, s string) {
	b.words++
	at, n := v.index.match(s, false)
	if n == 0 {
		return
	}
	b.hits++
	mask := &v.masks[at]
	share := ballotUnit / mask.count()
	for half, in := range mask {
		for ; in != 0; in &= in - 1 {
			b.score[half<<6|bits.TrailingZeros64(in)] += share
		}
	}
}

// major returns the script with most letters; one of Han, kana or Hangul stands for about three letters of an alphabet.
func (b *ballot) major() script {
	best, most := sOther, 0
	for sc, n := range b.scripts {
		switch script(sc) {
		case sHan, sKana, sHangul:
			n *= 3
		}
		if n > most {
			best, most = script(sc), n
		}
	}
	return best
}

// eastAsian tells Japanese by its kana, Korean by Hangul, and Chinese by Han characters alone.
func (b *ballot) eastAsian() string {
	han, kana, hangul := b.scripts[sHan], b.scripts[sKana], b.scripts[sHangul]
	switch {
	case hangul > han && hangul > kana:
		if hangul < 2 {
			return ""
		}
		return "ko"
	case kana*20 >= han && kana > 0: // kana are a third and more of Japanese prose; below a twentieth they are names
		return "ja"
	case han >= 12, han >= 4 && b.score[tableIndex("zh")] > 0: // a Japanese headline may have no kana
		return "zh"
	}
	return ""
}

// elect returns the language of one script that leads by stop words and letters.
func (b *ballot) elect(sc script) string {
	if code := b.foreign(sc); code != "" {
		return code
	}
	v := stopVotes()
	for i, n := range b.signs {
		if at := v.signAt[i]; n > 0 && at >= 0 && signs[i].script == sc {
			b.score[at] += n * signs[i].points
		}
	}
	best, second := -1, 0
	for _, at := range v.home[sc] {
		switch n := b.score[at]; {
		case best < 0:
			best = int(at)
		case n > b.score[best]:
			best, second = int(at), b.score[best]
		case n > second:
			second = n
		}
	}
	if best < 0 || b.score[best] == second || b.score[best] < ballotUnit || b.thin(b.score[best]) {
		return ""
	}
	return tables[best].code
}

// thin reports whether the winner's evidence is less than one stop word in twenty words: the language is then likely one
// without a table. Finnish and Turkish prose, the poorest in stop words of those with one, has one in eight.
func (b *ballot) thin(score int) bool { return score*20 < b.words*ballotUnit }

// foreign returns the code of a language whose own letters, which no neighbour has, are frequent: over a fiftieth of all.
func (b *ballot) foreign(sc script) string {
	best := -1
	for i := range signs {
		if signs[i].script == sc && signs[i].points == 0 && b.signs[i] >= 2 && b.signs[i]*50 >= b.letters &&
			(best < 0 || b.signs[i] > b.signs[best]) {
			best = i
		}
	}
	if best < 0 {
		return ""
	}
	return signs[best].code
}

// A sign is a set of letters that speaks for a language; points 0 marks letters that decide alone.
type sign struct {
	script  script
	code    string
	letters string
	points  int
}

// signs holds the letters of the national alphabets that their neighbours lack.
var signs = [...]sign{
	{sLatin, "vi", "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ", 8},
	{sLatin, "de", "äöüß", 2},
	{sLatin, "es", "ñ¿¡óíáé", 1},
	{sLatin, "pt", "ãõçâêáéí", 1},
	{sLatin, "fr", "éèêçàùîôœû", 1},
	{sLatin, "it", "àèìòù", 1},
	{sLatin, "ca", "çàèòïü", 1},
	{sLatin, "sv", "åäö", 2},
	{sLatin, "fi", "äö", 2},
	{sLatin, "et", "äöüõ", 2},
	{sLatin, "da", "æøå", 2},
	{sLatin, "no", "æøå", 2},
	{sLatin, "pl", "ąćęłńśźż", 4},
	{sLatin, "cs", "ěřůčšžýáíé", 2},
	{sLatin, "sk", "ľĺŕôäčšžýáíé", 2},
	{sLatin, "sl", "čšž", 2},
	{sLatin, "hr", "čšžćđ", 2},
	{sLatin, "sr", "čšžćđ", 2},
	{sLatin, "hu", "őűöüáéíóú", 2},
	{sLatin, "ro", "ășțâîşţ", 3},
	{sLatin, "tr", "ğışçöü", 3},
	{sLatin, "lv", "āēīūčšžģķļņ", 3},
	{sLatin, "lt", "ąčęėįšųūž", 3},
	{sLatin, "az", "ə", 0},
	{sLatin, "is", "þð", 0},
	{sLatin, "mt", "ħġż", 0},
	{sLatin, "sq", "ë", 0},
	{sCyrillic, "ru", "ыэё", 6},
	{sCyrillic, "uk", "іїєґ", 6},
	{sCyrillic, "bg", "ъщ", 1},
	{sCyrillic, "sr", "јљњђћџ", 6},
	{sCyrillic, "be", "ў", 0},
	{sCyrillic, "mk", "ѓќѕ", 0},
	{sCyrillic, "kk", "әғқңұһ", 0},
	{sCyrillic, "mn", "өү", 0},
	{sCyrillic, "tg", "ҷӣӯҳ", 0},
	{sCyrillic, "uz", "ўғқҳ", 0},
	{sArabic, "ar", "ةىأإؤكي", 4},
	{sArabic, "fa", "گچپژکی", 2},
	{sArabic, "ur", "ٹڈڑںےہھگچپکی", 2},
	{sArabic, "ps", "ښېۍځڅړټډڼ", 0},
	{sArabic, "ckb", "ەێۆڕڵ", 0},
	{sArabic, "sd", "ٻڄڪڏڳڙ", 0},
	{sDevanagari, "mr", "ळ", 6},
	{sBengali, "as", "ৰৱ", 0},
}
