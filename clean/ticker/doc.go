// Package ticker is the grammar of market quotes ("AVN 65.22 Increased By ▲ 0.14 (0.22%)") and of the date prefixes that some
// sites glue before a line.
//
// [Parse] reads a line that is quotes, [Find] the strip that a line begins with; a [Finder] keeps its language for many lines. Each answers with
// a [Quote] for each quote. [DatePrefix] finds a date that is glued to the text after it.
//
// # How a line is lexed, read and weighed
//
// mayBeginQuote first turns prose away by its first words: nearly every line ends there. Then the line is lexed once, as far as a
// strip can go. All figures of a line vote on which mark is its decimal sign; the language decides where they do not.
//
// Quotes are read from left to right: a name of words and symbols, then its figures with the signs, arrows, brackets, currencies
// and labels around them, until something comes that belongs to no quote. A candidate keeps all it met; nothing is refused here.
//
// Each candidate is weighed when it is complete. First every figure gets a role: by its label; by its percent sign; then bare
// figures as price, ask or change in the order of the line, checked by arithmetic (a percentage is the change as a part of the
// price before it). Then evidence is added up in words: a name that the tables know, a code, decimals in the price, a change beside
// it, a stated direction. Strong candidates prove a strip alone, weak ones only in the company of others. Look-alikes (scores, votes,
// rents, goods by weight) are refused by what quotes lack.
//
// The line is judged last: by how many of its quotes are strong, and by what follows them.
//
// Words are rows of the tables, not code; the tables are evidence and never a condition.
package ticker
