package labels

import (
	"math"
	"sync"
)

// A Label is the one role of a block, why it has it and how sure that is.
type Label struct {
	Role   Role
	Reason string
	Score  float64 // 0 to 1, in thousandths
}

// Labels are the roles of all blocks of a page, and what was found out on the way.
type Labels struct {
	of []Label

	Headline   int   // index of the block that is the headline, -1 when none is shown
	Root       int32 // the element that holds the article, -1 when there is none
	First      int   // first and last block of the body, -1 when there is none
	Last       int
	Confidence float64
	Listing    bool // the page is a list of other pages
	// NoStory is what the page is that holds no story, as package kind names it, "" for any other; NoStoryFor says why.
	NoStory, NoStoryFor string
}

// New is the labels of n blocks, none of which has a role yet.
func New(n int) *Labels {
	of := takeLabels()
	if cap(of) < n {
		of = make([]Label, n)
	}
	return &Labels{of: of[:n], Headline: -1, Root: -1, First: -1, Last: -1}
}

// freed are the labels of pages that were given back, which are zero.
var freed sync.Pool

// mostKept is how many blocks a page has at most whose labels are kept.
const mostKept = 1 << 14

func takeLabels() []Label {
	l, _ := freed.Get().(*Labels)
	if l == nil {
		return nil
	}
	return l.of
}

// Free gives the memory of the labels back, which must not be used afterwards. What is not given back is the garbage collector's.
func (l *Labels) Free() {
	if cap(l.of) <= mostKept {
		clear(l.of)
		freed.Put(&Labels{of: l.of[:0]})
	}
	l.of = nil
}

// Len is the number of blocks.
func (l *Labels) Len() int { return len(l.of) }

// At is the label of block i.
func (l *Labels) At(i int) Label { return l.of[i] }

// Role is the role of block i, "" while it has none.
func (l *Labels) Role(i int) Role { return l.of[i].Role }

// Assign gives a block its role. A block that has one keeps it: ok is false then.
func (l *Labels) Assign(i int, r Role, score float64, reason string) (ok bool) {
	if l.of[i].Role != "" {
		return false
	}
	l.of[i] = Label{r, reason, math.Round(max(0, min(1, score))*1000) / 1000}
	return true
}

// Explain gives the reason of a block that was assigned its role without one.
func (l *Labels) Explain(i int, reason string) { l.of[i].Reason = reason }
