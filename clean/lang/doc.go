// Package lang holds the words the other packages look up, one embedded text file a language.
//
// [For] is the [Table] of a language tag, [Universal] that of all languages. Table.Prefix, Whole, Find and Suffix look a text up in a [Class];
// [Guess] says which language a text is in.
//
// A table answers "does this text begin with a phrase of that class, and with which value". It does not know
// what a word is for. Adding a word is adding to a line of a file; adding a language is a file and its code in the list of tag.go.
//
// Tables are read on first use and never change afterwards; all functions are safe for many goroutines.
//
// # The files
//
// The words of German are in de.txt, those every language shares in und.txt. A line is
//
//	class: phrase | phrase | phrase
//	class value: phrase | phrase
//
// A class may have any number of lines; the names and the meaning of the values are at the constants of Class. Lines that
// begin with "#" and empty lines are comments. A line that cannot be read (no colon, an unknown class, a value that is no
// integer, an empty phrase) fails the tests; in a running program it is left out and the other lines stand.
//
// Write phrases as readers see them, with their accents; case does not count. Write an abbreviation with its full stop
// ("Jan."): it is found with and without it, except a place ("Mass."), which needs its stop. Leave out the colon after a
// label ("published", not "published:"). A space stands for any run of blanks.
//
// # Adding a language
//
//  1. Write xx.txt, xx being the ISO 639-1 code. Begin with twelve months, seven weekdays and 40 to 80 stop words: the
//     tests ask for them. List inflected forms (Polish "marca" beside "marzec") and the spellings without accents that
//     newsrooms use in capitals.
//  2. Add the code to the list in tag.go, in order of code, and other codes that mean the language to alias.
//  3. Add a few sentences of your own to the test of Guess. One not in Latin letters
//     needs its script in Writes, and in scriptLanguage where it is the only one of that script (script.go).
//  4. Run the tests: they name phrases that stand twice in a class with different values and words that two classes
//     cannot share (a month that is a weekday, a published label that is an updated label).
package lang
