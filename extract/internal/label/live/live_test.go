package live

import (
	"context"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/extract/internal/body"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestLabel holds when a page's repeated containers are entries of a live blog.
func TestLabel(t *testing.T) {
	entry := func(clock string) string {
		return "<div class=post><span>" + clock + "</span><h3>Polls open</h3><p>The first polling stations opened at eight, the commission said on its website.</p><div class=share>Send it</div></div>"
	}
	three := entry("10:15") + entry("9.40") + entry("8h05")
	for name, c := range map[string]struct {
		page, address string
		declares      bool
		entries       int
	}{
		"declared":                   {three, "https://news.example/1", true, 3},
		"said by the address":        {three, "https://news.example/live/election", false, 3},
		"a list of stories":          {three, "https://news.example/politics", false, 0},
		"alive is not live":          {three, "https://news.example/alive", false, 0},
		"two entries, not declared":  {entry("10:15") + entry("9.40"), "https://news.example/live/election", false, 0},
		"two entries, declared":      {entry("10:15") + entry("9.40"), "https://news.example/1", true, 2},
		"a small part of the prose":  {three + strings.Repeat("<p>The first polling stations opened at eight, the commission said on its website, and thousands stood in line.</p>", 6), "https://news.example/live/election", false, 0},
		"without times":              {entry("now") + entry("then") + entry("later"), "https://news.example/live/election", true, 0},
		"in a list of other stories": {"<div class=related>" + three + "</div>" + strings.Repeat("<p>The first polling stations opened at eight, the commission said.</p>", 3), "https://news.example/1", true, 0},
	} {
		t.Run(name, func(t *testing.T) {
			page, err := clean.Parse([]byte("<html lang=en><body><main>"+c.page+"</main>"), clean.ParseOptions{})
			require.NoError(t, err)
			r := lines.Reader{Page: evidence.Gather(context.Background(), page, nil, resolve.PageInfo{Address: c.address}, false)}
			l := labels.New(len(page.Blocks))
			entries := Label(r, l, &body.Body{In: make([]bool, len(page.Blocks))}, c.declares)
			require.Len(t, entries, c.entries)
			for _, e := range entries {
				var roles []labels.Role
				for i := e.From; i < e.To; i++ {
					roles = append(roles, l.Role(i))
				}
				assert.Equal(t, []labels.Role{labels.Date, labels.Heading, labels.Paragraph, ""}, roles)
			}
		})
	}
}
