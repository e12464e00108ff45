package metadata

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
)

// A part is what the people after a label did.
type part uint8

const (
	noPart part = iota
	partAuthor
	partEditor
	partPhotographer
	partIllustrator
	partTranslator
	partWriter
	partContributor
	partSource // agencies and organisations a story comes from
)

// role is the Contributor.Role of a part.
func (pt part) role() string {
	switch pt {
	case partEditor:
		return "editor"
	case partPhotographer:
		return "photographer"
	case partIllustrator:
		return "illustrator"
	case partTranslator:
		return "translator"
	case partWriter:
		return "writer"
	case partContributor:
		return "contributor"
	}
	return ""
}

// A joint is what stands in front of an item.
type joint uint8

const (
	atStart    joint = iota
	afterBar         // | / • — ; a date, an address
	afterComma       //
	afterAnd         //
	afterParen       // inside parentheses
	afterIn          // a preposition in front of a place
	afterWith        // "with AFP"
	glued            // nothing: "Jane Doe BBC News"
)

// A bylineParser reads one line from left to right, token by token. Each token must find a part; the first that does not
// ends the parse.
type bylineParser struct {
	line       string
	w          words
	locale     Locale
	structured bool
	toks       [maxTokens]token
	n          int

	part     part
	labelled bool  // a label stood at the start or before the current item
	evident  bool  // a label, title, time, address or agency beside a person says that this is a byline
	desk     bool  // the desk or agency is a known one, or has evidence of its own
	opening  part  // the part of the first label
	joint    joint // in front of the current token
	open     rune  // the closing mark of open parentheses
	role     string
	handle   string
	email    string
	ahead    string // stands in front of the first person
	strict   bool   // the label in force is a noun without colon ("Text"), which may be any heading's word
	near     bool   // the preposition in force is the first of its language: "in"
	sentence int    // index in out.Authors of the first author of the current sentence
	inContr  bool   // the last person is a contributor
	bare     int    // people taken on their shape alone
	out      Byline
}

func (p *bylineParser) text(i, j int) string {
	if i >= j {
		return ""
	}
	return p.line[p.toks[i].start:p.toks[j-1].end]
}

// tokenAt is the index of the first token that starts at or after byte pos.
func (p *bylineParser) tokenAt(pos int) int {
	for k := 0; k < p.n; k++ {
		if p.toks[k].start >= pos {
			return k
		}
	}
	return p.n
}

func (p *bylineParser) isMark(k int, marks string) bool {
	return k < p.n && p.toks[k].kind == markToken && strings.ContainsRune(marks, p.toks[k].mark)
}

func (p *bylineParser) parse() bool {
	if p.n == 0 {
		return false
	}
	if last := p.toks[p.n-1]; last.kind == markToken && strings.ContainsRune("-–—:=_：", last.mark) {
		return false // a dateline or a label without its words
	}
	for i := 0; i < p.n; {
		next := p.step(i)
		if next <= i {
			return false
		}
		i = next
	}
	return p.finish()
}

// step reads one thing at token i and returns the token behind it, or i when it has no part in a byline.
func (p *bylineParser) step(i int) int {
	t := p.toks[i]
	switch t.kind {
	case dateToken:
		p.joint = afterBar
		p.evident = true
		return i + 1
	case emailToken:
		return p.address(i, false)
	case handleToken:
		return p.address(i, true)
	case linkToken:
		return i
	case markToken:
		return p.mark(i)
	}
	if next := p.label(i); next > i {
		return next
	}
	if next := p.conjunction(i); next > i {
		return next
	}
	if next := p.noise(i); next > i {
		return next
	}
	if next := p.preposition(i); next > i {
		return next
	}
	j := p.itemEnd(i)
	if next := p.item(i, j); next > i {
		if p.joint != afterComma || next < p.n {
			p.joint = glued
		}
		return next
	}
	return i
}

func (p *bylineParser) mark(i int) int {
	switch r := p.toks[i].mark; r {
	case ',', '،', '、', '，':
		p.joint = afterComma
	case '|', '/', '•', '·', '–', '—', '-', ';', '；', '／', '｜', '=', '＝', '\n', '・', '»', '›', '●', '▪', '~', '᛫', '∙', '⋅', '‐', '―', 'ー', '*', '◆', '■', '▲', '؛':
		if r == '-' && !p.toks[i].spaced && i > 0 && p.toks[i-1].kind == wordToken && i+1 < p.n && !p.toks[i+1].spaced && !unspaced(first(p.line[p.toks[i-1].start:])) {
			return i // a hyphen inside a word that is none
		}
		p.joint = afterBar
	case '&', '+', '＆':
		p.joint = afterAnd
	case '(', '[', '（', '［', '【', '〔', '<':
		if p.open != 0 {
			return i
		}
		p.open = r
		p.joint = afterParen
	case ')', ']', '）', '］', '】', '〕', '>':
		if p.open == 0 {
			return i
		}
		p.open = 0
		p.joint = glued
	case '.', '。':
		if p.structured && i+1 == p.n && p.nobody() {
			return i + 1
		}
		afterDate := i > 0 && p.toks[i-1].kind == dateToken
		if i+1 < p.n && p.sentence == len(p.out.Authors) && !p.inContr && !afterDate || !p.evident {
			return i
		}
		p.sentence = len(p.out.Authors)
		p.part, p.labelled, p.joint = noPart, false, atStart
	case ':', '：':
		if p.role == "" {
			return i
		}
		p.labelled, p.evident, p.joint = true, true, atStart
	default:
		return i
	}
	return i + 1
}

func (p *bylineParser) address(i int, handle bool) int {
	s := p.text(i, i+1)
	a := p.lastAuthor()
	switch {
	case handle && a != nil && a.Handle == "" && p.joint != atStart:
		a.Handle = s
	case handle && p.handle == "":
		p.handle = s
	case !handle && a != nil && a.Email == "":
		a.Email = s
	case !handle && p.email == "":
		p.email = s
	default:
		return i + 1
	}
	p.evident = true
	if p.joint != afterParen {
		p.joint = afterBar
	}
	return i + 1
}

func (p *bylineParser) lastAuthor() *Author {
	if p.inContr || len(p.out.Authors) == 0 {
		return nil
	}
	return &p.out.Authors[len(p.out.Authors)-1]
}

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

// label reads a label at token i and the colon behind it.
func (p *bylineParser) label(i int) int {
	pt, next, taken := p.findLabel(i, p.joint)
	if next > i && p.joint == glued {
		if k := p.tail(i, next, pt); k > i {
			return k
		}
	}
	if !taken {
		return i
	}
	colon := p.isMark(next, ":：") || p.slashLabel(i, next)
	p.part, p.labelled, p.evident, p.inContr = pt, true, true, false
	p.strict = !colon && next == i+1 && p.toks[next].kind == wordToken && last(p.text(i, next)) != ':' && !p.w.whole(lang.Stop, p.text(i, next)) && !p.w.whole(lang.In, p.text(i, next))
	if p.opening == noPart {
		p.opening = pt
	}
	p.joint = atStart
	p.role = ""
	if colon {
		return next + 1
	}
	for k := next; pt == partTranslator && k < min(next+3, p.n-1); k++ {
		if p.w.whole(lang.Byline, p.text(k, k+1)) {
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
	return next == i+1 && p.isMark(next, "/／") && unspaced(first(p.line[p.toks[i].start:])) && (i == 0 || p.toks[i].spaced || p.toks[i-1].kind == markToken)
}

// findLabel looks for the phrase of a label at token i; next is the token behind it, i when there is none. taken says that
// it is used as a label here, given what stands in front of it.
func (p *bylineParser) findLabel(i int, j joint) (pt part, next int, taken bool) {
	rest := p.line[p.toks[i].start:]
	n := 0
	for _, c := range labelClasses {
		if _, m := p.w.prefix(c.class, rest); m > n {
			n, pt = m, c.part
		}
	}
	if n == 0 {
		return noPart, i, false
	}
	next = p.tokenAt(p.toks[i].start + n)
	if next <= i || p.toks[next-1].end > p.toks[i].start+n && p.toks[next-1].kind == wordToken {
		return noPart, i, false // the phrase ends inside a word
	}
	phrase := strings.TrimSpace(rest[:n])
	colon := p.isMark(next, ":：") || strings.ContainsRune(":：/／", last(phrase))
	return pt, next, p.takesLabel(i, next, phrase, pt, colon || p.slashLabel(i, next), j)
}

// takesLabel decides whether a phrase that is in a label list is used as a label here.
func (p *bylineParser) takesLabel(i, next int, phrase string, pt part, colon bool, j joint) bool {
	if next >= p.n {
		return false
	}
	many := strings.ContainsAny(phrase, " \u00a0")
	if colon {
		return true
	}
	if p.isMark(next, ",.|/;•–—&・)）]") {
		return false
	}
	if p.w.code == "ja" && unspaced(first(phrase)) && p.toks[next].kind == wordToken && !p.toks[next].spaced {
		return false // "編集手帳": Japanese sets a label off
	}
	if p.w.whole(lang.Role, phrase) || p.w.whole(lang.Desk, phrase) || pt == partSource && !many {
		return false // "Editor Jane Doe", "reporters": a title unless a colon follows
	}
	if p.w.whole(lang.And, phrase) || !many && p.w.whole(lang.In, phrase) && j != atStart && j != afterBar {
		return false
	}
	return j != glued || many || unicode.IsUpper(first(phrase)) || pt == partContributor && p.agencyAt(next)
}

// agencyAt reports whether an agency's name begins at token i.
func (p *bylineParser) agencyAt(i int) bool {
	_, n := p.w.prefix(lang.Agency, p.line[p.toks[i].start:])
	return n > 0
}

// tail reads a phrase behind its people: "Jane Doe contributed to this report", "Jane Doe reported from Kyiv".
func (p *bylineParser) tail(i, next int, pt part) int {
	if p.joint != glued || !p.nobody() {
		return i
	}
	if len(p.out.Authors) == p.sentence && !p.inContr && pt != partContributor {
		return i
	}
	if first(p.text(i, i+1)) != toLower(first(p.text(i, i+1)), false) {
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
		p.evident = true
		return next
	case pt == partAuthor && p.endsIn(i, next) && next < p.n && p.toks[next].kind == wordToken && unicode.IsUpper(first(p.text(next, next+1))):
		p.evident = true
		p.joint = afterIn
		return next
	}
	return i
}

// endsIn reports whether the phrase ends in a preposition of place: "reported from".
func (p *bylineParser) endsIn(i, next int) bool {
	return next-i > 1 && p.w.whole(lang.In, p.text(next-1, next))
}

// conjunction reads "and" between two items.
func (p *bylineParser) conjunction(i int) int {
	if s := p.toks[i].shape; i == 0 || i+1 == p.n || s == title || s == mixed || !p.nobody() && p.role == "" {
		return i
	}
	if !p.w.whole(lang.And, p.text(i, i+1)) {
		return i
	}
	p.joint = afterAnd
	if k := i + 1; p.nobody() && p.n-k <= 3 && p.toks[k].kind == wordToken && (p.toks[k].shape == numeral || p.toks[k].shape == coded) {
		return p.n // "and 2 others", "외 1명"
	}
	return i + 1
}

// noise reads words that stand on byline rows and say nothing about people: reading times, "Follow", share buttons.
func (p *bylineParser) noise(i int) int {
	rest := p.line[p.toks[i].start:]
	if next := p.relative(i); next > i {
		p.joint, p.evident = afterBar, true
		return next
	}
	if next := p.aside(i); next > i {
		return next
	}
	if p.toks[i].shape == numeral {
		if next := p.counter(i); next > i {
			p.joint = afterBar
			return next
		}
		if _, n := p.w.prefix(lang.Counter, rest); n > 0 {
			return p.tokenAt(p.toks[i].start + n)
		}
		return i
	}
	if p.joint == afterBar || p.joint == atStart || p.button(i) {
		for _, c := range [...]lang.Class{lang.Share, lang.About, lang.Comment} {
			if _, n := p.w.prefix(c, rest); n > 0 {
				next := p.tokenAt(p.toks[i].start + n)
				if next < p.n && p.toks[next].kind == handleToken || len(p.out.Authors) > 0 && next == p.n && (c != lang.Comment || next > i+1) {
					p.joint = atStart
					return next
				}
			}
		}
	}
	return i
}

// button reports whether the words of a button ("Follow") end the line at token i.
func (p *bylineParser) button(i int) bool {
	return p.phrase(lang.About, i) == p.n || p.phrase(lang.Share, i) == p.n || i+1 < p.n && p.phrase(lang.Comment, i) == p.n || p.counter(i) > i
}

// counter is the token behind a number and a counter's words ("24 Comments") that end the line or stand in front of a mark.
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
		if next := p.phrase(c, i); next > i && p.isMark(next, ":：") && p.joint == afterBar && p.nobody() {
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
	before := p.phrase(lang.Ago, k)
	n := max(k, before)
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

// phrase is the token behind a phrase of a class at token i, i when there is none.
func (p *bylineParser) phrase(c lang.Class, i int) int {
	if i >= p.n {
		return i
	}
	_, n := p.w.prefix(c, p.line[p.toks[i].start:])
	if n == 0 {
		return i
	}
	return p.tokenAt(p.toks[i].start + n)
}

// preposition reads "in" before a place and "with" before an agency.
func (p *bylineParser) preposition(i int) int {
	rest := p.line[p.toks[i].start:]
	t := p.toks[i]
	if p.joint == afterIn {
		return i
	}
	if p.joint == afterComma && p.nobody() && t.shape == lower && i+1 < p.n && p.toks[i+1].kind == wordToken && p.w.whole(lang.Particle, p.text(i, i+1)) &&
		(p.agencyAt(i+1) || p.toks[i+1].shape == coded) {
		return i + 1 // "Ana Costa, da Folhapress"
	}
	if _, n := p.w.prefix(lang.In, rest); n > 0 {
		next := p.tokenAt(t.start + n)
		if next > i && next < p.n && p.toks[next].kind == wordToken && (t.shape == lower || t.shape == uncased || p.joint == atStart && p.someDesk(next)) &&
			p.toks[next].shape != lower && p.toks[next].shape != numeral && (p.nobody() || p.joint != atStart) || next > i && next < p.n && p.joint == atStart && p.someDesk(next) {
			if p.joint == atStart {
				return next // "From our correspondent"
			}
			p.joint = afterIn
			p.near = next == i+1 && len(p.text(i, next)) == 2
			return next
		}
	}
	if a := p.lastAuthor(); a != nil && a.Role != "" && p.joint == glued && t.shape == lower && i+1 < p.n && p.toks[i+1].shape != lower && p.w.whole(lang.DateJoin, p.text(i, i+1)) {
		p.joint, p.near = afterIn, false // "Director of Acme"
		return i + 1
	}
	return i
}

func (p *bylineParser) nobody() bool {
	return len(p.out.Authors)+len(p.out.Contributors)+len(p.out.Agencies) > 0 || p.out.Desk != ""
}

// someDesk reports whether a desk phrase begins at token i.
func (p *bylineParser) someDesk(i int) bool {
	_, n := p.w.prefix(lang.Desk, p.line[p.toks[i].start:])
	return n > 0
}

// itemEnd finds the end of the run of words that begins at token i: up to a mark, an address, a conjunction, a label, or a
// preposition in front of a place.
func (p *bylineParser) itemEnd(i int) int {
	if k := p.titleEnd(i); k > i {
		return k
	}
	if i+2 < p.n && p.isMark(i+1, "/") && p.toks[i+2].kind == wordToken && !p.toks[i+1].spaced && p.w.whole(lang.Agency, p.text(i, i+3)) &&
		!p.w.whole(lang.Agency, p.text(i+2, i+3)) {
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
		if t.kind != wordToken {
			break
		}
		if p.splits(i, j) {
			break
		}
	}
	return j
}

// titleEnd is the end of a job title behind a comma that holds a conjunction: "Home and Digital Security Expert". It is i
// when there is none.
func (p *bylineParser) titleEnd(i int) int {
	if p.joint != afterComma || p.lastAuthor() == nil {
		return i
	}
	j, and := i, false
	for ; j < p.n; j++ {
		t := p.toks[j]
		if t.kind == markToken && t.mark == '&' || t.kind == wordToken && p.w.whole(lang.And, p.text(j, j+1)) {
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
	if _, n := p.w.suffix(lang.Role, p.text(i, j)); n == 0 {
		return i
	}
	from, to := p.roleSpan(i, j)
	if from < 0 || to > i && p.w.whole(lang.And, p.text(to, min(to+1, p.n))) {
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
	if p.w.whole(lang.And, word) && (t.shape == lower || t.shape == uncased || t.shape == initial) {
		return !p.inName(i, j)
	}
	if t.shape == lower || t.shape == uncased {
		if _, n := p.w.prefix(lang.In, p.line[t.start:]); n > 0 && !p.inPhrase(i, j, p.toks[j].end) {
			next := p.tokenAt(t.start + n)
			if next > j && next < p.n && p.toks[next].kind == wordToken && p.toks[next].shape != lower && !(p.w.whole(lang.Particle, p.text(j, next)) && j > i && p.toks[j-1].shape == title && j+1 < p.n && !p.known(lang.Place, next)) {
				return true
			}
		}
	}
	if t.shape == lower && j > i && j+1 < p.n && p.w.whole(lang.Particle, word) && p.toks[j-1].shape == title && p.toks[j+1].shape == title {
		return false // "Walter von Aachen"
	}
	if p.relative(j) > j || p.labelled && j-i > 1 && p.button(j) {
		return true
	}
	_, next, taken := p.findLabel(j, glued)
	if next > j && !p.inPhrase(i, j, p.toks[j].start) {
		return taken || unicode.IsLower(first(word)) && p.toks[i].shape != lower
	}
	return false
}

// known reports whether a phrase of a class begins at token i.
func (p *bylineParser) known(c lang.Class, i int) bool {
	_, n := p.w.prefix(c, p.line[p.toks[i].start:])
	return n > 0
}

// inName reports whether the conjunction at j joins two halves of one name: "Ortega y Gasset", "Puig i Cadafalch". A
// complete name stands in front and a single word follows.
func (p *bylineParser) inName(i, j int) bool {
	word := p.text(j, j+1)
	if word != "y" && word != "i" && word != "e" {
		return false
	}
	if j-i < 2 || j+1 >= p.n || p.toks[j+1].kind != wordToken || p.toks[j+1].shape != title {
		return false
	}
	return j+2 == p.n || p.toks[j+2].kind != wordToken || p.w.whole(lang.And, p.text(j+2, j+3))
}

// inPhrase reports whether a desk, role or agency phrase that began at an earlier word of the run [i:j) goes on behind byte
// pos. A preposition that ends a phrase ("correspondante à") is not inside it.
func (p *bylineParser) inPhrase(i, j, pos int) bool {
	for k := i; k < j; k++ {
		rest := p.line[p.toks[k].start:]
		for _, c := range [...]lang.Class{lang.Desk, lang.Role, lang.Agency} {
			if _, n := p.w.prefix(c, rest); n > 0 && p.toks[k].start+n > pos {
				return true
			}
		}
	}
	return false
}

func (p *bylineParser) finish() bool {
	if p.open != 0 {
		return false
	}
	if p.role != "" && !p.useRole() {
		return false
	}
	if len(p.out.Authors) > 0 {
		a := &p.out.Authors[0]
		if p.ahead != "" && a.Place == "" {
			a.Place = p.ahead
			p.ahead = ""
		}
		if p.handle != "" && a.Handle == "" {
			a.Handle = p.handle
		}
		if p.email != "" && a.Email == "" {
			a.Email = p.email
		}
	}
	if p.ahead != "" && p.out.Place == "" {
		p.out.Place = p.ahead
	}
	if p.credit() {
		return false
	}
	if !p.evident && !p.structured && p.out.Desk != "" && !p.desk {
		return false
	}
	if p.bare > 0 && !p.evident && !p.structured && !p.plausible() {
		return false
	}
	return true
}

// credit reports whether the line is a picture's credit: photographers alone, with an agency or a picture source, or behind
// a label that only credits have ("Photo:").
func (p *bylineParser) credit() bool {
	if p.slashed() || p.pictured() {
		return true
	}
	if len(p.out.Authors) == 0 && len(p.out.Contributors) == 0 {
		return p.opening == partPhotographer
	}
	if len(p.out.Authors) > 0 {
		return false
	}
	for _, c := range p.out.Contributors {
		if c.Role != partPhotographer.role() {
			return false
		}
	}
	return p.out.Desk != "" || len(p.out.Agencies) > 0 || p.n > 1 && p.isMark(1, ":：")
}

// slashed reports an agency, a slash without spaces and a person: "dpa/Annette Riedl".
func (p *bylineParser) slashed() bool {
	if p.structured || p.opening != noPart || len(p.out.Agencies) == 0 || !strings.HasPrefix(p.line, p.out.Agencies[0]) {
		return false
	}
	return strings.HasPrefix(p.line[len(p.out.Agencies[0]):], "/") && len(p.out.Authors) > 0
}

// pictured reports a person with a picture source behind: "Jane Doe/Getty Images".
func (p *bylineParser) pictured() bool {
	if p.structured || p.opening != noPart {
		return false
	}
	for _, a := range p.out.Authors {
		if a.Organization != "" && p.w.whole(lang.Credit, a.Organization) {
			return true
		}
	}
	return false
}

// useRole finds a home for a role no name followed.
func (p *bylineParser) useRole() bool {
	if a := p.lastAuthor(); a != nil && a.Role == "" {
		a.Role = p.role
		return true
	}
	if p.structured && !p.nobody() {
		p.out.Desk = p.role
		return true
	}
	return false
}

// named reports whether the line names someone.
func (p *bylineParser) named() bool { return p.nobody() }

// plausible says whether a line that is nothing but words in name shape may pass: one to four names of two to four words,
// none of them an everyday word.
func (p *bylineParser) plausible() bool {
	for _, a := range p.out.Authors {
		n := 1
		for _, r := range a.Name {
			if r == ' ' {
				n++
			}
			if scriptOfRune(r) > greek && unicode.IsLetter(r) {
				return false
			}
		}
		if n < 2 && a.Honorific == "" || n > 5 {
			return false
		}
	}
	return true
}

// wholeDesk reports whether a structured value is one organisation or a code of initials, although it holds marks or words
// that would divide it: "Center for Drug Evaluation and Research", "srf/hosb", "ntv.com.tr".
func (p *bylineParser) wholeDesk() bool {
	codes, marks := true, 0
	for k := 0; k < p.n; k++ {
		t := p.toks[k]
		switch {
		case t.kind == markToken && t.mark == '/' && !t.spaced:
			marks++
		case t.kind != wordToken:
			return false
		case t.shape != lower || t.end-t.start > 5 && p.domain(p.text(k, k+1)) == false:
			codes = false
		}
	}
	if p.n == 1 {
		return p.domain(p.line) || p.toks[0].shape == upper && isASCII(p.line) && len(p.line) <= 4 && !p.agencyOrLabel()
	}
	if marks > 0 {
		return codes && !p.agencyOrLabel()
	}
	_, n := p.w.prefix(lang.Org, p.line)
	return n > 0 && n < len(p.line) && p.toks[1].kind == wordToken && p.toks[1].shape == lower && !p.agencyOrLabel()
}

// inverted reports whether a structured value is one name with the surname first: "Kaufman, Jeff T.".
func (p *bylineParser) inverted() bool {
	if p.n < 3 || p.n > 5 || p.toks[0].kind != wordToken || p.toks[0].shape != title || !p.isMark(1, ",") {
		return false
	}
	for k := 2; k < p.n; k++ {
		if t := p.toks[k]; t.kind != wordToken || t.shape != title && t.shape != initial || k == 2 && t.shape != title {
			return false
		}
	}
	rest := p.text(2, p.n)
	known, _ := p.agencyName(rest, title)
	return !known && !p.w.whole(lang.Place, rest) && !p.degree(2, 3) && !p.generational(2, p.n) && !p.orgLike(2, p.n) && !p.orgLike(0, 1) &&
		p.roleAt(p.n-1, p.n) == 0 && p.roleAt(0, 1) == 0
}

// agencyOrLabel reports whether an agency or a label begins the line.
func (p *bylineParser) agencyOrLabel() bool {
	if p.agencyAt(0) {
		return true
	}
	_, _, taken := p.findLabel(0, atStart)
	return taken
}

// cases counts the words that begin with a small letter and the others.
func (p *bylineParser) cases() (lows, ups int) {
	for _, t := range p.toks[:p.n] {
		if t.kind == wordToken && t.shape == lower {
			lows++
		} else if t.kind == wordToken {
			ups++
		}
	}
	return lows, ups
}

// everydayStart reports whether the line begins with words of buttons and labels: "Follow Jane Doe on Twitter".
func (p *bylineParser) everydayStart() bool {
	for _, c := range everyday {
		if _, n := p.w.prefix(c, p.line); n > 2 {
			return true
		}
	}
	return false
}

// asDesk keeps a structured value that no grammar explains as the desk it probably names: a few words with a capital.
func (p *bylineParser) asDesk() (Byline, bool) {
	s := p.line
	if lows, ups := p.cases(); lows > 2 || lows > ups || p.everydayStart() {
		return Byline{}, false
	}
	if strings.Count(s, " ") > 7 || strings.ContainsAny(s, "{}<>|=@:/\\?!\n") || utf8.RuneCountInString(s) < 2 {
		return Byline{}, false
	}
	cap := false
	for _, r := range s {
		if unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r) {
			cap = true
		}
	}
	if !cap {
		return Byline{}, false
	}
	return Byline{Raw: s, Desk: s}, true
}
