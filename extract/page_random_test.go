package extract

import (
	"bytes"
	"io"
	"maps"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/net/html"
)

// TestRandomPages holds what FuzzFrom holds, and that every writer ends, for two kinds of pages: the fixtures' tags and texts in
// another order, in runs of a page, so that the parts of a template stay together; and a few kinds of tokens that change how
// text is read, over and over. BROADSHEET_RANDOM_PAGES=100000 takes so many pages, others each time.
func TestRandomPages(t *testing.T) {
	n, seed := randomly(t, "BROADSHEET_RANDOM_PAGES", 1500)
	pages := pageTokens(t)
	for k := range n {
		page := randomPage(rand.New(rand.NewPCG(seed, uint64(k))), pages)
		if !t.Run(strconv.Itoa(k), func(t *testing.T) { checkWritten(t, []byte(page)) }) {
			t.Fatalf("%q", page)
		}
	}
}

// tokensOfReading change how the text around them is read: those inside a block first, from blocks on those around it.
var tokensOfReading = strings.Split("<pre>|<br>|<a href=/x>|</a>|<time>|</time>|<b>|</b>|<mark>|</mark>|   |\n\n|\t| |\u00a0|\u200b|&nbsp;|:|a |B. |word|"+
	"</pre>|<table>|<tr>|<td>|</table>|<li>|<ol start=3>|</ol>|<select>|<option>|</select>|<noscript>|</noscript>|<svg>|</svg>|<template>|</template>|<details>|<summary>|<p hidden>|"+
	"<blockquote>|</blockquote>|<code>|</code>|<figure>|<figcaption>|</figure>|<h1>|<h2>|</h2>|<dl>|<dt>|<dd>|<img src=/i.jpg alt=i>|<textarea>|</textarea>|<button>|</button>|"+
	"<!-- -->|<p>|</p>|<div>|</div>|<hr>|&#9;|&#10;|<|, ", "|")

var insideBlock = slices.Index(tokensOfReading, "</pre>")

func randomPage(rng *rand.Rand, pages [][]string) string {
	var b strings.Builder
	b.WriteString("<!doctype html><meta charset=utf-8><body>")
	if rng.IntN(2) == 0 {
		few, from := make([]string, 4+rng.IntN(12)), tokensOfReading[:insideBlock]
		if rng.IntN(2) == 0 {
			from = tokensOfReading
		}
		for i := range few {
			few[i] = from[rng.IntN(len(from))]
		}
		for range 5 + rng.IntN(60) {
			b.WriteString(few[rng.IntN(len(few))])
		}
		return b.String()
	}
	for range 1 + rng.IntN(20) {
		tokens := pages[rng.IntN(len(pages))]
		at := rng.IntN(len(tokens))
		run := 1 + rng.IntN(1+rng.IntN(40))
		for _, token := range tokens[at:min(at+run, len(tokens))] {
			if b.WriteString(token); rng.IntN(8) == 0 {
				b.WriteString(tokensOfReading[rng.IntN(len(tokensOfReading))])
			}
		}
	}
	return b.String()
}

// checkWritten is checkPage, and writes the Article in every format.
func checkWritten(t *testing.T, page []byte) {
	t.Helper()
	a := checkPage(t, page)
	if a == nil {
		return
	}
	onlySafe(t, rendered(t, a.WriteHTML))
	readTEI(t, rendered(t, a.WriteTEI))
	linkedData(t, a)
	for _, write := range []func(io.Writer) error{a.WriteMarkdown, a.WriteText, a.WriteCSV} {
		rendered(t, write)
	}
}

// pageTokens are the tags and texts of the fixtures as written, but scripts, styles and what begins or ends a page.
func pageTokens(t *testing.T) (pages [][]string) {
	t.Helper()
	docs := fixtures(t)
	for _, name := range slices.Sorted(maps.Keys(docs)) {
		var tokens []string
		z := html.NewTokenizer(bytes.NewReader(docs[name].HTML))
		for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
			raw := strings.ToValidUTF8(strings.Map(asParsed, string(z.Raw())), "?")
			tag, _ := z.TagName()
			switch string(tag) {
			case "html", "head", "body", "style", "script", "title", "meta", "link", "frameset", "plaintext":
				if string(tag) == "script" || string(tag) == "style" || string(tag) == "title" {
					z.Next() // its text
				}
				continue
			}
			if kind != html.DoctypeToken {
				tokens = append(tokens, raw)
			}
		}
		if len(tokens) > 0 {
			pages = append(pages, tokens)
		}
	}
	assert.Greater(t, len(pages), 40)
	return pages
}
