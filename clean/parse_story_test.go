package clean

import (
	"encoding/json"
	"html"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const ferries = `<p>The ferry company said on Monday that it would run two more boats a day between the islands from the first week of May.</p>` +
	`<p>Passengers had waited for hours at the pier. Harbour masters counted eight hundred people on Sunday alone, most of them families with luggage.</p>` +
	`<h2>New piers</h2><p>A second pier is planned for next year! The council voted for it in March, and the money comes from the region. Work begins in autumn, when the last of the summer visitors have gone home and the boats are back to two a day. Until then the company asks its passengers to book in advance.</p>`

// TestStoryInOtherScripts holds that sentences which end in other marks are prose too.
func TestStoryInOtherScripts(t *testing.T) {
	for _, sentence := range []string{"渡輪公司週一表示，從五月第一週起，兩島之間每天將增開兩班渡輪。", "فیری کمپنی نے پیر کو کہا کہ وہ مئی کے پہلے ہفتے سے دونوں جزیروں کے درمیان مزید دو کشتیاں چلائے گی۔"} {
		source, err := Parse([]byte(`<body><h1>X</h1><script>var a=`+literal(t, "<p>"+strings.Repeat(sentence, 20)+"</p>")+`</script>`), ParseOptions{})
		require.NoError(t, err)
		require.Len(t, source.Blocks, 2, sentence)
		assert.Equal(t, page.ByScript, source.Blocks[1].Hidden)
	}
}

// literal is a JavaScript string literal without a "<" that could end a script.
func literal(t *testing.T, text string) string {
	b, err := json.Marshal(text)
	require.NoError(t, err)
	return string(b)
}

func TestStoryCarriedByScript(t *testing.T) {
	plain := strings.NewReplacer("<p>", "", "</p>", "\n", "<h2>", "", "</h2>", "\n").Replace(ferries)
	inner := `{"title":"Ferries","html":` + literal(t, ferries) + `}`
	for name, script := range map[string]string{
		"a string":                   `<script>window.q=window.q||[];q.push([1,` + literal(t, ferries) + `])</script>`,
		"a member":                   `<script>window.state=` + inner + `</script>`,
		"JSON in a string":           `<script>self.f.push([1,` + literal(t, inner) + `])</script>`,
		"text of declared data":      `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":` + literal(t, plain) + `}</script>`,
		"the longest of two scripts": `<script>var a="A shorter text. It is not the story. No.";</script><script>var b=` + literal(t, ferries) + `</script>`,
	} {
		source, err := Parse([]byte(`<html><head><title>Ferries</title></head><body><h1>More ferries</h1><div id=app></div>`+script+`</body></html>`), ParseOptions{})
		require.NoError(t, err, name)
		var texts []string
		for i := range source.Blocks {
			if b := &source.Blocks[i]; b.Hidden == page.ByScript {
				texts = append(texts, b.Text)
				assert.Contains(t, source.Path(b.Element), "/script[", name)
			}
		}
		require.Len(t, texts, 4, name)
		assert.True(t, strings.HasPrefix(texts[0], "The ferry company said"), name)
		assert.Equal(t, "New piers", texts[2], name)
	}
}

func TestNoStoryInScripts(t *testing.T) {
	shown := strings.Repeat(`<p>The page shows a text of its own, and that is what its readers see when they open it.</p>`, 8)
	code := `"` + strings.Repeat(`function f(a){return a+1;} var x={y:2}; `, 60) + `"`
	for name, markup := range map[string]string{
		"a text that scripts will show": `<div style="display:none">` + ferries + `</div><script>var a=` + literal(t, ferries) + `</script>`,
		"a page with a text of its own": shown + `<script>var a=` + literal(t, ferries) + `</script>`,
		"code":                          `<script>var a=` + code + `</script>`,
		"a long address":                `<script>var a="https://example.com/` + strings.Repeat("abc", 400) + `"</script>`,
		"a short text":                  `<script>var a="One sentence. Two sentences. Three sentences."</script>`,
		"nested beyond belief":          `<script>var a=` + literal(t, strings.Repeat("<div>", 600)+ferries) + `</script>`,
		"a page of frames":              `<script>var a=` + literal(t, ferries) + `</script>`,
		"a string without an end":       `<script>var a="` + strings.Repeat("No end here. ", 80) + `</script>`,
	} {
		body := `<body><h1>Ferries</h1>`
		if name == "a page of frames" {
			body = `<frameset>`
		}
		source, err := Parse([]byte(`<html>`+body+markup+`</body></html>`), ParseOptions{})
		require.NoError(t, err, name)
		for i := range source.Blocks {
			assert.NotEqual(t, page.ByScript, source.Blocks[i].Hidden, name)
		}
	}
}

// TestStoryOfAttributes holds that data which a framework wrote into an attribute is read as that of a script, and other attributes are not.
func TestStoryOfAttributes(t *testing.T) {
	article := `{"title":"More ferries to the islands","publishedAt":"2026-03-06T10:00:00Z","body":` + literal(t, ferries) + `}`
	astro := `{"title":[0,"More ferries to the islands"],"publishedAt":[0,"2026-03-06T10:00:00Z"],"body":[0,` + literal(t, ferries) + `]}`
	blocks := `[{"_type":"block","style":"normal","children":[{"_type":"span","text":` + literal(t, strings.Repeat("The boat left the pier on Monday. ", 20)) + `},{"_type":"span","marks":["em"],"text":"Nobody was on it."}]}]`
	for name, c := range map[string]struct {
		markup string
		blocks int
	}{
		"Inertia":                  {`<div id=app data-page="` + html.EscapeString(`{"component":"Articles/Show","props":{"article":`+article+`},"url":"/a"}`) + `"></div>`, 4},
		"portable text":            {`<div id=app data-page="` + html.EscapeString(`{"component":"Post","props":{"post":{"title":"More ferries to the islands","publishedAt":"2026-03-06","body":`+blocks+`}}}`) + `"></div>`, 1},
		"react-rails":              {`<div data-react-class=Story data-react-props="` + html.EscapeString(article) + `"></div>`, 4},
		"Astro":                    {`<astro-island props="` + html.EscapeString(astro) + `"></astro-island>`, 4},
		"props of no island":       {`<div props="` + html.EscapeString(article) + `"></div>`, 0},
		"another attribute":        {`<div data-words="` + html.EscapeString(article) + `"></div>`, 0},
		"an address":               {`<div data-page="/articles/12"></div>`, 0},
		"an attribute of template": {`<template><div data-page="` + html.EscapeString(article) + `"></div></template>`, 0},
	} {
		p, err := Parse([]byte(`<html><head><title>More ferries to the islands</title></head><body><h1>More ferries to the islands</h1>`+c.markup+`</body></html>`), ParseOptions{})
		require.NoError(t, err, name)
		n := 0
		for i := range p.Blocks {
			n += map[page.Hiding]int{page.ByScript: 1}[p.Blocks[i].Hidden]
		}
		assert.Equal(t, c.blocks, n, name)
	}
}

// TestStoryOfData holds that a story in several strings is read, and which story it is where the page shows other prose.
func TestStoryOfData(t *testing.T) {
	parts := make([]string, 0, 8)
	for _, p := range []string{"La compagnie a annoncé lundi deux bateaux de plus par jour entre les îles.", "Les passagers avaient attendu des heures au ponton.", "Le port a compté huit cents personnes le dimanche."} {
		for range 4 {
			parts = append(parts, `{"type":"text","content":`+literal(t, p)+`}`)
		}
	}
	story := `{"headlines":{"basic":"Deux bateaux de plus entre les îles"},"publish_date":"2026-03-06","content_elements":[` + strings.Join(parts, ",") + `]}`
	other := `{"headlines":{"basic":"Le marché couvert change de toit"},"publish_date":"2026-03-05","content_elements":[` + strings.Join(parts, ",") + `,{"type":"text","content":"Et le maire aussi."}]}`
	letter := `<p>Inscrivez-vous à notre lettre du port et recevez-la chaque jeudi avant le petit déjeuner, sans publicité et sans autre raison que la mer.</p>`
	for name, test := range map[string]struct {
		markup string
		blocks int
	}{
		"a page without text":             {`<h1>Deux bateaux de plus entre les îles</h1>`, 12},
		"a page with a letter":            {`<h1>Deux bateaux de plus entre les îles</h1>` + letter, 12},
		"a page with another headline":    {`<h1>La plage rouvre en mai cette année</h1>` + letter, 0},
		"a page that shows its beginning": {`<h1>Deux bateaux de plus entre les îles</h1><p>La compagnie a annoncé lundi deux bateaux de plus par jour entre les îles.</p>` + letter, 0},
	} {
		source, err := Parse([]byte(`<body>`+test.markup+`<script>window.State={"list":[`+other+`,`+story+`]};</script></body>`), ParseOptions{})
		require.NoError(t, err, name)
		n := 0
		for i := range source.Blocks {
			if source.Blocks[i].Hidden == page.ByScript {
				n++
			}
		}
		assert.Equal(t, test.blocks, n, name)
	}
}
