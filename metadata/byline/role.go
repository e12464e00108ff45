package byline

import (
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
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

// isASCIIUpper reports ASCII without small letters.
func isASCIIUpper(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || c-'a' < 26 {
			return false
		}
	}
	return true
}
