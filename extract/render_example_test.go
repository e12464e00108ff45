package extract_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"slices"
	"strings"

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

func ExampleMarkdown() {
	a := &extract.Article{Headline: "Bridge: opened", Tags: []string{"Orr", "bridges"}}
	if err := (extract.Markdown{FrontMatter: true}).Write(os.Stdout, a); err != nil {
		fmt.Println(err)
	}
	// Output:
	// ---
	// title: "Bridge: opened"
	// tags:
	//   - "Orr"
	//   - "bridges"
	// ---
	//
	// # Bridge: opened
}

func ExampleText() {
	if err := (extract.Text{Width: 24}).Write(os.Stdout, sample()); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Bridge opens
	//
	// Mira Holt
	//
	// The bridge at Orr opened
	// *today*.
	//
	// - Length: 412 m
}

func ExampleArticle_WriteJSONLD() {
	if err := sample().WriteJSONLD(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"@context":"https://schema.org","@type":"NewsArticle","headline":"Bridge opens","author":[{"@type":"Person","name":"Mira Holt"}],"articleBody":"The bridge at Orr opened *today*.\n\n- Length: 412 m"}
}

// A header and a row for each article.
func ExampleCSV() {
	var b strings.Builder
	for i, headline := range []string{"Bridge opens", "=HYPERLINK(1)"} {
		if err := (extract.CSV{Header: i == 0}).Write(&b, &extract.Article{Headline: headline}); err != nil {
			fmt.Println(err)
		}
	}
	rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	if err != nil {
		fmt.Println(err)
		return
	}
	headline := slices.Index(rows[0], "headline")
	fmt.Println(rows[1][headline], rows[2][headline])
	// Output: Bridge opens '=HYPERLINK(1)
}
