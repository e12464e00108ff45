package metadata

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
)

// item finds the part of the words [i:j) and returns the token behind what it took, i when they have none.
func (p *bylineParser) item(i, j int) int {
	if p.takeSuffix(i, j) {
		return j
	}
	if p.joint == afterIn {
		return p.takePlace(i, j)
	}
	if p.takeAgency(i, j) || p.takeDesk(i, j) {
		return j
	}
	if next := p.takeRole(i, j); next != i {
		return next
	}
	if p.takeKnownPlace(i, j) {
		return j
	}
	if next := p.takeGluedOrg(i, j); next > i {
		return next
	}
	if p.takeOrg(i, j) {
		return j
	}
	if p.takePerson(i, j) {
		return j
	}
	if p.takeUnknown(i, j) {
		return j
	}
	return i
}

// takeSuffix reads a degree behind a comma: "Jane Doe, M.D.".
func (p *bylineParser) takeSuffix(i, j int) bool {
	a := p.lastAuthor()
	if a == nil || p.joint != afterComma && !(p.structured && p.joint == glued) {
		return false
	}
	if !p.degree(i, j) && !(p.structured && j-i == 1 && p.unknownDegree(i)) {
		return false
	}
	if a.Suffix != "" {
		a.Suffix += ", "
	}
	a.Suffix += p.text(i, j)
	p.evident = true
	return true
}

// unknownDegree reports whether a word in capitals behind a structured name may be a degree no table knows: "FACLM".
func (p *bylineParser) unknownDegree(i int) bool {
	s := p.text(i, i+1)
	known, _ := p.agencyName(s, upper)
	return p.toks[i].shape == upper && len(s) <= 6 && isASCII(s) && !known && !p.allCaps(0, p.n)
}

// takePlace reads what follows a preposition: at most four words with capitals. Behind a title an organisation may follow:
// "Senior Reporter for The Example".
func (p *bylineParser) takePlace(i, j int) int {
	if a := p.lastAuthor(); a != nil && a.Organization == "" && !p.place(i, j) && (a.Role != "" && !p.near || p.orgLike(i, j)) {
		p.addOrg(p.text(i, j))
		return j
	}
	if j-i > 5 || !p.evident && !p.structured && !p.place(i, j) {
		return i // "Das Studium in Zahlen"
	}
	for k := i; k < j; k++ {
		if s := p.toks[k].shape; s == lower && !p.particle(k, j) && !p.known(lang.Place, i) || s == numeral || s == coded {
			return i
		}
	}
	p.setPlace(p.text(i, j))
	return j
}

func (p *bylineParser) place(i, j int) bool { return p.w.whole(lang.Place, p.text(i, j)) }

func (p *bylineParser) setPlace(s string) {
	if p.inContr {
		if c := &p.out.Contributors[len(p.out.Contributors)-1]; c.Place == "" {
			c.Place = s
		}
		return
	}
	if a := p.lastAuthor(); a != nil {
		if a.Place == "" {
			a.Place = s
		}
		return
	}
	if p.nobody() && p.out.Place == "" {
		p.out.Place = s
		return
	}
	p.ahead = s
}

// agencyName reports whether s names an agency. A code such as "ANA" or "Beta" must not be a person's first name or an
// everyday word: in a byline it stands in capitals or small letters, or has more than one word.
func (p *bylineParser) agencyName(s string, sh shape) (known, outlet bool) {
	bare := s
	if len(s) > 4 && strings.EqualFold(s[:4], "the ") {
		bare = s[4:]
	}
	for _, t := range p.w.tables {
		if t == nil {
			continue
		}
		v, ok := t.Whole(lang.Agency, s)
		if !ok {
			v, ok = t.Whole(lang.Agency, bare)
		}
		if ok {
			known, outlet = true, v == 1
		}
	}
	if known && sh == title && len(s) <= 4 && (p.joint != afterBar && p.joint != afterParen || len(p.out.Agencies) == 0) {
		return false, false
	}
	return known, outlet
}

func (p *bylineParser) takeAgency(i, j int) bool {
	s := p.text(i, j)
	known, outlet := p.agencyName(s, p.toks[i].shape)
	if !known || p.nobody() && (p.joint == afterComma || p.joint == afterBar) && p.place(i, j) {
		return false
	}
	if outlet {
		return p.addOrg(s)
	}
	p.addAgency(s)
	return true
}

func (p *bylineParser) addAgency(s string) {
	if len(p.out.Authors) > 0 {
		p.evident = true
	}
	p.desk = true
	for _, a := range p.out.Agencies {
		if a == s {
			return
		}
	}
	p.out.Agencies = append(p.out.Agencies, s)
}

// addOrg gives an organisation to the person in front of it, or makes it the desk that signs.
func (p *bylineParser) addOrg(s string) bool {
	if a := p.lastAuthor(); a != nil {
		if a.Organization == "" {
			a.Organization = s
			return true
		}
		if p.out.Desk == "" {
			p.out.Desk = s
		}
		return true
	}
	if p.inContr {
		return true
	}
	if p.out.Desk == "" {
		p.out.Desk, p.desk = s, true
		return true
	}
	return p.part == partSource || p.structured
}

// takeDesk reads a desk: a whole phrase ("Our Correspondent"), or words that end in one ("BR Web Desk").
func (p *bylineParser) takeDesk(i, j int) bool {
	s := p.text(i, j)
	if p.accounts(i, j) {
		return false
	}
	if p.isMark(j, ":：") && p.joint == atStart && (p.w.whole(lang.Desk, s) || p.w.whole(lang.Role, s)) {
		p.role = s // "Staff Writer: Jane Doe"
		return true
	}
	if p.w.whole(lang.Desk, s) {
		if p.lastAuthor() != nil && p.w.whole(lang.Role, s) {
			return false
		}
		if j-i == 1 && p.joint == atStart && !p.labelled && !p.structured && p.n == 1 && p.w.whole(lang.Role, s) {
			return false
		}
		p.deskAgency(i, j)
		return p.addOrg(s)
	}
	_, n := p.w.suffix(lang.Desk, s)
	if n == 0 || n == len(s) || j-i > 6 || p.toks[i].shape == lower && !p.labelled {
		return false
	}
	if p.lastAuthor() != nil && p.w.whole(lang.Role, s) || !p.labelled && p.stopInside(i, j) {
		return false // "Political Correspondent" behind a name; "Letters to the Editor"
	}
	if p.lastAuthor() != nil && p.joint != afterBar {
		return false // "Jane Doe, Foreign Correspondent": takeRole
	}
	k := p.tokenAt(p.toks[j-1].end - n)
	if _, isName := p.parseName(i, k); isName && k-i >= 2 && p.w.whole(lang.Role, p.text(k, j)) && !p.deskWord(i, k) {
		return false // "Jane Doe Staff Correspondent"
	}
	p.deskAgency(i, k)
	return p.addOrg(s)
}

// stopInside reports whether an everyday word in small letters stands among tokens [i:j).
func (p *bylineParser) stopInside(i, j int) bool {
	for k := i; k < j; k++ {
		if p.toks[k].shape == lower && p.w.own(lang.Stop, p.text(k, k+1)) {
			return true
		}
	}
	return false
}

// deskWord reports whether an organisation's word stands among tokens [i:j).
func (p *bylineParser) deskWord(i, j int) bool {
	for k := i; k < j; k++ {
		if w := p.text(k, k+1); p.w.whole(lang.Org, w) || p.w.whole(lang.Desk, w) {
			return true
		}
	}
	return false
}

// deskAgency notes the agency whose desk it is: "Reuters Staff".
func (p *bylineParser) deskAgency(i, j int) {
	for k := j; k > i; k-- {
		if known, outlet := p.agencyName(p.text(i, k), p.toks[i].shape); known {
			if !outlet {
				p.addAgency(p.text(i, k))
			}
			return
		}
	}
}

// accounts reports whether the words are nothing but an account or a filler: "Staff", "Guest", "admin".
func (p *bylineParser) accounts(i, j int) bool {
	return j-i == 1 && p.n == 1 && isAccount(p.text(i, j))
}

// roleSpan finds the job title among tokens [i:j): the first and the last token of role words that stand together.
func (p *bylineParser) roleSpan(i, j int) (from, to int) {
	from = -1
	for k := i; k < j; k++ {
		n := p.roleAt(k, j)
		if n == 0 {
			if from >= 0 && to == k && p.toks[k].shape == lower && k+1 < j && p.roleAt(k+1, j) > 0 && p.links(k) {
				to = k + 1
				continue
			}
			continue
		}
		if from < 0 {
			from, to = k, k+n
		} else if k <= to {
			to = max(to, k+n)
		}
	}
	return from, to
}

// links reports words that join two titles: "President and Chief Executive", "editor of".
func (p *bylineParser) links(k int) bool {
	s := p.text(k, k+1)
	return p.w.whole(lang.And, s) || p.w.whole(lang.DateJoin, s) || p.w.whole(lang.In, s) || p.w.whole(lang.Particle, s)
}

// roleAt is the number of tokens of a job title that begins at k. An inflected form counts: "Korrespondenten".
func (p *bylineParser) roleAt(k, j int) int {
	start := p.toks[k].start
	var best int
	_, best = p.w.prefix(lang.Role, p.line[start:])
	if _, n := p.w.prefix(lang.Desk, p.line[start:]); n > best && (strings.IndexByte(p.line[start:start+n], ' ') > 0 || unspaced(first(p.line[start:]))) {
		best = n // "Staff Reporter", which signs alone too
	}
	if best > 0 {
		if to := p.tokenAt(start + best); to <= j && to > k && p.toks[to-1].end <= start+best+1 {
			return to - k
		}
	}
	word := p.text(k, k+1)
	for cut := 1; cut <= 2; cut++ {
		_, size := utf8.DecodeLastRuneInString(word)
		word = word[:len(word)-size]
		if len(word) >= 6 && !isASCIIUpper(word) && p.w.code != "en" && p.w.own(lang.Role, word) {
			return 1
		}
	}
	return 0
}

func isASCIIUpper(s string) bool { return strings.ToUpper(s) == s && isASCII(s) }

// takeRole reads words with a job title: "Senior Reporter" behind a name, "Senior Reporter Jane Doe", "Jane Doe Technology
// reporter". It returns i when there is none.
func (p *bylineParser) takeRole(i, j int) int {
	from, to := p.roleSpan(i, j)
	if from < 0 || to < j && p.w.whole(lang.Honorific, p.text(i, to)) {
		return i
	}
	if to == j {
		return p.roleLast(i, from, j)
	}
	return p.roleFirst(i, from, to, j)
}

// roleLast reads [i:j) that end in a title beginning at from.
func (p *bylineParser) roleLast(i, from, j int) int {
	a := p.lastAuthor()
	if p.joint != atStart && p.joint != afterAnd && (a != nil && a.Role == "" || p.inContr) && !((from-i >= 2 || p.toks[i].shape == uncased && from > i) && p.joint != afterParen && p.joint != afterComma && p.nameLike(i, from)) {
		return p.setRole(i, j)
	}
	if from-i > 1 && p.toks[i].shape == uncased && scriptOfRune(first(p.text(i, j))) == hangul && p.nameLike(from-1, from) {
		p.ahead = p.text(i, from-1) // "광양 구현모 기자": the word in front of the title is the name
		i = from - 1
	}
	k := p.nameEnd(i, from)
	if k == i || k-i < 2 && !p.labelled && !p.structured && p.toks[i].shape != uncased {
		if a == nil && (p.joint == atStart || p.joint == afterBar) && p.toks[i].shape != lower && (p.hasMore(j) || p.structured) {
			p.role = p.text(i, j)
			return j
		}
		return i
	}
	if !p.takePerson(i, k) {
		return i
	}
	p.joint = glued
	return p.setRole(k, j)
}

// hasMore reports whether words follow token j that could be a person.
func (p *bylineParser) hasMore(j int) bool {
	for ; j < p.n; j++ {
		if p.toks[j].kind == wordToken {
			return true
		}
	}
	return false
}

func (p *bylineParser) nameLike(i, j int) bool {
	_, ok := p.parseName(i, j)
	return ok
}

// setRole gives the words of a title to the last person.
func (p *bylineParser) setRole(i, j int) int {
	p.evident = true
	if p.inContr {
		return j
	}
	a := p.lastAuthor()
	if a == nil {
		p.role = p.text(i, j)
		return j
	}
	role := p.text(i, j)
	switch {
	case a.Role == "":
		a.Role = role
	case p.joint == afterAnd || p.joint == afterComma:
		if at := strings.LastIndex(p.line[:p.toks[i].start], a.Role); at >= 0 {
			a.Role = p.line[at:p.toks[j-1].end]
		}
	}
	return j
}

// roleFirst reads [i:j) with a title that ends at token to, before a name. Words in small letters in front of the title
// ("dal nostro inviato", "unserem Korrespondenten") belong to the sentence around it, an agency to the line.
func (p *bylineParser) roleFirst(i, from, to, j int) int {
	start := i
	for start < from && p.toks[start].shape == lower && p.w.own(lang.Stop, p.text(start, start+1)) {
		start++
	}
	if start == i && p.toks[i].shape == lower && i < from {
		start = from
	}
	for k := from; k > i; k-- {
		if known, outlet := p.agencyName(p.text(i, k), p.toks[i].shape); known && !outlet {
			p.addAgency(p.text(i, k))
			start = k
			break
		}
	}
	if i == from {
		p.roleAgency(from, to)
	}
	if start < from {
		for k := start; k < from; k++ {
			if s := p.toks[k].shape; s == numeral || s == coded {
				return i
			}
		}
	}
	if p.w.code == "ja" && unspaced(first(p.text(i, j))) && !p.toks[to].spaced {
		return i // "記者コラム": Japanese writes the title behind the name, or a space
	}
	nm, ok := p.parseName(to, j)
	if !ok || nm.lower && !p.structured && p.toks[i].shape != lower || nm.words == 1 && !nm.uncased && !p.labelled && !p.structured && nm.honorific == "" {
		if p.lastAuthor() == nil && !p.structured {
			return i
		}
		if k := p.nameEnd(to, j); ok || k == to {
			return i
		}
		return i
	}
	p.role = p.text(p.roleStart(start, to), to)
	if !p.takePerson(to, j) {
		return i
	}
	p.role, p.evident = "", true
	return j
}

// roleStart leaves the words of the sentence around a title out of it: "inviato" of "dal nostro inviato".
func (p *bylineParser) roleStart(i, j int) int {
	word := p.text(i, i+1)
	if p.toks[i].shape != lower || j-i < 2 || !p.w.whole(lang.In, word) && !p.w.whole(lang.Byline, word) && !p.w.own(lang.Stop, word) {
		return i
	}
	for k := j - 1; k > i; k-- {
		if p.roleAt(k, j) == j-k {
			return k
		}
	}
	return i
}

// roleAgency notes the agency inside a title: "Associated Press writer".
func (p *bylineParser) roleAgency(from, to int) {
	for k := to - 1; k > from; k-- {
		if known, outlet := p.agencyName(p.text(from, k), p.toks[from].shape); known && !outlet {
			p.addAgency(p.text(from, k))
			return
		}
	}
}

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
			if t.shape == uncased && unspaced(first(p.text(k, k+1))) {
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

// takeKnownPlace reads a place the tables know, where a place may stand: behind a mark, or first with a person or an agency
// to follow.
func (p *bylineParser) takeKnownPlace(i, j int) bool {
	s := p.text(i, j)
	if n := filed(s); n > 0 && n < len(s) && p.nobody() && (p.w.whole(lang.Place, s[:len(s)-n]) || gathered(s[:len(s)-n])) {
		if !gathered(s[:len(s)-n]) {
			p.setPlace(s[:len(s)-n])
		}
		return true // "台北報導"
	}
	if p.toks[i].shape == lower || !p.w.whole(lang.Place, s) {
		return false
	}
	switch p.joint {
	case atStart:
		if p.labelled || !(p.isMark(j, "-–—|/=＝:,،(") && p.hasMore(j)) {
			return false
		}
		if p.isMark(j, ":,") && !p.structured {
			return false
		}
		p.ahead = s
		return true
	case glued:
		if !p.nobody() {
			return false
		}
	}
	p.setPlace(s)
	return true
}

// takeOrg reads an organisation: words that hold one of an organisation's words or begin with an article.
func (p *bylineParser) takeOrg(i, j int) bool {
	s := p.text(i, j)
	if p.toks[i].shape == lower || j-i > 7 {
		return false
	}
	if j-i == 1 && !p.structured && !p.nobody() && !p.domain(s) {
		return false
	}
	if !p.labelled && p.toks[i].shape == title && p.w.own(lang.In, p.text(i, i+1)) {
		return false // "In News"
	}
	org := p.orgLike(i, j)
	if !org {
		return false
	}
	if p.joint == glued && p.nobody() && p.toks[i].shape == lower {
		return false
	}
	desk := p.desk || p.labelled || p.nobody() || p.beforeWith(j) || p.domain(s)
	p.addOrg(s)
	p.desk = desk // "World News" alone is a heading
	return true
}

// orgLike reports whether the words look like an organisation's name.
func (p *bylineParser) orgLike(i, j int) bool {
	s := p.text(i, j)
	if _, n := p.w.suffix(lang.Org, s); n > 0 && (n < len(s) || j-i == 1) {
		return true
	}
	if _, n := p.w.prefix(lang.Org, s); n > 0 && j-i > 1 && p.toks[i].shape != lower {
		return true
	}
	if j-i > 1 && p.article(i) {
		return true
	}
	return p.domain(s)
}

// article reports whether the word is a capitalised article: "The Daily Example", "Le Monde".
func (p *bylineParser) article(i int) bool {
	switch p.text(i, i+1) {
	case "The", "THE":
		return true
	case "Les", "Los", "Las":
		return p.labelled || p.beforeWith(p.itemEnd(i))
	case "Le", "La", "El", "Il", "De", "Het", "Die", "Der", "Das", "O", "A", "Os", "As":
		return p.beforeWith(p.itemEnd(i))
	}
	return false
}

// beforeWith reports whether "with" and an agency follow at token j.
func (p *bylineParser) beforeWith(j int) bool {
	if j >= p.n || p.toks[j].kind != wordToken || p.toks[j].shape != lower {
		return false
	}
	pt, next, _ := p.findLabel(j, afterBar)
	if pt != partContributor || next >= p.n {
		return false
	}
	known, _ := p.agencyName(p.text(next, p.itemEnd(next)), p.toks[next].shape)
	return known
}

func (p *bylineParser) domain(s string) bool {
	k := strings.LastIndexByte(s, '.')
	return k > 2 && len(s)-k >= 3 && len(s)-k <= 5 && strings.IndexByte(s, ' ') < 0 && unicode.IsLower(last(s)) || k > 2 && strings.HasSuffix(s, ".COM")
}

// takeGluedOrg reads a person with an organisation behind: "John Smith BBC News". The organisation begins at an acronym, an
// article or a known agency. It returns the token at which the organisation begins.
func (p *bylineParser) takeGluedOrg(i, j int) int {
	if p.allCaps(i, j) {
		return i
	}
	for k := i + 2; k < j; k++ {
		s := p.text(k, j)
		acronym := p.toks[k].shape == upper && utf8.RuneCountInString(p.text(k, k+1)) <= 5 && !p.generational(k, j) && !p.w.whole(lang.Suffix, p.text(k, k+1)) && p.toks[k].end-p.toks[k].start >= 2
		known, _ := p.agencyName(s, p.toks[k].shape)
		if !(acronym && (p.orgLike(k, j) || k == j-1) || known || p.text(k, k+1) == "The" && j-k > 1) {
			continue
		}
		end := k
		if p.particle(k-1, j) && k-1 > i+1 {
			end-- // "João Silva Da BBC News Brasil"
		}
		if !p.nameLike(i, end) || !p.takePerson(i, end) {
			return i
		}
		return k
	}
	return i
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
	if nm.honorific != "" || nm.suffix != "" || nm.uncased {
		p.evident = true // believable asks more of a name without capitals
	}
	return true
}

// takeSeveral reads Chinese and Korean names that only a space divides: "张三 李四". Names of one letter beside another are
// one name.
func (p *bylineParser) takeSeveral(nm name, i, j int) bool {
	least := 2
	switch {
	case p.w.code == "zh" && nm.spaceless:
	case p.w.code == "ko":
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
	p.role, p.inContr, p.evident = "", false, true
	return true
}

// believable weighs whether words in the shape of a name are one.
func (p *bylineParser) believable(nm name, i, j int) bool {
	s := nm.text
	if isAccount(s) || nm.stop > 1 || nm.stop == 1 && nm.words == 1 && !p.structured {
		return false
	}
	if w := p.text(i, i+1); nm.words > 1 && p.toks[i].shape == title && p.w.own(lang.In, w) && !p.w.whole(lang.Particle, w) {
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
		return p.labelled && p.joint != glued && nm.words >= 2 && nm.words <= 3 && nm.stop == 0 && !p.anyKnown(i, j) && !p.anyUpper()
	}
	if nm.uncased {
		return p.believableUncased(nm, i, j)
	}
	if nm.words == 1 && p.beforeWith(j) {
		return false // "Par L'Obs avec AFP"
	}
	if nm.words == 1 && nm.honorific == "" {
		if p.structured {
			return p.toks[i].shape != initial
		}
		alone := j == p.n || p.toks[j].kind != wordToken || p.labelAt(j)
		t := p.toks[i]
		return p.labelled && !p.strict && alone && !(p.joint == afterComma && len(p.out.Authors) > 0) && t.end-t.start > 2 && t.shape != initial && !p.anyKnown(i, j) && !p.isMark(j, ",") ||
			p.joint == afterAnd && p.labelled || p.isAnd(j) && p.labelled
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
	return j < p.n && (p.isMark(j, "&") || p.toks[j].kind == wordToken && p.w.whole(lang.And, p.text(j, j+1)))
}

func (p *bylineParser) believableUncased(nm name, i, j int) bool {
	if nm.spaceless {
		n := utf8.RuneCountInString(strings.ReplaceAll(nm.text, " ", ""))
		if n < 2 || phrased(nm.text) || p.heading(i, j) {
			return false
		}
		return p.structured || p.labelled || p.role != "" || p.ahead != "" || p.open != 0 || p.roleAhead(j)
	}
	if p.structured {
		return true
	}
	if scriptOfRune(first(nm.text)) == hangul {
		return nm.words == 1 && utf8.RuneCountInString(nm.text) >= 2 && (p.labelled || p.role != "" || p.ahead != "" || p.roleAhead(j) || p.nobody())
	}
	return nm.words <= 4 && (p.labelled || p.role != "" || p.ahead != "" || p.roleAhead(j) || p.placeAhead(j) || p.nobody())
}

// phrased reports a Japanese particle in front of Han letters or at the start: "ここだけの話" is no name.
func phrased(s string) bool {
	particle := false
	for i, r := range s {
		switch r {
		case 'の', 'を', 'で', 'に', 'が', 'と', 'は':
			if i == 0 {
				return true
			}
			particle = true
		default:
			if particle && i > 0 && scriptOfRune(r) == han {
				return true
			}
			particle = false
		}
	}
	return false
}

// roleAhead reports whether a job title stands at token j or behind further names: "김철수·이영희 기자".
func (p *bylineParser) roleAhead(j int) bool {
	for k := j; k < p.n && k < j+6; k++ {
		switch {
		case p.roleFollows(k):
			return true
		case p.toks[k].kind == markToken && !p.isMark(k, "·,、・/"):
			return false
		}
	}
	return false
}

// placeAhead reports whether a mark and a known place end the line: "محمد أحمد - القاهرة".
func (p *bylineParser) placeAhead(j int) bool {
	return j+1 < p.n && p.isMark(j, ",،-–—|/") && p.place(j+1, p.n)
}

// roleFollows reports whether a job title stands at token j.
func (p *bylineParser) roleFollows(j int) bool {
	return j < p.n && p.toks[j].kind == wordToken && p.roleAt(j, p.n) > 0
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
		if p.w.whole(c, p.text(i, j)) {
			return true
		}
	}
	return false
}

// anyKnown reports whether a word of [i:j) is an everyday word of the page, or all of them a place or a heading.
func (p *bylineParser) anyKnown(i, j int) bool {
	s := p.text(i, j)
	if p.w.whole(lang.Place, s) || p.w.whole(lang.Org, s) {
		return true
	}
	for _, c := range everyday {
		if _, n := p.w.prefix(c, s); n > 0 && n >= 3 {
			return true
		}
		for k := i + 1; k < j; k++ {
			if p.toks[k].kind == wordToken && p.w.whole(c, p.text(k, k+1)) && p.toks[k].end-p.toks[k].start > 2 {
				return true
			}
		}
	}
	return false
}

// takeUnknown reads words no table knows where the place in the line decides: an acronym or a single word behind a comma or
// bar is an organisation or a place.
func (p *bylineParser) takeUnknown(i, j int) bool {
	s := p.text(i, j)
	t := p.toks[i]
	if j-i == 1 && isAccount(s) {
		return false
	}
	switch {
	case p.part == partSource && t.shape != lower:
		if j-i == 1 && t.shape == upper {
			p.addAgency(s)
			return true
		}
		return p.addOrg(s)
	case p.beforeWith(j) && t.shape != lower:
		return p.addOrg(s)
	case j-i == 1 && t.shape == upper && len(s) <= 6 && p.joint == atStart && !p.labelled && p.isMark(j, "|/•-–—") && j+1 < p.n && p.known(lang.Place, j+1):
		p.addAgency(s)
		return true
	case j-i > 2 || !p.nobody() || p.joint != afterComma && p.joint != afterBar && p.joint != afterParen && p.joint != glued:
		return false
	case j-i == 1 && (t.shape == upper && utf8.RuneCountInString(s) <= 6 && !p.allCaps(0, p.n) || t.shape == coded || t.shape == mixed):
		return p.addOrg(s)
	case j-i == 1 && t.shape == title && p.joint != glued, j-i == 1 && t.shape == upper && p.joint != glued:
		if p.anyKnown(i, j) && !p.w.whole(lang.Place, s) || p.w.own(lang.Stop, s) {
			return false
		}
		p.setPlace(s)
		return true
	}
	return false
}

// isAccount reports whether s is an account name or the word for nobody that content systems fill in.
func isAccount(s string) bool {
	if len(s) > 16 {
		return false
	}
	switch strings.ToLower(s) {
	case "admin", "administrator", "administrador", "webmaster", "root", "user", "guest", "guest author", "guest user", "anonymous", "unknown",
		"null", "none", "undefined", "nil", "nan", "n/a", "na", "false", "true", "test", "editor", "author", "staff", "staffs",
		"superadmin", "super user", "superuser", "default", "no author", "wordpress", "wp", "wpadmin", "wp-admin", "cms", "system", "writer", "default author", "site admin", "site staff":
		return true
	}
	return false
}

// refused reports whether a line holds what no byline does: a web address, a template remain, a copyright sign, a quotation.
func refused(s string) bool {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{', '}', '\\', '=', '?', '!', '"', '$':
			if s[i] == '=' {
				continue // "ワシントン=佐藤一郎"
			}
			return true
		case ':':
			if strings.HasPrefix(s[i:], "://") {
				return true
			}
		case '<':
			return true
		case 0xC2:
			if strings.HasPrefix(s[i:], "©") {
				return true
			}
		}
	}
	return isAccount(s)
}

// wordy reports whether a line has more words in small letters than a byline holds: "Associated Press writer … contributed
// to this report" has six.
func wordy(s string) bool {
	words, run := 0, 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == ' ' {
			if i+2 < len(s) && 'a' <= s[i+1] && s[i+1] <= 'z' && s[i+2] != ' ' {
				words++
				if words > 14 {
					return true
				}
			}
			run++
		}
	}
	return run > 70
}
