package company

import (
	"strings"
	"unicode/utf8"
)

// A Mention is a listed company that a text names.
type Mention struct {
	Symbol   string // as written, without its exchange: "AAPL", "7203", "BRK.B"
	Exchange string // the code of exchanges.txt; "" where the text names none: "$TSLA"
	Name     string // the words before the bracket, as written; "" where they are none
	Start    int    // the text names it at text[Start:End], the bracket included
	End      int
}

// most is how many mentions of a text are given: a list of more is a table.
const most = 64

// Find reads the mentions of a text, in order. A text without a bracket, a colon, an angle or a dollar sign has none, and costs no memory.
func Find(text string) []Mention {
	var list []Mention
	for i := 0; i < len(text) && len(list) < most; {
		at := sign(text[i:])
		if at < 0 {
			break
		}
		i += at
		r, size := utf8.DecodeRuneInString(text[i:])
		var found []Mention
		end := i + size
		switch r {
		case '(':
			found, end = bracket(text, i, size, ')')
		case '（':
			found, end = bracket(text, i, size, '）')
		case '<':
			found, end = bracket(text, i, size, '>')
		case '$':
			found, end = cashtag(text, i)
		case ':':
			found, end = bare(text, i)
		}
		if len(list) > 0 && len(found) > 0 {
			switch last := list[len(list)-1]; {
			case found[0].Start < last.End:
				found = nil
			case r != '$' && strings.TrimSpace(text[last.End:found[0].Start]) == "": // "Acme (TSX: A) (OTCQB: AA)"
				for k := range found {
					found[k].Name = last.Name
				}
			}
		}
		list = append(list, found...)
		i = max(end, i+size)
	}
	return list
}

// longest is the most bytes of a bracket that is read.
const longest = 90

// bracket reads a bracket at i: every part of it names a symbol, or none is read.
func bracket(text string, i, size int, closing rune) ([]Mention, int) {
	rest := text[i+size:]
	n := strings.IndexRune(rest[:min(len(rest), longest)], closing)
	if n < 2 {
		return nil, i + size
	}
	inside, end := rest[:n], i+size+n+utf8.RuneLen(closing)
	var list []Mention
	exchange := ""
	var waiting []string // exchanges whose symbol is that of the next one: "TSX, NYSE: BNS"
	for len(inside) > 0 {
		var part string
		part, inside = cutPart(inside)
		if part == "" {
			continue
		}
		if code, known := exchanges().names[part]; known && exchange == "" {
			waiting = append(waiting, code)
			continue
		}
		m, ok := listing(part, exchange)
		if !ok {
			return nil, i + size
		}
		for _, code := range waiting {
			if fits(m.Symbol, code) {
				list = append(list, Mention{Symbol: m.Symbol, Exchange: code, Start: i, End: end})
			}
		}
		waiting = nil
		if m.Exchange != "" {
			exchange = m.Exchange
		}
		m.Start, m.End = i, end
		list = append(list, m)
	}
	if len(list) == 0 || waiting != nil {
		return nil, i + size
	}
	name := nameBefore(text[:i])
	for k := range list {
		list[k].Name = name
	}
	return list, end
}

// cutPart cuts the first part off what stands in a bracket.
func cutPart(inside string) (part, rest string) {
	part = inside
	if cut := strings.IndexAny(inside, ",;/、；，|&"); cut >= 0 && !(inside[cut] == '&' && cut > 0 && inside[cut-1] != ' ') { // "M&M" is a symbol
		_, w := utf8.DecodeRuneInString(inside[cut:])
		part, rest = inside[:cut], inside[cut+w:]
	}
	if before, after, ok := strings.Cut(part, " and "); ok {
		part, rest = before, after+inside[len(part):]
	}
	return strings.Trim(part, " \u00a0\"'“”"), rest
}

// listing reads one part of a bracket: an exchange and a symbol, a symbol with its end, or, after an exchange, a symbol alone.
func listing(part, exchange string) (Mention, bool) {
	for _, mark := range [...]string{":", "："} {
		head, symbol, ok := strings.Cut(part, mark)
		if !ok {
			continue
		}
		head, symbol = strings.TrimSpace(head), strings.TrimSpace(symbol)
		code, known := exchanges().names[head]
		if !known && figures(symbol) { // "SZ:002594"
			code, known = exchanges().ends[head]
		}
		if known && (fits(symbol, code) || fitsClass(symbol, code)) {
			return Mention{Symbol: symbol, Exchange: code}, true
		}
		if code, known := exchanges().ends[symbol]; known && fits(head, code) && symbol != "US" {
			return Mention{Symbol: head, Exchange: code}, true
		}
		return Mention{}, false
	}
	if symbol, code, ok := ended(strings.TrimPrefix(part, "$")); ok {
		return Mention{Symbol: symbol, Exchange: code}, true
	}
	if exchange != "" && fits(part, exchange) && len(part) > 1 {
		return Mention{Symbol: part, Exchange: exchange}, true
	}
	return Mention{}, false
}

// cashtag reads "$TSLA" at i.
func cashtag(text string, i int) ([]Mention, int) {
	end := i + 1
	for end < len(text) && text[end] >= 'A' && text[end] <= 'Z' {
		end++
	}
	symbol := text[i+1 : end]
	if len(symbol) < 2 || len(symbol) > 5 || currency(symbol) || i > 0 && wordByte(text[i-1]) || end < len(text) && wordByte(text[end]) {
		return nil, end
	}
	if rest := strings.TrimLeft(text[end:], " \u00a0"); rest != "" && rest[0] >= '0' && rest[0] <= '9' {
		return nil, end // a sum of money
	}
	return []Mention{{Symbol: symbol, Start: i, End: end}}, end
}

// bare reads "BSE: 500325" outside of brackets around the colon at i: an exchange's code in capitals right before it.
func bare(text string, i int) ([]Mention, int) {
	from := i
	for from > 0 && (text[from-1] >= 'A' && text[from-1] <= 'Z' || from < i && text[from-1] >= '0' && text[from-1] <= '9') {
		from--
	}
	if i-from < 3 || from > 0 && wordByte(text[from-1]) {
		return nil, i + 1
	}
	code, ok := exchanges().names[text[from:i]]
	if !ok {
		return nil, i + 1
	}
	at := i + 1
	for at < len(text) && text[at] == ' ' {
		at++
	}
	end := at
	for end < len(text) && (wordByte(text[end]) && text[end] < utf8.RuneSelf || strings.IndexByte(".-&", text[end]) >= 0) {
		end++
	}
	symbol := strings.TrimRight(text[at:end], ".-&")
	if at-i > 2 || !fits(symbol, code) || len(symbol) < 2 {
		return nil, i + 1
	}
	return []Mention{{Symbol: symbol, Exchange: code, Name: nameBefore(strings.TrimRight(text[:from], " ,")), Start: from, End: at + len(symbol)}}, at + len(symbol)
}

func wordByte(c byte) bool {
	return c >= utf8.RuneSelf || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
}

// sign is where the first mark stands that a symbol follows or ends with, -1 where there is none.
func sign(s string) int {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '(', '$', ':', '<':
			return i
		case "（"[0]:
			if strings.HasPrefix(s[i:], "（") {
				return i
			}
		}
	}
	return -1
}
