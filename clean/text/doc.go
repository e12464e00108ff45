// Package text holds what every other package asks of characters and strings, one definition each: white space and what shows nothing
// ([Collapse], [Space], [Trim]), comparing ([Fold]), where sentences end ([SentenceEnd]), scripts ([Spaceless]), parts of an address as
// written ([Host], [Path]), the width of a rune ([Columns]).
//
// Which script a letter belongs to is known to package lang: [lang.ScriptOf].
//
// Definitions follow Unicode and say where they do not. Questions that look alike and are not have names of their own: letters of
// Thai are Spaceless, and not HanOrKana, for Thai names have a space between them.
package text
