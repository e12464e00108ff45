package shown

import (
	"context"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/live"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// standings are the words that the rows of the tests say standings by; nothing for a plain one.
var standings = map[claim.Standing]string{claim.StandingTail: " (tail)", claim.StandingBiography: " (biography)", claim.StandingLabelled: " (labelled)",
	claim.StandingLead: " (lead)", claim.StandingFarLabel: " (far label)", claim.StandingDateline: " (dateline)"}

// claimed are the claims of a page whose blocks have their roles already: that of the attribute role="as-…" around them. The blocks
// of role="as-entry" are the times of a live blog's entries. A page that begins with a letter is flat text, a line a block, each
// after its role and a bar.
func claimed(t *testing.T, text string, declared ...claim.Claim) []string {
	t.Helper()
	flat := !strings.HasPrefix(text, "<")
	var source *page.Page
	var err error
	var roles []labels.Role
	if flat {
		var list []string
		for row := range strings.SplitSeq(text, "\n") {
			role, line, _ := strings.Cut(row, "|")
			roles, list = append(roles, labels.Role(role)), append(list, line)
		}
		source, err = clean.ParseText(strings.Join(list, "\n\n"), clean.ParseOptions{})
	} else {
		source, err = clean.Parse([]byte("<html lang=en><body>"+text), clean.ParseOptions{})
	}
	require.NoError(t, err)
	declared = append(declared, claim.Claim{Field: claim.FieldLanguage, Source: claim.FromHTMLAttr, Raw: "en"})
	r := lines.Reader{Page: evidence.Gather(context.Background(), source, declared, resolve.PageInfo{}, false)}
	result := &label.Result{Labels: labels.New(len(source.Blocks))}
	for i := range source.Blocks {
		role := labels.Role("")
		for e := source.Blocks[i].Element; e >= 0 && role == ""; e = source.Elements[e].Parent {
			if name, ok := strings.CutPrefix(source.Elements[e].ARIA, "as-"); ok {
				role = labels.Role(name)
			}
		}
		if flat {
			role = roles[i]
		}
		switch role {
		case "entry":
			role = labels.Date
			result.Live = append(result.Live, live.Entry{From: i, To: i + 1, Time: i})
		case labels.Headline:
			result.Headline = i
		case labels.Paragraph:
			result.Last = i
			if result.First < 0 {
				result.First = i
			}
		}
		result.Assign(i, role, 1, "")
	}
	var list []string
	for n, c := range Claims(r, result) {
		assert.Equal(t, claim.FromShown, c.Source)
		assert.Equal(t, n+1, c.At)
		s := c.Field.String() + standings[c.Standing] + ": " + c.Raw
		if c.Party != nil {
			s += " <" + c.Party.URL + ">"
		}
		list = append(list, s)
	}
	return list
}

// block is a block with a role.
func block(role, text string) string { return "<div role=as-" + role + ">" + text + "</div>" }

// A row is a page and what its shown blocks claim.
type row struct {
	rule, page string
	want       []string
}

func holdClaims(t *testing.T, rows []row) {
	t.Helper()
	for _, c := range rows {
		t.Run(c.rule, func(t *testing.T) { assert.Equal(t, c.want, claimed(t, c.page)) })
	}
}

const (
	head  = "<h1 role=as-headline>Ferry returns after nine days in dock</h1>"
	title = "headline: Ferry returns after nine days in dock"
	body  = "<p role=as-paragraph>The ferry between the two harbours returned to service on Monday, and the first crossing was full before dawn.</p>"
)
