package byline

import (
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// parse labels the words of the line and reads the parts. It reports false where the line is none that says who wrote.
func (p *bylineParser) parse() bool {
	if last := p.n - 1; p.n == 0 || p.isMark(last, "-–—:=_：") {
		return false // a dateline, or a label without its words
	}
	if !p.wordy() || !theModel().label(p) {
		return false
	}
	p.coordinate()
	return p.assemble()
}

// coordinate reads as a person what stands between two of them as they do, of which no table knows anything else: "Jane Doe, Cole Danvers and Tom Hill".
func (p *bylineParser) coordinate() {
	const others = signsOfOrg | signRole | signPlace | signTown | signEveryday | signStop | signIn | signLabel | signOther
	for k := 1; k+2 < p.n; k++ {
		end := k
		for end < p.n && p.toks[end].kind == wordToken && (p.kinds[end] == isOrg || p.kinds[end] == isPlace) && (p.toks[end].shape == title || p.toks[end].shape == upper) {
			end++
		}
		if end-k < 2 || end-k > 4 || end+1 >= p.n || p.signsOf(k, end)&others != 0 || !p.isMark(k-1, ",，、") || p.kinds[end+1] != isFirst ||
			k < 2 || p.kinds[k-2] > isMore || !p.isMark(end, ",，、&") && !(p.isWord(end) && p.looks[end].signs&signAnd != 0) {
			continue
		}
		for m := k; m < end; m++ {
			p.kinds[m] = isMore
		}
		p.kinds[k] = isFirst
	}
}

// wordy reports whether the line has more than dates, addresses and marks.
func (p *bylineParser) wordy() bool {
	for _, t := range p.toks[:p.n] {
		if t.kind == wordToken {
			return true
		}
	}
	return false
}

// assemble makes a byline of the parts that the model sees in the line. It reports false for what no byline has.
func (p *bylineParser) assemble() bool {
	for k := 0; k < p.n; {
		next := k
		switch t := p.toks[k]; t.kind {
		case dateToken:
			p.before, p.hasEvidence = afterBar, true
			next = k + 1
		case emailToken, handleToken:
			next = p.address(k, t.kind == handleToken)
		case markToken:
			next = p.mark(k)
		case wordToken:
			next = p.takePart(k)
		}
		if next <= k {
			return false
		}
		k = next
	}
	return p.finish()
}

// partEnd is the end of the part that begins at word k.
func (p *bylineParser) partEnd(k int) int {
	end := k + 1
	for ; end < p.n; end++ {
		switch t := p.toks[end]; {
		case t.kind == wordToken && (p.kinds[end] == p.kinds[k] && p.kinds[k] != isFirst || p.kinds[end] == isMore):
		case t.kind == markToken && p.kinds[k] == isFirst && (t.mark == ',' && p.generational(end+1, p.n) && (end+2 == p.n || p.toks[end+2].kind != wordToken) || p.nickname(end)):
			end++ // "Jane Doe, Jr.", "Paramita (Guha) Ghosh"
		default:
			return end
		}
	}
	return end
}

// takePart reads the part that begins at word k and returns the token after it.
func (p *bylineParser) takePart(k int) int {
	end := p.partEnd(k)
	if _, next := p.labelPhrase(k); p.before == afterParen && next > k && p.isMark(next, ")）") {
		return p.takeAround(k) // "Jane Doe (Text)"
	}
	for kind := p.kinds[k]; (kind == isOrg || kind == isPlace) && k+1 < end && p.toks[k].shape == lower && p.w.Whole(lang.In, p.text(k, k+1)); {
		k++ // "for" of "Senior Reporter for The Example"
	}
	switch p.kinds[k] {
	case isFirst, isMore:
		if k > 0 && (p.kinds[k-1] == isAround || p.kinds[k-1] == isRole) && p.looks[k-1].signs&signIn != 0 && p.looks[k-1].signs&(signLabel|signOther|signSource|signAnd) == 0 && p.lastAuthor() != nil && p.before != afterAnd {
			p.setPlace(p.text(k, end)) // "Chief Football Writer at Quay Lane"
			break
		}
		if p.labelled && end == k+2 && p.looks[k].signs&(signGiven|signFamily) == 0 && p.looks[k+1].signs&signPlace != 0 && p.toks[k].shape == title {
			p.takeOrganisation(k, end) // "par Attac France"
			break
		}
		if !p.takePeople(k, end) {
			return k
		}
	case isOrg:
		if p.unknownDegree(k, end) {
			p.addSuffix(p.text(k, end))
			break
		}
		if r := words.First(p.text(k, end)); end == k+1 && text.HanOrKana(r) && (p.labelled && p.part != partSource || p.role != "" || p.before == afterComma && p.lastAuthor() != nil) && p.looks[k].signs&signsOfOrg == 0 && p.looks[k].signs&signFamily != 0 && utf8.RuneCountInString(p.text(k, end)) <= 6 {
			if !p.takePerson(k, end) {
				return k
			}
			break // "李文、赵晓梅", "文・早乙女かおり"
		}
		if end == k+1 && end < p.n && p.kinds[end] == isFirst && p.looks[k].signs&signGiven != 0 && p.looks[k].signs&signsOfOrg == 0 {
			if end = p.partEnd(end); !p.takePeople(k, end) {
				return k
			}
			break // "Birgit Bauer Anna Giulia Funk"
		}
		if k > 0 && p.isMark(k-1, ":：") && p.labelled && p.part != partSource && !p.structured && !p.namesAnyone() && p.signsOf(k, end)&(signsOfOrg|signEveryday|signRole) == 0 && p.toks[k].shape != numeral {
			if !p.takePeople(k, end) { // what a label of authors leads to with a colon is somebody
				return k
			}
			break
		}
		if _, next := p.labelPhrase(end); k == 0 && end == 1 && next > end && !p.structured && p.signsOf(k, end)&signsOfOrg == 0 && p.toks[k].shape == title {
			return k // "Powered by": what is no label of authors before "by" signs nothing
		}
		if p.toks[k].shape == lower && p.toks[end-1].shape == lower && p.labelled && !p.structured && !p.namesAnyone() && p.signsOf(k, end)&signsOfOrg == 0 {
			return k // "by amanda": no organisation
		}
		p.hasEvidence = p.hasEvidence || p.before == glued && p.lastAuthor() != nil
		p.takeOrganisation(k, end)
	case isRole:
		if p.w.Code == "ja" && end < p.n && p.kinds[end] == isFirst && !p.toks[end].spaced && p.toks[k].shape == uncased {
			return k // "記者コラム": Japanese writes the title after the name, or a space
		}
		p.takeRole(k, end)
	case isPlace:
		if p.isMark(end, "&") && p.lastAuthor() != nil && end+1 < p.n && p.toks[end+1].kind == wordToken {
			return p.partEnd(end + 1) // the section the story stands in: "in Arts & Books"
		}
		p.setPlace(p.text(k, end))
	default:
		return p.takeAround(k)
	}
	p.before = glued
	return end
}

func (p *bylineParser) mark(i int) int {
	switch r := p.toks[i].mark; r {
	case ',', '،', '、', '，':
		p.before = afterComma
	case '&', '+', '＆':
		p.before = afterAnd
	case '(', '[', '（', '［', '【', '〔', '<', '«':
		if p.openBracket != 0 {
			return i
		}
		p.openBracket, p.before = r, afterParen
	case ')', ']', '）', '］', '】', '〕', '>', '»':
		if p.openBracket == 0 && r != '»' {
			return i
		}
		p.openBracket, p.before = 0, glued
	case '.', '。':
		if i+1 < p.n && !p.toks[i+1].spaced && r == '.' && p.toks[i+1].kind == wordToken || p.structured && i+1 < p.n && len(p.out.Authors) == 0 {
			return i
		}
		p.sentence = len(p.out.Authors)
		p.part, p.labelled, p.before = noPart, false, atStart
	case ':', '：':
		if i > 1 && p.isMark(i-2, "\n") && p.isWord(i-1) && p.toks[i-1].shape == title && p.looks[i-1].signs == 0 {
			return i // "Genre:" begins a line of what is said of a book
		}
		p.before = atStart
	case '|', '/', '•', '·', '–', '—', '-', ';', '；', '／', '｜', '=', '＝', '\n', '・', '›', '●', '▪', '~', '᛫', '∙', '⋅', '‐', '―', 'ー', '*', '◆', '■', '▲', '؛', '╱':
		p.before = afterBar
	default:
		return i
	}
	return i + 1
}
