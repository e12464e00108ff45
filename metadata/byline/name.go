package byline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// maxNameWords is the longest name taken without doubt: "José María de la Cruz y Gómez" has seven words.
const maxNameWords = 7

// A name is a person's name cut out of a line.
type name struct {
	text      string // as the Author will carry it
	honorific string
	words     int  // words of text that are no particle
	stop      int  // words among them that are everyday words of the language
	lower     bool // written in lower case throughout
	uncased   bool // written in a script without capitals
	spaceless bool // written in Han or kana
}

// parseName reads tokens [i:j) as one person's name, all of it.
func (p *bylineParser) parseName(i, j int) (name, bool) {
	var nm name
	i, nm.honorific = p.honorific(i, j)
	if i >= j || j-i > maxNameWords {
		return nm, false
	}
	switch p.text(i, i+1) {
	case "The", "THE", "An", "AN":
		return nm, false
	}
	lows, ups := 0, 0
	for k := i; k < j; k++ {
		switch p.nameToken(&nm, i, k, j) {
		case foreign:
			return nm, false
		case small:
			lows++
		case capital:
			ups++
		}
	}
	nm.lower = lows > 0
	if lows > 0 && ups > 0 || !nm.lower && p.toks[j-1].shape == lower && p.particle(j-1) {
		return nm, false
	}
	if nm.words == 0 || p.possessive(i, j) {
		return nm, false
	}
	nm.text = p.spell(i, j)
	return nm, true
}

// possessive reports an English genitive among the words [i:j): "Jane Doe’s", "Doe’s Story".
func (p *bylineParser) possessive(i, j int) bool {
	for k := i; k < j; k++ {
		if rest, ok := strings.CutSuffix(p.text(k, k+1), "s"); ok && rest != "" && words.IsApostrophe(words.Last(rest)) {
			return true
		}
	}
	return false
}

// A nameLetter says what a token is in a name.
type nameLetter uint8

const (
	foreign nameLetter = iota // no part of a name
	neutral                   // a particle, a mark inside, a word without capitals
	small                     // "jane"
	capital                   // "Jane", "J."
)

// nameToken weighs token k of a possible name [i:j) and counts it in nm.
func (p *bylineParser) nameToken(nm *name, i, k, j int) nameLetter {
	t := p.toks[k]
	word := p.line[t.start:t.end]
	switch {
	case t.kind != wordToken:
		if k > i && (p.generational(k+1, j) || p.isMark(k, "()")) {
			return neutral // the comma of "Jane Doe, Jr.", a nickname
		}
		return foreign
	case k > i && p.particle(k) && !(k == j-1 && t.shape == title):
		return neutral // at the end of a name one with a capital is a surname: "Amitava Das", "Minh Do"
	case len(word) > 96 || t.shape != uncased && utf8.RuneCountInString(word) > 22 && strings.IndexByte(word, '-') < 0:
		return foreign // longer than any name's word: glued text
	}
	letter := capital
	switch t.shape {
	case lower:
		letter = small
	case uncased:
		letter = neutral
		nm.uncased = true
		nm.spaceless = nm.spaceless || text.HanOrKana(words.First(word))
		if !p.uncasedNameWord(word) {
			return foreign
		}
	case title, upper, initial:
	case mixed:
		if unicode.IsLower(words.First(word)) && !strings.ContainsAny(word, "-'’") && !prefixed(word) {
			return foreign // not "d'Arc" or "al-Amin"
		}
	default:
		return foreign
	}
	nm.words++
	if initialled(word) {
		nm.words++ // "Б.Болормаа"
	}
	if t.shape != initial && p.everydayWord(word) {
		nm.stop++
	}
	return letter
}

// prefixed reports a particle of two or three letters written with the name: "kaMagwaza", "deGrasse".
func prefixed(word string) bool {
	head := strings.IndexFunc(word, unicode.IsUpper)
	return (head == 2 || head == 3) && strings.IndexFunc(word[head+1:], func(r rune) bool { return !unicode.IsLower(r) }) < 0
}

// initialled reports an initial, a full stop and a surname that no space parts.
func initialled(word string) bool {
	head, tail, ok := strings.Cut(word, ".")
	return ok && utf8.RuneCountInString(head) == 1 && utf8.RuneCountInString(tail) > 2 && unicode.IsUpper(words.First(tail)) && strings.IndexByte(tail, '.') < 0
}

// uncasedNameWord holds the length rules of scripts without capitals. Chinese names have two to four letters, Japanese up
// to six, Korean two to four (with a surname of one or two); transliterated ones have a dot or are longer kana.
func (p *bylineParser) uncasedNameWord(word string) bool {
	n := utf8.RuneCountInString(word)
	switch lang.ScriptOf(words.First(word)) {
	case lang.Han:
		if strings.ContainsAny(word, "·・．") {
			return n <= 20
		}
		return n <= 4 || p.w.Code == "ja" && n <= 6
	case lang.Hiragana, lang.Katakana:
		return n <= 20 && (strings.ContainsRune(word, '・') || n <= 8)
	case lang.Hangul:
		return n <= 4
	}
	return n <= 20 && !p.everydayWord(word)
}

// everydayWord reports one of the language's commonest words. Will and Can are first names as well, and Ali, which the tables
// read as the Arabic "on".
func (p *bylineParser) everydayWord(word string) bool {
	switch word {
	case "Will", "Can", "علي", "علی":
		return false
	}
	return p.w.Own(lang.Stop, word)
}

// honorific takes the honorifics before a name; something must remain.
func (p *bylineParser) honorific(i, j int) (int, string) {
	start := i
	for i < j-1 && i-start < 3 {
		v, n := p.w.Prefix(lang.Honorific, p.line[p.toks[i].start:])
		if n == 0 {
			break
		}
		k := p.tokenAt(p.toks[i].start + n)
		if k > j-1 || k <= i {
			break
		}
		if p.toks[k].kind != wordToken {
			break
		}
		if v == 1 && i == start {
			break // as often a name: "Justice Malala Obi"
		}
		if n >= 5 && k == j-1 && text.ASCII(p.text(i, k)) && words.Last(p.text(i, k)) != '.' {
			break // "Prince Kumar", "Sheikh Hasina": as likely a name
		}
		i = k
	}
	if i == start {
		return i, ""
	}
	return i, p.text(start, i)
}

// retired are the words in brackets after the rank of a soldier who has left.
var retired = [...]string{"retd", "retd.", "ret", "ret.", "rtd", "rtd.", "r", "retired"}

// dropRetired takes such words out of the line's tokens: "Maj. Gen. (retd) Asad Malik".
func (p *bylineParser) dropRetired() {
	for k := 1; k+2 < p.n; k++ {
		end := k + 2
		if p.isMark(end, ".") {
			end++
		}
		if !p.isMark(k, "(") || !p.isMark(end, ")") || p.toks[k+1].kind != wordToken || !slices.Contains(retired[:], strings.ToLower(p.text(k+1, k+2))) {
			continue
		}
		if _, rank := p.w.Suffix(lang.Honorific, p.text(0, k)); rank == 0 {
			continue
		}
		copy(p.toks[k:], p.toks[end+1:p.n])
		p.n -= end + 1 - k
	}
}

// degree reports whether tokens [i:j) are a degree: "M.D.", "PhD", but not the surnames of "Jack Ma" and "Taya Iv".
func (p *bylineParser) degree(i, j int) bool {
	if p.toks[i].kind != wordToken || p.toks[i].shape == title && strings.IndexFunc(p.text(i, j)[1:], unicode.IsUpper) < 0 && strings.IndexByte(p.text(i, j), '.') < 0 {
		return false
	}
	return p.w.Whole(lang.Suffix, p.text(i, j))
}

// generational reports whether token k is "Jr.", "III" or the like.
func (p *bylineParser) generational(k, j int) bool {
	return k < j && p.toks[k].kind == wordToken && isGeneration(p.text(k, k+1))
}

func isGeneration(s string) bool { return nameTables().generations[strings.TrimSuffix(s, ".")] }

// particle reports whether token k stands inside a name as a particle: "van den", "de la", "y" of "Ortega y Gasset".
func (p *bylineParser) particle(k int) bool {
	t := p.toks[k]
	if t.kind != wordToken || t.shape != lower && t.shape != upper && t.shape != title && t.shape != mixed {
		return false
	}
	word := p.line[t.start:t.end]
	if p.w.Whole(lang.Particle, word) {
		return true
	}
	// A phrase of particles ("de la", "van der") that covers the word.
	for b := max(0, k-2); b <= k; b++ {
		if _, n := p.w.Prefix(lang.Particle, p.line[p.toks[b].start:]); n > 0 && p.toks[b].start+n >= t.end {
			return true
		}
	}
	return false
}

// spell writes the name of tokens [i:j): words separated as in the line, capitals turned into capital and small letters.
func (p *bylineParser) spell(i, j int) string {
	raw := p.text(i, j)
	clean := true
	for k := i; k < j; k++ {
		t := p.toks[k]
		if t.kind != wordToken || t.shape == upper && p.shouts(k) || t.shape == title && scottish(p.line[t.start:t.end]) || k > i && p.line[p.toks[k-1].end:t.start] != " " {
			clean = false
			break
		}
	}
	if clean {
		return raw
	}
	var b strings.Builder
	b.Grow(len(raw))
	caps := p.allCaps(i, j)
	for k := i; k < j; k++ {
		t := p.toks[k]
		if t.kind != wordToken {
			continue
		}
		if k > i && p.toks[k-1].end < t.start || k > i && p.toks[k-1].kind != wordToken {
			b.WriteByte(' ')
		}
		word := p.line[t.start:t.end]
		switch {
		case t.shape == upper && k > i && k+1 < j && caps && p.particle(k):
			lowerInto(&b, word, p.turkish(i, j))
		case t.shape == title && scottish(word):
			b.WriteString(word[:2])
			titleInto(&b, word[2:], false, p.w.Code)
		case t.shape == upper && p.shouts(k):
			titleInto(&b, word, p.turkish(i, j), p.w.Code)
		default:
			b.WriteString(word)
		}
	}
	return b.String()
}

// allCaps reports whether every cased word of the range is in capitals.
func (p *bylineParser) allCaps(i, j int) bool {
	for k := i; k < j; k++ {
		if s := p.toks[k].shape; s == title || s == lower || s == mixed {
			return false
		}
	}
	return true
}

// shouts reports whether a word in capitals should be written with small letters: not "III", not the initials "TJ".
func (p *bylineParser) shouts(k int) bool {
	word := p.text(k, k+1)
	if isRoman(word) || strings.IndexByte(word, '.') >= 0 {
		return false
	}
	n := utf8.RuneCountInString(word)
	return n > 3 || n > 1 && strings.ContainsAny(strings.ToUpper(word), "AEIOUYÁÉÍÓÚÄÖÜÅØÆАЕИОУЫЯЮЄІЇΑΕΗΙΟΥΩİÇ") || !text.ASCII(word)
}

// scottish reports "McDONALD", capitals but for the prefix.
func scottish(word string) bool {
	return len(word) > 4 && strings.HasPrefix(word, "Mc") && isASCIIUpper(word[2:])
}

func isRoman(s string) bool {
	switch s {
	case "II", "III", "IV", "VI", "VII", "VIII":
		return true
	}
	return false
}

// turkish reports whether capitals of the range lower by Turkish rules: I to ı.
func (p *bylineParser) turkish(i, j int) bool {
	if p.w.Code == "tr" || p.w.Code == "az" {
		return true
	}
	return strings.ContainsAny(p.text(i, j), "İıŞşĞğ")
}

func lowerInto(b *strings.Builder, word string, turkish bool) {
	for _, r := range word {
		b.WriteRune(toLower(r, turkish))
	}
}

func toLower(r rune, turkish bool) rune {
	if turkish {
		return unicode.TurkishCase.ToLower(r)
	}
	return unicode.ToLower(r)
}

// titleInto writes a word in capitals as a name: each part after a hyphen or a short elided prefix begins with a capital,
// Mc and (in English) Mac keep the second one.
func titleInto(b *strings.Builder, word string, turkish bool, code string) {
	for len(word) > 0 {
		end := len(word)
		for k, r := range word {
			if r == '-' || r == '‐' || r == '‑' || words.IsApostrophe(r) {
				end = k + utf8.RuneLen(r)
				break
			}
		}
		titlePart(b, word[:end], turkish, code)
		word = word[end:]
		if utf8.RuneCountInString(word) == 1 {
			b.WriteRune(toLower(words.First(word), turkish)) // the s of "JONES'S"
			return
		}
	}
}

func titlePart(b *strings.Builder, part string, turkish bool, code string) {
	up := 0
	switch {
	case strings.HasPrefix(part, "MC") && len(part) >= 4:
		up = 2
	case code == "en" && strings.HasPrefix(part, "MAC") && len(part) >= 7 && strings.IndexByte("DGLMNP", part[3]) >= 0:
		up = 3
	}
	for k, r := range part {
		switch {
		case k == 0 || k == up:
			b.WriteRune(r)
		case r == 'Σ' && k+utf8.RuneLen(r) == len(part):
			b.WriteRune('ς')
		default:
			b.WriteRune(toLower(r, turkish))
		}
	}
}
