package byline

import (
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// believable weighs whether words in the shape of a name are one.
func (p *bylineParser) believable(nm name, i, j int) bool {
	switch {
	case isAccount(nm.text), p.everydayWords(nm), p.longAgo(i), p.prepositionLed(nm, i), p.structured && p.phraseInValue(nm, i, j):
		return false
	case nm.lower:
		return p.believableLower(nm, i, j)
	case nm.uncased:
		return p.believableUncased(nm, i, j)
	case nm.words == 1 && nm.honorific != "":
		return p.labelled || p.structured // not "Miss Ada" by itself
	case nm.words == 1:
		return p.believableSingle(i, j)
	}
	switch {
	case p.structured:
		return true
	case !p.labelled && p.anyKnown(i, j):
		return false
	case !p.labelled && p.place(i, i+1) && !p.named(i):
		return false // "Andalucía Información"
	case nm.honorific == "" && nm.words > 1 && p.w.Whole(lang.Role, p.text(j-1, j)) && !p.w.Whole(lang.Honorific, p.text(j-1, j)):
		return false // "Event Coordinator"
	case nm.honorific == "" && (p.place(j-1, j) && !p.named(i) || p.toks[i].shape == initial && p.place(i, i+1)):
		return false // "Attac France", "U.S. CUSTOMS"
	case nm.honorific != "", p.named(i), p.named(j - 1), initialled(p.text(j-1, j)):
		return true
	}
	p.readKinds()
	any := p.signsOf(segment{isFirst, i, j})
	switch {
	case p.kinds[i] == isFirst:
		return true
	case any&(signRole|signOrg|signDesk) != 0:
		return false // "Event Coordinator"
	}
	if p.labelled {
		return true
	}
	towns := 0
	for k := i; k < j; k++ {
		if p.looks[k].signs&signTown != 0 {
			towns++
		}
	}
	return towns < 2 && any&(signPlace|signEveryday) == 0 && (p.n > j-i || p.hasEvidence || p.dated)
}

// named reports a word that is a name of people.
func (p *bylineParser) named(k int) bool {
	if p.read {
		return p.looks[k].signs&(signGiven|signFamily) != 0
	}
	var o outlook
	p.namesOf(p.text(k, k+1), &o)
	return o.signs != 0
}

// longAgo reports the rest of a relative time that lost its number: "Hours Ago Megan Rose Dale".
func (p *bylineParser) longAgo(i int) bool {
	unit := p.phrase(lang.Unit, i)
	return unit > i && p.phrase(lang.Ago, unit) > unit
}

// everydayWords reports too many of a language's everyday words for a name: "About The House".
func (p *bylineParser) everydayWords(nm name) bool {
	if nm.stop > 1 {
		return true
	}
	return nm.stop == 1 && !p.structured && (nm.words == 1 || nm.words > 2 && !nm.uncased)
}

// prepositionLed reports a preposition with a capital that begins a phrase: "In Property". A particle may begin a name.
func (p *bylineParser) prepositionLed(nm name, i int) bool {
	w := p.text(i, i+1)
	return nm.words > 1 && p.toks[i].shape == title && p.w.Own(lang.In, w) && !p.w.Whole(lang.Particle, w)
}

// phraseInValue reports that a structured value holds a phrase of the page, or more words than a name has.
func (p *bylineParser) phraseInValue(nm name, i, j int) bool {
	return nm.words > 1 && !p.labelled && (nm.words > 5 || p.heading(i, j))
}

// believableLower weighs a name in small letters: "by jane doe", in a line without any capital.
func (p *bylineParser) believableLower(nm name, i, j int) bool {
	switch {
	case nm.stop > 0:
		return false
	case p.structured:
		return nm.words <= 4
	case p.editorAlias(nm, j):
		return true
	}
	return p.labelled && p.before != glued && nm.words >= 2 && nm.words <= 3 && !p.anyKnown(i, j) && !p.anyUpper()
}

// editorAlias reports the one word by which editors of agencies sign: "Editor: huaxia".
func (p *bylineParser) editorAlias(nm name, j int) bool {
	return p.part == partEditor && p.colon && nm.words == 1 && p.wordsEndAt(j)
}

// wordsEndAt reports that the run of words ends at token j: at a mark, an address, a date or the end of the line.
func (p *bylineParser) wordsEndAt(j int) bool { return j == p.n || p.toks[j].kind != wordToken }

// believableSingle weighs one word with a capital. In a line it needs a label, and to be one of several names or to stand
// alone.
func (p *bylineParser) believableSingle(i, j int) bool {
	if p.structured {
		return p.toks[i].shape != initial
	}
	if !p.labelled || !(p.before == afterAnd || p.isAnd(j) || p.aloneAfterLabel(i, j)) {
		return false
	}
	p.readKinds()
	return p.looks[i].signs&(signGiven|signFamily) != 0 || p.looks[i].signs&(signOrg|signRole|signDesk) == 0
}

// aloneAfterLabel reports a word that is all there is after its label: "By Sukarno". A word after the comma that follows a
// person, or before a comma, is a place or a title; after a bare label it is any heading's, such as "Text Analysis".
func (p *bylineParser) aloneAfterLabel(i, j int) bool {
	t := p.toks[i]
	switch {
	case p.bareLabel, p.before == afterComma && len(p.out.Authors) > 0, p.isMark(j, ","):
		return false
	case t.end-t.start <= 2, t.shape == initial:
		return false
	}
	return (p.wordsEndAt(j) || p.labelAt(j)) && !p.anyKnown(i, j)
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
	for k := i; k < j; k++ {
		if k > i && p.heading(k, k+1) {
			return false // "松岡大介 フォロー"
		}
	}
	if nm.spaceless {
		n := utf8.RuneCountInString(strings.ReplaceAll(nm.text, " ", ""))
		if n < 2 || nm.words > 2 && p.w.Code == "ja" || phrased(nm.text) || p.heading(i, j) {
			return false
		}
		return p.structured || p.labelled || p.role != "" || p.ahead != "" || p.signing() || p.roleAhead(j) || p.besideReporter(n)
	}
	if p.structured {
		return true
	}
	if lang.ScriptOf(words.First(nm.text)) == lang.Hangul {
		return nm.words == 1 && utf8.RuneCountInString(nm.text) >= 2 && (p.labelled || p.role != "" || p.ahead != "" || p.roleAhead(j) || p.namesAnyone())
	}
	return nm.words <= 4 && (p.labelled || p.role != "" || p.ahead != "" || p.roleAhead(j) || p.placeAhead(j) || p.namesAnyone())
}

// besideReporter reports a short name after a comma and a person with a title: "本报记者王芳、李强".
func (p *bylineParser) besideReporter(letters int) bool {
	a := p.lastAuthor()
	return p.before == afterComma && a != nil && a.Role != "" && letters <= 4 && p.openBracket == 0
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
