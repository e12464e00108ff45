package main

import (
	"bufio"
	"fmt"
	"io"
	"reflect"
	"strings"

	"github.com/broadsheet-go/broadsheet/extract"
	"github.com/broadsheet-go/broadsheet/metadata"
)

// excerpt is how many characters of a text are shown.
const excerpt = 70

// strongest is how many pieces of evidence about a block are shown.
const strongest = 4

// nearMiss is the score from which a block that is no body is a near miss: it takes a little more evidence to be.
const nearMiss = -1.5

// explain writes why an article is what it is: the fields that were contested, with their sources, the blocks of the body and those that
// nearly were; with all, every field, and every block of the page with its role.
func explain(w io.Writer, a answer, c colours, all bool) error {
	b := bufio.NewWriter(w) // keeps the first error
	article := a.article
	fmt.Fprintf(b, "%s: %s, %d of %d blocks in the body, confidence %.2f\n", c.in(bold, plainLine(a.name)), kindOf(article), len(article.Body), len(article.Blocks()), article.Confidence)
	if article.TypeReason != "" {
		fmt.Fprintf(b, "it holds no story: %s\n", plainLine(article.TypeReason))
	}
	fmt.Fprintf(b, "\n%s\n", c.in(bold, "Fields"))
	provenance, fields, blocks := reflect.ValueOf(article.Provenance), 0, 0
	for i := range provenance.NumField() {
		name, _, _ := strings.Cut(provenance.Type().Field(i).Tag.Get("json"), ",")
		origin, ok := provenance.Field(i).Interface().(extract.Origin)
		if !ok {
			continue
		}
		if !all && len(origin.Rivals) == 0 && name != "headline" {
			if origin.Raw != "" {
				fields++
			}
			continue
		}
		explainField(b, name, origin, c)
	}
	fmt.Fprintf(b, "\n%s\n", c.in(bold, "Blocks"))
	for i, block := range article.Blocks() {
		if !all && !block.Role.InBody() && block.Role != extract.RoleHeadline && (len(a.reasons[i].Weights) == 0 || a.reasons[i].Score < nearMiss) {
			blocks++
			continue
		}
		explainBlock(b, block, a.reasons[i], c)
		explainLine(b, block, article, c)
	}
	if fields+blocks > 0 {
		fmt.Fprintf(b, "\n%s\n", c.in(dim, fmt.Sprintf("and %d fields that nothing contests, %d blocks far from the body: -explain=all", fields, blocks)))
	}
	return b.Flush()
}

func kindOf(a *extract.Article) string {
	if a.Type == "" {
		return "no article"
	}
	return string(a.Type)
}

// explainField writes one field: the words that won, where they stand, and what they won against.
func explainField(b *bufio.Writer, name string, o extract.Origin, c colours) {
	if o.Raw == "" {
		return
	}
	fmt.Fprintf(b, "  %s %s\n", c.in(green, fmt.Sprintf("%-15s", name)), shortened(o.Raw))
	from := "from " + o.Source
	if o.Where != "" {
		from += " " + plainLine(o.Where)
	}
	if o.Confidence > 0 {
		from += fmt.Sprintf(", confidence %.2f", o.Confidence)
	}
	if o.Precision != "" {
		from += ", to the " + o.Precision + ", zone " + o.Zone
	}
	fmt.Fprintf(b, "  %15s %s\n", "", c.in(dim, from))
	for _, rival := range o.Rivals {
		fmt.Fprintf(b, "  %15s %s\n", "", c.in(dim, "not "+shortened(rival.Raw)+" from "+strings.TrimSpace(rival.Source+" "+plainLine(rival.Where))))
	}
}

// explainLine writes what decided how a byline is read, and that a text begins with the dateline.
func explainLine(b *bufio.Writer, block extract.Block, a *extract.Article, c colours) {
	locale := metadata.Locale{Language: a.Language}
	var parts []string
	if block.Role == extract.RoleByline {
		for _, e := range metadata.ExplainByline(block.Text, locale) {
			parts = append(parts, fmt.Sprintf("%s: %s %+d%s", plainLine(e.Words), e.Kind, e.Margin, strings.Join(append([]string{""}, e.Signs...), ", ")))
		}
	}
	if a.Dateline.Raw != "" && strings.HasPrefix(block.Text, a.Dateline.Raw) {
		for _, e := range metadata.ExplainDateline(block.Text, locale) {
			parts = append(parts, fmt.Sprintf("%s %+d", e.Words, e.Points))
		}
	}
	if len(parts) > 0 {
		fmt.Fprintf(b, "  %20s %s\n", "", c.in(dim, "read by: "+strings.Join(parts, "; ")))
	}
}

// explainBlock writes one block: its role, how sure that is, its words, the reason, and the evidence that did most for and
// against its being body.
func explainBlock(b *bufio.Writer, block extract.Block, e extract.Explanation, c colours) {
	look := dim
	switch {
	case block.Role.InBody():
		look = green
	case block.Role == extract.RoleHeadline, block.Role == extract.RoleKicker, block.Role == extract.RoleStandfirst, block.Role == extract.RoleByline,
		block.Role == extract.RoleDate, block.Role == extract.RoleDateline, block.Role == extract.RoleTicker, block.Role == extract.RoleCorrection:
		look = blue
	}
	text := block.Text
	if text == "" && block.Media != nil {
		text = "(" + string(block.Kind) + ") " + block.Media.URL
	}
	fmt.Fprintf(b, "  %s %.2f %s\n", c.in(look, fmt.Sprintf("%-15s", block.Role)), block.Score, shortened(text))
	fmt.Fprintf(b, "  %20s %s\n", "", c.in(dim, plainLine(block.Reason)+"; "+plainLine(block.Path)))
	if len(e.Weights) == 0 {
		return
	}
	weights, list := fmt.Sprintf("body %+.2f:", e.Score), e.Weights
	if len(e.Alone) > 0 {
		weights, list = fmt.Sprintf("body %+.2f, by itself:", e.Score), e.Alone
	}
	for _, w := range list[:min(strongest, len(list))] {
		weights += fmt.Sprintf(" %s %+.2f,", w.Evidence, w.Weight)
	}
	weights = strings.TrimSuffix(weights, ",")
	if e.Rule != "" {
		weights += "; overruled: " + e.Rule
	}
	fmt.Fprintf(b, "  %20s %s\n", "", c.in(dim, weights))
}

// shortened is text on one line, cut where it is long.
func shortened(s string) string {
	r := []rune(plainLine(s))
	if len(r) <= excerpt {
		return string(r)
	}
	return string(r[:excerpt-1]) + "…"
}
