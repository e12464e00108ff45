package byline

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// takeAround reads what stands around people and organisations: labels, degrees, conjunctions, words that say nothing.
func (p *bylineParser) takeAround(k int) int {
	word := p.text(k, k+1)
	if p.lastAuthor() != nil && p.degree(k, k+1) {
		p.addSuffix(word)
		return k + 1
	}
	if n := words.Filed(word); n > 0 && p.namesAnyone() {
		return k + 1
	}
	if from, _ := p.honorific(k, min(k+5, p.n)); from > k && p.kinds[from] <= isMore && p.takePerson(k, p.partEnd(from)) {
		p.before = glued
		return p.partEnd(from)
	}
	pt, next := p.labelPhrase(k)
	for _, c := range [...]lang.Class{lang.Tag, lang.Counter, lang.In} {
		if end := p.phrase(c, k); next == k && end > k && p.isMark(end, ":：") && p.namesAnyone() {
			return p.n // "Categories: Event, Fashion"
		}
	}
	const told = signLabel | signOther | signSource | signEveryday | signRole | signDesk | signOrg | signAgency | signPlace | signHonorific
	if _, by := p.labelPhrase(k + 1); next == k && by > k+1 && !p.namesAnyone() && (p.looks[k].signs&told == 0 && p.toks[k].shape == title || max(p.phrase(lang.About, k), p.phrase(lang.Related, k)) >= by) {
		return k // "Powered by", "More by": what is no label of authors before "by" signs nothing
	}
	if next == k && p.before == glued && !p.labelled && p.lastAuthor() != nil && p.toks[k].shape == lower && p.looks[k].signs&signStop != 0 && p.looks[k].signs&(signIn|signAnd|signLabel|signOther|signSource|signParticle) == 0 {
		return k // "Jane Doe is a reporter"
	}
	phrase := p.text(k, next)
	switch {
	case next > k && p.before == afterParen && p.lastAuthor() != nil && p.isMark(next, ")）"):
		p.hasEvidence = true
		if pt != partAuthor && pt != partWriter && pt != partSource {
			p.contribute(len(p.out.Authors)-1, pt)
		}
		return next
	case next == k+1 && pt == partContributor && p.labelled && p.before == glued && p.lastAuthor() != nil && next < p.n && p.kinds[next] == isFirst && p.partEnd(next) == p.n && p.toks[k].shape == lower:
		p.before = afterAnd // "By Jane Doe with Tom Hill"
		return next
	case next > k && pt == partContributor && p.namesAnyone() && (next == p.n || p.isMark(next, ".。")):
		p.contribute(p.sentence, pt)
		p.hasEvidence = true
		return next
	case next > k && !p.isMark(next, ":：") && p.w.Whole(lang.Role, phrase):
		p.takeRole(k, next)
		p.before = glued
		return next
	case next > k && pt == partSource && !p.isMark(next, ":：") && next < p.n && p.kinds[next] == isFirst:
		p.labelled, p.hasEvidence = true, true // "From Jane Doe in Kyiv"
		return next
	case next > k && pt == partAuthor && p.before == glued && p.firstPart == noPart && len(p.out.Authors) > 0 && p.w.Whole(lang.Byline, phrase) && !p.w.Whole(lang.In, p.text(next-1, next)) && next < p.n && p.kinds[next] == isFirst:
		return k // text before the label is no person: "Jean-Paul Delevoye, vu par Jane Doe"
	case next > k && !(pt == partContributor && next == k+1 && p.kinds[min(next, p.n-1)] == isOrg):
		p.part, p.labelled, p.hasEvidence, p.inContr = pt, true, true, false
		p.bareLabel = next == k+1 && p.isWord(next) && words.Last(phrase) != ':' && !p.w.Whole(lang.Stop, phrase) && !p.w.Whole(lang.In, phrase)
		if p.firstPart == noPart || p.firstPart == partAuthor && !p.namesAnyone() {
			p.firstPart = pt
			p.firstColon = p.isMark(next, ":：=＝") || strings.ContainsRune(".:：", words.Last(phrase))
		}
		p.before, p.role = atStart, ""
		for m := next; pt == partTranslator && m < min(next+3, p.n-1); m++ {
			if p.w.Whole(lang.Byline, p.text(m, m+1)) {
				next = m + 1 // "Translated from the French by"
			}
		}
		if m := next - 1; m > k && p.toks[m].kind == wordToken && p.w.Whole(lang.Role, p.text(m, next)) {
			p.role = p.text(m, next)
		}
		return next
	case p.w.Whole(lang.And, word):
		p.before = afterAnd
	}
	return max(k+1, next)
}
