package e2e

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/extract"
)

// seen is a block as the browser shows it.
type seen struct {
	Role    string
	Text    string
	Visible bool
	Colour  string
}

const blocks = `[...document.querySelectorAll(".block")].map(b => {
	const box = b.getBoundingClientRect(), row = b.closest(".row");
	return {Role: row.querySelector(".tag").textContent, Text: b.textContent,
		Visible: b.checkVisibility() && box.width > 0 && box.height > 0 && box.left >= 0 && box.right <= innerWidth,
		Colour: getComputedStyle(row.querySelector(".cells")).borderInlineStartColor};
})`

// TestEveryBlock holds that the browser shows every block of a page, in order, in the colour of its role.
func TestEveryBlock(t *testing.T) {
	colours := map[string]string{} // of roles
	for _, name := range pages {
		page := fixture(t, name)
		p := newTab(t, 1400, 900).open(written(t, page))
		a, _ := answered(t, page)
		list := look[[]seen](p, blocks)
		require.Len(t, list, len(a.Blocks()), name)
		for i, b := range a.Blocks() {
			assert.True(t, list[i].Visible, "%s: block %d, %q", name, i, b.Text)
			assert.Equal(t, string(b.Role), list[i].Role)
			if b.Rows == nil {
				assert.True(t, strings.HasPrefix(list[i].Text, b.Text), "%q, want %q", list[i].Text, b.Text)
			}
			if c, ok := colours[list[i].Role]; ok {
				assert.Equal(t, c, list[i].Colour)
			}
			colours[list[i].Role] = list[i].Colour
		}
		_, errors := p.heard()
		assert.Empty(t, errors, name)
	}
	role := map[string]string{}
	for r, c := range colours {
		assert.Empty(t, role[c], "%s has the same colour", r)
		role[c] = r
	}
	assert.Greater(t, len(role), 20)
}

// shownRoles counts the blocks that are shown, by role.
const shownRoles = `(() => {
	const count = {};
	for (const b of document.querySelectorAll(".block")) if (b.checkVisibility()) {
		const r = b.closest(".row").dataset.role;
		count[r] = (count[r] || 0) + 1;
	}
	return count;
})()`

func TestFilter(t *testing.T) {
	page := fixture(t, "broadsheet-graph")
	p := newTab(t, 1400, 900).open(written(t, page))
	a, _ := answered(t, page)
	all, story := map[string]int{}, map[string]int{}
	for _, b := range a.Blocks() {
		name := strings.ReplaceAll(string(b.Role), "_", "-")
		all[name]++
		if b.Role.InBody() {
			story[name]++
		}
	}
	total := len(a.Blocks())
	shown := func() map[string]int { return look[map[string]int](p, shownRoles) }
	assert.Equal(t, all, shown())
	for name, n := range all {
		assert.Equal(t, fmt.Sprint(n), look[string](p, `document.querySelector("#legend .r-`+name+` .count").textContent`), "the legend counts")
	}

	p.click(`#legend input[data-role="nav"]`)
	without := map[string]int{}
	for name, n := range all {
		if name != "nav" {
			without[name] = n
		}
	}
	assert.Equal(t, without, shown())
	assert.Equal(t, fmt.Sprintf("%d of %d", total-all["nav"], total), look[string](p, `document.querySelector("#shown").textContent`))
	p.click(`#legend input[data-role="nav"]`)
	assert.Equal(t, all, shown())

	p.click(`#legend button[data-show="story"]`)
	assert.Equal(t, story, shown())
	p.click(`#legend button[data-show="none"]`)
	assert.Empty(t, shown())
	p.click(`#legend button[data-show="all"]`)
	assert.Equal(t, all, shown())
	p.click(`#legend button[data-solo="related"]`)
	assert.Equal(t, map[string]int{"related": all["related"]}, shown())
	// A field leads to its block, shown again.
	p.click(`#fields a[href^="#b"]`)
	assert.Equal(t, map[string]int{"related": all["related"], "headline": 1}, shown())
	assert.Equal(t, "headline", look[string](p, held))
}

// held is the role of the block that is held, "" when none is.
const held = `(document.querySelector(".held")?.closest(".row").querySelector(".tag").textContent) || ""`

// card is what the card says.
const card = `({
	Shown: document.getElementById("why").checkVisibility(),
	Role: document.getElementById("why-role").innerText, Confidence: document.getElementById("why-confidence").innerText,
	Reason: document.getElementById("why-reason").innerText, Rule: document.getElementById("why-rule").innerText,
	Path: document.getElementById("why-path").innerText, Sum: document.querySelector("#why .sum").innerText,
	Alone: [...document.querySelectorAll("#why-alone tr")].map(r => r.innerText), Weights: [...document.querySelectorAll("#why-weights tr")].map(r => r.innerText),
})`

type cardText struct {
	Shown                                     bool
	Role, Confidence, Reason, Rule, Path, Sum string
	Alone, Weights                            []string
}

// toFixed writes a number with its sign and two decimals as ECMAScript's toFixed does: of two that are equally near it takes
// the one further from zero, where Go takes the even one. Three decimals are such a tie only in multiples of an eighth.
func toFixed(x float64) string {
	if x*8 == math.Trunc(x*8) {
		x = math.Round(x*100) / 100
	}
	return fmt.Sprintf("%+.2f", x)
}

// matches holds that the card says of block i what the library says.
func (c cardText) matches(t *testing.T, i int, a *extract.Article, explained []extract.Explanation) {
	t.Helper()
	b, e := &a.Blocks()[i], &explained[i]
	assert.True(t, c.Shown)
	assert.Equal(t, string(b.Role), c.Role)
	assert.Equal(t, fmt.Sprint(b.Score), c.Confidence)
	assert.Equal(t, b.Reason, c.Reason)
	assert.Contains(t, c.Path, b.Path)
	assert.Contains(t, c.Rule, e.Rule)
	assert.Contains(t, c.Sum, strings.Replace(toFixed(math.Round(e.Score*1000)/1000), "-", "−", 1))
	require.Equal(t, min(len(e.Weights), 7)+2, len(c.Weights))
	strongest := e.Weights[0].Evidence
	if strongest == "score" {
		strongest = "the block by itself"
	}
	assert.Contains(t, c.Weights[0], strongest)
	if len(e.Alone) > 0 {
		assert.Len(t, c.Alone, min(len(e.Alone), 7))
		assert.Contains(t, c.Alone[0], e.Alone[0].Evidence)
	}
}

// toTop leaves the headline, at which a report opens.
func (p *tab) toTop() {
	p.t.Helper()
	require.Equal(p.t, 0.0, look[float64](p, `(scrollTo(0, 0), scrollY)`))
}

func TestKeyboard(t *testing.T) {
	page := fixture(t, "consent-hidden")
	p := newTab(t, 1400, 900).open(written(t, page))
	a, explained := answered(t, page)
	last := len(a.Blocks()) - 1
	at := func() int { return look[int](p, `Number(document.activeElement.dataset.n ?? -1)`) }
	assert.Equal(t, -1, at())
	assert.False(t, look[cardText](p, card).Shown)

	p.toTop() // the first step is to the topmost block
	for i := range a.Blocks() {
		p.press("j")
		require.Equal(t, i, at())
		look[cardText](p, card).matches(t, i, a, explained)
		require.True(t, look[bool](p, `(() => { const r = document.activeElement.getBoundingClientRect(); return r.top < innerHeight && r.bottom > 0; })()`), "scrolled to")
	}
	p.press("j")
	assert.Equal(t, last, at(), "there is no next block")
	p.press("k")
	assert.Equal(t, last-1, at())
	p.press(kb.ArrowUp, kb.ArrowUp, kb.ArrowDown)
	assert.Equal(t, last-2, at())
	p.press(kb.Home)
	assert.Equal(t, 0, at())
	p.press(kb.End)
	assert.Equal(t, last, at())

	p.press(kb.Home, "s")
	assert.Equal(t, map[string]int{"consent": 9}, look[map[string]int](p, shownRoles), "the blocks of the dialog")
	p.press("j")
	assert.Equal(t, "consent", look[string](p, held))
	p.press("j")
	assert.Equal(t, "consent", look[string](p, held), "hidden blocks are passed over")
	p.press("a")
	assert.Len(t, look[map[string]int](p, shownRoles), len(look[[]string](p, `[...document.querySelectorAll("#legend input")].map(b => b.dataset.role)`)))

	p.press("d")
	assert.Equal(t, "difference", look[string](p, `document.documentElement.dataset.view`))
	p.press("d", kb.Escape)
	assert.Equal(t, "roles", look[string](p, `document.documentElement.dataset.view`))
	assert.Empty(t, look[string](p, held))
	assert.False(t, look[cardText](p, card).Shown)

	p.press("?")
	assert.True(t, look[bool](p, `document.getElementById("help").open`))
	p.press("j")
	assert.Empty(t, look[string](p, held), "the dialog has the keyboard")
	p.press(kb.Escape)
	assert.False(t, look[bool](p, `document.getElementById("help").open`))

	// The whole text is one stop of the Tab key.
	assert.Equal(t, 1, look[int](p, `document.querySelectorAll('.block[tabindex="0"]').length`))
	_, errors := p.heard()
	assert.Empty(t, errors)
}

func TestDifferences(t *testing.T) {
	page := fixture(t, "consent-hidden")
	p := newTab(t, 1400, 900).open(written(t, page))
	agreement := `document.querySelector(".held")?.closest(".row").dataset.agreement`
	marked := look[[]int](p, `[...document.querySelectorAll('.row[data-agreement="ours"] .block, .row[data-agreement="theirs"] .block')].map(b => Number(b.dataset.n))`)
	require.Greater(t, len(marked), 1)
	var visited []int
	for range marked {
		p.press("n")
		assert.Contains(t, []string{"ours", "theirs"}, look[string](p, agreement))
		visited = append(visited, look[int](p, `Number(document.activeElement.dataset.n)`))
	}
	assert.Equal(t, marked, visited)
	p.press("N")
	assert.Equal(t, marked[len(marked)-2], look[int](p, `Number(document.activeElement.dataset.n)`))
	assert.True(t, look[bool](p, `document.querySelector(".compare").checkVisibility() && !document.querySelector("#fields").checkVisibility()`))
	counted := look[[]int](p, `[...document.querySelectorAll(".for-difference .v .count")].map(c => Number(c.textContent))`)
	rows := look[[]int](p, `["both", "ours", "theirs", "neither"].map(v => document.querySelectorAll('.row[data-agreement="' + v + '"] .block').length)`)
	assert.Equal(t, rows, counted)
	p.click(`.views button[data-to="roles"]`)
	assert.True(t, look[bool](p, `document.querySelector("#fields").checkVisibility()`))
}

// TestPointer holds that pointing at a block shows it, that a click holds it, and that pointing elsewhere lets go of what
// was only pointed at.
func TestPointer(t *testing.T) {
	page := fixture(t, "broadsheet-graph")
	p := newTab(t, 1400, 900).open(written(t, page))
	p.toTop()
	a, explained := answered(t, page)
	point := func(kind input.DispatchMouseEventType, n int) {
		xy := look[[]float64](p, fmt.Sprintf(`(() => { const r = document.getElementById("b%d").getBoundingClientRect(); return [r.left + 12, r.top + r.height / 2]; })()`, n))
		if kind == input.DispatchMouseEventTypeMouseMoved {
			p.run(chromedp.MouseEvent(kind, xy[0], xy[1]))
		} else {
			p.run(chromedp.MouseClickXY(xy[0], xy[1]))
		}
	}
	point(input.DispatchMouseEventTypeMouseMoved, 3)
	look[cardText](p, card).matches(t, 3, a, explained)
	assert.Empty(t, look[string](p, held))
	p.run(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, 5, 5))
	assert.False(t, look[cardText](p, card).Shown)
	point(input.DispatchMouseEventTypeMousePressed, 1)
	assert.Equal(t, "b1", look[string](p, `document.querySelector(".held").id`))
	point(input.DispatchMouseEventTypeMouseMoved, 4)
	look[cardText](p, card).matches(t, 4, a, explained)
	p.run(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, 5, 5))
	look[cardText](p, card).matches(t, 1, a, explained)
}
