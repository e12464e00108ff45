package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// compose joins a letter and a combining accent into the small letter Unicode has for them, else drops the accent.
func compose(r, mark rune) rune {
	r = unicode.ToLower(r)
	pairs := composed(mark)
	for pairs != "" {
		base, size := utf8.DecodeRuneInString(pairs)
		letter, more := utf8.DecodeRuneInString(pairs[size:])
		if base == r {
			return letter
		}
		pairs = pairs[size+more:]
	}
	return r
}

// baseOf returns the letter below the accents of a small letter.
func baseOf(r rune) rune {
	const marks = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0309\u030a\u030b\u030c\u031b\u0323\u0326\u0327\u0328"
	for again := true; again; {
		again = false
		for _, mark := range marks {
			pairs := composed(mark)
			i := strings.IndexRune(pairs, r)
			if i <= 0 {
				continue
			}
			for at := 0; at < len(pairs); {
				base, size := utf8.DecodeRuneInString(pairs[at:])
				letter, more := utf8.DecodeRuneInString(pairs[at+size:])
				if letter == r {
					r, again = base, true
					break
				}
				at += size + more
			}
		}
	}
	return r
}

// composed returns, for a combining accent, pairs of a small letter and the same with the accent: the canonical
// compositions of Unicode for Latin, Greek and Cyrillic.
func composed(mark rune) string {
	switch mark {
	case 0x300:
		return "aàeèiìoòuùüǜnǹеѐиѝēḕōṑwẁâầăằêềôồơờưừyỳ"
	case 0x301:
		return "aáeéiíoóuúyýcćlĺnńrŕsśzźüǘgǵåǻæǽøǿ̈̈́¨΅ϊΐαάεέηήιίϋΰοόυύωώϒϓгѓ" +
			"кќçḉēḗïḯkḱmḿõṍōṓpṕũṹwẃâấăắêếôốơớưứ"
	case 0x302:
		return "aâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷzẑạậẹệọộ"
	case 0x303:
		return "aãnñoõiĩuũvṽâẫăẵeẽêễôỗơỡưữyỹ"
	case 0x304:
		return "aāeēiīoōuūüǖäǟȧǡæǣǫǭöȫõȭȯȱyȳиӣуӯgḡḷḹṛṝ"
	case 0x306:
		return "aăeĕgğiĭoŏuŭийуўжӂаӑеӗȩḝạặ"
	case 0x307:
		return "cċeėgġzżaȧoȯbḃdḋfḟhḣmṁnṅpṗrṙsṡśṥšṧṣṩtṫwẇxẋyẏſẛ"
	case 0x308:
		return "aäeëiïoöuüyÿιϊυϋϒϔеёіїаӓәӛжӝзӟиӥоӧөӫэӭуӱчӵыӹhḧõṏūṻwẅxẍtẗ"
	case 0x309:
		return "aảâẩăẳeẻêểiỉoỏôổơởuủưửyỷ"
	case 0x30A:
		return "aåuůwẘyẙ"
	case 0x30B:
		return "oőuűуӳ"
	case 0x30C:
		return "cčdďeělľnňrřsštťzžaǎiǐoǒuǔüǚgǧkǩʒǯjǰhȟ"
	case 0x31B:
		return "oơuư"
	case 0x323:
		return "bḅdḍhḥkḳlḷmṃnṇrṛsṣtṭvṿwẉzẓaạeẹiịoọơợuụưựyỵ"
	case 0x326:
		return "sștț"
	case 0x327:
		return "cçgģkķlļnņrŗsştţeȩdḑhḩ"
	case 0x328:
		return "aąeęiįuųoǫ"
	}
	return ""
}
