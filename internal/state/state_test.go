package state

import (
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/internal/jsontree"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	title = "Die Fähre nach Sandholm fährt wieder"
	first = "Am Freitag legte die Fähre nach Sandholm zum ersten Mal seit vier Jahren wieder ab, mit neunzig Menschen an Bord."
	next  = "Der Hafenmeister sagte, das alte Schiff sei in drei Teile zersägt und um eine neue Winde gebaut worden. Das war billiger."
)

// said are the title, the time and the author of the first article that the data of the scripts have.
func said(t *testing.T, scripts ...page.Script) (headline, published, author string) {
	t.Helper()
	for _, d := range Read(scripts, nil, nil) {
		for v := range d.Objects {
			h, p := d.Phrase(first2(&d, v, "headline", "title")), d.Words(d.Follow(first2(&d, v, "publishedat", "datepublished")))
			if h == "" || p == "" {
				continue
			}
			who := d.Follow(first2(&d, v, "author", "authors"))
			if who.Kind() == jsontree.Array {
				who = d.Follow(who.First())
			}
			return h, p, d.Phrase(who)
		}
	}
	return "", "", ""
}

func first2(d *Data, v jsontree.Value, a, b string) jsontree.Value {
	if m := d.Member(v, a); m.There() {
		return m
	}
	return d.Member(v, b)
}

// literal is a string of JavaScript.
func literal(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(s) + `"`
}

func TestReadForms(t *testing.T) {
	const when = "2026-03-06T07:30:00Z"
	object := `{"headline":"` + title + `","publishedAt":"` + when + `","author":{"name":"Grete Lohse"}}`
	program := func(text string) page.Script { return page.Script{Text: text} }
	for name, scripts := range map[string][]page.Script{
		"assigned":           {program(`window.__APP_STATE__ = {"page":{"story":` + object + `}};(function(){var s;s={a:1}}());`)},
		"after code":         {program(`var a=function(){return {b:1}},r=/x/;if(a){a()}window.__DATA__=` + object)},
		"a string":           {program(`window.__INITIAL_DATA__=` + literal(object) + `;`)},
		"parsed":             {program(`window.__PRELOADED_STATE__ = JSON.parse('` + strings.ReplaceAll(object, "'", `\'`) + `')`)},
		"encoded":            {program(`window.S=JSON.parse(decodeURIComponent("` + strings.NewReplacer("{", "%7B", "}", "%7D", `"`, "%22", ":", "%3A").Replace(object) + `"))`)},
		"passed":             {program(`kit.start(app, element, {node_ids: [0, 2], data: [null,{type:"data",data:{article:{headline:"` + title + `",publishedAt:new Date("` + when + `"),author:{name:"Grete Lohse"}}},uses:{}}],form: null});`)},
		"JSON in a string":   {{Type: "application/json", Text: `{"status":200,"body":` + literal(object) + `}`}},
		"a function":         {program(`window.__NUXT__=(function(a,b,c){return {layout:"default",data:[{article:{title:a,publishedAt:b,author:{name:c}}}]}}("` + title + `","` + when + `","Grete Lohse"));`)},
		"a function's parts": {program(`window.__NUXT__=(function(a,b,c){a.title="` + title + `";a.publishedAt=b;a.author={name:c};return {data:[{article:a}]}}({},"` + when + `","Grete Lohse"));`)},
		"places in a list":   {{Type: "application/json", Text: `[["ShallowReactive",1],{"data":2},["Reactive",3],{"story":4},{"headline":5,"publishedAt":6,"author":8},"` + title + `",["Date","` + when + `"],"x",{"name":9},"Grete Lohse"]`}},
		"rows": {program(`(self.__next_f=self.__next_f||[]).push([0])`), program(`self.__next_f.push([1,` + literal("1:\"$Sreact.fragment\"\n5:[\"$\",\"$L8\",null,{\"story\":{\"headline\":\""+title+"\",\"publishedAt\":\"$D"+when+"\",\"au") + `])`),
			program(`self.__next_f.push([1,` + literal("thor\":\"$9\"}}]\n9:{\"name\":\"Grete Lohse\"}\n") + `])`)},
		"a stream":          {program(`window.__reactRouterContext.streamController.enqueue(` + literal(`[{"_1":2},"loaderData",{"_3":4},"story",{"_5":6,"_7":8,"_9":10},"headline","`+title+`","publishedAt",["D","`+when+`"],"author",{"_11":12},"name","Grete Lohse"]`+"\n") + `);`)},
		"objects by name":   {program(`window.__APOLLO_STATE__={"ROOT_QUERY":{"article":{"__ref":"Article:1"}},"Article:1":{"headline":"` + title + `","publishedAt":"` + when + `","author":{"__ref":"Person:7"}},"Person:7":{"name":"Grete Lohse"}};`)},
		"after their types": {{Type: Astro, Text: `{"story":[0,{"headline":[0,"` + title + `"],"publishedAt":[3,"` + when + `"],"authors":[1,[[0,{"name":[0,"Grete Lohse"]}]]]}]}`}},
	} {
		t.Run(name, func(t *testing.T) {
			for i := range scripts {
				assert.True(t, scripts[i].Type != "" || Candidate(scripts[i].Text) || strings.Contains(name, "rows") && i == 0)
			}
			headline, published, author := said(t, scripts...)
			assert.Equal(t, []string{title, when, "Grete Lohse"}, []string{headline, published, author})
		})
	}
}

func TestCandidate(t *testing.T) {
	for _, text := range []string{
		`document.title="x";var publisher="y";` + strings.Repeat("a", 100),
		`googletag.cmd.push(function(){googletag.defineSlot("/1/title",[300,250]).setTargeting("publisher","x")}); var v="1.2.3"`,
		`{"title":"x","published":"2026-03-06"}`, // too short to be an article
		strings.Repeat(`{"title":"Ferry","published":"2026-03-06"}`, 40_000),
	} {
		assert.False(t, Candidate(text), "%.60s", text)
	}
}

func TestStory(t *testing.T) {
	want := "<p>" + first + "</p><h2>Die Winde</h2><p>" + next + "</p>"
	list := "<p>" + first + "</p><ul><li>Neunzig Menschen</li></ul><p>" + next + "</p>"
	for name, test := range map[string]struct{ body, want string }{
		"markup":         {literal(want), want},
		"text":           {literal(first + "\n\n" + next), "<p>" + first + "</p><p>" + next + "</p>"},
		"a list":         {`["` + first + `","` + next + `"]`, "<p>" + first + "</p><p>" + next + "</p>"},
		"parts":          {`[{"type":"text","content":"` + first + `"},{"type":"image","url":"/a.jpg","caption":"No text"},{"type":"header","level":2,"content":"Die Winde"},{"type":"text","content":"` + next + `"}]`, want},
		"portable text":  {`[{"_type":"block","style":"normal","children":[{"_type":"span","text":"` + first + `"}]},{"_type":"block","style":"h2","children":[{"_type":"span","text":"Die Winde"}]},{"_type":"block","children":[{"_type":"span","text":"` + next + `"}]}]`, want},
		"ProseMirror":    {`{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"` + first + `"}]},{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Die Winde"}]},{"type":"paragraph","content":[{"type":"text","text":"` + next + `"}]}]}`, want},
		"Contentful":     {`{"json":{"nodeType":"document","content":[{"nodeType":"paragraph","content":[{"nodeType":"text","value":"` + first + `"}]},{"nodeType":"heading-2","content":[{"nodeType":"text","value":"Die Winde"}]},{"nodeType":"paragraph","content":[{"nodeType":"text","value":"` + next + `"}]}]}}`, want},
		"Lexical":        {`{"root":{"type":"root","children":[{"type":"paragraph","children":[{"type":"text","text":"` + first + `"}]},{"type":"heading","tag":"h2","children":[{"type":"text","text":"Die Winde"}]},{"type":"paragraph","children":[{"type":"text","text":"` + next + `"}]}]}}`, want},
		"Editor.js":      {`{"blocks":[{"type":"paragraph","data":{"text":"` + first + `"}},{"type":"header","data":{"text":"Die Winde","level":2}},{"type":"paragraph","data":{"text":"` + next + `"}}]}`, want},
		"list of points": {`[{"type":"paragraph","text":"` + first + `"},{"type":"list","items":["Neunzig Menschen"]},{"type":"paragraph","text":"` + next + `"}]`, list},
	} {
		t.Run(name, func(t *testing.T) {
			data := Read([]page.Script{{Type: "application/json", Text: `{"related":[{"title":"Eine andere Geschichte des Tages","publishedAt":"2026-03-01","body":"` + next + next + next + `"}],"article":{"title":"` + title + `","publishedAt":"2026-03-06","body":` + test.body + `}}`}}, nil, nil)
			require.NotEmpty(t, data)
			got, _ := Story(data, []string{title + " | Der Anleger"}, false, nil)
			assert.Equal(t, test.want, got)
			got, _ = Story(data, []string{"Zwei andere Titel"}, true, nil)
			assert.Empty(t, got, "two articles, neither the page's")
		})
	}
}

// References in circles and deep values end.
func TestStoryIsBounded(t *testing.T) {
	circle := Read([]page.Script{{Type: "application/json", Text: `[["Reactive",1],{"title":2,"publishedAt":3,"body":4},"` + title + `","2026-03-06",[5,5,5],[4,4,4]]`}}, nil, nil)
	require.NotEmpty(t, circle)
	got, _ := Story(circle, []string{title}, true, nil)
	assert.Empty(t, got)
	deep := Read([]page.Script{{Type: "application/json", Text: `{"title":"` + title + `","publishedAt":"2026-03-06","body":` + strings.Repeat(`{"content":[`, 90) + `"x"` + strings.Repeat(`]}`, 90) + `}`}}, nil, nil)
	got, _ = Story(deep, []string{title}, true, nil)
	assert.Empty(t, got)
	assert.Empty(t, Read([]page.Script{{Type: "application/json", Text: `{"title":"","publishedAt":""}`}}, func() bool { return true }, nil))
}

func FuzzRead(f *testing.F) {
	f.Add(`window.__NUXT__=(function(a,b){a.title=b;return {data:[{headline:"x",publishedAt:"2026-03-06",body:[a]}]}}({},"y"));`)
	f.Add(`self.__next_f.push([1,"1:T5,<p>ab2:{\"headline\":\"$1\",\"datePublished\":\"2026-03-06\",\"body\":\"$2\"}\n"])`)
	f.Add(`x.streamController.enqueue("[{\"_1\":0},\"title\",\"publish\"]\nP1:[[1,2]]")`)
	f.Fuzz(func(t *testing.T, text string) {
		for _, typ := range [...]string{"", "application/json", Astro} {
			markup, _ := Story(Read([]page.Script{{Type: typ, Text: text}}, nil, nil), []string{"Ferries to Sandholm sail again"}, true, nil)
			require.LessOrEqual(t, len(markup), 2*mostStory+16*len(text))
		}
	})
}

// TestHostileStreams holds that references and members cost no more than a bounded number of steps: each of these pages took
// seconds to minutes.
func TestHostileStreams(t *testing.T) {
	push := func(s string) page.Script {
		return page.Script{Text: `self.__next_f.push([1,"` + strings.ReplaceAll(strings.ReplaceAll(s, `"`, `\"`), "\n", `\n`) + `"])`}
	}
	for _, scripts := range [][]page.Script{
		{push("1:[" + strings.Repeat("0,", 200_000) + "0]\n"), push("2:[" + strings.Repeat(`{"title":"$1:199000","publishedAt":"$1:199000"},`, 10_000) + "{}]\n")},
		{push(strings.Repeat("\n", 300_000) + "headline published: ")},
	} {
		all := Read(scripts, nil, nil)
		require.NotEmpty(t, all)
		for _, d := range all {
			for v := range d.Objects {
				for m := v.First(); m.At > 0; m = m.Next() {
					d.Follow(m)
				}
			}
		}
	}
}
