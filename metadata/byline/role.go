package byline

import (
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// takeRole reads a title: that of the person before it, or of the one after it.
func (p *bylineParser) takeRole(i, j int) {
	if s := p.text(i, j); isAccount(s) && !p.w.Whole(lang.Role, s) || j-i == 1 && p.looks[i].signs&(signIn|signStop) != 0 && p.looks[i].signs&signRole == 0 {
		return
	}
	p.hasEvidence = true
	ahead := j < p.n && p.kinds[j] == isFirst
	for j-i > 1 && p.toks[j-1].shape == lower && p.w.Whole(lang.In, p.text(j-1, j)) {
		j-- // "Chief Writer at" The Example
	}
	if p.lastAuthor() == nil && !p.inContr || p.before == atStart || p.before == afterAnd || ahead && p.before != glued {
		p.roleAgency(i, j)
		p.role = p.text(i, j)
		return
	}
	p.setRole(i, j)
}

// setRole gives the words of a title to the last person.
func (p *bylineParser) setRole(i, j int) {
	p.hasEvidence = true
	if p.inContr {
		return
	}
	a := p.lastAuthor()
	switch {
	case a == nil:
		p.role = p.text(i, j)
	case a.Role == "":
		a.Role = p.text(i, j)
		p.editorLast(a.Role)
	}
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

// roleAgency notes the agency inside a title: "Associated Press writer".
func (p *bylineParser) roleAgency(from, to int) {
	for k := to - 1; k > from; k-- {
		if known, outlet := p.agencyName(p.text(from, k), p.toks[from].shape); known && !outlet {
			p.addAgency(p.text(from, k))
			return
		}
	}
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
