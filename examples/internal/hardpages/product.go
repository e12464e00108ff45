package hardpages

import (
	"bytes"
	"fmt"
	"strings"
)

// product is a page of which one half is one long thing and the other many short things that each may be answered with it.
func product(name string, before string, long func(size int) string, between string, part func(page *bytes.Buffer, i int), after string) Family {
	return Family{name, func(size int) ([]byte, error) {
		var page bytes.Buffer
		page.Grow(size + 1024)
		page.WriteString(before)
		page.WriteString(long(size / 2))
		page.WriteString(between)
		for i := 0; page.Len() < size-len(after); i++ {
			part(&page, i)
		}
		page.WriteString(after)
		return page.Bytes(), nil
	}}
}

func letters(size int) string { return strings.Repeat("w", size) }

// sentences are words that a reader of data has to copy: their spaces are two.
func sentences(size int) string { return strings.Repeat("The boats  cross. ", size/18+1) }

func again(part string) func(page *bytes.Buffer, i int) {
	return func(page *bytes.Buffer, _ int) { page.WriteString(part) }
}

// products are pages that multiply one part by another: where each of many blocks, links or people is answered with a copy
// of something that the page states once.
func products() []Family {
	list := addressProducts()
	list = append(list, dataProducts()...)
	return append(list, blockProducts()...)
}

func addressProducts() []Family {
	const head = "<!doctype html><html lang=en><head><meta charset=utf-8><title>Ferry pier reopens</title>"
	link := func(page *bytes.Buffer, i int) { fmt.Fprintf(page, "<p><a href=%d>Story number %d</a>", i, i) }
	picture := func(page *bytes.Buffer, i int) { fmt.Fprintf(page, "<figure><img src=%d></figure>", i) }
	limited := func(int) string { return letters(7900) }
	return []Family{
		product("links on a long base", head+"<base href=https://news.example/", letters, "/>"+opening, link, ""),
		product("links on a base within the limit", head+"<base href=https://news.example/", limited, "/>"+opening, link, ""),
		product("links in a line on a base", head+"<base href=https://news.example/", limited, "/>"+opening+"<p>", again("<a href=1>1</a> "), ""),
		product("pictures on a long base", head+"<base href=https://news.example/", letters, "/>"+opening, picture, ""),
		product("pictures on a base within the limit", head+"<base href=https://news.example/", limited, "/>"+opening, picture, ""),
		product("embeds on a base within the limit", head+"<base href=https://news.example/", limited, "/>"+opening, again("<iframe src=1></iframe>"), ""),
		product("long link without end", opening+"<a href=/", letters, ">", again("<p>x"), ""),
		product("long absolute link without end", opening+"<a href=https://news.example/", letters, ">", again("<p>x"), ""),
		product("long link to be escaped without end", opening+`<a href="https://news.example/`, func(size int) string { return strings.Repeat("^", size) }, `">`, again("<p>x"), ""),
		product("lines of a long link", opening+"<p><a href=https://news.example/", letters, ">", again("x<br><br>"), ""),
		product("alternates on a long canonical", head+"<link rel=canonical href=https://news.example/", letters, ">", func(page *bytes.Buffer, i int) {
			fmt.Fprintf(page, "<link rel=alternate hreflang=a%d href=https://news.example/%d>", i, i)
		}, "<body><p>x"),
		product("sources of pictures", opening+`<picture><source srcset="`, letters, ` 2x">`, again("<img alt=x>"), ""),
	}
}

// surname makes a name of a number.
func surname(i int) string {
	name := []byte("Ba")
	for ; i > 0; i /= 26 {
		name = append(name, byte('a'+i%26))
	}
	return string(name)
}

func dataProducts() []Family {
	const head = "<!doctype html><head>" + script
	const shown = "</script><body><h1>Pier</h1><p>The boats cross the creek four times an hour, and nobody waits long. The pier opened in 1912, and it closed last year."
	const after = "}]}" + shown
	organisation := func(name, before, between, part, after string) Family {
		return product(name, head+before, sentences, between, func(page *bytes.Buffer, i int) { fmt.Fprintf(page, part, surname(i)) }, after)
	}
	return []Family{
		organisation("JSON-LD one employer", `{"@graph":[{"@id":"#o","@type":"Organization","name":"`, `"},{"@type":"NewsArticle","headline":"Pier","author":[{"name":"Sana Qureshi"}`,
			`,{"name":"Imran %s","worksFor":{"@id":"#o"}}`, "]"+after),
		organisation("JSON-LD one description", `{"@graph":[{"@id":"#o","@type":"Person","description":"`, `"},{"@type":"NewsArticle","headline":"Pier","author":[{"name":"Sana Qureshi"}`,
			`,{"name":"Imran %s","@id":"#o"}`, "]"+after),
		organisation("JSON-LD nobody described", `{"@graph":[{"@id":"#o","@type":"Person","description":"`, `"},{"@type":"NewsArticle","headline":"Pier","author":[{"name":"Sana Qureshi"}`,
			`,{"@id":"#o","x":"%s"}`, "]"+after),
		organisation("JSON-LD one person", `{"@graph":[{"@id":"#o","@type":"Person","name":"`, `"},{"@type":"NewsArticle","headline":"Pier","contributor":[{"name":"Sana Qureshi"}`,
			`,{"@id":"#o","x":"%s"}`, "]"+after),
		organisation("JSON-LD one entry", `{"@graph":[{"@id":"#o","@type":"BlogPosting","datePublished":"2024-05-01T10:00:00Z","headline":"Boat","articleBody":"`,
			`"},{"@type":"LiveBlogPosting","headline":"Pier","author":"Bo Li","datePublished":"2024-05-01","articleBody":"Boats.","liveBlogUpdate":[{"headline":"Boats"}`, `,{"@id":"#o","x":"%s"}`, "]"+after),
		organisation("JSON-LD one image", `{"@graph":[{"@id":"#o","@type":"ImageObject","url":"https://news.example/a.jpg","caption":"`,
			`"},{"@type":"NewsArticle","headline":"Pier","image":[{"@id":"#o"}`, `,{"@id":"#o","x":"%s"}`, "]"+after),
		organisation("JSON-LD one long key", `{"@graph":[{"`, `":{"@type":"NewsArticle","headline":"Pier","keywords":["boats"`, `,"%s"`, "]}"+after),
		organisation("JSON-LD entries below a long key", `{"@graph":[{"`, `":{"@type":"LiveBlogPosting","headline":"Pier","liveBlogUpdate":[{"headline":"Boats"}`,
			`,{"headline":"B%s"}`, "]}"+after),
		organisation("data of a framework, people below a long key", `{"x":[]}</script><script type="application/json">{"`, `":{"headline":"Pier reopens","datePublished":"2024-05-01","author":["Sana Qureshi"`,
			`,"Imran %s"`, "]}}"+shown),
		organisation("data of a framework, one name", `{"x":[]}</script><script type="application/json">[{"headline":2,"datePublished":3,"author":4},"`, `","Pier","2024-05-01",[1`,
			",1%.0s", "]]"+shown),
		product("names of a property", `<!doctype html><head><meta content="`, sentences, `" itemprop="`, again("headline "), `"></head><body><p>The boats cross.`),
		product("spellings of a property", `<!doctype html><head><meta content="`, sentences, `" itemprop="`, func(page *bytes.Buffer, i int) { fmt.Fprintf(page, "%d/headline ", i) }, `"></head><body><p>The boats cross.`),
		product("keywords", `<!doctype html><head><meta name=description content="`, letters, `"><meta name=keywords content="`, func(page *bytes.Buffer, i int) { fmt.Fprintf(page, "%d,", i) }, `"></head><body><p>The boats cross.`),
	}
}

func blockProducts() []Family {
	deep := func(tag string) string { return strings.Repeat("<"+tag+">", 60) }
	return []Family{
		product("paragraphs in a long name", opening+"<x-", letters, ">", again("<p>x"), ""),
		product("lines in a long name", opening+"<p><x-", letters, ">", again("x<br><br>"), ""),
		repeated("paragraphs below many elements", opening+deep("section"), "<p>x", ""),
		repeated("items below many long names", opening+deep("x-"+letters(60))+"<ul>", "<li>x", ""),
		numbered("times below many long names", opening+deep("x-"+letters(60)), "", func(page *bytes.Buffer, i int) {
			fmt.Fprintf(page, "<time class=published datetime=2024-05-01>x</time>")
		}),
		numbered("properties below many long names", opening+deep("x-"+letters(60)), "", func(page *bytes.Buffer, i int) { fmt.Fprintf(page, "<i itemprop=headline content=%d>x</i>", i) }),
		repeated("elements around each paragraph", opening, deep("div")+"<p>x"+strings.Repeat("</div>", 60), ""),
		product("long class", opening+`<div class="`, letters, `">`, again("<p>x"), ""),
		numbered("pictures of one caption", opening, "", func(page *bytes.Buffer, _ int) {
			page.WriteString("<figure>" + strings.Repeat("<img src=a>", 60) + "<figcaption>" + strings.Repeat("The boats cross. ", 500) + "</figcaption></figure>")
		}),
		repeated("pictures of one address", opening+"<figure><img src=http://a><figcaption>"+strings.Repeat("The boats cross. ", 500)+"</figcaption></figure>", "<p>The boats cross the creek, and nobody waits.<figure><img src=http://a></figure>", ""),
		numbered("pictures of short captions", opening, "", func(page *bytes.Buffer, _ int) {
			page.WriteString("<figure>" + strings.Repeat("<img src=a>", 60) + "<figcaption>" + strings.Repeat("The boats cross. ", 40) + "</figcaption></figure>")
		}),
		numbered("pictures of one credit", opening, "", func(page *bytes.Buffer, _ int) {
			page.WriteString("<figure>" + strings.Repeat("<img src=a>", 60) + "<figcaption>Pier. <span class=credit>" + strings.Repeat("The boats cross ", 500) + "</span></figcaption></figure>")
		}),
		repeated("marked paragraphs", opening+"<a href=//a.b><b><i><code>", "<p>x", ""),
		repeated("marked words", opening+"<p>", "<b><i><code>x</code></i></b> ", ""),
		repeated("emphasised paragraphs", opening+"<b><i><code>", "<p>x", ""),
		repeated("emphasised and plain", opening+"<b><i>", "<p>x</b>y<b>", ""),
		repeated("rows of a table", opening+"<table><tr><th>a<th>b", "<tr><td>x<td>y", ""),
		numbered("heads of tables", opening, "", func(page *bytes.Buffer, _ int) {
			page.WriteString("<table><tr><th>a<th>b<tr><td>x<td>y<tr>" + strings.Repeat("<td>", 400) + "</table>")
		}),
		repeated("timed paragraphs", opening+"<time datetime=2024-05-01T10:00:00Z>", "<p>x", ""),
		repeated("paragraphs of marks", opening, `<p>&'"`, ""),
		repeated("text of quotes", opening+"<p>", `'"`, ""),
		repeated("text of less-than signs and words", opening+"<p>", "a < b ", ""),
		repeated("code of backticks", opening, "<pre>"+strings.Repeat("`", 200)+"</pre>", ""),
		repeated("lines of a deep list", opening+strings.Repeat("<ol start=999999999><li>boats", 20), "x<br>", ""),
		repeated("words of a deep list", opening+strings.Repeat("<ol start=999999999><li>boats", 20), "x ", ""),
		repeated("items of deep lists", opening, strings.Repeat("<ul><li>x", 16)+strings.Repeat("</ul>", 16), ""),
		repeated("items below a deep list", opening+strings.Repeat("<ul><li>x", 100), "<li>x", ""),
		repeated("quotations in quotations", opening, "<blockquote>x", ""),
		repeated("headings", opening, "<h2>x<h6>y", ""),
		repeated("empty cells", opening+"<table><tr><td>a<td>b<tr><td>c<td>d", "<td>", ""),
		repeated("tables of a wide head", opening, "<table><tr>"+strings.Repeat("<td>x", 200)+"<tr><td>x</table>", ""),
		repeated("rows below a wide head", opening+"<table><tr>"+strings.Repeat("<td>x", 2000), "<tr><td>x", ""),
		repeated("embeds", opening, "<iframe src=//a></iframe>", ""),
		repeated("shortest links", opening+"<p>", "<a href=/>x</a> ", ""),
		repeated("shortest pictures", opening, "<img src=a>", ""),
		repeated("replies", opening+"</article><section class=comments>", "<div class=comment><b class=comment-author>Bo Li</b><p>I was there.", ""),
		repeated("live blog", "<!doctype html><head>"+script+`{"@type":"LiveBlogPosting","headline":"Pier"}</script></head><body><h1>Pier</h1><main>`,
			"<section><time datetime=2024-05-01T10:00Z>10:00</time><h3>Boats</h3><p>The boats cross the creek, and nobody waits long.</section>", ""),
		repeated("corrections", opening, "<p class=correction>Correction: the pier opened on Monday, not Tuesday.", ""),
		repeated("bylines", opening, "<p class=byline>By Sana Qureshi", ""),
		repeated("biographies", opening+"<p class=byline>By Sana Qureshi</p>", "<p class=author-bio>Sana Qureshi has written about boats and piers for this newspaper since 1999.", ""),
		product("figures of one name", opening+"<p>", func(int) string { return strings.Repeat("Nifty ", 9) }, "", again("65.22 +0.14 (0.22%) "), ""),
		repeated("Thai in one byte a letter", "<!doctype html><meta charset=windows-874><title>Pier</title><article><h1>Pier</h1><p>", "\xa1\xd2\xc3 ", ""),
		repeated("characters of three bytes in JSON", opening+"<p>", "\u2028a", ""),
		repeated("words in a script", "<!doctype html><title>Pier</title><body><script>var story = \"", "The boats cross the creek four times an hour. ", "\"</script>"),
	}
}
