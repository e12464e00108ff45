package main

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A host that does not answer holds up no other, however much waits for it.
func TestSlowHost(t *testing.T) {
	slow, other := make(chan struct{}), make(chan int, lineLength)
	q := newQueue(2, func(ctx context.Context, n int) {
		if n < 0 {
			<-slow
			return
		}
		other <- n
	})
	for range lineLength {
		require.NoError(t, q.add(t.Context(), "slow.example", -1))
	}
	for n := range 100 {
		require.NoError(t, q.add(t.Context(), "other.example", n))
	}
	for range 100 {
		<-other
	}
	close(slow)
	q.wait()
	assert.Empty(t, q.lines, "hosts without jobs are forgotten")
}

func TestQueueDoesAll(t *testing.T) {
	var mu sync.Mutex
	done := map[string]int{}
	working := map[string]int{}
	q := newQueue(3, func(ctx context.Context, id string) {
		mu.Lock()
		defer mu.Unlock()
		done[id]++
		working[id[:1]]++
	})
	for i := range 5000 {
		require.NoError(t, q.add(t.Context(), fmt.Sprint("host", i%3), fmt.Sprint(i%3, "/", i)))
	}
	q.wait()
	assert.Len(t, done, 5000)
	assert.Equal(t, 5000, working["0"]+working["1"]+working["2"])
}

// Jobs of one host are begun in the order in which they came.
func TestQueueOrder(t *testing.T) {
	var got []int
	q := newQueue(1, func(ctx context.Context, n int) { got = append(got, n) })
	for n := range 100 {
		require.NoError(t, q.add(t.Context(), "a", n))
	}
	q.wait()
	assert.Len(t, got, 100)
	assert.True(t, slices.IsSorted(got))
}

// Whoever waits for room is let go when the run ends, and so are the jobs.
func TestQueueCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	begun := make(chan struct{}, 1)
	q := newQueue(1, func(ctx context.Context, n int) {
		select {
		case begun <- struct{}{}:
		default:
		}
		<-ctx.Done()
	})
	full := make(chan error)
	go func() {
		for {
			if err := q.add(ctx, "a", 1); err != nil {
				full <- err
				return
			}
		}
	}()
	<-begun
	cancel()
	assert.Equal(t, context.Canceled, <-full)
	q.wait()
}
