package main

import (
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/broadsheet-go/broadsheet/extract"
)

// ruleUses counts, by the line of each rule for a site, on how many pages of it the rule was asked and how many elements it matched.
type ruleUses map[int]*ruleUse

type ruleUse struct {
	selector       string
	pages, matched int
}

func (u ruleUses) add(a *extract.Article) {
	for _, r := range a.Provenance.Rules {
		if u[r.Line] == nil {
			u[r.Line] = &ruleUse{selector: r.Selector}
		}
		u[r.Line].pages++
		u[r.Line].matched += r.Matched
	}
}

// write tells of the rules that matched on no page of their site: they are out of date, or never were right.
func (u ruleUses) write(w io.Writer, file string) {
	for _, line := range slices.Sorted(maps.Keys(u)) {
		if r := u[line]; r.matched == 0 {
			pages := "1 page"
			if r.pages != 1 {
				pages = fmt.Sprintf("%d pages", r.pages)
			}
			fmt.Fprintf(w, "extract: %s: note: the rule of line %d matched nothing on %s of its site: %s\n", file, line, pages, r.selector)
		}
	}
}
