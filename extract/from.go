package extract

import (
	"context"
	"errors"
	"io"
	"math"
	"slices"
	"sync"

	"github.com/PuerkitoBio/goquery"
	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/clean/charset"
	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/label"
	"golang.org/x/net/html"
)

// DefaultMaxBytes is the largest page an Extractor takes unless told otherwise: 32 MiB.
const DefaultMaxBytes = 32 << 20

// DefaultMaxNodes is how many elements, texts and comments of a page an Extractor reads unless told otherwise: ten times what
// the largest of 1,863 pages has.
const DefaultMaxNodes = 250_000

// A Document is one page, in one of the forms below, with what the caller knows about it. Of the forms at most one may be
// set; a Document with none of them is an empty page, which has no article.
type Document struct {
	Hints
	HTML      []byte             // the bytes as served; gzip is unpacked
	Node      *html.Node         // a parsed page, left as it was
	Doc       *goquery.Document  // another, left as it was; its Url counts where Hints.URL is ""
	Selection *goquery.Selection // a part of one, as FromSelection reads it
	Text      string             // a page somebody already flattened to text
}

// A TextFormat says in which format a flat text is written, and so which of its marks are taken back. In Markdown and
// reStructuredText, lines that no blank line parts are one paragraph, but for bylines, dates and others that stand by themselves.
//
// It is declared in package clean/page: go doc clean/page.TextFormat
type TextFormat = page.TextFormat

// The formats.
const (
	AnyText          = page.AnyText          // not known: told from the text alone
	PlainText        = page.PlainText        // none: every character is text
	MarkdownText     = page.MarkdownText     // Markdown, in the dialects of CommonMark and GitHub
	ReStructuredText = page.ReStructuredText // reStructuredText, as docutils reads it
)

// An Extractor turns documents into Articles. The zero value is ready to use; its methods may be called from many
// goroutines, as long as nobody changes the fields.
type Extractor struct {
	MaxBytes int64 // largest page in bytes, unpacked; 0 means DefaultMaxBytes, less than 0 no limit
	// MaxNodes limits how much of a page is read: at most this many elements and texts, and at most an eighth as many blocks. 0 means
	// DefaultMaxNodes, less than 0 no limit. A larger page is no error: its beginning is read, and Article.Incomplete says so.
	MaxNodes int
	// Opinion is asked which text is the article, on the few pages that labelling is unsure of; nil means that nobody is. Leave it nil:
	// go-readability's opinion was asked on 5 of 1,326 annotated pages, and changed next to nothing (extract/WEIGHTS.md).
	Opinion Opinion

	Favor Favor // which mistake to fear more; zero is Balanced

	Drop Drop // parts of an Article that are not wanted; zero keeps all

	Sites *Sites // rules for single sites, on top of the package's own; nil means none
}

// From reads a page as served. address may be empty.
func From(page []byte, address string) (*Article, error) {
	return new(Extractor).Extract(context.Background(), Document{Hints: Hints{URL: address}, HTML: page})
}

// FromReader reads a page from r, at most DefaultMaxBytes of it.
func FromReader(r io.Reader, hints Hints) (*Article, error) {
	return new(Extractor).ExtractFrom(context.Background(), r, hints)
}

// FromNode reads a parsed page. The tree is left as it was; while FromNode runs nobody may change it. A nil root is ErrInput.
func FromNode(root *html.Node, hints Hints) (*Article, error) {
	if root == nil {
		return nil, absent(hints, "the node is nil")
	}
	return new(Extractor).Extract(context.Background(), Document{Hints: hints, Node: root})
}

// FromDocument reads a goquery document, which is left as it was. Its Url, where it has one, is the page's address. A nil document
// is ErrInput.
func FromDocument(doc *goquery.Document) (*Article, error) {
	if doc == nil {
		return nil, absent(Hints{}, "the document is nil")
	}
	return new(Extractor).Extract(context.Background(), Document{Doc: doc})
}

// FromText reads a page that somebody already flattened to text: one paragraph a line, or hard-wrapped lines with blank
// lines between paragraphs. The marks of the program that flattened it, or of Markdown, are taken back where the text shows them
// several times; Hints.TextFormat names the format of one that has few, or none.
func FromText(words string, hints Hints) (*Article, error) {
	return new(Extractor).Extract(context.Background(), Document{Hints: hints, Text: words})
}

// Preload reads the tables and weights that a page needs, which else happens on the first pages: a service calls it before it takes
// requests. Of languages those named, all where none is: "en", "pt-BR". It is never needed, and may be called from anywhere.
func Preload(languages ...string) {
	lang.Load(languages...)
	for _, language := range append(slices.Clip(languages), "en") {
		hints := Hints{URL: "https://news.example/2024/05/03/pier", Language: language}
		_, _ = From([]byte(preloaded), hints.URL)
		_, _ = FromText(text.Collapse(preloadedText)+"\n\n"+preloadedText, hints)
	}
}

// A page and a text that ask for what most pages ask for.
const (
	preloaded = `<!doctype html><html lang=en><head><title>Pier reopens | Gazette</title><meta property=og:title content="Pier reopens"><meta name=author content="Mia Lund">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Pier reopens","author":{"name":"Mia Lund"},"datePublished":"2024-05-03T09:30:00+02:00"}</script>
<script type="application/json">{"article":{"author":"Mia Lund"}}</script></head><body><nav><a href=/>Home</a></nav><article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop=headline>Pier reopens</h1>
<p class=byline>By Mia Lund</p><time datetime="2024-05-03T09:30:00+02:00">3 May 2024, 9:30 CEST</time><figure><img src="/a.jpg"><figcaption>The pier. Photo: Mia Lund</figcaption></figure>
<p>LONDON, May 3 (Reuters) - The pier &amp; its boats opened on Friday, nine days late, the harbour office said in a statement.</p><p>It will carry 40 boats a day until autumn, and more &mdash; if the wind allows.</p>
<p>AVN 65.22 Increased By ▲ 0.14 (0.22%)</p><svg><title>x</title></svg></article><section class=comments><div class=comment>Ann, 2 hours ago: Good news for all of us.</div></section></body></html>`
	preloadedText = "Pier reopens\nBy Mia Lund\nMay 3, 2024\nThe pier and its boats opened on Friday, nine days late, the harbour office said in a statement.\n"
)

// absent is the error of a page that is not there.
func absent(hints Hints, what string) error {
	return &Error{URL: hints.URL, Offset: -1, Detail: what, Err: ErrInput}
}

// Extract reads one document. Errors are of type *Error: input that is not text (ErrNotHTML), too large (ErrTooLarge),
// in an unknown encoding (ErrEncoding, only when Hints.Encoding names one), in two forms at once (ErrInput), or the
// context's error. A page without an article is not an error: Body is empty and Confidence low.
func (x *Extractor) Extract(ctx context.Context, doc Document) (*Article, error) {
	if label.Keeps(ctx) {
		return x.extract(ctx, &doc, nil)
	}
	memory, _ := memories.Get().(*clean.Memory)
	if memory == nil {
		memory = new(clean.Memory)
	}
	a, err := x.extract(ctx, &doc, memory)
	memory.Free()
	memories.Put(memory)
	return a, err
}

// memories are those that pages are made in: an Article holds nothing of its page but texts.
var memories sync.Pool

// longestInMemory is how long a page is that is made in memory of the pool: what a longer one takes is free again while its Article is
// put together, and is not kept. Of 1,863 news pages 18 are longer.
const longestInMemory = 1 << 20

// extract reads a document, whose page is made in memory, which may be nil.
func (x *Extractor) extract(ctx context.Context, doc *Document, memory *clean.Memory) (*Article, error) {
	page, err := x.parse(ctx, doc, memory)
	if err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, &Error{URL: doc.URL, Offset: -1, Err: err}
	}
	return x.read(ctx, page, doc)
}

// ExtractFrom reads r to its end, but never more than MaxBytes and one byte of it, and extracts the page. An error of r is
// returned as an *Error with the offset at which it came: a page that broke off in mid-read is no page. The context is looked
// at between reads; a read that blocks is for the caller's r to end. A nil r is ErrInput.
func (x *Extractor) ExtractFrom(ctx context.Context, r io.Reader, hints Hints) (*Article, error) {
	if r == nil {
		return nil, absent(hints, "the reader is nil")
	}
	if limit := x.maxBytes(); limit > 0 && limit < math.MaxInt64 {
		r = io.LimitReader(r, limit+1)
	}
	b, err := io.ReadAll(contextReader{ctx, r})
	if err != nil {
		return nil, &Error{URL: hints.URL, Offset: int64(len(b)), Err: err}
	}
	return x.Extract(ctx, Document{Hints: hints, HTML: b})
}

// A contextReader reads until its context ends.
type contextReader struct {
	ctx context.Context
	io.Reader
}

func (r contextReader) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.Reader.Read(p)
}

// maxBytes is the largest page; 0 or less is no limit.
func (x *Extractor) maxBytes() int64 {
	if x.MaxBytes == 0 {
		return DefaultMaxBytes
	}
	return x.MaxBytes
}

// parse brings any form of a document to blocks and facts, made in memory, which may be nil, where it is of bytes and no long one.
func (x *Extractor) parse(ctx context.Context, doc *Document, memory *clean.Memory) (*page.Page, error) {
	fail := func(err error, offset int64, detail string) (*page.Page, error) {
		return nil, &Error{URL: doc.URL, Offset: offset, Detail: detail, Err: err}
	}
	if err := ctx.Err(); err != nil {
		return fail(err, -1, "")
	}
	forms := 0
	for _, set := range [...]bool{len(doc.HTML) > 0, doc.Node != nil, doc.Doc != nil, doc.Selection != nil, doc.Text != ""} {
		if set {
			forms++
		}
	}
	limit := x.maxBytes()
	options := clean.ParseOptions{ContentType: doc.ContentType, Encoding: doc.Encoding, Language: doc.Language, TextFormat: doc.TextFormat, MaxNodes: x.MaxNodes, Context: ctx}
	if options.MaxNodes == 0 {
		options.MaxNodes = DefaultMaxNodes
	}
	switch {
	case forms > 1:
		return fail(ErrInput, -1, "")
	case doc.Node != nil || doc.Doc != nil || doc.Selection != nil:
		root := doc.root()
		if root == nil {
			break // nothing selected: an empty page
		}
		page, err := clean.ParseNode(root, options)
		if err != nil {
			return fail(err, -1, "")
		}
		return page, nil
	case doc.Text != "":
		if limit > 0 && int64(len(doc.Text)) > limit {
			return fail(ErrTooLarge, -1, tooLarge(limit))
		}
		if at, kind := charset.Binary([]byte(doc.Text[:min(len(doc.Text), 4096)])); at >= 0 {
			return fail(ErrNotHTML, int64(at), kind)
		}
		page, err := clean.ParseText(doc.Text, options)
		if err != nil {
			return fail(err, -1, "")
		}
		return page, nil
	}
	b := doc.HTML
	if limit > 0 && int64(len(b)) > limit {
		return fail(ErrTooLarge, -1, tooLarge(limit))
	}
	b, err := charset.Gunzip(ctx, b, limit)
	damaged := errors.Is(err, charset.ErrDamaged)
	var size *charset.SizeError
	switch {
	case ctx.Err() != nil:
		return fail(ctx.Err(), -1, "")
	case damaged:
	case errors.As(err, &size):
		return fail(ErrTooLarge, -1, tooLarge(limit))
	case err != nil:
		return fail(ErrNotHTML, -1, err.Error())
	}
	if at, kind := charset.Binary(b); at >= 0 && doc.Encoding == "" {
		return fail(ErrNotHTML, int64(at), kind)
	}
	options.Damaged, options.Borrow = damaged, true
	if len(b) <= longestInMemory {
		options.Memory = memory
	}
	page, err := clean.Parse(b, options)
	switch {
	case ctx.Err() != nil:
		return fail(ctx.Err(), -1, "")
	case err != nil:
		return fail(ErrEncoding, -1, err.Error())
	}
	return page, nil
}

func tooLarge(limit int64) string {
	return "limit " + itoa(limit) + " bytes"
}
