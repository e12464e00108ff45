// Package clean turns the bytes of a page into visible blocks and declared facts.
//
//	decode.go   bytes to UTF-8: which encoding, on what evidence
//	parse.go    Parse and ParseNode: one parse, one walk
//	walk.go     the walk: elements, blocks, facts
//	block.go    Page, Element, Block, Span: what a reader could see
//	facts.go    Facts: what the page declares and nobody sees
//	flat.go     ParseText: a page somebody already flattened to text
//	ticker.go   the grammar of market quotes; ticker_run.go for quotes spread over lines, number.go for figures
//	line.go     the grammar of other stray lines: counters, labels, credits, tails, notices, date prefixes
//
// The package touches bytes, encodings and the HTML tree. It never names a role, an author or a date, and it
// never drops a visible block. The tree it is given is left as it was.
package clean
