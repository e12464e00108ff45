package main

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/broadsheet-go/broadsheet/examples/internal/store"
)

func TestProgressLine(t *testing.T) {
	var screen strings.Builder
	c := newProgress(&strings.Builder{}, &screen)
	assert.False(t, c.live, "no terminal, no line")
	c.live = true
	for range 3 {
		c.found()
	}
	c.done(&store.Answer{Address: "a", Outcome: store.Article})
	assert.Regexp(t, `^\r\x1b\[K1 of 3 addresses, 1 article, 0 failed, [0-9.]+ a second$`, screen.String())
	screen.Reset()
	c.done(&store.Answer{Address: "b", Outcome: store.Failed, Cause: "timeout", Error: "after 30s"})
	assert.Equal(t, "\r\x1b[Kscrape: b: timeout: after 30s\n", screen.String(), "the line makes room for words, and is not drawn again at once")
	screen.Reset()
	c.source("feed", errors.New("no feed"))
	c.report(1500 * time.Millisecond)
	assert.Equal(t, "scrape: feed: no feed\nscrape: 3 addresses in 1.5s: 1 article, 1 failed, 1 not reached, 1 source failed\nscrape:      1  timeout\n", screen.String())
	assert.Equal(t, 2, c.failed())
	assert.Equal(t, "2 of 3 addresses, 1 article, 1 failed, 4.0 a second", c.line(500*time.Millisecond))
}

// Causes come by their number, and by name where that is the same.
func TestReportOrder(t *testing.T) {
	var words strings.Builder
	c := newProgress(&strings.Builder{}, &words)
	for _, cause := range []string{"timeout", "b", "a", "timeout"} {
		c.done(&store.Answer{Outcome: store.Failed, Cause: cause})
	}
	words.Reset()
	c.report(0)
	_, list, _ := strings.Cut(words.String(), "\n")
	assert.Equal(t, "scrape:      2  timeout\nscrape:      1  a\nscrape:      1  b\n", list)
}
