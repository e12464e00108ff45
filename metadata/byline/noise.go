package byline

import "github.com/broadsheet-go/broadsheet/clean/lang"

// noise reads words that stand on byline rows and say nothing about people: reading times, "Follow", share buttons.
func (p *bylineParser) noise(i int) int {
	if next := p.relative(i); next > i {
		if i == 0 && next < p.n && p.toks[next].kind == wordToken && !p.structured && p.phrase(lang.Updated, i) == i && p.phrase(lang.Published, i) == i {
			return i // an item of a list: "2 hours ago Jon Blake"
		}
		p.before, p.hasEvidence = afterBar, true
		return next
	}
	if next := p.phrase(lang.Today, i); next > i && p.namesAnyone() && next < p.n && (p.toks[next].kind == dateToken || p.toks[next].kind == markToken && next+1 < p.n && p.toks[next+1].kind == dateToken) {
		p.before = afterBar
		return next
	}
	if next := p.aside(i); next > i {
		return next
	}
	if p.toks[i].shape == numeral {
		if next := p.counter(i); next > i {
			p.before = afterBar
			return next
		}
		return i
	}
	if p.before == afterBar || p.before == atStart || p.button(i) || p.toHandle(i) {
		for _, c := range [...]lang.Class{lang.Share, lang.About, lang.Comment} {
			if n := p.prefix(c, i); n > 0 {
				next := p.tokenAt(p.toks[i].start + n)
				if p.isMark(next, ":：") && next+1 < p.n && p.toks[next+1].kind == handleToken {
					next++ // "Twitter: @jdoe"
				}
				if next < p.n && p.toks[next].kind == handleToken || len(p.out.Authors) > 0 && (next == p.n || p.before == afterBar && p.toks[next].kind == markToken && c == lang.About) && (c != lang.Comment || next > i+1) {
					p.before = atStart
					return next
				}
			}
		}
	}
	return i
}

// toHandle reports whether the words for a network stand at token i before a handle: "Jane Doe Twitter: @jdoe".
func (p *bylineParser) toHandle(i int) bool {
	k := p.phrase(lang.Share, i)
	if k > i && p.isMark(k, ":：") {
		k++
	}
	return k > i && k < p.n && p.toks[k].kind == handleToken
}

// button reports whether the words of a button ("Follow") end the line at token i.
func (p *bylineParser) button(i int) bool {
	return p.phrase(lang.About, i) == p.n || p.phrase(lang.Share, i) == p.n || i+1 < p.n && p.phrase(lang.Comment, i) == p.n || p.counter(i) > i
}

// counter is the token after a number and a counter's words ("24 Comments") that end the line or stand before a mark.
func (p *bylineParser) counter(i int) int {
	if i+1 >= p.n || p.toks[i].kind != wordToken || p.toks[i].shape != numeral {
		return i
	}
	next := max(p.phrase(lang.Counter, i+1), p.phrase(lang.Comment, i+1))
	if next > i+1 && (next == p.n || p.toks[next].kind != wordToken) {
		return next
	}
	return i
}

// aside is the end of the line when tags or a reading time with their label end it: "Kategorien: Event, Fashion".
func (p *bylineParser) aside(i int) int {
	for _, c := range [...]lang.Class{lang.Tag, lang.Counter} {
		if next := p.phrase(c, i); next > i && p.isMark(next, ":：") && p.before == afterBar && p.namesAnyone() {
			return p.n
		}
	}
	return i
}

// relative reads a relative time that nothing resolves, with its label: "Updated 2 hours ago", "vor 3 Stunden".
func (p *bylineParser) relative(i int) int {
	k := i
	for _, c := range [...]lang.Class{lang.Updated, lang.Published} {
		if next := p.phrase(c, i); next > i {
			k = next
			if p.isMark(k, ":：") {
				k++
			}
			break
		}
	}
	if k > i && k+1 < p.n && p.toks[k].shape == lower && p.w.Own(lang.Stop, p.text(k, k+1)) {
		k++ // "Updated about 3 hours ago"
	}
	before := p.phrase(lang.Ago, k)
	n := max(k, before)
	if _, m := p.w.Suffix(lang.Ago, p.text(i, k)); m > 0 {
		before = k + 1 // "Atualizado há": the label ends in the word
	}
	if n >= p.n || p.toks[n].kind != wordToken {
		return i
	}
	unit := n + 1
	switch t := p.toks[n]; {
	case t.shape == numeral:
	case t.shape == coded: // "3h", "5分前"
		if p.toks[n].start+2 < p.toks[n].end && before > k || p.phrase(lang.Ago, n+1) > n+1 {
			return max(n+1, p.phrase(lang.Ago, n+1))
		}
		return i
	case p.phrase(lang.Number, n) > n:
		unit = p.phrase(lang.Number, n)
	default:
		return i
	}
	end := p.phrase(lang.Unit, unit)
	if end <= unit {
		return i
	}
	if after := p.phrase(lang.Ago, end); after > end {
		return after
	}
	if before > k {
		return end
	}
	return i
}

// phrase is the token after a phrase of a class at token i, i when there is none.
func (p *bylineParser) phrase(c lang.Class, i int) int {
	if i >= p.n {
		return i
	}
	n := p.prefix(c, i)
	if n == 0 {
		return i
	}
	return p.tokenAt(p.toks[i].start + n)
}

// prefix is the length of the longest phrase of a class that begins at token i.
func (p *bylineParser) prefix(c lang.Class, i int) int {
	if !p.begins(i).Has(c) {
		return 0
	}
	_, n := p.w.Prefix(c, p.line[p.toks[i].start:])
	return n
}

// begins is the set of classes a phrase of which may begin at token i, asked once.
func (p *bylineParser) begins(i int) lang.Classes {
	if !p.asked[i] {
		p.asked[i], p.classes[i] = true, p.w.Begins(p.line[p.toks[i].start:])
	}
	return p.classes[i]
}
