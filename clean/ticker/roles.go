package ticker

import (
	"math"
	"slices"
)

// roles says which amount of a candidate is what; -1 is none.
type roles struct {
	price, ask, change, percent int
	unexplained                 int // figures that no role explains
}

// assign gives the figures their roles: labelled ones first, percentages, then the bare figure as price and the one with
// a sign or an arrow as change, in whatever order they stand.
func (q *candidate) assign() roles {
	p := roles{-1, -1, -1, -1, 0}
	rate := q.meaning&isYield != 0
	for k := range q.amounts[:q.n] {
		e := &q.amounts[k]
		switch {
		case e.role&isOther != 0:
		case e.role&isBid != 0, e.role&isLast != 0:
			p.price = k
		case e.role&isAsk != 0:
			p.ask = k
		case e.percent && rate && p.price < 0 && e.bare() && q.n > 0 && k == 0:
			p.price = k
		case e.percent:
			if p.percent < 0 {
				p.percent = k
			} else {
				p.unexplained++
			}
		case e.role&isChange != 0:
			p.change = k
		}
	}
	for k := range q.amounts[:q.n] {
		if e := q.amounts[k]; !e.percent && e.role == 0 {
			q.assignBare(&p, k)
		}
	}
	q.fixOrder(&p)
	return p
}

// assignBare gives the figure k, which no label and no percent sign explains, its role.
func (q *candidate) assignBare(p *roles, k int) {
	e := q.amounts[k]
	pointed := e.signed || e.alone && k > 0 || e.alone && q.n > 1 || e.arrow != noArrow && q.laterBare(k) < 0 && !q.changeFollows(k) && (p.price >= 0 || q.n > 1 && q.figures() > 1)
	switch {
	case pointed && p.change < 0:
		p.change = k
	case pointed:
		p.unexplained++
	case p.price < 0:
		p.price = k
	case p.ask < 0 && p.change < 0 && k == p.price+1 && !e.joined && e.decimals > 0 && e.value == q.amounts[p.price].value:
		// "1,458.30 1,458.30(-0.44%)": the price twice, as the page's two widths show it
	case p.ask < 0 && k == p.price+1 && samePrice(q.amounts[p.price].value, e.value) && (e.joined || q.meaning&(isMoney|isPair) != 0 && p.change < 0 && e.marked):
		p.ask = k
	case p.change < 0:
		p.change = k
	case k == q.n-1 && (!e.marked || e.value >= 1000 || e.large):
		// traded volume, last in the row
	default:
		p.unexplained++
	}
}

// laterBare is the first bare figure after k that can be a price, -1 when there is none.
func (q *candidate) laterBare(k int) int {
	for j := k + 1; j < q.n; j++ {
		if e := q.amounts[j]; !e.percent && e.bare() && e.role == 0 {
			return j
		}
	}
	return -1
}

// changeFollows reports a figure with a sign after k that is no percentage: "NZX 50 ▲ 11,868.60 +2.81", where k is the price.
func (q *candidate) changeFollows(k int) bool {
	return slices.ContainsFunc(q.amounts[k+1:q.n], func(e amount) bool { return e.signed && !e.percent })
}

// figures counts the entries that are no percentages.
func (q *candidate) figures() int {
	n := 0
	for _, e := range q.amounts[:q.n] {
		if !e.percent {
			n++
		}
	}
	return n
}

// fixOrder puts a change that comes before its price right: with both unsigned, the percentage tells.
func (q *candidate) fixOrder(p *roles) {
	if p.price < 0 || p.change < 0 || p.percent < 0 {
		return
	}
	a, b, c := q.amounts[p.price], q.amounts[p.change], q.amounts[p.percent]
	if a.bare() && b.bare() && !consistent(a, b, c) && consistent(b, a, c) {
		p.price, p.change = p.change, p.price
	}
}

// consistent reports that a percentage is the change as a part of the price before it, as far as rounding tells.
func consistent(price, change, percent amount) bool {
	unit := func(e amount) float64 { return math.Pow10(-min(e.decimals, 12)) }
	for _, before := range [2]float64{price.value - change.value, price.value + change.value} {
		if before <= 0 {
			continue
		}
		want := change.value / before * 100
		slack := unit(percent) + (unit(change)+unit(price)*math.Min(want, 100)/100)/before*100
		if math.Abs(want-percent.value) <= slack {
			return true
		}
	}
	return false
}
