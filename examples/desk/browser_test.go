package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// limit is when a test that hangs is given up.
const limit = 4 * time.Minute

// browser is made once for all tests; nil where there is no chromium.
var browser context.Context

func TestMain(m *testing.M) { os.Exit(testMain(m)) }

func testMain(m *testing.M) int {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		path, err := exec.LookPath(name)
		if err != nil {
			continue
		}
		// A browser that crashes while it starts says nothing about the desk.
		for range 3 {
			var stop func()
			if browser, stop, err = start(path); err == nil {
				defer stop()
				break
			}
			println("starting chromium:", err.Error())
		}
		break
	}
	return m.Run()
}

// start starts the browser. Its first context must not carry a timeout: the browser would end with it.
func start(chromium string) (context.Context, func(), error) {
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(chromium))
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox) // chromium refuses to be root otherwise
	}
	allocator, end := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancel := chromedp.NewContext(allocator)
	stop := func() { cancel(); end() }
	if err := chromedp.Do(ctx, chromedp.Navigate("about:blank")); err != nil {
		stop()
		return nil, nil, err
	}
	return ctx, stop, nil
}

// A tab is a page of the browser, with what happened on it.
type tab struct {
	t   *testing.T
	ctx context.Context

	mu       sync.Mutex
	requests []string
	errors   []string // exceptions, and what the browser's console complains of
}

// newTab opens an empty tab with a window of the given size.
func newTab(t *testing.T, width, height int64, options ...chromedp.EmulateViewportOption) *tab {
	t.Helper()
	if browser == nil {
		t.Skip("no chromium on PATH: Debian has it as a package of that name")
	}
	ctx, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	require.NoError(t, chromedp.Do(ctx, chromedp.EmulateViewport(width, height, options...)))
	p := &tab{t: t}
	p.ctx, cancel = context.WithTimeout(ctx, limit)
	t.Cleanup(cancel)
	require.NoError(t, chromedp.Listen(ctx, func(event any) {
		p.mu.Lock()
		defer p.mu.Unlock()
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			p.requests = append(p.requests, e.Request.URL)
		case *runtime.EventExceptionThrown:
			p.errors = append(p.errors, e.ExceptionDetails.Text)
		case *log.EventEntryAdded:
			p.errors = append(p.errors, e.Entry.Text)
		}
	}))
	// Only one tab can have the window's focus; each believes that it has.
	_, err := chromedp.Call(p.ctx, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	require.NoError(t, err)
	return p
}

func (p *tab) open(address string) *tab {
	p.t.Helper()
	require.NoError(p.t, chromedp.Do(p.ctx, chromedp.Navigate(address)))
	return p
}

func (p *tab) press(keys ...string) {
	p.t.Helper()
	for _, k := range keys {
		require.NoError(p.t, chromedp.Do(p.ctx, chromedp.KeyEvent(k)))
	}
}

// dark has the system prefer the dark scheme.
func (p *tab) dark() *tab {
	p.t.Helper()
	_, err := chromedp.Call(p.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}},
	})
	require.NoError(p.t, err)
	return p
}

// look evaluates an expression on the page.
func look[T any](p *tab, expression string) T {
	p.t.Helper()
	v, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](expression))
	require.NoError(p.t, err, expression)
	return v
}

// await waits until an expression is true.
func (p *tab) await(expression string) {
	p.t.Helper()
	for until := time.Now().Add(limit); !look[bool](p, expression); time.Sleep(20 * time.Millisecond) {
		require.True(p.t, time.Now().Before(until), expression)
	}
}

var addresses = []string{"/", "/?q=bridge", "/?q=nonesuch", fmt.Sprint("/article/", changed), fmt.Sprint("/article/", attacks, "?q=paragraph"), fmt.Sprint("/article/", japanese), fmt.Sprint("/article/", arabic), "/days", "/tickers", "/tickers?symbol=AVN"}

// TestHostile holds that an article with markup in every field is shown word for word, and does nothing.
func TestHostile(t *testing.T) {
	site := served(t)
	p := newTab(t, 1280, 900)
	for _, address := range []string{fmt.Sprint("/article/", attacks), "/", "/?q=paragraph", "/?site=&author=%3Cscript%3Ewindow.ran=6%3C/script%3E&q=%22%3E%3Cscript%3Ewindow.ran=7%3C/script%3E", "/days"} {
		p.open(site + address)
		assert.Equal(t, "undefined", look[string](p, `typeof window.ran`), address)
		assert.Equal(t, 1, look[int](p, `document.scripts.length`), address)
		assert.NotEqual(t, "none", look[string](p, `getComputedStyle(document.body).display`), address)
		assert.False(t, look[bool](p, `[...document.links].some(a => a.protocol === "javascript:")`), address)
	}
	p.open(site + fmt.Sprint("/article/", attacks))
	assert.Equal(t, "Hostile "+hostile, look[string](p, `document.querySelector("h1").textContent`))
	assert.Equal(t, "A paragraph with "+hostile+" in it.", look[string](p, `document.querySelector(".block").textContent`))
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, r := range p.requests {
		assert.True(t, strings.HasPrefix(r, site) || strings.HasPrefix(r, "data:image/svg+xml") /* of the browser itself */, "a request: %s", r)
	}
	assert.Empty(t, p.errors)
}

// TestKeys holds that the desk can be used without a mouse.
func TestKeys(t *testing.T) {
	site := served(t)
	p := newTab(t, 1280, 900).open(site + "/")
	p.press("j", "j", "k")
	first := look[string](p, `document.activeElement.getAttribute("href")`)
	assert.Equal(t, look[string](p, `document.querySelector(".result h2 a").getAttribute("href")`), first)
	p.press("\r")
	p.await(`location.pathname.startsWith("/article/")`)
	p.await(`document.readyState === "complete"`)
	p.press("/")
	assert.Equal(t, "q", look[string](p, `document.activeElement.id`))
	p.press(strings.Split("crossed", "")...)
	p.press("\r")
	p.await(`location.search === "?q=crossed" && document.readyState === "complete"`)
	assert.Equal(t, "crossed", look[string](p, `document.querySelector("mark").textContent`))
	p.open(site + "/")
	require.NoError(t, chromedp.Do(p.ctx, chromedp.Evaluate[chromedp.Void](`(() => { const s = document.querySelector("select[name=language]"); s.value = "ja"; s.dispatchEvent(new Event("change", {bubbles: true})); })()`)))
	p.await(`new URLSearchParams(location.search).get("language") === "ja" && document.readyState === "complete"`)
	assert.Equal(t, 1, look[int](p, `document.querySelectorAll(".result").length`))
}

// TestPhone holds that no page is wider than a phone, and that all that is touched has room for a finger.
func TestPhone(t *testing.T) {
	site := served(t)
	p := newTab(t, 390, 844, chromedp.EmulateMobile)
	for _, address := range addresses {
		p.open(site + address)
		assert.LessOrEqual(t, look[int](p, `document.documentElement.scrollWidth`), 390, address)
		assert.Empty(t, look[[]string](p, `[...document.querySelectorAll("button, input, select, .top nav a")].filter(e => e.checkVisibility() && e.type !== "hidden" && e.getBoundingClientRect().height < 36).map(e => e.outerHTML)`), address)
	}
	p.open(site + "/")
	assert.False(t, look[bool](p, `document.querySelector(".filters").open`), "filters make room for what was found")
}

// contrast lists the shown texts whose contrast to their ground is below that of WCAG 2.2, success criterion 1.4.3: 4.5 to
// 1, or 3 to 1 for large print (24 pixels, 18.66 when bold).
const contrast = `(() => {
	const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
	const rgb = (c) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = c; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
	const light = (c) => c.slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((s, v, i) => s + v * [0.2126, 0.7152, 0.0722][i], 0);
	const ground = (e) => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c[3] === 255) return c; } return [255, 255, 255, 255]; };
	const low = new Set();
	const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (walk.nextNode()) {
		const e = walk.currentNode.parentElement;
		if (!walk.currentNode.data.trim() || !e.checkVisibility({visibilityProperty: true, opacityProperty: true}) || e.closest("title")) continue;
		const s = getComputedStyle(e), a = light(rgb(e.closest("svg") ? s.fill : s.color)), b = light(ground(e.closest("svg") || e));
		const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), size = parseFloat(s.fontSize);
		if (ratio < (size >= 24 || size >= 18.66 && s.fontWeight >= 700 ? 3 : 4.5)) low.add(ratio.toFixed(2) + " " + e.outerHTML.slice(0, 80));
	}
	return [...low];
})()`

// TestLooks holds that all texts can be read in light and dark. With DESK_SCREENSHOTS=FOLDER it leaves pictures there.
func TestLooks(t *testing.T) {
	site := served(t)
	folder := os.Getenv("DESK_SCREENSHOTS")
	widths := []int64{1280}
	if folder != "" {
		widths = append(widths, 390)
	}
	for _, scheme := range []string{"light", "dark"} {
		for _, width := range widths {
			p := newTab(t, width, 900)
			if scheme == "dark" {
				p.dark()
			}
			for i, address := range addresses {
				p.open(site + address)
				if width == 1280 { // on a phone the colours are the same
					assert.Empty(t, look[[]string](p, contrast), "%s, %s", address, scheme)
				}
				if folder != "" {
					shot, err := chromedp.Call(p.ctx, page.CaptureScreenshot, page.CaptureScreenshotParams{CaptureBeyondViewport: new(true)})
					require.NoError(t, err)
					require.NoError(t, os.WriteFile(filepath.Join(folder, fmt.Sprintf("%d-%s-%d.png", i, scheme, width)), shot.Data, 0o666))
				}
			}
		}
	}
}
