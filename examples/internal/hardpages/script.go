package hardpages

import (
	"bytes"
	"fmt"
)

const script = `<script type="application/ld+json">`

func scripts() []Family {
	return []Family{
		numbered("JSON-LD scripts", "<!doctype html><head>", "</head><body><p>The boats cross.", func(page *bytes.Buffer, i int) {
			fmt.Fprintf(page, script+`{"@type":"NewsArticle","headline":"Pier %d reopens","author":{"name":"Sana Qureshi"}}</script>`, i)
		}),
		repeated("one JSON-LD string", "<!doctype html><head>"+script+`{"@type":"NewsArticle","headline":"Pier","articleBody":"`, "The boats cross the creek. ", `"}</script>`),
		repeated("JSON-LD escapes", "<!doctype html><head>"+script+`{"@type":"NewsArticle","headline":"`, `\u0041\ud800`, `"}</script>`),
		numbered("JSON-LD keys", "<!doctype html><head>"+script+`{"@type":"NewsArticle"`, "}</script>", func(page *bytes.Buffer, i int) { fmt.Fprintf(page, `,"k%d":%d`, i, i) }),
		numbered("JSON-LD graph", "<!doctype html><head>"+script+`{"@graph":[{"@type":"NewsArticle","author":[{"@id":"#1"}]}`, "]}</script>", func(page *bytes.Buffer, i int) {
			fmt.Fprintf(page, `,{"@id":"#%d","@type":"Person","name":"Sana Qureshi"}`, i)
		}),
		numbered("JSON-LD authors", "<!doctype html><head>"+script+`{"@type":"NewsArticle","author":["Sana Qureshi"`, "]}</script>", func(page *bytes.Buffer, i int) { fmt.Fprintf(page, `,"Imran Baig %d"`, i) }),
		repeated("nested JSON-LD", "<!doctype html><head>"+script, `{"a":[`, "</script>"),
		repeated("other scripts", opening, "<script>var boats = '<p>';</script>", ""),
		repeated("one script without end", opening+"<script>", "var boats = '<!-- <script>';", ""),
		repeated("style sheets", opening, "<style>.boat { color: red }</style>", ""),
	}
}
