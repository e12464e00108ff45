package extract

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestTextBeforeHeadline: what stands before the headline is no part of the story, unless the heading taken for the
// headline may be a subheading: no h1, and not in the declared words.
func TestTextBeforeHeadline(t *testing.T) {
	const lead = "The dredger left the outer basin"
	for name, c := range map[string]struct {
		heading string
		kept    bool
	}{
		"an h1":                     {"<h1>Routes to the grain quay this year</h1>", false},
		"the declared words":        {"<h2>Best routes to the grain quay this year</h2>", false},
		"a subheading much like it": {"<h2>Routes to the grain quay this year</h2>", true},
	} {
		page := `<html><head><title>Best routes to the grain quay this year</title><meta property="og:title" content="Best routes to the grain quay this year"></head><body><main><div>` +
			harbourParagraphs(1) + c.heading + strings.Repeat("<p>Ships from the north berth at the first quay, where a pilot waits for them until six in the evening.</p><p>Those from the south wait for the tide behind the mole, as they have done since the lock was built.</p>", 3) +
			"</div></main></body></html>"
		a, err := From([]byte(page), "")
		require.NoError(t, err, name)
		require.NotEmpty(t, a.Body, name)
		assert.Equal(t, c.kept, strings.HasPrefix(a.Body[0].Text, lead), "%s: %s", name, a.Body[0].Text)
	}
}
