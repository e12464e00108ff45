package main

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"strings"
	"syscall"
	"time"

	"github.com/broadsheet-go/broadsheet/extract"
)

// late measures, for the largest page of each family, how late an end of the context can be noticed: the longest CPU time of the
// extraction's thread between two looks at it.
func late(o options, stdout, stderr io.Writer) error {
	some, err := someFamilies(o)
	if err != nil {
		return err
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	var table [][]string
	for _, f := range some {
		if err := warm(f, o); err != nil {
			return err
		}
		page, err := f.Page(o.max << 20)
		if err != nil {
			return err
		}
		looks, err := watch(o.extractor(), page)
		if err != nil {
			return fmt.Errorf("%s: %w", f.Name, err)
		}
		row := []string{f.Name, fmt.Sprint(o.max), milliseconds(looks.all), milliseconds(looks.longest), looks.begin, looks.end}
		table = append(table, row)
		fmt.Fprintln(stderr, strings.Join(row, "  "))
	}
	return writeTable(stdout, []string{"family", "MB", "CPU, ms", "longest between two looks, ms", "from the look of", "to that of"}, table)
}

func milliseconds(d time.Duration) string { return fmt.Sprintf("%.1f", float64(d)/1e6) }

// watch extracts a page under a context that notes when it is looked at.
func watch(x *extract.Extractor, page []byte) (*watchedContext, error) {
	c := &watchedContext{Context: context.Background(), from: make([]uintptr, 0, 8)}
	begin, err := threadCPU()
	if err != nil {
		return nil, err
	}
	c.last = begin
	_, err = x.Extract(c, extract.Document{HTML: page})
	c.note("the end")
	c.all = c.last - begin
	if c.failed != nil {
		return nil, c.failed
	}
	return c, err
}

// A watchedContext never ends. It notes the longest time between two looks at whether it did.
type watchedContext struct {
	context.Context
	last, longest, all time.Duration
	from               []uintptr // the callers of the last look
	begin, end         string    // the looks at both ends of the longest
	failed             error
}

func (c *watchedContext) Err() error {
	c.note("")
	return nil
}

// note ends the time since the last look, at a place of that name or at that of the caller's callers.
func (c *watchedContext) note(place string) {
	now, err := threadCPU()
	if err != nil {
		c.failed = err
	}
	if now-c.last > c.longest {
		c.longest, c.begin, c.end = now-c.last, names(c.from), place
	}
	if c.from = c.from[:runtime.Callers(3, c.from[:cap(c.from)])]; c.end == "" {
		c.end = names(c.from)
	}
	if c.last, err = threadCPU(); err != nil {
		c.failed = err
	}
}

// names are those of the functions that looked, the innermost first.
func names(places []uintptr) string {
	if len(places) == 0 {
		return "the beginning"
	}
	frames := runtime.CallersFrames(places)
	var names []string
	for more := true; more && len(names) < 4; {
		var f runtime.Frame
		f, more = frames.Next()
		names = append(names, f.Function[strings.LastIndexByte(f.Function, '/')+1:])
	}
	return strings.Join(names, " < ")
}

// threadCPU is the time that this thread has used in user and kernel mode.
func threadCPU() (time.Duration, error) {
	const thread = 1 // RUSAGE_THREAD, which package syscall does not name
	var u syscall.Rusage
	if err := syscall.Getrusage(thread, &u); err != nil {
		return 0, fmt.Errorf("getrusage: %w", err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano()), nil
}
