package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

// childEnv is set in the processes that this program starts of itself: its value says what they do.
const childEnv = "BROADSHEET_BENCHMARK_CHILD"

// resultFile is the descriptor on which such a process answers: some systems write to standard output.
const resultFile = 3

// longest is how long such a process may take before it is ended.
const longest = 20 * time.Minute

// run is what one system did with all pages in one process.
type run struct {
	Pages, Bytes              int
	CPU, Wall                 time.Duration
	Allocated, Allocations    uint64
	PeakResident, AtStart     int64 // bytes; AtStart is what the process held before its first page, the pages included
	Errors, Panics, NoText    int
	FirstError, FirstPanicked string
}

// isChild does what the environment asks of a process started by this program, and reports whether it is one.
func isChild(args []string) bool {
	task, ok := os.LookupEnv(childEnv)
	if !ok {
		return false
	}
	out := os.NewFile(resultFile, "results")
	var err error
	if o, problem := parseFlags(args, os.Stderr); problem != nil {
		err = problem
	} else if o.scaling {
		err = scaleFamily(task, o, json.NewEncoder(out))
	} else {
		err = runSystem(task, o, json.NewEncoder(out))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	return true
}

// start starts this program as a child with the same arguments and gives its answers, one JSON value after another, to read.
func start(task string, args []string, read func(*json.Decoder) error) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	in, out, err := os.Pipe()
	if err != nil {
		return err
	}
	defer in.Close()
	ctx, cancel := context.WithTimeout(context.Background(), longest)
	defer cancel()
	child := exec.CommandContext(ctx, self, args...)
	child.Env = append(os.Environ(), childEnv+"="+task)
	child.ExtraFiles = []*os.File{out}
	var complaint strings.Builder
	child.Stderr = &complaint
	if err := child.Start(); err != nil {
		out.Close()
		return err
	}
	out.Close()
	answers := json.NewDecoder(in)
	for err == nil {
		err = read(answers)
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	if died := child.Wait(); died != nil {
		first, _, _ := strings.Cut(strings.TrimSpace(complaint.String()), "\n")
		return fmt.Errorf("%s: %w: %s", task, died, first)
	}
	return err
}

// runSystem gives all pages to one system twice and measures the second time: the first loads what is loaded on first use
// and gives the heap its size, which would weigh most on the fastest system.
func runSystem(name string, o options, results *json.Encoder) error {
	s, ok := named(name)
	if !ok {
		return unknown("system", name, systemNames())
	}
	pages, err := readPages(o.dir, o.limit)
	if err != nil {
		return err
	}
	r := run{AtStart: resident("VmRSS")}
	var warm run
	for _, page := range pages {
		warm.page(s, page)
	}
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	begin := time.Now()
	used, err := cpu()
	if err != nil {
		return err
	}
	for _, page := range pages {
		r.page(s, page)
	}
	total, err := cpu()
	if err != nil {
		return err
	}
	r.CPU, r.Wall = total-used, time.Since(begin)
	runtime.ReadMemStats(&after)
	r.Allocated, r.Allocations = after.TotalAlloc-before.TotalAlloc, after.Mallocs-before.Mallocs
	r.PeakResident = resident("VmHWM")
	return results.Encode(r)
}

// page gives one page to a system and counts what became of it.
func (r *run) page(s system, page []byte) {
	r.Pages++
	r.Bytes += len(page)
	defer func() {
		if reason := recover(); reason != nil {
			if r.Panics++; r.Panics == 1 {
				r.FirstPanicked = fmt.Sprint(reason)
			}
		}
	}()
	text, err := s.extract(page)
	switch {
	case err != nil:
		if r.Errors++; r.Errors == 1 {
			r.FirstError = err.Error()
		}
	case text == 0 && s.name != baseline:
		r.NoText++
	}
}
