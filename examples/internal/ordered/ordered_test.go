package ordered_test

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/examples/internal/ordered"
)

func TestOrder(t *testing.T) {
	for _, workers := range []int{1, 2, 8} {
		var got []int
		var running, most atomic.Int32
		err := ordered.Do(workers, slices.Values([]int{5, 3, 9, 1, 7, 2, 8}), func(n int) int {
			now := running.Add(1)
			for m := most.Load(); now > m && !most.CompareAndSwap(m, now); m = most.Load() {
			}
			for range n * 1000 {
				runtime.Gosched()
			}
			running.Add(-1)
			return n * n
		}, func(n int) error { got = append(got, n); return nil })
		require.NoError(t, err)
		assert.Equal(t, []int{25, 9, 81, 1, 49, 4, 64}, got)
		assert.LessOrEqual(t, int(most.Load()), workers)
	}
}

// However many jobs there are, only a few are begun before their results are taken, and none after an error.
func TestHoldsFew(t *testing.T) {
	var begun atomic.Int64
	jobs := func(yield func(int) bool) {
		for i := range 1_000_000 {
			begun.Store(int64(i))
			if !yield(i) {
				return
			}
		}
	}
	full := errors.New("enough")
	err := ordered.Do(4, jobs, func(n int) int { return n }, func(n int) error {
		if ahead := begun.Load() - int64(n); ahead > 4*4 {
			return fmt.Errorf("%d jobs ahead", ahead)
		}
		if n == 1000 {
			return full
		}
		return nil
	})
	assert.ErrorIs(t, err, full)
}

// Two workers do two jobs at the same time: each job waits for the other to have begun.
func TestParallel(t *testing.T) {
	begun := []chan struct{}{make(chan struct{}), make(chan struct{})}
	err := ordered.Do(2, slices.Values([]int{0, 1}), func(n int) int {
		close(begun[n])
		<-begun[1-n]
		return n
	}, func(int) error { return nil })
	require.NoError(t, err)
}

// A million workers are no more than help: no job waits for more than those to be begun.
func TestWorkersAreBounded(t *testing.T) {
	before := runtime.NumGoroutine()
	running := 0
	err := ordered.Do(1_000_000, slices.Values([]int{0}), func(int) int { return runtime.NumGoroutine() }, func(n int) error {
		running = n - before
		return nil
	})
	require.NoError(t, err)
	assert.LessOrEqual(t, running, max(64, 4*runtime.GOMAXPROCS(0))+1)
}
