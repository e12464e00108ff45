package clean

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestFlatTextEndsWithTheContext holds that every part of the reading asks the context: whenever it ends, reading ends with its error, and
// is not asked many times more.
func TestFlatTextEndsWithTheContext(t *testing.T) {
	for name, text := range map[string]string{
		"one line": strings.Repeat("The boats cross. ", 20_000),
		"links":    strings.Repeat("[1]a ", 60_000),
		"glued":    strings.Repeat("The boats cross.They wait.", 12_000),
		"lines":    strings.Repeat("By Jane Doe\nThe boats cross every day of the week.\n", 6_000),
		"code":     strings.Repeat("var a = {\"b\":1}; ", 16_000),
	} {
		t.Run(name, func(t *testing.T) {
			whole := &countdown{t.Context(), 1 << 30}
			_, err := ParseText(text, ParseOptions{Context: whole})
			assert.NoError(t, err)
			times := 1<<30 - whole.left
			assert.Greater(t, times, len(text)/(64<<10), "asked at least once for 64 KB")
			for _, left := range []int{0, 1, 2, times / 4, times / 2, times - 1} {
				ctx := &countdown{t.Context(), left}
				_, err := ParseText(text, ParseOptions{Context: ctx})
				assert.ErrorIs(t, err, context.Canceled)
				assert.GreaterOrEqual(t, ctx.left, -20, "asked on and on after it had ended")
			}
		})
	}
}
