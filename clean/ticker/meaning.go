package ticker

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
)

// A meaning is a set of things a word may mean in a line of quotes. A word without any is as good a name as another:
// the table is evidence, never a condition.
type meaning uint32

const (
	isIndex     meaning = 1 << iota // an index or a word only names of indices have
	isCommodity                     // gold, crude
	isCoin                          // bitcoin
	isMoney                         // a currency's code or name
	isPair                          // two currencies: EUR/USD
	isYield                         // bonds and rates: their price is a percentage
	isNoun                          // other words of names that are written small: futures, spot
	isNumbered                      // names some indices of which end in a number
	isHeading                       // labels over a strip: MARKETS
	isUnit                          // points, pence, per ounce
	isMagnitude                     // K, million, lakh crore
	isPercent                       // the word for %
	isBid                           // labels of the figure after them
	isAsk                           //
	isLast                          //
	isChange                        //
	isOther                         // volume, high, low, open
	isExchange                      // codes before a colon: NASDAQ
	isSmall                         // of, de, und: lower-case words inside names
	isLookalike                     // words of scores, polls, weather: what only looks like quotes
	isProse                         // words no name of a quote has
	isZone                          // time zones and words of a quote's time: IST, close
	isGeneric                       // words of index names that other names have too: average, composite
	isWeight                        // units a good is sold by: per kilogram
)

// market is any sign of a market's name.
const isMarket = isIndex | isGeneric | isCommodity | isCoin | isMoney | isPair | isYield

// wordMeaning looks a word up, folded to lower case, whole; then its parts where it joins two.
func wordMeaning(word string) meaning {
	var buf [40]byte
	w := foldInto(buf[:0], word)
	if w == nil {
		return 0
	}
	m := tableMeaning(w)
	if word == "ft" {
		return 0 // feet; forints are written "Ft"
	}
	if m == 0 && len(w) > 1 {
		m = shapeMeaning(word, w)
	}
	return m
}

// IsMagnitudeWord reports a word that multiplies the number before it: "K", "million", "crore".
func IsMagnitudeWord(word string) bool { return wordMeaning(word)&isMagnitude != 0 }

// foldInto appends the lower-case form of s, nil when it does not fit into buf's capacity.
func foldInto(buf []byte, s string) []byte {
	for _, r := range s {
		if r == '\u200c' || r == '\u00ad' {
			continue
		}
		if len(buf)+utf8.UTFMax > cap(buf) {
			return nil
		}
		if 'A' <= r && r <= 'Z' {
			r |= 0x20
		} else if r >= utf8.RuneSelf {
			r = unicode.ToLower(r)
		}
		buf = utf8.AppendRune(buf, r)
	}
	return buf
}

// shapeMeaning reads words by their parts: "usd/pkr", "us10y", "usd/bbl", "nifty50".
func shapeMeaning(word string, w []byte) meaning {
	for i, c := range w {
		if c == '/' || c == '-' {
			a, b := tableMeaning(w[:i]), tableMeaning(w[i+1:])
			switch {
			case a&isMoney != 0 && b&isMoney != 0:
				return isPair
			case a&isMoney != 0 && b&isUnit != 0:
				return isUnit | isWeight
			case a&isMoney != 0 && b == 0 && len(w)-i-1 != 3:
				return isLookalike // a price by the square metre
			case b&(isYield|isCommodity|isCoin|isIndex) != 0:
				return b & isMarket
			}
			return a & isMarket
		}
	}
	if len(w) == 6 && word[0] < 'a' && tableMeaning(w[:3])&isMoney != 0 && tableMeaning(w[3:])&isMoney != 0 {
		return isPair
	}
	if n := len(w); w[n-1] == 'y' || w[n-1] == 'j' {
		if c := w[n-2]; '0' <= c && c <= '9' {
			return isYield // US10Y, 10J
		}
	}
	for i, c := range w {
		if '0' <= c && c <= '9' {
			return tableMeaning(w[:i]) & (isIndex | isCommodity)
		}
	}
	return hanMeaning(w) | mixedMeaning(w)
}

// mixedMeaning reads the parts of a word that changes from Latin to another script: "wti原油".
func mixedMeaning(w []byte) meaning {
	i := 0
	for i < len(w) && w[i] < utf8.RuneSelf {
		i++
	}
	if i == 0 || i == len(w) {
		return 0
	}
	return (tableMeaning(w[:i]) | tableMeaning(w[i:])) & isMarket
}

// hanMeaning reads names that are written without spaces by how they end.
func hanMeaning(w []byte) meaning {
	s := w[max(0, len(w)-6):]
	switch string(s) {
	case "指数", "指數", "지수", "平均", "成指", "综指", "綜指", "股指":
		return isGeneric
	case "国債", "国债", "國債":
		return isYield
	}
	return 0
}

// missingWord reports the words of a value that is not there.
func missingWord(w string) bool {
	switch w {
	case "N/A", "n/a", "N.A.", "n.a.", "NA", "n/d", "N/D", "n.d.", "k.A.", "n.v.t.", "ND":
		return true
	}
	return false
}

// currencyAt is the length of a currency sign at s[i:]: a sign by itself or one after the letters of its country.
func currencyAt(s string, i int) int {
	c := s[i]
	switch {
	case c == '$':
		return 1
	case c < utf8.RuneSelf:
		if c < 'A' || c > 'Z' {
			return 0
		}
		for n := 1; n < 4 && i+n < len(s); n++ {
			if s[i+n] == '$' {
				if !isCode(codeDollar, s[i:i+n]) {
					return 0
				}
				return n + 1
			}
			if s[i+n] < 'A' || s[i+n] > 'Z' {
				break
			}
		}
		return 0
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	if unicode.Is(unicode.Sc, r) {
		return n
	}
	return 0
}

// symbolLike reports that a name is a code: one word of capitals and digits with at least one letter, as exchanges give.
func symbolLike(name string) bool {
	letters, runes := 0, 0
	for _, r := range name {
		runes++
		switch {
		case 'A' <= r && r <= 'Z':
			letters++
		case '0' <= r && r <= '9', r == '.', r == '-', r == '&', r == '/', r == '=', r == '^', r == '_':
		default:
			return false
		}
	}
	return letters > 0 && runes <= 14
}

// Capital reports that a word begins as names begin in its script: with a capital, a digit or a letter without case.
func Capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return !lang.IsSmall(r)
}

// japanese reports a line that is written in Japanese: kana, or kanji that only Japan writes so.
func japanese(line string) (yes, no bool) {
	for _, r := range line {
		switch {
		case r < 0x3040:
		case r < 0x3100, r >= 0xFF66 && r < 0xFFA0:
			yes = true
		case strings.ContainsRune("円経証価銭続総単県営図", r):
			yes = true
		case r >= 0xAC00 && r < 0xD7B0, strings.ContainsRune("证數圓證價總单经权權购币幣债", r):
			no = true
		}
	}
	return yes && !no, no
}
