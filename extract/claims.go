package extract

import (
	"context"
	"strings"

	"github.com/broadsheet-go/broadsheet/extract/internal/classify"
	"github.com/broadsheet-go/broadsheet/extract/internal/confidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/metadata"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
)

// Claims is everything a document declares and, where its blocks could be labelled, shows: what Extract weighs. It is for
// looking into an answer and for measuring how far sources can be trusted.
func (x *Extractor) Claims(ctx context.Context, doc Document) ([]claim.Claim, metadata.PageInfo, error) {
	page, err := x.parse(ctx, &doc, nil)
	if err != nil {
		return nil, metadata.PageInfo{}, err
	}
	p := x.label(ctx, page, &doc, nil)
	if err := ctx.Err(); err != nil {
		return nil, metadata.PageInfo{}, &Error{URL: doc.URL, Offset: -1, Err: err}
	}
	for i := range p.claims {
		if c := &p.claims[i]; c.Field == claim.FieldArticleBody {
			c.Raw = strings.Clone(c.Raw) // of the page's own bytes, as no other claim is
		}
	}
	return p.claims, p.Weighing(), nil
}

// judge replaces the support of the answers by the probability that they are right. Flat text keeps what its own trees say of the body,
// and a body that a rule for the site bounds is as sure as before.
func (s *assembler) judge(a *Article, r *resolve.Resolution) {
	if s.Source.Flat || s.Cancelled() {
		return
	}
	p := confidence.Page{
		Claims: s.claims, Language: a.Language, Site: a.Site, Body: s.Confidence, Shown: s.Headline >= 0, Declared: s.Declared.Article,
		Short: a.Truncated, Date: s.Readings.Date,
	}
	s.countWords(&p)
	sample := confidence.Wanted(s.Ctx)
	say := func(o *Origin, f confidence.Field, features []confidence.Feature) {
		o.Confidence = round(confidence.Of(f, features))
		if sample != nil {
			sample[f] = features
		}
	}
	if !a.Updated.IsZero() {
		say(&a.Provenance.Updated, confidence.Published, p.Published(&r.UpdatedAt, a.Updated, Date{}))
	}
	delete(sample, confidence.Published)
	if a.Headline != "" {
		say(&a.Provenance.Headline, confidence.Headline, p.Headline(&r.Headline))
	}
	if len(a.Byline.Names()) > 0 {
		say(&a.Provenance.Byline, confidence.Byline, p.Byline(&r.BylineFrom, &a.Byline))
	}
	if !a.Published.IsZero() {
		say(&a.Provenance.Published, confidence.Published, p.Published(&r.PublishedAt, a.Published, a.Updated))
	}
	if o := &a.Provenance.Byline; unlikely(o) {
		a.Byline, *o = Byline{Raw: a.Byline.Raw, Contributors: a.Byline.Contributors}, leftOut(o)
	}
	if o := &a.Provenance.Published; unlikely(o) {
		a.Published, *o = Date{}, leftOut(o)
	}
	if o := &a.Provenance.Updated; unlikely(o) {
		a.Updated, *o = Date{}, leftOut(o)
	}
	if p.Words > 0 && !s.ruled {
		features := p.Story()
		a.Confidence = round(confidence.Of(confidence.Body, features))
		if sample != nil {
			sample[confidence.Body] = features
		}
	}
}

// unlikely reports an answer that is too unlikely to be given.
func unlikely(o *Origin) bool { return o.Confidence > 0 && o.Confidence < confidence.LeastSaid }

// leftOut is the origin of an answer that is too unlikely to be given: a rival, the strongest.
func leftOut(o *Origin) Origin {
	return Origin{Rivals: append([]Rival{{Raw: o.Raw, Source: o.Source, Where: o.Where}}, o.Rivals...)}
}

// Of what is counted for judging a body: how sure a block is that is a clear case, and how many words prose has.
const (
	clearCase  = 0.8
	proseWords = 20
)

// countWords counts the words of the body, those of blocks that are no clear case, and the prose that nobody wants.
func (s *assembler) countWords(p *confidence.Page) {
	for i := range s.Source.Blocks {
		b, r := &s.Source.Blocks[i], s.Role(i)
		words := int(b.Shape.Words)
		if b.Text == "" || s.Hidden(b) {
			continue
		}
		switch {
		case r.InBody():
			if r == labels.Figure || r == labels.Embed {
				continue
			}
			p.Words += words
			if s.Body != nil && classify.Chance(s.Body.Score[i]) < clearCase {
				p.Unsure += words
			}
		case r == labels.Comment || r == labels.Related || r == labels.Consent:
		case words >= proseWords && b.Shape.LinkRunes*3 < b.Shape.Runes:
			p.Left += words
		}
	}
}
