package ticker

import (
	"cmp"
	"strings"
)

// A candidate is one quote while it is read: the tokens of its name and its figures.
type candidate struct {
	out          Quote
	start, end   int32 // bytes of the line
	name, tail   int32 // bytes of the name
	code         string
	words        int // words of the name
	smallWords   int // of those, the ones in lower case that are no known noun
	meaning      meaning
	amounts      [8]amount
	n            int
	missing      int
	word         Direction // of a sign word
	wordFirst    bool      // it comes before the first figure: "gained 335"
	arrow        arrow     // an arrow that points at no figure
	unexpected   bool      // something that no quote has follows
	soldByWeight bool      // the price is by a unit goods are sold by
}

// An amount is a figure with what stands around it.
type amount struct {
	value    float64
	decimals int
	marked   bool // has decimals or groups
	percent  bool
	signed   bool
	minus    bool
	alone    bool // by itself in brackets
	joined   bool // a dash, a slash or a wave joins it to the figure before
	large    bool // in thousands, millions, lakhs
	arrow    arrow
	role     meaning // bid, ask, last, change or other, when a label says so
	currency string
}

func (e amount) bare() bool { return !e.signed && e.arrow == noArrow }

// quote reads one quote from token i; next is the token after it, i when there is none. Leading says that the line's
// arrows come before the names.
func (r *quoteReader) quote(i int, leading bool) (q candidate, next int) {
	from := i
	if r.tokens[i].kind == tArrow && leading {
		q.arrow = r.tokens[i].arrow
		i++
	}
	i, ok := r.readName(&q, i)
	if !ok {
		return q, from
	}
	i = r.readFigures(&q, i, leading)
	if q.n == 0 && q.missing == 0 {
		return q, from
	}
	return q, i
}

// readName reads the name of a quote, starting again after a label ("Markets:", "LIVE |").
func (r *quoteReader) readName(q *candidate, i int) (next int, ok bool) {
	for {
		t := r.tokens[i]
		switch t.kind {
		case tWord:
			if q.words > 0 && r.endsName(q, i) {
				return i, true
			}
			q.addWord(r, t)
		case tFigure:
			if !r.figureInName(q, i) {
				return i, q.words > 0
			}
			q.addFigure(t)
		case tOpen:
			n := r.bracketedName(q, i)
			if n == 0 {
				return i, q.words > 0
			}
			i += n - 1
		case tColon:
			if n := r.numericSymbol(q, i); n > 0 {
				return i + n, true
			}
			if r.colonBeforeFigure(q, i) {
				return i + 1, q.words > 0
			}
			if r.colonAfterExchange(q, i) {
				q.out.Exchange = r.line[q.name:q.tail]
				q.words, q.meaning = 0, q.meaning&^isHeading
			} else {
				q.restart()
			}
		case tBar:
			if r.barBeforeFigure(q, i) {
				return i + 1, q.words > 0
			}
			if r.line[t.start] == ',' {
				return i, false
			}
			q.restart()
		case tCurrency:
			if q.words > 0 || r.tokens[i+1].kind != tWord || !r.tokens[i+1].glued {
				return i, q.words > 0
			}
			q.start = t.start
		case tSlash, tDash:
			if q.words == 0 || r.tokens[i+1].kind != tWord {
				return i, q.words > 0
			}
		default:
			return i, q.words > 0
		}
		if q.words > nameWords || q.meaning&(isLookalike|isProse) != 0 {
			return i, false
		}
		i++
	}
}

// colonBeforeFigure reports a colon that ends the name: "Gold: 2,327.40", "AVN: Last 65.22".
func (r *quoteReader) colonBeforeFigure(q *candidate, i int) bool {
	return r.beginsFigure(i+1) || q.words > 0 && r.labelsFigure(i+1)
}

// colonAfterExchange reports a colon between an exchange and a symbol: "NASDAQ: AAPL".
func (r *quoteReader) colonAfterExchange(q *candidate, i int) bool {
	return q.words == 1 && q.meaning&isExchange != 0 && r.tokens[i+1].kind == tWord
}

// barBeforeFigure reports a bar or comma that ends the name: "Gold | 2,327.40". A comma does so only after a symbol: "AVN, 65.22".
func (r *quoteReader) barBeforeFigure(q *candidate, i int) bool {
	if !r.beginsFigure(i + 1) {
		return false
	}
	comma := r.line[r.tokens[i].start] == ','
	return !comma || q.words == 0 || symbolLike(cmp.Or(q.code, r.line[q.name:q.tail]))
}

// numericSymbol reads the symbol after the colon at token i that an exchange gives in digits: "HKG: 0700 HK$372.40". It
// returns how many tokens colon and symbol take, or 0.
func (r *quoteReader) numericSymbol(q *candidate, i int) int {
	t := r.tokens[i+1]
	if q.words != 1 || q.meaning&isExchange == 0 || t.kind != tFigure || !t.fig.Plain() || t.fig.First < 3 || t.fig.First > 6 || !r.beginsFigure(i+2) {
		return 0
	}
	q.out.Exchange, q.code = r.line[q.name:q.tail], r.text(t)
	q.name, q.tail, q.end = t.end, t.end, t.end
	return 2
}

// restart forgets a label and begins the name anew.
func (q *candidate) restart() {
	*q = candidate{arrow: q.arrow, meaning: q.meaning & (isLookalike | isProse)}
}

// addWord makes a word part of the name.
func (q *candidate) addWord(r *quoteReader, t token) {
	if q.words == 0 {
		if q.out.Exchange == "" && (q.end == 0 || q.start == 0) {
			if q.start == 0 || q.start > t.start {
				q.start = t.start
			}
			if t.start == 0 {
				q.start = 0
			}
		}
		q.name = t.start
	}
	if q.words == 1 && q.meaning&isHeading != 0 && q.out.Exchange == "" && (t.flags&isMarket != 0 || allCaps(r.line[q.name:q.tail]) && !allCaps(r.text(t))) {
		*q = candidate{arrow: q.arrow, start: t.start, name: t.start}
	}
	if !Capital(r.text(t)) && t.flags&(isMarket|isNoun|isSmall|isUnit) == 0 {
		q.smallWords++
	}
	q.words++
	q.meaning |= t.flags
	q.tail, q.end = t.end, t.end
}

// addFigure makes a number part of the name: "Nifty 50", "10 Year Note".
func (q *candidate) addFigure(t token) {
	if q.words == 0 {
		q.start, q.name = t.start, t.start
	}
	q.words++
	q.tail, q.end = t.end, t.end
}

// allCaps reports a word in capitals.
func allCaps(w string) bool { return strings.ToUpper(w) == w && strings.ToLower(w) != w }

// endsName reports that the word at token i is not part of the name before it: a sign word, the label of a figure,
// or a currency with its figure.
func (r *quoteReader) endsName(q *candidate, i int) bool {
	t := r.tokens[i]
	if _, n := r.signWord(i); n != 0 {
		return true
	}
	if r.labelsFigure(i) {
		return true
	}
	if t.flags&isMoney == 0 || t.flags&isIndex != 0 || r.tokens[i+1].kind != tFigure {
		return false
	}
	// "US Dollar 277.50" and "Interbank USD 278.44" are names; "Gold USD 1,818" and "AVN Rs 65.22" a name and a currency.
	word := r.text(t)
	named := t.flags&isUnit == 0 && Capital(word) && (len(word) > 3 || q.meaning&isMarket == 0 && !symbolLike(r.line[q.name:q.tail]))
	return !named
}

// labelsFigure reports that token i, or it and the one after it ("Prev Close"), are the label of the figure that follows.
func (r *quoteReader) labelsFigure(i int) bool {
	for j := i; j < i+2 && r.tokens[j].kind == tWord && r.tokens[j].flags&(isBid|isAsk|isLast|isChange|isOther) != 0; j++ {
		k := j + 1
		if r.tokens[k].kind == tColon {
			k++
		}
		if r.beginsFigure(k) {
			return true
		}
	}
	return false
}

// beginsFigure reports that a figure with its signs, or a missing value, begins at token i.
func (r *quoteReader) beginsFigure(i int) bool {
	for j := i; j < i+4 && j < len(r.tokens); j++ {
		switch r.tokens[j].kind {
		case tFigure, tMissing:
			return true
		case tSign, tPercent, tCurrency, tArrow, tOpen:
		case tWord:
			if r.tokens[j].flags&isMoney == 0 {
				return false
			}
		case tDash:
			return j == i
		default:
			return false
		}
	}
	return false
}

// figureInName reports that the figure at token i belongs to the name: a bare integer with the price still to come.
func (r *quoteReader) figureInName(q *candidate, i int) bool {
	t := r.tokens[i]
	if !t.fig.Plain() || t.fig.First > 4 {
		return false
	}
	after := r.tokens[i+1]
	if q.words == 0 {
		return after.kind == tWord && after.flags&(isUnit|isMoney|isPercent|isMagnitude) == 0 && t.fig.First <= 3
	}
	j := i + 1
	for r.tokens[j].kind == tColon || r.tokens[j].kind == tBar && !after.glued {
		j++
	}
	switch {
	case after.kind == tWord:
		return r.nameGoesOn(i + 1)
	case r.tokens[j].kind == tFigure && (j == i+1 || q.meaning&(isIndex|isGeneric) != 0), r.tokens[j].kind == tCurrency && r.tokens[j+1].kind == tFigure && !r.tokens[j+1].fig.Plain():
		k := j
		if r.tokens[k].kind == tCurrency {
			k++
		}
		return r.priceFollows(t, k, q)
	case after.kind == tArrow && r.priceAfterArrow(t, i+2, q):
		return true
	case after.kind == tSign || after.kind == tArrow || after.kind == tPercent || after.kind == tOpen:
		return q.meaning&(isIndex|isGeneric) != 0 && isCode(codeCompanies, r.text(t)) && r.percentOnly(i+1)
	case r.tokens[j].kind == tMissing:
		return false
	}
	return false
}

// priceAfterArrow reports that an arrow stands between the number of an index and its price: "CAC 40 ▲ 7,324.76". The price has decimals and is
// greater than the number; of an unknown index it is in the thousands.
func (r *quoteReader) priceAfterArrow(t token, k int, q *candidate) bool {
	price := r.tokens[k]
	if price.kind != tFigure || price.fig.Decimals(r.point) == 0 {
		return false
	}
	v := price.fig.Value(r.line, r.point)
	return v > t.fig.Value(r.line, r.point) && (v >= 1000 || q.meaning&(isIndex|isNumbered) != 0)
}

// nameGoesOn reports that the words after a number end in a figure: "Gold 10 gm 55,630", "Nifty 50 Index 24,304".
func (r *quoteReader) nameGoesOn(i int) bool {
	for j := i; j < i+3 && r.tokens[j].kind == tWord; j++ {
		t := r.tokens[j]
		if _, n := r.signWord(j); n != 0 || t.flags&(isPercent|isMagnitude|isBid|isAsk|isLast|isChange|isOther|isProse|isLookalike) != 0 {
			return false
		}
		if t.flags&isMoney != 0 || t.flags&(isUnit|isNoun) == isUnit {
			return false
		}
		n := r.tokens[j+1]
		if n.kind == tFigure || n.kind == tCurrency && r.tokens[j+2].kind == tFigure {
			return n.kind == tCurrency || !n.fig.Plain()
		}
	}
	return false
}

// priceFollows reports that the figure at token k is the price and t a number of the name: t is as large as the number of
// an index and the figure cannot be a change of it.
func (r *quoteReader) priceFollows(t token, k int, q *candidate) bool {
	a, b := t.fig.Value(r.line, r.point), r.tokens[k].fig.Value(r.line, r.point)
	if r.tokens[k+1].kind == tPercent && r.tokens[k+1].glued || r.tokens[k].fig.Plain() && b < 1000 {
		return false
	}
	return b >= a || q.meaning&isNumbered != 0 && isCode(codeCompanies, r.text(t))
}

// percentOnly reports that the figure that begins at token i is a percentage and no price comes before the next name.
func (r *quoteReader) percentOnly(i int) bool {
	seen := false
	for ; ; i++ {
		switch t := r.tokens[i]; t.kind {
		case tFigure:
			if seen {
				return false
			}
			seen = true
		case tPercent:
			if seen || r.tokens[i+1].kind == tFigure || r.tokens[i+1].kind == tSign {
				return true
			}
		case tSign, tArrow, tOpen:
		default:
			return false
		}
	}
}
