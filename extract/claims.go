package extract

import (
	"context"

	"github.com/broadsheet-go/broadsheet/metadata"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
)

// Claims is everything a document declares and, where its blocks could be labelled, shows: what Extract weighs. It is for
// looking into an answer and for measuring how far sources can be trusted.
func (x *Extractor) Claims(ctx context.Context, doc Document) ([]claim.Claim, metadata.PageInfo, error) {
	page, err := x.parse(ctx, &doc)
	if err != nil {
		return nil, metadata.PageInfo{}, err
	}
	p := x.label(ctx, page, &doc, nil)
	return p.claims, p.Weighing(), nil
}
