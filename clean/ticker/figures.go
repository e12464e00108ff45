package ticker

import (
	"math"
	"slices"
)

// figureContext is what has been read before a figure and belongs to it.
type figureContext struct {
	arrow    arrow
	signed   bool
	minus    bool
	percent  bool
	joined   bool
	short    bool // only the last two digits of an ask: 137.35-37
	open     bool
	inside   int // figures inside the open bracket
	role     meaning
	currency string
}

// readFigures reads the figures after a name and returns the token after them.
func (r *quoteReader) readFigures(q *candidate, i int, leading bool) int {
	var a figureContext
	for {
		missing := q.missing
		n := r.readPart(q, &a, i, leading)
		if n == 0 {
			return i
		}
		for k := i; k < i+n; k++ {
			switch r.tokens[k].kind {
			case tBar, tColon, tOpen:
			case tDash:
				if q.missing > missing {
					q.end = r.tokens[k].end
				}
			default:
				q.end = r.tokens[k].end
			}
		}
		i += n
	}
}

// readPart reads one piece of the figures from token i and returns how many tokens it took, 0 at the end of the quote.
func (r *quoteReader) readPart(q *candidate, a *figureContext, i int, leading bool) int {
	t := r.tokens[i]
	switch t.kind {
	case tFigure:
		return r.readEntry(q, a, i)
	case tSign:
		return r.readSign(q, a, i)
	case tWord:
		if n := r.asOf(q, i); n > 0 {
			return n + r.readClock(q, i+n)
		}
		return r.readWord(q, a, i)
	case tArrow:
		return r.readArrow(q, a, i, leading)
	case tPercent:
		a.percent = r.beginsFigure(i + 1)
		return 1
	case tCurrency:
		return r.readCurrency(q, a, i)
	case tMissing:
		q.missing++
		return 1
	case tDash:
		return r.readDash(q, a, i)
	case tOpen, tClose:
		return r.readBracket(q, a, i)
	case tColon, tBar, tSlash:
		return r.readBar(q, a, i)
	case tClock:
		return r.readClock(q, i)
	case tOdd:
		q.unexpected = q.unexpected || t.glued
	}
	return 0
}

// readArrow reads an arrow before a figure, or one that stands by itself for the whole quote.
func (r *quoteReader) readArrow(q *candidate, a *figureContext, i int, leading bool) int {
	next := r.tokens[i+1]
	if leading && next.kind == tWord || q.n == len(q.amounts) {
		return 0
	}
	if r.beginsFigure(i+1) && next.kind != tArrow && next.kind != tMissing {
		a.arrow = r.tokens[i].arrow
	} else if q.arrow == noArrow {
		q.arrow = r.tokens[i].arrow
	}
	return 1
}

// readBracket opens a bracket of figures or closes it; a single figure inside is marked.
func (r *quoteReader) readBracket(q *candidate, a *figureContext, i int) int {
	if r.tokens[i].kind == tOpen {
		if a.open || !r.beginsFigure(i+1) && !r.signInside(i+1) {
			return 0
		}
		a.open, a.inside = true, 0
		return 1
	}
	if !a.open {
		return 0
	}
	if a.inside == 1 && q.n > 0 {
		q.amounts[q.n-1].alone = true
	}
	a.open = false
	return 1
}

// readBar goes over a separator between figures, and reads a slash: before a unit, or between bid and ask.
func (r *quoteReader) readBar(q *candidate, a *figureContext, i int) int {
	next := r.tokens[i+1]
	if r.tokens[i].kind == tSlash {
		switch {
		case next.kind == tWord && (next.flags&isUnit != 0 || q.n > 0 && next.glued && r.tokens[i].glued && isCode(codePer, r.text(next))):
			q.soldByWeight = true
			return 2
		case r.beginsFigure(i + 1):
			a.joined, a.short = true, r.shortened(q, i+1)
			return 1
		}
		return 0
	}
	if r.beginsFigure(i+1) || a.open || r.signInside(i+1) || r.labelsFigure(i+1) {
		return 1
	}
	return 0
}

// signInside reports a sign word at token i.
func (r *quoteReader) signInside(i int) bool {
	_, n := r.signWord(i)
	return n != 0
}

// readEntry reads a figure with the percent sign after it.
func (r *quoteReader) readEntry(q *candidate, a *figureContext, i int) int {
	if q.n == len(q.amounts) {
		q.unexpected = true
		return 0
	}
	f, taken := r.tokens[i].fig, 1
	e := amount{value: f.Value(r.line, r.point), decimals: f.Decimals(r.point), marked: !f.Plain(), percent: a.percent, signed: a.signed, minus: a.minus,
		joined: a.joined, arrow: a.arrow, role: a.role, currency: a.currency}
	if a.short {
		bid := q.amounts[q.n-1]
		scale := math.Pow10(bid.decimals)
		e.value = (math.Floor(math.Round(bid.value*scale)/100)*100 + e.value) / scale
		e.decimals, e.marked = bid.decimals, true
	}
	after := r.tokens[i+1]
	switch {
	case after.kind == tPercent && (after.glued || !r.percentLeads(i+1)):
		e.percent = true
		taken = 2
	case after.kind == tWord && after.flags&isPercent != 0:
		e.percent = true
		taken = 2
	case after.kind == tWord && after.flags&isMagnitude != 0 && after.flags&isMoney == 0 && (after.glued || after.flags&isMarket == 0):
		e.large = true
		taken = 2
	}
	open, inside := a.open, a.inside
	*a = figureContext{open: open, inside: inside + 1}
	q.amounts[q.n] = e
	q.n++
	return taken
}

// percentLeads reports that the percent sign at token i comes before its number: "5.385,84 %0,93", "%-0,12".
func (r *quoteReader) percentLeads(i int) bool {
	n := r.tokens[i+1]
	return (n.glued || r.lang == "tr") && (n.kind == tFigure || n.kind == tSign)
}

// samePrice reports two prices of one thing at one time.
func samePrice(a, b float64) bool { return a > 0 && b > 0 && a < b*1.05 && b < a*1.05 }

// readDash reads a dash by itself: a missing value after the name or a figure, otherwise the end.
func (r *quoteReader) readDash(q *candidate, a *figureContext, i int) int {
	switch next := r.tokens[i+1]; {
	case r.beginsFigure(i + 1):
		if q.n > 0 && r.pairs(q, i+1) {
			a.joined = true
		}
		return 1
	case next.kind == tEnd, next.kind == tDash, next.kind == tBar, next.kind == tClose, next.kind == tMissing, next.kind == tPercent:
		q.missing++
		return 1
	}
	return 0
}

// readCurrency reads a currency sign before a figure or after one.
func (r *quoteReader) readCurrency(q *candidate, a *figureContext, i int) int {
	t, next := r.tokens[i], r.tokens[i+1]
	follows := q.n > 0 && !q.amounts[q.n-1].percent && q.amounts[q.n-1].currency == ""
	switch {
	case follows && t.glued && r.tokens[i-1].kind == tFigure, follows && (!next.glued || next.kind == tSlash) && !a.signed && a.arrow == noArrow && !a.joined:
		q.amounts[q.n-1].currency = r.text(t)
	case next.kind == tFigure || next.kind == tSign:
		a.currency = r.text(t)
	case next.kind == tWord && next.flags&isUnit != 0:
		return 1
	default:
		return 0
	}
	return 1
}

// readWord reads a word among figures: a sign word, a unit, a currency, the label of the next figure.
func (r *quoteReader) readWord(q *candidate, a *figureContext, i int) int {
	t, next := r.tokens[i], r.tokens[i+1]
	if d, n := r.signWord(i); n != 0 {
		q.word = d
		q.wordFirst = q.wordFirst || q.n == 0 && !allCaps(r.text(t))
		return n
	}
	switch {
	case t.flags&(isBid|isAsk|isLast|isChange|isOther) != 0:
		if !r.labelsFigure(i) {
			return 0
		}
		if a.role&isOther == 0 {
			a.role = t.flags & (isBid | isAsk | isLast | isChange | isOther)
		}
		if next.kind == tColon {
			return 2
		}
	case t.flags&isNoun != 0 && next.kind == tWord && next.flags&isUnit != 0 && q.n > 0:
		return 2 // per ounce
	case t.flags&isMoney != 0:
		return r.readMoney(q, a, i)
	case t.flags&isUnit != 0:
		q.soldByWeight = q.soldByWeight || t.flags&isWeight != 0
		if q.n == 0 || t.flags&isNoun != 0 && (q.amounts[q.n-1].percent || Capital(r.text(t))) {
			return 0
		}
		if t.flags == isUnit && r.text(t) == "p" && q.amounts[q.n-1].currency == "" {
			q.amounts[q.n-1].currency = "p"
		}
	case t.flags&isMagnitude != 0 && q.n > 0 && q.amounts[q.n-1].large:
	default:
		return 0
	}
	return 1
}

// readMoney reads a currency in letters: after its figure ("76.66 USD"), or before one where no figure can take it.
// Before a figure after a complete quote it names the next one ("USD 97,44 ▼ 0,13 EUR 105,94").
func (r *quoteReader) readMoney(q *candidate, a *figureContext, i int) int {
	t, next := r.tokens[i], r.tokens[i+1]
	if q.n == 0 {
		a.currency = r.text(t)
		return 1
	}
	e := &q.amounts[q.n-1]
	switch {
	case e.percent && q.price() < 0 && next.kind == tFigure:
		a.currency = r.text(t)
	case e.percent, t.flags&isUnit == 0 && next.kind == tFigure && !t.glued, q.meaning&isMoney != 0 && r.namesNext(q, i):
		return 0
	case e.currency == "":
		e.currency = r.text(t)
	}
	return 1
}

// namesNext reports that the currency at token i begins the name of the next quote in a list of currencies: an unknown word
// and figures follow it ("USD CBR 75.44 +0.02 EUR CBR 80.49"), or a label that the quote before has a figure for ("USD
// Buying 278.10 Selling 280.60 GBP Buying 352.20").
func (r *quoteReader) namesNext(q *candidate, i int) bool {
	t, next := r.tokens[i], r.tokens[i+1]
	if t.glued || t.flags&isUnit != 0 || next.kind != tWord || !r.beginsFigure(i+2) {
		return false
	}
	const labels = isBid | isAsk | isLast | isChange | isOther
	if role := next.flags & labels; role != 0 {
		return slices.ContainsFunc(q.amounts[:q.n], func(e amount) bool { return e.role&role != 0 })
	}
	_, sign := r.signWord(i + 1)
	return sign == 0 && next.flags&(isUnit|isMagnitude) == 0
}

// asOf is the number of words before a time of day that say it is the quote's: "as of 4:00 PM", "Stand: 17:35". It is
// 0 when token i is no such word.
func (r *quoteReader) asOf(q *candidate, i int) int {
	if q.n == 0 || q.out.AsOf != "" {
		return 0
	}
	for n := 0; n < 3; n++ {
		switch t := r.tokens[i+n]; {
		case t.kind == tWord && t.end-t.start <= 8, t.kind == tColon && n > 0:
		case t.kind == tClock && n > 0:
			return n
		default:
			return 0
		}
	}
	if r.tokens[i+3].kind == tClock {
		return 3
	}
	return 0
}

// price is the number of the amount that can be the price, -1 when there is none yet.
func (q *candidate) price() int {
	for k, e := range q.amounts[:q.n] {
		if !e.percent && e.bare() && e.role&(isOther|isChange) == 0 {
			return k
		}
	}
	return -1
}

// readClock reads the time of a quote with the words of its zone.
func (r *quoteReader) readClock(q *candidate, i int) int {
	if q.n == 0 || q.out.AsOf != "" {
		q.unexpected = true
		return 0
	}
	n := 1
	for r.tokens[i+n].kind == tWord && (r.tokens[i+n].flags&isZone != 0 || isCode(codeZone, r.text(r.tokens[i+n]))) {
		n++
	}
	q.out.AsOf = r.line[r.tokens[i].start:r.tokens[i+n-1].end]
	return n
}
