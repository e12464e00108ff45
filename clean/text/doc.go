// Package text holds what every other package asks of characters and strings, one definition each.
//
//	collapse.go  Collapse: white space and characters that show nothing; Next, the run it is made of
//	fold.go      Fold: the letters and figures alone, for comparing
//	space.go     Space, Blank, Invisible, Trim: what shows nothing
//	letter.go    ASCIILetter, ASCIIDigit, ASCII, Word: letters, figures and marks
//	script.go    Spaceless, HanOrKana: scripts by how they set words
//	sentence.go  SentenceEnd, Closing, TrimClosing, EndsSentence: where sentences end
//	item.go      Numbered: the number of an item
//	tags.go      StripTags: a text that has markup in it
//	name.go      LocalName: a type or property without its vocabulary
//	address.go   Host, Path, PathAndQuery: parts of an address as written
//	cut.go       Boundary, Cut: offsets on rune boundaries
//	columns.go   Columns: the width of a rune on a terminal
//
// Which script a letter belongs to is known to package lang: [lang.ScriptOf].
//
// Definitions follow Unicode and say where they do not. Questions that look alike and are not have names of their own: letters of
// Thai are Spaceless, and not HanOrKana, for Thai names have a space between them.
package text
