// Package extract turns a news page into a structured Article.
//
//	article, err := extract.From(page, "https://www.example.com/news/1")
//
// Data flows one way. Package clean cuts the page into visible blocks and collects what the page declares; package
// metadata reads the declarations as claims; this package gives every block one role, adds what the labelled blocks show
// to the claims, has them weighed and assembles the Article.
//
// # Map
//
// What is defined here:
//
//	article.go, live.go, role.go, page_type.go, errors.go  Article, Block and their parts; Update; Role; Type; Error
//	from.go, from_selection.go     Extractor, Document; From and its relatives
//	read.go                        the stages in order
//	sites.go, opinion.go, favor.go, drop.go  what a caller may set on an Extractor
//	claims.go, explain.go          Claims, Explain: why an answer is what it is
//	fingerprint.go, word_hash.go   a sketch of the body, for near-duplicates
//	compare.go, compare_blocks.go  what changed between two versions
//	version.go                     Version
//
// From labelled blocks and resolved claims to the Article:
//
//	assemble.go                    the Article, block by block
//	images.go, biography.go        pictures with caption and credit; what is said about the authors
//	truncated.go                   pages that stop before their story does
//	resolver.go, address.go, allowance.go  addresses made absolute, kept safe, and bounded in all
//
// From the Article to a format:
//
//	render.go, render_list.go, inline.go, xml.go  what the formats share: the order of the parts, lists, spans as nested tokens, XML
//	render_markdown.go             Markdown: headings, paragraphs, quotations, code, tables, pictures
//	render_markdown_list.go, markdown_inline.go, render_front_matter.go  its lists; emphasis, links and what is escaped; YAML
//	render_html.go                 HTML
//	render_text.go, render_wrap.go plain text, and wrapped lines of it
//	render_json.go, schema.json    JSON
//	render_jsonld.go, render_jsonld_part.go  JSON-LD
//	render_tei.go, render_tei_header.go, render_tei_inline.go  TEI
//	render_csv.go                  CSV
//
// A table in Markdown, for example, is a Block of kind Table: rows (render.go) takes its cells, and the method table of
// render_markdown.go writes the first row as the head, a rule, then a row a line, each cell by way of markdown_inline.go.
//
// Between the page and the Article stand the packages below internal, each of which says in its doc.go how it thinks:
//
//	evidence   what is known about each block before it is labelled
//	classify   the score of each block, by boosted trees (model)
//	body       from scores to the body, looking at the page as a whole
//	label      how labelling thinks: the order in which roles are given, and why a caption became body; below it the rules for
//	           the head of the story (front), live blogs, comments, furniture, flattened text (flat)
//	kind       pages that hold no story: challenges, errors, walls of consent, log-ins, searches, first pages
//	labels     the roles; each block has one, given once
//	sites      rules for single sites
//	shown      labelled blocks as claims
//	confidence how likely it is that an answer is right
//	train      makes the weights; project tests the project as a whole
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
// A page may have Extractor.MaxBytes bytes (32 MiB unless set), also after unpacking gzip. Every stage looks at the context
// while it works, and takes time linear in the page.
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
