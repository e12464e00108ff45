// Package dateline reads the place, date and agency before a story's first sentence: "LONDON, March 8 (Reuters) -".
//
// [Parse] works in three steps, each dearer than the one before:
//
//  1. shape.go asks whether letters and marks alone allow a dateline, and gives up at the second word of most prose.
//  2. The head of the text is read from left to right (parse.go) by its first letter: an opening bracket (bracket.go), Han,
//     kana or Hangul (east.go; notice.go where no place is named), or a word: a date or an agency, desk or reporter before the place (first.go), else the
//     place (place.go). Then element after element by the mark before it: comma, slash, full stop (mark.go), dash (dash.go),
//     brackets (bracket.go), or a date (date.go), until a separator ends it.
//  3. score.go weighs what was read: points.go says how much each kind of evidence counts, and what it is called. A known agency outranks a
//     known place, a date and a reporter's title, these outrank an organisation's word, that outranks capitals; words in
//     small letters where an agency would stand, and clubs such as "KARACHI KINGS", count against. From acceptScore on it
//     is a dateline. No evidence alone is enough, and a reading that no dateline has ("refuse") outranks all points. evidence.go says
//     what the gazetteer knows of a name, story.go whether a story follows.
//
// places.txt, read by places.go, has the words that names of towns begin and end with; places and agencies themselves are
// clean/lang's. dateline.go has the result.
package dateline
