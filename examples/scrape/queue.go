package main

import (
	"context"
	"net/url"
	"strings"
	"sync"
)

// lineLength is how many jobs may wait for one host before whoever brings more has to wait.
const lineLength = 1000

// A queue does jobs, those of one host a few at a time, so that a slow host holds up no other.
type queue[J any] struct {
	work   func(context.Context, J)
	atOnce int // jobs of one host

	mu    sync.Mutex
	room  *sync.Cond
	lines map[string]*line[J] // of hosts with jobs
	busy  sync.WaitGroup
}

// A line is what waits for a host.
type line[J any] struct {
	jobs    []J
	workers int
}

func newQueue[J any](atOnce int, work func(context.Context, J)) *queue[J] {
	q := &queue[J]{work: work, atOnce: atOnce, lines: map[string]*line[J]{}}
	q.room = sync.NewCond(&q.mu)
	return q
}

// add puts a job into the line of a host, and waits while that is full.
func (q *queue[J]) add(ctx context.Context, host string, job J) error {
	woken := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		defer close(woken)
		q.mu.Lock()
		defer q.mu.Unlock()
		q.room.Broadcast()
	})
	defer func() {
		if !stop() {
			<-woken // nothing of ours runs on when add has returned
		}
	}()
	q.mu.Lock()
	defer q.mu.Unlock()
	for q.lines[host] != nil && len(q.lines[host].jobs) >= lineLength && ctx.Err() == nil {
		q.room.Wait()
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	l := q.lines[host]
	if l == nil {
		l = new(line[J])
		q.lines[host] = l
	}
	l.jobs = append(l.jobs, job)
	if l.workers < q.atOnce {
		l.workers++
		q.busy.Go(func() { q.serve(ctx, host, l) })
	}
	return nil
}

// serve does the jobs of a host until there are none.
func (q *queue[J]) serve(ctx context.Context, host string, l *line[J]) {
	for {
		job, ok := q.next(ctx, host, l)
		if !ok {
			return
		}
		q.work(ctx, job)
	}
}

func (q *queue[J]) next(ctx context.Context, host string, l *line[J]) (job J, ok bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(l.jobs) == 0 || ctx.Err() != nil {
		l.workers--
		if l.workers == 0 && len(l.jobs) == 0 {
			delete(q.lines, host)
		}
		return job, false
	}
	job, l.jobs = l.jobs[0], l.jobs[1:]
	q.room.Broadcast()
	return job, true
}

// wait returns when all that was added is done. Nothing may be added any more.
func (q *queue[J]) wait() { q.busy.Wait() }

// hostOf is what an address's jobs are lined up by.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Host)
}
