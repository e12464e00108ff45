// Package extract turns a news page into a structured Article.
//
//	article, err := extract.From(page, "https://www.example.com/news/1")
//
// Data flows one way. Package clean cuts the page into visible blocks and collects what the page declares; package
// metadata reads the declarations as claims; this package gives every block one role, adds what the labelled blocks show
// to the claims, has them weighed and assembles the Article.
//
//	from*.go, read.go      From and its relatives, Extractor, Document: the stages in order
//	article.go, role.go    Article, Block, Role
//	errors.go              Error and the kinds of Problem
//	declared.go            what the page declares, compared with what its blocks say
//	evidence*.go, tokens.* what is known about each block before it is labelled
//	attributes.*           what the page's tree says beyond its blocks; nothing later looks at the tree
//	readings.go            what the grammars of bylines, dates and datelines make of a block, each asked once
//	features*.go           the evidence as numbers, for the classifier
//	score.go, reason.go, weights.bin  the classifier: boosted trees in two stages (internal/model, internal/train)
//	decode.go, veto.go     from scores to the body, looking at the page as a whole
//	opinion.go, label_opinion.go  a second opinion on unsure pages, where there is one
//	explain.go             what a score is made of, for whoever asks
//	label.go               the order in which roles are given, each block one (internal/labels)
//	sites*.go              rules for single sites (internal/sites)
//	headline.go, strip.go, front*.go, standfirst.go  the headline, strips of quotes, what stands around the headline
//	live_find.go, comments*  entries of live blogs, readers' comments
//	furniture*.go          what is no part of the story
//	text*.go               labelling of flattened text
//	line*.go               questions about single lines
//	shown*.go, kicker.go   labelled blocks as claims
//	assemble.go, live.go   the Article, the entries of a live blog
//	truncated.go           pages that stop before their story does
//	drop.go                parts that a caller does not want
//	render*.go, inline.go  Markdown, HTML, plain text, JSON, JSON-LD, TEI, CSV; schema.json
//	fingerprint.go         a sketch of the body, for near-duplicates
//	compare*.go            what changed between two versions
//
// # Guarantees
//
// Every visible piece of the page stands in exactly one block of Article.Blocks, with one role and the reason for it.
// The same bytes give the same Article, whatever ran before and in however many goroutines: there is no clock, no map
// order and no state but tables that are read once. Input trees are left as they were. Importing the package does
// nothing: tables and weights load on first use.
//
// # Limits
//
// A page may have Extractor.MaxBytes bytes (32 MiB unless set), also after unpacking gzip. The context is looked at between
// stages; one stage takes time linear in the page.
//
// A page cannot multiply itself: in memory an Article takes at most 200 times the page and 2 MiB, JSON 100 times (with Explain
// 200, with an indent of two spaces 400), Markdown, text, JSON-LD and CSV 50, wrapped text 100, HTML and TEI 25, the Changes
// of Compare 100 times. Only pages of the shortest blocks, such as 30,000 paragraphs of one letter, come near: the
// explained JSON of 1,863 real pages takes 1.3 times the page in the median and 5.6 times at most. What keeps it so:
//
//   - Addresses of links and pictures take at most 512 KiB and 64 bytes for each element of the page; beyond that they are "",
//     and the words of the link stay. A base element's address of more than 2,048 bytes is none.
//   - A Path has at most 512 bytes: a longer one begins with "//" and names the innermost elements. All together have the limit
//     of addresses; beyond that a path has 64 bytes at most.
//   - Claims from JSON-LD take at most 256 KiB and four times the data, those from the state of a framework too; what comes
//     first counts.
//   - The pictures of one figure share a caption and credit up to 8 KiB of both, and a writer repeats the caption of a picture that
//     is shown again up to 64 KiB.
//   - A microdata value is taken for the first 8 properties that its element names.
//   - Extractor.Explain says at most 3 KiB of each block.
//
// The second opinion, where it is asked for, runs on
// pages of at most 4,000 elements.
package extract
