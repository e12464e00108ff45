package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"runtime/pprof"
	"strings"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/internal/hardpages"
	"github.com/broadsheet-go/broadsheet/extract"
)

// patience is how long one extraction may take before its family is given up.
const patience = 60 * time.Second

// enough is the CPU time that a measurement takes at least, by extracting a page more than once.
const enough = 100 * time.Millisecond

func allFamilies(fixtures string) ([]hardpages.Family, error) {
	structure, err := hardpages.RealStructure(fixtures)
	if err != nil {
		return nil, err
	}
	return append([]hardpages.Family{structure}, hardpages.Families()...), nil
}

// someFamilies are those of a comma-separated list, in the order of all; of an empty list all.
func someFamilies(o options) ([]hardpages.Family, error) {
	all, err := allFamilies(o.fixtures)
	if err != nil || o.families == "" {
		return all, err
	}
	wanted, known := map[string]bool{}, []string{}
	for name := range strings.SplitSeq(o.families, ",") {
		wanted[name] = true
	}
	var some []hardpages.Family
	for _, f := range all {
		known = append(known, f.Name)
		if wanted[f.Name] {
			some = append(some, f)
			delete(wanted, f.Name)
		}
	}
	for name := range strings.SplitSeq(o.families, ",") {
		if wanted[name] {
			return nil, unknown("family", name, known)
		}
	}
	return some, nil
}

// scale measures each family in a process of its own and writes its rows.
func scale(o options, args []string, stdout, stderr io.Writer) error {
	some, err := someFamilies(o)
	if err != nil {
		return err
	}
	var rows []row
	var table [][]string
	for _, f := range some {
		half := point{Family: f.Name}
		err := start(f.Name, args, func(answer *json.Decoder) error {
			var p point
			if err := answer.Decode(&p); err != nil {
				return err
			}
			r := p.after(half)
			rows, table, half = append(rows, r), append(table, r.cells()), p
			fmt.Fprintln(stderr, strings.Join(r.cells(), "  "))
			return nil
		})
		if err != nil {
			p := point{Family: f.Name, Size: max(half.Size*2, 1<<20), Problem: err.Error()}
			r := p.after(half)
			rows, table = append(rows, r), append(table, r.cells())
			fmt.Fprintln(stderr, err)
		}
	}
	if err := writeTable(stdout, scalingHeader, table); err != nil {
		return err
	}
	if err := verdict(stdout, rows); err != nil {
		return err
	}
	return writeFile(o.csv, func(w io.Writer) error { return writeScalingCSV(w, rows) })
}

// scaleFamily measures one family at all sizes, or up to the first at which there is no Article.
func scaleFamily(name string, o options, results *json.Encoder) error {
	all, err := allFamilies(o.fixtures)
	if err != nil {
		return err
	}
	for _, f := range all {
		if f.Name != name {
			continue
		}
		if err := warm(f, o); err != nil {
			return err
		}
		var half point
		for size := 1; size <= o.max; size *= 2 {
			p, err := measure(f, size<<20, o, half, size*2 > o.max)
			if err != nil {
				return err
			}
			if err := results.Encode(p); err != nil || p.Problem != "" {
				return err
			}
			half = p
		}
		return nil
	}
	return fmt.Errorf("no family %q", name)
}

// warm loads what the library loads on first use, the tables of languages, so that it does not count as kept by the Article.
func warm(f hardpages.Family, o options) error {
	page, err := f.Page(64 << 10)
	if err != nil {
		return err
	}
	_, err = extracted(o.extractor(), page)
	return err
}

// fewestRuns and mostRuns are how often a page's cost is measured. The least counts, for what disturbs a measurement only ever
// adds to it; a row that grew too much is measured again, up to mostRuns, before it is flagged.
const fewestRuns, mostRuns = 2, 8

// measure measures a family at one size; half is the point before.
func measure(f hardpages.Family, size int, o options, half point, last bool) (point, error) {
	page, err := f.Page(size)
	if err != nil {
		return point{}, err
	}
	p := point{Family: f.Name, Size: size}
	x := o.extractor()
	if err := p.heap(x, page); err != nil {
		p.Problem = err.Error()
		return p, nil
	}
	if last && o.pprof != "" {
		stop, err := profile(o.pprof, f.Name)
		if err != nil {
			return p, err
		}
		defer stop()
	}
	for i := range mostRuns {
		if r := p.after(half); i >= fewestRuns && r.cpuGrowth <= mostGrowth {
			break
		}
		used, allocated, err := cost(x, page)
		if err != nil {
			return p, err
		}
		if i == 0 || used < p.CPU {
			p.CPU = used
		}
		p.Allocated = allocated
	}
	return p, nil
}

func extracted(x *extract.Extractor, page []byte) (*extract.Article, error) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	return x.Extract(ctx, extract.Document{HTML: page})
}

// cost is the CPU time of one extraction, the mean of as many as enough takes, and the bytes that the first allocates: two collections empty
// the pools of memory that pages leave to the next.
func cost(x *extract.Extractor, page []byte) (used time.Duration, allocated uint64, err error) {
	runtime.GC()
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	begin, err := cpu()
	if err != nil {
		return 0, 0, err
	}
	n := 0
	for used < enough {
		if _, err := extracted(x, page); err != nil {
			return 0, 0, err
		}
		now, err := cpu()
		if err != nil {
			return 0, 0, err
		}
		used = now - begin
		if n++; n == 1 {
			runtime.ReadMemStats(&after)
		}
	}
	return used / time.Duration(n), after.TotalAlloc - before.TotalAlloc, nil
}

const liveMetric = "/gc/heap/live:bytes"

// heap measures the live heap beyond the page: the most that a collection found during the extraction, and what the
// Article holds afterwards. Collections run whenever the heap grew by a fifth of the page or of itself, whichever is less, so that the
// most is not missed by more than that.
func (p *point) heap(x *extract.Extractor, page []byte) error {
	runtime.GC()
	base := live()
	defer debug.SetGCPercent(debug.SetGCPercent(int(max(1, min(20, int64(len(page))*20/max(base, 1))))))
	done, most := make(chan struct{}), make(chan int64)
	go func() {
		tick := time.NewTicker(time.Millisecond)
		defer tick.Stop()
		var seen int64
		for {
			select {
			case <-tick.C:
				seen = max(seen, live())
			case <-done:
				most <- seen
				return
			}
		}
	}()
	article, err := extracted(x, page)
	close(done)
	seen := <-most
	runtime.GC()
	p.Kept = live() - base
	p.Peak = max(seen-base, p.Kept)
	runtime.KeepAlive(page)
	if err == nil {
		p.Blocks = len(article.Blocks())
	}
	return err
}

// live is what the last collection found in use.
func live() int64 {
	sample := []metrics.Sample{{Name: liveMetric}}
	metrics.Read(sample)
	return int64(sample[0].Value.Uint64())
}

// profile begins a CPU profile that stop writes.
func profile(folder, family string) (stop func(), err error) {
	f, err := os.Create(filepath.Join(folder, strings.ReplaceAll(family, " ", "-")+".pprof"))
	if err != nil {
		return nil, err
	}
	if err := pprof.StartCPUProfile(f); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return func() {
		pprof.StopCPUProfile()
		if err := f.Close(); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
	}, nil
}
