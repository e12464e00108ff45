package byline

import (
	"slices"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// An Evidence is a part of a line as the model reads it, and what the tables know of its words.
type Evidence struct {
	Words  string   // "Ann Lee"
	Kind   string   // "person", "organisation", "title", "place", "other"
	Signs  []string // "a given name", "a family name"
	Margin int      // how far the kind is ahead of the next for its first word, by the word and its neighbours alone; below 0 the parts around it decided
}

// signWords are what the signs are called, in their order.
var signWords = [signs]string{
	"a title", "a desk", "an organisation's word", "an agency", "a place", "an honorific", "a degree", "a particle", "a label", "another label",
	"an everyday word", "and", "a preposition", "a word of buttons", "a generation", "an account", "a word for filed", "a given name", "a family name",
	"a town", "a domain", "a source's label",
}

var kindWords = [...]string{isFirst: "person", isMore: "person", isOrg: "organisation", isRole: "title", isPlace: "place", isAround: "other", isForeign: "other", isMark: "mark"}

// Explain says how the words of a line that [Parse] takes are read by the model that parts them, and what the tables know of them; dates and marks are
// left out. The rules that the package's documentation lists may overrule it.
func Explain(line string, l date.Locale) []Evidence {
	if _, ok := Parse(line, l); !ok {
		return nil
	}
	line = lang.TrimSpace(line)
	p := bylineParser{line: line, w: words.For(line, l.Language), locale: l}
	var spans [maxDates]dateSpan
	p.n, _ = cutTokens(line, p.cutDates(spans[:0]), &p.w, &p.toks)
	p.readKinds()
	var out []Evidence
	for k := 0; k < p.n; {
		end := k + 1
		for end < p.n && p.toks[end].kind == wordToken && p.toks[k].kind == wordToken && (p.kinds[end] == p.kinds[k] && p.kinds[k] != isFirst || p.kinds[end] == isMore) {
			end++
		}
		if p.toks[k].kind == wordToken {
			e := Evidence{Words: p.text(k, end), Kind: kindWords[p.kinds[k]], Margin: theModel().margin(&p, k)}
			for s, name := range signWords {
				if p.signsOf(segment{p.kinds[k], k, end})>>s&1 != 0 && !slices.Contains(e.Signs, name) {
					e.Signs = append(e.Signs, name)
				}
			}
			out = append(out, e)
		}
		k = end
	}
	return out
}

// margin is how far the kind of token k is ahead of the next best by the features of the token alone.
func (m *chain) margin(p *bylineParser, k int) int {
	var e [wordKinds]int
	var room [maxFeatures]uint16
	for _, id := range p.features(&p.looks, k, room[:0]) {
		for y := range e {
			e[y] += int(int8(m.emit[int(id)*wordKinds+y]))
		}
	}
	own, best := e[p.kinds[k]], -1<<30
	for y, v := range e {
		if kindOf(y) != p.kinds[k] && kindWords[y] != kindWords[p.kinds[k]] && p.looks[k].mayBe()>>y&1 != 0 {
			best = max(best, v)
		}
	}
	if best == -1<<30 {
		return own
	}
	return own - best
}
