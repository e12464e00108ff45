package dateline

import (
	"slices"
	"strings"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// begins is the length of the longest phrase of one of the classes at i.
func (p *reader) begins(i int, classes ...lang.Class) (best int) {
	for _, c := range classes {
		_, n := p.w.Prefix(c, p.head[min(i, len(p.head)):])
		best = max(best, n)
	}
	return best
}

// whole reports whether s is one phrase of one of the classes.
func (p *reader) whole(s string, classes ...lang.Class) bool {
	return slices.ContainsFunc(classes, func(c lang.Class) bool { return p.w.Whole(c, s) })
}

// agencyLen is the length of a known agency's name at i, 0 when there is none.
func (p *reader) agencyLen(i int) int { return p.begins(i, lang.Agency) }

// domainLen is the length of a web domain that names an outlet: "KOMPAS.com", "TEMPO.CO".
func (p *reader) domainLen(i int) int {
	s := p.head[i:]
	n := strings.IndexFunc(s, func(r rune) bool { return r >= 0x80 || r != '.' && !letterOrMark(r) && !unicode.IsDigit(r) })
	if n < 0 {
		n = len(s)
	}
	dot := strings.LastIndexByte(s[:n], '.')
	if dot > 2 && n-dot >= 3 && n-dot <= 5 && letterOrMark(rune(s[dot+1])) {
		return n
	}
	return 0
}

// agencySlot is the length of an agency's name or domain at i when a mark follows that ends it there: "SANA-",
// "KOMPAS.com -".
func (p *reader) agencySlot(i int) int {
	n := max(p.agencyLen(i), p.domainLen(i))
	k := p.skip(i + n)
	if n == 0 {
		return 0
	}
	if size := p.placeLen(k); size > 0 && k > i+n && p.endsAt(k+size) { // "РИА Новости Крым."
		n, k = k+size-i, p.skip(k+size)
	}
	if m, _ := p.mark(k); m == noMark && !strings.HasPrefix(p.head[k:], ")") || m == dot {
		return 0
	}
	return n
}

// place reports whether s is a place the tables know.
func (p *reader) place(s string) bool { return p.w.Whole(lang.Place, s) }

// placeLen is the length of the known place at i.
func (p *reader) placeLen(i int) int { return p.begins(i, lang.Place) }

// placeAt is the end of the words at i that could be a place: words with capitals (any words in a script without), short
// words in small letters between them, at most six.
func (p *reader) placeAt(i int) int {
	end, ws := i, 0
	for j := i; j < len(p.head) && ws < 7; ws++ {
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
			if ws > 0 && (p.conjunction(i, j, word) || p.complete && (p.place(p.head[i:end]) || i+p.placeLen(i) <= end)) {
				break
			}
			if ws > 0 {
				if _, _, ok := p.dateAt(p.joined(j)); ok {
					break
				}
			}
			end = stop
		}
		j = p.skip(stop)
		if j == stop {
			break // a mark follows without a space
		}
	}
	_, n := p.w.Suffix(lang.Agency, p.head[i:end])
	if k := end - n - 1; n > 0 && k > i && p.nplaces > 0 && p.head[k] == ' ' && p.place(p.head[i:k]) { // "Washington and London CNN —"
		return k
	}
	return end
}

// conjunction reports "AND" between two places in capitals, where no known place goes on over it: "PARIS AND BERLIN".
func (p *reader) conjunction(i, j int, word string) bool {
	s := p.head[i : j+len(word)]
	return p.w.Whole(lang.And, word) && strings.ToUpper(s) == s && i+p.placeLen(i) <= j
}

// wordEnd is the end of a place's word: letters, inner apostrophes and hyphens, stops of abbreviations ("D.C.", "St.").
func (p *reader) wordEnd(i int) int {
	j := wordSpan(p.head, i)
	word := p.head[i:j]
	if k := strings.IndexByte(word, '-'); k > 0 && p.agencyLen(i+k+1) > 0 && p.place(word[:k]) && !p.place(word) { // "دمشق-سانا"
		return i + k
	}
	if strings.HasPrefix(p.head[j:], ".") {
		dot := strings.LastIndexByte(word, '.')
		if dot > 0 && len(word)-dot <= 3 || placeWord("dotted", strings.ToUpper(word)) {
			return j + 1
		}
	}
	return j
}

// abbreviated takes the full stop of an abbreviated region: "Mass.", "N.C.".
func (p *reader) abbreviated(i, end int) int {
	s := p.head[i:end]
	rest, stop := strings.CutPrefix(p.head[end:], ".")
	if p.w.Code != "en" && p.place(s) && !p.place(s+".") { // "Lima, Perú. El gobierno …"
		return end
	}
	if stop && len(s) <= 6 && strings.IndexByte(s, ' ') < 0 && (!strings.HasPrefix(rest, "-") || p.place(s+".") || len(s) <= 4) {
		return end + 1
	}
	return end
}
