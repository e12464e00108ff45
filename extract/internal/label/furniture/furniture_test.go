package furniture

import (
	"context"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestLabel has a block for each rule, below a story of one paragraph by Jane Doe.
func TestLabel(t *testing.T) {
	const story = "<p id=story>The ferry between the two harbours returned to service on Monday after nine days in dry dock.</p>"
	for name, c := range map[string]struct {
		page, block string
		want        labels.Role
	}{
		"hidden":                      {"<div hidden class=share>Nothing here</div>", "Nothing here", labels.Other},
		"a biography":                 {"<p>Jane Doe writes about ships and the people on them.</p>", "Jane Doe writes", labels.Biography},
		"the front page":              {`<p><a href="/">Home</a></p>`, "Home", labels.Nav},
		"the path to the page":        {`<div class=breadcrumb><a href="/port">Port</a></div>`, "Port", labels.Breadcrumb},
		"a notice of rights":          {"<p>© 2024 The Harbour Gazette</p>", "2024", labels.Copyright},
		"the grammar of its words":    {"<p>12 comments</p>", "12 comments", labels.Counter},
		"the heading of comments":     {"<div class=comments-area><h2>3 thoughts on the ferry</h2></div>", "3 thoughts", labels.Comment},
		"a form for comments":         {"<div class=comment-form><p>Your email address will not be published.</p></div>", "Your email", labels.Comment},
		"words in nav are not read":   {"<nav><p>12 comments</p></nav>", "12 comments", labels.Nav},
		"nav":                         {"<nav><p>Second vessel</p></nav>", "Second vessel", labels.Nav},
		"a dialog about consent":      {`<dialog open class=cookie-consent><p>Second vessel</p></dialog>`, "Second vessel", labels.Consent},
		"another dialog":              {`<dialog open><p>Second vessel</p></dialog>`, "Second vessel", labels.Other},
		"the page's footer":           {"<footer><p>Second vessel</p></footer>", "Second vessel", labels.Other},
		"a link in the page's footer": {`<footer><a href="/v">Second vessel</a></footer>`, "Second vessel", labels.Nav},
		"a class":                     {"<div class=share>Second vessel</div>", "Second vessel", labels.Share},
		"the inner class":             {"<div class=related><div><div><div class=tags>Second vessel</div></div></div></div>", "Second vessel", labels.Tag},
		"a sentence is no button":     {"<div class=share>" + strings.Repeat("The council wants a second vessel by the end of the autumn, the mayor said. ", 2) + "</div>", "The council", labels.Other},
		"a link of many words":        {`<p><a href="/v">The council wants a second vessel by autumn</a></p>`, "The council", labels.Related},
		"a link of few words":         {`<p><a href="/v">Second vessel</a></p>`, "Second vessel", labels.Nav},
		"a title and its section":     {`<p>Port: <a href="/v">Council wants second vessel</a></p>`, "Council wants", labels.Related},
		"nothing that tells":          {"<p>Second vessel</p>", "Second vessel", labels.Other},
	} {
		t.Run(name, func(t *testing.T) {
			page, err := clean.Parse([]byte("<html lang=en><body>"+story+c.page), clean.ParseOptions{})
			require.NoError(t, err)
			r := lines.Reader{Page: evidence.Gather(context.Background(), page, nil, resolve.PageInfo{}, false)}
			l := labels.New(len(page.Blocks))
			l.Assign(0, labels.Paragraph, 1, "")
			l.First, l.Last = 0, 0
			Label(r, l, []string{text.Fold("Jane Doe")})
			found := false
			for i := range page.Blocks {
				assert.NotEmpty(t, l.Role(i))
				if strings.Contains(page.Blocks[i].Text, c.block) {
					found = true
					assert.Equal(t, c.want, l.Role(i), l.At(i).Reason)
				}
			}
			assert.True(t, found)
		})
	}
}
