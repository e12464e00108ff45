// Package line is the grammar of stray lines: counters, credits, corrections, invitations to a newsletter and the like, as they
// look by their own words.
//
//	line.go    Kind and Classify; the phrases of a line, looked up in the tables of package lang
//	short.go   lines that are nothing but phrases and numbers: "12 Shares", "Photo: AFP"
//	head.go    lines that begin with a phrase: "Also read: …", "Correction: …"
//	invite.go  lines that ask readers to subscribe, to share and to follow
//	label.go   the phrase at a line's head, and what may follow it: a mark, a date, a title, a list
//	above.go   HeadsStory: a byline or a date alone, as they stand above a story
//	count.go   IsCount: which of how many pictures this is
//	clock.go   lines that are, or begin with, a time of day or how long ago something was
//
// Short lines are tried as phrases alone first. Then rules look at the phrase the line begins with, in a fixed order, and the first
// that holds names the line; what follows the phrase says whether it is a label or the start of a sentence. A line that reads as a
// sentence is matched by phrases of several words only. A Kind is not a role: the place of the line in its page is not known here.
package line
