package flat

import "github.com/broadsheet-go/broadsheet/extract/internal/model"

// trainingRows are what the trainer learns from: the evidence about each line as the classifier sees it.
func (r *rows) trainingRows() model.Rows {
	list := model.Rows{Page: r, Columns: FeatureNames[:], First: FirstFeatures}
	for i := range r.Source.Blocks {
		b := &r.Source.Blocks[i]
		list.Texts = append(list.Texts, b.Text)
		list.Words = append(list.Words, int(b.Shape.Words))
		list.Fixed = append(list.Fixed, false)
	}
	return list
}
