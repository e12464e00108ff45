package extract

import (
	"context"
	"errors"
	"io"
	"math"

	"github.com/PuerkitoBio/goquery"
	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/clean/charset"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"golang.org/x/net/html"
)

// DefaultMaxBytes is the largest page an Extractor takes unless told otherwise: 32 MiB.
const DefaultMaxBytes = 32 << 20

// DefaultMaxNodes is how many elements, texts and comments of a page an Extractor reads unless told otherwise: ten times what
// the largest of 1,863 pages has.
const DefaultMaxNodes = 250_000

// A Document is one page in one of three forms; exactly one of HTML, Node and Text may be set. None of them is a page
// without an article.
type Document struct {
	Source
	HTML []byte     // the bytes as served; gzip is unpacked
	Node *html.Node // a parsed page, left as it was
	Text string     // a page somebody already flattened to text
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
	// MaxNodes is how many elements, texts and comments of a page are read, and eight times the number of its blocks; 0 means
	// DefaultMaxNodes, less than 0 no limit. Of a larger page the beginning is read, and Article.Incomplete says so.
	MaxNodes int
	// Opinion is heard on pages that labelling is unsure of; nil means none. Go-readability's was measured to give next to
	// nothing: of 1,326 annotated pages it is asked on 5 (extract/WEIGHTS.md).
	Opinion Opinion

	Favor Favor // which mistake to fear more; zero is Balanced

	Drop Drop // parts of an Article that are not wanted; zero keeps all

	Sites *Sites // rules for single sites, on top of the package's own; nil means none
}

// From reads a page as served. address may be empty.
func From(page []byte, address string) (*Article, error) {
	return new(Extractor).Extract(context.Background(), Document{Source: Source{URL: address}, HTML: page})
}

// FromReader reads a page from r, at most DefaultMaxBytes of it.
func FromReader(r io.Reader, source Source) (*Article, error) {
	return new(Extractor).ExtractFrom(context.Background(), r, source)
}

// FromNode reads a parsed page. The tree is left as it was; while FromNode runs nobody may change it.
func FromNode(root *html.Node, source Source) (*Article, error) {
	return new(Extractor).Extract(context.Background(), Document{Source: source, Node: root})
}

// FromDocument reads a goquery document, which is left as it was. Its Url, where it has one, is the page's address.
func FromDocument(doc *goquery.Document) (*Article, error) {
	var source Source
	if doc == nil || len(doc.Nodes) == 0 {
		return new(Extractor).Extract(context.Background(), Document{})
	}
	if doc.Url != nil {
		source.URL = doc.Url.String()
	}
	return FromNode(doc.Nodes[0], source)
}

// FromText reads a page that somebody already flattened to text: one paragraph a line, or hard-wrapped lines with blank
// lines between paragraphs. The marks of the program that flattened it, or of Markdown, are taken back where the text shows them
// several times; Source.TextFormat names the format of one that has few, or none.
func FromText(text string, source Source) (*Article, error) {
	return new(Extractor).Extract(context.Background(), Document{Source: source, Text: text})
}

// Extract reads one document. Errors are of type *Error: input that is not text (ErrNotHTML), too large (ErrTooLarge),
// in an unknown encoding (ErrEncoding, only when Source.Encoding names one), in two forms at once (ErrInput), or the
// context's error. A page without an article is not an error: Body is empty and Confidence low.
func (x *Extractor) Extract(ctx context.Context, doc Document) (*Article, error) {
	page, err := x.parse(ctx, &doc)
	if err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, &Error{URL: doc.URL, Offset: -1, Err: err}
	}
	return x.read(ctx, page, &doc)
}

// ExtractFrom reads r to its end, but never more than MaxBytes and one byte of it, and extracts the page. An error of r is
// returned as an *Error with the offset at which it came: a page that broke off in mid-read is no page. The context is looked
// at between reads; a read that blocks is for the caller's r to end.
func (x *Extractor) ExtractFrom(ctx context.Context, r io.Reader, source Source) (*Article, error) {
	if limit := x.maxBytes(); limit > 0 && limit < math.MaxInt64 {
		r = io.LimitReader(r, limit+1)
	}
	b, err := io.ReadAll(contextReader{ctx, r})
	if err != nil {
		return nil, &Error{URL: source.URL, Offset: int64(len(b)), Err: err}
	}
	return x.Extract(ctx, Document{Source: source, HTML: b})
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

// parse brings any form of a document to blocks and facts.
func (x *Extractor) parse(ctx context.Context, doc *Document) (*page.Page, error) {
	fail := func(err error, offset int64, detail string) (*page.Page, error) {
		return nil, &Error{URL: doc.URL, Offset: offset, Detail: detail, Err: err}
	}
	if err := ctx.Err(); err != nil {
		return fail(err, -1, "")
	}
	forms := 0
	for _, set := range [...]bool{len(doc.HTML) > 0, doc.Node != nil, doc.Text != ""} {
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
	case doc.Node != nil:
		page, err := clean.ParseNode(doc.Node, options)
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
