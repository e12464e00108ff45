// Package resolve weighs claims into one answer a field, and keeps the claims that lost as rivals.
//
// [Resolve] (resolve.go) sorts the claims, so that their order cannot matter, drops what is said of the entries of a live
// blog, and decides the language and the site's name first, for reading the rest depends on them.
//
// Lines are read through package readings, so that a line which several claims state, or which the caller has read before, is not
// read again (PageInfo.Readings).
//
// trust.txt is the measured share of pages on which a kind of claim was right, by field and source; trust.go looks it up,
// the most particular row first. On it the others build:
//
//   - Headline (text.go): claims of the same words, the site's name aside, support one another; the strongest group wins.
//     A shown headline counts most in its group.
//   - Byline (byline.go): the claims of one source are read (party.go) and merged; each source is worth the chance that its people
//     are right less the chance that they are wrong, and the worthiest source wins. A person whom other sources name too is
//     likelier. A shown line that says "by" outranks declared accounts; an author's box, a label far from the headline and
//     the people at the end of the text rank below; a desk or agency counts a fifth of a person, the short form of a name
//     less than the whole. What the winner lacks, the others add (merge.go): a person's title or address, agencies,
//     contributors, the desk shown beside the people.
//   - Dates (dates.go): claims that can mean one day support one another; the day with most support wins, and of its claims
//     the most exact. A day that readers see outranks a declared publish time that is no earlier than the declared update.
//     An update before the publish time and a time after the fetch lose. Publish and update time never stand in for each
//     other. dates_order.go tells day from month by the page's other dates. zone.go gives an instant in UTC the site's own offset.
//   - Site, language, canonical address, access, tags, alternates (text.go): by the order of sources that each function
//     states; the language is checked against the text.
//   - All else (firstOf in resolve.go): the first source in the order of claim.Source.
package resolve
