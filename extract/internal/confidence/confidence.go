package confidence

import "math"

// A Field is what the confidence is of.
type Field string

// The fields, as in confidence.txt. No corpus annotates update times: they are judged as publish times are.
const (
	Headline  Field = "headline"
	Byline    Field = "byline"
	Published Field = "published"
	Body      Field = "body"
)

// The lowest and the highest that is said of any answer: some gold is wrong too.
const (
	lowest  = 0.01
	highest = 0.99
)

// Of is the probability that an answer with these features is right.
func Of(f Field, features []Feature) float64 {
	weights := table()[f]
	sum := 0.0
	for _, x := range features {
		sum += weights[x.Name] * x.Value
	}
	return Cautious(1/(1+math.Exp(-sum)), weights[SureFrom])
}

// SureFrom is the row of the table that has the probability from which an answer is said to be sure, which is 0.9 or more: gold is not
// good enough to tell the surest answers apart, and whoever keeps those without looking wants nearly all of them right.
const SureFrom = "sure from"

// Cautious keeps a probability that is not sure below 0.9, and any within what may be said.
func Cautious(p, sure float64) float64 {
	if p < sure {
		p = min(p, 0.895)
	}
	return max(lowest, min(highest, p))
}

// LeastSaid is the confidence below which a byline or a time is no answer but a rival of none.
const LeastSaid = 0.1
