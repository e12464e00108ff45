// Package front labels the head of a story: what stands around the headline and before the text, and signatures right after it.
//
//	front.go       Label: the range of blocks that is looked at, and the order of the steps; kickers, signatures
//	byline.go      whether a block is a byline
//	date.go        whether a block is a date of the head
//	standfirst.go  summaries: by name or description, by place, by bold print, as a list of points
//
// Place and words are weighed together. The nearer a block stands to headline and text, the less it must say: right below the
// headline a name alone is a byline, some blocks away it needs "by" or a class, and far away only a class, the declared author or
// "by" count. Names of elements that the headline and the text stand in themselves say nothing about what is beside them.
//
// For each block the order is: something else (a menu, a list of other stories), byline, date, kicker by its class, standfirst,
// dateline alone. When all blocks were asked, what has no telling name is found by its place: a kicker above the headline, a summary
// between headline and byline, summary points, a lead in bold print; at last the signature after the text.
package front
