package address

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestPlainAddresses holds that the short way of resolving an address gives what net/url gives.
func TestPlainAddresses(t *testing.T) {
	parts := []string{"http", "https", "://", "//", "/", "/", "a", "Story", "-", ".", "..", "%41", "%zz", "%", "?", "?q=1&r=a/../b", "#", "#top", ":", ":80", "@", "é", " ", "\\", "news.example", "[::1]", "*", "(1)", "!", "|", "~x", "\"", "+", "'", ";v=1", "^", "\x7f"}
	heads := []string{"https://news.example", "http://News.example/", "/", "/2024/", "story", "//cdn.example/", "https://", "HTTPS://news.example/"}
	rng := rand.New(rand.NewPCG(7, 8))
	plain := 0
	for _, address := range []string{"https://news.example/a/b?c", "https://me:pw@news.example:8080", "//news.example/x", "https://news.example/a%2Fb/c", ""} {
		r := NewBase(address, "")
		for range 20000 {
			var ref strings.Builder
			ref.WriteString(heads[rng.IntN(len(heads))])
			for range rng.IntN(6) {
				ref.WriteString(parts[rng.IntN(len(parts))])
			}
			raw := strings.TrimSpace(ref.String())
			if plainAbsolute(raw) || plainPath(raw) {
				plain++
			} else if s := Scheme(raw); s != "" && s != "http" && s != "https" {
				continue
			}
			want := raw
			if u := parse(raw); u != nil && r.url != nil {
				want = written(r.url.ResolveReference(u))
			}
			if !assert.Equal(t, want, r.Absolute(raw), "%q on %q", raw, address) {
				return
			}
		}
	}
	assert.Greater(t, plain, 10000, "addresses that took the short way")
}
