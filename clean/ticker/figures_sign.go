package ticker

// readSign reads a sign before a figure, or one that comes after its own.
func (r *quoteReader) readSign(q *candidate, a *figureContext, i int) int {
	t := r.tokens[i]
	switch {
	case r.signAfterFigure(q, i):
		e := &q.amounts[q.n-1]
		e.signed, e.minus = true, t.minus
	case !r.beginsFigure(i + 1):
		return 0
	case q.n > 0 && t.minus && t.glued && r.shortened(q, i+1):
		a.joined, a.short = true, true
	case r.dashBeforeAsk(q, a, i):
		a.joined = true
	case r.dashOfScore(q, i):
		q.unexpected = true
		return 0
	case q.n == 0 && t.minus && !r.tokens[i+1].glued:
		// a dash between the name and its price
	default:
		a.signed, a.minus = true, t.minus
	}
	return 1
}

// signAfterFigure reports a sign at token i that comes after its figure: "0.35%-".
func (r *quoteReader) signAfterFigure(q *candidate, i int) bool {
	if !r.tokens[i].glued || r.tokens[i+1].glued || q.n == 0 || q.amounts[q.n-1].signed {
		return false
	}
	prev := r.tokens[i-1].kind
	return prev == tFigure || prev == tPercent
}

// dashBeforeAsk reports a minus at token i that is the dash between bid and ask: "278.10 - 280.60".
func (r *quoteReader) dashBeforeAsk(q *candidate, a *figureContext, i int) bool {
	t, next := r.tokens[i], r.tokens[i+1]
	if q.n == 0 || !t.minus || next.kind == tPercent || a.arrow != noArrow || r.tokens[i-1].kind == tOpen || next.glued && !t.glued {
		return false
	}
	return r.pairs(q, i+1)
}

// dashOfScore reports a minus at token i between two integers without a space: "3-1".
func (r *quoteReader) dashOfScore(q *candidate, i int) bool {
	t, next := r.tokens[i], r.tokens[i+1]
	return t.minus && t.glued && q.n > 0 && next.kind == tFigure && next.fig.Plain() && !q.amounts[q.n-1].marked && r.tokens[i-1].kind == tFigure
}

// shortened reports that the figure at token i is the end of an ask price that repeats only the last two digits of its
// bid: "137.35-37", "1.0842/44".
func (r *quoteReader) shortened(q *candidate, i int) bool {
	t := r.tokens[i]
	if t.kind != tFigure || !t.glued || !t.fig.Plain() || t.fig.First != 2 || q.n == 0 || q.meaning&(isPair|isMoney) == 0 {
		return false
	}
	e := q.amounts[q.n-1]
	return !e.percent && e.bare() && e.decimals >= 2 && r.tokens[i+1].kind != tPercent
}

// pairs reports that the figure at token i and the one before it are bid and ask: within 5 % of one another.
func (r *quoteReader) pairs(q *candidate, i int) bool {
	if r.tokens[i].kind == tCurrency {
		i++
	}
	if r.tokens[i].kind != tFigure || q.amounts[q.n-1].percent {
		return false
	}
	a, b := q.amounts[q.n-1].value, r.tokens[i].fig.Value(r.line, r.point)
	return samePrice(a, b) && (q.amounts[q.n-1].marked || q.meaning&isMarket != 0)
}
