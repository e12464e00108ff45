package byline

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// The weights of the model that labels the words of a line, as train_test.go writes them: a line of text, then a signed byte a
// weight, of a feature and a kind, of a step from one kind to the next by the token that it leads to, and of the first kind.
//
//go:embed weights.bin
var weightsText string

// wordKinds are the kinds that a word may have; isMark comes after them.
const wordKinds = int(isMark)

// A chain is a linear-chain model: the score of a labelling is the sum of the weights of its words' features and of its steps.
type chain struct{ emit, step, from string }

var (
	weightsOnce sync.Once
	weights     chain
)

func theModel() *chain {
	weightsOnce.Do(func() { weights = readWeights(weightsText) })
	return &weights
}

func readWeights(all string) chain {
	all = all[strings.IndexByte(all, '\n')+1:]
	const emit, step = buckets * wordKinds, surroundings * int(kinds) * int(kinds)
	return chain{all[:emit], all[emit : emit+step], all[emit+step : emit+step+int(kinds)]}
}

const never = -1 << 30

// follows reports whether kind y may stand after kind x: a further word of a name after a word of a name only; and a line is foreign
// as a whole or nowhere.
func follows(x, y kindOf) bool {
	return (x == isForeign) == (y == isForeign) && (y != isMore || x <= isMore)
}

// label gives each token of the line the kind that it has in the labelling of the highest score (Viterbi) of those that read the
// line as a byline. It reports whether that is higher than the score of the line as a foreign one. No token has a kind that mayBe rules out.
func (m *chain) label(p *bylineParser) bool {
	p.look(&p.looks)
	var score, last [kinds]int32
	var back [maxTokens][kinds]kindOf
	var room [maxFeatures]uint16
	for k := 0; k < p.n; k++ {
		o := &p.looks[k]
		may := o.mayBe()
		var e [kinds]int32
		for _, id := range p.features(&p.looks, k, room[:0]) {
			row := m.emit[int(id)*wordKinds : int(id)*wordKinds+wordKinds]
			for y := 0; y < wordKinds; y++ {
				e[y] += int32(int8(row[y]))
			}
		}
		steps := m.step[o.surrounding()*int(kinds*kinds):]
		for y := kindOf(0); y < kinds; y++ {
			score[y] = never
			switch {
			case may>>y&1 == 0 || k == 0 && y == isMore:
			case k == 0:
				score[y] = e[y] + int32(int8(m.from[y]))
			default:
				for x := kindOf(0); x < kinds; x++ {
					if !follows(x, y) || last[x] == never {
						continue
					}
					if s := last[x] + int32(int8(steps[int(x)*int(kinds)+int(y)])) + e[y]; s > score[y] {
						score[y], back[k][y] = s, x
					}
				}
			}
		}
		last = score
	}
	best := isFirst
	for y := kindOf(0); y < kinds; y++ {
		if y != isForeign && last[y] > last[best] {
			best = y
		}
	}
	ahead := last[best] - last[isForeign] + p.evidence()
	for k := p.n - 1; k >= 0; k-- {
		p.kinds[k] = best
		best = back[k][best]
	}
	return ahead > 0 || p.pairs()
}

// pairs reports two people or more of two words each that no table knows, with nothing but slashes between them: "Jane Doe/Tom Hill". It
// gives the words their kinds.
func (p *bylineParser) pairs() bool {
	if p.n < 5 || p.n%3 != 2 {
		return false
	}
	for k := range p.n {
		if slash := k%3 == 2; slash && !p.isMark(k, "/") || !slash && (p.toks[k].shape != title || p.looks[k].signs&^(signGiven|signFamily) != 0) {
			return false
		}
	}
	for k := range p.n {
		if k%3 < 2 {
			p.kinds[k] = [...]kindOf{isFirst, isMore}[k%3]
		}
	}
	return true
}

// evidence is what speaks for a byline beside its words: a label, the more so with a colon, a title or an agency, a date, a name of
// people, an address, an initial glued to a name. The numbers are in the weights' units, chosen by cross_test.go's lines.
func (p *bylineParser) evidence() (score int32) {
	switch {
	case p.has&(signLabel|signOther|signRole|signAgency|signDesk) != 0:
		score = 200
	case p.dated:
		score = 60
	default:
		score = 0
	}
	switch _, next := p.labelPhrase(0); {
	case next > 0 && p.isMark(next, ":："):
		score += 150
	case next > 0:
		score += 50
	case p.has&(signGiven|signFamily) != 0:
		score += 40
	}
	for k, t := range p.toks[:p.n] {
		if t.kind == emailToken || t.kind == handleToken {
			return score + 100
		}
		if t.kind == wordToken && initialled(p.text(k, k+1)) {
			return score + 200
		}
	}
	return score
}

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
// left out. What is assembled from the parts may overrule it.
func Explain(line string, l date.Locale) []Evidence {
	if _, ok := Parse(line, l); !ok {
		return nil
	}
	line = lang.TrimSpace(line)
	p := bylineParser{line: line, w: words.For(line, l.Language), locale: l}
	var spans [maxDates]dateSpan
	p.cut(spans[:0])
	theModel().label(&p)
	var out []Evidence
	for k := 0; k < p.n; {
		end := k + 1
		for end < p.n && p.toks[end].kind == wordToken && p.toks[k].kind == wordToken && (p.kinds[end] == p.kinds[k] && p.kinds[k] != isFirst || p.kinds[end] == isMore) {
			end++
		}
		if p.toks[k].kind == wordToken {
			e := Evidence{Words: p.text(k, end), Kind: kindWords[p.kinds[k]], Margin: theModel().margin(&p, k)}
			for s, name := range signWords {
				if p.signsOf(k, end)>>s&1 != 0 && !slices.Contains(e.Signs, name) {
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

// signsOf are the signs of the words [i:j).
func (p *bylineParser) signsOf(i, j int) (all sign) {
	for k := i; k < j; k++ {
		all |= p.looks[k].signs
	}
	return all
}
