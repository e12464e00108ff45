// Package byline takes apart a line that says who wrote a story.
//
// [Parse] reads a line as shown; most lines of a page are no bylines. [ParseAuthors] reads a value that its source calls an
// author, and so believes more. The steps, for both (byline.go):
//
//  1. refuse.go turns away prose, addresses, template remains and accounts, at little cost.
//  2. The words tables are chosen by language and script (metadata/internal/words), by the label where no language is known.
//  3. date.go cuts out dates with their labels, token.go cuts the rest into words, marks and addresses.
//  4. ParseAuthors only: a value that is one desk as a whole, or one name with the surname first (structured.go).
//  5. evidence.go says what the tables, the names of people and the towns (metadata/internal/gazetteer) tell of each word;
//     features.go makes features of it, and says which kinds the tables leave a word: a known agency is an agency, a degree no name.
//  6. chain.go labels every word of the line: the first word of a person, a further one, organisation, title, place, or words
//     around these (labels, times, buttons); or the line as a whole is none that names who wrote. It is a linear-chain model: the
//     labelling of the highest score is the answer, and a byline must outscore the line that is none. Labels and addresses speak for a byline.
//  7. assemble.go reads the parts from left to right with the marks between them; person.go, org.go, role.go and around.go say what
//     becomes of a part; label.go finds labels, and part.go has what they say of the people after them. name.go reads the words of a name.
//  8. finish.go asks whether the whole holds: no open bracket, no picture's credit, somebody whom more than one word names.
//
// The weights of the model (weights.bin) are fitted by train_test.go to the lines of testdata/conformance, to real lines, to lines of pages, to
// headings that name nobody (headings-own.tsv), to testdata/lines.tsv and to lines made of the tables of clean/lang; metadata/internal/train says how. cross_test.go measures it on lines that it has not seen.
// [Explain] says of any line what each word was read as, what the tables know of it, and how sure the word alone is. Where a line is read
// wrong, first see whether a word is missing in the tables; then whether a kind is one that the tables alone can decide (settle in
// evidence.go); else add lines of the kind to testdata/conformance/bylines-own.tsv and fit again.
//
// names.txt has the accounts and the generations ("Jr"); all other words are clean/lang's (tables.go). parser.go holds a line while it is read.
package byline
