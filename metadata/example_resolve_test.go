package metadata_test

import (
	"context"
	"fmt"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/metadata"
)

const samplePage = `<html lang="en"><head><title>Ferry returns after nine days | Harbour Gazette</title>
<meta property="og:site_name" content="Harbour Gazette">
<meta name="author" content="Web Desk">
<meta name="pubdate" content="2023-03-01">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry returns after nine days",
"author": {"@type": "Person", "name": "Jane Doe"}, "datePublished": "2023-03-08T08:35:00+05:00"}</script></head><body></body></html>`

func ExampleClaims() {
	page, err := clean.Parse([]byte(samplePage), clean.ParseOptions{})
	if err != nil {
		panic(err)
	}
	for _, c := range metadata.Claims(context.Background(), page, "") {
		if c.Field == metadata.FieldAuthor {
			fmt.Printf("%s: %s\n", c.Source, c.Raw)
		}
	}
	// Output:
	// meta: Web Desk
	// json-ld: Jane Doe
}

func ExampleResolve() {
	page, err := clean.Parse([]byte(samplePage), clean.ParseOptions{})
	if err != nil {
		panic(err)
	}
	r := metadata.Resolve(metadata.Claims(context.Background(), page, ""), metadata.PageInfo{})
	fmt.Println(r.Headline.Value)
	fmt.Println(r.Byline.Authors[0].Name, r.Published)
	fmt.Println("not:", r.PublishedAt.Rivals[0].Raw, "in", r.PublishedAt.Rivals[0].Where)
	// Output:
	// Ferry returns after nine days
	// Jane Doe 2023-03-08T08:35:00+05:00
	// not: 2023-03-01 in meta[name=pubdate]
}
