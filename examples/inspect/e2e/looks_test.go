package e2e

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// contrast lists the shown texts whose contrast to their ground is below that of WCAG 2.2, success criterion 1.4.3: 4.5 to
// 1, or 3 to 1 for large print (24 pixels, 18.66 when bold).
const contrast = `(() => {
	const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
	const rgb = (c) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = c; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
	const light = (c) => c.slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((s, v, i) => s + v * [0.2126, 0.7152, 0.0722][i], 0);
	const ground = (e) => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c[3] === 255) return c; } return [255, 255, 255, 255]; };
	const low = new Set();
	let looked = 0;
	const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (walk.nextNode()) {
		const e = walk.currentNode.parentElement;
		if (!walk.currentNode.data.trim() || !e.checkVisibility({visibilityProperty: true, opacityProperty: true}) || e.closest("script, style, dialog")) continue;
		looked++;
		const s = getComputedStyle(e), a = light(rgb(s.color)), b = light(ground(e));
		const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), size = parseFloat(s.fontSize);
		if (ratio < (size >= 24 || size >= 18.66 && s.fontWeight >= 700 ? 3 : 4.5)) low.add(ratio.toFixed(2) + " " + e.tagName + "." + e.className + " in " + e.parentElement.className);
	}
	if (looked < 50) low.add("only " + looked + " texts looked at");
	return [...low];
})()`

// TestThemes holds that the report follows the system's colour scheme and the reader's, and that all text has contrast
// enough in both, whatever role it has and whether it is held.
func TestThemes(t *testing.T) {
	ground := `getComputedStyle(document.documentElement).backgroundColor`
	for _, name := range pages {
		address := written(t, fixture(t, name))
		for _, scheme := range []string{"light", "dark"} {
			p := newTab(t, 1400, 900)
			p.prefer(scheme)
			p.open(address)
			system := look[string](p, ground)
			for _, view := range []string{"roles", "difference"} {
				p.click(fmt.Sprintf(`.views button[data-to=%q]`, view))
				assert.Empty(t, look[[]string](p, contrast), "%s, %s, %s", name, scheme, view)
			}
			p.press("j")
			assert.Empty(t, look[[]string](p, contrast), "%s, %s, a block held", name, scheme)
			p.press("t")
			assert.NotEqual(t, system, look[string](p, ground), "the reader's choice")
			p.press("t")
			assert.Equal(t, system, look[string](p, ground))
			if scheme == "dark" {
				assert.Equal(t, "Light", look[string](p, `document.getElementById("theme").textContent`))
				p.prefer("light")
				assert.Equal(t, system, look[string](p, ground), "the reader's choice stays")
			}
		}
	}
}

// TestPhone holds that nothing scrolls sideways on a phone, that a tap shows a block's card above the text and that the
// card can be closed.
func TestPhone(t *testing.T) {
	hostile, _ := hostile(t)
	docs := map[string][]byte{"hostile": hostile}
	for _, name := range pages {
		docs[name] = fixture(t, name)
	}
	fits := `document.documentElement.scrollWidth <= innerWidth && [...document.querySelectorAll("body *")].every(e => {
		const r = e.getBoundingClientRect();
		return r.width === 0 || e.closest(".skip, dialog, .block, [hidden]") || (r.left >= -0.5 && r.right <= innerWidth + 0.5);
	})`
	for name, page := range docs {
		address := written(t, page)
		for _, width := range []int64{320, 390} {
			p := newTab(t, width, 800, chromedp.EmulateMobile, chromedp.EmulateTouch).open(address)
			require.Equal(t, int(width), look[int](p, `innerWidth`))
			assert.True(t, look[bool](p, fits), "%s at %d", name, width)
			assert.False(t, look[bool](p, `document.getElementById("legend").open`), "the text comes first")
			p.click("#legend > summary")
			p.click("#fields > summary")
			assert.True(t, look[bool](p, fits), "%s at %d, all open", name, width)
			p.click(`.views button[data-to="difference"]`)
			assert.True(t, look[bool](p, fits), "%s at %d, difference", name, width)
			p.click(`.views button[data-to="roles"]`)
			p.click("#legend > summary")
			p.click("#fields > summary")

			p.tap("#b0")
			assert.Equal(t, "b0", look[string](p, `document.querySelector(".held").id`))
			assert.True(t, look[bool](p, `(() => { const r = document.getElementById("card").getBoundingClientRect(); return r.bottom <= innerHeight + 1 && r.height > 100 && r.top > innerHeight / 3; })()`), "%s: the card rises from below", name)
			assert.True(t, look[bool](p, fits), "%s at %d, with the card", name, width)
			p.tap("#close")
			assert.False(t, look[cardText](p, card).Shown)
			assert.Equal(t, "", look[string](p, held))
		}
	}
}

// tap touches the middle of the first element of a selector, scrolled into view.
func (p *tab) tap(selector string) {
	p.t.Helper()
	xy := look[[]float64](p, fmt.Sprintf(`(() => { const e = document.querySelector(%q); e.scrollIntoView({block: "center"}); const r = e.getBoundingClientRect(); return [r.left + r.width / 2, r.top + r.height / 2]; })()`, selector))
	_, err := chromedp.Call(p.ctx, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: input.DispatchTouchEventTypeTouchStart, TouchPoints: []*input.TouchPoint{{X: xy[0], Y: xy[1]}}})
	require.NoError(p.t, err)
	_, err = chromedp.Call(p.ctx, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: input.DispatchTouchEventTypeTouchEnd, TouchPoints: []*input.TouchPoint{}})
	require.NoError(p.t, err)
}

// TestOpensAtTheHeadline holds that a report shows the page from its headline on, however long the menus before it are, that nothing is chosen by
// that, and that an address with a block opens there instead.
func TestOpensAtTheHeadline(t *testing.T) {
	top := `(() => { const b = document.querySelector('.row[data-role="headline"]'); return b ? b.getBoundingClientRect().top : -1; })()`
	menu := "<nav><ul>" + strings.Repeat("<li><a href=/s>Harbour, town and country</a></li>\n<li><a href=/t>Markets</a></li>\n", 40) + "</ul></nav>"
	body := regexp.MustCompile(`(?i)<body[^>]*>`)
	for _, name := range pages[:3] {
		page := fixture(t, name)
		at := body.FindIndex(page)
		require.NotNil(t, at, name)
		page = slices.Concat(page[:at[1]], []byte(menu), page[at[1]:])
		address := written(t, page)
		for _, size := range [][2]int64{{1400, 900}, {390, 800}} {
			p := newTab(t, size[0], size[1]).open(address)
			at := look[float64](p, top)
			assert.Greater(t, at, 0.0, "%s: the headline is on the screen", name)
			assert.Less(t, at, float64(size[1])/2, "%s at %d", name, size[0])
			assert.Equal(t, "", look[string](p, held), "%s: nothing is chosen", name)
			assert.True(t, look[bool](p, `document.elementFromPoint(innerWidth / 2, innerHeight / 2).closest("#page") !== null`), "%s: the text is seen", name)
			p.press("j")
			assert.Equal(t, "headline", look[string](p, held), "%s: the first step", name)
		}
		p := newTab(t, 1400, 900).open(address + "#b0")
		assert.Equal(t, "b0", look[string](p, `document.querySelector(".held")?.id || ""`), name)
	}
}

// TestRolesFit holds that neither the page nor the list of roles scrolls sideways on a desk, and that no name of a role is cut off.
func TestRolesFit(t *testing.T) {
	sideways := `[...document.querySelectorAll("html, body, .legend, .legend *, .panel, .fields, .card, #page")]
		.filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 && getComputedStyle(e).overflowX !== "visible" || e === document.documentElement && e.scrollWidth > innerWidth)
		.map(e => e.tagName + "." + e.className + " " + e.scrollWidth + " in " + e.clientWidth)`
	cut := `[...document.querySelectorAll("#legend .label")].filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 ||
		e.getBoundingClientRect().right > document.getElementById("legend").getBoundingClientRect().right + 0.5).map(e => e.textContent)`
	for _, name := range pages[1:4] {
		address := written(t, fixture(t, name))
		for _, width := range []int64{1400, 1280, 1024} {
			p := newTab(t, width, 900).open(address)
			assert.Empty(t, look[[]string](p, sideways), "%s at %d", name, width)
			assert.Empty(t, look[[]string](p, cut), "%s at %d", name, width)
			p.press("j")
			assert.Empty(t, look[[]string](p, sideways), "%s at %d, a block held", name, width)
		}
	}
}
