package jsontree

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// plainJSON turns a value into what encoding/json makes of it with UseNumber.
func plainJSON(v Value) any {
	switch v.Kind() {
	case Bool:
		return v.Text() == "true"
	case Number:
		return json.Number(v.Text())
	case String:
		return v.Text()
	case Array:
		all := []any{}
		for c := v.First(); c.At > 0; c = c.Next() {
			all = append(all, plainJSON(c))
		}
		return all
	case Object:
		all := map[string]any{}
		for c := v.First(); c.At > 0; c = c.Next() {
			all[c.Key()] = plainJSON(c)
		}
		return all
	}
	return nil
}

func oracle(s string) (any, bool) {
	d := json.NewDecoder(strings.NewReader(s))
	d.UseNumber()
	var v any
	if d.Decode(&v) != nil {
		return nil, false
	}
	_, err := d.Token()
	return v, err == io.EOF
}

// nesting is the number of levels of a valid document.
func nesting(v any) int {
	deepest := 0
	switch v := v.(type) {
	case []any:
		for _, c := range v {
			deepest = max(deepest, nesting(c))
		}
	case map[string]any:
		for _, c := range v {
			deepest = max(deepest, nesting(c))
		}
	default:
		return 0
	}
	return deepest + 1
}

func TestDecodeJSONFaults(t *testing.T) {
	const ok = `{"headline":"Ferry held","author":"Ana Ruiz"}`
	tests := []struct{ name, in, want string }{
		{"trailing comma in object", `{"headline":"Ferry held","author":"Ana Ruiz",}`, ok},
		{"trailing comma in array", `{"a":["x","y",]}`, `{"a":["x","y"]}`},
		{"doubled comma", `{"headline":"Ferry held",,"author":"Ana Ruiz"}`, ok},
		{"leading comma", `{,"headline":"Ferry held","author":"Ana Ruiz"}`, ok},
		{"missing comma between members", "{\"headline\":\"Ferry held\"\n\"author\":\"Ana Ruiz\"}", ok},
		{"missing comma in the same line", `{"headline":"Ferry held" "author":"Ana Ruiz"}`, ok},
		{"missing comma between objects", `[{"a":1}{"a":2}]`, `[{"a":1},{"a":2}]`},
		{"missing comma between strings", `["x" "y"]`, `["x","y"]`},
		{"missing comma after object", `{"a":{"b":"c"} "d":"e"}`, `{"a":{"b":"c"},"d":"e"}`},
		{"raw line feed", "{\"headline\":\"Ferry\nheld\"}", `{"headline":"Ferry\nheld"}`},
		{"raw CR LF and tab", "{\"headline\":\"Ferry\r\n\theld\"}", `{"headline":"Ferry\r\n\theld"}`},
		{"raw line feed at the end", "{\"headline\":\"Ferry held\n\",\n\"author\":\"Ana Ruiz\"}", `{"headline":"Ferry held\n","author":"Ana Ruiz"}`},
		{"inner quotes", `{"headline":"Mayor calls "delay" a shame","author":"Ana Ruiz"}`, `{"headline":"Mayor calls \"delay\" a shame","author":"Ana Ruiz"}`},
		{"inner quotes at the end", `{"headline":"Mayor on "delay"","author":"Ana Ruiz"}`, `{"headline":"Mayor on \"delay\"","author":"Ana Ruiz"}`},
		{"inner quotes at the end of all", `{"a":[{"headline":"Mayor on "delay""}]}`, `{"a":[{"headline":"Mayor on \"delay\""}]}`},
		{"inner quotes in a path", `{"xpath":["/html/head/title","//meta[@name="description"]/@content"],"b":1}`, `{"xpath":["/html/head/title","//meta[@name=\"description\"]/@content"],"b":1}`},
		{"missing commas in an array", "[\"x\"\n\"y\"\n\"z\"]", `["x","y","z"]`},
		{"missing comma, compact", `{"headline":"Ferry held""author":"Ana Ruiz"}`, ok},
		{"inner quotes at the start", `{"headline":""Delay" was planned","author":"Ana Ruiz"}`, `{"headline":"\"Delay\" was planned","author":"Ana Ruiz"}`},
		{"inner quotes before a comma", `{"headline":"First "late", then gone","author":"Ana Ruiz"}`, `{"headline":"First \"late\", then gone","author":"Ana Ruiz"}`},
		{"inner quotes in a row", `{"headline":"Of "tea", "salt" and rice","author":"Ana Ruiz"}`, `{"headline":"Of \"tea\", \"salt\" and rice","author":"Ana Ruiz"}`},
		{"inner quotes before a colon", `{"headline":"The "plan": none","author":"Ana Ruiz"}`, `{"headline":"The \"plan\": none","author":"Ana Ruiz"}`},
		{"unescaped attribute", `{"d":"<a href="https://example.org/a?b=1" rel="nofollow">Line</a> is late","e":1}`, `{"d":"<a href=\"https://example.org/a?b=1\" rel=\"nofollow\">Line</a> is late","e":1}`},
		{"inner quotes in an array", `["the "old" port","b"]`, `["the \"old\" port","b"]`},
		{"inner quotes before a brace", `{"a":"say "x"} now","b":1}`, `{"a":"say \"x\"} now","b":1}`},
		{"line comment", "{\"headline\":\"Ferry held\", // shown\n\"author\":\"Ana Ruiz\"}", ok},
		{"line comment after a string", "{\"headline\":\"Ferry held\" // shown\n,\"author\":\"Ana Ruiz\"}", ok},
		{"member commented out", "{\"headline\":\"Ferry held\",\n//\"count\": \"\", // no\n\"author\":\"Ana Ruiz\"}", ok},
		{"block comment", `{/* page */"headline":"Ferry held"/* x */,"author":"Ana Ruiz"}`, ok},
		{"HTML comment around", `<!-- {"headline":"Ferry held","author":"Ana Ruiz"} -->`, ok},
		{"HTML comment before the value", `<!-- article data --> {"headline":"Ferry held","author":"Ana Ruiz"}`, ok},
		{"HTML comment inside", `{"headline":"Ferry held",<!-- who -->"author":"Ana Ruiz"}`, ok},
		{"CDATA", `<![CDATA[{"headline":"Ferry held","author":"Ana Ruiz"}]]>`, ok},
		{"CDATA in line comments", "//<![CDATA[\n{\"headline\":\"Ferry held\",\"author\":\"Ana Ruiz\"}\n//]]>", ok},
		{"CDATA in one line", `//<![CDATA[ {"headline":"Ferry held","author":"Ana Ruiz"} //]]>`, ok},
		{"CDATA in block comments", `/*<![CDATA[*/{"headline":"Ferry held","author":"Ana Ruiz"}/*]]>*/`, ok},
		{"entities as delimiters", `{&quot;headline&quot;:&quot;Ferry held&quot;,&quot;author&quot;:&quot;Ana Ruiz&quot;}`, ok},
		{"numeric entities as delimiters", `{&#34;headline&#34;:&#34;Ferry held&#34;,&#34;author&#34;:&#34;Ana Ruiz&#34;}`, ok},
		{"entities inside strings stay", `{"headline":"&quot;Ferry&quot; &amp; held"}`, `{"headline":"&quot;Ferry&quot; &amp; held"}`},
		{"single quotes", `{'headline':'Ferry held','author':'Ana Ruiz'}`, ok},
		{"single quotes with apostrophe", `{'headline':'Crew's pay, boats' end','author':'Ana Ruiz'}`, `{"headline":"Crew's pay, boats' end","author":"Ana Ruiz"}`},
		{"single quoted value", `{"headline":'Ferry held',"author":"Ana Ruiz"}`, ok},
		{"typographic quotes", `{“headline”:“Ferry held”,“author”:“Ana Ruiz”}`, ok},
		{"German quotes", `{„headline“:„Ferry held“,„author“:„Ana Ruiz“}`, ok},
		{"typographic mark closed by a straight one", `{"headline":“Ferry held","author":"Ana Ruiz"}`, ok},
		{"back quotes", "{\"headline\":`Ferry held`,\"author\":\"Ana Ruiz\"}", ok},
		{"unquoted keys", `{headline:"Ferry held",author:"Ana Ruiz"}`, ok},
		{"unquoted keys, no comma", "{headline:\"Ferry held\"\nauthor:\"Ana Ruiz\"}", ok},
		{"unquoted value", `{"headline":Ferry held,"author":Ana Ruiz}`, ok},
		{"unquoted value begins with a literal", `{"a":true story,"b":12 boats}`, `{"a":"true story","b":"12 boats"}`},
		{"unquoted date", `{"d":2023-03-08T08:35:00,"e":1}`, `{"d":"2023-03-08T08:35:00","e":1}`},
		{"comma after the value", `{"headline":"Ferry held","author":"Ana Ruiz"},`, ok},
		{"semicolon after the value", `{"headline":"Ferry held","author":"Ana Ruiz"};`, ok},
		{"two values", `{"a":1}{"b":2}`, `[{"a":1},{"b":2}]`},
		{"two values with a comma", `{"a":1},{"b":2}`, `[{"a":1},{"b":2}]`},
		{"byte-order mark", "\uFEFF{\"a\":1}", `{"a":1}`},
		{"no-break spaces", "\u00a0{\u00a0\"a\"\u00a0:\u00a01\u200b}", `{"a":1}`},
		{"NUL between values", "{\"a\":1,\x00\"b\":2}", `{"a":1,"b":2}`},
		{"truncated in a string", `{"headline":"Ferry held","author":"Ana Ru`, `{"headline":"Ferry held","author":"Ana Ru"}`},
		{"truncated after a key", `{"headline":"Ferry held","author"`, `{"headline":"Ferry held","author":null}`},
		{"truncated after a colon", `{"headline":"Ferry held","author":`, `{"headline":"Ferry held","author":null}`},
		{"truncated in an array", `{"a":["x",{"b":"c"`, `{"a":["x",{"b":"c"}]}`},
		{"unknown escapes", `{"a":"don\'t \d \x41"}`, `{"a":"don't d A"}`},
		{"broken unicode escape", `{"a":"\u12 b"}`, `{"a":"\\u12 b"}`},
		{"braced unicode escape", `{"a":"\u{1F6A2}"}`, `{"a":"🚢"}`},
		{"lone surrogates", `{"a":"\ud83d x \ude00"}`, `{"a":"� x �"}`},
		{"surrogate pair", `{"a":"\ud83d\ude00"}`, `{"a":"😀"}`},
		{"duplicate keys", `{"a":1,"a":2}`, `{"a":2}`},
		{"NaN and undefined", `{"a":NaN,"b":undefined,"c":-Infinity,"d":None}`, `{"a":null,"b":null,"c":null,"d":null}`},
		{"Python literals", `{"a":True,"b":False}`, `{"a":true,"b":false}`},
		{"leading zero and plus", `{"a":007,"b":+5}`, `{"a":"007","b":"+5"}`},
		{"missing value", `{"a":,"b":2}`, `{"a":null,"b":2}`},
		{"equals sign", `{"a"="x","b"=>2}`, `{"a":"x","b":2}`},
		{"missing colon", `{"a" "x","b":2}`, `{"a":"x","b":2}`},
		{"assignment", `window.__data = {"a":1};`, `{"a":1}`},
		{"call", `callback({"a":1});`, `{"a":1}`},
		{"no braces", `"a":1,"b":[2]`, `{"a":1,"b":[2]}`},
		{"missing closing bracket", `{"a":["x","y","b":"z"}`, `{"a":["x","y"],"b":"z"}`},
		{"array closed by a brace", `{"a":["x","y"},"b":1}`, `[{"a":["x","y"]},{"b":1}]`},
		{"object closed by a bracket", `[{"a":1],{"b":2}]`, `[[{"a":1}],{"b":2}]`},
		{"closing bracket too many", `{"a":1]},`, `{"a":1}`},
		{"array that is an object", `{"a":["@type":"Person","name":"Ana"]}`, `{"a":{"@type":"Person","name":"Ana"}}`},
		{"missing closing mark", "{\"headline\":\"Ferry held,\n\"author\":\"Ana Ruiz\"}", ok},
		{"escaped as a string", `{\"headline\":\"Ferry \\\"held\\\"\"}`, `{"headline":"Ferry \"held\""}`},
		{"escaped line breaks between members", `{\n \"a\":1,\n \"b\":2}`, `{"a":1,"b":2}`},
		{"script tag inside", `<script type="application/ld+json">{"a":1}</script>`, `{"a":1}`},
		{"prefix against hijacking", ")]}',\n{\"a\":1}", `{"a":1}`},
		{"words between members", `{"a":1, oops "b":2}`, `{"a":1,"b":2}`},
		{"stray bytes", "{\"a\":\"x\xffy\"}", "{\"a\":\"x\ufffdy\"}"},
		{"line continuation", "{\"a\":\"one \\\ntwo\"}", `{"a":"one two"}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v, found := Decode(tt.in, nil, nil)
			require.True(t, found)
			want, valid := oracle(tt.want)
			require.True(t, valid, "the expectation is JSON")
			assert.Equal(t, want, plainJSON(v))
		})
	}
}

func TestDecodeJSONNothing(t *testing.T) {
	for _, in := range []string{"", " \n", "<!-- -->", "// only a comment", "sorry, no data", "<![CDATA[]]>", ";"} {
		_, found := Decode(in, nil, nil)
		assert.False(t, found, "%q", in)
	}
}

func TestDecodeJSONKeepsOrderAndPlace(t *testing.T) {
	v, ok := Decode(`{"b":1,"a":[{"x":"y"},{"key two":"z"}],"b":3}`, nil, nil)
	require.True(t, ok)
	var keys []string
	for m := v.First(); m.At > 0; m = m.Next() {
		keys = append(keys, m.Key())
	}
	assert.Equal(t, []string{"b", "a", "b"}, keys)
	assert.Equal(t, "3", v.Get("b").Text())
	second := v.Get("a").First().Next().First()
	assert.Equal(t, `$.a[1]["key two"]`, second.Path())
	assert.EqualValues(t, strings.Index(`{"b":1,"a":[{"x":"y"},{"key two":"z"}],"b":3}`, `"key two"`)+10, second.Node().pos)
	assert.False(t, v.Get("none").Get("deeper").There())
	assert.Equal(t, absent, Value{}.Get("a").Kind())
}

func TestDecodeJSONMarksCutStrings(t *testing.T) {
	v, _ := Decode(`{"a":"whole","b":"2023-03-0`, nil, nil)
	assert.False(t, v.Get("a").Node().Cut)
	assert.True(t, v.Get("b").Node().Cut)
}

func TestDecodeJSONDepth(t *testing.T) {
	deep := strings.Repeat(`{"a":[`, 5000) + strings.Repeat(`]}`, 5000)
	v, ok := Decode(`[`+deep+`,"after"]`, nil, nil)
	require.True(t, ok)
	assert.Equal(t, "after", v.First().Next().Text())
	level := 0
	for c := v; c.At > 0; c = c.First() {
		level++
	}
	assert.Equal(t, maxDepth+1, level)
}

func TestDecodeJSONNodes(t *testing.T) {
	v, ok := Decode("["+strings.Repeat("1,", 2*MaxNodes)+"1]", nil, nil)
	require.True(t, ok)
	assert.LessOrEqual(t, len(v.Tree.Nodes), MaxNodes+maxDepth)
	assert.Greater(t, int(v.Node().Size), MaxNodes/2)
}

// The bombs take the decoder where a rule that looks ahead or back could become quadratic; such a rule would make this
// test run for minutes.
func TestDecodeJSONBombs(t *testing.T) {
	const size = 4 << 20
	for _, unit := range []string{
		`[`, `{`, `{"a":`, `"`, `""`, `"a" `, `"/*`, `"a":"`, `"a", `, `'`, `“`, `\`, `\"`, `\u`, `/*`, `//`, `<!--`, `<![CDATA[`, ` `,
		"\n", "\"\n", "\n\"a\":", `["a":`, `["x","a":`, `,`, `]`, `}`, `[]`, `{}`, `a`, `a `, `a:`, `1`, `&quot;`, `{"a":"b" `, `"x` + "\n\"",
		`[{]}`, `="`, `é`, "\xff", `<`, `-->`, `]]>`,
	} {
		for _, open := range []string{"", `{"a":"`, `["`, `{"a":`} {
			text := open + strings.Repeat(unit, size/8/len(unit))
			Decode(text, nil, nil)
		}
	}
	Decode(`{"a":"`+strings.Repeat(`"/*`, size/3), nil, nil)
	Decode(`[`+strings.Repeat(`"" `+strings.Repeat(" ", 200), size/203), nil, nil)
}

func FuzzDecodeJSON(f *testing.F) {
	f.Add(`{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","author":[{"@id":"#a"}]}]}`)
	f.Add(`[1.5e-3,-0,true,false,null,"\ud83d\ude00\n\/"]`)
	f.Add(`"a"`)
	f.Add(`"{\"a\":1}"`)
	f.Add(`["[&quot;",{"&":"\\\""}]`)
	f.Add(`{"a": "x" , "b" : { "c" : [ ] } }`)
	f.Add("{'a':\"b \"c\" d\",// x\n}")
	f.Fuzz(func(t *testing.T, s string) {
		v, found := Decode(s, nil, nil)
		again, _ := Decode(s, nil, nil)
		got := plainJSON(v)
		require.Equal(t, got, plainJSON(again))
		if found {
			require.LessOrEqual(t, len(v.Tree.Nodes), len(s)+2, "each value takes a byte")
		}
		if utf8.ValidString(s) {
			for i := range v.Tree.Nodes {
				require.True(t, utf8.ValidString(v.Tree.Nodes[i].Text) && utf8.ValidString(v.Tree.Nodes[i].Key))
			}
		}
		if want, ok := oracle(s); ok && nesting(want) <= maxDepth && len(s) < MaxNodes {
			require.True(t, found)
			require.Equal(t, want, got)
		}
	})
}

func BenchmarkDecodeJSON(b *testing.B) {
	page := `{"@graph":[` + strings.Repeat(`{"@type":"ImageObject","url":"https:\/\/example.org\/ferry.jpg","width":1200,"caption":"The ferry at its berth"},`, 60) + `{}]}`
	b.Run("graph", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(page)))
		for b.Loop() {
			Decode(page, nil, nil)
		}
	})
	b.Run("encoding-json", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(page)))
		for b.Loop() {
			var v any
			_ = json.Unmarshal([]byte(page), &v)
		}
	})
	b.Run("bomb", func(b *testing.B) {
		text := `{"a":"` + string(bytes.Repeat([]byte(`"x" `), 1<<18))
		b.ReportAllocs()
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			Decode(text, nil, nil)
		}
	})
}
