package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

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
		case t.shape != lower || t.end-t.start > 5 && !p.domain(p.text(k, k+1)):
			codes = false
		}
	}
	if p.n == 1 {
		return p.domain(p.line) || p.toks[0].shape == upper && text.ASCII(p.line) && len(p.line) <= 4 && !p.agencyOrLabel()
	}
	if p.toks[0].kind == wordToken && p.toks[0].shape == numeral {
		return marks == 0 && p.n <= 4
	}
	if marks > 0 {
		return codes && !p.agencyOrLabel()
	}
	_, n := p.w.Prefix(lang.Org, p.line)
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
	return !known && !p.w.Whole(lang.Place, rest) && !p.degree(2, 3) && !p.generational(2, p.n) && !p.orgLike(2, p.n) && !p.orgLike(0, 1) &&
		!p.known(lang.Role, p.n-1) && !p.known(lang.Role, 0)
}

// agencyOrLabel reports whether an agency or a label begins the line.
func (p *bylineParser) agencyOrLabel() bool {
	_, next := p.labelPhrase(0)
	return next > 0 || p.known(lang.Agency, 0)
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
		if _, n := p.w.Prefix(c, p.line); n > 2 {
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
	capital := false
	for _, r := range s {
		if unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r) {
			capital = true
		}
	}
	if !capital {
		return Byline{}, false
	}
	return Byline{Raw: s, Desk: s}, true
}

// withoutAddress drops a web address, or a mail address in angle brackets, that stands after a name in a structured value:
// "Jane Doe - https://example.org", "Jane Doe <jane@example.org>".
func withoutAddress(value string) string {
	at := strings.Index(value, "://")
	if at >= 0 {
		at = max(strings.LastIndexAny(value[:at], " (<[,;|")+1, 0)
	} else if at = strings.IndexByte(value, '<'); at < 0 || strings.IndexByte(value[at:], '@') < 0 {
		return value
	}
	if head := strings.TrimRight(value[:at], " \u00a0-–—|,;:(<["); head != "" && !strings.Contains(value[at:], " ") {
		return head
	}
	return value
}

// everyday are classes whose words make a pair of capitalised words a label or heading rather than a name.
var everyday = [...]lang.Class{
	lang.Share, lang.Newsletter, lang.Related, lang.Label, lang.Ad, lang.Tag, lang.Consent, lang.Copyright, lang.Credit,
	lang.Correction, lang.Note, lang.Comment, lang.Counter, lang.About, lang.Weekday, lang.Published, lang.Updated,
}

// orgLike reports whether an organisation's word begins or ends the words [i:j), or they are a domain.
func (p *bylineParser) orgLike(i, j int) bool {
	s := p.text(i, j)
	_, first := p.w.Prefix(lang.Org, s)
	_, last := p.w.Suffix(lang.Org, s)
	return first > 0 || last > 0 || p.domain(s)
}
