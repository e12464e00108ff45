package dateline

import (
	"strings"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// agencyLen is the length of a known agency's name at i, 0 when there is none.
func (p *datelineParser) agencyLen(i int) int {
	_, n := p.w.Prefix(lang.Agency, p.head[i:])
	return n
}

// domainLen is the length of a web domain that names an outlet: "KOMPAS.com", "TEMPO.CO".
func (p *datelineParser) domainLen(i int) int {
	j := i
	dot := -1
	for j < len(p.head) {
		c := p.head[j]
		if c == '.' {
			dot = j
		} else if !('a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9') {
			break
		}
		j++
	}
	if dot > i+2 && j-dot >= 3 && j-dot <= 5 && letterOrMark(rune(p.head[dot+1])) {
		return j - i
	}
	return 0
}

// place reports whether s is a place the tables know.
func (p *datelineParser) place(s string) bool { return p.w.Whole(lang.Place, s) }

// placeAt is the end of the words at i that could be a place: words with capitals (any words in a script without), short
// words in small letters between them, at most six.
func (p *datelineParser) placeAt(i int) int {
	end, ws := i, 0
	for j := i; j < len(p.head) && ws < 7; {
		r := words.First(p.head[j:])
		if !letterOrMark(r) || r == 'ـ' {
			break
		}
		stop := p.wordEnd(j)
		word := p.head[j:stop]
		if lang.IsSmall(r) {
			if ws == 0 || !connects(word, p.head[stop:]) || p.w.Whole(lang.And, word) || p.w.Own(lang.In, word) && !p.w.Whole(lang.Particle, word) && p.w.Code == "en" {
				break
			}
		} else {
			if ws > 0 && p.conjunctionInCapitals(i, j, word) {
				break
			}
			if ws > 0 {
				if _, _, ok := p.dateAt(p.joined(j)); ok {
					break
				}
				if p.fused && (p.place(p.head[i:end]) || !p.goesOn(i, end)) {
					break
				}
			}
			ws++
			end = stop
		}
		if lang.IsSmall(r) {
			ws++
		}
		j = p.skip(stop)
		if j == stop && j < len(p.head) {
			break // a mark follows without a space
		}
	}
	return end
}

// goesOn reports a known place that is longer than the words read.
func (p *datelineParser) goesOn(i, end int) bool {
	_, n := p.w.Prefix(lang.Place, p.head[i:])
	return i+n > end
}

// conjunctionInCapitals reports "AND" between two places in capitals, where no known place goes on over it: "PARIS AND BERLIN".
func (p *datelineParser) conjunctionInCapitals(i, j int, word string) bool {
	if !p.w.Whole(lang.And, word) || strings.ToUpper(p.head[i:j]) != p.head[i:j] || strings.ToUpper(word) != word {
		return false
	}
	return !p.goesOn(i, j)
}

// joined skips the preposition before a date in a script without capitals: "القاهرة في 8 مارس".
func (p *datelineParser) joined(j int) int {
	if unicode.IsUpper(words.First(p.head[j:])) || p.w.Tables[0] == nil {
		return j
	}
	for _, c := range [...]lang.Class{lang.In, lang.DateJoin} {
		if _, n := p.w.Tables[0].Prefix(c, p.head[j:]); n > 0 {
			if k := p.skip(j + n); k > j+n && k < len(p.head) && unicode.IsDigit(words.First(p.head[k:])) {
				return k
			}
		}
	}
	return j
}

// wordEnd is the end of a place's word: letters, inner apostrophes and hyphens, stops of abbreviations ("D.C.", "St.").
func (p *datelineParser) wordEnd(i int) int {
	j := wordSpan(p.head, i)
	for k := j - 1; k > i; k-- { // "WASHINGTON--The", "Reuters.com-" end at the first of two hyphens
		if p.head[k] == '-' && p.head[k-1] == '-' {
			j = k - 1
		}
	}
	if j < len(p.head) && p.head[j] == '.' {
		word := p.head[i:j]
		switch word {
		case "St", "Ste", "Ft", "Mt", "Pt", "Sta", "Sto", "ST", "STE", "FT", "MT", "PT", "STA", "STO":
			return j + 1
		}
		if strings.IndexByte(word, '.') > 0 && j-strings.LastIndexByte(p.head[:j], '.') <= 3 {
			return j + 1
		}
	}
	return j
}

// conjoined reads "and" with another place: "DALLAS and HOUSTON".
func (p *datelineParser) conjoined(j int) int {
	_, n := p.w.Prefix(lang.And, p.head[j:])
	if n == 0 || p.nplaces == 0 || p.bracket {
		return 0
	}
	k := p.skip(j + n)
	end := p.placeAt(k)
	if end <= k || k == j+n {
		return 0
	}
	if stop := p.agencyEnding(k, end); stop > k {
		end = stop // "Washington and London CNN —"
	}
	p.addPlace(span{k, end})
	return end
}

// agencyEnding is where a known place ends in p.head[i:end] after which an agency comes without a mark: "Nairobi, Kenya CNN —". It is 0 when there
// is none.
func (p *datelineParser) agencyEnding(i, end int) int {
	_, n := p.w.Suffix(lang.Agency, p.head[i:end])
	if n == 0 || n >= end-i || p.head[end-n-1] != ' ' || !p.place(p.head[i:end-n-1]) {
		return 0
	}
	return end - n - 1
}

// abbreviated takes the full stop of an abbreviated region: "Mass.", "N.C.".
func (p *datelineParser) abbreviated(i, end int) int {
	if end < len(p.head) && p.head[end] == '.' && end-i <= 6 && strings.IndexByte(p.head[i:end], ' ') < 0 {
		rest := p.head[end+1:]
		if !strings.HasPrefix(rest, "-") || p.place(p.head[i:end+1]) || end-i <= 4 {
			return end + 1
		}
	}
	return end
}

// agencySlot is the length of an agency's name or domain at j when a mark follows that ends it there: "SANA-",
// "KOMPAS.com -".
func (p *datelineParser) agencySlot(j int) int {
	n := p.agencyLen(j)
	if d := p.domainLen(j); d > n {
		n = d
	}
	if n == 0 {
		return 0
	}
	k := p.skip(j + n)
	switch words.First(p.head[k:]) {
	case '-', '–', '—', '.', ':', '_', '/', '=', ')', ',', 'ـ', '―', '»', '|', '।', '۔':
		return n
	}
	return 0
}
