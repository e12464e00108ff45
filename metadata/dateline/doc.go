// Package dateline reads the place, date and agency before a story's first sentence: "LONDON, March 8 (Reuters) -".
//
// [Parse] works in three steps, each dearer than the one before:
//
//  1. shape.go asks whether letters and marks alone allow a dateline, and gives up at the second word of most prose.
//  2. read.go reads the head of the text part after part, each by the mark before it: a day (date.go), an agency, a reporter, one more place,
//     a region (part.go), or a bracket, whose content is parts again (bracket.go). The last mark that no part follows ends the dateline. East
//     Asian papers set the parts side by side with nothing between them (east.go). word.go says where the names of places and agencies end.
//  3. weigh.go weighs what was read, by the points that dateline.go gives each kind of evidence; name.go weighs a name. A known agency outranks a
//     known place, a date and a reporter's title, these outrank an organisation's word, that outranks capitals; words in
//     small letters where an agency would stand, and clubs such as "KARACHI KINGS", count against. From acceptScore on it
//     is a dateline. No evidence alone is enough, and a reading that no dateline has ("refuse") outranks all points.
//
// places.txt, read by name.go, has the words that names of towns begin and end with, and those that only look like a place or an agency; places and agencies
// themselves are clean/lang's.
package dateline
