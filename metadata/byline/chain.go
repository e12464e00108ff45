package byline

import (
	_ "embed"
	"strings"
	"sync"
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

func readWeights(text string) chain {
	text = text[strings.IndexByte(text, '\n')+1:]
	const emit, step = buckets * wordKinds, surroundings * int(kinds) * int(kinds)
	return chain{text[:emit], text[emit : emit+step], text[emit+step : emit+step+int(kinds)]}
}

// label gives each token of the line the kind that it has in the labelling of the highest score (Viterbi). A further word of
// a name comes after a word of a name only, and no token has a kind that mayBe rules out.
func (m *chain) label(p *bylineParser) {
	const never = -1 << 30
	var score, last [kinds]int32
	var back [maxTokens][kinds]kindOf
	var room [maxFeatures]uint16
	for k := 0; k < p.n; k++ {
		o := &p.looks[k]
		may := o.mayBe()
		var e [kinds]int32
		if may != 1<<isMark {
			for _, id := range p.features(&p.looks, k, room[:0]) {
				row := m.emit[int(id)*wordKinds : int(id)*wordKinds+wordKinds]
				for y := 0; y < wordKinds; y++ {
					e[y] += int32(int8(row[y]))
				}
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
					if y == isMore && x > isMore || last[x] == never {
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
	best := kindOf(0)
	for y := kindOf(0); y < kinds; y++ {
		if last[y] > last[best] {
			best = y
		}
	}
	for k := p.n - 1; k >= 0; k-- {
		p.kinds[k] = best
		best = back[k][best]
	}
}
