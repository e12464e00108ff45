package flat

import (
	"context"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestLabel holds the role of one line above, inside or below a story of flattened text.
func TestLabel(t *testing.T) {
	const title = "Ferry returns after nine days in dock"
	const one = "The ferry between the two harbours returned to service on Monday, and the first crossing was full before dawn."
	const two = "Crews replaced a cracked shaft that had kept the vessel from sailing, and tested it twice on the open water."
	for name, c := range map[string]struct {
		text, line string
		want       labels.Role
	}{
		"headline":                       {title + "\n\n" + one + "\n\n" + two, title, labels.Headline},
		"byline":                         {title + "\n\nBy Jane Doe\n\n" + one + "\n\n" + two, "By Jane Doe", labels.Byline},
		"date":                           {title + "\n\n8 March 2023\n\n" + one + "\n\n" + two, "8 March 2023", labels.Date},
		"standfirst":                     {title + "\n\nA cracked shaft kept the vessel from its work\n\nBy Jane Doe\n\n" + one + "\n\n" + two, "A cracked shaft kept the vessel from its work", labels.Standfirst},
		"section":                        {"Harbour\n\n" + title + "\n\n" + one + "\n\n" + two, "Harbour", labels.Breadcrumb},
		"prose":                          {title + "\n\n" + one + "\n\n" + two, two, labels.Paragraph},
		"a few words before a paragraph": {title + "\n\n" + one + "\n\nA cracked shaft\n\n" + two, "A cracked shaft", labels.Heading},
		"an item":                        {title + "\n\n" + one + "\n\n• a shaft from the yard\n\n" + two, "• a shaft from the yard", labels.ListItem},
		"a short last sentence":          {title + "\n\n" + one + "\n\n" + two + "\n\nNobody was hurt there.", "Nobody was hurt there.", labels.Paragraph},
		"an update below the date":       {title + "\n\nAda Frings\n8 March 2023\nUpdated: 9 March 2023, 10:02\nShare on Facebook\n\n" + one + "\n\n" + two, "Updated: 9 March 2023, 10:02", labels.Date},
		"a date after the text":          {title + "\n\n" + one + "\n\n" + two + "\n\n8 March 2023", "8 March 2023", labels.Date},
		"a sentence below the date":      {title + "\n\nAda Frings\n8 March 2023\nThe ferry leaves the east slip in the rain.\nPhoto: Ivo Lund\n\n" + one + "\n\n" + two, "The ferry leaves the east slip in the rain.", labels.Paragraph},
		"a caption in the text":          {title + "\n\n" + one + "\n\nThe ferry in the rain\nPhoto: Ivo Lund\n\n" + two, "The ferry in the rain", labels.Figure},
		"a sentence before a credit":     {title + "\n\n" + one + "\n\nNobody was hurt there.\n\nPhoto: Ivo Lund\n\n" + two, "Nobody was hurt there.", labels.Paragraph},
		"a stray line":                   {title + "\n\n" + one + "\n\n12 comments\n\n" + two, "12 comments", labels.Counter},
	} {
		t.Run(name, func(t *testing.T) {
			page, err := clean.ParseText(c.text, clean.ParseOptions{Language: "en"})
			require.NoError(t, err)
			r := lines.Reader{Page: evidence.Gather(context.Background(), page, nil, resolve.PageInfo{}, false)}
			l := labels.New(len(page.Blocks))
			Label(r, l)
			found := false
			for i := range page.Blocks {
				if strings.TrimSpace(page.Blocks[i].Text) == c.line {
					found = true
					assert.Equal(t, c.want, l.Role(i), l.At(i).Reason)
				}
			}
			assert.True(t, found)
		})
	}
}
