package extract

import (
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/internal/address"
)

// A resolver makes the addresses on a page absolute, as long as its allowance lasts.
type resolver struct {
	allowance
	base address.Base
}

func newResolver(page *page.Page, at string) *resolver {
	return &resolver{allowance: newAllowance(page), base: address.NewBase(at, page.Facts.Base)}
}

// absolute is an address as written, seen from the page; "" when the allowance is used up.
func (r *resolver) absolute(ref string) string {
	if len(ref) > int(r.allowance) {
		return "" // before any work
	}
	if ref = r.base.Absolute(ref); !r.take(len(ref)) {
		return ""
	}
	return ref
}
