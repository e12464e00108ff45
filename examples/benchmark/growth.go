package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"time"
)

// mostGrowth is what twice the input may cost: twice as much, and 15 %.
const mostGrowth = 2.3

// point is what a family costs at one size.
type point struct {
	Family     string
	Size       int // bytes of the page, for gzip once unpacked
	CPU        time.Duration
	Allocated  uint64
	Peak, Kept int64  // live heap beyond the page: the most that was seen, and what the Article holds
	Blocks     int    // of the Article
	Problem    string // why there is no Article
}

// row is a point beside the one at half the size.
type row struct {
	point
	cpuGrowth, allocatedGrowth float64 // 0 for the first point
}

func (p point) after(half point) row {
	r := row{point: p}
	if half.CPU > 0 && half.Allocated > 0 && p.Problem == "" {
		r.cpuGrowth = p.CPU.Seconds() / half.CPU.Seconds()
		r.allocatedGrowth = float64(p.Allocated) / float64(half.Allocated)
	}
	return r
}

// flag is what is wrong with a row, or nothing.
func (r *row) flag() string {
	switch {
	case r.Problem != "":
		return r.Problem
	case r.cpuGrowth > mostGrowth && r.allocatedGrowth > mostGrowth:
		return "CPU, bytes"
	case r.cpuGrowth > mostGrowth:
		return "CPU"
	case r.allocatedGrowth > mostGrowth:
		return "bytes"
	}
	return ""
}

var scalingHeader = []string{"family", "MB", "CPU ms", "growth", "MB allocated", "growth", "peak heap / input", "kept / input", "blocks", "over 2.3"}

func (r *row) cells() []string {
	over := func(bytes int64) string { return fixed(float64(bytes)/float64(r.Size), 1) }
	return []string{r.Family, strconv.Itoa(r.Size >> 20), fixed(r.CPU.Seconds()*1e3, 1), factor(r.cpuGrowth), fixed(float64(r.Allocated)/(1<<20), 1), factor(r.allocatedGrowth),
		over(r.Peak), over(r.Kept), strconv.Itoa(r.Blocks), r.flag()}
}

func factor(v float64) string {
	if v == 0 {
		return "-"
	}
	return fixed(v, 2)
}

var scalingCSVHeader = []string{"family", "input_bytes", "cpu_seconds", "cpu_growth", "allocated_bytes", "allocated_growth", "peak_live_bytes", "kept_live_bytes", "blocks", "over"}

func writeScalingCSV(w io.Writer, rows []row) error {
	out := csv.NewWriter(w)
	all := [][]string{scalingCSVHeader}
	for _, r := range rows {
		all = append(all, []string{r.Family, strconv.Itoa(r.Size), fixed(r.CPU.Seconds(), 6), fixed(r.cpuGrowth, 3), strconv.FormatUint(r.Allocated, 10), fixed(r.allocatedGrowth, 3),
			strconv.FormatInt(r.Peak, 10), strconv.FormatInt(r.Kept, 10), strconv.Itoa(r.Blocks), r.flag()})
	}
	return out.WriteAll(all)
}

// verdict says how many rows there are and which families have one that is flagged, with the worst growth of each.
func verdict(w io.Writer, rows []row) error {
	var names []string
	worst := map[string]float64{}
	for _, r := range rows {
		if r.flag() == "" {
			continue
		}
		if _, ok := worst[r.Family]; !ok {
			names = append(names, r.Family)
		}
		worst[r.Family] = max(worst[r.Family], r.cpuGrowth, r.allocatedGrowth)
	}
	if _, err := fmt.Fprintf(w, "\n%d rows, %d families over %.1f or without an answer\n", len(rows), len(names), mostGrowth); err != nil {
		return err
	}
	for _, name := range names {
		if _, err := fmt.Fprintf(w, "  %s: %.2f\n", name, worst[name]); err != nil {
			return err
		}
	}
	return nil
}
