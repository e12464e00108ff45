// Package byline takes apart a line that says who wrote a story.
//
// [Parse] reads a line as shown; every word of it must have a part, for most lines of a page are no bylines. [ParseAuthors]
// reads a value that its source calls an author, and so believes more. The steps, for both (byline.go):
//
//  1. refuse.go turns away prose, addresses, template remains and accounts, at little cost.
//  2. The words tables are chosen by language and script (metadata/internal/words), by the label where no language is known.
//  3. date.go cuts out dates with their labels, token.go cuts the rest into words, marks and addresses.
//  4. ParseAuthors only: a value that is one desk as a whole, or one name with the surname first (structured.go).
//  5. parse.go reads the tokens from left to right. Each step takes the first that fits of: a date, an address or a mark;
//     a part in parentheses after a name; a sentence that begins with "From" (preposition.go); a label (label.go; part.go
//     has what labels say of the people after them); "and"; noise such as buttons (noise.go); a preposition; an item.
//     What an item of several words holds where no table says, a fitted model decides (below).
//  6. finish.go asks whether the whole holds: no open bracket, no picture's credit, and enough evidence.
//
// An item is a run of words up to the next mark, label or conjunction (split.go). What it is, is asked in this order
// (item.go), and the first yes outranks the rest:
//
//	degree         "M.D." after a comma                                    item.go
//	place          after "in"; after a title and "for", an organisation    item.go
//	agency, desk   known to the tables: "AFP", "BR Web Desk"               org.go, desk.go
//	job title      "Senior Reporter", before or after its person           role.go
//	known place    after a mark or before a person                         item.go
//	organisation   glued to a person, or by one of its words               org.go
//	person         words in the shape of a name that are believable        name.go, person.go, believe.go
//	unknown word   an acronym or a single word, where an organisation
//	               would stand                                             org.go
//
// Words in the shape of a name are believed unless a rule of believable (believe.go) speaks against them; after a label
// fewer rules do. Names in small letters, single words and names in scripts without capitals are believed only where more
// speaks for them: a label, a title, a place, or someone named before.
// Where words follow each other with no mark between them ("Jane Doe BBC News", "Tom Hill News reporter"), and where words after
// a person may be one more or a paper ("Jane Doe, Tom Hill and Nexstar"), a linear-chain model labels each word of the line:
// person, organisation, title, place, other. evidence.go says what the tables, the names of people and the towns
// (metadata/internal/gazetteer) tell of each word and makes features of it; chain.go finds the labelling of the highest score with the
// weights of weights.bin, and tells what they and the tables say of a line; segments.go takes, corrected by mend.go, the parts of it that the tables and the letters bear out, and no other. A line of which
// no word is a name of people is a person only where the model says so too (believable). The weights are fitted by train_test.go,
// cross_test.go measures them; metadata/internal/train says on what.
//
// names.txt has the accounts and the generations ("Jr"); all other words are clean/lang's (tables.go).
package byline
