package dateline

import (
	"strings"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/internal/gazetteer"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// town reports a place of the tables, or a name that towns and no people have.
func (p *datelineParser) town(s string) bool {
	return p.place(s) || gazetteer.Town(s) && !gazetteer.Given(s) && !p.listed(s)
}

// village reports a name that smaller places and no people have.
func (p *datelineParser) village(s string) bool {
	return gazetteer.Village(s) && !gazetteer.Given(s) && !gazetteer.Family(s) && !p.listed(s)
}

// person reports two words with capitals and small letters, one of which is a name that people have.
func person(s string) bool {
	first, last, two := strings.Cut(s, " ")
	if !two || strings.Contains(last, " ") || s == strings.ToUpper(s) || !unicode.IsUpper(words.First(first)) || !unicode.IsUpper(words.First(last)) {
		return false
	}
	return gazetteer.Given(strings.ReplaceAll(first, "ё", "е")) || gazetteer.Family(last)
}

// reporterAt reads a person of two words after a known agency, before a mark: "МИНСК, 4 янв — РИА Новости, Иван Лебедев.". It returns the end.
func (p *datelineParser) reporterAt(j int) int {
	end := p.placeAt(j)
	if k := strings.IndexByte(p.head[j:end], '.'); k > 0 {
		end = j + k // "Лебедев.Приговорённый"
	}
	if !p.known || !person(p.head[j:end]) || end >= len(p.head) || !strings.ContainsRune(".-–—:", words.First(p.head[p.skip(end):])) {
		return 0
	}
	p.setReporter(span{j, end})
	return end
}

// codeAlone reports a code that no table knows in the agency's place, before a dash or a full stop: "(HNMO) - …", "(iz). …". A label, and the initials of
// the words that follow, are none.
func (p *datelineParser) codeAlone(c span, next int) bool {
	s := p.str(c)
	letters, _, upper, lowers, _ := census(s)
	after := p.head[p.skip(next):]
	mark := strings.HasPrefix(after, ".") && next < len(p.head) && p.head[next] == '.'
	if letters < 2 || letters > 8 || len(s) > 2*letters || upper > 0 && lowers > 0 || isRating(s) || p.labelled(s) || p.listed(s) || p.w.Whole(lang.Photographer, s) || p.w.Whole(lang.Credit, s) {
		return false
	}
	if !mark && (upper == 0 || !strings.ContainsRune("-–—", words.First(after))) || strings.ContainsAny(s, " /.-") {
		return false
	}
	return !initials(s, strings.TrimLeft(after, "-–—. "))
}

// initials reports whether a code of two letters or more is made of the first letters of the words that a text begins with.
func initials(code, text string) bool {
	n, inWord := 0, false
	for _, r := range text {
		if letterOrMark(r) && !inWord {
			if n >= len(code) || unicode.ToUpper(r) != rune(code[n]) {
				break
			}
			n++
		}
		inWord = letterOrMark(r)
	}
	return n == len(code) && n > 1
}
