package byline

import (
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// roleSpan finds the job title among tokens [i:j): the first and the last token of role words that stand together.
func (p *bylineParser) roleSpan(i, j int) (from, to int) {
	from = -1
	for k := i; k < j; k++ {
		n := p.roleAt(k, j)
		if n == 0 {
			if from >= 0 && to == k && p.toks[k].shape == lower && k+1 < j && p.roleAt(k+1, j) > 0 && p.links(k) {
				to = k + 1
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
	return p.w.Whole(lang.And, s) || p.w.Whole(lang.DateJoin, s) || p.w.Whole(lang.In, s) || p.w.Whole(lang.Particle, s)
}

// roleAt is the number of tokens of a job title that begins at k. An inflected form counts: "Korrespondenten".
func (p *bylineParser) roleAt(k, j int) int {
	start := p.toks[k].start
	rest := p.line[start:p.toks[max(k, j-1)].end]
	var best int
	if p.begins(k).Has(lang.Role) {
		_, best = p.w.Prefix(lang.Role, rest)
	}
	if p.begins(k).Has(lang.Desk) {
		_, n := p.w.Prefix(lang.Desk, rest)
		if n > best && (strings.IndexByte(rest[:n], ' ') > 0 || text.HanOrKana(words.First(rest))) {
			best = n // "Staff Reporter", which signs alone too
		}
	}
	if best > 0 {
		if to := p.tokenAt(start + best); to <= j && to > k && p.toks[to-1].end <= start+best+1 {
			return to - k
		}
	}
	if p.w.Code == "en" {
		return 0
	}
	word := p.text(k, k+1)
	for cut := 1; cut <= 2; cut++ {
		_, size := utf8.DecodeLastRuneInString(word)
		word = word[:len(word)-size]
		if len(word) >= 6 && !isASCIIUpper(word) && p.w.Own(lang.Role, word) {
			return 1
		}
	}
	return 0
}

// isASCIIUpper reports ASCII without small letters.
func isASCIIUpper(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || c-'a' < 26 {
			return false
		}
	}
	return true
}

// occasional reports a title of people who write now and then, such as "CEO": it signs after a name only.
func (p *bylineParser) occasional(role string) bool {
	for _, t := range p.w.Tables {
		if v, n := t.Suffix(lang.Role, role); n > 0 && v == 1 {
			return true
		}
	}
	return false
}

// takeRole reads words with a job title: "Senior Reporter" after a name, "Senior Reporter Jane Doe", "Jane Doe Technology
// reporter". It returns i when there is none.
func (p *bylineParser) takeRole(i, j int) int {
	from, to := p.roleSpan(i, j)
	if from < 0 || to < j && p.w.Whole(lang.Honorific, p.text(i, to)) {
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
	if p.before != atStart && p.before != afterAnd && (a != nil && a.Role == "" || p.inContr) && !((from-i >= 2 || p.toks[i].shape == uncased && from > i) && p.before != afterParen && p.before != afterComma && p.nameLike(i, from)) {
		return p.setRole(i, j)
	}
	if from-i > 1 && p.toks[i].shape == uncased && lang.ScriptOf(words.First(p.text(i, j))) == lang.Hangul && p.nameLike(from-1, from) {
		p.ahead = p.text(i, from-1) // "광양 구현모 기자": the word before the title is the name
		i = from - 1
	}
	k := p.nameEnd(i, from)
	if k > i && k < from && p.toks[k].shape == lower && p.w.Own(lang.Stop, p.text(k, k+1)) {
		return i // "Jane Doe is a staff writer"
	}
	if k == i || k-i < 2 && !p.labelled && !p.structured && p.toks[i].shape != uncased {
		if a == nil && (p.before == atStart || p.before == afterBar) && p.toks[i].shape != lower && (p.hasMore(j) || p.structured) {
			p.role = p.text(i, j)
			return j
		}
		return i
	}
	if !p.takePerson(i, k) {
		return i
	}
	p.before = glued
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
	p.hasEvidence = true
	if p.inContr {
		return j
	}
	a := p.lastAuthor()
	if a == nil {
		p.role = p.text(i, j)
		return j
	}
	if a.Role == "" {
		a.Role = p.text(i, j)
		p.editorLast(a.Role)
	}
	return j
}

// editorLast makes the last of several people their editor, where both titles come after the names: "Rina Sari Penulis Yoga Sukma Editor".
func (p *bylineParser) editorLast(role string) {
	n := len(p.out.Authors)
	if n < 2 || p.partNamed(role) != partEditor || !p.w.Own(lang.Byline, p.out.Authors[n-2].Role) {
		return
	}
	p.out.Contributors = append(p.out.Contributors, Contributor{Name: p.out.Authors[n-1].Name, Role: partEditor.role(), Place: p.out.Authors[n-1].Place})
	p.out.Authors, p.inContr = p.out.Authors[:n-1], true
}

// roleFirst reads [i:j) with a title that ends at token to, before a name. Words in small letters before the title
// ("dal nostro inviato", "unserem Korrespondenten") belong to the sentence around it, an agency to the line.
func (p *bylineParser) roleFirst(i, from, to, j int) int {
	if !p.labelled && !p.structured && p.occasional(p.text(from, to)) {
		return i
	}
	start := i
	for start < from && p.toks[start].shape == lower && p.w.Own(lang.Stop, p.text(start, start+1)) {
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
	for k := start; k < from; k++ {
		if s := p.toks[k].shape; s == numeral || s == coded {
			return i
		}
	}
	if p.w.Code == "ja" && text.HanOrKana(words.First(p.text(i, j))) && !p.toks[to].spaced {
		return i // "記者コラム": Japanese writes the title after the name, or a space
	}
	nm, ok := p.parseName(to, j)
	if !ok || nm.lower && !p.structured && p.toks[i].shape != lower || nm.words == 1 && !nm.uncased && !p.labelled && !p.structured && nm.honorific == "" {
		return i
	}
	p.role = p.text(p.roleStart(start, to), to)
	if !p.takePerson(to, j) {
		return i
	}
	p.role, p.hasEvidence = "", true
	return j
}

// roleStart leaves the words of the sentence around a title out of it: "inviato" of "dal nostro inviato".
func (p *bylineParser) roleStart(i, j int) int {
	word := p.text(i, i+1)
	if p.toks[i].shape != lower && i > 0 || j-i < 2 || !p.w.Whole(lang.In, word) && !p.w.Whole(lang.Byline, word) && !p.w.Own(lang.Stop, word) {
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

// roleAhead reports whether a job title stands at token j or after further names: "김철수·이영희 기자".
func (p *bylineParser) roleAhead(j int) bool {
	names := 0
	for k := j; k < p.n && k < j+6; k++ {
		switch {
		case p.roleFollows(k):
			return names < 2 // "순천, 광양 구현모 기자": places come before the name
		case p.toks[k].kind == wordToken && lang.ScriptOf(words.First(p.text(k, k+1))) == lang.Hangul:
			names++
		case p.toks[k].kind == markToken:
			names = 0
		}
		switch {
		case p.toks[k].kind == markToken && !p.isMark(k, "·,、・/"):
			return false
		}
	}
	return false
}

// roleFollows reports whether a job title stands at token j.
func (p *bylineParser) roleFollows(j int) bool {
	return j < p.n && p.toks[j].kind == wordToken && p.roleAt(j, p.n) > 0
}
