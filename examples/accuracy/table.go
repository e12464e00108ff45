package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// write writes a corpus as a table of Markdown: a measure a row, a system a column.
func (r *result) write(w io.Writer) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s: %d pages\n\n", r.name, len(r.pages))
	rows := [][]string{{"", "pages"}}
	for _, s := range r.systems {
		rows[0] = append(rows[0], s.name)
	}
	for m := range measures {
		pages, row := 0, []string{measureNames[m]}
		for i := range r.pages {
			if len(r.scores) > 0 && r.scores[0][i][m].measured {
				pages++
			}
		}
		if pages == 0 {
			continue
		}
		row = append(row, strconv.Itoa(pages))
		for s := range r.systems {
			row = append(row, r.total(s, measure(m)))
		}
		rows = append(rows, row)
	}
	row := []string{"not answered", strconv.Itoa(len(r.pages))}
	for s := range r.systems {
		row = append(row, strconv.Itoa(r.failures[s]))
	}
	writeMarkdown(&b, append(rows, row))
	b.WriteByte('\n')
	_, err := w.Write(b.Bytes())
	return err
}

// total is a measure over all pages, "-" where it has no meaning: a minute of a system that knows days, authors where neither
// side names any.
func (r *result) total(s int, m measure) string {
	if m == publishInstant && r.systems[s].days {
		return "-"
	}
	var sum ratio
	for _, page := range r.scores[s] {
		sum.part += page[m].part
		sum.whole += page[m].whole
	}
	if sum.whole == 0 {
		return "-"
	}
	return strconv.FormatFloat(sum.part/sum.whole, 'f', 4, 64)
}

// writeMarkdown writes rows with columns of even width, the first to the left, the others to the right.
func writeMarkdown(w *bytes.Buffer, rows [][]string) {
	width := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			width[i] = max(width[i], len(cell), 2)
		}
	}
	for n, row := range rows {
		for i, cell := range row {
			if i == 0 {
				fmt.Fprintf(w, "| %-*s |", width[0], cell)
			} else {
				fmt.Fprintf(w, " %*s |", width[i], cell)
			}
		}
		w.WriteByte('\n')
		if n > 0 {
			continue
		}
		for i := range row {
			if i == 0 {
				fmt.Fprintf(w, "|%s|", strings.Repeat("-", width[0]+2))
			} else {
				fmt.Fprintf(w, "%s:|", strings.Repeat("-", width[i]+1))
			}
		}
		w.WriteByte('\n')
	}
}

// writePages writes what each page scored to a file, if there is a name.
func writePages(name string, results []result) error {
	if name == "" {
		return nil
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Write([]string{"corpus", "page", "system", "measure", "part", "whole"}) // a buffer takes everything
	number := func(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
	for _, r := range results {
		for i := range r.pages {
			for s, system := range r.systems {
				for m, x := range r.scores[s][i] {
					if x.measured {
						w.Write([]string{r.name, r.pages[i].ID, system.name, measureNames[m], number(x.part), number(x.whole)})
					}
				}
			}
		}
	}
	w.Flush()
	return os.WriteFile(name, b.Bytes(), 0o666)
}
