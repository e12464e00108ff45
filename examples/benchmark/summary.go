package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// summary is what the rounds of one system come to: medians, and of errors and panics the most of one round.
type summary struct {
	system                      string
	pagesPerSecond, mbPerSecond float64 // of CPU time, 10^6 bytes
	ratio                       float64 // CPU time over the baseline's of the same round
	allocated, allocations      float64 // a page
	peak, atStart               float64 // bytes
	errors, panics, noText      int
	failed                      string // why no round came to an end
}

// summarise sums up rounds[i][system], leaving out those that a system did not survive.
func summarise(name string, rounds []map[string]run, failed string) summary {
	s := summary{system: name}
	var pages, mb, ratio, allocated, allocations, peak, atStart []float64
	for _, round := range rounds {
		r, ok := round[name]
		if !ok {
			continue
		}
		seconds, n := r.CPU.Seconds(), float64(r.Pages)
		pages = append(pages, n/seconds)
		mb = append(mb, float64(r.Bytes)/1e6/seconds)
		if base, ok := round[baseline]; ok {
			ratio = append(ratio, seconds/base.CPU.Seconds())
		}
		allocated = append(allocated, float64(r.Allocated)/n)
		allocations = append(allocations, float64(r.Allocations)/n)
		peak = append(peak, float64(r.PeakResident))
		atStart = append(atStart, float64(r.AtStart))
		s.errors, s.panics, s.noText = max(s.errors, r.Errors), max(s.panics, r.Panics), max(s.noText, r.NoText)
	}
	if len(pages) == 0 {
		s.failed = failed
	}
	s.pagesPerSecond, s.mbPerSecond, s.ratio = median(pages), median(mb), median(ratio)
	s.allocated, s.allocations, s.peak, s.atStart = median(allocated), median(allocations), median(peak), median(atStart)
	return s
}

// median is the middle of the values, the mean of the middle two of an even number, 0 of none.
func median(values []float64) float64 {
	if len(values) == 0 {
		return 0
	}
	slices.Sort(values)
	half := len(values) / 2
	if len(values)%2 == 0 {
		return (values[half-1] + values[half]) / 2
	}
	return values[half]
}

var tableHeader = []string{"system", "pages/s", "MB/s", "CPU, html.Parse = 1", "kB a page", "allocations a page", "peak RSS, MB", "errors", "panics", "no text"}

func (s *summary) cells() []string {
	if s.failed != "" {
		return append([]string{s.system + " (died)"}, slices.Repeat([]string{"-"}, len(tableHeader)-1)...)
	}
	noText := strconv.Itoa(s.noText)
	if s.system == baseline {
		noText = "-"
	}
	return []string{s.system, fixed(s.pagesPerSecond, 0), fixed(s.mbPerSecond, 1), fixed(s.ratio, 2), fixed(s.allocated/1e3, 0), fixed(s.allocations, 0),
		fixed(s.peak/1e6, 0), strconv.Itoa(s.errors), strconv.Itoa(s.panics), noText}
}

var csvHeader = []string{"system", "pages_per_cpu_second", "mb_per_cpu_second", "cpu_ratio", "bytes_per_page", "allocations_per_page", "peak_rss_bytes", "start_rss_bytes", "errors", "panics", "no_text", "died"}

func writeCSV(w io.Writer, all []summary) error {
	out := csv.NewWriter(w)
	rows := [][]string{csvHeader}
	for _, s := range all {
		rows = append(rows, []string{s.system, fixed(s.pagesPerSecond, 2), fixed(s.mbPerSecond, 3), fixed(s.ratio, 4), fixed(s.allocated, 0), fixed(s.allocations, 0),
			fixed(s.peak, 0), fixed(s.atStart, 0), strconv.Itoa(s.errors), strconv.Itoa(s.panics), strconv.Itoa(s.noText), s.failed})
	}
	return out.WriteAll(rows)
}

func fixed(v float64, digits int) string { return strconv.FormatFloat(v, 'f', digits, 64) }

// writeTable writes a table as Markdown does, in columns that line up; the first column is words, the others figures.
func writeTable(w io.Writer, header []string, rows [][]string) error {
	width := make([]int, len(header))
	for _, row := range append([][]string{header}, rows...) {
		for i, cell := range row {
			width[i] = max(width[i], len(cell), 3)
		}
	}
	var text strings.Builder
	line := func(row []string) {
		for i, cell := range row {
			pad := strings.Repeat(" ", width[i]-len(cell))
			if i == 0 {
				cell += pad
			} else {
				cell = pad + cell
			}
			fmt.Fprintf(&text, "| %s ", cell)
		}
		text.WriteString("|\n")
	}
	line(header)
	for i := range header {
		rule := strings.Repeat("-", width[i]+2)
		if i > 0 {
			rule = rule[1:] + ":"
		}
		text.WriteString("|" + rule)
	}
	text.WriteString("|\n")
	for _, row := range rows {
		line(row)
	}
	_, err := io.WriteString(w, text.String())
	return err
}
