package body

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// prose is a paragraph of 24 words and some 130 letters that begins with a word.
func prose(word string) string {
	return word + " ferry between the two harbours returned to service on Monday after nine days in dry dock, and the first crossing was full before dawn."
}

// TestDecide has a page for each rule. The class of an element says what its block scores: "u" is sure, "d" just below the
// threshold, anything else far below.
func TestDecide(t *testing.T) {
	sure := func(word string) string { return "<p class=u>" + prose(word) + "</p>" }
	long := sure("One") + sure("Two") + sure("Three") + sure("Four")
	teaser := func(n int) string {
		return fmt.Sprintf(`<h3><a href="/%d">A story about the harbour</a></h3><p class=u>%s</p>`, n, prose("Teaser"))
	}
	teasers := teaser(1) + teaser(2) + teaser(3) + teaser(4)
	for name, c := range map[string]struct {
		page   string
		claims []claim.Claim
		shift  float64
		want   string // the first words of the blocks of the body
		rule   string // the last that took a block or gave one; "" for the scores
	}{
		"scores decide":                            {page: long + "<p>" + prose("Other") + "</p>", want: "One Two Three Four"},
		"a shift raises the threshold":             {page: long, shift: 5, want: ""},
		"on a page of little text it is lower":     {page: sure("One") + "<p class=d>" + prose("Two") + "</p>", want: "One Two"},
		"on a page of much text it is not":         {page: long + "<table><tr><td><p class=d>" + prose("Other") + "</p></table>", want: "One Two Three Four"},
		"what is hidden":                           {page: long + "<p class=u hidden>" + prose("Other") + "</p>", want: "One Two Three Four", rule: "not shown without scripts or styles"},
		"a hidden story":                           {page: "<div hidden>" + long + "</div>", want: "One Two Three Four"},
		"consent":                                  {page: long + `<div id=cookie-banner>` + sure("Other") + "</div>", want: "One Two Three Four", rule: "named as something else by the elements around it"},
		"a dialog":                                 {page: long + `<dialog open>` + sure("Other") + "</dialog>", want: "One Two Three Four", rule: "named as something else by the elements around it"},
		"comments":                                 {page: long + `<div class=comments>` + sure("Other") + "</div>", want: "One Two Three Four", rule: "named as something else by the elements around it"},
		"a story named after comments":             {page: `<div class=comments>` + sure("One") + sure("Two") + "</div>", want: "One Two"},
		"a biography at the end":                   {page: long + `<div class=author-bio>` + sure("Other") + "</div>", want: "One Two Three Four", rule: "named as something else by the elements around it"},
		"a biography that is not at the end":       {page: `<div class=author-bio>` + sure("Zero") + "</div>" + long, want: "Zero One Two Three Four"},
		"another article":                          {page: "<article><h1>Ferry returns to service</h1>" + long + "</article><article>" + sure("Other") + "</article>", want: "One Two Three Four", rule: "in another article than the headline"},
		"another article where the first is short": {page: "<article><h1>Ferry returns to service</h1>" + sure("One") + "</article><article>" + sure("Two") + "</article>", want: "One Two"},
		"an article around others":                 {page: "<article><h1>Ferry returns to service</h1>" + long + "<article>" + sure("Five") + "</article></article>", want: "One Two Three Four Five"},
		"a callout":                                {page: sure("One") + sure("Two") + "<div class='kg-card kg-callout-card'><div class=kg-callout-emoji>💡</div><div>Nine days</div></div>" + sure("Three"), want: "One Two Nine Three", rule: "a note or a folded text between texts of the body"},
		"a toggle":                                 {page: sure("One") + "<div class=kg-toggle-card><div><h4 class=card>Where it docks</h4><button>Open</button></div><div><p>In the yard</div></div>" + sure("Two"), want: "One Where In Two", rule: "a note or a folded text between texts of the body"},
		"details":                                  {page: sure("One") + "<details><summary>Docks</summary><ul><li>Vellin</ul></details>" + sure("Two"), want: "One Docks Vellin Two", rule: "a note or a folded text between texts of the body"},
		"details of links":                         {page: sure("One") + "<details><summary>Docks</summary><ul><li><a href=/v>Vellin harbour</a></ul></details>" + sure("Two"), want: "One Two"},
		"details after the text":                   {page: sure("One") + sure("Two") + "<details><summary>Docks</summary><ul><li>Vellin</ul></details>", want: "One Two"},
		"details beside the text":                  {page: "<div>" + sure("One") + "</div><details><summary>Docks</summary><ul><li>Vellin</ul></details><div>" + sure("Two") + "</div>", want: "One Two"},
		"a heading between paragraphs":             {page: sure("One") + sure("Two") + "<h2 class=d>Crossing</h2>" + sure("Three") + sure("Four"), want: "One Two Crossing Three Four", rule: "follows the text around it"},
		"a heading after the last":                 {page: long + "<h2 class=d>Crossing</h2>", want: "One Two Three Four"},
		"a heading far below the threshold":        {page: sure("One") + sure("Two") + "<h2>Crossing</h2>" + sure("Three") + sure("Four"), want: "One Two Crossing Three Four", rule: "a heading between texts of the body"},
		"a heading with a word of furniture":       {page: sure("One") + sure("Two") + "<h2>Background</h2>" + sure("Three") + sure("Four"), want: "One Two Background Three Four", rule: "a heading between texts of the body"},
		"a heading far below before no text":       {page: sure("One") + sure("Two") + "<h2>Crossing</h2><p>x</p>" + sure("Three") + sure("Four"), want: "One Two Three Four"},
		"a heading far below that is a link":       {page: sure("One") + sure("Two") + "<h2><a href=/x>Crossing</a></h2>" + sure("Three") + sure("Four"), want: "One Two Three Four"},
		"a heading named after other stories":      {page: sure("One") + sure("Two") + "<h2 class='d related'>Crossing</h2>" + sure("Three") + sure("Four"), want: "One Two Three Four"},
		"a heading in another container":           {page: sure("One") + sure("Two") + "<div><div><div><h2 class=d>Crossing</h2></div></div></div>" + sure("Three") + sure("Four"), want: "One Two Three Four"},
		"a list of other pages":                    {page: teasers, want: "", rule: "the page is a list of other pages"},
		"an article that looks like a list":        {page: teasers, want: "Teaser Teaser Teaser Teaser", claims: []claim.Claim{{Field: claim.FieldContentType, Raw: "NewsArticle"}}},
		"few teasers":                              {page: teaser(1) + teaser(2) + long, want: "Teaser Teaser One Two Three Four"},
		"a strip of quotes is none":                {page: long + "<p class=u>AVN 65.22 Increased By ▲ 0.14 (0.22%)</p>", want: "One Two Three Four"},
	} {
		t.Run(name, func(t *testing.T) {
			page, err := clean.Parse([]byte("<html lang=en><body>"+c.page), clean.ParseOptions{})
			require.NoError(t, err)
			s := evidence.Gather(context.Background(), page, c.claims, resolve.PageInfo{}, false)
			scores, headline := make([]float64, len(page.Blocks)), -1
			for i := range page.Blocks {
				el := &page.Elements[page.Blocks[i].Element]
				switch class := strings.Fields(el.Class); {
				case slices.Contains(class, "u"):
					scores[i] = 3
				case slices.Contains(class, "d"):
					scores[i] = -0.5
				default:
					scores[i] = -5
				}
				if el.Tag == "h1" {
					headline = i
				}
			}
			rule, was := "", []bool(nil)
			d := Decide(s, scores, c.shift, headline, func(name string, in []bool) {
				if was != nil && !slices.Equal(was, in) {
					rule = name
				}
				was = slices.Clone(in)
			})
			var words []string
			for i, in := range d.In {
				if in {
					word, _, _ := strings.Cut(page.Blocks[i].Text, " ")
					words = append(words, word)
				}
			}
			assert.Equal(t, c.want, strings.Join(words, " "))
			assert.Equal(t, c.rule, rule)
			assert.Equal(t, strings.HasPrefix(c.rule, "the page is a list"), d.Listing)
		})
	}
}

// TestSettle holds where a body stands, and that it is the surer the longer it is.
func TestSettle(t *testing.T) {
	page, err := clean.Parse([]byte("<body><h1>Ferry</h1><main><div><p>"+prose("One")+"</p><p>"+prose("Two")+"</p></div><p>"+prose("Three")+"</p></main>"), clean.ParseOptions{})
	require.NoError(t, err)
	s := evidence.Gather(context.Background(), page, nil, resolve.PageInfo{}, false)
	for in, want := range map[[4]bool]string{{}: "", {0: false, 1: true}: "p", {1: true, 2: true}: "div", {1: true, 2: true, 3: true}: "main"} {
		d := &Body{In: in[:], Score: []float64{3, 3, 3, 3}}
		d.Settle(s)
		root := ""
		if d.Root >= 0 {
			root = page.Elements[d.Root].Tag
		}
		assert.Equal(t, want, root)
	}
	one, two := &Body{In: []bool{false, true, false, false}, Score: []float64{3, 3, 3, 3}}, &Body{In: []bool{false, true, true, false}, Score: []float64{3, 3, 3, 3}}
	one.Settle(s)
	two.Settle(s)
	assert.Greater(t, two.Confidence, one.Confidence)
	unsure := &Body{In: []bool{false, true, true, false}, Score: []float64{0, 0.1, 0.1, 0}}
	unsure.Settle(s)
	assert.Greater(t, two.Confidence, unsure.Confidence)
	first, last := two.Bounds()
	assert.Equal(t, [2]int{1, 2}, [2]int{first, last})
}
