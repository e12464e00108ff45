package scripts

import (
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"

	"github.com/stretchr/testify/assert"
)

// TestCode holds which part of a text is code. Where two parts are, " … " stands between them.
func TestCode(t *testing.T) {
	for _, c := range [][2]string{
		{"The mill - Hill News.a{color:red}.b:before{height:8rem;width:25rem} window.data = window.data || []; window.data.push({\"event\": \"view\"});HomeSport The mill opens",
			".a{color:red}.b:before{height:8rem;width:25rem} window.data = window.data || []; window.data.push({\"event\": \"view\"});"},
		{"Hill News\n  var a = b && b.c &&\n    b.d;\n  var e = a ? \"x\" : \"y\";\n\n  if (a) {\n    go(a, \"It's here. Nobody saw it.\");\n  } else {\n    stop();\n  }\n\nThe mill opened on Monday, said the mayor.",
			"var a = b && b.c &&\n    b.d;\n  var e = a ? \"x\" : \"y\";\n\n  if (a) {\n    go(a, \"It's here. Nobody saw it.\");\n  } else {\n    stop();\n  }"},
		{"Before. {\"@context\":\"https://a.example\",\"name\":\"The mill opened (on Monday). It turns.\",\"list\":[1,2]}The mill opened on Monday.",
			"{\"@context\":\"https://a.example\",\"name\":\"The mill opened (on Monday). It turns.\",\"list\":[1,2]}"},
		{"(function (w, d) { w[d] = w[d] || []; w[d].push({ 'a': 1 }); })(window, document);\nMill", "(function (w, d) { w[d] = w[d] || []; w[d].push({ 'a': 1 }); })(window, document);"},
		{"body{margin:0}\n@media (max-width: 40em) {\n  .a, .b > c { margin: 0; padding: 1em }\n}\nMill on the hill", "body{margin:0}\n@media (max-width: 40em) {\n  .a, .b > c { margin: 0; padding: 1em }\n}"},
		{"!function e(t){var n={};for(var i=0;i<t.length;i++)n[t[i]]=1;return n}([1,2]);\n\nThe council (of the town) met.", "!function e(t){var n={};for(var i=0;i<t.length;i++)n[t[i]]=1;return n}([1,2]);"},
		{"window.open_one={a:{b:1}\nThe mill on the hill opened its doors on Monday and nobody came", "window.open_one={a:{b:1}"},
		{"Home\n/* <![CDATA[ */\nvar x = {\"a\":\"b\"};\n/* ]]> */\nMill on the hill", "/* <![CDATA[ */\nvar x = {\"a\":\"b\"};\n/* ]]> */"},
		// a mark that nothing closes takes no story in, and its end is where code begins again
		{"Mill\nvar a = {\"b\": 'It`s}\nvar c = 'd'};" + story + " var e = {\"f\": [1, 2, {\"g\": \"h\"}], \"i\": {\"j\": {\"k\": [\"l\"], \"m\": \"n\"}}, \"o\": {\"p\": \"q\", \"r\": [3, 4]}};",
			"var a = {\"b\": 'It`s}\nvar c = 'd'}; … var e = {\"f\": [1, 2, {\"g\": \"h\"}], \"i\": {\"j\": {\"k\": [\"l\"], \"m\": \"n\"}}, \"o\": {\"p\": \"q\", \"r\": [3, 4]}};"},
		{"var a = {\"b\": `c(\n\n" + story + "\n", "var a = {\"b\": `c(\n"},
		{"{\"@context\":\"https://a.example\",\"@type\":[\"NewsArticle\"],\"articleBody\":\"Said &quot;no&quot;;" + story + "\"}\nMill", "{\"@context\":\"https://a.example\",\"@type\":[\"NewsArticle\"],\"articleBody\":\"Said &quot;no&quot;;" + story + "\"}"},
		// what stands between two parts of code
		{".a{color:red}\nul.list-of>.mill-wheel:after,ul.list-of[data-mill=wheel].big\n.b{color:red}\n// The mill's wheel\nvar a = 1;", ".a{color:red}\nul.list-of>.mill-wheel:after,ul.list-of[data-mill=wheel].big\n.b{color:red}\n// The mill's wheel\nvar a = 1;"},
		{"var a = {b: 1};\n[Sport](/sport) [Mill](/mill_a)\nHome (3) / Sport\nvar c = {d: 2};", "var a = {b: 1}; … var c = {d: 2};"},
		{"var a = {b: 1};\nThe council (of the town) and its mayor (Ida Holm) met on Monday.\nvar c = {d: 2};", "var a = {b: 1}; … var c = {d: 2};"},
		{"The council let me see it (once); she let you go. Variables { and } are marks.", ""},
		{"Share [https://a.example/?a=b&c={d}&e=f;g] ( javascript: window.print(); ) text", ""},
		{"// The old road, he said; it was = to none.", ""},
		{"He set x = 3; y = 4 (for a test), return to sender: \"else\" [sic].", ""},
		{"Functions of the council: let it be; window shopping (see page 3), document it [now]; if (ever) needed.", ""},
		{"\"We waited\", she said; \"nobody came\" (not even {him}).", ""},
	} {
		var got []string
		for _, r := range Find(c[0], new(budget.Budget)) {
			got = append(got, c[0][r.Start:r.End])
		}
		assert.Equal(t, c[1], strings.Join(got, " … "), "%q", c[0])
	}
}

// story is a paragraph of prose.
const story = "The council of the old town met on Monday to speak about the mill on the hill, which had been shut since the storm of last winter, and about the small bridge below it. Nobody had thought that the wheel would turn again before the summer, said the mayor, and few had hoped so."

// TestCodeLinear ends in a second or two.
func TestCodeLinear(t *testing.T) {
	for _, part := range []string{"{\"", "/*", "var a = '", "\\'", "'\\'", "(function", "a{b:", "{color:red", "}", "window.a=", "`", "//", "{", ";", "var a=b;\n", "var a=[\"\n", "a{color:red;}"} {
		Find(strings.Repeat(part, (2<<20)/len(part)), new(budget.Budget))
		Find("var a = {\"b\":1}; "+strings.Repeat(part, (2<<20)/len(part)), new(budget.Budget))
	}
}
