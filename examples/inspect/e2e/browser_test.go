package e2e

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// limit is when a test that hangs is given up.
const limit = 2 * time.Minute

// The program under test and the browser, made once for all tests.
var (
	program string
	browser context.Context
)

func TestMain(m *testing.M) { os.Exit(testMain(m)) }

func testMain(m *testing.M) int {
	chromium := findChromium()
	if chromium == "" {
		return m.Run() // each test says why it is skipped
	}
	dir, err := os.MkdirTemp("", "inspect-e2e-")
	if err != nil {
		println(err.Error())
		return 1
	}
	defer os.RemoveAll(dir)
	program = filepath.Join(dir, "inspect")
	if out, err := exec.Command("go", "build", "-o", program, "github.com/broadsheet-go/broadsheet/examples/inspect").CombinedOutput(); err != nil {
		println(string(out), err.Error())
		return 1
	}
	var stop func()
	// A browser that crashes while it starts says nothing about the report.
	for range 3 {
		if browser, stop, err = start(chromium); err == nil {
			defer stop()
			return m.Run()
		}
		println("starting chromium:", err.Error())
	}
	return 1
}

func findChromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
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
	require.NoError(t, chromedp.Listen(ctx, p.hear))
	// Only one tab can have the window's focus; each believes that it has.
	_, err := chromedp.Call(p.ctx, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	require.NoError(t, err)
	return p
}

func (p *tab) hear(event any) {
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
}

// heard is what happened on the page so far: the requests it made and what went wrong.
func (p *tab) heard() (requests, errors []string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.requests...), append([]string(nil), p.errors...)
}

// run does things on the page.
func (p *tab) run(steps ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	require.NoError(p.t, chromedp.Do(p.ctx, steps...))
}

// open shows an address.
func (p *tab) open(address string) *tab {
	p.t.Helper()
	p.run(chromedp.Navigate(address))
	return p
}

// press presses keys, one after another.
func (p *tab) press(keys ...string) {
	p.t.Helper()
	for _, k := range keys {
		p.run(chromedp.KeyEvent(k))
	}
}

// click clicks the first element of a selector.
func (p *tab) click(selector string) {
	p.t.Helper()
	p.run(chromedp.Click(chromedp.CSS(selector)))
}

// look evaluates an expression on the page.
func look[T any](p *tab, expression string) T {
	p.t.Helper()
	v, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](expression))
	require.NoError(p.t, err, expression)
	return v
}

// prefer sets the colour scheme that the system prefers.
func (p *tab) prefer(scheme string) {
	p.t.Helper()
	_, err := chromedp.Call(p.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
	})
	require.NoError(p.t, err)
}
