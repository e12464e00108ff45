package main

import (
	"fmt"
	"sync"
)

// A result is how each system did on a corpus.
type result struct {
	corpus
	systems  []system
	scores   [][]scores // by system and page
	failures []int      // of each system: pages that it answered with an error or a panic
}

// run asks every system about every page. A page that is not answered scores as an empty answer.
func run(c corpus, systems []system, workers int) (result, error) {
	r := result{corpus: c, systems: systems, failures: make([]int, len(systems))}
	for range systems {
		r.scores = append(r.scores, make([]scores, len(c.pages)))
	}
	var mu sync.Mutex
	var broken error // the first page that cannot be read
	var wait sync.WaitGroup
	next := make(chan int)
	for range workers {
		wait.Go(func() {
			for i := range next {
				failed, err := r.page(i)
				mu.Lock()
				for _, s := range failed {
					r.failures[s]++
				}
				if broken == nil {
					broken = err
				}
				mu.Unlock()
			}
		})
	}
	for i := range c.pages {
		next <- i
	}
	close(next)
	wait.Wait()
	return r, broken
}

// page scores one page, and says which systems failed on it.
func (r *result) page(i int) (failed []int, err error) {
	g := &r.pages[i]
	page, err := g.read()
	if err != nil {
		return nil, err
	}
	key := newKey(g)
	for s, system := range r.systems {
		a, err := system.ask(g, page)
		if err != nil {
			failed = append(failed, s)
			a = answer{}
		}
		r.scores[s][i] = key.score(a)
	}
	return failed, nil
}

// ask turns a panic into an error.
func (s system) ask(g *gold, page []byte) (a answer, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	return s.answer(g, page)
}
