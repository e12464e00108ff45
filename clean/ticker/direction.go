package ticker

import "github.com/broadsheet-go/broadsheet/clean/lang"

// signWord reads the words of a direction at token i ("Increased By", "UP", "No Change") and returns how many tokens
// they take.
func (r *quoteReader) signWord(i int) (d Direction, tokens int) {
	t := r.tokens[i]
	if t.kind != tWord {
		return "", 0
	}
	d, n := signPhrase(r.line[t.start:], r.lang)
	if n == 0 {
		return "", 0
	}
	end := int(t.start) + n
	for i+tokens < len(r.tokens) && r.tokens[i+tokens].kind == tWord && int(r.tokens[i+tokens].start) < end {
		tokens++
	}
	return d, tokens
}

// signPhrase finds a phrase of direction at the start of s: in the page's language, then in English, in which strips are
// written everywhere.
func signPhrase(s, language string) (Direction, int) {
	if t := lang.For(language); t != nil {
		if d, n := signIn(t, s); n != 0 || t.Code() == "en" {
			return d, n
		}
	}
	return signIn(lang.For("en"), s)
}

func signIn(t *lang.Table, s string) (Direction, int) {
	if _, n := t.Prefix(lang.Up, s); n != 0 {
		return Up, n
	}
	if _, n := t.Prefix(lang.Down, s); n != 0 {
		return Down, n
	}
	if _, n := t.Prefix(lang.Flat, s); n != 0 {
		return Flat, n
	}
	return "", 0
}

// direction is which way the quote moved: the sign of the change, of the percentage, an arrow, a sign word, and last
// accounting brackets around the change itself. Figures that are all zero are flat whatever points beside them.
func (q *candidate) direction(r *quoteReader, p roles) Direction {
	zero, some := true, false
	for _, k := range [2]int{p.change, p.percent} {
		if k >= 0 {
			some = true
			zero = zero && q.amounts[k].value == 0
		}
	}
	if some && zero || q.word == Flat {
		return Flat
	}
	for _, k := range [2]int{p.change, p.percent} {
		if k >= 0 && q.amounts[k].signed && q.amounts[k].value != 0 {
			if q.amounts[k].minus {
				return Down
			}
			return Up
		}
	}
	for k := range q.amounts[:q.n] {
		if d := r.points(q.amounts[k].arrow); d != "" {
			return d
		}
	}
	if d := r.points(q.arrow); d != "" {
		return d
	}
	if q.word != "" {
		return q.word
	}
	if p.change >= 0 && q.amounts[p.change].alone && q.unpointed() {
		return Down
	}
	return ""
}

// unpointed reports that no arrow of any sort stands in the quote.
func (q *candidate) unpointed() bool {
	for _, e := range q.amounts[:q.n] {
		if e.arrow != noArrow {
			return false
		}
	}
	return q.arrow == noArrow
}

// points is the direction of an arrow on this line.
func (r *quoteReader) points(a arrow) Direction {
	switch {
	case a == downArrow, a == blackUp && r.minus:
		return Down
	case a == upArrow, a == blackUp:
		return Up
	}
	return ""
}
