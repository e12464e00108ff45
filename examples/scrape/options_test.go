package main

import (
	"context"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

func TestUsage(t *testing.T) {
	for _, args := range []string{
		"", "-list", "-store a.db -o b.db https://a.example/", "-follow", "-follow -store x https://a.example/", "-o x.db", "-refresh 1h https://a.example/", "-refresh -1h -o x https://a.example/", "-form pdf https://a.example/",
		"-pages 0 https://a.example/", "-rate 0 https://a.example/", "-rate NaN https://a.example/", "-per-host 0 https://a.example/", "-connections 0 https://a.example/",
		"-timeout 0s https://a.example/", "-max-wait -1s https://a.example/", "-retries -1 https://a.example/", "-redirects -1 https://a.example/",
		"-max-bytes 0 https://a.example/", "-since yesterday -feed x", "-since -1h -feed x", "-nonsense",
	} {
		var stdout, stderr strings.Builder
		assert.Equal(t, exitUsage, run(context.Background(), strings.Fields(args), nil, &stdout, &stderr), args)
		assert.Empty(t, stdout.String())
		assert.Regexp(t, `^scrape: .+ \(scrape -help tells how\)\n$`, stderr.String())
	}
}

// Every flag is in the help, and the help has no other.
func TestHelp(t *testing.T) {
	var stdout, stderr strings.Builder
	assert.Equal(t, exitDone, run(context.Background(), []string{"-help"}, nil, &stdout, &stderr))
	for _, name := range []string{"list", "feed", "sitemap", "since", "o", "store", "follow", "no-cache", "refresh", "copies", "form", "pages", "explain", "rate",
		"per-host", "connections", "timeout", "retries", "max-wait", "redirects", "max-bytes", "agent", "allow-private", "version"} {
		assert.Contains(t, stdout.String(), "\n  -"+name)
	}
	assert.Empty(t, stderr.String())
	for line := range strings.Lines(stdout.String()) {
		assert.LessOrEqual(t, utf8.RuneCountInString(line), 81, line)
	}
	stdout.Reset()
	assert.Equal(t, exitDone, run(context.Background(), []string{"-version"}, nil, &stdout, &stderr))
	assert.Regexp(t, `^scrape \S+\n$`, stdout.String())
}

func TestSinceFlag(t *testing.T) {
	now := time.Date(2026, 3, 8, 12, 0, 0, 0, time.UTC)
	for s, want := range map[string]string{"2026-03-01": "2026-03-01T00:00:00Z", "2026-03-01T08:35:00+05:00": "2026-03-01T03:35:00Z", "36h": "2026-03-07T00:00:00Z"} {
		got, err := since(s, now)
		assert.NoError(t, err)
		assert.Equal(t, want, got.UTC().Format(time.RFC3339), s)
	}
}
