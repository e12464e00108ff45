package extract_test

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/PuerkitoBio/goquery"

	"github.com/broadsheet-go/broadsheet/extract"
)

const story = `<!doctype html><html lang="en"><head><title>Ferry pier reopens | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="2024-05-03T09:30:00+05:00"></head><body>
<nav><a href="/">Home</a> <a href="/port">Port</a></nav>
<article><h1>Ferry pier reopens</h1><p class="byline">By Sana Qureshi</p>
<p>KARACHI: The old ferry pier opened again on Friday after fourteen months of repairs, the port trust said in a statement.</p>
<p>Four boats an hour will cross the creek until midnight. A fifth is kept at the pier for the school run, an officer said.</p>
<p>The repairs cost less than planned, because the old piles turned out to be sound. The port trust paid for them alone.</p>
</article><footer>© 2024 Harbour Post</footer></body></html>`

func ExampleFrom() {
	article, err := extract.From([]byte(story), "https://harbour.example/pier")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(article.Headline)
	fmt.Println(article.Byline.Authors[0].Name, article.Published)
	fmt.Println(article.Dateline.Places, len(article.Body))
	// Output:
	// Ferry pier reopens
	// Sana Qureshi 2024-05-03T09:30:00+05:00
	// [KARACHI] 3
}

// What a response's headers say helps to read it.
func ExampleFromReader() {
	article, err := extract.FromReader(strings.NewReader(story), extract.Hints{
		URL:         "https://harbour.example/pier",
		ContentType: "text/html; charset=utf-8",
	})
	fmt.Println(article.Site, article.Language, err)
	// Output: Harbour Post en <nil>
}

func ExampleFromDocument() {
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(story))
	if err != nil {
		fmt.Println(err)
		return
	}
	article, err := extract.FromDocument(doc)
	fmt.Println(article.Headline, err)
	// Output: Ferry pier reopens <nil>
}

// A part of a page: what a selector of the caller's finds.
func ExampleFromSelection() {
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(story))
	if err != nil {
		fmt.Println(err)
		return
	}
	article, err := extract.FromSelection(doc.Find("article"), extract.Hints{URL: "https://harbour.example/pier"})
	fmt.Println(article.Headline, len(article.Body), len(article.Other), err)
	// Output: Ferry pier reopens 3 1 <nil>
}

// A page that somebody already flattened to text.
func ExampleFromText() {
	article, err := extract.FromText(` date 2023-03-08 AVN 65.22 Increased By ▲ 0.14 (0.22%)
Ferry pier reopens after repairs

Sana Qureshi Published May 3, 2024

KARACHI: The old ferry pier opened again on Friday after fourteen months of repairs, the port trust said.`, extract.Hints{})
	fmt.Println(article.Headline, "/", article.Byline.Authors[0].Name, "/", article.Published, err)
	fmt.Println(article.Tickers[0].Symbol, article.Tickers[0].Price.Value, article.Tickers[0].Direction)
	// Output:
	// Ferry pier reopens after repairs / Sana Qureshi / 2024-05-03 <nil>
	// AVN 65.22 up
}

// One Extractor serves many goroutines; its errors say what is wrong and where.
func ExampleExtractor_Extract() {
	x := &extract.Extractor{MaxBytes: 1 << 20}
	_, err := x.Extract(context.Background(), extract.Document{
		Hints: extract.Hints{URL: "https://harbour.example/map.pdf"},
		HTML:  []byte("%PDF-1.7\n%âãÏÓ"),
	})
	fmt.Println(errors.Is(err, extract.ErrNotHTML))
	fmt.Println(err)
	// Output:
	// true
	// broadsheet: "https://harbour.example/map.pdf": not text or HTML (PDF) at byte 0
}

// Every visible block has one role, and the reason for it.
func ExampleArticle_Blocks() {
	article, err := extract.From([]byte(story), "")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, block := range article.Blocks() {
		fmt.Printf("%s: %.25s\n", block.Role, block.Text)
	}
	// Output:
	// nav: Home Port
	// headline: Ferry pier reopens
	// byline: By Sana Qureshi
	// paragraph: KARACHI: The old ferry pi
	// paragraph: Four boats an hour will c
	// paragraph: The repairs cost less tha
	// copyright: © 2024 Harbour Post
}

// A site whose template is read wrong gets rules of its own: a host, and below it what its elements are.
func ExampleParseSites() {
	sites, err := extract.ParseSites(`
harbour.example
	article p:last-of-type -> note
`)
	if err != nil {
		fmt.Println(err)
		return
	}
	x := &extract.Extractor{Sites: sites}
	article, err := x.Extract(context.Background(), extract.Document{
		Hints: extract.Hints{URL: "https://www.harbour.example/pier"},
		HTML:  []byte(story),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(article.Body))
	for _, block := range article.Other {
		if block.Role == extract.RoleNote {
			fmt.Printf("%.32s (%s)\n", block.Text, block.Reason)
		}
	}
	_, err = extract.ParseSites("harbour.example\n\t.advert -> advertisement")
	fmt.Println(err)
	// Output:
	// 2
	// The repairs cost less than plann (site rule of line 3: article p:last-of-type)
	// broadsheet: sites: line 2: unknown role "advertisement": ".advert -> advertisement"
}
