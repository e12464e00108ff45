package e2e

import (
	"bufio"
	"os/exec"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestServe pastes the hostile page into the form of -serve and holds that its report is as inert, under the policy of the
// page and of the header.
func TestServe(t *testing.T) {
	page, asked := hostile(t)
	p := newTab(t, 1200, 900)
	cmd := exec.Command(program, "-serve", "127.0.0.1:0")
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	line, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(t, err)
	address := strings.TrimSpace(line)

	p.open(address)
	assert.Equal(t, "Broadsheet Inspector", look[string](p, `document.querySelector("h1").textContent`))
	assert.Empty(t, look[[]string](p, strings.Replace(contrast, "looked < 50", "looked < 5", 1)))
	p.run(chromedp.SetValue(chromedp.CSS("#page"), string(page)), chromedp.SetValue(chromedp.CSS("#address"), "https://news.example/a"))
	_, err = chromedp.RunResponse(p.ctx, chromedp.Click(chromedp.CSS("form button")))
	require.NoError(t, err)

	a, _ := answered(t, page)
	assert.Len(t, look[[]seen](p, blocks), len(a.Blocks()))
	p.press("j")
	assert.True(t, look[cardText](p, card).Shown, "the report's own script runs")
	assert.Equal(t, "undefined", look[string](p, `typeof window.ran`))
	assert.Zero(t, asked.Load())
	requests, errors := p.heard()
	assert.Empty(t, errors)
	for _, r := range requests {
		assert.True(t, r == address || strings.HasPrefix(r, "data:"), "a request: %s", r)
	}

	_, err = chromedp.RunResponse(p.ctx, chromedp.Click(chromedp.CSS(".brand a")))
	require.NoError(t, err)
	assert.True(t, look[bool](p, `document.querySelector("textarea") !== null`), "back to the form")
	_, err = chromedp.RunResponse(p.ctx, chromedp.SetValue(chromedp.CSS("#page"), "  "), chromedp.Click(chromedp.CSS("form button")))
	require.NoError(t, err)
	assert.Contains(t, look[string](p, `document.querySelector("[role=alert]").textContent`), "nothing in the box")
}
