// Package ordered does the work of the example programs with several workers and keeps the order.
package ordered

import (
	"iter"
	"runtime"
)

// most is how many workers help: pages that are fetched wait for the network, pages that are read need a processor.
func most() int { return max(64, 4*runtime.GOMAXPROCS(0)) }

// Do does jobs with several workers and hands on the results in the order of the jobs. It holds at most a few jobs a
// worker at a time. Workers beyond 64, or beyond four for each processor where those are more, are not begun. It returns the first
// error of emit, after which no more jobs are begun.
func Do[J, R any](workers int, jobs iter.Seq[J], work func(J) R, emit func(R) error) error {
	workers = min(workers, most())
	type task struct {
		job  J
		done chan R // holds one
	}
	queue := make(chan task, 2*workers) // what emit waits for, in order
	todo := make(chan task)
	stop := make(chan struct{})
	defer close(stop)
	for range workers {
		go func() {
			for t := range todo {
				t.done <- work(t.job)
			}
		}()
	}
	go func() {
		defer close(todo)
		defer close(queue)
		for job := range jobs {
			t := task{job, make(chan R, 1)}
			select {
			case queue <- t:
			case <-stop:
				return
			}
			select {
			case todo <- t:
			case <-stop:
				return
			}
		}
	}()
	for t := range queue {
		if err := emit(<-t.done); err != nil {
			return err
		}
	}
	return nil
}
