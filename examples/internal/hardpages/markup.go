package hardpages

import (
	"bytes"
	"fmt"
)

// nested are elements whose start tags are repeated without an end tag; each is treated by the HTML standard in its own way.
var nested = []string{"div", "span", "b", "font", "a", "p", "ul", "blockquote", "button", "table", "select", "svg", "template", "object", "nobr", "ruby"}

func markup() []Family {
	list := []Family{
		repeated("sibling paragraphs", opening, "<p>The boats cross the creek four times an hour.</p>", ""),
		repeated("shortest paragraphs", "", "<p>x", ""),
		repeated("line breaks", opening+"<p>", "A line of the timetable.<br><br>", ""),
		repeated("list items", opening+"<ul>", "<li>The boats cross the creek.", ""),
		numbered("unclosed formatting", opening, "", func(page *bytes.Buffer, i int) { fmt.Fprintf(page, "<p><b id=b%d><i>text", i) }),
		numbered("attributes", opening+"<div", ">text</div>", func(page *bytes.Buffer, i int) { fmt.Fprintf(page, " a%d=v", i) }),
		numbered("class tokens", opening+`<div class="`, `">text</div>`, func(page *bytes.Buffer, i int) { fmt.Fprintf(page, "token-%d ", i) }),
		numbered("meta elements", "<!doctype html><head>", "", func(page *bytes.Buffer, i int) { fmt.Fprintf(page, `<meta name=author content="Author %d">`, i) }),
		numbered("links", opening, "", func(page *bytes.Buffer, i int) { fmt.Fprintf(page, "<a href=/news/%d>Story number %d</a> ", i, i) }),
		numbered("links in blocks", opening, "", func(page *bytes.Buffer, i int) {
			fmt.Fprintf(page, "<div><a href=/news/%d>Story number %d</a></div>", i, i)
		}),
		numbered("images", opening, "", func(page *bytes.Buffer, i int) {
			fmt.Fprintf(page, "<figure><img src=/p/%d.jpg alt=Pier><figcaption>The pier. Photo: Sana Qureshi</figcaption></figure>", i)
		}),
		repeated("table cells", opening+"<table>", "<tr><td colspan=9007199254740991>12<td rowspan=9007199254740991>Increased", ""),
		repeated("one table row", opening+"<table><tr>", "<td colspan=9007199254740991>12", ""),
		repeated("tables", opening, "<table><tr><th>Line<th>Boats<tr><td>Creek<td>4</table>", ""),
		repeated("misplaced in tables", opening+"<table>", "<p>x<td>y", ""),
		repeated("comments", opening, "<!-- nothing -->", ""),
		repeated("less-than signs", opening, "<", ""),
		repeated("end tags", opening, "</p></b></div>", ""),
		repeated("body tags", opening, "<body class=x>", ""),
		numbered("comment threads", opening+"</article><section class=comments>", "", func(page *bytes.Buffer, i int) {
			fmt.Fprintf(page, "<div class=comment><span class=comment-author>Reader %d</span><p>I was there, and the pier was shut.</p></div>", i)
		}),
	}
	for _, name := range nested {
		list = append(list, repeated("nested "+name, opening, "<"+name+">", "text"))
	}
	return append(list, repeated("nested span and text", opening, "<span>word ", ""), repeated("closed nesting", opening, "<div><p>text</div>", ""))
}
