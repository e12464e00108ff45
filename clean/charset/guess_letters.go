package charset

import (
	"math"
	"unicode"
	"unicode/utf8"
)

// An alphabet is a language's letters beyond ASCII, lower-case, most frequent first, and the encodings of one byte a
// character that it is found in. The order is roughly that of running text; it need not be exact, since a guess adds up
// dozens of letters (TestGuess holds it to a sentence a language).
type alphabet struct {
	latin     bool
	letters   string
	encodings [4]string
}

// alphabets lists the languages that a guess knows; of equal scores the earlier line wins. English is its typographic marks.
func alphabets() []alphabet {
	west := [4]string{"windows-1252"}
	centre := [4]string{"windows-1250", "iso-8859-2"}
	baltic := [4]string{"windows-1257"}
	russian := [4]string{"windows-1251", "koi8-r", "iso-8859-5", "ibm866"}
	cyrillic := [4]string{"windows-1251", "koi8-u", "iso-8859-5"}
	return []alphabet{
		{true, "é£", west},                             // English
		{true, "éàèêçôûùîâœïëüæÿ", west},               // French
		{true, "üäößé", west},                          // German
		{true, "óíáéñúü¿¡", west},                      // Spanish
		{true, "ãçáéíóêõâúàôü", west},                  // Portuguese
		{true, "àèùòéì", west},                         // Italian
		{true, "äöåé", west},                           // Swedish, Finnish
		{true, "åøæéöäò", west},                        // Danish, Norwegian
		{true, "íáðéöúþóæý", west},                     // Icelandic
		{true, "éëïüèóöá", west},                       // Dutch
		{true, "óàéèíçúòïü·", west},                    // Catalan
		{true, "ëç", west},                             // Albanian
		{true, "ıüşçğöâîû", [4]string{"windows-1254"}}, // Turkish
		{true, "łąęóśżćźń", centre},                    // Polish
		{true, "íáěéžřčýšůúťňďó", centre},              // Czech
		{true, "áíéčžýšúľťôňäďóĺŕ", centre},            // Slovak
		{true, "áéőöíóüúű", centre},                    // Hungarian
		{true, "ăîâşţșț", centre},                      // Romanian
		{true, "čšžćđ", centre},                        // Croatian, Slovene
		{true, "ėųšžąūįčę", baltic},                    // Lithuanian
		{true, "āīēšņļūžģčķ", baltic},                  // Latvian
		{true, "äõüöšž", baltic},                       // Estonian
		{false, "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", russian},  // Russian
		{false, "оанивтеірскдлмупязьбгйчцхжюєїшщфґ", cyrillic}, // Ukrainian
		{false, "аоеитнрвсдлкпзмугбяъчйщцжхшфюь", cyrillic},    // Bulgarian
		{false, "аоиенрјсвтукдпмлзгбчцшжћњхђљфџ", cyrillic},    // Serbian
		{false, "ατοινεσρκπυςηλμδγάίωόέθχφβήύζξώψ", [4]string{"windows-1253", "iso-8859-7"}},
		{false, "יוהלארתבמנשעדקחםטפגכסצןזךףץ", [4]string{"windows-1255"}},
		{false, "الينمرتوبدعةسهفكحقشجىأطصخضثغزئذإظءآؤ", [4]string{"windows-1256", "iso-8859-6"}}, // Arabic
		{false, "اینردمهتوشبسکزآخفگعقلجپحچصطغضئظثذژ", [4]string{"windows-1256"}},                 // Persian
		{false, "اریکنوےتلہسبممںدپگجعشھقفخحٹچزصطآئضغڑظذ", [4]string{"windows-1256"}},             // Urdu
		{false, "านรกอเงมยลวดทตสปแบคหพ่้็ัีิุูืะำโใไจชขผถซณศธภญษๆ์", [4]string{"windows-874"}},
	}
}

// marks are the typographic marks that all languages share.
const marks = "\u00a0’“”–—«»…„‘·•°©®™§€"

// Shares of the bytes beyond ASCII, and the natural logarithms of those of bytes that a language does not use: a letter of
// the encoding, another character of it, and a byte it does not define.
const (
	shareMarks   = 0.05
	shareCapital = 0.04
	otherLetter  = -8.0
	otherSign    = -9.5
	undefined    = -13.0
)

// buildModels makes the tables of guess; it runs once, on the first page that needs a guess.
func buildModels() {
	for _, a := range alphabets() {
		for _, name := range a.encodings {
			if name != "" {
				models.narrow = append(models.narrow, buildNarrow(a, name))
			}
		}
	}
	models.pairs = buildPairs()
}

// buildNarrow spreads a language's shares over the bytes of one encoding. In a Latin script the first letter or two carry
// most of the text's bytes beyond ASCII, elsewhere the alphabet is flatter.
func buildNarrow(a alphabet, name string) narrow {
	m := narrow{name: name, latin: a.latin}
	share := [128]float64{}
	runes := byteRunes(name)
	flat := 3.0
	if a.latin {
		flat = 1
	}
	english := a.letters == "é£"
	capital, sign := shareCapital, shareMarks
	if english {
		sign = 0.8
	}
	spread(&share, runes, a.letters, 1-capital-sign, flat, unicode.ToLower)
	spread(&share, runes, a.letters, capital, flat, unicode.ToUpper)
	spread(&share, runes, marks, sign, 1, unicode.ToLower)
	for i, p := range share {
		switch r := runes[i]; {
		case p > 0:
			m.log[i] = math.Log(p)
		case r == utf8.RuneError || r < 0xa0:
			m.log[i] = undefined
		case unicode.IsLetter(r) || unicode.IsMark(r):
			m.log[i] = otherLetter
		default:
			m.log[i] = otherSign
		}
	}
	return m
}

// byteRunes returns the characters of the bytes 0x80 to 0xff.
func byteRunes(name string) (runes [128]rune) {
	decoder := lookup(name).table.NewDecoder()
	for i := range runes {
		out, err := decoder.Bytes([]byte{byte(0x80 + i)})
		if runes[i], _ = utf8.DecodeRune(out); err != nil {
			runes[i] = utf8.RuneError
		}
	}
	return runes
}

// spread gives letters, the most frequent first, shares that add up to total and fall as 1/(rank+flat).
func spread(share *[128]float64, runes [128]rune, letters string, total, flat float64, as func(rune) rune) {
	sum, rank := 0.0, 0.0
	for range letters {
		sum += 1 / (rank + flat)
		rank++
	}
	rank = 0
	for _, r := range letters {
		for i, have := range runes {
			if have == as(r) && (as(r) != r || share[i] == 0) {
				share[i] += total / sum / (rank + flat)
			}
		}
		rank++
	}
}
