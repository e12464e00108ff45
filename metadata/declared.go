package metadata

import (
	"context"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/metadata/declared"
)

// Claims collects everything a page declares: JSON-LD and other JSON, microdata and RDFa, meta and link elements, <time>,
// <title>, attributes of html, and the page's address. Nothing is weighed. What the page shows is not looked at; the
// caller adds it as claims of the source FromShown. A page may make a thousand claims of a field, and twice as many of the
// entries of a live blog; the first ones count. When ctx ends, what there is by then is returned.
func Claims(ctx context.Context, page *page.Page, address string) []Claim {
	return declared.Claims(ctx, page, address)
}
