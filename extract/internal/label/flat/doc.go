// Package flat labels text that somebody has flattened: lines without markup. A classifier scores each line as part of the story,
// and, around the story, as its headline, its byline and its date; rules that read the line decide the rest.
//
//	flat.go        Label; the run of lines that is the story, and what stands between its lines and outside
//	front.go       headline, dates, standfirst and sections
//	byline.go      byline
//	rules.go       what a line is by its own words: prose, a heading, an item
//	reach.go       how near a line stands to prose, and so what is asked of it
//	line_facts.go  what is known of each line before any is scored
//	words.go       how the words of a line are used in the rest of the text and in its address
//	features.go    the row of each line: its facts, its place, its neighbours
//	context.go     what the first scores say of the lines around a line; the best run
//	score.go       the classifier and its weights, weights.bin
//	training.go    the rows as the trainer takes them
//
// Each line is scored as body twice: by its row, and once more with the first scores of the lines around it. The story is the run of
// lines with the greatest sum of scores, each weighted by the square root of its letters, so that a menu line costs little and a
// paragraph of another page's comments much. Within the run a line below the threshold is no part of the story, nor is one that a
// grammar of furniture reads ("12 comments"), unless it is long.
//
// Then the line most like a headline is the headline, at most one line that reads as a byline and those beside it are the byline, and
// lines with a date that are like the story's are its dates; all by ensembles of their own, over the same rows.
package flat
