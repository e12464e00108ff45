// Package line is the grammar of stray lines: counters, credits, corrections, invitations to a newsletter and the like, as they
// look by their own words. [Classify] gives the [Kind] of a line.
//
// Short lines are tried as phrases alone first. Then rules look at the phrase the line begins with, in a fixed order, and the first
// that holds names the line; what follows the phrase says whether it is a label or the start of a sentence. A line that reads as a
// sentence is matched by phrases of several words only. A Kind is not a role: the place of the line in its page is not known here.
package line
