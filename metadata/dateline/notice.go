package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// eastNotice reads who sends the notice and who reports it, without place and date: "央视网消息（记者张华）：", "新京报讯（记者 王芳）".
// The paper's word for itself ("本报") is no agency.
func (p *datelineParser) eastNotice(i int) int {
	for _, w := range [...]string{"消息", "讯", "訊"} {
		k := strings.Index(p.head[i:min(len(p.head), i+36)], w)
		if k <= 0 {
			continue
		}
		front := span{i, i + k}
		j := p.skip(i + k + len(w))
		if strings.ContainsAny(p.str(front), "，。、；,. （(") || strings.ContainsFunc(p.str(front), unicode.IsDigit) {
			return 0
		}
		if r := words.First(p.head[j:]); r != '（' && r != '(' {
			return p.reportAfter(front, j)
		}
		c, next, ok := p.inside(j)
		if !ok || !p.roleIn(c) {
			return 0
		}
		p.bracket = true
		p.count(filed)
		p.count(reporterTitled)
		if !p.w.Whole(lang.Desk, p.str(front)) {
			p.addAgency(front, agencyOrg)
		}
		if r, size := utf8.DecodeRuneInString(p.head[p.skip(next):]); r == '：' || r == ':' {
			return p.skip(next) + size
		}
		return next
	}
	return 0
}

// reportAfter reads a reporter after the paper's name without brackets: "羊城晚报讯 记者李文报道：…". It returns the end, or 0.
func (p *datelineParser) reportAfter(front span, j int) int {
	n := p.reporterTitle(p.head[j:])
	end := strings.Index(p.head[j:min(len(p.head), j+60)], "：")
	if n == 0 || end < n || !p.paper(p.str(front)) {
		return 0
	}
	filed := words.Filed(p.head[j : j+end])
	if filed == 0 || n+filed >= end {
		return 0
	}
	p.addAgency(front, agencyOrg)
	p.count(reporterTitled)
	p.setReporter(p.trim(span{j + n, j + end - filed}))
	return j + end + len("：")
}

// wire reads the name of a service alone: "[世华财讯]". Its last letter would be "filed" after a place.
func (p *datelineParser) wire(c span) bool {
	s := p.str(c)
	n := utf8.RuneCountInString(s)
	if n < 4 || n > 6 || !strings.HasSuffix(s, "讯") && !strings.HasSuffix(s, "訊") || strings.ContainsFunc(s, func(r rune) bool { return !text.HanOrKana(r) }) || p.town(s[:len(s)-words.Filed(s)]) {
		return false
	}
	p.addAgency(c, agencyOrg)
	return true
}

// signed reads an organisation and its reporter: "[해밀신문 김하늘 기자]", "[물빛방송/김하늘기자]".
func (p *datelineParser) signed(c span) bool {
	s, n := p.str(c), 0
	for k := range s {
		if n == 0 && p.w.Whole(lang.Role, s[k:]) {
			n = len(s) - k
		}
	}
	if n == 0 || lang.ScriptOf(words.First(s)) != lang.Hangul {
		return false
	}
	who := p.trim(span{c.start, c.end - n})
	k := strings.IndexAny(p.str(who), " /")
	if k <= 0 || !p.signsAsOrg(s[:k]) || utf8.RuneCountInString(p.str(who)[k+1:]) > 4 {
		return false
	}
	p.addAgency(span{c.start, c.start + k}, agencyOrg)
	p.count(reporterTitled)
	p.setReporter(span{who.start + k + 1, who.end})
	return true
}
