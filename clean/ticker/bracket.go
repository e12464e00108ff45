package ticker

import "strings"

// A bracket is the content of brackets that stand after a name, or hold a symbol alone.
type bracket struct {
	words    int
	last     string  // the last word: a symbol, where it is one
	exchange string  // the word before the colon
	meaning  meaning // of all its words
	end      int     // the token that closes it
}

// bracketedName reads a bracket of words at token i as part of the name and returns its length in tokens: "(NASDAQ: AAPL)",
// "(Brent)", "(10 gm)". It is 0 when the bracket holds figures.
func (r *quoteReader) bracketedName(q *candidate, i int) int {
	b, ok := r.readBracketWords(i)
	if !ok {
		return 0
	}
	length := b.end - i + 1
	closing := r.tokens[b.end]
	if b.words == 0 {
		if !r.isFineness(q, &b, i) {
			return 0
		}
		q.tail, q.end = closing.end, closing.end
		return length
	}
	q.meaning |= b.meaning & isMarket
	symbol := b.isSymbol()
	switch {
	case q.words == 0:
		q.start, q.name = r.tokens[i].start, r.tokens[i+1].start
		q.tail = q.name // the name is empty: there is a symbol alone
		if !symbol || b.exchange == "" {
			return 0
		}
		q.words = 1
	case !symbol:
		q.tail = closing.end
	}
	if symbol {
		q.code, q.out.Exchange = b.last, b.exchange
	}
	q.end = closing.end
	return length
}

// readBracketWords reads the bracket that opens at token i; ok is false when it does not close within seven tokens or holds what no
// name has.
func (r *quoteReader) readBracketWords(i int) (b bracket, ok bool) {
	for j := i + 1; j < i+8; j++ {
		switch t := r.tokens[j]; t.kind {
		case tWord:
			if r.endsBracketedName(&b, j) {
				return b, false
			}
			b.words++
			b.last = r.text(t)
			b.meaning |= t.flags
		case tColon:
			if b.words == 1 {
				b.exchange = b.last
			}
		case tFigure:
			if !t.fig.Plain() {
				return b, false
			}
		case tClose:
			b.end = j
			return b, true
		case tSlash, tDash:
		default:
			return b, false
		}
	}
	return b, false
}

// endsBracketedName reports a word that no name in brackets has: one of direction at its head, "(up 3)", or of a score.
func (r *quoteReader) endsBracketedName(b *bracket, j int) bool {
	_, n := r.signWord(j)
	return n != 0 && b.words == 0 || r.tokens[j].flags&isLookalike != 0
}

// isFineness reports one number in brackets after a name and before a currency: "Silver (999) ₹74,200".
func (r *quoteReader) isFineness(q *candidate, b *bracket, i int) bool {
	return q.words > 0 && b.end == i+2 && r.tokens[b.end+1].kind == tCurrency
}

// isSymbol reports a symbol, alone or after its exchange: "(AAPL)", "(NASDAQ: AAPL)", "(0700.HK)". A commodity is none: "(WTI)".
func (b *bracket) isSymbol() bool {
	if b.meaning&isCommodity != 0 || len(b.last) < 2 || !symbolLike(b.last) || b.last[0] >= '0' && b.last[0] <= '9' && strings.IndexByte(b.last, '.') <= 0 {
		return false
	}
	return b.words == 1 || b.words == 2 && b.exchange != ""
}
