package extract

import (
	"context"
	"strconv"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/label"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/comments"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/metadata/agency"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/company"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
)

// assemble builds the Article from labelled blocks and weighed claims. It decides nothing.
func (s *assembler) assemble(r resolve.Resolution, doc *Document) *Article {
	l := s.Labels
	a := &Article{
		URL: doc.URL, Canonical: r.Canonical.Value, AMP: r.AMP.Value, Site: r.Site.Value, Language: r.Language.Value,
		Dir: s.Direction(r.Language.Value), Section: r.Section.Value, Tags: r.Tags, Headline: r.Headline.Value,
		Kicker: r.Kicker.Value, Byline: r.Byline, Published: r.Published, Updated: r.Updated, Description: r.Description.Value,
		Access: Access(r.Access.Value), License: r.License.Value, Alternates: r.Alternates, Confidence: round(l.Confidence),
	}
	addresses, paths := newResolver(s.Source, doc.URL), newAllowance(s.Source)
	numbers := s.itemNumbers()
	a.blocks = make([]Block, len(s.Source.Blocks))
	var made page.Paths
	element, path := int32(-1), ""
	for i := range s.Source.Blocks {
		if s.CancelledAt(i) {
			return a
		}
		if e := s.Source.Blocks[i].Element; i == 0 || e != element {
			element, path = e, made.Of(s.Source, e)
		}
		s.block(&a.blocks[i], i, addresses)
		a.blocks[i].Path = paths.path(path)
		if len(numbers) > 0 {
			a.blocks[i].Number = numbers[i]
		}
	}
	a.place(s, a.addComments(s.Comments))
	a.Byline.Raw = bylineRaw(s, r.Byline.Raw)
	a.Dateline = findDateline(s, a)
	a.Dateline.AgencyNames = agency.Names(a.Dateline.Agencies)
	a.AltHeadline = a.altHeadline(r.AltHeadline.Value)
	a.completeByline(s)
	a.Type = pageType(a, &r, l)
	a.addUpdates(s)
	a.TypeReason = typeReason(a, l)
	a.Images = images(s, a, &r)
	a.Provenance = provenance(s.Source, &r, a)
	a.Incomplete = incomplete(s.Source.Cut)
	a.Provenance.Truncated, a.Truncated = s.truncation(a)
	return a
}

func incomplete(c page.Cut) Incomplete {
	switch c {
	case page.AtLimit:
		return OverLimit
	case page.AtDamage:
		return Damaged
	}
	return ""
}

// place puts every block where its role belongs; the words of comments are placed already.
func (a *Article) place(s *assembler, placed map[int]bool) {
	a.makeRoom(placed)
	for i := range a.blocks {
		if s.CancelledAt(i) {
			return
		}
		b := &a.blocks[i]
		switch {
		case b.Role.InBody():
			if b.Text != "" || b.Media != nil {
				a.Body = append(a.Body, *b)
			}
			continue
		case b.Role == RoleStandfirst:
			a.Standfirst = append(a.Standfirst, b.Text)
			continue
		case b.Role == RoleHeadline:
			continue
		case b.Role == RoleKicker:
			continue
		case b.Role == RoleTicker:
			if b.Reason != label.ReasonRepeat {
				a.Tickers = append(a.Tickers, s.Source.Blocks[i].Quotes...)
			}
			continue
		case b.Role == RoleCorrection:
			a.Corrections = append(a.Corrections, b.Text)
			continue
		case b.Role == RoleRelated:
			a.Related = append(a.Related, *b)
			continue
		case placed[i]:
			continue
		}
		if b.Text != "" {
			a.Other = append(a.Other, *b)
		}
	}
}

// makeRoom makes room for the blocks that place copies.
func (a *Article) makeRoom(placed map[int]bool) {
	body, related, other := 0, 0, 0
	for i := range a.blocks {
		b := &a.blocks[i]
		switch r := b.Role; {
		case r.InBody():
			body++
		case r == RoleRelated:
			related++
		case b.Text != "" && !placed[i] && r != RoleHeadline && r != RoleTicker:
			other++
		}
	}
	if body > 0 {
		a.Body = make([]Block, 0, body)
	}
	if related > 0 {
		a.Related = make([]Block, 0, related)
	}
	if other > 0 {
		a.Other = make([]Block, 0, other)
	}
}

// block makes b block i of the page as callers see it, but for its path.
func (s *assembler) block(b *Block, i int, addresses *resolver) {
	p, label := &s.Source.Blocks[i], s.At(i)
	*b = Block{
		Kind: s.kind(i), Text: p.Text, Level: int(p.Level), Role: Role(label.Role), Reason: label.Reason, Score: label.Score,
		Offset: int(p.Offset),
	}
	switch {
	case b.Kind != Heading && b.Kind != ListItem:
		b.Level = 0
	case b.Level == 0 && b.Kind == Heading:
		b.Level = 2 // nothing but its role says that it is one
	case b.Level == 0:
		b.Level = 1
	}
	for n, sp := range p.Spans {
		if n&63 == 63 && s.Cancelled() {
			break
		}
		if k := spanKind(sp.Kind); k != "" {
			x := Span{Start: int(sp.Start), End: int(sp.End), Kind: k}
			switch k {
			case Link:
				x.URL = addresses.absolute(sp.Value)
			case Superscript, Subscript, Ruby, Formula:
				x.Value = sp.Value
			}
			b.Spans = append(b.Spans, x)
		}
	}
	if p.Kind == page.Table {
		for row := range strings.SplitSeq(p.Text, "\n") {
			b.Rows = append(b.Rows, strings.Split(row, "\t"))
		}
	}
	if m := p.Media; m != nil {
		b.Media = &Media{URL: addresses.absolute(m.URL), Alt: m.Alt, Width: m.Width, Height: m.Height}
	}
}

// kind is the kind of a block: in the body the role says it.
func (s *assembler) kind(i int) Kind {
	if r := Role(s.Role(i)); r.InBody() {
		return r.kind()
	}
	return kindOf(s.Source.Blocks[i].Kind)
}

func kindOf(k page.Kind) Kind {
	switch k {
	case page.Heading:
		return Heading
	case page.ListItem:
		return ListItem
	case page.Quotation:
		return Quote
	case page.Code:
		return Code
	case page.Table:
		return Table
	case page.Caption, page.Figure:
		return Figure
	case page.Embed:
		return Embed
	}
	return Paragraph
}

func spanKind(k page.SpanKind) SpanKind {
	switch k {
	case page.Link:
		return Link
	case page.Strong:
		return Strong
	case page.Emphasis:
		return Emphasis
	case page.CodeSpan:
		return CodeSpan
	case page.Superscript:
		return Superscript
	case page.Subscript:
		return Subscript
	case page.Ruby:
		return Ruby
	case page.Formula:
		return Formula
	}
	return ""
}

// bylineRaw is the line as shown: the blocks labelled byline that stand together, joined by spaces.
func bylineRaw(s *assembler, raw string) string {
	var parts []string
	last := -1
	for i := range s.Len() {
		if s.Role(i) != labels.Byline {
			continue
		}
		if last >= 0 && i > last+2 {
			break
		}
		if text := s.Source.Blocks[i].Text; len(parts) == 0 || parts[len(parts)-1] != text {
			parts = append(parts, text)
		}
		last = i
	}
	if len(parts) == 0 {
		return raw
	}
	return strings.Join(parts, " ")
}

// findDateline reads the dateline: a block of its own, else the head of the first paragraphs.
func findDateline(s *assembler, a *Article) Dateline {
	for i := range a.blocks {
		if a.blocks[i].Role == RoleDateline {
			if d := s.Dateline(i); d != nil {
				return *d
			}
		}
	}
	n := 0
	for i := range a.Body {
		if a.Body[i].Kind != Paragraph {
			continue
		}
		if d := s.Readings.Dateline(a.Body[i].Text); d != nil {
			return *d
		}
		if n++; n == 3 {
			break
		}
	}
	return Dateline{}
}

func provenance(page *page.Page, r *resolve.Resolution, a *Article) Provenance {
	p := Provenance{
		Headline: origin(r.Headline), Byline: origin(r.BylineFrom), Published: origin(r.PublishedAt), Updated: origin(r.UpdatedAt),
		Description: origin(r.Description), Canonical: origin(r.Canonical), Language: origin(r.Language), Site: origin(r.Site), Section: origin(r.Section),
		Kicker: origin(r.Kicker), AMP: origin(r.AMP), Image: origin(r.Image), Access: origin(r.Access), License: origin(r.License), Type: origin(r.Type),
	}
	p.Published.tell(a.Published)
	p.Updated.tell(a.Updated)
	if a.Dateline.Raw != "" {
		p.Dateline = Origin{Raw: a.Dateline.Raw, Source: claim.FromShown.String(), Confidence: 0.8}
	}
	if page.Encoding.Name != "" {
		p.Encoding = Origin{Raw: page.Encoding.Name, Source: page.Encoding.Evidence.String()}
	}
	return p
}

// tell says how exact a time is and what is known of its zone.
func (o *Origin) tell(d Date) {
	if !d.IsZero() {
		o.Precision, o.Zone = d.Precision.String(), d.Zone.String()
	}
}

func origin(c resolve.Choice) Origin {
	o := Origin{Raw: c.Winner.Raw, Source: c.Winner.Source.String(), Where: c.Winner.Where, Confidence: round(c.Confidence)}
	for i := range c.Rivals {
		if i == 8 {
			break // the rest says no more than the first
		}
		o.Rivals = append(o.Rivals, Rival{Raw: c.Rivals[i].Raw, Source: c.Rivals[i].Source.String(), Where: c.Rivals[i].Where})
	}
	return o
}

func round(x float64) float64 { return float64(int(x*1000+0.5)) / 1000 }

func itoa(n int64) string { return strconv.FormatInt(n, 10) }

// addComments adds the comments of readers in the page's order, and reports which blocks are their words.
func (a *Article) addComments(entries []comments.Entry) (placed map[int]bool) {
	placed = map[int]bool{}
	depth := make([]int, len(entries))
	for k := range entries {
		e := &entries[k]
		if e.Above >= 0 {
			depth[k] = depth[e.Above]
		}
		if !e.Valid {
			continue
		}
		if depth[k]++; e.Level > 0 {
			depth[k] = e.Level
		}
		x := Comment{Author: e.Author, Time: e.Time, Depth: depth[k]}
		for _, i := range e.Words {
			if a.blocks[i].Role == RoleComment {
				x.Body = append(x.Body, a.blocks[i])
				placed[i] = true
			}
		}
		if len(x.Body) > 0 {
			a.Comments = append(a.Comments, x)
		}
	}
	return placed
}

// mostCompanies is how many mentions of companies an Article has.
const mostCompanies = 500

// addCompanies adds the companies that the body names by their symbols; what a table says of them is the table's.
func (a *Article) addCompanies(ctx context.Context) {
	for i := range a.Body {
		if ctx.Err() != nil {
			return
		}
		if a.Body[i].Kind == Table || a.Body[i].Kind == Code {
			continue
		}
		for _, m := range company.Find(a.Body[i].Text) {
			if len(a.Companies) == mostCompanies {
				return
			}
			a.Companies = append(a.Companies, Company{Symbol: m.Symbol, Exchange: m.Exchange, Name: m.Name, Block: i, Start: m.Start, End: m.End})
		}
	}
}

// itemNumbers are those of all blocks, nil where a page shows none.
func (s *assembler) itemNumbers() []int {
	var numbers []int
	for i := range s.Source.Blocks {
		if s.CancelledAt(i) {
			break
		}
		if s.kind(i) != ListItem {
			continue
		}
		n := s.ItemNumber(s.Source.Blocks[i].Element)
		if n == 0 {
			continue
		}
		if numbers == nil {
			numbers = make([]int, len(s.Source.Blocks))
		}
		numbers[i] = n
	}
	return numbers
}
