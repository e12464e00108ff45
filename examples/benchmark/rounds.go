package main

import (
	"encoding/json"
	"fmt"
	"io"
)

// compare runs the systems in alternation, each in a process of its own, and writes what they come to. Every round begins
// with another system, so that none always follows the same one.
func compare(o options, args []string, stdout, stderr io.Writer) error {
	some, err := chosen(o.systems)
	if err != nil {
		return err
	}
	if _, err := readPages(o.dir, 1); err != nil {
		return err
	}
	rounds := make([]map[string]run, o.rounds)
	failed := map[string]string{}
	var last run
	for i := range rounds {
		rounds[i] = map[string]run{}
		for j := range some {
			s := some[(i+j)%len(some)]
			var r run
			err := start(s.name, args, func(answer *json.Decoder) error { return answer.Decode(&r) })
			if err != nil || r.Pages == 0 {
				failed[s.name] = fmt.Sprint(err)
				fmt.Fprintf(stderr, "round %d: %v\n", i+1, err)
				continue
			}
			rounds[i][s.name], last = r, r
			fmt.Fprintf(stderr, "round %d: %s %.2f s CPU%s\n", i+1, s.name, r.CPU.Seconds(), r.complaints())
		}
	}
	if last.Pages == 0 {
		return fmt.Errorf("no system came to an end: %v", failed)
	}
	var all []summary
	var rows [][]string
	for _, s := range some {
		sum := summarise(s.name, rounds, failed[s.name])
		all, rows = append(all, sum), append(rows, sum.cells())
	}
	fmt.Fprintf(stdout, "pages: %d, MB: %.1f, rounds: %d\n\n", last.Pages, float64(last.Bytes)/1e6, o.rounds)
	if err := writeTable(stdout, tableHeader, rows); err != nil {
		return err
	}
	if err := writeFile(o.csv, func(w io.Writer) error { return writeCSV(w, all) }); err != nil {
		return err
	}
	if err := writeFile(o.plot, func(w io.Writer) error { return writePlot(w, all) }); err != nil {
		return err
	}
	if len(failed) > 0 {
		return fmt.Errorf("systems that died: %v", failed)
	}
	return nil
}

// complaints names the first error and the first panic of a run.
func (r *run) complaints() string {
	text := ""
	if r.Errors > 0 {
		text += fmt.Sprintf("; %d errors, the first: %s", r.Errors, r.FirstError)
	}
	if r.Panics > 0 {
		text += fmt.Sprintf("; %d panics, the first: %s", r.Panics, r.FirstPanicked)
	}
	return text
}
