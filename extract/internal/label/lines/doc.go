// Package lines answers questions about single lines of a page, which several steps of labelling ask: it reads and labels nothing.
//
//	lines.go      Reader; the role that the grammar of a line, or the names around it, give a block
//	byline.go     what names who wrote the story: a whole line, or a part of it
//	bare_name.go  a name in a script without capitals, which only its place tells
//	people.go     who wrote the story, and sentences that begin with their names
//	biography.go  whom a text about an author names
//	date.go       lines that are dates or datelines
//	clock.go      lines that are nothing but a time of day, or how long ago something was
//	credit.go     a name alone at the end of a caption
//	remark.go     how long ago something was said and by whom; how many comments there are
//	tags.go       links that say themselves to be tags, and labels of lists of tags
//	title.go      the headline in a line that names the site too, or the words above it
package lines
