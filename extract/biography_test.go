package extract

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestBiographyOfTheRightAuthor(t *testing.T) {
	for _, c := range []struct{ by, box, who, want string }{
		{"Ada Frings and Ben Ode", "Ben Ode is a reporter at the Gazette, where he works with his colleague Ada Frings on the harbour.", "Ben Ode", "Ben Ode is"},
		{"Ann Lin and Ann Lindqvist", "Ann Lindqvist's reports from the harbour have won several prizes of the press club in Bergen.", "Ann Lindqvist", "Ann Lindqvist's"},
		{"Ada Frings", "Ben Ode is the editor of the Gazette and lives with two cats at the old harbour of the town.", "Ada Frings", ""},
		{"Ada Frings", "Ada M. Frings has written about the harbour for the Gazette since the spring of 2011.", "Ada Frings", "Ada M. Frings has"},
		{"Ada Frings", "Based in Bergen, she has written about the harbour for the Gazette since the spring of 2011.", "Ada Frings", "Based in Bergen"},
	} {
		a, err := From([]byte(reopeningPage("", "<p class=byline>By "+c.by+"</p>", `<div class=author-bio><p>`+c.box+`</p></div>`)), "https://harbour.example/pier")
		require.NoError(t, err)
		found := false
		for _, w := range a.Byline.Authors {
			if w.Name == c.who {
				found = true
				if c.want == "" {
					assert.Empty(t, w.Biography, c.box)
				} else {
					assert.True(t, strings.HasPrefix(w.Biography, c.want), "%s: %q", c.box, w.Biography)
				}
			} else {
				assert.Empty(t, w.Biography, "%s: %s", w.Name, c.box)
			}
		}
		assert.True(t, found, c.by)
	}
}
