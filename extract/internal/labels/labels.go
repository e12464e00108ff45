package labels

import "math"

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
	return &Labels{of: make([]Label, n), Headline: -1, Root: -1, First: -1, Last: -1}
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
