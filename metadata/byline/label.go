package byline

import (
	"strings"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// labelClasses are the classes of labels with the part each gives.
var labelClasses = [...]struct {
	class lang.Class
	part  part
}{
	{lang.Byline, partAuthor},
	{lang.Contributing, partContributor},
	{lang.Reporting, partAuthor},
	{lang.Writer, partWriter},
	{lang.Editor, partEditor},
	{lang.Photographer, partPhotographer},
	{lang.Illustrator, partIllustrator},
	{lang.Translator, partTranslator},
	{lang.Source, partSource},
}

// label reads a label at token i and the colon after it.
func (p *bylineParser) label(i int) int {
	pt, next, taken := p.findLabel(i, p.before)
	if next > i && p.before == glued {
		if k := p.tail(i, next, pt); k > i {
			return k
		}
	}
	if !taken {
		return i
	}
	colon := p.isMark(next, ":：") || p.slashLabel(i, next)
	if pt == partAuthor && p.before == glued && p.bare > 0 && !p.hasEvidence && !colon {
		return i // "A Bread Machine Used By …"
	}
	if pt == partContributor && !colon && p.bareLabel && p.before == atStart && i > 0 {
		return i // "Interview mit Jane Doe" names who was asked
	}
	if pt == partAuthor && len(p.out.Authors) > 0 && !p.inContr && strings.HasSuffix(p.text(i, next), " to") {
		p.before = afterIn // "Bill Hopper | Special to the Pioneer Press"
		return next
	}
	p.colon = colon
	p.part, p.labelled, p.hasEvidence, p.inContr = pt, true, true, false
	p.bareLabel = !colon && next == i+1 && p.toks[next].kind == wordToken && words.Last(p.text(i, next)) != ':' && !p.w.Whole(lang.Stop, p.text(i, next)) && !p.w.Whole(lang.In, p.text(i, next))
	if p.bareLabel {
		p.bareLabels++
	}
	if p.firstPart == noPart || p.firstPart == partAuthor && !p.namesAnyone() {
		p.firstPart = pt
		p.firstColon = colon || p.isMark(next, "=＝") || strings.ContainsRune(".:：", words.Last(p.text(i, next)))
	}
	p.before = atStart
	p.role = ""
	if colon {
		return next + 1
	}
	for k := next; pt == partTranslator && k < min(next+3, p.n-1); k++ {
		if p.w.Whole(lang.Byline, p.text(k, k+1)) {
			return k + 1 // "Translated from the French by"
		}
	}
	if k := next - 1; k > i && p.toks[k].kind == wordToken && p.roleAt(k, next) == 1 {
		p.role = p.text(k, next) // "von unserem Korrespondenten"
	}
	return next
}

// slashLabel reports whether the Chinese label of one word is set off by a slash: "文／陳志明".
func (p *bylineParser) slashLabel(i, next int) bool {
	return next == i+1 && (p.isMark(next, "/／") || p.w.Code == "ja" && p.isMark(next, "・")) && text.HanOrKana(words.First(p.line[p.toks[i].start:])) && (i == 0 || p.toks[i].spaced || p.toks[i-1].kind == markToken)
}

// findLabel looks for the phrase of a label at token i; next is the token after it, i when there is none. taken says that
// it is used as a label here, given what stands before it.
func (p *bylineParser) findLabel(i int, j separator) (pt part, next int, taken bool) {
	if pt, next = p.labelPhrase(i); next == i {
		return noPart, i, false
	}
	phrase := p.text(i, next)
	colon := p.isMark(next, ":：") || strings.ContainsRune(":：/／・", words.Last(phrase))
	return pt, next, p.takesLabel(i, next, phrase, pt, colon || p.slashLabel(i, next), j)
}

// labelPhrase finds the longest phrase of a label at token i, whatever its use; next is i when there is none.
func (p *bylineParser) labelPhrase(i int) (pt part, next int) {
	if i >= p.n {
		return noPart, i
	}
	rest := p.line[p.toks[i].start:]
	n, begins := 0, p.begins(i)
	for _, c := range labelClasses {
		if !begins.Has(c.class) {
			continue
		}
		if _, m := p.w.Prefix(c.class, rest); m > n {
			n, pt = m, c.part
		}
	}
	if n == 0 {
		return noPart, i
	}
	if v, m := p.w.Prefix(lang.Byline, rest); v == 1 && m == n && !p.dated && !strings.HasPrefix(strings.TrimLeft(rest[n:], " "), ":") {
		return noPart, i // "Published by" names a house unless a date stands with it
	}
	if p.longerPhrase(rest, n, pt) {
		return noPart, i
	}
	next = p.tokenAt(p.toks[i].start + n)
	if next <= i || p.toks[next-1].end > p.toks[i].start+n && p.toks[next-1].kind == wordToken {
		return noPart, i // the phrase ends inside a word
	}
	return pt, next
}

// longerPhrase reports whether a desk's or a title's phrase of several words begins where a shorter label does: "Haber
// Merkezi", "Contributing Writer".
func (p *bylineParser) longerPhrase(rest string, n int, pt part) bool {
	if _, m := p.w.Prefix(lang.Desk, strings.TrimLeft(rest[n:], " ")); m > 0 {
		return false // "By Web Desk", "di Redazione"
	}
	for _, c := range [...]lang.Class{lang.Desk, lang.Role} {
		if c == lang.Desk && pt == partContributor {
			continue // "avec AFP"
		}
		if _, m := p.w.Prefix(c, rest); m > n && strings.HasPrefix(rest[n:], " ") && !strings.HasPrefix(strings.TrimLeft(rest[m:], " "), ":") {
			return true
		}
	}
	return false
}

// takesLabel decides whether a phrase that is in a label list is used as a label here.
func (p *bylineParser) takesLabel(i, next int, phrase string, pt part, colon bool, j separator) bool {
	if next >= p.n {
		return false
	}
	many := strings.ContainsAny(phrase, " \u00a0")
	if pt == partAuthor && !colon && many && !p.namesAnyone() && p.part == noPart && p.endsIn(i, next) && !p.w.Whole(lang.Byline, phrase) {
		return false // "skrifar frá Porsgrunn": who wrote stands elsewhere
	}
	if colon {
		return true
	}
	if p.isMark(next, ",.|/;•–—&・)）]") {
		return false
	}
	if p.w.Code == "ja" && text.HanOrKana(words.First(phrase)) && p.toks[next].kind == wordToken && !p.toks[next].spaced {
		return false // "編集手帳": Japanese sets a label off
	}
	if p.w.Whole(lang.Role, phrase) || p.w.Whole(lang.Desk, phrase) && !(many && pt == partContributor) || pt == partSource && !many {
		return false // "Editor Jane Doe", "reporters": a title unless a colon follows
	}
	if p.w.Whole(lang.And, phrase) && i > 0 || !many && p.w.Whole(lang.In, phrase) && j != atStart && j != afterBar {
		return false
	}
	if s := p.toks[i].shape; s == uncased && j == glued && p.bareLabels > 0 && pt != p.part && !text.HanOrKana(words.First(phrase)) {
		return true // "글 김철수 사진 이영희"
	}
	return j != glued || many || pt != partContributor && unicode.IsUpper(words.First(phrase)) || pt == partContributor && p.agencyAt(next)
}

// agencyAt reports whether an agency's name begins at token i.
func (p *bylineParser) agencyAt(i int) bool {
	return p.prefix(lang.Agency, i) > 0
}

// tail reads a phrase after its people: "Jane Doe contributed to this report", "Jane Doe reported from Kyiv".
func (p *bylineParser) tail(i, next int, pt part) int {
	if !p.namesAnyone() || len(p.out.Authors) == p.sentence && !p.inContr && pt != partContributor {
		return i
	}
	if words.First(p.text(i, i+1)) != toLower(words.First(p.text(i, i+1)), false) {
		return i
	}
	switch {
	case pt == partContributor && (next == p.n || p.isMark(next, ".。")):
		for _, a := range p.out.Authors[p.sentence:] {
			p.out.Contributors = append(p.out.Contributors, Contributor{Name: a.Name, Role: pt.role(), Place: a.Place})
		}
		if len(p.out.Authors) > p.sentence {
			p.inContr = true
		}
		p.out.Authors = p.out.Authors[:p.sentence]
		p.hasEvidence = true
		return next
	case pt == partAuthor && p.endsIn(i, next) && next < p.n && p.toks[next].kind == wordToken && unicode.IsUpper(words.First(p.text(next, next+1))):
		p.hasEvidence = true
		p.before = afterIn
		return next
	}
	return i
}

// endsIn reports whether the phrase ends in a preposition of place: "reported from".
func (p *bylineParser) endsIn(i, next int) bool {
	return next-i > 1 && p.w.Whole(lang.In, p.text(next-1, next))
}
