package extract

import (
	"context"

	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/extract/internal/model"
	"github.com/broadsheet-go/broadsheet/metadata"
)

// Rows is the evidence about each block of a document, as the classifier sees it. It is here for the trainer, so that
// training and serving can never differ.
func (x *Extractor) Rows(ctx context.Context, doc Document) (*model.Rows, error) {
	page, err := x.parse(ctx, &doc)
	if err != nil {
		return nil, err
	}
	s, _, _ := x.sheet(ctx, page, &doc)
	l, none := labels.New(len(page.Blocks)), new(rulings)
	s.labelStrips(l, none)
	r := &model.Rows{Page: s.newRows(s.findHeadline(none)), Columns: featureNames[:], First: firstFeatures}
	for i := range page.Blocks {
		b := &page.Blocks[i]
		r.Texts = append(r.Texts, b.Text)
		r.Words = append(r.Words, int(b.Shape.Words))
		r.Fixed = append(r.Fixed, l.Role(i) != "" || b.Text == "" || s.blocks[i].equal&eqHeadline != 0 && metadata.Fold(b.Text) != "")
	}
	return r, nil
}
