package fetch

import (
	"context"
	"net/http"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRate(t *testing.T) {
	clock := newFakeClock()
	p := newPace(clock, 2, 1, time.Minute)
	for range 4 {
		leave, err := p.enter(t.Context())
		require.NoError(t, err)
		leave()
	}
	half := 500 * time.Millisecond
	assert.Equal(t, []time.Duration{half, half, half}, clock.waits())
}

func TestSlower(t *testing.T) {
	clock := newFakeClock()
	p := newPace(clock, 2, 1, time.Minute)
	p.slower(0)
	p.slower(3 * time.Second)
	p.slower(time.Millisecond) // never faster
	for range 2 {
		leave, err := p.enter(t.Context())
		require.NoError(t, err)
		leave()
	}
	assert.Equal(t, []time.Duration{3 * time.Second}, clock.waits())
}

func TestEnterCancelled(t *testing.T) {
	p := newPace(newFakeClock(), 1000, 1, time.Minute)
	leave, err := p.enter(t.Context())
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = p.enter(ctx)
	assert.Equal(t, context.Canceled, err)
	leave()
	leave, err = p.enter(t.Context()) // the slot is free again
	require.NoError(t, err)
	leave()
}

// Hosts are asked by a few at a time, and all together by no more than the connections.
func TestConcurrency(t *testing.T) {
	var now, most, together, mostTogether atomic.Int32
	count := func(n, most *atomic.Int32) func() {
		v := n.Add(1)
		for m := most.Load(); v > m && !most.CompareAndSwap(m, v); m = most.Load() {
		}
		return func() { n.Add(-1) }
	}
	full := make(chan struct{}) // closed when as many as may be are there at the same time
	var once sync.Once
	one, two := newServer(t), newServer(t)
	for _, s := range []*server{one, two} {
		s.on("/{n}", func(w http.ResponseWriter, r *http.Request) {
			defer count(&together, &mostTogether)()
			if s == one {
				defer count(&now, &most)()
			}
			if r.URL.Path == "/robots.txt" {
				w.WriteHeader(http.StatusNotFound)
				return
			}
			if together.Load() == 3 {
				once.Do(func() { close(full) })
			}
			select {
			case <-full:
			case <-r.Context().Done():
			}
			w.Write([]byte("<p>x"))
		})
	}
	f := newFetcher(t, newFakeClock(), func(o *Options) { o.PerHost, o.Connections = 2, 3 })
	var all sync.WaitGroup
	for i := range 20 {
		for _, s := range []*server{one, two} {
			all.Go(func() {
				_, err := get(f, s.URL+"/"+string(rune('a'+i)))
				assert.NoError(t, err)
			})
		}
	}
	all.Wait()
	assert.LessOrEqual(t, most.Load(), int32(2))
	assert.Equal(t, int32(3), mostTogether.Load())
}
