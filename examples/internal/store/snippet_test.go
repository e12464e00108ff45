package store

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// shown is a snippet with what was found in brackets.
func shown(parts []Part) string {
	var b strings.Builder
	for _, p := range parts {
		if p.Found {
			b.WriteString("[" + p.Text + "]")
		} else {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

func TestSnippet(t *testing.T) {
	long := strings.Repeat("word ", 100)
	for _, c := range []struct{ text, typed, want string }{
		{"", "a", ""},
		{"The Crème brûlée.", "creme -brulee", "The [Crème] brûlée."},
		{"A bridge, the Bridges.", "bridg*", "A [bridge], the [Bridges]."},
		{"東京都は新しい", "京都", "東[京都]は新しい"},
		{"Orr東京 x", "東京 orr", "[Orr][東京] x"},
		{"สะพานใหม่ในกรุงเทพ", "กรุงเทพ", "สะพานใหม่ใน[กรุงเทพ]"},
		{"in June and in July", `"in July"`, "[in] June and [in] [July]"},
		{"nothing here", "bridge", "nothing here"},
		{long, "bridge", strings.TrimSpace(strings.Repeat("word ", 56)) + " …"},
		{long + "bridge " + long, "bridge", "… " + strings.Repeat("word ", 27) + "[bridge] " + strings.TrimSpace(strings.Repeat("word ", 27)) + " …"},
	} {
		assert.Equal(t, c.want, shown(Snippet(c.text, c.typed)), c.typed)
	}
	// Cut anywhere, a snippet holds no half characters.
	for n := range 400 {
		for _, s := range []string{strings.Repeat("é", n) + "bridge" + strings.Repeat("橋", n), strings.Repeat("ก้", n)} {
			got := shown(Snippet(s, "bridge"))
			assert.Equal(t, got, strings.ToValidUTF8(got, "?"))
		}
	}
	assert.Equal(t, "a [b] c", shown(Marked("a b c", "b")))
}
