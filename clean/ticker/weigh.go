package ticker

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// resolve decides what each figure is, fills the quote in and weighs it.
func (q *candidate) resolve(r *quoteReader) Strength {
	p := q.assign()
	q.fill(r, p)
	return q.weigh(p)
}

// fill writes the quote.
func (q *candidate) fill(r *quoteReader, p roles) {
	o := &q.out
	o.Raw = r.line[q.start:q.end]
	name := r.line[q.name:max(q.name, q.tail)]
	switch {
	case q.code != "" && q.tail > q.name:
		o.Symbol, o.Name = q.code, name
	case q.code != "":
		o.Symbol = q.code
	case symbolLike(name):
		o.Symbol = name
	default:
		o.Name = name
	}
	o.Direction = q.direction(r, p)
	if p.price >= 0 {
		e := q.amounts[p.price]
		o.Currency = e.currency
		if p.ask >= 0 {
			o.Bid, o.Ask = e.number(), q.amounts[p.ask].number()
		} else {
			o.Price = e.number()
		}
	}
	if p.change >= 0 {
		o.Change = q.signedNumber(p.change, o.Direction)
		if o.Currency == "" {
			o.Currency = q.amounts[p.change].currency
		}
	}
	if p.percent >= 0 {
		o.Percent = q.signedNumber(p.percent, o.Direction)
	}
}

// number is the value of a price, below zero where its sign says so.
func (e amount) number() Number {
	if e.signed && e.minus {
		return Number{-e.value, true}
	}
	return Number{e.value, true}
}

// signedNumber is the number of a change or percentage with its own sign, or the quote's.
func (q *candidate) signedNumber(k int, d Direction) Number {
	e := q.amounts[k]
	n := Number{e.value, true}
	if n.Value != 0 && (e.signed && e.minus || !e.signed && d == Down) {
		n.Value = -n.Value
	}
	return n
}

// weigh says how far the quote by itself is one. It asks for what look-alikes lack: decimals or groups in the price, a
// change beside it, a name of the market.
func (q *candidate) weigh(p roles) Strength {
	o := &q.out
	known := q.meaning&isMarket != 0
	code := o.Symbol != ""
	qualified := o.Exchange != "" && code
	if q.soldByWeight && !known || q.lookalike(p) {
		return NoStrip
	}
	explicit := o.Direction != "" || q.signs()
	rate := q.meaning&isMoney != 0 && p.price >= 0 && q.amounts[p.price].currency != "" // "Dólar oficial: $1515,00"
	if q.smallWords > 0 && !explicit && !(known && p.ask >= 0) && !(rate && q.smallWords == 1) {
		return NoStrip
	}
	if p.price < 0 {
		return q.weighUnpriced(p, known, code, explicit)
	}
	price := q.amounts[p.price]
	switch {
	case price.percent && q.meaning&isYield == 0:
		return NoStrip
	case price.large && q.meaning&isCoin == 0:
		return NoStrip
	case p.ask >= 0:
		if known && price.marked || rate && p.percent >= 0 && q.amounts[p.ask].currency != "" || q.meaning&isPair != 0 || o.Change.Stated && price.marked {
			return StrongStrip
		}
		return NoStrip
	case p.change >= 0 && p.percent >= 0:
		return q.weighFull(p, known, code, explicit)
	case p.percent >= 0:
		return q.weighPercent(p, known, code, explicit)
	case p.change >= 0:
		return q.weighChange(p, known, code, explicit)
	}
	if rate && price.decimals == 2 && q.n == 1 && strings.Contains(o.Raw, ":") {
		return StrongStrip
	}
	return q.weighPrice(price, qualified, code)
}

// lookalike reports what no quote has: a token or a figure that nothing explains, a word of direction before the first figure,
// many small words, a word of prose or of scores and votes.
func (q *candidate) lookalike(p roles) bool {
	return q.unexpected || q.wordFirst || p.unexplained > 0 || q.smallWords > 2 || q.meaning&(isLookalike|isProse) != 0
}

// signs reports a plus or minus anywhere among the figures.
func (q *candidate) signs() bool {
	for _, e := range q.amounts[:q.n] {
		if e.signed {
			return true
		}
	}
	return false
}

// weighUnpriced weighs a quote without a price: change and percentage of a code, or the percentage of an index.
func (q *candidate) weighUnpriced(p roles, known, code, explicit bool) Strength {
	switch {
	case q.n == 0:
		if q.missing > 1 && known {
			return StrongStrip
		}
		if q.missing > 1 && code {
			return WeakStrip
		}
		return NoStrip
	case p.percent < 0 && q.meaning&isIndex != 0 && p.change >= 0 && q.amounts[p.change].signed && q.amounts[p.change].marked:
		return StrongStrip
	case p.percent < 0 || !explicit:
		return NoStrip
	case p.change > p.percent && q.amounts[p.percent].bare():
		return NoStrip // a share of votes with its change
	case p.change >= 0 && q.amounts[p.change].marked:
		if known || code {
			return StrongStrip
		}
		return WeakStrip
	case p.change >= 0:
		return NoStrip
	case known && q.amounts[p.percent].marked:
		return StrongStrip
	case code && q.amounts[p.percent].marked:
		return WeakStrip
	}
	return NoStrip
}

// weighFull weighs price, change and percentage.
func (q *candidate) weighFull(p roles, known, code, explicit bool) Strength {
	o, price, change, pct := &q.out, q.amounts[p.price], q.amounts[p.change], q.amounts[p.percent]
	fits := consistent(price, change, pct)
	switch {
	case !fits && change.value > price.value/2:
		return NoStrip
	case price.marked && (fits || explicit) && (known || code || fits), known && (fits || explicit) && change.value < price.value:
		return StrongStrip
	case fits && (price.marked || change.marked) && (explicit || code), fits && pct.marked && code && explicit:
		return StrongStrip
	case fits && pct.marked && q.pointedAt(p.change) && eastern(o.Name):
		return StrongStrip // "聯發科 705 ▲ 8 (1.15%)"
	case price.marked || fits && code:
		return WeakStrip
	}
	return NoStrip
}

// eastern reports a name that begins with Han, kana or Hangul.
func eastern(name string) bool {
	r, _ := utf8.DecodeRuneInString(name)
	return text.HanOrKana(r) || lang.ScriptOf(r) == lang.Hangul
}

// weighPercent weighs price and percentage. A round discount on a price of goods has no place here.
func (q *candidate) weighPercent(p roles, known, code, explicit bool) Strength {
	price, pct := q.amounts[p.price], q.amounts[p.percent]
	discount := price.currency != "" && !pct.marked && pct.value >= 5 && !known
	pointed := price.arrow != noArrow && !pct.signed && p.percent < p.price && !known
	switch {
	case pointed:
		return NoStrip // a share of votes with its change
	case !known && !code && price.currency != "" && price.decimals == 0:
		return WeakStrip // "Rent $1,850 +4.2%"
	case discount && !code, !price.marked && !pct.marked && !known, !known && !explicit && !code:
		return NoStrip
	case discount, !price.marked && !known:
		return WeakStrip
	case known, explicit, code && q.amounts[p.percent].marked:
		return StrongStrip
	}
	return WeakStrip
}

// weighChange weighs price and change without a percentage.
func (q *candidate) weighChange(p roles, known, code, explicit bool) Strength {
	m := move{q.amounts[p.price], q.amounts[p.change], known, code, explicit, q.pointedAt(p.change)}
	switch {
	case m.impossible(), m.shareOfVotes():
		return NoStrip
	case m.ofMarket():
		return StrongStrip
	case m.unproved():
		return NoStrip
	case m.ofCode(), m.ofMoney(), m.ofDecimals():
		return StrongStrip
	case m.price.marked && (code || m.pointed):
		return WeakStrip
	}
	return NoStrip
}

// A move is a price and its change, with what else is known of their quote.
type move struct {
	price, change amount
	known         bool // its name is one of the market
	code          bool // its name is a symbol
	explicit      bool // a sign, an arrow or a word says which way
	pointed       bool // an arrow or a word does
}

// small reports a change that is small beside its price.
func (m *move) small() bool { return m.change.value < m.price.value/4 }

// impossible reports a change as large as its price: "Germany 2 +3".
func (m *move) impossible() bool { return m.change.value >= m.price.value && m.price.value > 0 }

// shareOfVotes reports a party with its share and what it gained: "Greens 14.8 (+5.9)".
func (m *move) shareOfVotes() bool {
	return !m.known && m.change.alone && m.price.decimals == 1 && m.price.value < 100 && m.price.currency == ""
}

// ofMarket reports a name of the market that moved: "Nikkei 38,487 +433", or one that may have: "Gold 2,327.40 12.10".
func (m *move) ofMarket() bool {
	if !m.known {
		return false
	}
	return m.explicit && (m.price.marked || m.change.marked || m.price.value >= 1000) || m.price.marked && m.change.marked && m.small()
}

// unproved reports two integers, a change without a direction, or a price with more decimals than money has: "Delta 1.234 +0.5".
func (m *move) unproved() bool {
	return !m.price.marked && !m.change.marked || !m.explicit || m.price.decimals > 2 && m.price.currency == ""
}

// ofCode reports a symbol with its price and a small change: "AVN 65.22 +0.14".
func (m *move) ofCode() bool { return m.code && m.price.marked && m.change.marked && m.small() }

// ofMoney reports a price in a currency with an arrow at its change: "Infosys $19.30 ▼ 4".
func (m *move) ofMoney() bool { return m.price.currency != "" && m.price.marked && m.pointed }

// ofDecimals reports decimals in both, as prices have them: "Infosys 1,471.30 -4.25", "Wipro 471.30 ▼ 4.5".
func (m *move) ofDecimals() bool {
	if m.price.decimals == 0 || m.change.decimals == 0 || !m.small() {
		return false
	}
	return m.price.value >= 1000 && m.price.decimals == m.change.decimals && m.price.decimals > 1 || m.price.decimals == 2 && m.pointed
}

// pointedAt reports an arrow before the figure, or a word of direction in the quote.
func (q *candidate) pointedAt(k int) bool { return q.amounts[k].arrow != noArrow || q.word != "" }

// weighPrice weighs a price by itself.
func (q *candidate) weighPrice(price amount, qualified, code bool) Strength {
	switch {
	case q.smallWords > 0:
		return NoStrip
	case qualified && price.marked, q.missing > 0 && price.marked, q.word == Flat && price.marked && (code || q.meaning&isMarket != 0):
		return StrongStrip
	case q.word != "" && q.word != Flat:
		return NoStrip
	case q.meaning&(isIndex|isPair) != 0 && price.marked && !price.large && (price.decimals > 0 || math.Mod(price.value, 100) != 0):
		return StrongStrip
	case q.meaning&isIndex != 0 && price.value >= 1000, q.meaning&isMarket&^isGeneric != 0 && price.marked, code && price.marked && price.currency == "":
		return WeakStrip
	}
	return NoStrip
}
