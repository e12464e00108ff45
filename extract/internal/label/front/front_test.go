package front

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/extract/internal/body"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	headline = "<h1>Ferry returns after nine days in dock</h1>"
	first    = "<p class=t>The ferry between the two harbours returned to service on Monday, and the first crossing was full before dawn.</p>"
	others   = "<p class=t>Crews replaced a cracked shaft that had kept the vessel from sailing, and tested it twice on the open water.</p>" +
		"<p class=t>The council said that the timetable would stay as it was until autumn, when a second vessel joins the first.</p>" +
		"<p class=t>Nobody was hurt when the shaft broke, and the passengers reached the far shore on a tug before midnight.</p>"
)

// labelled is a page after Label. Blocks of class t are its body, and the h1 its headline.
func labelled(t *testing.T, text string, claims ...claim.Claim) (lines.Reader, *labels.Labels) {
	t.Helper()
	page, err := clean.Parse([]byte("<html lang=en><body>"+text), clean.ParseOptions{})
	require.NoError(t, err)
	r := lines.Reader{Page: evidence.Gather(context.Background(), page, claims, resolve.PageInfo{}, false)}
	l := labels.New(len(page.Blocks))
	d := &body.Body{In: make([]bool, len(page.Blocks)), Score: make([]float64, len(page.Blocks)), Root: -1}
	for i := range page.Blocks {
		el := &page.Elements[page.Blocks[i].Element]
		d.In[i] = slices.Contains(strings.Fields(el.Class), "t")
		if el.Tag == "h1" {
			l.Headline = i
			l.Assign(i, labels.Headline, 1, "")
		}
	}
	Label(r, l, d)
	return r, l
}

// roleOf is the role of the first block that holds a text.
func roleOf(t *testing.T, r lines.Reader, l *labels.Labels, text string) labels.Role {
	t.Helper()
	for i := range r.Source.Blocks {
		if strings.Contains(r.Source.Blocks[i].Text, text) {
			return l.Role(i)
		}
	}
	require.Fail(t, "no block", "%q", text)
	return ""
}

// TestByline has a page for each rule that makes a block a byline, or keeps it from being one.
func TestByline(t *testing.T) {
	half := strings.Repeat("<div>Nothing that says anything</div>", 12)
	far := half + half
	for name, c := range map[string]struct {
		page, block string
		byline      bool
		claims      []claim.Claim
	}{
		"by its word":                         {page: headline + "<div>By Jane Doe</div>" + first + others, block: "By Jane", byline: true},
		"by its class":                        {page: headline + half + "<div class=byline>Jane Doe, Harbour Gazette</div>" + half + first + others, block: "Jane Doe", byline: true},
		"in a menu below the headline":        {page: headline + `<nav class=authors><a href="/author/jane-doe">Jane Doe</a></nav>` + first + others, block: "Jane Doe"},
		"signed in a menu below the headline": {page: headline + `<nav class=meta><p class=byline>By Jane Doe</p><p>8 March 2023</p></nav>` + first + others, block: "By Jane", byline: true},
		"a menu by its links":                 {page: headline + "<div class=byline-menu><a href=/a>Jane Doe</a> <a href=/b>Sports Desk</a> <a href=/c>Weather</a></div>" + first + others, block: "Jane Doe"},
		"links to people":                     {page: headline + "<div class=byline><a href=/p/1>Jane Doe</a>, <a href=/p/2>John Roe</a>, <a href=/p/3>Ann Poe</a></div>" + first + others, block: "Jane Doe", byline: true},
		"links to sections":                   {page: headline + "<div class=byline-menu><a href=/a>World News</a> | <a href=/b>Local Sports</a> | <a href=/c>Arts Life</a></div>" + first + others, block: "World News"},
		"links to authors' pages":             {page: headline + "<div class=byline><a href=/author/a>Jane Doe</a>, <a href=/b>John Roe</a>, <a href=/c>Ann Poe</a></div>" + first + others, block: "Jane Doe", byline: true},
		"everyday words of that class":        {page: headline + "<div class=author>Second Vessel</div>" + first + others, block: "Second Vessel"},
		"a box about an author":               {page: headline + half + "<div class=author-bio><div class=author>Jane Doe</div></div>" + half + first + others, block: "Jane Doe"},
		"the declared author":                 {page: headline + far + first + "<div>Jane Doe, Harbour Gazette</div>" + others, block: "Jane Doe", byline: true, claims: []claim.Claim{{Field: claim.FieldAuthor, Raw: "Jane Doe"}}},
		"nobody's far from the headline":      {page: headline + far + first + "<div>Jane Doe, Harbour Gazette</div>" + others, block: "Jane Doe"},
		"beside a date":                       {page: headline + "<div>Jane Doe, 8 March 2023</div>" + first + others, block: "Jane Doe", byline: true},
		"a section beside a date":             {page: headline + `<div><a href="/category/harbour-life">Harbour Life</a>, 8 March 2023</div>` + first + others, block: "Harbour Life"},
		"alone below the headline":            {page: headline + "<div>Jane Doe</div>" + first + others, block: "Jane Doe", byline: true},
		"alone, and in a menu":                {page: headline + "<p>Jane Doe</p>" + first + others + "<nav>Jane Doe</nav>", block: "Jane Doe"},
		"below a label":                       {page: headline + "<div>Written by</div><div>Jane Doe</div>" + first + others, block: "Jane Doe", byline: true},
		"one word after its word":             {page: headline + "<div>by amanda</div>" + first + others, block: "by amanda", byline: true},
		"one word that links to its author":   {page: headline + `<div><a href="/author/amanda">amanda</a></div>` + first + others, block: "amanda", byline: true},
		"one word of an author's class":       {page: headline + "<div class=author>amanda</div>" + first + others, block: "amanda", byline: true},
		"one word":                            {page: headline + "<div>amanda</div>" + first + others, block: "amanda"},
		"a part of a line":                    {page: headline + "<div>Local | By Jane Doe | 59 Comments</div>" + first + others, block: "By Jane", byline: true},
		"bold at the head of the text":        {page: headline + far + first + "<p class=t><b>Jane Doe</b></p>" + others, block: "Jane Doe", byline: true},
		"a caption":                           {page: headline + "<figure><img src=a.jpg><figcaption>Jane Doe</figcaption></figure>" + first + others, block: "Jane Doe"},
		"a control":                           {page: headline + "<div>Text Size</div>" + first + others, block: "Text Size"},
		"a heading of the story":              {page: headline + "<h2>By Jane Doe</h2>" + first + others, block: "By Jane"},
		"four sentences that begin like one":  {page: headline + "<div>By Jane Doe, who came. She saw. She wrote. She left.</div>" + first + others, block: "By Jane"},
		"three sentences that begin like one": {page: headline + "<div>By Jane Doe, who came. She saw. She wrote.</div>" + first + others, block: "By Jane", byline: true},
		"a heading inside the story":          {page: headline + "<h3>By Jane Doe</h3>" + first + others, block: "By Jane", byline: true},
		"a caption of an author's class":      {page: headline + "<figure><img src=a.jpg><figcaption class=byline>Jane Doe, Harbour Gazette</figcaption></figure>" + first + others, block: "Jane Doe", byline: true},
		"a caption that begins with by":       {page: headline + "<figure><img src=a.jpg><figcaption>By Jane Doe</figcaption></figure>" + first + others, block: "By Jane", byline: true},
		"beside a picture":                    {page: headline + "<figure><img src=a.jpg><div>Jane Doe</div></figure>" + first + others, block: "Jane Doe"},
		"a signature after the text":          {page: headline + first + others + "<div>By Jane Doe</div>", block: "By Jane", byline: true},
		"a signature of another story":        {page: headline + first + others + "<div class=related><div>By Jane Doe</div></div>", block: "By Jane"},
	} {
		t.Run(name, func(t *testing.T) {
			r, l := labelled(t, c.page, c.claims...)
			assert.Equal(t, c.byline, roleOf(t, r, l, c.block) == labels.Byline, "%s", roleOf(t, r, l, c.block))
		})
	}
}

// TestHead has a page for each other rule about the head of a story.
func TestHead(t *testing.T) {
	summary := "A cracked shaft kept the vessel from its work."
	described := claim.Claim{Field: claim.FieldDescription, Raw: summary}
	bold := "<p class=t><b>Ships of nine metres can reach the quay again, five months after divers found a wreck there.</b></p>"
	points := "<ul><li class=t>Ships of nine metres can dock again.</li><li class=t>The delay cost four million so far.</li></ul>"
	for name, c := range map[string]struct {
		page, block string
		want        labels.Role
		claims      []claim.Claim
	}{
		"a date alone":                            {page: headline + "<div>8 March 2023</div>" + first + others, block: "8 March", want: labels.Date},
		"a date among other statements":           {page: headline + "<div>Harbour | 8 March 2023 | 3 comments</div>" + first + others, block: "8 March", want: labels.Date},
		"a date in the title of another story":    {page: headline + `<div><a href="/b">Council wants a second bridge by 8 March 2023</a></div>` + first + others, block: "8 March"},
		"a date after the text":                   {page: headline + first + others + "<div>8 March 2023</div>", block: "8 March", want: labels.Date},
		"a dateline alone":                        {page: headline + "<div>MARSTRAND, May 4 (AP) —</div>" + first + others, block: "MARSTRAND", want: labels.Dateline},
		"a dateline by its class":                 {page: headline + "<p class=dateline>MARSTRAND:</p>" + first + others, block: "MARSTRAND", want: labels.Dateline},
		"a place alone":                           {page: headline + "<p>MARSTRAND:</p>" + first + others, block: "MARSTRAND"},
		"a kicker by its class":                   {page: "<div class=kicker>Harbour diary</div>" + headline + first + others, block: "Harbour diary", want: labels.Kicker},
		"a path above the headline":               {page: `<div class=kicker><a href="/">Home</a> <a href="/p">Port</a> <a href="/p/q">Quays</a></div>` + headline + first + others, block: "Home", want: labels.Breadcrumb},
		"a kicker by its place":                   {page: "<div><header><p>Harbour diary</p>" + headline + "</header></div>" + first + others, block: "Harbour diary", want: labels.Kicker},
		"many words above the headline":           {page: "<div><header><p>Notes from the harbour, week by week</p>" + headline + "</header></div>" + first + others, block: "Notes"},
		"a standfirst by its class":               {page: headline + "<div class=standfirst>" + summary + "</div><div>" + first + others + "</div>", block: "A cracked", want: labels.Standfirst},
		"a standfirst by its description":         {page: headline + "<div>" + summary + "</div><div>" + first + others + "</div>", block: "A cracked", want: labels.Standfirst, claims: []claim.Claim{described}},
		"the same words after the text's first":   {page: headline + first + "<div>" + summary + "</div>" + others, block: "A cracked", claims: []claim.Claim{described}},
		"a standfirst before a byline":            {page: headline + "<p>" + summary + "</p><p>By Jane Doe</p>" + first + others, block: "A cracked", want: labels.Standfirst},
		"a standfirst in bold":                    {page: headline + bold + first + others, block: "Ships", want: labels.Standfirst},
		"bold, and little text after it":          {page: headline + bold + first, block: "Ships"},
		"summary points":                          {page: headline + points + first + others, block: "The delay", want: labels.Standfirst},
		"a list in the text":                      {page: headline + first + points + others, block: "The delay"},
		"helpers after the text":                  {page: headline + first + others + "<p>Edited by John Roe</p>", block: "Edited", want: labels.Contributors},
		"the name at the head of an author's box": {page: headline + first + others + strings.Repeat("<div>Nothing</div>", 7) + "<div class=author>Jane Doe</div>", block: "Jane Doe", want: labels.Biography},
	} {
		t.Run(name, func(t *testing.T) {
			r, l := labelled(t, c.page, c.claims...)
			assert.Equal(t, c.want, roleOf(t, r, l, c.block))
		})
	}
}

// TestDateInMenu holds that a date in a menu is the story's only between the headline and the text: above it stands the day of the edition.
func TestDateInMenu(t *testing.T) {
	for page, want := range map[string]bool{
		headline + "<nav class=meta><p>8 March 2023</p></nav>" + first + others: true,
		"<nav><p>8 March 2023</p></nav>" + headline + first + others:            false,
	} {
		r, l := labelled(t, page)
		assert.Equal(t, want, roleOf(t, r, l, "8 March") == labels.Date, page)
	}
}
