package extract_test

import (
	"fmt"
	"os"

	"github.com/broadsheet-go/broadsheet/extract"
)

func sample() *extract.Article {
	return &extract.Article{
		Headline: "Bridge opens",
		Byline:   extract.Byline{Authors: []extract.Author{{Name: "Mira Holt"}}},
		Body: []extract.Block{
			{Kind: extract.Paragraph, Text: "The bridge at Orr opened *today*.", Spans: []extract.Span{
				{Start: 14, End: 17, Kind: extract.Link, URL: "https://news.example/orr"},
			}},
			{Kind: extract.ListItem, Level: 1, Text: "Length: 412 m"},
		},
	}
}

func ExampleArticle_WriteMarkdown() {
	if err := sample().WriteMarkdown(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// # Bridge opens
	//
	// Mira Holt
	//
	// The bridge at [Orr](https://news.example/orr) opened \*today\*.
	//
	// - Length: 412 m
}

func ExampleArticle_WriteHTML() {
	if err := sample().WriteHTML(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// <article>
	// <header>
	// <h1>Bridge opens</h1>
	// <p class="byline">Mira Holt</p>
	// </header>
	// <p>The bridge at <a href="https://news.example/orr">Orr</a> opened *today*.</p>
	// <ul>
	// <li>Length: 412 m</li>
	// </ul>
	// </article>
}

func ExampleArticle_WriteText() {
	if err := sample().WriteText(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Bridge opens
	//
	// Mira Holt
	//
	// The bridge at Orr opened *today*.
	//
	// - Length: 412 m
}

func ExampleArticle_WriteJSON() {
	a := &extract.Article{Headline: "Bridge <new> opens", Confidence: 0.9}
	if err := a.WriteJSON(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"headline":"Bridge <new> opens","confidence":0.9}
}

func ExampleJSON() {
	a := &extract.Article{Headline: "Bridge opens", Provenance: extract.Provenance{Headline: extract.Origin{Source: "json-ld"}}}
	if err := (extract.JSON{Explain: true, Indent: "  "}).Write(os.Stdout, a); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "headline": "Bridge opens",
	//   "confidence": 0,
	//   "provenance": {
	//     "headline": {
	//       "source": "json-ld"
	//     }
	//   }
	// }
}
