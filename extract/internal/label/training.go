package label

import (
	"context"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/classify"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

// Keeps reports that somebody keeps the rows of the page that is labelled under a context: its memory must not be given back.
func Keeps(ctx context.Context) bool { return model.Wanted(ctx) != nil }

// trainingRows are what the trainer learns from: the evidence about each block as the classifier sees it, and which blocks have
// a role by other means.
func (s labeller) trainingRows(l *labels.Labels) model.Rows {
	r := model.Rows{Page: classify.NewRows(s.Page, l.Headline), Columns: classify.FeatureNames[:], First: classify.FirstFeatures}
	for i := range s.Source.Blocks {
		b := &s.Source.Blocks[i]
		r.Texts = append(r.Texts, b.Text)
		r.Words = append(r.Words, int(b.Shape.Words))
		r.Fixed = append(r.Fixed, l.Role(i) != "" || b.Text == "" || s.Blocks[i].Equal&evidence.EqualHeadline != 0 && text.Fold(b.Text) != "")
	}
	return r
}
