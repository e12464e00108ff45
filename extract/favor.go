package extract

// A Favor says which mistake a caller fears more: text of the story left out, or text that is not the story let in. It
// moves the threshold at which a block is body along one curve.
type Favor uint8

// The points on the curve.
const (
	Balanced  Favor = iota // the threshold found in training
	Precision              // fewer teasers and captions, some paragraphs lost
	Recall                 // fewer paragraphs lost, some teasers and captions
)

// shift is how far a Favor moves the threshold, in log-odds.
func (f Favor) shift() float64 {
	switch f {
	case Precision:
		return 0.5
	case Recall:
		return -0.5
	}
	return 0
}
