package main

import (
	"cmp"
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract"
	"github.com/broadsheet-go/broadsheet/extract/internal/model"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
)

// A kind of source gets a row of its own from leastPages pages on, a kind within a source from leastDetail.
const (
	leastPages  = 8
	leastDetail = 25
)

type trustRow struct{ field, kind string }

type tally struct{ right, n int }

// measureTrust counts how often each kind of claim agrees with the gold and writes the table of metadata/resolve/trust.txt.
// Shown claims come from models that never saw the page's domain.
func (t *trainer) measureTrust(dir, out string) error {
	counts := map[trustRow]*tally{}
	pages := slices.Clone(t.pages)
	dated, err := load(filepath.Join(dir, "htmldate"))
	if err != nil {
		return err
	}
	seen := map[string]bool{}
	for _, p := range pages {
		seen[p.gold.URL] = true
	}
	for _, p := range dated {
		if !seen[p.gold.URL] {
			p.fold = foldOf(p.domain, t.seed, folds)
			pages = append(pages, p)
		}
	}
	for _, p := range pages {
		claims, info, err := new(extract.Extractor).Claims(model.With(context.Background(), t.models[p.fold]), extract.Document{Hints: extract.Hints{URL: p.gold.URL}, HTML: p.html})
		if err != nil {
			return fmt.Errorf("%s: %w", p.gold.ID, err)
		}
		for _, r := range readings(claims, info) {
			field, right, ok := p.agrees(r)
			if !ok {
				continue
			}
			row := trustRow{field, r.kind}
			if counts[row] == nil {
				counts[row] = &tally{}
			}
			counts[row].n++
			if right {
				counts[row].right++
			}
		}
	}
	names, err := os.ReadFile(filepath.Join(filepath.Dir(out), "..", "declared", "names.txt"))
	if err != nil {
		return fmt.Errorf("the table of meta names that %s was measured with: %w", out, err)
	}
	return os.WriteFile(out, []byte(trustTable(counts, sha256.Sum256(names))), 0o644)
}

// agrees compares a reading with the gold; ok is false where the gold says nothing.
func (p *page) agrees(r reading) (field string, right, ok bool) {
	switch r.field {
	case claim.FieldHeadline:
		return "headline", text.Fold(r.values[0]) == text.Fold(p.gold.Headline), p.gold.Headline != ""
	case claim.FieldPublishedTime:
		return "published", len(p.gold.Published) >= 10 && strings.HasPrefix(r.values[0], p.gold.Published[:10]), p.gold.Published != ""
	case claim.FieldAuthor:
		fold := func(list []string) string {
			var f []string
			for _, s := range list {
				f = append(f, text.Fold(s))
			}
			slices.Sort(f)
			return strings.Join(slices.Compact(f), "|")
		}
		return "author", fold(r.values) == fold(p.gold.Authors), len(p.gold.Authors) > 0
	}
	return "", false, false
}

func trustTable(counts map[trustRow]*tally, names [sha256.Size]byte) string {
	var rows []trustRow
	for row, c := range counts {
		if c.n >= leastDetail || c.n >= leastPages && !strings.Contains(row.kind, ":") {
			rows = append(rows, row)
		}
	}
	slices.SortFunc(rows, func(a, b trustRow) int { return cmp.Or(cmp.Compare(a.field, b.field), cmp.Compare(a.kind, b.kind)) })
	var b strings.Builder
	fmt.Fprintf(&b, trustHead, names[:8])
	field := ""
	for _, row := range rows {
		if row.field != field {
			b.WriteByte('\n')
			field = row.field
		}
		c := counts[row]
		// one more right and one more wrong page than seen (Laplace), so that no source is never or always right
		fmt.Fprintf(&b, "%s %s %.3f %d\n", row.field, row.kind, float64(c.right+1)/float64(c.n+2), c.n)
	}
	return b.String()
}

const trustHead = `# How often a claim was right: field, kind of source, share of pages on which it was, number of pages.
# A kind is a source ("json-ld"), a source and the type it describes ("json-ld:NewsArticle"), or a source and a meta name
# ("meta:author"); the longest kind that fits a claim counts. Written by extract/internal/train -trust; do not edit. A test
# fails when names.txt, which decides what is a claim, is no longer the one that was measured:
# names.txt %x
`
