package extract

import (
	"context"
	"errors"
	"io"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

// DefaultMaxBytes is the largest page an Extractor takes unless told otherwise: 32 MiB.
const DefaultMaxBytes = 32 << 20

// A Document is one page in one of three forms; exactly one of HTML, Node and Text may be set. None of them is a page
// without an article.
type Document struct {
	Source
	HTML []byte     // the bytes as served; gzip is unpacked
	Node *html.Node // a parsed page, left as it was
	Text string     // a page somebody already flattened to text
}

// An Extractor turns documents into Articles. The zero value is ready to use; its methods may be called from many
// goroutines, as long as nobody changes the fields.
type Extractor struct {
	MaxBytes int64 // largest page in bytes, unpacked; 0 means DefaultMaxBytes, less than 0 no limit
	// SecondOpinion has go-readability heard on pages that labelling is unsure of. It is off because it was measured to give
	// nothing: of 1,326 annotated pages it is asked on 4 and changes the body of one, for the worse.
	SecondOpinion bool

	Favor Favor // which mistake to fear more; zero is Balanced

	Drop Drop // parts of an Article that are not wanted; zero keeps all

	Sites *Sites // rules for single sites, on top of the package's own; nil means none

	// Model replaces the embedded weights; nil means those. Only the trainer can make one.
	Model *model.Model
}

// From reads a page as served. address may be empty.
func From(page []byte, address string) (*Article, error) {
	return new(Extractor).Extract(context.Background(), Document{Source: Source{URL: address}, HTML: page})
}

// FromReader reads a page from r, at most DefaultMaxBytes of it.
func FromReader(r io.Reader, source Source) (*Article, error) {
	b, err := io.ReadAll(io.LimitReader(r, DefaultMaxBytes+1))
	if err != nil {
		return nil, &Error{URL: source.URL, Offset: int64(len(b)), Err: err}
	}
	return new(Extractor).Extract(context.Background(), Document{Source: source, HTML: b})
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
// lines between paragraphs.
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

// parse brings any form of a document to blocks and facts.
func (x *Extractor) parse(ctx context.Context, doc *Document) (*clean.Page, error) {
	fail := func(err error, offset int64, detail string) (*clean.Page, error) {
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
	limit := x.MaxBytes
	if limit == 0 {
		limit = DefaultMaxBytes
	}
	switch {
	case forms > 1:
		return fail(ErrInput, -1, "")
	case doc.Node != nil:
		return clean.ParseNode(doc.Node), nil
	case doc.Text != "":
		if limit > 0 && int64(len(doc.Text)) > limit {
			return fail(ErrTooLarge, -1, tooLarge(limit))
		}
		if at, kind := clean.Binary([]byte(doc.Text[:min(len(doc.Text), 4096)])); at >= 0 {
			return fail(ErrNotHTML, int64(at), kind)
		}
		return clean.ParseText(doc.Text, doc.Language), nil
	}
	b := doc.HTML
	if limit > 0 && int64(len(b)) > limit {
		return fail(ErrTooLarge, -1, tooLarge(limit))
	}
	b, err := clean.Gunzip(b, limit)
	var size *clean.SizeError
	switch {
	case errors.As(err, &size):
		return fail(ErrTooLarge, -1, tooLarge(limit))
	case err != nil:
		return fail(ErrNotHTML, -1, err.Error())
	}
	if at, kind := clean.Binary(b); at >= 0 && doc.Encoding == "" {
		return fail(ErrNotHTML, int64(at), kind)
	}
	page, err := clean.Parse(b, clean.ParseOptions{
		ContentType: doc.ContentType, Encoding: doc.Encoding,
		Whole: x.SecondOpinion || x.mayRule(doc.URL), Attributes: commentTable().read,
	})
	if err != nil {
		return fail(ErrEncoding, -1, err.Error())
	}
	return page, nil
}

func tooLarge(limit int64) string {
	return "limit " + itoa(limit) + " bytes"
}
