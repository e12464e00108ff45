package dateline

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/internal/gazetteer"
	"github.com/broadsheet-go/broadsheet/metadata/internal/table"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

//go:embed places.txt
var placesText string

var (
	placesOnce sync.Once
	placeWords map[string]bool // row and word
)

// placeWord reports a word, in capitals, of a row of places.txt.
func placeWord(row, word string) bool {
	placesOnce.Do(func() {
		placeWords = map[string]bool{}
		for key, words := range table.Rows(placesText) {
			for _, w := range words {
				placeWords[key+" "+w] = true
			}
		}
	})
	return placeWords[row+" "+word]
}

// geographical reports whether words in capitals begin or end as the names of towns do: "TANDO ADAM", "KOT ADDU", "SAN FELIPE".
func geographical(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	return placeWord("first", word) || geographic(s)
}

// geographic reports whether words after a place's name still name a place.
func geographic(s string) bool {
	return placeWord("last", strings.ToUpper(s[strings.LastIndexByte(s, ' ')+1:]))
}

// name weighs the words in the place's place, without the region.
func (p *reader) name(s string) Evidence {
	capitals := s == strings.ToUpper(s)
	near := 0
	if unicode.IsUpper(words.First(s)) {
		_, near = p.w.Prefix(lang.Near, s)
	}
	_, honorific := p.w.Prefix(lang.Honorific, s) // "MR SMITH: I think"
	n := census(s)
	switch {
	case p.whole(s, lang.Label, lang.Credit, lang.Subject, lang.Note, lang.Correction, lang.Related):
	case p.country(s) && p.nagency == 0 && !p.dated && p.nplaces == 1 && p.region == (span{}):
		if capitals {
			return placeCountry
		}
		return placeCountryTitled
	case p.place(s):
		return placeKnown
	case p.town(s):
		return placeTown
	case p.townBy(s):
		return placeTown
	case capitals && gazetteer.Town(s) && !p.everyday(s):
		return placeInCapitals // a name that people have too: "KOBE"
	case near > 0 && near < len(s):
		switch s = strings.TrimLeft(s[near:], " "); {
		case s != strings.ToUpper(s) && !p.known:
			return Evidence{} // "Neben Russland", the beginning of a sentence
		case p.place(s):
			return placeKnown
		}
		return placeInCapitals
	case p.labelled(s), p.everyday(s), p.whole(s, lang.Weekday, lang.Month, lang.Published, lang.Updated),
		honorific > 0 && honorific < len(s), n.letters < 2 && !p.known:
	case p.clubLike(s):
		return placeClub
	case p.village(s) && (n.lower == 0 || p.w.Code != "en" && !person(s)):
		return placeVillage
	case n.upper == n.letters && n.letters <= 4:
		return placeShort
	case n.upper == n.letters && !p.known && !p.dated && p.region == (span{}) && !geographical(s) && (n.words > 1 || p.end == hyphen && p.w.Code == "en"):
		return placePhrase // "FAVOURITE ITEMS", "ROSEMARY - Repels moths.": of lists; English papers have better dashes
	case n.upper == n.letters, n.upper+n.lower == 0 && p.w.Code == "ne" && p.spacedStop && n.words == 1:
		return placeInCapitals
	case n.upper+n.lower == 0:
		return Evidence{}
	default:
		return placeTitled
	}
	p.refuse = true
	return Evidence{}
}

// town reports a place of the tables, or a name that towns and no people have.
func (p *reader) town(s string) bool {
	return p.place(s) || gazetteer.Town(s) && !gazetteer.Given(s) && !p.everyday(s)
}

// townBy reports a town with the words that say where it is: "NEUSTADT AN DER WEINSTRASSE", "Reichenbach im Vogtland".
func (p *reader) townBy(s string) bool {
	town, rest, _ := strings.Cut(s, " ")
	by, where, ok := strings.Cut(rest, " ")
	return ok && where != "" && placeWord("by", strings.ToUpper(by)) && gazetteer.Town(town) && !p.everyday(town)
}

// village reports a name that smaller places and no people have.
func (p *reader) village(s string) bool {
	return gazetteer.Village(s) && !gazetteer.Given(s) && !gazetteer.Family(s) && !p.everyday(s)
}

// country reports whether s is a country or a large part of one.
func (p *reader) country(s string) bool {
	for _, t := range p.w.Tables {
		if v, ok := t.Whole(lang.Place, s); ok {
			return v == 1
		}
	}
	return false
}

// person reports two words with capitals and small letters, one of which is a name that people have.
func person(s string) bool {
	first, last, two := strings.Cut(s, " ")
	if !two || strings.Contains(last, " ") || s == strings.ToUpper(s) || !unicode.IsUpper(words.First(first)) || !unicode.IsUpper(words.First(last)) {
		return false
	}
	return gazetteer.Given(strings.ReplaceAll(first, "ё", "е")) || gazetteer.Family(last)
}

// labelled reports whether a label begins or ends the words: "UPDATE 1", "LIVE BLOG".
func (p *reader) labelled(s string) bool {
	_, begins := p.w.Prefix(lang.Label, s)
	_, ends := p.w.Suffix(lang.Label, s)
	return begins > 2 || ends > 2
}

// everyday reports whether a word of s is one that no place holds: the language's commonest words and
// the words of desks, months and weekdays. An article may begin the name of a town.
func (p *reader) everyday(s string) bool {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		end := max(wordSpan(s, i), i+size)
		word := s[i:end]
		switch {
		case !letterOrMark(r) || !unicode.IsUpper(r) && i > 0 || !words.HasCapitals(lang.ScriptOf(r)):
		case i == 0 && end < len(s) && placeWord("article", strings.ToUpper(word)):
		case utf8.RuneCountInString(word) == 1 && (word != "A" || len(s) == 1):
		case p.w.Own(lang.Stop, word) && !p.w.Whole(lang.Particle, word):
			return true
		}
		i = end
	}
	return false
}

// clubLike reports a known place with words after it that belong to no place's name, or the words of an organisation.
func (p *reader) clubLike(s string) bool {
	if _, n := p.w.Prefix(lang.Place, s); n > 0 && n < len(s) && s[n] == ' ' {
		return !p.place(s[n+1:]) && !geographic(s[n+1:])
	}
	_, n := p.w.Suffix(lang.Org, s)
	return n > 0 && !geographic(s[len(s)-n:])
}
