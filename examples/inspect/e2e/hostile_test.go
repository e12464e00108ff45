package e2e

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// hostile is the page of the Inspector's test data that attacks whoever shows it, with all its addresses at a server that
// counts what it is asked for.
func hostile(t *testing.T) (page []byte, asked *atomic.Int64) {
	t.Helper()
	asked = new(atomic.Int64)
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked.Add(1) }))
	t.Cleanup(server.Close)
	b, err := os.ReadFile("../testdata/hostile.html")
	require.NoError(t, err)
	return []byte(strings.ReplaceAll(string(b), "/request/", server.URL+"/request/")), asked
}

// TestHostileAlone holds that the page is what it says: shown as it is, it runs scripts and loads what it likes.
func TestHostileAlone(t *testing.T) {
	page, asked := hostile(t)
	p := newTab(t, 1400, 900)
	// Without the refresh the page stays to be looked at.
	file := filepath.Join(t.TempDir(), "hostile.html")
	require.NoError(t, os.WriteFile(file, []byte(strings.Replace(string(page), `http-equiv="refresh"`, "", 1)), 0o666))
	p.open("file://" + file)
	assert.Positive(t, look[int](p, `window.ran || 0`))
	assert.Equal(t, "owned", look[string](p, `document.title`))
	requests, _ := p.heard()
	assert.Greater(t, len(requests), 3)
	assert.Positive(t, asked.Load())
}

// TestHostile holds that the same page in a report runs nothing, loads nothing, changes nothing and breaks nothing,
// however the report is used.
func TestHostile(t *testing.T) {
	page, asked := hostile(t)
	address := written(t, page)
	p := newTab(t, 1400, 900).open(address)
	a, explained := answered(t, page)
	inert := func() {
		t.Helper()
		assert.Equal(t, "undefined", look[string](p, `typeof window.ran`), "a script ran")
		requests, errors := p.heard()
		assert.Empty(t, errors)
		for _, r := range requests {
			assert.True(t, r == address || strings.HasPrefix(r, "data:image/svg+xml,"), "a request: %s", r)
		}
		assert.Zero(t, asked.Load(), "requests that reached the server")
		assert.Equal(t, address, look[string](p, `location.href`))
	}
	inert()
	assert.Contains(t, look[string](p, `document.title`), "opens")
	list := look[[]seen](p, blocks)
	require.Len(t, list, len(a.Blocks()))
	words := ""
	for i, b := range a.Blocks() {
		assert.True(t, list[i].Visible, "block %d, %q", i, b.Text)
		words += list[i].Text + "\n"
	}
	assert.Contains(t, words, "<img src=", "markup in words is words")
	assert.Contains(t, words, "</script><script>window.ran=12</script>")
	assert.Contains(t, words, "{{.Name}}")
	assert.Equal(t, 2, look[int](p, `document.scripts.length`))
	assert.Zero(t, look[int](p, `document.querySelectorAll("img, iframe, object, embed, video, svg, math, base, form:not([method=dialog])").length`))

	for i := range a.Blocks() {
		p.press("j")
		look[cardText](p, card).matches(t, i, a, explained)
	}
	for _, click := range []string{".block.k-paragraph .link", "#legend .only", "#theme", `.views button[data-to="difference"]`} {
		if look[bool](p, `document.querySelector(`+"`"+click+"`"+`) !== null`) {
			p.click(click)
		}
	}
	p.press("d", "a", "t")
	inert()
	assert.True(t, look[bool](p, `document.documentElement.scrollWidth <= innerWidth`))
}
