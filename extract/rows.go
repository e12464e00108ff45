package extract

import (
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

// trainingRows are what the trainer learns from: the evidence about each block as the classifier sees it, and which blocks have
// a role by other means.
func (s labeller) trainingRows(l *labels.Labels) model.Rows {
	r := model.Rows{Page: newRows(s.sheet, l.Headline), Columns: featureNames[:], First: firstFeatures}
	for i := range s.page.Blocks {
		b := &s.page.Blocks[i]
		r.Texts = append(r.Texts, b.Text)
		r.Words = append(r.Words, int(b.Shape.Words))
		r.Fixed = append(r.Fixed, l.Role(i) != "" || b.Text == "" || s.blocks[i].equal&eqHeadline != 0 && text.Fold(b.Text) != "")
	}
	return r
}
