package segment

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestHold(t *testing.T) {
	for _, c := range []struct {
		text, want string
		pre        bool
	}{
		{"The pier reopens", "The pier reopens", false},
		{"\n\t The pier reopens\n", "The pier reopens", false},
		{"Der Kai öffnet – heute", "Der Kai öffnet – heute", false},
		{"The  pier", "", false},
		{"The\npier", "", false},
		{"The\u00a0pier", "", false},
		{"The pi\u00ader", "", false},
		{"The \x7fpier", "", false},
		{"The pier\xff", "", false},
		{strings.Repeat(" ", 40) + "The pier", "", false}, // most of what it would keep is space
		{" \n", "", false},
		{"\n\nThe\n  pier\n", "The\n  pier\n", true},
		{"The\r\npier", "", true},
	} {
		var in inline
		assert.Equal(t, c.want != "", in.borrow(c.text, c.pre, new(budget.Budget)), "%q", c.text)
		assert.Equal(t, c.want, in.borrowed, "%q", c.text)
	}
}

// TestHoldIsAdd holds what is collected with the first text held to what is collected without.
func TestHoldIsAdd(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	letters := []string{"a", "B", " ", " ", "é", "字", "。", ":", "\n", "\t", "\u00a0", "\u00ad", "\u3000", "\x00", "\x7f", "\r", "\xc3", "\u2028"}
	word := func() string {
		var b strings.Builder
		for range rng.IntN(8) {
			b.WriteString(letters[rng.IntN(len(letters))/(1+rng.IntN(3))])
		}
		return b.String()
	}
	held := 0
	for range 200_000 {
		var ins [2]inline
		first, pre, steps := word(), rng.IntN(4) == 0, make([]int, rng.IntN(6))
		texts := make([]string, len(steps))
		for i := range steps {
			steps[i], texts[i] = rng.IntN(8), word()
		}
		for k := range ins {
			in := &ins[k]
			in.spacePending, in.lastClose = len(steps) == 1, -1
			if len(steps) > 2 {
				in.open(page.Link, "", 0, 0)
			}
			if k == 1 || !in.borrow(first, pre, new(budget.Budget)) {
				in.add(first, pre)
			} else {
				held++
			}
			for i, step := range steps {
				switch step {
				case 0:
					in.lineBreak()
				case 1:
					in.row()
				case 2:
					in.cell(false)
				case 3:
					in.space()
				case 4:
					in.markBoundary()
				case 5:
					in.open(page.Time, "", 0, 0)
				case 6:
					if len(in.opened) > 0 {
						in.close()
					}
				default:
					in.add(texts[i], pre && i == 0)
				}
			}
		}
		text, spans, _ := ins[0].take()
		want, wantSpans, _ := ins[1].take()
		require.Equal(t, want, text, "%q, then %v %q", first, steps, texts)
		require.Equal(t, wantSpans, spans, "%q, then %v %q", first, steps, texts)
	}
	assert.Greater(t, held, 20_000)
}
