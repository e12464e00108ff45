package byline

import (
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// nameEnd is the end of the name that begins at i in a run [i:j) where something is glued to it: the first word, particles
// and initials, and the next word; all of the run when it has no more words than that.
func (p *bylineParser) nameEnd(i, j int) int {
	k, _ := p.honorific(i, j)
	full := 0
	for ; k < j && full < 2; k++ {
		t := p.toks[k]
		if t.kind != wordToken {
			return k
		}
		switch {
		case k > i && p.particle(k, j), t.shape == initial:
		case t.shape == title, t.shape == upper, t.shape == uncased, t.shape == mixed:
			full++
			if t.shape == uncased && text.HanOrKana(words.First(p.text(k, k+1))) {
				full++
			}
		default:
			return k
		}
	}
	for k < j && p.generational(k, j) {
		k++
	}
	return k
}

// takePerson reads a name and gives it the part of the label in force.
func (p *bylineParser) takePerson(i, j int) bool {
	nm, ok := p.parseName(i, j)
	if !ok || !p.believable(nm, i, j) {
		return false
	}
	if p.part == partSource && !p.structured {
		return false
	}
	if p.part > partAuthor && p.part < partSource {
		p.out.Contributors = append(p.out.Contributors, Contributor{Name: nm.text, Role: p.part.role()})
		p.inContr = true
		return true
	}
	if p.takeSeveral(nm, i, j) {
		return true
	}
	a := Author{Name: nm.text, Honorific: nm.honorific, Suffix: nm.suffix, Role: p.role}
	p.role = ""
	if len(p.out.Authors) == 0 {
		a.Place, p.ahead = p.ahead, ""
	}
	p.inContr = false
	p.out.Authors = append(p.out.Authors, a)
	if !p.labelled && nm.honorific == "" {
		p.bare++
	}
	if nm.suffix != "" || nm.uncased || nm.honorific != "" && (len(nm.honorific) < 4 || strings.IndexByte(nm.honorific, '.') > 0 || !text.ASCII(nm.honorific)) {
		p.hasEvidence = true // believable asks more of a name without capitals
	}
	return true
}

// takeSeveral reads Chinese and Korean names that only a space divides: "张三 李四". Names of one letter beside another are
// one name.
func (p *bylineParser) takeSeveral(nm name, i, j int) bool {
	least := 2
	switch {
	case p.w.Code == "zh" && nm.spaceless:
	case p.w.Code == "ko":
		least = 3
	default:
		return false
	}
	if j-i < 2 || nm.honorific != "" || !nm.uncased {
		return false
	}
	for k := i; k < j; k++ {
		if utf8.RuneCountInString(p.text(k, k+1)) < least {
			return false
		}
	}
	for k := i; k < j; k++ {
		p.out.Authors = append(p.out.Authors, Author{Name: p.text(k, k+1), Role: p.role})
	}
	p.role, p.inContr, p.hasEvidence = "", false, true
	return true
}

// believable weighs whether words in the shape of a name are one.
func (p *bylineParser) believable(nm name, i, j int) bool {
	s := nm.text
	if isAccount(s) || nm.stop > 1 || nm.stop == 1 && nm.words == 1 && !p.structured {
		return false
	}
	if w := p.text(i, i+1); nm.words > 1 && p.toks[i].shape == title && p.w.Own(lang.In, w) && !p.w.Whole(lang.Particle, w) {
		return false // "In Property"
	}
	if nm.stop > 0 && !nm.uncased && nm.words > 2 && !p.structured {
		return false
	}
	if p.structured && nm.words > 1 && !p.labelled && (nm.words > 5 || p.heading(i, j)) {
		return false
	}
	if nm.lower {
		if p.structured {
			return nm.words <= 4 && nm.stop == 0
		}
		if p.part == partEditor && p.colon && nm.words == 1 && nm.stop == 0 && (j == p.n || p.toks[j].kind != wordToken) {
			return true // "Editor: huaxia"
		}
		return p.labelled && p.before != glued && nm.words >= 2 && nm.words <= 3 && nm.stop == 0 && !p.anyKnown(i, j) && !p.anyUpper()
	}
	if nm.uncased {
		return p.believableUncased(nm, i, j)
	}
	if nm.words == 1 && nm.honorific != "" && !p.labelled && !p.structured {
		return false // "Miss Ada"
	}
	if nm.words == 1 && nm.honorific == "" {
		if p.structured {
			return p.toks[i].shape != initial
		}
		alone := j == p.n || p.toks[j].kind != wordToken || p.labelAt(j)
		t := p.toks[i]
		return p.labelled && !p.bareLabel && alone && !(p.before == afterComma && len(p.out.Authors) > 0) && t.end-t.start > 2 && t.shape != initial && !p.anyKnown(i, j) && !p.isMark(j, ",") ||
			p.before == afterAnd && p.labelled || p.isAnd(j) && p.labelled
	}
	if !p.structured && p.anyKnown(i, j) && !p.labelled {
		return false
	}
	return true
}

// labelAt reports whether a label begins at token j.
func (p *bylineParser) labelAt(j int) bool {
	_, _, taken := p.findLabel(j, glued)
	return taken
}

func (p *bylineParser) isAnd(j int) bool {
	return j < p.n && (p.isMark(j, "&") || p.toks[j].kind == wordToken && p.w.Whole(lang.And, p.text(j, j+1)))
}

func (p *bylineParser) believableUncased(nm name, i, j int) bool {
	if nm.spaceless {
		n := utf8.RuneCountInString(strings.ReplaceAll(nm.text, " ", ""))
		if n < 2 || phrased(nm.text) || p.heading(i, j) {
			return false
		}
		return p.structured || p.labelled || p.role != "" || p.ahead != "" || p.signing() || p.roleAhead(j)
	}
	if p.structured {
		return true
	}
	if lang.ScriptOf(words.First(nm.text)) == lang.Hangul {
		return nm.words == 1 && utf8.RuneCountInString(nm.text) >= 2 && (p.labelled || p.role != "" || p.ahead != "" || p.roleAhead(j) || p.namesAnyone())
	}
	return nm.words <= 4 && (p.labelled || p.role != "" || p.ahead != "" || p.roleAhead(j) || p.placeAhead(j) || p.namesAnyone())
}

// signing reports an open bracket that people sign in: any in Japanese, 【田中太郎】; in Chinese those that are not drawn black, for
// 【独家】 and 【征稿】 are labels.
func (p *bylineParser) signing() bool {
	return p.openBracket != 0 && (p.openBracket != '【' || p.w.Code == "ja")
}

// phrased reports a Japanese particle before Han letters or at the start: "ここだけの話" is no name.
func phrased(s string) bool {
	particle := false
	for i, r := range s {
		switch r {
		case 'の', 'を', 'で', 'に', 'が', 'と', 'は':
			if i == 0 {
				return true
			}
			particle = true
		case '了', '吗', '呢', '吧':
			return true
		default:
			if particle && i > 0 && lang.ScriptOf(r) == lang.Han {
				return true
			}
			particle = false
		}
	}
	return false
}

// placeAhead reports whether a mark and a known place end the line: "محمد أحمد - القاهرة".
func (p *bylineParser) placeAhead(j int) bool {
	return j+1 < p.n && p.isMark(j, ",،-–—|/") && p.place(j+1, p.n)
}

func (p *bylineParser) anyUpper() bool {
	for k := 0; k < p.n; k++ {
		if s := p.toks[k].shape; p.toks[k].kind == wordToken && (s == title || s == upper) {
			return true
		}
	}
	return false
}

// everyday are classes whose words make a pair of capitalised words a label or heading rather than a name.
var everyday = [...]lang.Class{
	lang.Share, lang.Newsletter, lang.Related, lang.Label, lang.Ad, lang.Tag, lang.Consent, lang.Copyright, lang.Credit,
	lang.Correction, lang.Note, lang.Comment, lang.Counter, lang.About, lang.Weekday, lang.Published, lang.Updated,
}

// heading reports whether the words are one of the page's phrases: "Read More".
func (p *bylineParser) heading(i, j int) bool {
	for _, c := range everyday {
		if p.w.Whole(c, p.text(i, j)) {
			return true
		}
	}
	return false
}

// anyKnown reports whether a word of [i:j) is an everyday word of the page, or all of them a place or a heading.
func (p *bylineParser) anyKnown(i, j int) bool {
	s := p.text(i, j)
	if p.w.Whole(lang.Place, s) || p.w.Whole(lang.Org, s) {
		return true
	}
	for _, c := range everyday {
		if _, n := p.w.Prefix(c, s); n > 0 && n >= 3 {
			return true
		}
		for k := i + 1; k < j; k++ {
			if p.toks[k].kind == wordToken && p.w.Whole(c, p.text(k, k+1)) && p.toks[k].end-p.toks[k].start > 2 {
				return true
			}
		}
	}
	return false
}
