// Package extract turns a news page into a structured Article.
//
//	article, err := extract.From(page, "https://www.example.com/news/1")
//
// Data flows one way. Package clean cuts the page into visible blocks and collects what the page declares; package
// metadata reads the declarations as claims; this package gives every block one role, adds what the labelled blocks show
// to the claims, has them weighed and assembles the Article.
//
// # What to call
//
// [From] takes the bytes of a page, [FromReader] a response body, [FromNode] a tree, [FromDocument] and [FromSelection] what goquery has,
// [FromText] a page that somebody already flattened. A service keeps one [Extractor], which takes any of these with a context and limits, and
// is safe for many goroutines; its fields say what to leave out, which mistake to fear more, and rules for single sites.
//
// The answer is an [Article]. Fields that the page does not state are zero. Article.BodyText and Article.BodyHTML are its text alone,
// Article.Byline.Names who signs, Article.Published.Instant when; Article.WriteMarkdown, WriteJSON and their relatives write all of it. [Type.IsStory] of Article.Type
// is false for a page without a story, and Article.Confidence says how far to trust the body. Article.Blocks walks over everything that the page
// shows, and [Extractor.Explain] says why. [Compare] compares two versions of a story, Article.Fingerprint finds near-duplicates.
//
// Which file holds what, and what stands in the packages below internal, is in CONTRIBUTING.md.
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
