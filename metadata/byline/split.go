package byline

import (
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/internal/gazetteer"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// itemEnd finds the end of the run of words that begins at token i: up to a mark, an address, a conjunction, a label, or a
// preposition before a place.
func (p *bylineParser) itemEnd(i int) int {
	if k := p.titleEnd(i); k > i {
		return k
	}
	if i+2 < p.n && p.isMark(i+1, "/") && p.toks[i+2].kind == wordToken && !p.toks[i+1].spaced && p.w.Whole(lang.Agency, p.text(i, i+3)) &&
		!p.w.Whole(lang.Agency, p.text(i+2, i+3)) {
		return i + 3 // "dpa/lno"
	}
	j := i + 1
	for ; j < p.n; j++ {
		t := p.toks[j]
		if p.nickname(j) {
			j += 2
			continue
		}
		if t.kind == markToken && t.mark == ',' && p.generational(j+1, p.n) {
			continue
		}
		if p.sectionGoesOn(j) {
			j++
			continue
		}
		if t.kind != wordToken {
			break
		}
		if p.splits(i, j) {
			break
		}
	}
	return j
}

// sectionGoesOn reports a sign between two words of the section a story stands in: "By Jane Doe in Arts & Books on March 8".
func (p *bylineParser) sectionGoesOn(j int) bool {
	return p.before == afterIn && p.isMark(j, "&") && j+1 < p.n && p.toks[j+1].shape == title && !gazetteer.Given(p.text(j+1, j+2)) && len(p.out.Authors) > 0
}

// titleEnd is the end of a job title after a comma that holds a conjunction: "Home and Digital Security Expert". It is i
// when there is none.
func (p *bylineParser) titleEnd(i int) int {
	if p.before != afterComma || p.lastAuthor() == nil {
		return i
	}
	j, and := i, false
	for ; j < p.n; j++ {
		t := p.toks[j]
		if t.kind == markToken && t.mark == '&' || t.kind == wordToken && p.w.Whole(lang.And, p.text(j, j+1)) {
			and = true
			continue
		}
		if t.kind != wordToken {
			break
		}
	}
	if !and || j-i > 9 || p.nameLike(j-2, j) && p.roleAt(j-1, j) == 0 {
		return i
	}
	if _, n := p.w.Suffix(lang.Role, p.text(i, j)); n == 0 {
		return i
	}
	from, to := p.roleSpan(i, j)
	if !p.structured && p.personAmong(i, j) {
		return i
	}
	if from < 0 || to > i && p.w.Whole(lang.And, p.text(to, min(to+1, p.n))) {
		return i
	}
	return j
}

// nickname reports whether a name in parentheses at token j stands inside a name: "Paramita (Guha) Ghosh".
func (p *bylineParser) nickname(j int) bool {
	return p.structured && j+3 < p.n && p.isMark(j, "(") && p.isMark(j+2, ")") &&
		p.toks[j+1].shape == title && p.toks[j+3].kind == wordToken && p.toks[j+3].shape == title
}

// splits reports whether a new item begins at word j of the run that began at i.
func (p *bylineParser) splits(i, j int) bool {
	t := p.toks[j]
	word := p.line[t.start:t.end]
	if p.w.Whole(lang.And, word) && (t.shape == lower || t.shape == uncased || t.shape == initial) {
		return !p.inName(i, j) && !p.inPhrase(i, j, t.end)
	}
	if t.shape == lower && p.articleLed(i) && j+1 < p.n && p.toks[j+1].kind == wordToken && p.w.Whole(lang.Particle, word) {
		return false
	}
	if t.shape == lower && !p.structured && j+1 < p.n && j-i > 1 && p.lastAuthor() != nil {
		if p.readKinds(); p.kinds[j-1] == isOrg && p.kinds[j] == isOrg && p.kinds[j+1] == isOrg {
			return false // "El Sol de México"
		}
	}
	if t.shape == title && j+1 < p.n && p.toks[j+1].kind != wordToken && p.w.Whole(lang.Today, word) {
		return true // "Jan Kowalski Dzisiaj, 02-11-2023"
	}
	if t.shape == lower || t.shape == uncased {
		if _, n := p.w.Prefix(lang.In, p.line[t.start:]); n > 0 && !p.inPhrase(i, j, p.toks[j].end) {
			next := p.tokenAt(t.start + n)
			if next > j && next < p.n && p.toks[next].kind == wordToken && p.toks[next].shape != lower && !(p.w.Whole(lang.Particle, p.text(j, next)) && j > i && p.toks[j-1].shape == title && j+1 < p.n && !p.known(lang.Place, next)) {
				return true
			}
		}
	}
	if t.shape == lower && j > i && j+1 < p.n && p.w.Whole(lang.Particle, word) && p.toks[j-1].shape == title && p.nameAfter(j+1) {
		return false // "Walter von Aachen", "Karl von der Tann"
	}
	if p.relative(j) > j || p.toHandle(j) || p.labelled && j-i > 1 && p.button(j) {
		return true
	}
	_, next, taken := p.findLabel(j, glued)
	if next > j && !p.inPhrase(i, j, p.toks[j].start) {
		return taken || unicode.IsLower(words.First(word)) && p.toks[i].shape != lower
	}
	return false
}

// nameAfter reports whether token j, or the one after the particles there, is a word with a capital.
func (p *bylineParser) nameAfter(j int) bool {
	for k := 0; k < 2 && j+1 < p.n && p.toks[j].shape == lower && p.particle(j, p.n); k++ {
		j++
	}
	return j < p.n && p.toks[j].shape == title
}

// known reports whether a phrase of a class begins at token i.
func (p *bylineParser) known(c lang.Class, i int) bool {
	return p.prefix(c, i) > 0
}

// inName reports whether the conjunction at j joins two halves of one name: "Ortega y Gasset", "Puig i Cadafalch". A
// complete name stands before it and a single word follows.
func (p *bylineParser) inName(i, j int) bool {
	word := p.text(j, j+1)
	if word != "y" && word != "i" && word != "e" {
		return false
	}
	if j-i < 2 || j+1 >= p.n || p.toks[j+1].kind != wordToken || p.toks[j+1].shape != title {
		return false
	}
	return j+2 == p.n || p.toks[j+2].kind != wordToken || p.w.Whole(lang.And, p.text(j+2, j+3))
}

// inPhrase reports whether a desk, role or agency phrase that began at an earlier word of the run [i:j) goes on after byte
// pos. A preposition that ends a phrase ("correspondante à") is not inside it.
func (p *bylineParser) inPhrase(i, j, pos int) bool {
	for k := i; k < j; k++ {
		for _, c := range [...]lang.Class{lang.Desk, lang.Role, lang.Agency} {
			if p.toks[k].start+p.prefix(c, k) > pos {
				return true
			}
		}
	}
	return false
}
