package lang

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// guessRunes is how many runes of a text Guess reads; the vote has long settled by then.
const guessRunes = 2000

// Guess votes by script and stop words for the language of a text. It returns a code, also one without a table where
// letters alone tell ("mt"), or "" when it cannot tell: too little text, or no language ahead of the others.
// It reads at most 2,000 runes, gives the same answer for the same text, and does not allocate after its first call.
func Guess(s string) string {
	var b ballot
	b.read(s)
	if b.letters < 2 {
		return ""
	}
	switch major := b.major(); major {
	case Latin, Cyrillic, Arabic, Devanagari, Bengali:
		return b.elect(major)
	case Han, Hiragana, Hangul:
		return b.eastAsian()
	default:
		if b.scripts[major] < 3 {
			return ""
		}
		return major.Language()
	}
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
		if c := s[i]; c < utf8.RuneSelf { // as below, for what most letters are
			j := jointOf(rune(c))
			if j == solid {
				b.letters++
				b.scripts[Latin]++
				if before == loose || before == chained || before == digit {
					b.word(v, s[i:])
				}
			}
			before = j
			i++
			continue
		}
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
	sc := ScriptOf(r)
	if sc == Katakana {
		sc = Hiragana // a text has both
	}
	b.scripts[sc]++
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
	if !v.index.may(s) {
		return
	}
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
func (b *ballot) major() Script {
	best, most := Common, 0
	for sc, n := range b.scripts {
		switch Script(sc) {
		case Han, Hiragana, Hangul:
			n *= 3
		}
		if n > most {
			best, most = Script(sc), n
		}
	}
	return best
}

// eastAsian tells Japanese by its kana, Korean by Hangul, and Chinese by Han characters alone.
func (b *ballot) eastAsian() string {
	han, kana, hangul := b.scripts[Han], b.scripts[Hiragana], b.scripts[Hangul]
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
func (b *ballot) elect(sc Script) string {
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
func (b *ballot) foreign(sc Script) string {
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
	script  Script
	code    string
	letters string
	points  int
}

// signs holds the letters of the national alphabets that their neighbours lack.
var signs = [...]sign{
	{Latin, "vi", "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ", 8},
	{Latin, "de", "äöüß", 2},
	{Latin, "es", "ñ¿¡óíáé", 1},
	{Latin, "pt", "ãõçâêáéí", 1},
	{Latin, "fr", "éèêçàùîôœû", 1},
	{Latin, "it", "àèìòù", 1},
	{Latin, "ca", "çàèòïü", 1},
	{Latin, "sv", "åäö", 2},
	{Latin, "fi", "äö", 2},
	{Latin, "et", "äöüõ", 2},
	{Latin, "da", "æøå", 2},
	{Latin, "no", "æøå", 2},
	{Latin, "pl", "ąćęłńśźż", 4},
	{Latin, "cs", "čšžýáíé", 2},
	{Latin, "cs", "ěřů", 6},
	{Latin, "sk", "ôäčšžýáíé", 2},
	{Latin, "sk", "ľĺŕ", 6},
	{Latin, "sl", "čšž", 2},
	{Latin, "hr", "čšžćđ", 2},
	{Latin, "sr", "čšžćđ", 2},
	{Latin, "hu", "őűöüáéíóú", 2},
	{Latin, "ro", "ășțâîşţ", 3},
	{Latin, "tr", "ğışçöü", 3},
	{Latin, "lv", "āēīūčšžģķļņ", 3},
	{Latin, "lt", "ąčęėįšųūž", 3},
	{Latin, "az", "ə", 0},
	{Latin, "is", "þð", 0},
	{Latin, "mt", "ħġċ", 0},
	{Latin, "sq", "ë", 0},
	{Latin, "ha", "ɓɗƙƴ", 0},
	{Cyrillic, "ru", "ыэё", 7},
	{Cyrillic, "uk", "іїєґ", 6},
	{Cyrillic, "bg", "ъщ", 1},
	{Cyrillic, "sr", "јљњђћџ", 12},
	{Cyrillic, "mk", "јљњџ", 12},
	{Cyrillic, "be", "ў", 0},
	{Cyrillic, "be", "ыэё", 6},
	{Cyrillic, "be", "ў", 20},
	{Cyrillic, "mk", "ѓќѕ", 0},
	{Cyrillic, "kk", "әғқңұһ", 0},
	{Cyrillic, "mn", "өү", 0},
	{Cyrillic, "ky", "ңөү", 0},
	{Cyrillic, "tg", "ҷӣӯҳ", 0},
	{Cyrillic, "uz", "ўғқҳ", 0},
	{Arabic, "ar", "ةىأإؤكي", 4},
	{Arabic, "fa", "گچپژکی", 2},
	{Arabic, "ur", "ٹڈڑںےہھگچپکی", 2},
	{Arabic, "ps", "ښېۍځڅړټډڼ", 0},
	{Arabic, "ckb", "ەێۆڕڵ", 0},
	{Arabic, "sd", "ٻڄڪڏڳڙ", 0},
	{Devanagari, "mr", "ळ", 6},
	{Bengali, "as", "ৰৱ", 0},
}
